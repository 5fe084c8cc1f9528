"""The statistics of an index to the series that can be compared: one unit, one kind of subject."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import chain, product

from sok.answering.searching.series_groups import find_groups, headings_of
from sok.answering.searching.series_told import FEWEST_ITEMS
from sok.finding.subject_headings import plain_heading
from sok.indexing.store import Index
from sok.indexing.terms import terms
from sok.records import Statistic

# "Utgifterna ökade från" one figure to another is of one thing.
_FROM = re.compile(r"\s+från$")
# A term that this share of their quotes has is said of all of them.
SHARED = 0.5


@dataclass(frozen=True, slots=True)
class Series:
    """Statistics that measure the same of different things.

    `rows` are their numbers in the index, `labels` what each is of, `said` the terms that all of
    quotes or headings share, or what announces them says, `told` those that the quotes do, `own`
    the terms that each of them adds with its label and headings. `listed` says that one sentence
    lists them.
    """

    rows: tuple[int, ...]
    labels: tuple[str, ...]
    said: frozenset[str]
    told: frozenset[str]
    own: tuple[frozenset[str], ...]
    listed: bool


def find_series(index: Index) -> tuple[Series, ...]:
    """The series of an index, in the order of their first figures."""
    groups = find_groups(index)
    paths = [
        frozenset(headings_of(index, index.statistics[row])) for group in groups for row in group
    ]
    # A heading above all of them tells none from another, though it may name what others are of.
    common = frozenset.intersection(*paths) if len(groups) > 1 else frozenset()
    made = [_series(index, group, common) for group in groups]
    return tuple(sorted((one for one in made if one), key=lambda one: one.rows[0]))


def _series(index: Index, rows: Sequence[int], common: Collection[str]) -> Series | None:
    """The series of some figures, or None if they are not told apart."""
    found = [index.statistics[row] for row in rows]
    labels = _labels(index, found)
    if len({_FROM.sub("", label) for label in labels}) < len(labels):
        return None
    texts = [frozenset(terms(index.text(one.span))) for one in found]
    named = [frozenset(terms(label)) for label in labels]
    above = [
        frozenset(terms(" ".join(name for name in headings_of(index, one) if name not in common)))
        for one in found
    ]
    shared = frozenset.intersection(*above)
    told = frozenset(
        term for term, many in Counter(chain(*texts)).items() if many >= SHARED * len(texts)
    )
    own = tuple((one | label) - shared for one, label in zip(above, named, strict=True))
    listed = len({one.span for one in found}) == 1 or _is_list(found)
    # One sentence that lists them all names each.
    told -= frozenset().union(*named) if listed else frozenset()
    said = told | shared | frozenset.intersection(*(_announcing(index, one) for one in found))
    if listed:  # the paragraph around a list says what it is of, and does not tell one from another
        block = index.documents[found[0].span.document].blocks[found[0].span.block]
        said = said.union(terms(block.text)) - frozenset().union(*named)
    return Series(tuple(rows), labels, said, told, own, listed)


def _announcing(index: Index, one: Statistic) -> frozenset[str]:
    """The terms of what announces the list that a figure is of."""
    return frozenset(terms(index.documents[one.span.document].blocks[one.span.block].lead))


def _is_list(found: Sequence[Statistic]) -> bool:
    """Whether one paragraph lists figures: of different regions, or of several other things."""
    if len({one.span.block for one in found}) > 1:
        return False
    regions = {one.region for one in found}
    are_regions = None not in regions and len(regions) == len(found)
    return are_regions or (regions == {None} and len(found) >= FEWEST_ITEMS)


def _labels(index: Index, found: Sequence[Statistic]) -> tuple[str, ...]:
    """What tells the figures apart: their region, their subject, or the headings above them.

    Where each has its own headings, a subject that says no more than another's does not: "Området"
    beside "Området vägar". Nor do subjects where the heading is that of some: "Regionerna".
    """
    subjects = [one.subject for one in found]
    own = [frozenset(terms(subject)) for subject in subjects]
    are_apart = len({headings_of(index, one) for one in found}) == len(found)
    headed = are_apart and any(one.subject == heading_above(index, one, -1) for one in found)
    is_told = not are_apart or all(a is b or not a <= b for a, b in product(own, own))
    for candidate in (
        [one.region or "" for one in found],
        subjects if is_told and not headed else [""],
        *([heading_above(index, one, depth) for one in found] for depth in (-1, -2)),
    ):
        if all(candidate) and len(set(candidate)) == len(candidate):
            return without_tail(candidate)
    return ("",) * len(found)


def without_tail(labels: Sequence[str]) -> tuple[str, ...]:
    """Labels without what all of them say on one side of a colon: "Vägar: stödet", "Broar: stödet".

    So "löner: bland män" is "bland män" beside "löner: bland kvinnor".
    """
    heads, _, tails = zip(*(label.partition(": ") for label in labels), strict=True)
    if len(set(tails)) == 1:
        return tuple(heads)
    return tuple(tails) if len(set(heads)) == 1 and all(tails) else tuple(labels)


def heading_above(index: Index, one: Statistic, depth: int) -> str:
    """The heading above a figure, -1 for the innermost, without its number; "" if there is none."""
    headings = headings_of(index, one)
    return plain_heading(headings[depth]) if len(headings) >= -depth else ""
