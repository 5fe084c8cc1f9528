"""Addresses hold what they are made from, whatever signs it has."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st
from web.fakes import a_quote

from sok.records import PageNumber
from sok.web.addresses import page_address, question_address, quote_address


def _held(address: str) -> dict[str, str]:
    return {name: value for name, [value] in parse_qs(urlsplit(address).query).items()}


@given(st.text(min_size=1, alphabet=st.characters(exclude_categories=["Cs"])))
def test_an_address_gives_the_question_back(question: str) -> None:
    """Any question can be sent as an address, letter for letter."""
    assert _held(question_address(question)) == {"fraga": question}


def test_a_quotes_address_says_all_that_finds_it_again() -> None:
    """Document, page, words and version are in the address of a quote."""
    held = _held(quote_address(a_quote("Åtta öar & skär", 7)))
    assert held == {
        "dokument": "oar.txt",
        "sida": "7",
        "citat": "Åtta öar & skär",
        "version": "0" * 12,
    }


def test_the_files_own_page_is_there_where_it_differs() -> None:
    """A page that has another number in its PDF file is told by both."""
    assert _held(page_address("plan.pdf", PageNumber(16, 19)))["pdf"] == "19"
    assert "pdf" not in _held(page_address("plan.pdf", PageNumber(19, 19)))
