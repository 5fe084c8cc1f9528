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
# Letters are no farther apart in such type; signs that are, each fill a column.
WIDEST_TRACKED = 0.4
# Gaps: two letters that are set apart may be two words, three are one.
FEWEST_LETTERS = 2
# Letters with a space between each pair, as spaced-out headings are typed.
FEWEST_SPACED = 4


def spaces(signs: Sequence[Sign]) -> list[bool]:
    """Between each two drawn signs of a line: whether words are apart there."""
    gaps, typed, dotted = _gaps(signs)
    if len(gaps) >= FEWEST_SPACED and all(typed):
        usual = median(gaps)
        return [gap > usual + TRACKED_WORD for gap in gaps]
    if _is_tracked_word(signs, gaps, typed):
        return [False] * len(gaps)
    tracking = _tracking(gaps, typed, dotted)
    least = tracking + TRACKED_WORD if tracking else WORD_GAP
    return [gap > least or (space and gap > SEEN) for gap, space in zip(gaps, typed, strict=True)]


def column_gap(signs: Sequence[Sign]) -> float:
    """How wide a gap of a line is, in type sizes, where another column could begin.

    Words of letters that are set or typed apart are further apart themselves.
    """
    gaps, typed, dotted = _gaps(signs)
    if len(gaps) < FEWEST_SPACED:
        return COLUMN_GAP
    usual = median(gaps) if all(typed) else _tracking(gaps, typed, dotted)
    most = COLUMN_GAP if all(typed) else WIDEST_TRACKED
    return COLUMN_GAP + usual if usual < most else COLUMN_GAP


def _tracking(gaps: Sequence[float], typed: Sequence[bool], dotted: Sequence[bool]) -> float:
    """How far the letters of a line in spaced-out type are apart, 0 for other type.

    The dots that lead to a page number are apart in any type.
    """
    close = [
        gap for gap, space, dots in zip(gaps, typed, dotted, strict=True) if not (space or dots)
    ]
    usual = median(close) if len(close) >= FEWEST_SPACED else 0.0
    return usual if usual > TRACKED else 0.0


def _is_tracked_word(signs: Sequence[Sign], gaps: Sequence[float], typed: Sequence[bool]) -> bool:
    """Whether a few letters are one word in spaced-out type: evenly apart, by less than words."""
    short = FEWEST_LETTERS <= len(gaps) < FEWEST_SPACED and not any(typed)
    letters = all(sign.text.isalpha() for sign in signs if sign.text != " ")
    return short and letters and all(TRACKED < gap < TRACKED_WORD for gap in gaps)


def _gaps(signs: Sequence[Sign]) -> tuple[list[float], list[bool], list[bool]]:
    """The gaps between drawn signs, in type sizes.

    Of each, whether the file has a space in it, and whether neither side is a letter or figure.
    """
    gaps: list[float] = []
    typed: list[bool] = []
    dotted: list[bool] = []
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
            dotted.append(not (last.text.isalnum() or sign.text.isalnum()))
        last, was_space = sign, False
    return gaps, typed, dotted
