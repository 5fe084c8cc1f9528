"""The glyphs of a sheet to fragments of lines: words that stand side by side, spaces decided.

A fragment ends where a gap is so wide that another column could begin.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from unicodedata import category, normalize

from sok.reading.pdf.glyphs import Glyph, Sheet, Style
from sok.reading.pdf.raised import Sign, with_raised
from sok.reading.pdf.spacing import SEEN, column_gap, spaces
from sok.reading.pdf.turned import TURNS, upright
from sok.records import Box

# Shares of the type size.
# Glyphs whose baselines differ by no more than this stand on one line.
SAME_LINE = 0.2
# Glyphs of the same letter that cover each other so far are one, printed twice to look bold.
COVERED = 0.7
# A gap so wide parts type of two sizes, that are so many points apart: a pull quote may stand near.
OTHER_GAP, OTHER_SIZE = 0.5, 1.0
# A fragment is bold if so many of its signs are.
BOLD_SHARE = 0.9

_SOFT_HYPHEN = "\u00ad"
_HYPHENS = frozenset({"-", _SOFT_HYPHEN})
# Signs that look like a hyphen, and are set for one where a line may be broken, or must not be.
_LIKE_HYPHENS = frozenset({"\u2010", "\u2011"})
_BULLET = "•"


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of a line: `glyphs` has for each character of `text` the number of its glyph.

    A space between words has -1. `style` is the one of most characters, `bold` whether nearly
    all are.
    """

    text: str
    glyphs: tuple[int, ...]
    box: Box
    baseline: float
    style: Style
    bold: bool


def find_fragments(sheet: Sheet) -> tuple[Fragment, ...]:
    """The fragments of a sheet from top to bottom, those of one line from left to right.

    Text that is turned comes last, each line of it where it stands.
    """
    signs = [Sign(number, text, g) for number, g in enumerate(sheet.glyphs) if (text := _read(g))]
    seen = [sign for sign in signs if _is_on_page(sign.glyph.box, sheet)]
    found = list(_fragments(sign for sign in seen if sign.glyph.style.turn == 0))
    for turn in TURNS:
        moved = [
            replace(sign, glyph=upright(sign.glyph, turn, sheet))
            for sign in seen
            if sign.glyph.style.turn == turn
        ]
        found += [_back(fragment, turn, sheet) for fragment in _fragments(moved)]
    return tuple(found)


def _fragments(signs: Iterable[Sign]) -> Iterator[Fragment]:
    for row in with_raised(_rows(signs)):
        for part in _split(row):
            fragment = _fragment(part)
            if fragment is not None:
                yield fragment


def _back(fragment: Fragment, turn: int, sheet: Sheet) -> Fragment:
    """A fragment of turned text at its place on the sheet, where it stands on its lower edge."""
    box = around([sheet.glyphs[number].box for number in fragment.glyphs if number >= 0])
    style = replace(fragment.style, turn=turn)
    return replace(fragment, box=box, baseline=box.y1, style=style)


def _read(glyph: Glyph) -> str:
    """The characters of a glyph as text; "" for what says nothing."""
    text = glyph.text
    if text in _HYPHENS and not glyph.drawn:
        # Some files have hyphens for spaces, or where a word might be broken.
        return " " if glyph.box.x1 - glyph.box.x0 > SEEN * glyph.style.size else ""
    if text == _SOFT_HYPHEN:
        return text
    if text in _LIKE_HYPHENS:
        return "-"
    if text.isspace():
        return " "
    kind = category(text[0])
    if kind == "Co":
        return _BULLET
    return "" if kind in {"Cc", "Cf", "Cs", "Cn"} else text


def _is_on_page(box: Box, sheet: Sheet) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    return 0 <= x <= sheet.width and 0 <= y <= sheet.height


def _rows(signs: Iterable[Sign]) -> Iterator[list[Sign]]:
    """Signs on one baseline, from left to right.

    The leftmost of the uppermost decides how far the others may be from it, whichever is drawn
    first.
    """
    row: list[Sign] = []
    for sign in sorted(signs, key=lambda sign: (sign.glyph.baseline, sign.glyph.box.x0)):
        if row and sign.glyph.baseline - row[0].glyph.baseline > SAME_LINE * min(
            sign.glyph.style.size, row[0].glyph.style.size
        ):
            yield sorted(row, key=lambda sign: sign.glyph.box.x0)
            row = []
        row.append(sign)
    if row:
        yield sorted(row, key=lambda sign: sign.glyph.box.x0)


def _split(row: Sequence[Sign]) -> Iterator[list[Sign]]:
    """A row where wide gaps part it; signs printed twice are taken once."""
    part: list[Sign] = []
    last: Sign | None = None
    widest = column_gap(row)
    for sign in row:
        if sign.text == " ":
            if part:
                part.append(sign)
            continue
        if last is not None:
            if last.text == sign.text and _covers(last.glyph.box, sign.glyph.box):
                continue
            size = max(last.glyph.style.size, sign.glyph.style.size)
            most = min(widest, OTHER_GAP) if _is_other(last, sign) else widest
            if sign.glyph.box.x0 - last.glyph.box.x1 > most * size:
                yield part
                part = []
        part.append(sign)
        last = sign
    if part:
        yield part


def _is_other(one: Sign, other: Sign) -> bool:
    """Whether two letters are of different sizes; a figure may be the mark of a footnote."""
    differ = abs(one.glyph.style.size - other.glyph.style.size) >= OTHER_SIZE
    return differ and not (one.text.isdigit() or other.text.isdigit())


def _covers(one: Box, other: Box) -> bool:
    width = min(one.x1 - one.x0, other.x1 - other.x0)
    return min(one.x1, other.x1) - max(one.x0, other.x0) > COVERED * width


def _fragment(signs: Sequence[Sign]) -> Fragment | None:
    drawn = [sign for sign in signs if sign.text != " "]
    if not drawn:
        return None
    text, glyphs = [drawn[0].text], [drawn[0].number] * len(drawn[0].text)
    for (_, sign), apart in zip(pairwise(drawn), spaces(signs), strict=True):
        if apart:
            text.append(" ")
            glyphs.append(-1)
        mark = normalize("NFC", text[-1] + sign.text) if category(sign.text[0]) == "Mn" else ""
        if mark and len(mark) == len(text[-1]):
            text[-1] = mark
            continue
        text.append(sign.text)
        glyphs += [sign.number] * len(sign.text)
    styles = Counter(sign.glyph.style for sign in drawn)
    bold = sum(count for style, count in styles.items() if style.bold)
    baselines = Counter(round(sign.glyph.baseline, 1) for sign in drawn)
    return Fragment(
        text="".join(text),
        glyphs=tuple(glyphs),
        box=around([sign.glyph.box for sign in drawn]),
        baseline=baselines.most_common(1)[0][0],
        style=styles.most_common(1)[0][0],
        bold=bold >= BOLD_SHARE * len(drawn),
    )


def usual_size(fragments: Iterable[Fragment]) -> float:
    """The type size of most characters, 0 without any."""
    sizes: Counter[float] = Counter()
    for one in fragments:
        sizes[one.style.size] += len(one.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def in_one_column(one: Box, other: Box) -> bool:
    """Whether two boxes stand above one another, at whatever height."""
    return one.x0 < other.x1 and other.x0 < one.x1


def around(boxes: Sequence[Box]) -> Box:
    """The smallest box around boxes."""
    return Box(
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
    )
