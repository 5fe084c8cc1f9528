"""A question who was first in each of several parts to the first figures of each part's list."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from sok.answering.asked.contenders import wants_regions
from sok.answering.asked.question import Query
from sok.answering.asked.ranking import ranking_topic
from sok.answering.evidence.shares import met
from sok.answering.figures.series_asked import LEAST_COVERED
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.series import Series, heading_above
from sok.answering.searching.series_told import FEWEST
from sok.answering.words.measures import amount_of, measure_of

_EACH = re.compile(
    r"\b(?:i|inom|för|av|per) (?:varje |respektive |(?:vart och ett|var och en) av |"
    r"(?:alla|samtliga|de) (?:olika |två |tre |fyra |fem |sex )?(?=\w{3,}na\b))"
    r"(?!\w*(?:region|län))",
    re.IGNORECASE,
)


def first_of_each(corpus: Corpus, query: Query) -> Series | None:
    """The first figures of lists of regions that are alike but for the heading above them.

    None unless a question asks for the first in each, and there are several such lists.
    """
    if not (_EACH.search(query.asked) and wants_regions(query)):
        return None
    topic, lexical = ranking_topic(query.asked, corpus.figure_terms), corpus.index.chunk_terms
    alike: dict[object, list[Series]] = defaultdict(list)
    for series in corpus.series:
        first = corpus.index.statistics[series.rows[0]]
        if series.listed and first.region and met(topic, series.said, lexical) >= LEAST_COVERED:
            alike[first.span.document, first.subject, measure_of(first)].append(series)
    most = max(alike.values(), key=len, default=[])
    parts = _parts(corpus, most)
    if len(parts) < FEWEST:
        return None
    tops = [
        (part, row)
        for series, part in zip(most, parts, strict=True)
        for row in _first(corpus, series)
    ]
    labels = tuple(f"{part}: {corpus.index.statistics[row].region}" for part, row in tops)
    said = frozenset.intersection(*(series.said for series in most))
    none: frozenset[str] = frozenset()
    return Series(tuple(row for _, row in tops), labels, said, none, (none,) * len(tops), False)


def _parts(corpus: Corpus, alike: Sequence[Series]) -> list[str]:
    """The heading that tells each list from the others; none if no heading does."""
    firsts = [corpus.index.statistics[one.rows[0]] for one in alike]
    for depth in (-1, -2):
        names = [heading_above(corpus.index, first, depth) for first in firsts]
        if all(names) and len(set(names)) == len(alike):
            return names
    return []


def _first(corpus: Corpus, series: Series) -> list[int]:
    """The rows of a list with its largest figure."""
    amounts = {row: amount_of(corpus.index.statistics[row]) for row in series.rows}
    return [row for row in series.rows if amounts[row] == max(amounts.values())]
