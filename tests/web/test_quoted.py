"""Quotes become HTML with their source, and with references to copy."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from presenting.answers import AMOUNT, FISHING, LIST, at
from web.fakes import TITLE, a_quote
from web.reader import Reader, read

from sok.records import Quote, Span
from sok.web.quoted import citing_of, list_html, quotes_html


def _shown(quotes: Sequence[Quote], marks: Sequence[Span] = ()) -> Reader:
    return read(quotes_html(quotes, citing_of([quotes], marks, {})))


def test_a_quote_shows_text_page_title_and_headings() -> None:
    """A quote stands with all that is needed to find it."""
    shown = _shown([a_quote("Alla öar räknas.", 4, headings=("Del 1", "Öar"))])
    for part in ("”Alla öar räknas.”", "s.\u00a04", TITLE, "Del 1\u00a0› Öar"):
        assert part in shown.text


def test_the_figure_asked_for_is_marked_in_its_quote() -> None:
    """The text stays whole, and no other figure of it is marked."""
    shown = _shown([FISHING], AMOUNT.marks)
    assert shown.marked == ["3 miljoner kronor"]
    assert f"”{FISHING.text}”" in shown.text


def test_each_form_of_reference_can_be_copied() -> None:
    """The quote with its reference first, the others by their names."""
    copied = _shown([a_quote("Alla öar räknas.", 4)]).copied
    assert list(copied) == ["Kopiera citat", "Fotnot", "Harvard", "BibTeX", "RIS"]
    assert copied["Kopiera citat"] == "”Alla öar räknas.” (Myndigheten, 2021, s.\u00a04)"
    assert copied["Fotnot"] == f"Myndigheten, {TITLE}, 2021, s.\u00a04."
    assert copied["Harvard"] == f"Myndigheten (2021). {TITLE}."
    assert copied["BibTeX"].startswith("@techreport{") and "Alla öar räknas." in copied["BibTeX"]
    assert copied["RIS"].startswith("TY  - RPRT") and "Alla öar räknas." in copied["RIS"]


def test_what_is_guessed_of_a_document_is_seen_in_its_references() -> None:
    """Nobody pastes a year for certain that nobody has confirmed."""
    quotes = [a_quote("Öar.", 4)]
    copied = read(quotes_html(quotes, citing_of([quotes], (), {"oar.txt": ("year",)}))).copied
    assert "[2021?]" in copied["Kopiera citat"]
    assert "Obekräftade uppgifter: år" in copied["BibTeX"]


def test_documents_cited_alike_are_told_apart_as_in_the_whole_answer() -> None:
    """A quote is copied with the letter that its document has among all those of the answer."""
    first, second = at(a_quote("Ett.", 4), 0), at(a_quote("Två.", 5), 0, "andra.txt")
    copied = read(quotes_html([first], citing_of([[first], [second]], (), {}))).copied
    assert "(Myndigheten, 2021b, s.\u00a04)" in copied["Kopiera citat"]


def test_quotes_with_one_reference_are_paragraphs() -> None:
    """Neighbouring sentences are no list, and are copied together."""
    shown = _shown([a_quote("Ett.", 3), a_quote("Två.", 4)])
    assert shown.tags.count("p") == 2 and "li" not in shown.tags
    assert shown.tags.count("figcaption") == 1
    assert shown.copied["Kopiera citat"] == "”Ett.”\n”Två.”\n(Myndigheten, 2021, s.\u00a03–4)"


def test_what_announces_a_list_is_no_item_of_it() -> None:
    """Its items alone have bullets; announcement and items are copied as one list."""
    shown = read(list_html(LIST.quotes, citing_of([LIST.quotes], (), {})))
    assert (shown.tags.count("p"), shown.tags.count("li")) == (1, 2)
    assert shown.copied["Kopiera listan"].startswith("”Stöden är:”\n”fiske”\n”jordbruk”\n(")


def test_a_list_that_nothing_announces_is_all_items() -> None:
    """The first item is not taken for an announcement."""
    shown = read(list_html(LIST.quotes[1:], citing_of([LIST.quotes[1:]], (), {})))
    assert (shown.tags.count("p"), shown.tags.count("li")) == (0, 2)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
def test_no_text_becomes_a_tag(text: str) -> None:
    """Whatever a document says, in its text, title or headings, is shown, never obeyed."""
    quotes = [a_quote(text, 4, headings=(text,), title=text)] * 2
    harmless = [a_quote("a", 4, headings=("a",), title="a")] * 2
    marks = (Span("oar.txt", 0, 0, 1),)
    for make in (quotes_html, list_html):
        # A text that ends as announcements do makes another list, of the same tags.
        if make is list_html and text.endswith(":"):
            continue
        shown = read(make(quotes, citing_of([quotes], marks, {})))
        assert shown.tags == read(make(harmless, citing_of([harmless], marks, {}))).tags
        assert f"”{text}”" in shown.text
        assert any(f"”{text}”" in copied for copied in shown.copied.values())
