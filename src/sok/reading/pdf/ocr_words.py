"""The table of words that Tesseract finds on a picture to glyphs, as a page of text has them."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from sok.reading.pdf.glyphs import Glyph, Style
from sok.records import Box

# The name that stands for the font, which nobody knows.
FONT = "OCR"
# Percent. On 16 pages of text that were drawn and read again, a third of the words below this were
# right, and 92 of a hundred above 90; those below are mostly made out of pictures.
LEAST_SURE = 30.0

# Shares of the size of common fonts: the height of capitals and of x, and how far a font reaches.
_CAPITAL, _X = 0.70, 0.47
_ASCENT, _DESCENT = 0.9, 0.22
# Letters that reach below the line, and those that are as low as an x. All others are as high as
# a capital, or nearly so.
_BELOW = frozenset("gjpqyç,;()[]{}|/§Q_@")
_LOW = frozenset("acemnorsuvwxzgpqy")
_FLAT = frozenset("-–—.,·_~=\"'”’*")
# Sizes differ by a dot or two within a paragraph; in print they are whole or half points.
_STEP = 0.5


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its box in points; `line` and `paragraph` name those that it is part of."""

    text: str
    box: Box
    line: tuple[int, ...]
    paragraph: tuple[int, ...]


def read_table(table: str, scale: float) -> tuple[Word, ...]:
    """The words of Tesseract's table (TSV) of a picture with `scale` dots to the point."""
    rows = csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return tuple(
        Word(
            text=row["text"].strip(),
            box=_box(row, scale),
            line=(int(row["block_num"]), int(row["par_num"]), int(row["line_num"])),
            paragraph=(int(row["block_num"]), int(row["par_num"])),
        )
        for row in rows
        if row["text"] and row["text"].strip() and float(row["conf"]) >= LEAST_SURE
    )


def glyphs(words: Sequence[Word]) -> tuple[Glyph, ...]:
    """A glyph for each letter, each with its share of the word's box, and for each space.

    A line has one baseline, and a paragraph one size.
    """
    lines: defaultdict[tuple[int, ...], list[Word]] = defaultdict(list)
    for word in words:
        lines[word.line].append(word)
    baselines = {line: _baseline(inside) for line, inside in lines.items()}
    sizes: defaultdict[tuple[int, ...], list[float]] = defaultdict(list)
    for line, inside in lines.items():
        sizes[inside[0].paragraph].append(_size(inside, baselines[line]))
    return tuple(
        glyph
        for line, inside in lines.items()
        for glyph in _line(inside, baselines[line], _rounded(median(sizes[inside[0].paragraph])))
    )


def _box(row: dict[str, str], scale: float) -> Box:
    left, top, width, height = (
        int(row[name]) / scale for name in ("left", "top", "width", "height")
    )
    return Box(left, top, left + width, top + height)


def _baseline(line: Sequence[Word]) -> float:
    """Where the words stand that reach below it with no letter."""
    standing = [
        w.box.y1 for w in line if _BELOW.isdisjoint(w.text) and not _FLAT.issuperset(w.text)
    ]
    if standing:
        return median(standing)
    heights = [word.box.y1 - word.box.y0 for word in line]
    return max(word.box.y1 for word in line) - max(heights) * _DESCENT / (_CAPITAL + _DESCENT)


def _size(line: Sequence[Word], baseline: float) -> float:
    """The size that a line is set in, by how far its words reach above the baseline."""
    written = [word for word in line if not _FLAT.issuperset(word.text)] or line
    high = [baseline - w.box.y0 for w in written if not _LOW.union(_FLAT).issuperset(w.text)]
    if high:
        return median(high) / _CAPITAL
    return median(baseline - word.box.y0 for word in written) / _X


def _rounded(size: float) -> float:
    return max(_STEP, round(size / _STEP) * _STEP)


def _line(line: Sequence[Word], baseline: float, size: float) -> Iterator[Glyph]:
    style = Style(size, FONT, bold=False, italic=False, turn=0)
    top, bottom = baseline - _ASCENT * size, baseline + _DESCENT * size
    end: float | None = None
    for word in line:
        if end is not None:
            gap = Box(end, top, max(end, word.box.x0), bottom)
            yield Glyph(" ", gap, baseline, style, drawn=False)
        width = (word.box.x1 - word.box.x0) / len(word.text)
        for number, sign in enumerate(word.text):
            left = word.box.x0 + number * width
            yield Glyph(sign, Box(left, top, left + width, bottom), baseline, style)
        end = word.box.x1
