"""Answers as Markdown, read back by a CommonMark parser."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from presenting.answers import (
    AMOUNT,
    ANSWERS,
    COMPARISON,
    HARD,
    HELP,
    INITIATIVES,
    LIST,
    REFUSED,
    ROW,
    TABLE,
    a_figure,
    an_initiative,
    at,
    said,
)
from web.fakes import a_quote, an_answer

from sok.presenting.answer_markdown import escape, markdown
from sok.records import Answer

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


class Reader(HTMLParser):
    """The tags of an HTML text, and its text by block."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.blocks: list[str] = [""]

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Every tag but bold begins a block."""
        self.tags.append(tag)
        if tag not in {"strong", "em"}:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        """Text, entities resolved."""
        self.blocks[-1] += data


def read(text: str) -> Reader:
    """What a CommonMark parser makes of the text."""
    reader = Reader()
    reader.feed(PARSER.render(text))
    reader.close()
    return reader


def shown(text: str) -> list[str]:
    """The blocks of text that a reader sees, with ordinary spaces."""
    return [block.strip().replace("\u00a0", " ") for block in read(text).blocks if block.strip()]


def test_an_answer_is_question_quote_and_source() -> None:
    """A reference beside each quote, and each document once in the list."""
    answer = an_answer("Vad?", a_quote("Ett.", 3), a_quote("Två.", 4))
    assert markdown(answer).replace("\u00a0", " ") == (
        "# Vad?\n\n"
        "> ”Ett.” (Myndigheten, 2021, s. 3)\n\n"
        "> ”Två.” (Myndigheten, 2021, s. 4)\n\n"
        "## Källor\n\n"
        "- Myndigheten (2021). *Rapport om öar*.\n"
    )


def test_how_the_question_was_read_and_our_own_words() -> None:
    """In their order, each a paragraph."""
    answer = replace(INITIATIVES, notes=("Ett.",), lead="Två.")
    assert shown(markdown(answer))[:4] == [
        "Och till sjöss?",
        "Tolkat som: Vilka insatser finns till sjöss?",
        "Ett.",
        "Två.",
    ]


def test_a_figure_is_marked_and_that_is_said() -> None:
    """Bold is ours, and a reader is told."""
    made = markdown(AMOUNT)
    assert "> ”Fisket fick **3 miljoner kronor** av 9.” (" in made
    assert "Fetstil i citat är vår markering." in shown(made)
    assert "Fetstil" not in markdown(replace(AMOUNT, marks=()))


def test_a_comparison_is_a_table() -> None:
    """Under it the quotes."""
    made = markdown(COMPARISON)
    cells = [block for block in shown(made) if "Källor" not in block]
    assert read(made).tags.count("tr") == 3
    first = cells.index("fisket")
    assert cells[first : first + 3] == [
        "fisket",
        "3 miljoner kronor",
        "(Myndigheten, 2021, s. 4)",
    ]


def test_initiatives_have_headings() -> None:
    """Below the one over them all."""
    made = markdown(INITIATIVES)
    assert [line for line in made.splitlines() if line.startswith("#")] == [
        "# Och till sjöss?",
        "## Exempel på insatser",
        "### 1. Skåne · projekt: Havet",
        "### 2. Ny kaj i Visby",
        "## Källor",
    ]
    assert "Gotland, Kalmar · aktör: Hamnbolaget" in shown(made)


def test_a_list_is_a_list() -> None:
    """Its items share a reference."""
    made = markdown(LIST).replace("\u00a0", " ")
    assert "> - ”Stöden är:”\n> - ”fiske”\n>\n> (Myndigheten, 2021, s. 4)\n\n> ”jordbruk” (" in made


def test_a_refusal_shows_what_is_near_without_quotation_marks() -> None:
    """With the references all the same, and the source."""
    made = markdown(REFUSED).replace("\u00a0", " ")
    assert "## Det här ligger närmast\n\n> Fisket fick 3 miljoner kronor av 9. (Myn" in made
    assert "”" not in made and "## Källor" in made


def test_help_has_no_sources() -> None:
    """Its lines are paragraphs."""
    assert markdown(HELP) == "# hej\n\nFråga om öar.\n\nTill exempel: Finns öar?\n"


def test_guesses_are_seen() -> None:
    """In the reference and in the list."""
    made = shown(markdown(AMOUNT, {"oar.txt": ("year",)}))
    assert "Myndigheten ([2021?]). Rapport om öar." in made
    assert any("(Myndigheten, [2021?], s. 4)" in block for block in made)


def test_two_works_of_a_year_are_told_apart() -> None:
    """Beside the quotes and in the list alike."""
    answer = an_answer("Vad?", a_quote("Ett.", 3), at(a_quote("Två.", 4, title="B"), 0, "b.txt"))
    made = markdown(answer)
    for year in ("2021a", "2021b"):
        assert made.count(year) == 2


def hard(text: str) -> Answer:
    """An answer in which everything that comes from outside is `text`."""
    quote = replace(at(a_quote(text, 4, title=text), 1, "b.txt"), publisher=text)
    alone = at(a_quote(text, 5), 9)
    named = an_initiative(at(a_quote("Text.", 4), 7), text, text, project=text, actor=text)
    return replace(
        COMPARISON,
        question=text,
        standalone=f"{text}?",
        notes=(text,),
        lead=text,
        quotes=(quote, alone, named.quote),
        statistics=(a_figure(quote, text, text, whole=f"{text}2", region=None), *REGION_ROW),
        initiatives=(named,),
    )


REGION_ROW = COMPARISON.statistics[:1]


def skeleton(answer: Answer) -> list[str]:
    """The tags of the answer as HTML, in order."""
    return read(markdown(answer)).tags


def test_hard_text_stays_literal() -> None:
    """No sign of it becomes a tag, a link or a cell, and each is shown as it stands."""
    made = markdown(hard(HARD))
    assert skeleton(hard(HARD)) == skeleton(hard("Öar"))
    assert "<script" not in made
    cells = [f"{HARD}, andel av {HARD}2", HARD, f"({HARD}, 2021, s. 4)"]
    whole = [f"Tolkat som: {HARD}?", HARD, f"”{HARD}” ({HARD}, 2021, s. 4)"]
    assert {*cells, *whole} <= set(shown(made))


@given(st.text(st.sampled_from("*_`[]()<>#+-.!|~&;$^=\\{}:\"'a1ö %/@x"), min_size=1))
def test_any_text_stays_literal(text: str) -> None:
    """Whatever signs come together: the same tags as for a word, and the text itself."""
    line = f"x{text}x"
    for block in (escape(line), f"> ”{escape(line)}”", f"# {escape(line)}"):
        reader = read(block)
        assert set(reader.tags) <= {"p", "h1", "blockquote"}
    expected = re.sub(r"\s+", " ", line)
    assert re.sub(r"\s+", " ", "".join(read(escape(line)).blocks)).strip() == expected


@pytest.mark.parametrize(
    "line", ["# a", "- a", "+ a", "1. a", "1) a", "> a", "---", "===", "    a", "* a", "12.", "```"]
)
def test_a_line_begins_nothing(line: str) -> None:
    """No heading, list, quotation, rule or code, although a paragraph stands above."""
    reader = read(f"x\n{escape(line)}\n\n{escape(line)}")
    assert reader.tags == ["p", "p"]
    assert reader.blocks[-1].strip() == line.strip()


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS.keys())
def test_all_that_is_quoted_is_there(answer: Answer) -> None:
    """Word for word, in whatever form."""
    text = "".join(read(markdown(answer)).blocks)
    quoted = [quote for quote in answer.quotes if quote.row is None]
    captions = [table.caption for table in answer.tables]
    assert all(f"”{quote.text}”" in text for quote in quoted if quote not in captions)
    assert all(cell in text for quote in answer.quotes for cell in said(quote))


def test_a_table_has_its_rows_below_its_caption() -> None:
    """Cells stand in their columns, whatever signs they have, and the reference below."""
    reader = read(markdown(TABLE))
    text = [block.strip() for block in reader.blocks]
    assert (reader.tags.count("th"), reader.tags.count("td")) == (3, 6)
    assert text.index("Tabell 1. Fångst i ton") < text.index("Sill") < text.index("1 200")
    assert HARD in text


def test_a_row_stands_below_its_header() -> None:
    """Also where it is the answer alone, and so comes first among the quotes."""
    reader = read(markdown(ROW))
    assert (reader.tags.count("th"), reader.tags.count("td")) == (3, 3)
    assert shown(markdown(ROW)).index("Sill") < shown(markdown(ROW)).index("1 200")
