"""Whether figures can be compared at sight, and how long the bar of each is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.answering.measures import Measure, amount_of, measure_of
from sok.records import Statistic

# One bar compares with nothing.
FEWEST = 2
# Words that scale a unit, which `amount_of` takes into account.
_SCALES = re.compile(r"\b(?:tusen|miljon(?:er)?|miljard(?:er)?)\s*", re.IGNORECASE)


def bar_lengths(statistics: Sequence[Statistic]) -> tuple[float, ...]:
    """The length of each figure's bar as a share of the longest; none if they do not compare."""
    if not are_comparable(statistics):
        return ()
    amounts = [amount_of(one) for one in statistics]
    longest = max(amounts)
    return tuple(amount / longest for amount in amounts)


def are_comparable(statistics: Sequence[Statistic]) -> bool:
    """Whether figures count the same, from nothing upward; shares also of one and the same whole.

    Regions are compared with regions, and years are no lengths.
    """
    if len(statistics) < FEWEST or measure_of(statistics[0]) is Measure.TIME:
        return False
    if len({_SCALES.sub("", one.unit.lower()).strip() for one in statistics}) > 1:
        return False
    if len({one.region is None for one in statistics}) > 1:
        return False
    values = [one.value for one in statistics]
    if min(values) < 0 or max(values) == 0:
        return False
    return measure_of(statistics[0]) is not Measure.SHARE or _have_one_whole(statistics)


def _have_one_whole(shares: Sequence[Statistic]) -> bool:
    """Whether shares are of one whole: one sentence says so, or each names it alike.

    Sentences about regions leave it to their section what "the support" is, and so the whole of
    one is not that of another, though it has the same name.
    """
    if len({(one.span.document, one.year, one.whole) for one in shares}) > 1:
        return False
    if len({one.span for one in shares}) == 1:
        return True
    return bool(shares[0].whole) and shares[0].region is None
