"""The readings of a question, each searched for and answered, to the one that is meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from sok.answering.evidence.shares import is_met
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply
from sok.answering.searching.search import Search, context
from sok.answering.searching.spans import holds
from sok.answering.words.naming import general_nouns, own_nouns
from sok.indexing.terms import terms, word_terms
from sok.records import Form, Span

# How much more evidence (`answerable.Evidence.weight`) a less likely reading must have. What an
# earlier question adds is evidence too: on tests/cases, questions after an unrelated one had up
# to 1.6 more with it than alone.
MARGIN = 2.0

# Forms of answers that are passages one reads on in.
_IN_PASSAGES = frozenset({Form.SPANS, Form.LIST})

Tried = tuple[Search, Reply]


def others_answered(tried: Sequence[Tried]) -> bool:
    """Whether there is anything to choose: a less likely reading that is answered."""
    return any(reply.answered for _, reply in tried[1:])


def best_of(corpus: Corpus, tried: Sequence[Tried], earlier: Sequence[Tried]) -> Tried:
    """The likeliest reading, which comes first, or one for which there is better evidence.

    A follow-up that names what the answer to the `earlier` question speaks of is meant as one if
    that is answered better at all, and any other reading if it is by MARGIN. A reading that is
    refused gives way to one that is answered, but not to a follow-up unless that speaks, or the
    earlier answer does, of what the question names.
    """
    first, *others = tried
    for other in others:
        if other[1].answered and _is_meant(corpus, other, first, earlier):
            first = other
    return first


def goes_on_in_passages(tried: Tried) -> bool:
    """Whether several passages, or a list, answer a question that goes on from an earlier one."""
    found, reply = tried
    return bool(found.query.earlier) and reply.form in _IN_PASSAGES and len(reply.spans) > 1


def told_by(earlier: Sequence[Reply]) -> tuple[Span, ...]:
    """What who asks on has read of the replies to the `earlier` question.

    Of a list that is all, of passages the first. An example is what is asked on about.
    """
    return tuple(
        span
        for one in earlier
        if one.form is not Form.INITIATIVES
        for span in (one.spans if one.form is Form.LIST else one.spans[:1])
    )


def new_first(reply: Reply, told: Sequence[Span], says: Callable[[Span], float]) -> Reply:
    """The reply with the passages of which all is `told` already last.

    But for the one that says most of what is asked now, by `says`: one may ask on about that.
    """
    if reply.form is not Form.SPANS:
        return reply
    most = max(reply.spans, key=says)
    spans = sorted(
        reply.spans, key=lambda span: span != most and any(holds(one, span) for one in told)
    )
    return replace(reply, spans=tuple(spans))


def only_listed(reply: Reply, earlier: Sequence[Reply]) -> bool:
    """Whether a reply in passages is nothing but a list that answered the `earlier` question."""
    lists = [one.spans for one in earlier if one.form is Form.LIST and len(one.spans) > 1]
    return reply.form in _IN_PASSAGES and any(set(reply.spans) <= set(spans) for spans in lists)


def _is_meant(corpus: Corpus, other: Tried, first: Tried, earlier: Sequence[Tried]) -> bool:
    said = " ".join(other[0].query.added)
    if not first[1].answered:
        own = own_nouns(said)
        return any(_says(corpus, one, own) for one in (other, *earlier))
    named = own_nouns(said) or general_nouns(said)
    is_near = any(_says(corpus, one, named) for one in earlier)
    margin = 0.0 if is_near else MARGIN
    return other[1].evidence.weight > first[1].evidence.weight + margin


def _says(corpus: Corpus, tried: Tried, nouns: Sequence[str]) -> bool:
    """Whether there are nouns, and the quotes of a reply, or what stands above, have them all."""
    found, reply = tried
    nearest = corpus.index.chunks[found.order[0]].spans
    spans = reply.spans or nearest
    said = frozenset(terms(" ".join(context(corpus, span) for span in spans)))
    return bool(nouns) and all(is_met(word_terms(noun), said) for noun in nouns)
