"""Whether figures can be compared at sight, and how long the bar of each is.

This is the one rule for all bars, in answers and in charts.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence

from sok.answering.words.measures import Measure, amount_of, measure_of, unit_of
from sok.records import Statistic

# One bar compares with nothing.
FEWEST = 2
# "10–20 procent": two figures, and so no one length.
_RANGE = re.compile(r"\d\s*(?:[–—-]|till|och|eller)\s*\d")


def bar_lengths(statistics: Sequence[Statistic]) -> tuple[float, ...]:
    """The length of each figure's bar as a share of the longest; none if they do not compare."""
    if not are_comparable(statistics):
        return ()
    amounts = [amount_of(one) for one in statistics]
    longest = max(amounts)
    return tuple(amount / longest for amount in amounts)


def are_comparable(statistics: Sequence[Statistic]) -> bool:
    """Whether figures have lengths, and count the same of the same, from nothing upward.

    Shares must name their whole. That of a region is its section's ("stödet inom området"), so
    shares of regions compare only where one sentence lists them.
    """
    if len(statistics) < FEWEST or len(set(map(alike, statistics))) > 1:
        return False
    if not all(map(_has_length, statistics)) or not any(one.value for one in statistics):
        return False
    first = statistics[0]
    if measure_of(first) is not Measure.SHARE:
        return True
    listed = len({one.span for one in statistics}) == 1
    return bool(first.whole) and (first.region is None or listed)


def alike(statistic: Statistic) -> Hashable:
    """What figures that are compared have in common: unit, whole, year and document.

    Regions are compared with regions. Money counts in one unit, however large its units are.
    """
    of_region = statistic.region is not None
    whole, year = statistic.whole, statistic.year
    return unit_of(statistic), whole, year, statistic.span.document, of_region


def _has_length(statistic: Statistic) -> bool:
    """Whether a bar can stand for a figure: not for a range, a year or less than nothing."""
    is_time = measure_of(statistic) is Measure.TIME
    return not is_time and statistic.value >= 0 and not _RANGE.search(statistic.printed)
