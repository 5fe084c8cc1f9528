"""A paragraph to the figures that it tells of several things, one after another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import isclose

from sok.answering.words.measures import amount_of
from sok.answering.words.wording import TOTALS
from sok.indexing.store import Index
from sok.records import Statistic

# A figure is compared with others if there are this many.
FEWEST = 2
# Items of a list must be one more: two may have figures by chance.
FEWEST_ITEMS = 3
# What is told of all together is no thing beside the others.
_OF_ALL = re.compile(
    r"\b(?:samtliga|totalt|sammanlagt|tillsammans|hela|riket|landet)\b|"
    r"\b(?:mot|än|från) $|^av(?: de)? $",
    re.IGNORECASE,
)
# "Av medlen på 5 miljoner gick ...", "Störst del av detta, 3 miljoner, gick ..."
_OF_WHOLE = re.compile(r"Av [^,.;:]+ (?:på|om) $")
_OF_THIS = re.compile(r"\bav (?:detta|dessa|dem|den summan)\b", re.IGNORECASE)
# What parts add up to may be rounded by so much.
SUM = 0.01
DIGIT = re.compile(r"\d")


def of_paragraphs(index: Index) -> Iterator[list[int]]:
    """The figures of one kind and year that a paragraph tells of different things, one by one.

    "Handeln fick 8 råd i snitt. Bland byggföretag var antalet 5, och vården nöjde sig med 3."
    """
    groups: dict[object, list[int]] = defaultdict(list)
    for number, one in enumerate(index.statistics):
        said = before_figure(index, number)
        is_own = one.unit and not (one.region or is_sum(one) or _OF_ALL.search(said))
        if is_own and DIGIT.search(one.printed):
            groups[one.span.document, one.span.block, kind_of(one), one.year].append(number)
    for group in groups.values():
        parts = group[1:] if _is_whole(index, group) else group
        subjects = {index.statistics[number].subject for number in parts}
        if len(parts) == len(subjects) >= FEWEST_ITEMS:
            yield parts


def _is_whole(index: Index, numbers: Sequence[int]) -> bool:
    """Whether the first of several figures is that of which the others are parts.

    It is their sum, it is told so ("Av stödet på 5 miljoner"), or the next is "av detta".
    """
    first, *others = (amount_of(index.statistics[number]) for number in numbers)
    after = [before_figure(index, number) for number in numbers[1:2]]
    is_sum_of = bool(others) and isclose(first, sum(others), rel_tol=SUM)
    is_told_so = _OF_WHOLE.match(before_figure(index, numbers[0]))
    return bool(is_sum_of or is_told_so or any(map(_OF_THIS.search, after)))


def ranked_regions(index: Index) -> Iterator[list[int]]:
    """Figures of one unit for regions that one paragraph ranks, from the largest on.

    After them it may name the last ones, from the smallest on: "I botten låg ...", "strax över".
    """
    groups: dict[object, list[int]] = defaultdict(list)
    for number, one in enumerate(index.statistics):
        if one.region:
            groups[one.span.document, one.span.block, one.unit].append(number)
    for group in groups.values():
        amounts = [amount_of(index.statistics[number]) for number in group]
        regions = {index.statistics[number].region for number in group}
        # The smallest of all is the last that falls, and those after it rise to the one before.
        lowest = len(_falling(index, group)) - 1
        last = amounts[lowest:]
        is_ranked = last == sorted(last) and last[-1] <= amounts[max(lowest - 1, 0)]
        if len(group) == len(regions) >= FEWEST_ITEMS and is_ranked:
            yield group


def _falling(index: Index, numbers: list[int]) -> list[int]:
    """Some figures up to the first that is larger than the one before it."""
    amounts = [amount_of(index.statistics[number]) for number in numbers]
    rising = (place for place, (one, after) in enumerate(pairwise(amounts), 1) if after > one)
    return numbers[: next(rising, len(numbers))]


def is_sum(one: Statistic) -> bool:
    """Whether a figure is of nothing but a sum: "Totalt blir detta ..."."""
    return bool(TOTALS.fullmatch(one.subject.rpartition(": ")[2]))


def kind_of(one: Statistic) -> str:
    """What makes figures comparable: money is, whatever it is counted in."""
    return "kronor" if "kronor" in one.unit else one.unit


def before_figure(index: Index, number: int) -> str:
    """What a figure's quote says before it."""
    one = index.statistics[number]
    return index.text(replace(one.span, end=max(one.span.start, one.figure.start)))
