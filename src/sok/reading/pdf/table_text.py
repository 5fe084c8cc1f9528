"""Glyphs to lines of text that are cut where a gap is wider than the space between words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sok.reading.pdf.glyphs import Glyph, Style
from sok.records import Box

# In type sizes. A word space is 0.25, up to 0.6 where a line is justified; a gap between columns
# is hardly ever less than this.
WIDE_GAP = 0.7
# In type sizes. Between words that are set apart on purpose; only a table with other evidence is
# read by so little.
NARROW_GAP = 0.35
# In type sizes. Raised and lowered signs are no farther from their line.
SAME_LINE = 0.4


@dataclass(frozen=True, slots=True)
class Piece:
    """Text without wide gaps on one line."""

    text: str
    box: Box
    baseline: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class TextLine:
    """The pieces of one line from left to right; `size` is that of the largest.

    `gap` is the width, in type sizes, of the gaps that part them.
    """

    baseline: float
    size: float
    pieces: tuple[Piece, ...]
    gap: float = WIDE_GAP

    @property
    def middle(self) -> float:
        """The y of the middle of small letters, which is between two rules if the line is."""
        return self.baseline - self.size / 4


def text_lines(glyphs: Sequence[Glyph], gap: float = WIDE_GAP) -> list[TextLine]:
    """The lines of upright text, from the top of the page, cut at gaps of that many type sizes."""
    pieces = sorted(_pieces(glyphs, gap), key=lambda piece: piece.baseline)
    lines: list[TextLine] = []
    first = 0
    for number in range(1, len(pieces) + 1):
        if number == len(pieces) or not _level(pieces[number - 1], pieces[number]):
            lines.append(_line(pieces[first:number], gap))
            first = number
    return lines


def _level(one: Piece, other: Piece) -> bool:
    return other.baseline - one.baseline <= SAME_LINE * min(one.size, other.size)


def _line(pieces: Sequence[Piece], gap: float) -> TextLine:
    found: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: piece.box.x0):
        if found and piece.box.x0 - found[-1].box.x1 < gap * piece.size:
            found[-1] = joined(found[-1], piece)
        else:
            found.append(piece)
    return line_of(found, gap)


def line_of(pieces: Sequence[Piece], gap: float) -> TextLine:
    """The line of pieces in order, parted by such gaps; it stands where the largest does."""
    main = max(pieces, key=lambda piece: piece.size)
    return TextLine(main.baseline, main.size, tuple(pieces), gap)


def joined(one: Piece, other: Piece) -> Piece:
    """Two pieces of one line as one, with a space between; it stands where the larger does."""
    main = one if one.size >= other.size else other
    a, b = one.box, other.box
    box = Box(a.x0, min(a.y0, b.y0), max(a.x1, b.x1), max(a.y1, b.y1))
    return Piece(f"{one.text} {other.text}", box, main.baseline, main.size, main.bold)


def _pieces(glyphs: Sequence[Glyph], gap: float) -> Iterator[Piece]:
    """Neighbours in the file that are neighbours on a line; this loop runs for each glyph."""
    signs: list[str] = []
    start: Glyph | None = None
    style: Style | None = None
    size = x0 = x1 = baseline = 0.0
    spaced = False
    for glyph in glyphs:
        if not glyph.drawn or glyph.text.isspace():
            spaced = True
            continue
        box = glyph.box
        if (
            start is None
            or abs(glyph.baseline - baseline) > SAME_LINE * size
            or not -size < box.x0 - x1 < gap * size
            or (glyph.style is not style and glyph.style.turn != start.style.turn)
        ):
            if start is not None and start.style.turn == 0:
                yield _piece(signs, start, x0, x1)
            signs, start, spaced = [], glyph, False
            x0, baseline, style, size = box.x0, glyph.baseline, glyph.style, glyph.style.size
        if spaced:
            signs.append(" ")
            spaced = False
        signs.append(glyph.text)
        x1 = box.x1
    if start is not None and start.style.turn == 0:
        yield _piece(signs, start, x0, x1)


def _piece(signs: Sequence[str], start: Glyph, x0: float, x1: float) -> Piece:
    box = Box(x0, start.box.y0, x1, start.box.y1)
    return Piece("".join(signs), box, start.baseline, start.style.size, start.style.bold)
