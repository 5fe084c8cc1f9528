"""A question and a series of figures to whether the series can be meant at all."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from sok.answering.asked.against import direction_asked, direction_told
from sok.answering.asked.contenders import (
    asks_which,
    kind_asked,
    may_want_regions,
    names_regions,
)
from sok.answering.asked.question import Query
from sok.answering.asked.ranking import Order, is_within_top
from sok.answering.evidence.shares import is_met
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.series import Series
from sok.answering.searching.series_told import FEWEST_ITEMS
from sok.answering.words.measures import (
    Measure,
    asks_of_each,
    asks_of_time,
    counts_time,
    measure_of,
    measures_asked,
)
from sok.answering.words.wording import KINDS
from sok.compounds import is_noun
from sok.finding.subject_clauses import finite_verbs
from sok.indexing.terms import terms
from sok.records import Statistic
from sok.swedish import FUNCTION_WORDS

# What is divided or compared, in words that fit all there is.
_GENERAL = KINDS.union(terms("område del grupp ändamål post kategori prioritering slag nivå medel"))
# A list of those that got most says nothing of who got least, nor the other way round.
_TOP_ONLY = re.compile(r"\b(?:mest|störst\w*|flest|högst\w*|topp\w*|främst|leder)\b", re.IGNORECASE)
_BOTTOM_ONLY = re.compile(r"\b(?:minst|lägst\w*|botten|andra änden)\b", re.IGNORECASE)
(_YEAR,) = set(terms("år"))
# Kinds of things that are no regions.
_PARTS = frozenset(
    terms(
        "del område grupp kategori ändamål prioritering åtgärd insats post bransch sektor yrke "
        "ålder"
    )
)
_WHERE = re.compile(r"\W*var\b", re.IGNORECASE)
# Of the 21 regions at most so many are named as the first.
MOST_FIRST = 10
# A share says so too, "Var är det flest som känner till numret?", but not of "flest båtar".
_FLEST = re.compile(r"\b(?:flest|färst)\b(?: (\w+))?", re.IGNORECASE)
# Of how much time something takes, in other words than "längst": "handläggningstid", "snabbast".
_TAKES = re.compile(
    r"\b(?:\w*tid(?:en|er|erna)?|(?:snabb|långsam)\w*|fort(?:are|ast))\b", re.IGNORECASE
)


def fits(corpus: Corpus, query: Query, series: Series, order: Order) -> bool:
    """Whether the series can be meant: of regions if they are asked for, no top list for least."""
    rows = [corpus.index.statistics[row] for row in series.rows]
    # Who got most is not what has grown most.
    change = direction_asked(query.asked)
    told = (direction_told(corpus.index.text(row.span)) for row in rows)
    if change and change not in told:
        return False
    if not (_fits_regions(query, rows) and _fits_measure(query, rows)):
        return False
    if kind_asked(query) == _YEAR and not _are_of_years(rows):
        return False
    told_of = (f"{row.unit} {corpus.index.text(row.span)}" for row in rows)
    if asks_of_each(query.standalone) and not any(map(asks_of_each, told_of)):
        return False
    if order is Order.SPLIT or is_within_top(query.standalone):
        return True
    return not _is_one_sided(corpus, rows, order)


def _fits_regions(query: Query, rows: Sequence[Statistic]) -> bool:
    """Whether rows are of regions where such are asked for, and of one where one is named."""
    regions = {row.region for row in rows}
    if names_regions(query) and None in regions:
        return False
    # "Vilken del fick minst?" asks for no region, though a list of regions says "del".
    is_of_parts = not _PARTS.isdisjoint(terms(kind_asked(query)))
    if is_of_parts and None not in regions and not (query.regions or may_want_regions(query)):
        return False
    # What one thing was in each year, or what somebody did, does not tell where it is largest.
    are_places = not _are_of_years(rows) and not any(finite_verbs(row.subject) for row in rows)
    if _WHERE.match(query.asked) and regions == {None} and not are_places:
        return False
    # "I vilket område är Kalmars andel störst?" compares the figures of one region.
    of_one = len(query.regions) == 1 and asks_which(query)
    return query.regions <= regions and of_one == (len(regions) == 1 and None not in regions)


def _are_of_years(rows: Sequence[Statistic]) -> bool:
    return len({row.year for row in rows}) == len(rows)


def _fits_measure(query: Query, rows: Sequence[Statistic]) -> bool:
    """Whether figures count in what a question compares."""
    row, asked = rows[0], measures_asked(query.standalone)
    measure = measure_of(row)
    if measure is Measure.TIME:
        return False
    is_counted = measure is Measure.COUNT or _may_be_shares(query.standalone)
    if asked == {Measure.COUNT} and not is_counted:
        return False
    if asks_of_time(query.standalone) and not counts_time(row):
        return False
    return not counts_time(row) or _says_unit(query, row)


def _is_one_sided(corpus: Corpus, rows: Sequence[Statistic], order: Order) -> bool:
    """Whether figures are but those at the other end than is asked for."""
    one_end, other_end = _TOP_ONLY, _BOTTOM_ONLY
    if order is not Order.LEAST:
        one_end, other_end = other_end, one_end
    quoted = " ".join({corpus.index.text(row.span) for row in rows})
    first = min(rows, key=lambda row: (row.span.block, row.figure.start))
    led_up = corpus.index.text(replace(first.span, end=first.figure.start))
    # Of many things, and few regions, the first may be all that a text names.
    are_few = len(rows) <= MOST_FIRST and all(row.region for row in rows)
    # A list from the largest on may end with the smallest: "minst fick Halland".
    is_first = one_end.search(quoted if order is Order.LEAST else led_up)
    is_told = (are_few and is_first) or any(one_end.search(row.subject) for row in rows)
    return bool(is_told) and not other_end.search(quoted)


def _may_be_shares(question: str) -> bool:
    """Whether shares tell too who is most: nothing is named that is counted."""
    found = _FLEST.search(question)
    word = found[1].lower() if found and found[1] else ""
    is_named = bool(word) and is_noun(word) and word not in FUNCTION_WORDS
    return found is not None and not is_named


def _says_unit(query: Query, row: Statistic) -> bool:
    """Whether a question compares times, or names what a figure counts in: "flest timmar"."""
    is_of_time = asks_of_time(query.standalone) or _TAKES.search(query.standalone)
    return bool(is_of_time or set(terms(row.unit)).intersection(terms(query.standalone)))


def says_all(corpus: Corpus, query: Query, series: Series, topic: Sequence[Sequence[str]]) -> bool:
    """Whether a paragraph that lists several things of one year says all words of a question.

    So may the title, and words that fit all figures there are, but not they alone.
    """
    rows = [corpus.index.statistics[row] for row in series.rows]
    if len(rows) < FEWEST_ITEMS or len({row.year for row in rows}) > 1:
        return False
    document = corpus.index.documents[rows[0].span.document]
    title = frozenset(terms(document.metadata.title))
    quoted = {(row.span.start, row.span.end) for row in rows}
    said = series.said.union(terms(_beside(document.blocks[rows[0].span.block].text, quoted)))
    asked = [*topic, *((kind,) for kind in [kind_asked(query)] if kind)]
    general = title.union(_GENERAL, corpus.all_kinds)
    return any(its[0] not in general for its in asked) and all(
        is_met(its, said | title) for its in asked
    )


def _beside(text: str, quoted: Collection[tuple[int, int]]) -> str:
    """What a text says outside what is quoted of it, from where to where."""
    kept, last = [], 0
    for start, end in sorted(quoted):
        kept.append(text[last:start])
        last = max(last, end)
    return " ".join([*kept, text[last:]])
