"""What answers a question, before it is quoted: the record that every form of answer makes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sok.answering.evidence.answerable import Evidence
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.search import Search, evidence
from sok.answering.searching.spans import joined, overlap
from sok.records import Form, Span


@dataclass(frozen=True, slots=True)
class Reply:
    """What answers a question: spans to quote, and the findings of the index that they state.

    `statistics` and `initiatives` are numbers in the index, `tables` and `figures` names of
    documents with numbers of their own, `marks` the figures asked for.
    `evidence` is the best there was, also for a refusal, which has no spans. `shown` was quoted
    before, for who wants more.
    """

    form: Form
    spans: tuple[Span, ...]
    evidence: Evidence
    lead: str = ""
    marks: tuple[Span, ...] = ()
    statistics: tuple[int, ...] = ()
    initiatives: tuple[int, ...] = ()
    tables: tuple[tuple[str, int], ...] = ()
    figures: tuple[tuple[str, int], ...] = ()
    shown: tuple[Span, ...] = ()

    @property
    def answered(self) -> bool:
        """Whether it is an answer."""
        return self.form is not Form.REFUSAL


def refusal(corpus: Corpus, found: Search) -> Reply:
    """No answer, with what the nearest passage has."""
    nearest = corpus.index.chunks[found.order[0]].spans
    return Reply(Form.REFUSAL, (), evidence(corpus, found, nearest))


def distinct_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap as one where the first of them stands."""
    kept: list[Span] = []
    for span in spans:
        place = next((n for n, one in enumerate(kept) if overlap(one, span)), len(kept))
        kept[place : place + 1] = [joined(span, kept[place]) if place < len(kept) else span]
    return tuple(kept)
