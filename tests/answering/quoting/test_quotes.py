"""A quote is what stands on its pages, character by character, and anything else is noticed."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from fakes import fake_document
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sok.answering.quoting.quotes import quote, verify
from sok.errors import IndexDamaged
from sok.indexing.chunks import chunk_document
from sok.records import Block, Document, Kind, Metadata, Page, Quote, Run, Span

# What may differ between a page and a text that was rejoined over its line ends.
NOT_COMPARED = re.compile("[\\s\\-\u00ad]+")


def all_spans(document: Document) -> list[Span]:
    """Everything of a document that can be shown: the spans of its chunks and sentences."""
    chunks, sentences = chunk_document(document)
    spans = {span for chunk in chunks for span in chunk.spans}
    return sorted(
        spans | {sentence.span for sentence in sentences},
        key=lambda span: (span.block, span.start, span.end),
    )


def raw_text(document: Document, made: Quote) -> str:
    """The characters from `start` to `end` of the text that begins with the quote's page."""
    first = [page.number for page in document.pages].index(made.page)
    return "\f".join(page.text for page in document.pages[first:])[made.start : made.end]


def furniture_of(document: Document) -> list[str]:
    """The page furniture of a document, which a quote may leave out, as it is compared."""
    furniture = [block.text for block in document.blocks if block.kind is Kind.FURNITURE]
    return [NOT_COMPARED.sub("", text) for text in furniture]


def over_a_break() -> Document:
    """One sentence on printed pages 7 and 8, with a space put in where the page ends."""
    pages = (Page(7, "Rubrik\nDen växte med 12"), Page(8, "procent under året.\n"))
    text = "Den växte med 12 procent under året."
    runs = (Run(0, 0, 7, 16), Run(17, 1, 0, 19))
    block = Block(Kind.PARAGRAPH, text, runs, headings=("Rubrik",))
    return Document("a.txt", "1" * 64, Metadata("A", "", None, "sv", 7), pages, (block,))


def with_block(document: Document, **changes: object) -> Document:
    """The document with its first block changed."""
    block = replace(document.blocks[0], **changes)  # type: ignore[arg-type]
    return replace(document, blocks=(block, *document.blocks[1:]))


def with_runs(*runs: Run) -> Document:
    """The document over a page break with other runs."""
    return with_block(over_a_break(), runs=runs)


def with_page(document: Document, text: str) -> Document:
    """The document with another text on its first page."""
    first, *rest = document.pages
    return replace(document, pages=(replace(first, text=text), *rest))


def test_every_span_of_the_corpus_verifies(corpus: tuple[Document, ...]) -> None:
    """Each sentence and each part of a chunk gives a quote of just its text, which verifies."""
    for document in corpus:
        spans = all_spans(document)
        assert spans
        for span in spans:
            made = quote(document, span)
            assert made.text == document.blocks[span.block].text[span.start : span.end]
            assert verify(made, document)


def test_every_quote_of_the_corpus_leads_to_its_raw_characters(
    corpus: tuple[Document, ...],
) -> None:
    """From `start` to `end` stand the quote's own characters, but for furniture in between."""
    for document in corpus:
        furniture = furniture_of(document)
        for span in all_spans(document):
            made = quote(document, span)
            raw = NOT_COMPARED.sub("", raw_text(document, made))
            shown = NOT_COMPARED.sub("", made.text)
            if raw != shown:
                for text in furniture:
                    raw = raw.replace(text, "")
            assert raw == shown


def test_pages_are_the_printed_ones(corpus: tuple[Document, ...]) -> None:
    """The first page of the file has the number that the metadata gives, and so on from there."""
    for document in corpus:
        first = document.metadata.first_page
        for span in all_spans(document):
            runs = document.blocks[span.block].runs
            touched = {
                first + run.page
                for run in runs
                if run.start < span.end and span.start < run.start + run.length
            }
            made = quote(document, span)
            assert made.pages == tuple(sorted(touched))
            assert made.page == made.pages[0]


