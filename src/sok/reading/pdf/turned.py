"""Glyphs written up, down or upside down to glyphs as if the page were turned to read them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from sok.reading.pdf.glyphs import Glyph, Sheet
from sok.records import Box

# A page is turned as a whole when so much of its text is.
TURNED_SHARE = 0.6
TURNS = (90, 180, 270)


def as_read(sheet: Sheet) -> Sheet:
    """The sheet turned so that most of its text runs from left to right."""
    turns = Counter(glyph.style.turn for glyph in sheet.glyphs if not glyph.text.isspace())
    turn, count = turns.most_common(1)[0] if turns else (0, 0)
    if not turn or count < TURNED_SHARE * turns.total():
        return sheet
    move = _move(turn, sheet.width, sheet.height)
    aside = turn != 180
    return Sheet(
        number=sheet.number,
        width=sheet.height if aside else sheet.width,
        height=sheet.width if aside else sheet.height,
        glyphs=tuple(upright(glyph, turn, sheet) for glyph in sheet.glyphs),
        rules=tuple(map(move, sheet.rules)),
        fills=tuple(map(move, sheet.fills)),
        pictures=tuple(map(move, sheet.pictures)),
        drawings=tuple(map(move, sheet.drawings)),
        frames=tuple(map(move, sheet.frames)),
    )


def upright(glyph: Glyph, turn: int, sheet: Sheet) -> Glyph:
    """The glyph where it is when its sheet is turned by so many degrees, against the clock."""
    move = _move(turn, sheet.width, sheet.height)
    along = turn in (90, 270)
    point = (
        Box(glyph.baseline, 0, glyph.baseline, 0)
        if along
        else Box(0, glyph.baseline, 0, glyph.baseline)
    )
    style = replace(glyph.style, turn=(glyph.style.turn - turn) % 360)
    return replace(glyph, box=move(glyph.box), baseline=move(point).y0, style=style)


def _move(turn: int, width: float, height: float) -> Callable[[Box], Box]:
    """From places on a sheet to places on the turned one."""

    def move(box: Box) -> Box:
        if turn == 90:
            return Box(box.y0, width - box.x1, box.y1, width - box.x0)
        if turn == 180:
            return Box(width - box.x1, height - box.y1, width - box.x0, height - box.y0)
        return Box(height - box.y1, box.x0, height - box.y0, box.x1)

    return move
