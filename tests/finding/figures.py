"""The statistics of small documents, and what of them a test looks at."""

from __future__ import annotations

from fakes import fake_document

from sok.finding.statistics import find_statistics
from sok.records import Document, Span, Statistic


def found(text: str) -> tuple[Statistic, ...]:
    """The statistics of a document in the notation of `fakes`."""
    return find_statistics(fake_document(text))


def subjects(text: str) -> list[tuple[str, str, str]]:
    """Figure as printed, subject and whole of each statistic."""
    return [(s.printed, s.subject, s.whole) for s in found(text)]


def counts(text: str) -> list[tuple[str, str]]:
    """Figure as printed and its unit of each statistic of a paragraph."""
    return [(s.printed, s.unit) for s in found(f"# Djur\n\n{text}")]


def shown(document: Document, span: Span) -> str:
    """The text of a span."""
    return document.blocks[span.block].text[span.start : span.end]
