"""A question and a series of figures to whether the series can be meant at all."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from sok.answering.asked.contenders import asks_which, kind_asked, names_regions
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
from sok.answering.words.wording import KINDS, of_change
from sok.compounds import is_noun
from sok.indexing.terms import terms
from sok.records import Statistic

# What is divided or compared, in words that fit all there is.
_GENERAL = KINDS.union(terms("område del grupp ändamål post kategori prioritering slag nivå medel"))
# A list of those that got most says nothing of who got least, nor the other way round.
_TOP_ONLY = re.compile(r"\b(?:mest|störst\w*|flest|högst\w*|topp\w*|främst|leder)\b", re.IGNORECASE)
_BOTTOM_ONLY = re.compile(r"\b(?:minst|lägst\w*|botten|andra änden)\b", re.IGNORECASE)
# So many regions are named as the first.
MOST_FIRST = 5
# A share says so too, "Var är det flest som känner till numret?", but not of "flest båtar".
_FLEST = re.compile(r"\b(?:flest|färst)\b(?: (\w+))?", re.IGNORECASE)
# What something did, and not how it is held against another: "ökat", but not "mindre än".
_CHANGED = re.compile(r"\b(?:ök|minsk|väx|vux|sjunk|sjönk|krymp)\w+", re.IGNORECASE)


def fits(corpus: Corpus, query: Query, series: Series, order: Order) -> bool:
    """Whether the series can be meant: of regions if they are asked for, no top list for least."""
    rows = [corpus.index.statistics[row] for row in series.rows]
    regions = {row.region for row in rows}
    if names_regions(query) and None in regions:
        return False
    # Who got most is not what has grown most.
    change = of_change(terms(" ".join(_CHANGED.findall(query.asked))))
    told = (of_change(terms(corpus.index.text(row.span))) for row in rows)
    if change and change not in told:
        return False
    # "I vilket område är Kalmars andel störst?" compares the figures of one region.
    of_one = len(query.regions) == 1 and asks_which(query)
    if not query.regions <= regions or of_one != (len(regions) == 1 and None not in regions):
        return False
    measure = measure_of(rows[0])
    asked = measures_asked(query.standalone)
    is_counted = measure is Measure.COUNT or _may_be_shares(query.standalone)
    if (measure is Measure.TIME and None in regions) or (
        asked == {Measure.COUNT} and not is_counted
    ):
        return False
    if asks_of_time(query.standalone) and not (asked or counts_time(rows[0])):
        return False
    if asked and counts_time(rows[0]) and not _says_unit(query, rows[0]):
        return False
    told_of = (f"{row.unit} {corpus.index.text(row.span)}" for row in rows)
    if asks_of_each(query.standalone) and not any(map(asks_of_each, told_of)):
        return False
    one_end = _TOP_ONLY if order is Order.LEAST else _BOTTOM_ONLY
    if order is Order.SPLIT or is_within_top(query.standalone):
        return True
    other_end = _BOTTOM_ONLY if order is Order.LEAST else _TOP_ONLY
    quoted = " ".join({corpus.index.text(row.span) for row in rows})
    # Of many things, and few regions, the first may be all that a text names.
    are_few = len(rows) <= MOST_FIRST and None not in regions
    is_one_sided = are_few and one_end.search(quoted) and not other_end.search(quoted)
    return not (is_one_sided or any(one_end.search(row.subject) for row in rows))


def _may_be_shares(question: str) -> bool:
    """Whether shares tell too who is most: nothing is named that is counted."""
    found = _FLEST.search(question)
    return found is not None and not (found[1] and is_noun(found[1].lower()))


def _says_unit(query: Query, row: Statistic) -> bool:
    """Whether a question compares times, or names what a figure counts in: "flest timmar"."""
    return asks_of_time(query.standalone) or bool(
        set(terms(row.unit)).intersection(terms(query.standalone))
    )


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
    general = title.union(_GENERAL, *corpus.kinds)
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
