"""How spans of documents lie to each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sok.records import Span


def same_block(one: Span, other: Span) -> bool:
    """Whether two spans are of one block."""
    return (one.document, one.block) == (other.document, other.block)


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share any character."""
    return same_block(one, other) and one.start < other.end and other.start < one.end


def is_shown(span: Span, shown: Iterable[Span]) -> bool:
    """Whether a span shares any character with those shown."""
    return any(overlap(span, other) for other in shown)


def holds(one: Span, other: Span) -> bool:
    """Whether a span holds all of another."""
    return same_block(one, other) and one.start <= other.start and other.end <= one.end


def joined(one: Span, other: Span) -> Span:
    """Two spans of one block as one, with what stands between them."""
    return replace(one, start=min(one.start, other.start), end=max(one.end, other.end))
