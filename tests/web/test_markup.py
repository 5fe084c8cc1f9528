"""Text and passages become HTML that shows them, and nothing but them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from web.fakes import TITLE, a_quote
from web.reader import read

from sok.records import Passage
from sok.web import markup


def test_passage_over_pages_names_them_all() -> None:
    """A passage merged of neighbours cites the pages of each of them."""
    passage = Passage(1, 1.0, (a_quote("Först.", 4), a_quote("Sedan.", 5, 6)))
    shown = read(markup.passage_html(passage, ()))
    assert "Först.\nSedan." in shown.text
    assert "s.\u00a04–6" in shown.text


def test_matching_words_are_marked() -> None:
    """Words that share a term with the question are marked whole, the rest is not."""
    passage = Passage(1, 1.0, (a_quote("Öar & <fyrar> vid kusten, en fyr.", 4),))
    shown = read(markup.passage_html(passage, ("fyr",)))
    assert shown.marked == ["fyrar", "fyr"]
    assert "Öar & <fyrar> vid kusten, en fyr." in shown.text


def test_source_is_title_and_path() -> None:
    """The way to the place is all headings; no line begins with what parts two of them.

    A number stays on one line with its first word.
    """
    quote = a_quote("Öar.", 4, headings=("3 De fyra öarna", "3.1 Gotland", "Fårö"))
    shown = read(markup.figure_html("Öar.", [quote]))
    assert f"{TITLE}\u00a0· 3\u00a0De fyra öarna\u00a0› 3.1\u00a0Gotland\u00a0› Fårö" in shown.text


def test_short_lines_are_a_paragraph_each() -> None:
    """What belongs together is one element, so that it stands close together."""
    shown = read(markup.lines_html(["En.", "Två."], "kant"))
    assert (shown.tags, shown.text) == (["div", "p", "p"], "En.Två.")


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
def test_no_text_becomes_a_tag(text: str) -> None:
    """Whatever the document, its title, its headings or a person says is shown, never obeyed."""
    passage = Passage(1, 1.0, (a_quote(text, 4, headings=(text,), title=text),))
    harmless = Passage(1, 1.0, (a_quote("a", 4, headings=("a",), title="a"),))
    plain = [
        (markup.question_html(text), markup.question_html("a")),
        (markup.paragraph_html(text), markup.paragraph_html("a")),
        (markup.problem_html(text), markup.problem_html("a")),
        (markup.copy_button_html("a", text), markup.copy_button_html("a", "a")),
        (markup.passage_html(passage, ()), markup.passage_html(harmless, ())),
    ]
    for html, expected in plain:
        shown = read(html)
        assert shown.tags == read(expected).tags
        assert text in shown.text or shown.copied == {"a": text}
