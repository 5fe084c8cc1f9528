"""Which texts of a page nobody sees, by what is drawn behind and over them.

What a file draws tells which texts are in doubt: those in the colour of what lies behind, covered
by something drawn later, of a layer that may be hidden, or outside what they are cut to. The
picture of the page decides: where it has one colour all over a sign, nobody sees the sign.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from sok.reading.pdf.glyphs import Glyph
from sok.records import Box

# Red, green and blue, each from 0 to 255.
Color = tuple[int, int, int]

PAPER: Color = (255, 255, 255)
# Colours that differ by no more than this in each part may be one to the eye: then the page's
# picture is looked at, where a sign must differ from its ground by more than SEEN.
NEAR = 40
SEEN = 8
# Of all signs of a page, the share that must be without ink for the page to be one that a program
# read from its picture. Fewer are labels in a picture, which are not read unless that is asked for.
READ_SHARE = 0.1
# A scanned page is a picture to its edges, but for margins cut off.
SCANNED_SHARE = 0.5
# Text without ink belongs to what it lies over if so much of it has something behind it.
BACKED_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Layer:
    """An area that is drawn over; `color` is None for a picture, and for what has many colours.

    `order` counts what is drawn on the page, the first lowest.
    """

    order: int
    box: Box
    color: Color | None


@dataclass(frozen=True, slots=True)
class Ink:
    """How a text is drawn: `color` is None where that is not known.

    `clip` is what it is cut to, None if nothing. `without` says that it has no ink at all, as
    programs lay text over the picture that they read it from, `optional` that it is of a layer
    that readers may hide.
    """

    order: int
    color: Color | None
    clip: Box | None
    without: bool
    optional: bool = False


class Sign(NamedTuple):
    """A glyph of the text with this address, `number` in the file's order."""

    number: int
    address: int
    glyph: Glyph


# Of signs, by their numbers: whether the picture of the page has one colour all over each.
Blank = Callable[[Sequence[int]], Sequence[bool]]


def seen(
    signs: Sequence[Sign],
    inks: Mapping[int, Ink],
    layers: Sequence[Layer],
    scanned: bool,
    blank: Blank,
) -> tuple[Glyph, ...]:
    """The glyphs that can be seen, and those without ink over a picture that shows them.

    `scanned` says that the page is a picture; then all text without ink is over that.
    """
    without: list[Sign] = []
    doubtful: list[Sign] = []
    for address, run in groupby(signs, key=attrgetter("address")):
        ink = inks.get(address)
        if ink is None:
            continue
        group = list(run)
        if ink.without:
            without += group
        # A text is a line at most: what holds of its ends and its middle holds of all of it.
        elif is_doubtful(ink, [group[n].glyph.box for n in (0, len(group) // 2, -1)], layers):
            doubtful += group
    if not without and not doubtful:
        return tuple(sign.glyph for sign in signs)
    lost = _blank(doubtful, blank) | _not_read(without, signs, scanned, blank)
    hidden = {sign.number for sign in without}
    return tuple(
        replace(sign.glyph, hidden=True) if sign.number in hidden else sign.glyph
        for sign in signs
        if sign.number not in lost
    )


def _blank(signs: Sequence[Sign], blank: Blank) -> set[int]:
    """The numbers of the signs that nobody sees; spaces are not seen anyway."""
    inked = [sign.number for sign in signs if not sign.glyph.text.isspace()]
    return {number for number, is_blank in zip(inked, blank(inked), strict=True) if is_blank}


def _not_read(
    without: Sequence[Sign], signs: Sequence[Sign], scanned: bool, blank: Blank
) -> set[int]:
    """The numbers of all signs without ink, unless they are what a picture shows."""
    numbers = {sign.number for sign in without}
    if len(numbers) < READ_SHARE * len(signs):
        return numbers
    inked = [sign for sign in without if not sign.glyph.text.isspace()]
    backed = scanned or len(_blank(inked, blank)) <= (1 - BACKED_SHARE) * len(inked)
    return set() if backed else numbers


def is_doubtful(ink: Ink, boxes: Sequence[Box], layers: Sequence[Layer]) -> bool:
    """Whether a text, by the boxes of some signs, may be unseen; `layers` are in their order."""
    if ink.optional:
        return True
    if ink.clip is not None and not all(_meet(box, ink.clip) for box in boxes):
        return True
    return any(_is_lost(ink, _middle(box), layers) for box in boxes)


def covered(pictures: Sequence[Box], width: float, height: float) -> float:
    """The share of a page that its pictures cover; where they overlap, more than there is."""
    found = 0.0
    for box in pictures:
        across = min(box.x1, width) - max(box.x0, 0)
        down = min(box.y1, height) - max(box.y0, 0)
        found += max(across, 0) * max(down, 0)
    return found / (width * height)


def is_one_color(extremes: Sequence[tuple[int, int]]) -> bool:
    """Whether an area, by the least and most of each colour in it, has nothing to be seen."""
    return all(most - least <= SEEN for least, most in extremes)


def _is_lost(ink: Ink, place: tuple[float, float], layers: Sequence[Layer]) -> bool:
    behind: Color | None = PAPER
    for layer in layers:
        if _holds(layer.box, place):
            if layer.order > ink.order:
                return True
            behind = layer.color
    if behind is None or ink.color is None:
        return False
    return all(abs(one - other) <= NEAR for one, other in zip(ink.color, behind, strict=True))


def _middle(box: Box) -> tuple[float, float]:
    return (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2


def _holds(box: Box, place: tuple[float, float]) -> bool:
    return box.x0 <= place[0] <= box.x1 and box.y0 <= place[1] <= box.y1


def _meet(one: Box, other: Box) -> bool:
    across = one.x0 <= other.x1 and other.x0 <= one.x1
    return across and one.y0 <= other.y1 and other.y0 <= one.y1