def test_a_quote_over_a_page_break_is_one_range_on_both_pages() -> None:
    """Its pages are both printed numbers; a form feed stands between them in the raw text."""
    document = over_a_break()
    made = quote(document, Span("a.txt", 0, 0, 36))
    assert (made.page, made.pages) == (7, (7, 8))
    assert (made.start, made.end) == (7, 7 + 16 + 1 + 19)
    assert raw_text(document, made) == "Den växte med 12\fprocent under året."
    assert (made.title, made.headings, made.sha256) == ("A", ("Rubrik",), "1" * 64)


def test_a_quote_of_what_stands_after_a_page_break_has_that_page_alone() -> None:
    """A span on the second page of a block counts its offsets from that page."""
    made = quote(over_a_break(), Span("a.txt", 0, 17, 24))
    assert (made.text, made.pages, made.start, made.end) == ("procent", (8,), 0, 7)


def test_a_page_without_a_part_of_the_quote_is_not_cited_but_counted() -> None:
    """Over a page with nothing but a picture, the offsets go on and the page is left out."""
    document = over_a_break()
    one, two = document.pages
    document = replace(document, pages=(one, Page(8, "Bild\n"), replace(two, number=9)))
    first, last = document.blocks[0].runs
    document = with_block(document, runs=(first, replace(last, page=2)))
    made = quote(document, Span("a.txt", 0, 0, 36))
    assert made.pages == (7, 9)
    assert raw_text(document, made).split("\f") == [
        "Den växte med 12",
        "Bild\n",
        "procent under året.",
    ]


WHOLE = Span("a.txt", 0, 0, 36)
FIRST, SECOND = over_a_break().blocks[0].runs
TAMPERED: dict[str, Document] = {
    "a digit of the text": with_block(over_a_break(), text="Den växte med 13 procent under året."),
    "a digit of the page": with_page(over_a_break(), "Rubrik\nDen växte med 13"),
    "a character more on the page": with_page(over_a_break(), "Rubrik\n-Den växte med 12"),
    "a page that is cut off": with_page(over_a_break(), "Rubrik\nDen växte"),
    "a run that begins elsewhere": with_runs(replace(FIRST, raw_start=6), SECOND),
    "a run on another page": with_runs(replace(FIRST, page=1), SECOND),
    "a run that is longer": with_runs(replace(FIRST, length=17), SECOND),
    "a run that is gone": with_runs(FIRST),
    "no runs": with_runs(),
    "runs in another order": with_runs(SECOND, FIRST),
    "a word put in": with_block(
        over_a_break(), text="Den växte inte med 12", runs=(Run(0, 0, 7, 10), Run(15, 0, 17, 6))
    ),
    "a letter put in": with_block(
        over_a_break(), text="Den växte a med 12", runs=(Run(0, 0, 7, 10), Run(12, 0, 17, 6))
    ),
    "words in another order": with_block(
        over_a_break(), text="med 12 Den växte", runs=(Run(0, 0, 17, 6), Run(7, 0, 7, 9))
    ),
    "a word left out": with_block(
        over_a_break(), text="Den med 12", runs=(Run(0, 0, 7, 4), Run(4, 0, 17, 6))
    ),
}


@pytest.mark.parametrize("broken", TAMPERED.values(), ids=TAMPERED)
def test_what_does_not_stand_on_the_page_is_not_quoted(broken: Document) -> None:
    """One changed character of text, page or runs: no quote is made, an old one fails."""
    made = quote(over_a_break(), WHOLE)
    assert verify(made, over_a_break())
    assert not verify(made, broken)
    for end in (WHOLE.end, len(broken.blocks[0].text)):
        with pytest.raises(IndexDamaged, match=r"Ett citat ur a\.txt stämmer inte"):
            quote(broken, replace(WHOLE, end=end))


