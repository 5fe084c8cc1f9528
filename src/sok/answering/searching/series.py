"""The statistics of an index to the series that can be compared: one unit, one kind of subject."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from sok.finding.subject_headings import plain_heading
from sok.indexing.store import Index
from sok.indexing.terms import terms
from sok.records import Statistic

# A figure is compared with others if there are this many.
FEWEST = 2
# A term that this share of their quotes has is said of all of them.
SHARED = 0.5


@dataclass(frozen=True, slots=True)
class Series:
    """Statistics that measure the same of different things.

    `rows` are their numbers in the index, `labels` what each is of, `said` the terms that all of
    quotes or headings share, `told` those that the quotes do, `own` the terms that each of them
    adds with its label and headings. `listed` says that one sentence lists them.
    """

    rows: tuple[int, ...]
    labels: tuple[str, ...]
    said: frozenset[str]
    told: frozenset[str]
    own: tuple[frozenset[str], ...]
    listed: bool


def find_series(index: Index) -> tuple[Series, ...]:
    """The series of an index, in the order of their first figures."""
    groups = [*_listed(index), *_parallel(index), *_of_one_region(index)]
    paths = [
        frozenset(_headings(index, index.statistics[row])) for group in groups for row in group
    ]
    # A heading above all of them tells none from another, though it may name what others are of.
    common = frozenset.intersection(*paths) if len(groups) > 1 else frozenset()
    made = [_series(index, group, common) for group in groups]
    return tuple(sorted((one for one in made if one), key=lambda one: one.rows[0]))


def _listed(index: Index) -> Iterator[list[int]]:
    """Figures of several regions that one paragraph lists, or of things that one sentence does."""
    groups: dict[object, list[int]] = defaultdict(list)
    for number, one in enumerate(index.statistics):
        # What is counted in days or the like has its whole clause for a subject.
        subject = one.subject if _kind(one) in {"kronor", "procent", "%"} else ""
        of_region = (one.span.document, one.span.block, subject)
        groups[of_region if one.region else one.span, _kind(one)].append(number)
    for group in groups.values():
        wholes = {index.statistics[number].whole for number in group}
        subjects = [index.statistics[number].subject for number in group]
        regions = [index.statistics[number].region for number in group]
        if len(wholes) == 1 and (all(regions) or len(set(subjects)) == len(group)):
            yield group


def _kind(one: Statistic) -> str:
    """What makes figures comparable: money is, whatever it is counted in."""
    return "kronor" if "kronor" in one.unit else one.unit


def _parallel(index: Index) -> Iterator[list[int]]:
    """Shares of one whole that stand in different sentences, and the amounts beside them."""
    shares: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for number, one in enumerate(index.statistics):
        if one.whole and not one.region:
            shares[one.span.document, _kind(one), one.whole].append(number)
    for group in shares.values():
        yield group
        beside = [_before(index, number) for number in group]
        amounts = [number for number in beside if number is not None]
        if len({_kind(index.statistics[number]) for number in amounts}) == 1:
            yield [*amounts, *_said_alike(index, amounts)]


def _said_alike(index: Index, amounts: Sequence[int]) -> Iterator[int]:
    """The amounts without a share that stand beside others, and are told in the words of those.

    Beside: under another heading below the same ones.
    """
    beside = {(_above(index, number), _before_figure(index, number)) for number in amounts}
    seen = {_headings(index, index.statistics[number]) for number in amounts}
    kinds = {_kind(index.statistics[number]) for number in amounts}
    for number, one in enumerate(index.statistics):
        headings = _headings(index, one)
        told = _above(index, number), _before_figure(index, number)
        is_alike = told in beside and told[1] and _kind(one) in kinds and not one.region
        if is_alike and headings not in seen:
            seen.add(headings)
            yield number


def _above(index: Index, number: int) -> tuple[str, ...]:
    """The document of a figure, and the headings above it but for the innermost."""
    one = index.statistics[number]
    return (one.span.document, *_headings(index, one)[:-1])


def _before_figure(index: Index, number: int) -> str:
    """What a figure's quote says before it."""
    one = index.statistics[number]
    return index.text(replace(one.span, end=max(one.span.start, one.figure.start)))


def _of_one_region(index: Index) -> Iterator[list[int]]:
    """Figures of one region, of the same subject, that stand in different sentences."""
    groups: dict[tuple[str, str, str, str], list[int]] = defaultdict(list)
    for number, one in enumerate(index.statistics):
        if one.region:
            groups[one.span.document, one.region, _kind(one), one.subject].append(number)
    yield from (group for group in groups.values() if len(group) >= FEWEST)


def _before(index: Index, number: int) -> int | None:
    """The figure of another unit that stands closest before a share in the same quote."""
    share = index.statistics[number]
    before = [
        other
        for other, one in enumerate(index.statistics)
        if (one.span.document, one.span.block) == (share.span.document, share.span.block)
        and one.unit != share.unit
        and not one.region
        and share.span.start <= one.figure.start < share.figure.start
    ]
    return before[-1] if before else None


def _series(index: Index, rows: Sequence[int], common: Collection[str]) -> Series | None:
    """The series of some figures, or None if they are too few or not told apart."""
    found = [index.statistics[row] for row in rows]
    labels = _labels(index, found)
    if len(rows) < FEWEST or len(set(labels)) < len(labels):
        return None
    texts = [frozenset(terms(index.text(one.span))) for one in found]
    named = [frozenset(terms(label)) for label in labels]
    above = [
        frozenset(terms(" ".join(name for name in _headings(index, one) if name not in common)))
        for one in found
    ]
    shared = frozenset.intersection(*above)
    told = frozenset(
        term for term, many in Counter(chain(*texts)).items() if many >= SHARED * len(texts)
    )
    own = tuple((one | label) - shared for one, label in zip(above, named, strict=True))
    listed = len({one.span for one in found}) == 1 or _is_list_of_regions(found)
    # One sentence that lists them all names each.
    told -= frozenset().union(*named) if listed else frozenset()
    said = told | shared
    if listed:  # the paragraph around a list says what it is of, and does not tell one from another
        block = index.documents[found[0].span.document].blocks[found[0].span.block]
        said = said.union(terms(block.text)) - frozenset().union(*named)
    return Series(tuple(rows), labels, said, told, own, listed)


def _is_list_of_regions(found: Sequence[Statistic]) -> bool:
    """Whether figures are those of different regions in one paragraph."""
    regions = {one.region for one in found}
    is_one_each = None not in regions and len(regions) == len(found)
    return is_one_each and len({one.span.block for one in found}) == 1


def _labels(index: Index, found: Sequence[Statistic]) -> tuple[str, ...]:
    """What tells the figures apart: their region, their subject, or the headings above them."""
    for candidate in (
        [one.region or "" for one in found],
        [one.subject for one in found],
        *([_heading(index, one, depth) for one in found] for depth in (-1, -2)),
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


def _heading(index: Index, one: Statistic, depth: int) -> str:
    headings = _headings(index, one)
    return plain_heading(headings[depth]) if len(headings) >= -depth else ""


def _headings(index: Index, one: Statistic) -> tuple[str, ...]:
    return index.documents[one.span.document].blocks[one.span.block].headings
