"""Why a passage that lies near is no answer: the words of the question that it does not say."""

from __future__ import annotations

from collections.abc import Sequence

from sok.answering.evidence.refusal import words_said
from sok.answering.evidence.shares import is_met
from sok.indexing.terms import terms
from sok.records import Passage


def why_not(question: str, passage: Passage) -> str:
    """A sentence of ours on what the passage says of the question, headings included."""
    headings = [name for quote in passage.quotes for name in quote.headings]
    held = frozenset(terms(" ".join([passage.text, *headings])))
    asked = dict(words_said(question, question))
    lacking = [word for word, its in asked.items() if not is_met(its, held)]
    said = [word for word in asked if word not in lacking]
    if lacking and said:
        return f"Nämner {_quoted(said, 'och')}, men inte {_quoted(lacking, 'eller')}."
    if lacking:
        return f"Nämner inte {_quoted(lacking, 'eller')}."
    return "Nämner det som frågan gäller, men säger inte det som den frågar efter."


def _quoted(found: Sequence[str], joint: str) -> str:
    """Words as Swedish lists them: "”a”, ”b” och ”c”"."""
    *first, last = [f"”{word}”" for word in found]
    return f"{', '.join(first)} {joint} {last}" if first else last
