"""Reading real PDFs gives what a person reads on their pages, nearly always."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from partition import flaws
from reading.pdf.gold import (
    FILES,
    FOLDER,
    Tally,
    blocks_of,
    document,
    found_cells,
    gold_pages,
    holds,
    needs_pdfs,
    plain,
    printed,
    rows,
    squeezed,
    without_mark,
)
from reading.pdf.plain_words import plain_words

from sok.answering.quoting.quotes import quote
from sok.reading.captions import caption_label
from sok.records import Kind, Span

pytestmark = needs_pdfs

# The least share of the words that reading and pdftotext have in common.
WORDS = 0.99
# Of this file 8 words in 100 have signs that are raised or lowered, or of a font that names no
# characters. pdftotext has them in pieces ("3,2 10" and "4" far from it) and with other letters
# ("PT" for "μT"): so these are compared sign by sign, and with what is printed. The share is then
# 0.993, though each of the letters that pdftotext has for such characters counts as lost.
WITH_FORMULAS = "ssmfs_2008-18_encrypted.pdf"
FORMULA_SHARE = 0.09
FORMULAS = {
    4: ("(μT)", "Seq (W/m²)", "3,2⋅10⁴", "4⋅10⁴/f²", "2,5⋅10⁵/f", "8,7⋅10⁴/f¹/²", "f/(2⋅10⁸)",
        "1,375⋅ f¹/² 1000", "0,0037⋅ f¹/² 1000", "68/(f ⋅ 10⁻⁹)¹,⁰⁵ minuter", "Seq, E², H² och B²"),
    5: ("√2", "10α där α = (0,665·log (f/10⁵) + 0,176)", "varaktigheten tp, bör", "f = 0,5/tp",
        "JLi är begränsningen", "Σ ≤ 1", "SARi är det SAR-värde"),
    6: ("ELi är referensvärdet", "Hk är magnetisk", "c = 8,7 ⋅ 10⁴ / f ¹/² V/m", "7,3 ⋅ 10⁵ / f",
        "Ei² Ei²", "Hk²", "HLk²", "10 MHz"),
}  # fmt: skip
# Its font does not say which letters it draws: pdftotext has none of them right.
WITHOUT_LETTERS = "prop_1999-2000_17_brokenfont.pdf"
# The least shares that are right of what the gold has.
HYPHENS, PRINTED, HEADINGS, CELLS, SENTENCES, FOOTNOTES = 0.98, 0.99, 0.90, 0.90, 0.97, 0.97

_LINE_END_HYPHEN = re.compile("[-\u00ad]\\s*\n\\s*")
_HYPHEN = re.compile("[-–−\u00ad]")


def words(text: str) -> Counter[str]:
    """The words of a text, lower-cased; hyphens are taken out, at line ends with the line end."""
    joined = _HYPHEN.sub("", _LINE_END_HYPHEN.sub("", normalize("NFKC", text)))
    return Counter(re.findall(r"\w+", joined.lower()))


def signs(texts: Iterable[str]) -> Counter[str]:
    """The letters and figures of texts, each for itself."""
    joined = normalize("NFKC", "".join(texts)).lower()
    return Counter(sign for sign in joined if sign.isalnum())


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
@pytest.mark.parametrize(
    "file", [file for file in FILES if file not in (WITHOUT_LETTERS, WITH_FORMULAS)]
)
def test_words_are_those_of_another_reader(file: str) -> None:
    """Each page's text has the words that Poppler's pdftotext gives, as often, to 99 %."""
    command = ["pdftotext", "-enc", "UTF-8", str(Path(FOLDER) / file), "-"]
    other = words(subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8"))
    tally = Tally()
    tally.add(file, other, words("\n".join(page.text for page in document(file).pages)))
    assert tally.f1 >= WORDS, (tally.missing, tally.extra)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_words_of_a_file_with_formulas_are_those_of_another_reader() -> None:
    """Of the whole file this holds too where formulas, which are few, are taken apart in signs."""
    found = plain_words(Path(FOLDER) / WITH_FORMULAS)
    tally = Tally()
    tally.add(
        WITH_FORMULAS,
        words(" ".join(found.others)) + signs(found.other_formulas),
        words(" ".join(found.ours)) + signs(found.formulas),
    )
    assert tally.f1 >= WORDS, (tally.missing, tally.extra)
    assert len(found.formulas) <= FORMULA_SHARE * len(found.formulas + found.ours)


def test_formulas_are_read_as_they_are_printed() -> None:
    """Exponents and indices stand in their places, and signs of a font without characters too."""
    pages = document(WITH_FORMULAS).pages
    for number, formulas in FORMULAS.items():
        text = " ".join(pages[number - 1].text.split())
        assert [one for one in formulas if one not in text] == []


def test_hyphens_at_line_ends_are_decided_right() -> None:
    """A word broken at a line end stands whole in the text: joined, with its hyphen, suspended."""
    tally = Tally()
    for row in (row for row in rows("hyphens.tsv") if row["clear"] == "yes"):
        blocks = blocks_of(document(row["file"]), int(row["pdf"]) - 1)
        texts = [block.text for block in blocks if block.kind is not Kind.FURNITURE]
        tally.see(f"{row['file']} p. {row['pdf']}: {row['whole']}", holds(texts, row["whole"]))
    assert tally.share >= HYPHENS, tally.missing


def test_pages_have_the_numbers_printed_on_them() -> None:
    """A page that prints a number, be it Roman or "2 av 17", is known by that."""
    tally = Tally()
    for row in (row for row in rows("printed.tsv") if row["printed"]):
        found = printed(document(row["file"]).pages[int(row["pdf"]) - 1])
        tally.see(f"{row['file']} p. {row['pdf']}: {found}", found == row["printed"])
    assert tally.share >= PRINTED, tally.missing


def test_headings_are_those_that_a_reader_lists() -> None:
    """Headings are found, and little else; lines that may be read either way do not count."""
    tally = Tally()
    for page in gold_pages():
        either = {squeezed(text) for text in page.wanted.get("maybe_headings", [])}
        found = Counter(map(squeezed, page.texts(Kind.HEADING)))
        wanted = Counter(map(squeezed, page.wanted["headings"]))
        kept = Counter({text: count for text, count in found.items() if text not in either})
        tally.add(page.where, wanted, kept)
    assert tally.f1 >= HEADINGS, (tally.missing, tally.extra)


def test_tables_have_the_cells_that_a_reader_lists() -> None:
    """Each cell of a table is one, with its whole text, and the table has no others."""
    tally = Tally()
    for page in gold_pages():
        tally.add(page.where, *found_cells(page))
    assert tally.f1 >= CELLS, (tally.missing, tally.extra)


def test_captions_are_found_on_their_pages_and_no_others() -> None:
    """Every caption with a number is a block of its own; what mentions a table is none."""
    wanted = Counter(
        f"{row['file']} p. {row['pdf']}: {row['label']}" for row in rows("captions.tsv")
    )
    found = Counter(
        f"{file} p. {block.runs[0].page + 1}: {caption_label(block.text)}"
        for file in FILES
        for block in document(file).blocks
        if block.kind is Kind.CAPTION
    )
    assert found == wanted


def test_captions_begin_as_they_are_printed() -> None:
    """The first words of a caption stand in its block."""
    for row in rows("captions.tsv"):
        blocks = blocks_of(document(row["file"]), int(row["pdf"]) - 1)
        texts = [block.text for block in blocks if block.kind is Kind.CAPTION]
        assert any(squeezed(row["text"]) in squeezed(text) for text in texts), row


def test_sentences_stand_whole_and_verbatim() -> None:
    """A sentence is in one block, over line ends, columns and pages, word for word."""
    tally = Tally()
    for page in gold_pages():
        for text in (*page.wanted["sentences"], *page.wanted.get("over_page", [])):
            tally.see(f"{page.where}: {text}", holds(page.running(), text))
    assert tally.share >= SENTENCES, tally.missing


def test_running_heads_and_feet_are_not_in_the_text() -> None:
    """What is printed at the edges of pages is furniture and in no other block."""
    for page in gold_pages():
        for text in page.wanted.get("absent", []):
            assert not holds(page.running(), text), f"{page.where}: {text}"


def test_footnotes_are_blocks_of_their_own() -> None:
    """A footnote is in a block of that kind, whole."""
    tally = Tally()
    for page in gold_pages():
        for text in page.wanted.get("footnotes", []):
            found = holds(page.texts(Kind.FOOTNOTE), without_mark(text))
            tally.see(f"{page.where}: {text}", found)
    assert tally.share >= FOOTNOTES, tally.missing


@pytest.mark.parametrize("file", FILES)
def test_pdfs_are_read_whole(file: str) -> None:
    """Every character of a page's text is in one run of a block or in one recorded repair."""
    read = document(file)
    assert flaws([page.text for page in read.pages], read.blocks) == []


