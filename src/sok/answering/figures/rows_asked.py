"""A series that a question means to the rows of it that the question names."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import permutations

from sok.answering.asked.question import Query
from sok.answering.evidence.shares import is_met
from sok.answering.searching.series import Series
from sok.indexing.terms import terms, word_terms


def narrowed(series: Series, topic: Sequence[Sequence[str]], against: bool) -> tuple[int, ...]:
    """The places of the rows that the question narrows the series down to, () if it does not.

    A row of which it says less than of another, and nothing else, is not meant: "tillgång" of
    "tillgång till bredband", where "tillgång till service" is asked for. Of things held
    `against` each other all are meant if but one would be left.
    """
    own = [its for its in topic if not is_met(its, series.said)]
    held = [
        frozenset(n for n, its in enumerate(own) if is_met(its, series.said | row))
        for row in series.own
    ]
    called = tuple(place for place, one in enumerate(held) if one)
    kept = tuple(n for n in called if not any(held[n] < other for other in held))
    if against and len(kept) < 2:
        kept = called
    # Each is named by what no other is called.
    apart = all(one - other for one, other in permutations(held, 2))
    return kept if len(kept) > 1 and (len(kept) < len(held) or series.listed or apart) else ()


def with_called(query: Query, series: Series, named: Sequence[int]) -> tuple[int, ...]:
    """The rows that are named, with those whose label the question holds: "regionerna"."""
    asked = frozenset(terms(query.standalone))
    labels = [terms(label) for label in series.labels]
    called = {n for n, label in enumerate(labels) if label and asked.issuperset(label)}
    return tuple(sorted(called.union(named))) if named else ()


def one_called(series: Series, topic: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """The place of the one row that is called what the topic says, () if there is none."""
    own = [its for its in topic if not is_met(its, series.said)]
    called = [n for n, label in enumerate(series.labels) if _says_any(own, terms(label))]
    return tuple(called) if len(called) == 1 else ()


def singled(series: Series, topic: Sequence[Sequence[str]]) -> float:
    """1 if each word that narrows a series down is what one row is called, else 0."""
    own = [its for its in topic if not is_met(its, series.said)]
    labels = [frozenset(terms(label)) for label in series.labels]
    named = [its for its in own if _says_any([its], series.said.union(*series.own))]
    single = [its for its in named if sum(is_met(its, label) for label in labels) == 1]
    return float(bool(named) and single == named)


def placed(things: Sequence[Sequence[str]], texts: Sequence[str]) -> list[int | None]:
    """For each thing, by its nouns, the place of the one text that tells of it, or None."""
    told = [frozenset(terms(text)) for text in texts] if things else []
    return [_place_of(nouns, told) for nouns in things]


def _place_of(nouns: Sequence[str], told: Sequence[Collection[str]]) -> int | None:
    for its in map(word_terms, nouns):
        places = [place for place, held in enumerate(told) if is_met(its, held)]
        if len(places) == 1:
            return places[0]
    return None


def _says_any(topic: Sequence[Sequence[str]], said: Collection[str]) -> bool:
    return any(is_met(its, said) for its in topic)
