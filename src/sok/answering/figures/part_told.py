"""A follow-up that asks how many of those just told to the sentence that counts a part of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

from sok.answering.asked.question import Query
from sok.answering.evidence.shares import is_met
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply
from sok.answering.searching.search import Search, evidence
from sok.answering.searching.spans import holds, joined, same_block
from sok.answering.words.facets import COUNT
from sok.answering.words.naming import own_nouns
from sok.answering.words.synonyms import said_otherwise
from sok.indexing.terms import terms, word_terms
from sok.records import Form, Span

# "Hur många av dem ...", "Hur stor del av dessa planer ..."
_ASKS = re.compile(
    r"\b(?:hur (?:många(?: procent)?|mycket|stor (?:an)?del)|vilken andel) (?:av|bland) "
    r"(?:dem|dom|dessa|de)\b",
    re.IGNORECASE,
)
# "Av dem byggdes 12", "12 av dessa", "varav 12".
_PART = re.compile(r"\b(?:av|bland) (?:dem|dessa|de)\b|\b(?:var|där)av\b", re.IGNORECASE)
# Where a follow-up adds no noun, a sentence must be as near to it as this, a cosine with this
# model: "Hur många av dem gick igenom?" has 0.865 to "Av dem beviljades 97", others 0.80 to 0.84.
LEAST_NEAR = 0.84


def asks_part(query: Query) -> bool:
    """Whether a follow-up asks how many of those that were told of: not how many they are."""
    return bool(query.told and _ASKS.search(" ".join(query.added)))


def told_count(corpus: Corpus, found: Search) -> tuple[Span, ...]:
    """What told how many they are, and no other figure, where it is asked how many of them."""
    told = found.query.told if asks_part(found.query) else ()
    return tuple(span for span in told if len(COUNT.findall(corpus.index.text(span))) == 1)


def part_of_told(corpus: Corpus, found: Search) -> Reply | None:
    """What counts a part of what the answer before told, if a follow-up asks for that; often None.

    It stands in what was told or after it, in the same paragraph, says that it is of that, and is
    about what the follow-up adds: it says its nouns, or is near to it. It is quoted after what was
    told.
    """
    added = " ".join(found.query.added)
    if found.added is None or not asks_part(found.query):
        return None
    nouns = [word_terms(noun) for noun in own_nouns(_ASKS.sub("", added))]
    nearest = found.added.dense.argsort()[::-1].tolist()
    # What was quoted first is the likeliest to be what "dem" are.
    for told, number in product(found.query.told, nearest):
        span = corpus.index.sentences[number].span
        is_near = nouns or found.added.dense[number] >= LEAST_NEAR
        if not is_near or not _is_part(corpus, span, told, nouns):
            continue
        weighed = evidence(corpus, found, [span])
        if weighed.follows and weighed.years and weighed.names and weighed.regions:
            quoted = span if holds(told, span) else joined(told, span)
            return Reply(Form.SPANS, (quoted,), weighed)
    return None


def _is_part(corpus: Corpus, span: Span, told: Span, nouns: Sequence[tuple[str, ...]]) -> bool:
    """Whether a sentence in what was told, or after it, counts a part of that and says nouns."""
    text = corpus.index.text(span)
    is_after = same_block(span, told) and span.end >= told.end
    if not ((is_after or holds(told, span)) and _PART.search(text) and COUNT.search(text)):
        return False
    said = frozenset(terms(text))
    said |= said_otherwise((its[0] for its in nouns), said)
    return all(is_met(its, said) for its in nouns)
