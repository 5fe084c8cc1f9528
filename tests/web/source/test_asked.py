"""An address may hold anything; what comes of it is short, and harmless to show."""

from __future__ import annotations

import unicodedata
from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st
from web.fakes import a_quote

from sok.web.addresses import quote_address
from sok.web.source.asked import LONGEST_QUOTE, Asked, asked_for, seen

NAMES = ["dokument", "sida", "pdf", "citat", "version", "sok", "annat"]


def test_an_address_of_ours_gives_back_what_it_was_made_of() -> None:
    """Nothing of a link that the app made is lost or called damaged."""
    query = urlsplit(quote_address(a_quote("Åtta öar & skär", 7))).query
    held = {name: value for name, [value] in parse_qs(query).items()}
    assert asked_for(held) == Asked("oar.txt", "7", "", "Åtta öar & skär", "0" * 12)


@given(st.dictionaries(st.sampled_from(NAMES), st.text()))
def test_any_query_is_taken(values: dict[str, str]) -> None:
    """Whatever stands in the address, each value is text of a limited length."""
    asked = asked_for(values)
    assert len(asked.quote) <= LONGEST_QUOTE and len(asked.document) <= 3 * 240
    assert set(asked.version) <= set("0123456789abcdef")


def test_damage_is_noticed() -> None:
    """Bytes that were no text, a version that is none, and what was far too long."""
    assert asked_for({"dokument": "h\ufffdllbar.txt"}).is_damaged
    assert asked_for({"version": "<script>"}) == Asked(is_damaged=True)
    long = asked_for({"citat": "ö" * 10**6})
    assert long.is_damaged and len(long.quote) == LONGEST_QUOTE
    assert not asked_for({"dokument": "oar.txt", "sida": "x"}).is_damaged


def test_marks_around_a_copied_quote_are_dropped() -> None:
    """Quotation marks come along when a quote is copied with its reference."""
    assert asked_for({"citat": " ”Åtta öar.” "}).quote == "Åtta öar."


@given(st.text())
def test_what_is_shown_has_nothing_unseen(text: str) -> None:
    """No control signs, and none that turn the direction of the text around."""
    shown = seen(text)
    assert not {unicodedata.category(sign) for sign in shown} & {"Cc", "Cf", "Cs"}
    assert seen("a\u202eb\u2066c\x00d\te") == "abcd e"


def test_what_is_shown_has_an_end() -> None:
    """A long text is cut off, and that is seen."""
    assert seen("abc def", longest=4) == "abc …"
