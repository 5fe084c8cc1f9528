"""Series of statistics to bar charts, each of figures that may be compared and of no others.

A chart holds one unit, and one year; years and ranges ("10–20 procent") have no length and are
left out. Shares are drawn only where the text says what they are
shares of, and that is the same: in one sentence, or in the same words of one document. Shares of
one region under different headings are left out: "av stödet inom området" is another whole under
each of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from sok.answering.measures import Measure, amount_of, measure_of, unit_of
from sok.answering.series import FEWEST, Series
from sok.indexing.store import Index
from sok.presenting.filters import headings_of
from sok.records import Statistic

# What figures without a unit are.
_NUMBER = "antal"
_RANGE = re.compile(r"\d\s*(?:[–—-]|till|och|eller)\s*\d")


@dataclass(frozen=True, slots=True)
class Bar:
    """A statistic by its number in the index; `share` is its length, 1 that of the longest."""

    number: int
    label: str
    printed: str
    share: float


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures of the same, the largest first.

    `title` says what they are, in the document's words, `path` holds the headings that all of
    them stand under. `region` is the one that all are of, "" if there is none.
    """

    title: str
    document: str
    path: tuple[str, ...]
    region: str
    year: int | None
    bars: tuple[Bar, ...]


def find_charts(
    index: Index, series: Sequence[Series], among: Collection[int]
) -> tuple[Chart, ...]:
    """The charts of the statistics `among`, in the order of the series; each figure group once."""
    wanted = frozenset(among)
    charts: list[Chart] = []
    shown: list[frozenset[int]] = []
    for one in series:
        for labels in _comparable(index, one, wanted):
            numbers = frozenset(labels)
            if len(numbers) >= FEWEST and not any(numbers <= others for others in shown):
                shown.append(numbers)
                charts.append(_chart(index, labels))
    return tuple(charts)


def _comparable(index: Index, series: Series, wanted: frozenset[int]) -> Iterator[dict[int, str]]:
    """The labels of the wanted figures of a series, by number, in groups that may be compared."""
    groups: defaultdict[object, dict[int, str]] = defaultdict(dict)
    for number, label in zip(series.rows, series.labels, strict=True):
        one = index.statistics[number]
        if number in wanted and _may_be_drawn(one, series):
            groups[unit_of(one), one.whole, one.year, one.span.document][number] = label
    yield from groups.values()


def _may_be_drawn(one: Statistic, series: Series) -> bool:
    """Whether a figure has a length that says something beside those of its series."""
    measure = measure_of(one)
    if measure is Measure.SHARE and not (one.whole and (series.listed or one.region is None)):
        return False
    return measure is not Measure.TIME and one.value >= 0 and not _RANGE.search(one.printed)


def _chart(index: Index, labels: dict[int, str]) -> Chart:
    found = [index.statistics[number] for number in labels]
    longest = max(map(amount_of, found))
    bars = (
        Bar(number, label, one.printed, amount_of(one) / longest if longest else 0.0)
        for (number, label), one in zip(labels.items(), found, strict=True)
    )
    regions = {one.region or "" for one in found}
    return Chart(
        title=_title(found),
        document=found[0].span.document,
        path=_common([headings_of(index, one.span) for one in found]),
        region=regions.pop() if len(regions) == 1 else "",
        year=found[0].year,
        bars=tuple(sorted(bars, key=lambda bar: -bar.share)),
    )


def _common(paths: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The headings that all paths begin with."""
    levels = takewhile(lambda level: len(set(level)) == 1, zip(*paths, strict=False))
    return tuple(level[0] for level in levels)


def _title(found: Sequence[Statistic]) -> str:
    """What the figures are: shares of what, or of what they are amounts and in which unit."""
    if measure_of(found[0]) is Measure.SHARE:
        return f"Andel av {found[0].whole}"
    whole = f" av {found[0].whole}" if found[0].whole else ""
    unit = found[0].unit if len({one.unit for one in found}) == 1 else unit_of(found[0])
    subjects = {one.subject for one in found}
    # "Vägar: stödet" and "Broar: stödet" are both of "stödet".
    tails = {one.subject.rpartition(": ")[2] for one in found}
    said = next((one.pop() for one in (subjects, tails) if len(one) == 1), "")
    counted = f"{unit or _NUMBER}{whole}"
    return _capital(f"{said} ({counted})" if said else counted)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
