"""The statistics of an index to groups of them that measure the same of different things."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sok.answering.searching.series_told import (
    DIGIT,
    FEWEST,
    FEWEST_ITEMS,
    before_figure,
    is_sum,
    kind_of,
    of_paragraphs,
    ranked_regions,
)
from sok.indexing.store import Index
from sok.indexing.terms import terms
from sok.records import Kind, Statistic

# A whole that only its own section says what is, where its share has no digit: "en fjärdedel av
# pengarna".
_POINTING = re.compile(r"(?:de|den|det|dessa|denna|detta|(?:peng|summ|belopp)\w+)", re.IGNORECASE)
_BOUND = re.compile(r"(?:minst|högst|upp till|max\w*)\b", re.IGNORECASE)


def find_groups(index: Index) -> list[list[int]]:
    """The numbers of the statistics that may be compared with each other; some are in several."""
    listed = _with_all_regions(index, _listed(index))
    found = [*listed, *_parallel(index), *_of_items(index), *_of_one_region(index)]
    ranked = _outside(found, ranked_regions(index))
    found = [*ranked, *_outside(ranked, found)]
    found += _outside(found, of_paragraphs(index))
    found += _outside(found, _of_sections(index))
    kept = ([n for n in group if not _is_bound(index, n)] for group in found)
    return [group for group in kept if len(group) >= FEWEST]


def _outside(known: Iterable[list[int]], groups: Iterable[list[int]]) -> list[list[int]]:
    """The groups of which no known one has all figures."""
    sets = [set(group) for group in known]
    return [group for group in groups if not any(set(group) <= one for one in sets)]


def _is_bound(index: Index, number: int) -> bool:
    """Whether a figure is but the least or the most that there may be: "minst 15 procent"."""
    return bool(_BOUND.match(index.statistics[number].printed))


def headings_of(index: Index, one: Statistic) -> tuple[str, ...]:
    """The headings above a figure, the outermost first."""
    return index.documents[one.span.document].blocks[one.span.block].headings


def _listed(index: Index) -> Iterator[list[int]]:
    """Figures of several regions that one paragraph lists, or of things that one sentence does."""
    groups: dict[object, list[int]] = defaultdict(list)
    for number, one in enumerate(index.statistics):
        # What is counted in days or the like has its whole clause for a subject.
        subject = one.subject if kind_of(one) in {"kronor", "procent", "%"} else ""
        if is_sum(one):
            continue
        of_region = (one.span.document, one.span.block, subject)
        groups[of_region if one.region else one.span, kind_of(one)].append(number)
    for group in groups.values():
        wholes = {index.statistics[number].whole for number in group}
        subjects = [index.statistics[number].subject for number in group]
        regions = [index.statistics[number].region for number in group]
        if len(wholes) == 1 and (all(regions) or len(set(subjects)) == len(group)):
            yield group


def _with_all_regions(index: Index, groups: Iterable[list[int]]) -> Iterator[list[int]]:
    """The groups, those of regions with what else their paragraph tells of the same whole.

    "I Skåne sker 93 procent av besöken i tid. Sämst är Kalmar med 78 procent" has two subjects.
    """
    of_whole: dict[object, list[int]] = defaultdict(list)
    for number, one in enumerate(index.statistics):
        if one.region and one.whole:
            of_whole[one.span.document, one.span.block, kind_of(one), one.whole].append(number)
    joined = [
        group
        for group in of_whole.values()
        if len({index.statistics[number].region for number in group}) == len(group)
    ]
    yield from joined
    yield from _outside(joined, groups)


def _of_items(index: Index) -> Iterator[list[int]]:
    """The first figures of the items of a list, of one kind: each item tells of another thing."""
    items: dict[tuple[str, int, str], int] = {}
    for number, one in enumerate(index.statistics):
        block = index.documents[one.span.document].blocks[one.span.block]
        if block.kind is Kind.ITEM and one.unit and not one.region:
            items.setdefault((one.span.document, one.span.block, kind_of(one)), number)
    by_last: dict[int, list[int]] = {}
    for (document, place, kind), number in items.items():
        before = items.get((document, place - 1, kind))
        by_last[number] = [*(by_last.pop(before) if before is not None else []), number]
    yield from (group for group in by_last.values() if len(group) >= FEWEST_ITEMS)


def _of_sections(index: Index) -> Iterator[list[int]]:
    """The figures that several sections tell in the same words but for what each is about.

    "Området vägar fick 5 miljoner" below "Vägar", and "Området fick 3 miljoner" below "Broar".
    """
    groups: dict[object, dict[tuple[str, ...], int]] = defaultdict(dict)
    for number, one in enumerate(index.statistics):
        headings = headings_of(index, one)
        said = frozenset(terms(before_figure(index, number))) - set(terms(" ".join(headings)))
        if headings and said and one.unit and not (one.region or is_sum(one)):
            of = (one.span.document, kind_of(one), one.year, said)
            groups[of].setdefault(headings, number)
    yield from (list(of.values()) for of in groups.values() if len(of) >= FEWEST_ITEMS)


def _parallel(index: Index) -> Iterator[list[int]]:
    """Shares of one whole that stand in different sentences, and the amounts beside them."""
    shares: dict[object, list[int]] = defaultdict(list)
    for number, one in enumerate(index.statistics):
        if one.whole and not one.region:
            is_of_section = _POINTING.fullmatch(one.whole) and not DIGIT.search(one.printed)
            within = headings_of(index, one) if is_of_section else ()
            shares[one.span.document, kind_of(one), one.whole, within].append(number)
    for group in shares.values():
        yield group
        beside = [_before(index, number) for number in group]
        amounts = [number for number in beside if number is not None]
        if len({kind_of(index.statistics[number]) for number in amounts}) == 1:
            yield [*amounts, *_said_alike(index, amounts)]


def _said_alike(index: Index, amounts: Sequence[int]) -> Iterator[int]:
    """The amounts without a share that stand beside others, and are told in the words of those.

    Beside: under another heading below the same ones.
    """
    beside = {(_above(index, number), before_figure(index, number)) for number in amounts}
    seen = {headings_of(index, index.statistics[number]) for number in amounts}
    kinds = {kind_of(index.statistics[number]) for number in amounts}
    for number, one in enumerate(index.statistics):
        headings = headings_of(index, one)
        told = _above(index, number), before_figure(index, number)
        is_alike = told in beside and told[1] and kind_of(one) in kinds
        if is_alike and headings not in seen:
            seen.add(headings)
            yield number


def _above(index: Index, number: int) -> tuple[str, ...]:
    """The document of a figure, and the headings above it but for the innermost."""
    one = index.statistics[number]
    return (one.span.document, *headings_of(index, one)[:-1])


def _of_one_region(index: Index) -> Iterator[list[int]]:
    """Figures of one region, of the same subject, that stand in different sentences."""
    groups: dict[tuple[str, str, str, str], list[int]] = defaultdict(list)
    for number, one in enumerate(index.statistics):
        if one.region:
            groups[one.span.document, one.region, kind_of(one), one.subject].append(number)
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
