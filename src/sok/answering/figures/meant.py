"""A figure to whether a question can mean it: its region, whole, years, unit and limits agree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sok.answering.asked.advice import asks_what_is_wanted
from sok.answering.asked.bounds import asks_of_limit, tells_limit
from sok.answering.asked.contenders import wants_regions
from sok.answering.asked.question import Query
from sok.answering.figures.by_how_much import asks_by_how_much, is_by_how_much
from sok.answering.figures.proposed import is_proposed
from sok.answering.figures.whole_asked import is_of_other_whole, is_of_unnamed_whole
from sok.answering.searching.corpus import Corpus
from sok.answering.words.facets import YEAR
from sok.answering.words.measures import Measure, measure_of
from sok.answering.words.units import is_unit
from sok.answering.words.wording import FIGURES, topical_words
from sok.indexing.terms import terms
from sok.records import Statistic
from sok.regions import without_regions
from sok.sentences import sentences_of

_BEFORE = re.compile(r"\b(?:föregående|förra|förut|dessförinnan)\b", re.IGNORECASE)
# What a figure is held against is not its own time: "jämfört med förra året".
_AGAINST = re.compile(
    rf"\b(?:med|mot|än|sedan|liksom)(?: under| i)? {_BEFORE.pattern} \w+", re.IGNORECASE
)
# "Sedan 2020 har sammanlagt ...": what all years since then add up to.
_SINCE = re.compile(r"\b(?:sedan|från|åren|perioden) (?:och med )?(?:år )?((?:19|20)\d\d)\b")
# What one of many got or cost, and words that name nothing but money and a kind of place.
_PROJECT = re.compile(
    r"\b(?:projekt|initiativ|försök)et\b|\b(?:satsning|insats|anläggning)en\b", re.IGNORECASE
)
# "Stöd får inte överstiga 30 procent" says nothing of how much anybody got.
_RULE = re.compile(
    r"\bfår (?:\w+ ){0,3}(?:överstiga|överskrida|understiga|underskrida)\b|"
    r"\b(?:får|ska|måste|kan) (?:\w+ ){0,3}(?:högst|minst|som mest|maximalt)\b",
    re.IGNORECASE,
)
_WAS = re.compile(
    r"\b(?:gick|fick|lades|satsades|beviljades|användes|delades|betalades|tilldelades|kostade|"
    r"uppgick|utgjorde|blev)\b",
    re.IGNORECASE,
)
_SUPPORT = frozenset(terms("stöd bidrag bidragen pengar pengarna medel medlen län region"))
# The figures of a quote stand so close to each other.
MOST_BESIDE = 8
_SUM = re.compile(r"\b(?:sammanlagt|totalt|tillsammans|summan)\b", re.IGNORECASE)


def may_be_meant(corpus: Corpus, query: Query, number: int) -> bool:
    """Whether region, whole, years and change agree with the question's."""
    statistic = corpus.index.statistics[number]
    if query.regions and corpus.regions_of(number).isdisjoint(query.regions):
        return False
    if not (query.regions or wants_regions(query)) and _is_one_of_regions(corpus, number):
        return False
    if _counts_other(query, statistic) or is_of_other_whole(query.standalone, statistic):
        return False
    if is_of_unnamed_whole(corpus, query.standalone, statistic):
        return False
    if _is_of_time_before(corpus, query, statistic) or _is_since(corpus, query, statistic):
        return False
    if is_merely_proposed(corpus, query, statistic) or _is_of_one_project(corpus, query, statistic):
        return False
    if _is_rule(corpus, query, statistic):
        return False
    if asks_of_limit(query.standalone) and not tells_limit(corpus.index.text(statistic.span)):
        return False
    if not asks_by_how_much(query.standalone) and is_by_how_much(corpus, statistic):
        return False
    return _is_of_years(corpus, query, number)


