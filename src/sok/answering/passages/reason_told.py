"""A bare "why?" after an answer to the reason that stands where the answer did."""

from __future__ import annotations

import re

from sok.answering.asked.against import direction_told
from sok.answering.asked.question import Query
from sok.answering.asked.wants import Need
from sok.answering.evidence.shares import is_met
from sok.answering.searching.around import further_on, with_neighbours
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply
from sok.answering.searching.search import Search, evidence
from sok.answering.words.facets import REASON
from sok.answering.words.naming import own_nouns
from sok.answering.words.wording import ASKING, of_change, topical
from sok.indexing.terms import terms, word_terms
from sok.records import Form, Span

# "Vad beror det på?" and "Vad ligger bakom?" say only that a reason is wanted.
_WHY = re.compile(r"\b(?:beror|berodde|bakom)\b")
# What comes of the sentence before it tells no reason for that.
_THEREFORE = re.compile(r"\bdärför\b(?! att\b)", re.IGNORECASE)


def reason_told(corpus: Corpus, found: Search) -> Reply | None:
    """The reason for what the answer before told first, if that alone is asked for; else None.

    It is given in what was told itself, in the rest of the paragraph, or in the next of the same
    section, if that names a thing that was told of.
    """
    query = found.query
    if not (query.told and Need.REASON in query.needs):
        return None
    first = query.told[0]
    paragraph = corpus.index.documents[first.document].blocks[first.block].text
    if not _is_bare(query, direction_told(paragraph)):
        return None
    spans = _reasons(corpus, found, query.told[0])
    return Reply(Form.SPANS, spans, evidence(corpus, found, spans)) if spans else None


def _is_bare(query: Query, changed: tuple[str, ...]) -> bool:
    """Whether a follow-up says nothing but that it wants a reason, or for a change that was told.

    "Varför blev det en minskning?" says no more than "Varför?" where it was told that it fell.
    """
    said = topical(_WHY.sub(" ", " ".join(query.added)), ASKING)
    return all(changed and of_change(its) == changed for its in said)


def _reasons(corpus: Corpus, found: Search, told: Span) -> tuple[Span, ...]:
    """The first sentence in or after what was told that gives a reason for it, or none.

    With those that it leans on, and what there is room for beside it.
    """
    index = corpus.index
    things = [word_terms(noun) for noun in own_nouns(index.text(told))]
    for number, sentence in enumerate(index.sentences):
        text = index.text(sentence.span)
        far = further_on(index, told, sentence.span)
        is_after = (far == 0 and sentence.span.end > told.start) or far == 1
        if not is_after or not REASON.search(_THEREFORE.sub(" ", text)):
            continue
        said = frozenset(terms(text))
        if far == 0 or any(is_met(its, said) for its in things):
            inside = corpus.inside[sentence.chunk]
            return (with_neighbours(index, number, inside, found.sentences.fused),)
    return ()
