"""Whether passages state the figure that a question asks for, of what it asks it of."""

from __future__ import annotations

from collections.abc import Sequence

from sok.answering.asked.against import asks_whether_more, compares
from sok.answering.asked.wants import Need
from sok.answering.evidence.answerable import Evidence
from sok.answering.evidence.shares import met_in_part
from sok.answering.figures.meant import is_merely_proposed
from sok.answering.figures.single import topic_words
from sok.answering.figures.whole_asked import is_of_other_whole, is_of_unnamed_whole
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.elsewhere import said_of
from sok.answering.searching.rows import needs_met_by_rows
from sok.answering.searching.search import Search, context
from sok.answering.searching.spans import overlap
from sok.answering.words.measures import (
    measures_asked,
    measures_named,
    names_no_measure,
    states,
    wants_figure,
)
from sok.answering.words.synonyms import said_by_kind
from sok.answering.words.units import states_measure, states_unit
from sok.answering.words.wording import of_change
from sok.indexing.terms import terms
from sok.records import Span

# The share of the words of a question for a figure that a passage must say, or else how near it
# must be, and its chunk how far ahead of the next. With 0.5 and 0.6 instead four more of the
# questions that are tuned on are answered right, and six that have no answer get one.
LEAST_COVERED = 0.6
NEAR_COSINE = 0.7
FAR_AHEAD = 2.0
# Less will do of what is found ahead of all others, but not by what was asked before: of 63
# questions that are tuned on, and say less than LEAST_COVERED of what is near enough otherwise,
# that lets in ten right answers, two wrong ones and one to a question without an answer.
COVERED_AHEAD, AHEAD = 0.4, 1.0


def states_figure_asked(
    corpus: Corpus, found: Search, spans: Sequence[Span], weighed: Evidence
) -> bool:
    """Whether spans state the figure that is asked for, of the thing asked for.

    Those that answer whether one is more than another state some figure, or compare in words.
    """
    query = found.query
    if asks_whether_more(query.asked):
        return any(compares(corpus.index.text(span)) for span in spans)
    stated = [one for one in corpus.index.statistics if any(overlap(one.span, s) for s in spans)]
    if any(is_of_other_whole(query.standalone, one) for one in stated):
        return False
    shares = [is_of_unnamed_whole(corpus, query.standalone, one) for one in stated if one.whole]
    if shares and all(shares):
        return False
    wants = wants_figure(query.asked) and measures_named(query.asked)
    if Need.REASON in query.needs or not (wants or query.needs & {Need.AMOUNT, Need.COUNT}):
        return True  # who asks why wants no figure again
    if stated and all(is_merely_proposed(corpus, query, one) for one in stated):
        return False
    quoted = " ".join(corpus.index.text(span) for span in spans)
    around = " ".join(context(corpus, span) for span in spans)
    document = corpus.index.documents[spans[0].document]
    said = frozenset(terms(f"{around} {said_of(document.metadata)}"))
    said = said.union(of_change(said))
    lexical = corpus.index.chunk_terms
    topic = topic_words(corpus, query.asking, with_verbs=False)
    said = said | said_by_kind((its[0] for its in topic), said)
    measures = measures_asked(query.asked)
    measured = states_unit(query.asked, quoted) or (
        names_no_measure(query.asked) and states_measure(quoted)
    )
    in_row = Need.AMOUNT in needs_met_by_rows(corpus.index, query.asked, spans)
    if measures and not (states(measures, quoted) or in_row or measured):
        return False
    ahead = _ahead(corpus, found, spans)
    least = COVERED_AHEAD if ahead >= AHEAD and not query.earlier else LEAST_COVERED
    is_near = weighed.cosine >= NEAR_COSINE and ahead >= FAR_AHEAD
    return is_near or met_in_part(topic, said, lexical) >= least


def _ahead(corpus: Corpus, found: Search, spans: Sequence[Span]) -> float:
    """How far ahead of all others the chunk that spans are of was found, 0 if it is not first."""
    first, second = found.order[:2] if len(found.order) > 1 else (0, 0)
    if not any(overlap(span, of) for span in spans for of in corpus.index.chunks[first].spans):
        return 0.0
    return float(found.chunks.fused[first] - found.chunks.fused[second])