def _is_of_years(corpus: Corpus, query: Query, number: int) -> bool:
    """Whether a figure is of each year that a question names, or its quote says that year.

    Of two years that a quote names one is the figure's, but a change is of both.
    """
    statistic = corpus.index.statistics[number]
    text, its, asked = corpus.index.text(statistic.span), str(statistic.year), years_in(query)
    is_other = len(asked) == 1 and its in text and not asks_by_how_much(query.standalone)
    is_other = is_other or (statistic.year is None and _has_own(corpus, number, asked))
    return all(year == its or (_says_year(text, year) and not is_other) for year in asked)


def _has_own(corpus: Corpus, number: int, years: Sequence[str]) -> bool:
    """Whether another figure of its quote, in its unit, is that of one of some years."""
    one = corpus.index.statistics[number]
    beside = corpus.index.statistics[max(number - MOST_BESIDE, 0) : number + MOST_BESIDE + 1]
    return any(
        str(other.year) in years and (other.span, other.unit) == (one.span, one.unit)
        for other in beside
    )


def _says_year(text: str, year: str) -> bool:
    """Whether a text says a year, and not only a turn of the year: "2024/2025"."""
    return bool(re.search(rf"(?<![\d/]){year}(?![\d/])", text))


def is_merely_proposed(corpus: Corpus, query: Query, statistic: Statistic) -> bool:
    """Whether a figure is what should be, and a question asks what is."""
    may_be = asks_what_is_wanted(query.standalone) or asks_of_limit(query.standalone)
    return not may_be and is_proposed(corpus, statistic)


def _is_of_one_project(corpus: Corpus, query: Query, statistic: Statistic) -> bool:
    """Whether a figure is what one project got or cost, and a question asks of all of a region.

    It names the region, and nothing else than money.
    """
    if not query.regions:
        return False
    led_up = corpus.index.text(replace(statistic.span, end=statistic.figure.start))
    if not any(map(_PROJECT.search, sentences_of(led_up)[-1:])):
        return False
    named = topical_words(without_regions(query.asking), FIGURES)
    return {its[0] for word, its in named if not YEAR.fullmatch(word)} <= _SUPPORT


def _is_rule(corpus: Corpus, query: Query, statistic: Statistic) -> bool:
    """Whether a figure is how much there may be, and a question asks how much there was."""
    if not _WAS.search(query.standalone):
        return False
    led_up = corpus.index.text(replace(statistic.span, end=statistic.figure.start))
    return any(map(_RULE.search, sentences_of(led_up)[-1:]))


def _is_of_time_before(corpus: Corpus, query: Query, statistic: Statistic) -> bool:
    """Whether a figure is that of the period before, and a question does not ask of that."""
    if _BEFORE.search(query.standalone):
        return False
    led_up = corpus.index.text(replace(statistic.span, end=statistic.figure.start))
    said = (_AGAINST.sub(" ", sentence) for sentence in sentences_of(led_up)[-1:])
    return any(map(_BEFORE.search, said))


def _is_since(corpus: Corpus, query: Query, statistic: Statistic) -> bool:
    """Whether a figure is told of all years since one, and a question asks of one of them."""
    asked = years_in(query)
    if len(asked) != 1:
        return False
    led_up = corpus.index.text(replace(statistic.span, end=statistic.figure.start))
    is_sum = any(map(_SINCE.search, sentences_of(led_up)[-1:])) and bool(_SUM.search(led_up))
    return is_sum and asked[0] not in led_up


def _is_one_of_regions(corpus: Corpus, number: int) -> bool:
    """Whether a sentence lists a figure with that of another region: none of them is of all."""
    one = corpus.index.statistics[number]
    beside = corpus.index.statistics[max(number - 1, 0) : number + 2]
    others = {other.region for other in beside if other.span == one.span}
    return one.region is not None and bool(others - {one.region, None})


def _counts_other(query: Query, statistic: Statistic) -> bool:
    """Whether something is counted, and a statistic only measures: how long lessons are."""
    measures = measure_of(statistic) is Measure.COUNT and is_unit(statistic.unit)
    return measures and bool(query.counted) and query.counted.isdisjoint(terms(statistic.unit))


def years_in(query: Query) -> list[str]:
    """The years that a question names."""
    return [number for number in query.numbers if YEAR.fullmatch(number)]
