"""Rows of signs to rows with raised and lowered signs in their places, raised digits as such."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sok.reading.pdf.glyphs import Glyph
from sok.records import Box

# Shares of the type size of the line.
# A sign set at most this large beside others is a raised or lowered one,
RAISED_SIZE = 0.9
# if its baseline lies so far above or below theirs.
RAISED_LEAST, RAISED_MOST, LOWERED_MOST = 0.12, 0.75, 0.35
# It stands beside a sign of the line, no farther than this.
BESIDE = 0.5
# A mark before the line that it belongs to (a footnote's) may stand so far from it.
BEFORE = 1.0
# Signs in a group; more are a line of small print.
MOST_RAISED = 6

# A digit whose ink is no higher than this, and so far above the line, is drawn as a raised one.
RAISED_INK, RAISED_FOOT = 0.5, 0.2

RAISED_DIGITS = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True))
_RAISED = {ord(digit): raised for digit, raised in RAISED_DIGITS.items()}
_MINUS = frozenset("-–−")


@dataclass(frozen=True, slots=True)
class Sign:
    """A glyph that says something: its number in the sheet and its text."""

    number: int
    text: str
    glyph: Glyph


@dataclass(frozen=True, slots=True)
class _Host:
    """What a group belongs to: a row, and the number of a sign in it."""

    row: int
    sign: int


def raised_digit(digit: str, ink: Box, baseline: float, size: float) -> str:
    """The digit, or the raised one if the font draws it so: `ink` is the box of what is drawn."""
    high = ink.y1 - ink.y0
    is_raised = 0 < high <= RAISED_INK * size and baseline - ink.y1 >= RAISED_FOOT * size
    return RAISED_DIGITS[digit] if is_raised else digit


def with_raised(rows: Iterable[list[Sign]]) -> list[list[Sign]]:
    """The rows, from left to right, with small groups moved into the row that they belong to.

    `rows` are in order from the top of the page.
    """
    whole = list(rows)
    groups = [(place, group) for place, row in enumerate(whole) for group in _groups(row)]
    found = [_host(group, whole, place) for place, group in groups]
    carrying = {host.sign for host in found if host}
    taken: list[list[list[Sign]]] = [[] for _ in whole]
    left: list[tuple[int, list[Sign]]] = []
    for (place, group), host in zip(groups, found, strict=True):
        # A letter with a sign of its own is beside a large one (a sum), and not raised from it.
        if host is None or any(sign.number in carrying for sign in group):
            left.append((place, group))
        else:
            taken[host.row].append(_raised(group, whole[host.row]))
    kept: list[list[Sign]] = [[] for _ in whole]
    # What is raised behind a lowered sign has its letter before both: H, k, 2.
    behind = [_as_in_line(more, row) for more, row in zip(taken, whole, strict=True)]
    for place, group in left:
        host = _host(group, behind, place)
        if host is None:
            kept[place] += group
        else:
            taken[host.row].append(_raised(group, whole[host.row]))
    together = (_in_order(stay, more) for stay, more in zip(kept, taken, strict=True))
    return [row for row in together if row]


def _in_order(stay: Sequence[Sign], taken: Sequence[Sequence[Sign]]) -> list[Sign]:
    """A row from left to right; where signs stand one above the other, the lowered come first."""
    starts = {sign.number: sign.glyph.box.x0 for sign in stay}
    for group in taken:
        below = [
            other[-1].glyph.box.x1
            for other in taken
            if other[0].glyph.baseline > group[0].glyph.baseline and _overlap(other, group)
        ]
        for sign in group:
            starts[sign.number] = max([sign.glyph.box.x0, *below])
    signs = [*stay, *(sign for group in taken for sign in group)]
    return sorted(signs, key=lambda sign: starts[sign.number])


def _overlap(one: Sequence[Sign], other: Sequence[Sign]) -> bool:
    left, right = one[0].glyph.box.x0, one[-1].glyph.box.x1
    return left < other[-1].glyph.box.x1 and other[0].glyph.box.x0 < right


def _as_in_line(taken: Iterable[Sequence[Sign]], row: Sequence[Sign]) -> list[Sign]:
    """The signs of groups as if they were set in the row that they belong to."""
    glyph = row[0].glyph
    return [
        replace(sign, glyph=replace(sign.glyph, baseline=glyph.baseline, style=glyph.style))
        for group in taken
        for sign in group
    ]


def _groups(row: Sequence[Sign]) -> Iterator[list[Sign]]:
    """Signs of a row that touch each other."""
    group: list[Sign] = []
    for sign in row:
        if group and sign.glyph.box.x0 - group[-1].glyph.box.x1 > BESIDE * sign.glyph.style.size:
            yield group
            group = []
        group.append(sign)
    if group:
        yield group


def _host(group: Sequence[Sign], rows: Sequence[Sequence[Sign]], place: int) -> _Host | None:
    """The sign that a group of row `place` is raised from, or lowered below, if any."""
    text = "".join(sign.text for sign in group).strip()
    # Words are no exponent ("10 MHz").
    if len(group) > MOST_RAISED or (" " in text and any(map(str.isalpha, text))):
        return None
    size = group[0].glyph.style.size
    found = [
        (distance, _Host(number, sign.number))
        for number in (place + 1, place + 2, place - 1)
        if 0 <= number < len(rows)
        for sign in rows[number]
        if size <= RAISED_SIZE * sign.glyph.style.size
        and sign.text != " "
        and (distance := _distance(sign, group)) is not None
    ]
    return min(found, key=lambda one: one[0])[1] if found else None


def _distance(sign: Sign, group: Sequence[Sign]) -> float | None:
    """How far a smaller group is from a sign that it is raised or lowered beside, else None."""
    size = sign.glyph.style.size
    rise = sign.glyph.baseline - group[0].glyph.baseline
    right = abs(group[0].glyph.box.x0 - sign.glyph.box.x1)
    left = sign.glyph.box.x0 - group[-1].glyph.box.x1
    # What stands higher than the sign itself is the line above.
    fits = RAISED_LEAST * size <= rise <= RAISED_MOST * size or -LOWERED_MOST * size <= rise < 0
    if not fits:
        return None
    if right <= BESIDE * size:
        return right
    return left if 0 <= left <= BEFORE * size else None


def _raised(group: Sequence[Sign], host: Sequence[Sign]) -> list[Sign]:
    """The group with its digits as raised ones, unless it stands below the line."""
    if group[0].glyph.baseline > host[0].glyph.baseline:
        return list(group)
    first, *others = (replace(sign, text=sign.text.translate(_RAISED)) for sign in group)
    # Before a figure it is a minus, between two of them ("1-3") it is none.
    minus = first.text in _MINUS and bool(others) and others[0].text in _RAISED.values()
    return [replace(first, text="⁻") if minus else first, *others]
