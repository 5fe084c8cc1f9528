"""Spans of documents to the chunks that hold them, whose vectors then stand for the spans."""

from __future__ import annotations

from collections.abc import Sequence

from sok.records import Chunk, Span


def chunks_holding(chunks: Sequence[Chunk], spans: Sequence[Span]) -> tuple[tuple[int, ...], ...]:
    """For each of `spans` the numbers of the chunks that hold its characters, in order.

    A chunk of other blocks too (a whole list, where one item is meant) is named only if no
    smaller one holds any of the span.
    """
    of_block: dict[tuple[str, int], list[int]] = {(s.document, s.block): [] for s in spans}
    for number, chunk in enumerate(chunks):
        for part in chunk.spans:
            held = of_block.get((part.document, part.block))
            if held is not None and held[-1:] != [number]:
                held.append(number)

    def holding(span: Span) -> tuple[int, ...]:
        held = [n for n in of_block[span.document, span.block] if _holds(chunks[n], span)]
        own = [n for n in held if len(chunks[n].spans) == 1]
        return tuple(own or held)

    return tuple(holding(span) for span in spans)


def _holds(chunk: Chunk, span: Span) -> bool:
    """Whether they have characters in common."""
    return any(
        (part.document, part.block) == (span.document, span.block)
        and part.start < span.end
        and span.start < part.end
        for part in chunk.spans
    )
