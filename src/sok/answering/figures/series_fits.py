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
from sok.answering.searching.series_groups import FEWEST_ITEMS
from sok.answering.words.measures import (
    Measure,
    asks_of_each,
    asks_of_time,
    counts_time,
    measure_of,
    measures_asked,
)
from sok.answering.words.wording import KINDS, of_change
from sok.indexing.terms import terms

# What is divided or compared, in words that fit all there is.
_GENERAL = KINDS.union(terms("område del grupp ändamål post kategori prioritering slag nivå medel"))
# A list of those that got most says nothing of who got least, nor the other way round.
_TOP_ONLY = re.compile(r"\b(?:mest|störst\w*|flest|högst\w*|topp\w*|främst|leder)\b", re.IGNORECASE)
_BOTTOM_ONLY = re.compile(r"\b(?:minst|lägst\w*|botten)\b", re.IGNORECASE)
# A share says so too: "Var är det flest som känner till numret?"
_MOST_OF_WHOM = re.compile(r"\b(?:flest|färst) som\b", re.IGNORECASE)
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
    is_counted = measure is Measure.COUNT or _MOST_OF_WHOM.search(query.standalone)
    if (measure is Measure.TIME and None in regions) or (
        asked == {Measure.COUNT} and not is_counted
    ):
        return False
    if asks_of_time(query.standalone) and not (asked or counts_time(rows[0])):
        return False
    told_of = (f"{row.unit} {corpus.index.text(row.span)}" for row in rows)
    if asks_of_each(query.standalone) and not any(map(asks_of_each, told_of)):
        return False
    one_end = _TOP_ONLY if order is Order.LEAST else _BOTTOM_ONLY
    if order is Order.SPLIT or is_within_top(query.standalone):
        return True
    return not any(one_end.search(row.subject) for row in rows)


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
