"""A search to a reply made of its best passages: a whole list or single sentences, or none."""

from __future__ import annotations

from collections.abc import Sequence

from sok.answering.answerable import is_met, met
from sok.answering.corpus import Corpus, overlap
from sok.answering.extract import choose_spans
from sok.answering.figures import topic_words, years_in
from sok.answering.measures import measures_asked, states
from sok.answering.question import Need
from sok.answering.reply import Reply, refusal
from sok.answering.rows import needs_met_by_rows
from sok.answering.search import Search, context, evidence
from sok.indexing.terms import terms
from sok.records import Form, Kind, Span

# The share of a question for a figure, of the words that documents have, that a passage must say.
HALF = 0.5


def passages(
    corpus: Corpus, found: Search, shown: Sequence[Span], with_examples: bool = True
) -> Reply:
    """A whole list that is asked for, or the best spans; a refusal if none is an answer."""
    candidates = choose_spans(
        corpus.index,
        found.query,
        found.order,
        found.chunks.fused,
        found.sentences.fused,
        corpus.sentence_facets,
        shown,
    )
    with_lists = _with_lists(corpus, candidates, shown)
    weighed = [(spans, evidence(corpus, found, spans)) for spans in with_lists]
    if not weighed:
        return refusal(corpus, found)  # all that is near is shown already
    best = max((one for _, one in weighed), key=lambda one: (one.is_enough, one.weight))
    enough = [
        spans
        for spans, one in weighed
        if one.is_enough
        and (with_examples or corpus.initiative_at(spans[-1]) is None)
        and _states_what_is_asked(corpus, found, spans)
    ]
    if not enough:
        return Reply(Form.REFUSAL, (), best)
    is_list = len(enough[0]) > 1
    quoted = enough[0] if is_list else tuple(span for spans in enough for span in spans)
    held = [corpus.initiative_at(span) for span in quoted]
    initiatives = tuple(dict.fromkeys(number for number in held if number is not None))
    form = Form.LIST if is_list else Form.SPANS
    return Reply(form, quoted, best, initiatives=initiatives)


def _with_lists(
    corpus: Corpus, candidates: Sequence[tuple[Span, ...]], shown: Sequence[Span]
) -> list[tuple[Span, ...]]:
    """The candidates, before them the whole list of which several are items, if there is one."""
    single = [spans[0] for spans in candidates if len(spans) == 1]
    for chunk in corpus.index.chunks:
        items = chunk.spans
        if corpus.index.documents[items[-1].document].blocks[items[-1].block].kind is Kind.ROW:
            continue
        held = sum(any(overlap(span, item) for item in items) for span in single)
        is_new = not any(overlap(item, other) for item in items for other in shown)
        if len(items) > 1 and held > 1 and is_new and corpus.initiative_at(items[-1]) is None:
            return [items, *candidates]
    return list(candidates)


def _states_what_is_asked(corpus: Corpus, found: Search, spans: Sequence[Span]) -> bool:
    """Whether spans state the figure that is asked for, in the year and of the thing asked for."""
    query = found.query
    if not query.needs & {Need.AMOUNT, Need.COUNT}:
        return True
    quoted = " ".join(corpus.index.text(span) for span in spans)
    said = frozenset(terms(" ".join(context(corpus, span) for span in spans)))
    lexical = corpus.index.chunk_terms
    # What no document says is weighed as such; here it counts what is said of something else.
    topic = [its for its in topic_words(query.asking) if is_met(its, lexical.frequencies)]
    measures = measures_asked(query.standalone)
    in_row = Need.AMOUNT in needs_met_by_rows(corpus.index, spans)
    return (
        (not measures or states(measures, quoted) or in_row)
        and met(topic, said, lexical) >= HALF
        and all(_dates(corpus, spans[0], year) or year in quoted for year in years_in(query))
    )


def _dates(corpus: Corpus, span: Span, year: str) -> bool:
    """Whether what stands above a span, or its document, is of a year."""
    document = corpus.index.documents[span.document]
    above = document.blocks[span.block].headings
    return year == str(document.metadata.year) or any(year in heading for heading in above)
