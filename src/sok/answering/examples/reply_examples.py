"""A search to a reply made of initiatives: those on a topic or in a region."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.answering.evidence.refusal import OR, listed
from sok.answering.examples.initiatives import in_regions, not_shown, on_topic, topic_scores
from sok.answering.examples.told_examples import told_examples
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.headings import bare, reads_well
from sok.answering.searching.reply import Reply
from sok.answering.searching.search import Search, evidence
from sok.answering.searching.topics import names_examples, topic_of
from sok.answering.words.openings import narrows
from sok.finding.deeds import tells_of_deed
from sok.finding.undertakings import located
from sok.indexing.encoder import Encoder
from sok.places import regions_told
from sok.records import Form, Span
from sok.sentences import sentences_of

# Initiatives must be so much nearer where one region or actor is asked for ("vilken region").
OF_ONE = 0.5
# Topics that a refusal names.
MOST_TOPICS = 2
_ONE = re.compile(r"\b(?:vilken region|vilket län|vilken aktör)\b", re.IGNORECASE)


def examples(
    corpus: Corpus, encoder: Encoder, found: Search, shown: Sequence[Span]
) -> Reply | None:
    """One entry for each initiative on the topic and in the region that are asked for."""
    question, index = found.query.standalone, corpus.index
    topic = topic_of(question, index.chunk_terms.frequencies)
    among = in_regions(index.initiatives, topic.regions)
    if topic.text and among:
        further = OF_ONE if _ONE.search(found.query.asked) else 1
        only = _narrowed(corpus, encoder, found, among)
        if only is None:
            only = on_topic(corpus, encoder, topic, question, among, further)
        chosen = only
        if shown and topic.regions:
            scores = topic_scores(corpus, encoder, topic.text)
            chosen = sorted(among, key=lambda number: -scores[number])
    else:
        chosen = among if topic.regions or not topic.text else []
    chosen = _saying(corpus, found.query.names, chosen)
    told = None if shown else told_examples(corpus, found, chosen)
    if told is not None:
        return told
    left = not_shown(corpus, chosen, shown)
    if not left:
        return None
    spans = tuple(index.initiatives[number].span for number in left)
    weighed = evidence(corpus, found, spans)
    # Of which region an example is its label says, or a place in it.
    if not (weighed.numbers and weighed.names and weighed.needs):
        return None
    return Reply(Form.INITIATIVES, spans, weighed, initiatives=tuple(left))


def _saying(corpus: Corpus, names: Sequence[str], chosen: list[int]) -> list[int]:
    """Those of `chosen` that say the names which a question gives; all of them if none does.

    "Vad har Kretsen för projekt?" asks for no other association's. Where something is, regions say.
    """
    names = [name for name in names if not regions_told(name)]
    examples = {n: corpus.index.initiatives[n] for n in chosen}
    said = {n: f"{one.name} {corpus.index.text(one.span)}" for n, one in examples.items()}
    return [n for n in chosen if all(name in said[n] for name in names)] or chosen


def _narrowed(
    corpus: Corpus, encoder: Encoder, found: Search, among: Sequence[int]
) -> list[int] | None:
    """Those on the topic of the question before that are on the one which a follow-up wants only.

    None if it names no topic of its own, or wants no less.
    """
    said, known = " ".join(found.query.added), corpus.index.chunk_terms.frequencies
    before, only = topic_of(found.query.earlier, known), topic_of(said, known)
    if not (narrows(said) and before.text and only.text):
        return None
    wider = on_topic(corpus, encoder, before, found.query.earlier, among)
    chosen = on_topic(corpus, encoder, only, said, among)
    return [number for number in chosen if number in wider]


def nearest_topics(corpus: Corpus, encoder: Encoder, found: Search) -> str:
    """The topics of the examples that are nearest to what is asked for, as a sentence.

    "" where the question names no topic, or there are no examples.
    """
    topic = topic_of(found.query.standalone, corpus.index.chunk_terms.frequencies)
    among = in_regions(corpus.index.initiatives, topic.regions)
    if not (topic.text and among):
        return ""
    scores = topic_scores(corpus, encoder, topic.text)
    topics = (
        corpus.index.initiatives[number].topic
        for number in sorted(among, key=lambda number: -scores[number])
    )
    nearest = [*dict.fromkeys(filter(reads_well, topics))][:MOST_TOPICS]
    if not nearest:
        return ""
    return f"Närmast ligger insatserna under {listed([f'”{bare(one)}”' for one in nearest])}."


def none_of_regions(corpus: Corpus, found: Search, spans: Sequence[Span]) -> str:
    """That there are no examples of the regions whose are asked for, as a sentence; or "".

    Only where the documents have examples of others, and passages tell of nothing done there.
    """
    regions, index = found.query.regions, corpus.index
    if not (regions and index.initiatives and names_examples(found.query.standalone)):
        return ""
    told = (sentence for span in spans for sentence in sentences_of(index.text(span)))
    is_done = any(regions.intersection(located(one)) and tells_of_deed(one) for one in told)
    if is_done or in_regions(index.initiatives, regions):
        return ""
    return f"Bland exemplen finns inget från {listed(sorted(regions), OR)}."
