"""The gaps between the signs of a line to what they are: spaces between words, or columns.

Files have spaces where none is seen, and none where words are apart; so distance decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from sok.reading.pdf.raised import Sign

# Shares of the type size.
# A gap wider than this may be the space between two columns.
COLUMN_GAP = 0.8
# A gap wider than this parts two words; a narrower one than SEEN parts none, space or not.
WORD_GAP = 0.13
SEEN = 0.06
# In spaced-out type the gaps between letters are about this wide, and words are apart by more.
TRACKED = 0.12
TRACKED_WORD = 0.22
# Letters with a space between each pair, as spaced-out headings are typed.
FEWEST_SPACED = 4


def spaces(signs: Sequence[Sign]) -> list[bool]:
    """Between each two drawn signs of a line: whether words are apart there."""
    gaps, typed = _gaps(signs)
    if len(gaps) >= FEWEST_SPACED and all(typed):
        usual = median(gaps)
        return [gap > usual + TRACKED_WORD for gap in gaps]
    close = [gap for gap, space in zip(gaps, typed, strict=True) if not space]
    tracked = len(close) >= FEWEST_SPACED and median(close) > TRACKED
    least = median(close) + TRACKED_WORD if tracked else WORD_GAP
    return [gap > least or (space and gap > SEEN) for gap, space in zip(gaps, typed, strict=True)]


def column_gap(signs: Sequence[Sign]) -> float:
    """How wide a gap of a line is, in type sizes, where another column could begin.

    Words of letters that are typed apart are further apart themselves.
    """
    gaps, typed = _gaps(signs)
    if len(gaps) < FEWEST_SPACED or not all(typed):
        return COLUMN_GAP
    usual = median(gaps)
    return COLUMN_GAP + usual if usual < COLUMN_GAP else COLUMN_GAP


def _gaps(signs: Sequence[Sign]) -> tuple[list[float], list[bool]]:
    """The gaps between drawn signs, in type sizes, and whether the file has a space in each."""
    gaps: list[float] = []
    typed: list[bool] = []
    was_space = False
    last: Sign | None = None
    for sign in signs:
        if sign.text == " ":
            was_space = True
            continue
        if last is not None:
            size = min(last.glyph.style.size, sign.glyph.style.size) or 1.0
            gaps.append((sign.glyph.box.x0 - last.glyph.box.x1) / size)
            typed.append(was_space)
        last, was_space = sign, False
    return gaps, typed
