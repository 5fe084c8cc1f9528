"""Records become HTML that shows their text, and nothing but their text."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from web.fakes import TITLE, a_quote

from sok.records import Passage
from sok.web import markup


class _Reader(HTMLParser):
    """Collects the tags and the text of a piece of HTML, as a browser would see them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.marked: list[str] = []
        self.copied = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.copied = dict(attrs).get("data-text") or self.copied

    def handle_data(self, data: str) -> None:
        self.text += data
        if self.tags[-1:] == ["mark"]:
            self.marked.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "mark":
            self.tags.append("/mark")


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


@pytest.mark.parametrize(
    ("pages", "written"),
    [
        ((4,), "s.\u00a04"),
        ((4, 5), "s.\u00a04–5"),
        ((4, 5, 6), "s.\u00a04–6"),
        ((4, 7), "s.\u00a04, 7"),
        ((7, 4, 5, 4), "s.\u00a04–5, 7"),
    ],
)
def test_page_reference(pages: tuple[int, ...], written: str) -> None:
    """Neighbouring pages are a range, others a list, each once and in order."""
    assert markup.page_reference(pages) == written


def test_citation_is_ready_to_paste() -> None:
    """What is copied is the quote in Swedish quotation marks with title and page."""
    quote = a_quote("Stödet var 277,5 miljoner.", 12, 13)
    assert markup.citation(quote) == (
        "”Stödet var 277,5 miljoner.” (Rapport om öar, s.\u00a012–13)"
    )


def test_quote_shows_text_page_title_and_headings() -> None:
    """A quote stands with all that is needed to find it, and with what its button copies."""
    quote = a_quote("Alla öar räknas.", 4, headings=("Del 1", "Öar"))
    read = _read(markup.quote_html(quote))
    for part in ("”Alla öar räknas.”", "s.\u00a04", TITLE, "Del 1 › Öar"):
        assert part in read.text
    assert read.copied == markup.citation(quote)


def test_passage_over_pages_names_them_all() -> None:
    """A passage merged of neighbours cites the pages of each of them."""
    passage = Passage(1, 1.0, (a_quote("Först.", 4), a_quote("Sedan.", 5, 6)))
    read = _read(markup.passage_html(passage, ()))
    assert "Först.\nSedan." in read.text
    assert "s.\u00a04–6" in read.text


def test_matching_words_are_marked() -> None:
    """Words that share a term with the question are marked whole, the rest is not."""
    passage = Passage(1, 1.0, (a_quote("Öar & <fyrar> vid kusten, en fyr.", 4),))
    read = _read(markup.passage_html(passage, ("fyr",)))
    assert read.marked == ["fyrar", "fyr"]
    assert "Öar & <fyrar> vid kusten, en fyr." in read.text


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
def test_no_text_becomes_a_tag(text: str) -> None:
    """Whatever the document, its title, its headings or a person says is shown, never obeyed."""
    harmless = a_quote("a", 4, headings=("a",), title="a")
    quote = a_quote(text, 4, headings=(text,), title=text)
    plain = [
        (markup.question_html(text), markup.question_html("a")),
        (markup.paragraph_html(text), markup.paragraph_html("a")),
        (markup.problem_html(text), markup.problem_html("a")),
        (markup.quote_html(quote), markup.quote_html(harmless)),
        (
            markup.passage_html(Passage(1, 1.0, (quote,)), ()),
            markup.passage_html(Passage(1, 1.0, (harmless,)), ()),
        ),
    ]
    for shown, expected in plain:
        read = _read(shown)
        assert read.tags == _read(expected).tags
        assert text in read.text


def test_a_list_has_one_source_and_one_button() -> None:
    """Neighbouring items are shown a line each, escaped, and copied together with one reference."""
    html = markup.list_html([a_quote("<b>ett</b>", 3), a_quote("två", 4)])
    assert html.count("<li>") == 2
    assert html.count("<figcaption>") == html.count("<button") == 1
    assert "<b>" not in html
    assert "s.\u00a03–4)" in html
