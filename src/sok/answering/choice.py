"""The readings of a question, each searched for and answered, to the one that is meant."""

from __future__ import annotations

from collections.abc import Sequence

from sok.answering.answerable import is_met
from sok.answering.corpus import Corpus
from sok.answering.naming import own_nouns
from sok.answering.reply import Reply
from sok.answering.search import Search, context
from sok.indexing.terms import terms, word_terms

# How much more evidence (`answerable.Evidence.weight`) a less likely reading must have. What an
# earlier question adds is evidence too: on tests/cases, questions after an unrelated one had up
# to 0.7 more with it than alone, and most that left a noun out 0.9 or more.
MARGIN = 0.9

Tried = tuple[Search, Reply]


def best_of(corpus: Corpus, tried: Sequence[Tried]) -> Tried:
    """The likeliest reading, which comes first, or one with better evidence by MARGIN.

    A reading that is refused gives way to one that is answered, but not if that goes on from an
    earlier question and its quotes do not say what the question itself is about.
    """
    first, *others = tried
    for other in others:
        if _is_better(corpus, other, first):
            first = other
    return first


def _is_better(corpus: Corpus, other: Tried, first: Tried) -> bool:
    if not other[1].answered:
        return False
    if first[1].answered:
        return other[1].evidence.weight > first[1].evidence.weight + MARGIN
    return not other[0].query.added or _says_what_it_adds(corpus, other)


def _says_what_it_adds(corpus: Corpus, tried: Tried) -> bool:
    """Whether a follow-up names something, and the quotes or what stands above them do so too."""
    found, reply = tried
    own = own_nouns(" ".join(found.query.added))
    said = frozenset(terms(" ".join(context(corpus, span) for span in reply.spans)))
    return bool(own) and all(is_met(word_terms(word), said) for word in own)
