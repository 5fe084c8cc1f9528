"""The property that reading must have for every text: nothing lost, nothing twice, all verbatim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from sok.records import Block, Kind, Run
from sok.tables import BETWEEN

# What blocks may put between two stretches of the page: a space, a hyphen, or both.
PUT_IN = {"", " ", "-", "- "}


def flaws(texts: Sequence[str], blocks: Sequence[Block]) -> list[str]:
    """What is wrong with blocks as a reading of the pages with these texts; [] if nothing is."""
    return [*_unfaithful(texts, blocks), *_uncovered(texts, blocks)]


def _unfaithful(texts: Sequence[str], blocks: Sequence[Block]) -> Iterator[str]:
    """Text of blocks that does not stand so on the page, and repairs of what was never there."""
    for block in blocks:
        end = 0
        for run in block.runs:
            raw = texts[run.page][run.raw_start : run.raw_start + run.length]
            if run.length < 1 or raw != block.text[run.start : run.start + run.length]:
                yield f"not verbatim: {raw!r} in {block.text!r}"
            if _without_tabs(block, block.text[end : run.start]) not in PUT_IN:
                yield f"put in: {block.text[end : run.start]!r} in {block.text!r}"
            end = run.start + run.length
        if not block.text or _without_tabs(block, block.text[end:]):
            yield f"nothing, or more than the page has: {block.text!r}"
        if any(piece != " ".join(piece.split()) for piece in _pieces(block)):
            yield f"white space: {block.text!r}"
        if any(not _is_next(block, run, after) for run, after in pairwise(block.runs)):
            yield f"out of order: {block.text!r}"
        for repair in block.repairs:
            if texts[repair.page][repair.start : repair.start + len(repair.raw)] != repair.raw:
                yield f"repair of what is not there: {repair}"
            if not repair.kind or repair.raw == repair.text != "":
                yield f"repair of nothing: {repair}"


def _is_next(block: Block, run: Run, after: Run) -> bool:
    """Whether a stretch stands after another; of a row another cell may begin above its end.

    Cells of several lines stand side by side.
    """
    first, one, other = ((each.page, each.raw_start) for each in (block.runs[0], run, after))
    between = block.text[run.start + run.length : after.start]
    is_cell = block.kind is Kind.ROW and BETWEEN in between
    return one < other or (is_cell and first < other)


def _pieces(block: Block) -> list[str]:
    """The cells of a row, the whole text of any other block."""
    return block.text.split(BETWEEN) if block.kind is Kind.ROW else [block.text]


def _without_tabs(block: Block, text: str) -> str:
    """Text of a block without what stands between the cells of a row, empty ones too."""
    return text.replace(BETWEEN, "") if block.kind is Kind.ROW else text


def _uncovered(texts: Sequence[str], blocks: Sequence[Block]) -> Iterator[str]:
    """Characters of the pages that are in no block, or in two, or both kept and repaired away."""
    shown = [[0] * len(text) for text in texts]
    taken = [[0] * len(text) for text in texts]
    for block in blocks:
        for run in block.runs:
            for place in range(run.raw_start, run.raw_start + run.length):
                shown[run.page][place] += 1
        for repair in block.repairs:
            for place in range(repair.start, repair.start + len(repair.raw)):
                taken[repair.page][place] += 1
    for page, text in enumerate(texts):
        for place, sign in enumerate(text):
            uses = shown[page][place] + taken[page][place]
            if uses > 1 or (uses == 0 and not sign.isspace()):
                around = text[max(0, place - 15) : place + 15]
                yield f"page {page}: {sign!r} used {uses} times in {around!r}"
