"""A question that gives figures itself to what documents state them of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sok.answering.asked.bounds import bound_asked, measure_given
from sok.answering.asked.contenders import wants_regions
from sok.answering.asked.question import Query
from sok.answering.asked.ranking import Order, order_asked, ranking_topic
from sok.answering.evidence.shares import met_in_part
from sok.answering.searching.corpus import Corpus
from sok.answering.words.measures import Measured, amount_of, measure_of
from sok.finding.number_kinds import Measure as Counted
from sok.finding.number_kinds import Number
from sok.finding.number_names import is_year
from sok.finding.number_words import find_numerals
from sok.finding.numbers import find_numbers

# The least share of a question's words that what is said of a figure has.
LEAST_COVERED = 0.5
_ASKS = re.compile(
    r"\b(?:vilk\w+|vem)\b|"
    r"\bvad (?:avser|gäller|är|står|betyder|innebär|motsvarar|handlar|syftar)\b",
    re.IGNORECASE,
)
_HOW = re.compile(r"\bhur\b", re.IGNORECASE)
# "De 968 miljonerna" are known, and something else is asked of them.
_KNOWN = re.compile(r"\b(?:de|dessa|dom)\s+$", re.IGNORECASE)


def of_given_figures(corpus: Corpus, query: Query) -> list[int]:
    """The statistics with the shares and amounts that a question gives; none if it asks no such.

    Of several figures each must be stated. "Vilka fick 10 procent?" may be all that did.
    """
    text = query.standalone
    is_asked = _ASKS.search(text) and not (_HOW.search(text) or bound_asked(text))
    if not is_asked or query.earlier or order_asked(text) in {Order.MOST, Order.LEAST}:
        return []
    given = _figures_given(text)
    topic = ranking_topic(query.asking, corpus.figure_terms)
    found = [_stating(corpus, query, figure, topic) for figure in given]
    if not all(found):
        return []
    many = len(found) > 1
    return list(dict.fromkeys(n for those in found for n in (those[:1] if many else those)))


def _figures_given(text: str) -> list[Number]:
    """The shares and amounts that a question gives; a bare number has the unit of the others."""
    numbers = [
        number
        for number in find_numbers(text)
        if number.measure in {Counted.SHARE, Counted.AMOUNT} or number.unit.startswith("milj")
    ]
    if not numbers or any(_KNOWN.search(text[: number.start]) for number in numbers):
        return []
    bare = [
        replace(numbers[0], value=numeral.value, start=numeral.start, end=numeral.end)
        for numeral in find_numerals(text)
        if text[numeral.start].isdigit()
        and not is_year(text, numeral)
        and not any(number.start <= numeral.start < number.end for number in numbers)
    ]
    return sorted([*numbers, *bare], key=lambda number: number.start)


def _stating(
    corpus: Corpus, query: Query, figure: Measured, topic: Sequence[Sequence[str]]
) -> list[int]:
    """The statistics with a figure that are of the topic, the nearest to that first."""
    lexical, statistics = corpus.index.chunk_terms, corpus.index.statistics
    of_regions = wants_regions(query)
    shares = {
        number: met_in_part(topic, corpus.statistic_terms[number], lexical)
        for number, one in enumerate(statistics)
        if amount_of(one) == amount_of(figure)
        and measure_of(one) is measure_given(figure)
        and (one.region is not None or not of_regions)
    }
    said = [number for number, share in shares.items() if share >= LEAST_COVERED]
    return sorted(said, key=lambda number: -shares[number])
