"""Questions as they are read without any document, and what a quote tells of them."""

from __future__ import annotations

from collections.abc import Sequence

from sok.answering.asked.followup import readings
from sok.answering.asked.question import Query, understand
from sok.answering.evidence.answerable import HIGHEST_COSINE, Evidence, weigh
from sok.indexing.lexical import LexicalIndex
from sok.indexing.spelling import Speller

WHOLE = "Vilka insatser för unga görs i Blekinge?"
SPELLER = Speller({"åtgärder": 3, "hälsa": 4, "bredband": 2, "kommunerna": 2, "skåne": 1})
LEXICAL = LexicalIndex.build(
    [
        "Interreg gav stöd till 42 företag i Skåne under 2021.",
        "Regionerna arbetar med kollektivtrafik och bredband.",
        "Stödet var 12 miljoner kronor.",
        "Leader finns i Halland.",
    ]
)


def texts(question: str, history: Sequence[str]) -> tuple[str, ...]:
    """The readings as questions."""
    return tuple(reading.text for reading in readings(question, history))


def read(question: str, *history: str) -> Query:
    """The likeliest reading of a question."""
    return understand(question, history, SPELLER)[0]


def evidence(
    question: str,
    quoted: str,
    *,
    context: str | None = None,
    cosine: float = HIGHEST_COSINE,
) -> Evidence:
    """The evidence of one quote, whose paragraph is the quote unless a `context` is given."""
    query = understand(question, [], Speller({}))[0]
    said = quoted if context is None else context
    return weigh(query, cosine, quoted, said, LEXICAL)


def joined(follow_up: str, earlier: str) -> Query:
    """The reading of a follow-up that goes on from an earlier question."""
    queries = understand(follow_up, [earlier], Speller({}))
    return next(query for query in queries if query.added)
