"""What a page of a PDF draws: glyphs, rules, pictures; coordinates as a reader sees the page.

Lengths are points (1/72 inch), from the upper left corner of the page as it is shown; y grows
downward.
"""

from __future__ import annotations

from dataclasses import dataclass

from sok.records import Box


@dataclass(frozen=True, slots=True)
class Style:
    """How glyphs are set: `size` in points, `font` the name in the file, `turn` in degrees.

    `turn` is the direction of writing, clockwise from left to right: 0, 90, 180 or 270.
    """

    size: float
    font: str
    bold: bool
    italic: bool
    turn: int


@dataclass(frozen=True, slots=True)
class Glyph:
    """One drawn sign: its characters (more than one for a ligature), place and style.

    `box` reaches from the font's ascent to its descent, `baseline` is the y that the sign stands
    on (x for turned text). `drawn` says whether there is any ink: a hyphen and a space can have
    the same character. `mapped` is False where the font does not say which character it is.
    `hidden` says that it is drawn without ink, over the picture that a program read it from.
    """

    text: str
    box: Box
    baseline: float
    style: Style
    drawn: bool = True
    mapped: bool = True
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as it is drawn, `number` from 1: `rules` are straight lines and edges of boxes.

    A rule is a Box of no or hardly any width or height. `fills` are the boxes of filled areas,
    `pictures` those of images, `drawings` those of other paths (curves, diagrams), `frames` those
    of boxes that are drawn by their edges alone.
    """

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Box, ...]
    fills: tuple[Box, ...]
    pictures: tuple[Box, ...]
    drawings: tuple[Box, ...]
    frames: tuple[Box, ...] = ()
