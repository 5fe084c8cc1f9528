"""Pages whose text is turned to upright ones, and boxes of those back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from sok.reading.pdf.glyphs import Glyph, Sheet, Style
from sok.records import Box

Turn = Callable[[Box], Box]


def main_turn(sheet: Sheet) -> int:
    """The direction of writing of most glyphs: 0, 90, 180 or 270."""
    turns = Counter(glyph.style.turn for glyph in sheet.glyphs)
    return max(turns, key=lambda turn: turns[turn], default=0)


def upright(sheet: Sheet, turn: int) -> Sheet:
    """The page as it is when the reader has turned it so that text of that turn is level."""
    place = _against(turn, sheet.width, sheet.height)
    styles: dict[Style, Style] = {}
    width, height = sheet.width, sheet.height
    return replace(
        sheet,
        width=height if turn in (90, 270) else width,
        height=width if turn in (90, 270) else height,
        glyphs=tuple(_turned(glyph, turn, place, styles) for glyph in sheet.glyphs),
        rules=tuple(map(place, sheet.rules)),
        fills=tuple(map(place, sheet.fills)),
        pictures=tuple(map(place, sheet.pictures)),
        drawings=tuple(map(place, sheet.drawings)),
    )


def turned_back(sheet: Sheet, turn: int) -> Turn:
    """From boxes of the upright page to boxes of `sheet`."""
    if turn in (90, 270):
        return _against(360 - turn, sheet.height, sheet.width)
    return _against(turn, sheet.width, sheet.height)


def _against(turn: int, width: float, height: float) -> Turn:
    """What turns boxes of a page of this size against the clock by `turn`."""
    if turn == 90:
        return lambda box: Box(box.y0, width - box.x1, box.y1, width - box.x0)
    if turn == 180:
        return lambda box: Box(width - box.x1, height - box.y1, width - box.x0, height - box.y0)
    return lambda box: Box(height - box.y1, box.x0, height - box.y0, box.x1)


def _turned(glyph: Glyph, turn: int, place: Turn, styles: dict[Style, Style]) -> Glyph:
    style = styles.setdefault(
        glyph.style, replace(glyph.style, turn=(glyph.style.turn - turn) % 360)
    )
    box, at = glyph.box, glyph.baseline
    point = (
        Box(at, box.y0, at, box.y0)
        if glyph.style.turn in (90, 270)
        else Box(box.x0, at, box.x0, at)
    )
    moved = place(point)
    baseline = moved.x0 if style.turn in (90, 270) else moved.y0
    return replace(glyph, box=place(box), style=style, baseline=baseline)
