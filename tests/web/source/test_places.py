"""A page's number, as somebody wrote it, to a page of the document."""

from __future__ import annotations

import pytest
from fakes import fake_document
from hypothesis import given
from hypothesis import strategies as st

from sok.records import Page, Span
from sok.web.source.places import Fit, find_page, pages_of

# Printed iii and iv, then 1 to 3, the last without a printed number: pages 1 to 6 of the file.
PAGES = (
    Page(1, "", 1, "iii"),
    Page(2, "", 2, "iv"),
    Page(1, "", 3),
    Page(2, "", 4),
    Page(3, "", 5),
    Page(6, "", 6, ""),
)


@pytest.mark.parametrize(
    ("number", "pdf", "place"),
    [("1", "", 2), ("1", "1", 0), ("1", "3", 2), ("iv", "", 1), ("IV", "", 1), ("003", "", 4)],
)
def test_the_printed_number_is_meant(number: str, pdf: str, place: int) -> None:
    """A page that prints the number goes before one that has it otherwise; the file's own tells."""
    assert find_page(PAGES, number, pdf) == (place, Fit.EXACT)


def test_the_place_in_the_file_is_enough() -> None:
    """Where no page has the printed number, the one in the file is taken."""
    assert find_page(PAGES, "", "5") == (4, Fit.EXACT)
    assert find_page(PAGES, "99", "5") == (4, Fit.EXACT)


@pytest.mark.parametrize(
    ("number", "place"), [("99", 5), ("-7", 0), ("4", 4), ("9" * 5_000, 5), ("\u22125", 0)]
)
def test_the_nearest_page_is_taken(number: str, place: int) -> None:
    """A number that no page has, however large, leads to the page nearest to it."""
    assert find_page(PAGES, number) == (place, Fit.NEAREST)


@pytest.mark.parametrize("number", ["x", "1.5", "<script>", "٣", "1 2", "vii"])
def test_no_number_leads_to_the_first_page(number: str) -> None:
    """What is neither a number nor the label of a page is no page."""
    assert find_page(PAGES, number) == (0, Fit.NO_NUMBER)


def test_without_a_number_the_first_page_is_meant() -> None:
    """An address may name the document alone."""
    assert find_page(PAGES, "") == (0, Fit.NOT_ASKED)


@given(st.text(), st.text())
def test_there_is_always_a_page(number: str, pdf: str) -> None:
    """Whatever was written, the place is one of the document's."""
    place, _ = find_page(PAGES, number, pdf)
    assert 0 <= place < len(PAGES)


@given(st.integers(-(10**8), 10**8))
def test_no_page_is_nearer(number: int) -> None:
    """By brute force: none of the other pages has a number nearer to the one asked for."""
    place, _ = find_page(PAGES, str(number))
    assert abs(PAGES[place].number - number) == min(abs(p.number - number) for p in PAGES)


def test_a_span_stands_on_the_pages_it_is_copied_from() -> None:
    """And on none, if there is nothing in it."""
    document = fake_document("Ett.\fTvå.")
    assert pages_of(document, Span("a.txt", 1, 0, 4)) == (1,)
    assert pages_of(document, Span("a.txt", 1, 2, 2)) == ()
