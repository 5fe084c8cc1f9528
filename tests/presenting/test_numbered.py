"""Each place that is quoted has one number throughout an answer."""

from __future__ import annotations

from presenting.answers import COMPARISON, FARMING, FISHING, LIST, REGION, at
from web.fakes import a_quote

from sok.presenting.numbered import first_of_each, numbered, place_of
from sok.presenting.outline import outline


def test_numbers_follow_the_order_of_the_answer() -> None:
    """From 1, without gaps."""
    numbers = numbered([[FISHING], [FARMING], [FISHING]])
    assert (numbers[place_of([FISHING])], numbers[place_of([FARMING])]) == (1, 2)
    assert len(numbers) == 2


def test_a_place_is_document_pages_and_headings() -> None:
    """What a line of source says alike is one place; another heading or document is another."""
    quote = a_quote("Ö.", 4, headings=("Öar",))
    assert place_of([quote]) == place_of([at(a_quote("Skär.", 4, headings=("Öar",)), 9)])
    others = [
        a_quote("Ö.", 4),
        a_quote("Ö.", 5, headings=("Öar",)),
        at(quote, 0, "andra.txt"),
    ]
    assert all(place_of([other]) != place_of([quote]) for other in others)


def test_quotes_that_share_a_reference_are_one_place() -> None:
    """Its pages are those of all of them."""
    assert place_of([a_quote("a", 4), a_quote("b", 5), a_quote("c", 5, 6)])[1] == (4, 5, 6)


def test_rows_and_entries_have_the_numbers_of_their_quotes() -> None:
    """Whatever part of an answer a quote stands in, its place is numbered."""
    for answer in (COMPARISON, REGION, LIST):
        parts = outline(answer)
        numbers = numbered(parts.places)
        assert {place_of([row.quote]) for row in parts.rows} <= numbers.keys()
        assert sorted(numbers.values()) == list(range(1, len(numbers) + 1))


def test_the_first_of_each_place_is_listed() -> None:
    """In the order of the numbers."""
    assert first_of_each([[FISHING], [FARMING], [FISHING]]) == [[FISHING], [FARMING]]
