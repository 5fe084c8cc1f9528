"""Drop initials, which stand beside the first lines of a text, to where they are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sok.reading.pdf.fragments import Fragment, around

# An initial is set larger than its text by this, and is a letter or a quotation mark and one.
INITIAL_SIZE = 1.8
INITIAL_LETTERS = 2
# Shares of the text's size: how far its first line may stand from the initial, and how much
# higher it may reach.
BESIDE = 1.5
ABOVE = 0.6


def with_initials(fragments: Sequence[Fragment]) -> tuple[Fragment, ...]:
    """The fragments, each drop initial put before the first of the lines beside it."""
    found = list(fragments)
    for initial in [one for one in fragments if _may_be_initial(one)]:
        first = _first_line(initial, found)
        if first is not None:
            found.remove(initial)
            found[found.index(first)] = _joined(initial, first)
    return tuple(found)


def _may_be_initial(one: Fragment) -> bool:
    return len(one.text) <= INITIAL_LETTERS and one.text[-1:].isupper()


def _first_line(initial: Fragment, fragments: Sequence[Fragment]) -> Fragment | None:
    """The topmost line beside an initial that reaches below it; None if it is none."""
    beside = [
        one
        for one in fragments
        if initial.style.size >= INITIAL_SIZE * one.style.size
        and -BESIDE <= (one.box.x0 - initial.box.x1) / one.style.size <= BESIDE
        and initial.baseline - initial.style.size < one.baseline - ABOVE * one.style.size
        and one.baseline <= initial.baseline + 1
    ]
    if len({round(one.baseline) for one in beside}) < 2:
        return None
    return min(beside, key=lambda one: one.baseline)


def _joined(initial: Fragment, first: Fragment) -> Fragment:
    """The line with its initial; a word that goes on in capitals or small letters is one."""
    gap = "" if first.text[:1].isalpha() else " "
    return replace(
        first,
        text=initial.text + gap + first.text,
        glyphs=(*initial.glyphs, *([-1] * len(gap)), *first.glyphs),
        box=replace(around([initial.box, first.box]), y0=first.box.y0, y1=first.box.y1),
    )
