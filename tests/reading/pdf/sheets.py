"""Sheets made by tests, as PDFium would give them."""

from __future__ import annotations

from sok.reading.pdf.glyphs import Glyph, Sheet, Style
from sok.records import Box

# Points: an A4 page, and letters as wide as half their size.
WIDTH, HEIGHT, SIZE = 595.0, 842.0, 10.0
FIRST_LINE, LEFT, LEADING = 100.0, 70.0, 14.0


def a_line(
    text: str, y: float, font: str = "Good", mapped: bool = True, x: float = LEFT
) -> tuple[Glyph, ...]:
    """The glyphs of a line with its baseline at `y`; spaces are glyphs without ink."""
    style = Style(SIZE, font, False, False, 0)
    return tuple(
        Glyph(
            sign,
            Box(x + place * SIZE / 2, y - 8, x + (place + 1) * SIZE / 2, y + 2),
            y,
            style,
            drawn=not sign.isspace(),
            mapped=mapped,
        )
        for place, sign in enumerate(text)
    )


def a_sheet(
    *lines: tuple[Glyph, ...] | str,
    number: int = 1,
    pictures: tuple[Box, ...] = (),
    drawings: int = 0,
) -> Sheet:
    """A page of lines, one below another; those given as glyphs have their own places."""
    glyphs: tuple[Glyph, ...] = ()
    for place, line in enumerate(lines):
        drawn = isinstance(line, str)
        glyphs += a_line(line, FIRST_LINE + place * LEADING) if drawn else line
    strokes = (Box(10, 10, 20, 20),) * drawings
    return Sheet(number, WIDTH, HEIGHT, glyphs, (), (), pictures, strokes)
