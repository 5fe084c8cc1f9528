"""Which rows of a series a question names."""

from __future__ import annotations

import pytest

from sok.answering.figures.rows_asked import narrowed
from sok.answering.searching.series import Series


def _series(*own: str) -> Series:
    """A series whose rows are each called what the words say."""
    return Series(
        rows=tuple(range(len(own))),
        labels=own,
        said=frozenset(),
        own=tuple(frozenset(words.split()) for words in own),
        told=frozenset(),
        listed=False,
    )


@pytest.mark.parametrize("against", [True, False])
def test_what_is_called_less_of_what_is_named_is_not_meant(against: bool) -> None:
    """ "Bred väg" names no "bred bro", also where it is held against another."""
    series = _series("bred bro", "bred väg", "spår")
    topic = [("bred",), ("väg",), ("spår",)]
    assert narrowed(series, topic, against) == (1, 2)


def test_two_that_are_held_against_each_other_are_both_meant() -> None:
    """Even if one is called only a part of what the other is."""
    series = _series("bro", "bred bro", "spår")
    topic = [("bred",), ("bro",)]
    assert narrowed(series, topic, against=True) == (0, 1)
    assert narrowed(series, topic, against=False) == ()
