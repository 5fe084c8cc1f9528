"""A search to a reply made of statistics: a comparison, a figure, or all about a region."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sok.answering.asked.against import (
    asks_of_change,
    direction_asked,
    direction_told,
    holds_against_all,
)
from sok.answering.asked.question import Query
from sok.answering.asked.ranking import Order, ranks
from sok.answering.asked.wants import Need
from sok.answering.evidence.answerable import Evidence
from sok.answering.examples.initiatives import in_regions
from sok.answering.figures.comparison import Comparison, compare, first_compared
from sok.answering.figures.each_year import beside_of_years
from sok.answering.figures.given_figures import of_given_figures
from sok.answering.figures.part_told import told_count
from sok.answering.figures.single import choose_figures, of_compared
from sok.answering.searching.around import further_on
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.placed import says_place
from sok.answering.searching.reply import Reply, distinct_spans
from sok.answering.searching.search import Search, context, evidence
from sok.answering.searching.spans import is_shown, overlap, same_block
from sok.answering.searching.topics import asks_what_is_done, topic_of
from sok.answering.words.facets import Facet
from sok.answering.words.measures import Measure, measure_of, measures_asked, wants_figure
from sok.answering.words.wording import OVERVIEW
from sok.indexing.terms import terms
from sok.records import Form, Span, Statistic
from sok.regions import regions_in

# Said where a question for one figure can mean several.
SEVERAL = "Flera uppgifter passar frågan. Varje citat säger vad dess siffra gäller."

_THAT = frozenset({"det", "den", "de"})
_DIGIT = re.compile(r"\d")
_FIGURES = re.compile(r"\bsiffr|\bstatistik|\bdata\b|\buppgifter", re.IGNORECASE)


def compared(corpus: Corpus, found: Search) -> Reply | None:
    """The figures compared, the one asked for first, with the sentence that names it."""
    comparison = compare(corpus, found)
    if comparison is None:
        return None
    rows = [corpus.index.statistics[row] for row in comparison.rows]
    if Need.MONEY in found.query.needs and measure_of(rows[0]) is not Measure.MONEY:
        return None  # what somebody earns is no share of them
    claims = [
        claim
        for row in comparison.meant
        for claim in _claims(corpus, found.query, corpus.index.statistics[row], comparison)
    ]
    spans = tuple(dict.fromkeys(row.span for row in rows))
    weighed = evidence(corpus, found, spans)
    if not ((weighed.numbers or comparison.bounded) and weighed.names):
        return None
    meant = [corpus.index.statistics[row].span for row in comparison.meant]
    return Reply(
        Form.COMPARISON,
        distinct_spans([*claims, *meant, *spans]),
        weighed,
        comparison.lead,
        tuple(row.figure for row in rows),
        comparison.rows,
    )


def _claims(corpus: Corpus, query: Query, row: Statistic, comparison: Comparison) -> list[Span]:
    """The sentences in which the document itself ranks a figure.

    They are of its paragraph, or of the next where it is held against all others together. Who
    holds some of them against each other does not ask which of all is first, and what grew most
    is not what is most.
    """
    against_all = holds_against_all(query.standalone)
    if comparison.order is Order.SPLIT and not against_all:
        return []
    change = direction_asked(query.standalone)
    of_others = [corpus.index.statistics[other].span for other in comparison.rows]
    return [
        part.span
        for part in corpus.index.sentences
        if (
            (same_block(part.span, row.span) and not any(overlap(part.span, o) for o in of_others))
            or (against_all and further_on(corpus.index, row.span, part.span) == 1)
        )
        and ranks(text := corpus.index.text(part.span), comparison.order)
        and direction_told(text) in {(), change}
        and _tells_of(text, comparison.labels)
        and comparison.said.intersection(terms(text))
    ]


def _tells_of(text: str, labels: Sequence[str]) -> bool:
    """Whether a sentence has no figure of its own, or is of something that is compared."""
    return not _DIGIT.search(text) or any(label and label in text for label in labels)


def stated(corpus: Corpus, found: Search) -> Reply | None:
    """The sentence that states the amount, share or count asked for."""
    statistics = corpus.index.statistics
    first = first_compared(corpus, found) or _told_one(corpus, found.query)
    of_first = of_compared(corpus, found.query, first)
    wants = of_first or wants_figure(found.query.asked) or Need.DATE in found.query.needs
    if not wants or Facet.REASON in found.query.asks:
        return None
    chosen = of_first or choose_figures(corpus, found)
    told = told_count(corpus, found)
    numbers = [n for n in chosen if not is_shown(statistics[n].span, told)]
    weighed = {n: _weighed(corpus, found, n) for n in numbers}
    kept = tuple(
        n
        for n in numbers
        if (n in of_first or _may_state(found.query, weighed[n]))
        and says_place(found.query.standalone, context(corpus, statistics[n].span))
    )
    if not kept:
        return None
    of_years = beside_of_years(corpus, kept[0]) if asks_of_change(found.query.standalone) else ()
    form = Form.COMPARISON if of_years else Form.AMOUNT
    told_of = of_years or kept
    rows = [statistics[number] for number in told_of]
    spans = tuple(dict.fromkeys(row.span for row in rows))
    lead = SEVERAL if len(spans) > 1 and not of_years else ""
    marks = tuple(row.figure for row in rows)
    return Reply(form, spans, weighed[kept[0]], lead, marks, told_of)


def _weighed(corpus: Corpus, found: Search, number: int) -> Evidence:
    """The evidence of a figure's quote; what the figure counts may stand far from its number."""
    one, query = corpus.index.statistics[number], found.query
    weighed = evidence(corpus, found, [one.span])
    counts_it = query.needs == {Need.COUNT} and not query.counted.isdisjoint(terms(one.unit))
    return replace(weighed, needs=True) if counts_it else weighed


