"""Statistics to the rows of a table, each labelled by what tells it from the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sok.presenting.typography import heading_text
from sok.records import Cited, Quote, Statistic


@dataclass(frozen=True, slots=True)
class Row:
    """A figure in a table: what it measures, the figure as printed, and where it stands.

    `bar` is its length as a share of the longest figure's, 0 where the rows do not compare.
    """

    label: str
    printed: str
    quote: Quote
    bar: float = 0.0


def figure_rows(statistics: Sequence[Cited[Statistic]], by_year: bool = False) -> tuple[Row, ...]:
    """A row for each figure; what would be labelled alike is told apart by year and section.

    With `by_year` they tell how one thing has changed, and are labelled by their years alone, if
    each has its own and they are of one paragraph.
    """
    found = [cited.found for cited in statistics]
    is_change = by_year and _are_over_years(found)
    labels = [str(one.year) for one in found] if is_change else _labels(found)
    alike: defaultdict[str, list[Cited[Statistic]]] = defaultdict(list)
    for label, cited in zip(labels, statistics, strict=True):
        alike[label].append(cited)
    return tuple(
        Row(
            ", ".join(part for part in (label, *_telling(cited, alike[label])) if part),
            cited.found.printed,
            cited.quote,
        )
        for label, cited in zip(labels, statistics, strict=True)
    )


def with_bars(rows: tuple[Row, ...], lengths: Sequence[float]) -> tuple[Row, ...]:
    """The rows with the bars that they have, if they have any."""
    if not lengths:
        return rows
    return tuple(replace(row, bar=bar) for row, bar in zip(rows, lengths, strict=True))


def _labels(statistics: Sequence[Statistic]) -> list[str]:
    """What each measures, where, and what it is a share of, but for what is so of all of them."""
    every = [_parts(statistic) for statistic in statistics]
    differ = [place for place in range(3) if len({parts[place] for parts in every}) > 1]
    told_apart = len({tuple(parts[place] for place in differ) for parts in every}) == len(every)
    kept = (
        differ if told_apart and all(any(parts[p] for p in differ) for parts in every) else range(3)
    )
    return [", ".join(parts[place] for place in kept if parts[place]) for parts in every]


def _are_over_years(statistics: Sequence[Statistic]) -> bool:
    """Whether figures are those of one paragraph for several years, in one unit and region."""
    alike = {(one.span.document, one.span.block, one.unit, one.region) for one in statistics}
    years = {one.year for one in statistics}
    return len(alike) == 1 and None not in years and len(years) == len(statistics)


def _parts(statistic: Statistic) -> tuple[str, str, str]:
    subject, region, whole = statistic.subject, statistic.region or "", statistic.whole
    here = "" if region.casefold() in subject.casefold() else region
    share = f"andel av {whole}" if whole and whole not in subject else ""
    return subject, here, share


def _telling(cited: Cited[Statistic], alike: Sequence[Cited[Statistic]]) -> Iterator[str]:
    """The year, if the others are of other years, and the outermost heading that they lack."""
    if len({other.found.year for other in alike}) > 1:
        yield str(cited.found.year or "")
    for level, heading in enumerate(cited.quote.headings):
        if any(other.quote.headings[level : level + 1] != (heading,) for other in alike):
            yield heading_text(heading)
            return