@pytest.mark.parametrize(
    "change",
    [
        {"sha256": "2" * 64},
        {"text": "Den växte med 13 procent under året."},
        {"page": 8},
        {"pages": (7,)},
        {"start": 8},
        {"end": 42},
        {"title": "B"},
        {"headings": ()},
        {"span": Span("a.txt", 0, 0, 35)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_quote_that_says_anything_else_than_its_source_fails(change: dict[str, object]) -> None:
    """Text, hash, page, offsets, title and headings must all be those of the document."""
    document = over_a_break()
    made = quote(document, WHOLE)
    assert not verify(replace(made, **change), document)  # type: ignore[arg-type]


def test_a_quote_of_another_version_of_the_file_fails() -> None:
    """The same text in a file with another hash is not the source, even a shorter one."""
    document = over_a_break()
    made = quote(document, WHOLE)
    assert not verify(made, replace(document, sha256="2" * 64))
    assert not verify(made, replace(document, sha256="2" * 64, blocks=()))


def test_a_span_that_reaches_beyond_its_block_is_damage() -> None:
    """A quote is never silently shorter than its span says, nor without any text."""
    document = over_a_break()
    for start, end in ((0, 37), (36, 40), (5, 5)):
        with pytest.raises(IndexDamaged):
            quote(document, Span("a.txt", 0, start, end))


def test_white_space_and_hyphens_may_be_left_out_or_put_in() -> None:
    """A rejoined word and a restored hyphen are still verbatim; their raw range is whole."""
    document = fake_document("EUsam  arbe\u00ad tet")
    text = "EU-samarbetet"
    runs = (Run(0, 0, 0, 2), Run(3, 0, 2, 3), Run(6, 0, 7, 4), Run(10, 0, 13, 3))
    document = with_block(document, text=text, runs=runs)
    made = quote(document, Span("a.txt", 0, 0, len(text)))
    assert (made.text, made.start, made.end) == (text, 0, 16)


def test_a_quote_may_go_on_after_furniture() -> None:
    """What stands between two lines of a sentence is left out, and the raw range has it."""
    document = fake_document("Den växte\n9 Rubrik\nmed tolv.")
    document = with_block(
        document, text="Den växte med tolv.", runs=(Run(0, 0, 0, 9), Run(10, 0, 19, 9))
    )
    made = quote(document, Span("a.txt", 0, 0, 19))
    assert raw_text(document, made) == "Den växte\n9 Rubrik\nmed tolv."


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_any_span_of_any_block_verifies(corpus: tuple[Document, ...], data: st.DataObject) -> None:
    """Not only sentences: whatever is cut out of a block stands on its pages."""
    document = data.draw(st.sampled_from(corpus))
    number = data.draw(st.integers(0, len(document.blocks) - 1))
    block = document.blocks[number]
    # A span begins and ends with characters of the page, as sentences do.
    ends = sorted({end for run in block.runs for end in (run.start, run.start + run.length)})
    places = [*range(len(block.text) + 1), *ends]
    start, end = sorted((data.draw(st.sampled_from(places)), data.draw(st.sampled_from(places))))
    assume(block.text[start:end].strip(" -"))
    made = quote(document, Span(document.name, number, start, end))
    assert made.text == block.text[start:end]
    assert verify(made, document)
    assert set(made.pages) <= {page.number for page in document.pages}


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_one_changed_character_is_always_noticed(
    corpus: tuple[Document, ...], data: st.DataObject
) -> None:
    """A letter or digit of a block that is not the page's own makes no quote of it."""
    document = data.draw(st.sampled_from(corpus))
    number = data.draw(st.integers(0, len(document.blocks) - 1))
    block = document.blocks[number]
    place = data.draw(st.sampled_from(range(len(block.text))))
    other = data.draw(st.sampled_from("0123456789abcåäö").filter(lambda c: c != block.text[place]))
    text = block.text[:place] + other + block.text[place + 1 :]
    blocks = list(document.blocks)
    blocks[number] = replace(block, text=text)
    with pytest.raises(IndexDamaged):
        quote(replace(document, blocks=tuple(blocks)), Span(document.name, number, 0, len(text)))