def _may_state(query: Query, weighed: Evidence) -> bool:
    """Whether a figure's paragraph may be of what is asked: it says a noun that documents have.

    Or, as `is_possible` has it, a name in numbers: "anslag 1:1".
    """
    is_named = any(":" in number for number in query.numbers)
    return weighed.is_possible and bool(weighed.some or weighed.unknown or is_named)


def _told_one(corpus: Corpus, query: Query) -> tuple[int, ...]:
    """A figure of the one sentence that the answer before quoted, if a follow-up points to that.

    "Hur stor del av stödet är det?" asks of the amount that was told.
    """
    points = len(query.told) == 1 and not (query.regions or _THAT.isdisjoint(query.added))
    if not points or measures_asked(" ".join(query.added)) != {Measure.SHARE}:
        return ()
    of = (n for n, one in enumerate(corpus.index.statistics) if overlap(one.figure, query.told[0]))
    return tuple(of)[:1]


def given(corpus: Corpus, found: Search) -> Reply | None:
    """The sentences that state the shares or amounts that a question gives."""
    numbers = tuple(of_given_figures(corpus, found.query))
    rows = [corpus.index.statistics[number] for number in numbers]
    spans = distinct_spans(row.span for row in rows)
    if not spans:
        return None
    weighed = evidence(corpus, found, spans)
    if not (weighed.names and weighed.years and weighed.regions):
        return None
    lead = SEVERAL if len(spans) > 1 else ""
    marks = tuple(row.figure for row in rows)
    return Reply(Form.AMOUNT, spans, weighed, lead, marks, numbers)


def of_region(corpus: Corpus, found: Search) -> Reply | None:
    """The initiatives and figures of a region of which a question names nothing but the name."""
    text = found.query.standalone
    topic = topic_of(text, corpus.index.chunk_terms.frequencies)
    if not regions_in(text) or set(terms(topic.text)) - OVERVIEW or found.query.needs:
        return None
    if asks_what_is_done(text) and not _FIGURES.search(text):
        return None
    index = corpus.index
    examples = in_regions(index.initiatives, topic.regions)
    figures = [n for n, one in enumerate(index.statistics) if one.region in topic.regions]
    spans = distinct_spans(
        [
            *(index.initiatives[n].span for n in examples),
            *(index.statistics[n].span for n in figures),
        ]
    )
    if not spans:
        return None
    weighed = evidence(corpus, found, spans)
    marks = tuple(index.statistics[n].figure for n in figures)
    return Reply(Form.REGION, spans, weighed, "", marks, tuple(figures), tuple(examples))