@pytest.mark.parametrize("file", FILES)
def test_every_block_can_be_quoted(file: str) -> None:
    """A block with text is a quote that stands on the pages that its runs are on."""
    read = document(file)
    for number, block in enumerate(read.blocks):
        if block.runs:
            made = quote(read, Span(file, number, 0, len(block.text)))
            places = sorted({run.page for run in block.runs})
            assert made.pages == tuple(read.pages[place].printed for place in places)


@given(st.data())
@settings(max_examples=300)
def test_any_span_stands_on_its_page(data: st.DataObject) -> None:
    """A span from one copied character to another is found again on its pages, white space aside.

    Nothing between the two is on the page that is not in the text, but furniture, hyphens and
    marks, and nothing in the text that is not on the page.
    """
    file = data.draw(st.sampled_from(FILES))
    read = document(file)
    number = data.draw(st.sampled_from([n for n, b in enumerate(read.blocks) if b.runs]))
    block = read.blocks[number]
    copied = [place for run in block.runs for place in range(run.start, run.start + run.length)]
    start, end = sorted(data.draw(st.tuples(st.sampled_from(copied), st.sampled_from(copied))))
    made = quote(read, Span(file, number, start, end + 1))
    first = next(run for run in block.runs if run.start <= start < run.start + run.length)
    assert made.page == read.pages[first.page].printed
    raw = "\f".join(page.text for page in read.pages[first.page :])[made.start : made.end]
    assert (raw[0], raw[-1]) == (block.text[start], block.text[end])
    assert not Counter(plain(made.text).replace("-", "")) - Counter(plain(raw)) - Counter(" ")
