"""Rows of signs to rows with raised and lowered signs in their places, raised digits as such."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sok.reading.pdf.glyphs import Glyph

# Shares of the type size of the line.
# A sign set at most this large beside others is a raised or lowered one,
RAISED_SIZE = 0.8
# if its baseline lies so far above or below theirs.
RAISED_LEAST, RAISED_MOST, LOWERED_MOST = 0.12, 0.75, 0.35
# It stands beside a sign of the line, no farther than this.
BESIDE = 0.5
# A mark before the line that it belongs to (a footnote's) may stand so far from it.
BEFORE = 1.0
# Signs in a group; more are a line of small print.
MOST_RAISED = 6

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Sign:
    """A glyph that says something: its number in the sheet and its text."""

    number: int
    text: str
    glyph: Glyph


def with_raised(rows: Iterable[list[Sign]]) -> list[list[Sign]]:
    """The rows, from left to right, with small groups moved into the row that they belong to.

    `rows` are in order from the top of the page.
    """
    whole = list(rows)
    taken: list[list[Sign]] = [[] for _ in whole]
    kept: list[list[Sign]] = []
    for place, row in enumerate(whole):
        stay: list[Sign] = []
        for group in _groups(row):
            host = _host(group, whole, place)
            if host is None:
                stay += group
            else:
                taken[host] += _raised(group, whole[host])
        kept.append(stay)
    together = (stay + more for stay, more in zip(kept, taken, strict=True))
    return [sorted(row, key=lambda sign: sign.glyph.box.x0) for row in together if row]


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


def _host(group: Sequence[Sign], rows: Sequence[Sequence[Sign]], place: int) -> int | None:
    """The number of the row that a group is raised from (or lowered below), if any."""
    if len(group) > MOST_RAISED:
        return None
    for other in (place + 1, place + 2, place - 1):
        if not 0 <= other < len(rows):
            continue
        if any(_carries(sign, group) for sign in rows[other] if sign.text != " "):
            return other
    return None


def _carries(sign: Sign, group: Sequence[Sign]) -> bool:
    size = sign.glyph.style.size
    rise = sign.glyph.baseline - group[0].glyph.baseline
    right = group[0].glyph.box.x0 - sign.glyph.box.x1
    left = sign.glyph.box.x0 - group[-1].glyph.box.x1
    # What stands higher than the sign itself is the line above.
    fits = RAISED_LEAST * size <= rise <= RAISED_MOST * size or -LOWERED_MOST * size <= rise < 0
    beside = abs(right) <= BESIDE * size or 0 <= left <= BEFORE * size
    return fits and beside and group[0].glyph.style.size <= RAISED_SIZE * size


def _raised(group: Sequence[Sign], host: Sequence[Sign]) -> list[Sign]:
    """The group with its digits as raised ones, unless it stands below the line."""
    if group[0].glyph.baseline > host[0].glyph.baseline:
        return list(group)
    return [replace(sign, text=sign.text.translate(_RAISED)) for sign in group]
