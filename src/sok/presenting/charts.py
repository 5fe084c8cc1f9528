"""Series of statistics to bar charts, each of figures that may be compared and of no others.

Which may is the rule of `bars.py`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from sok.answering.searching.series import Series
from sok.answering.words.measures import Measure, measure_of, unit_of
from sok.indexing.store import Index
from sok.presenting.bars import alike, bar_lengths
from sok.presenting.filters import headings_of
from sok.records import Statistic

# What figures without a unit are.
_NUMBER = "antal"


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
        for labels in _groups(index, one, wanted):
            numbers = frozenset(labels)
            lengths = bar_lengths([index.statistics[number] for number in labels])
            if lengths and not any(numbers <= others for others in shown):
                shown.append(numbers)
                charts.append(_chart(index, labels, lengths))
    return tuple(charts)


def _groups(index: Index, series: Series, wanted: frozenset[int]) -> Iterator[dict[int, str]]:
    """The labels of the wanted figures of a series, by number, those together that are alike."""
    groups: defaultdict[object, dict[int, str]] = defaultdict(dict)
    for number, label in zip(series.rows, series.labels, strict=True):
        if number in wanted:
            groups[alike(index.statistics[number])][number] = label
    yield from groups.values()


def _chart(index: Index, labels: dict[int, str], lengths: Sequence[float]) -> Chart:
    found = [index.statistics[number] for number in labels]
    bars = (
        Bar(number, label, index.statistics[number].printed, length)
        for (number, label), length in zip(labels.items(), lengths, strict=True)
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
