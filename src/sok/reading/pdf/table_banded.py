"""Tables whose rules are all level: columns by white gutters, rows by rules or by lines of text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from sok.reading.pdf.table_checks import is_filled, looks_like_text
from sok.reading.pdf.table_evidence import is_tabular
from sok.reading.pdf.table_growth import FARTHEST, trimmed
from sok.reading.pdf.table_gutters import Region, fitted
from sok.reading.pdf.table_lattice import Lattice, even
from sok.reading.pdf.table_open import open_rows
from sok.reading.pdf.table_rows import across, down, in_rows, rows_from
from sok.reading.pdf.table_rules import Line, wide
from sok.reading.pdf.table_text import TextLine, line_of

# Points. The ends of the rules of one table differ no more.
SAME_ENDS = 6.0
# With more bands than this each is a row; with fewer, the first is the header.
FEW_BANDS = 3
# Of so many bands one alone does not make a column.
LEAST_BANDS = 3
# Without a rule below it the first row is no farther below the header, in type sizes.
BELOW_HEADER = 6.0


@dataclass(frozen=True, slots=True)
class Band:
    """What stands between two level rules; `bottom` is that of the text if there is no rule."""

    top: float
    bottom: float
    lines: tuple[TextLine, ...]


def banded_lattices(lines: Sequence[TextLine], level: Sequence[Line]) -> Iterator[Lattice]:
    """The tables between level rules of the same ends, or below a header between two such."""
    for rules in _stacks(wide(level)):
        bands = [_band(lines, rules[0], upper.at, lower.at) for upper, lower in pairwise(rules)]
        if len(rules) > 1:
            bands.append(_open_band(lines, rules[0], rules[-1].at))
        first = 0
        while first < len(bands):
            end, region = _run(bands, first)
            if region and end == first + 1 < len(bands):
                bands[end : end + 1] = _begun(bands[end], rules[0])
                end, region = _run(bands, first)
            closed = end - first > 1 or end < len(bands)
            parts = bands[first:end]
            lattice = _lattice(region, parts, rules[0]) if region and closed else None
            if lattice is None and region and closed:
                fewer = _without_lone(region, parts)
                lattice = _lattice(fewer, parts, rules[0]) if fewer else None
            if lattice:
                yield open_rows(lattice, lines)
            first = end


def _stacks(level: Sequence[Line]) -> list[list[Line]]:
    """The lines that begin and end together, from the top."""
    stacks: list[list[Line]] = []
    for line in level:
        for stack in stacks:
            same_start = abs(stack[0].start - line.start) <= SAME_ENDS
            if same_start and abs(stack[0].end - line.end) <= SAME_ENDS:
                stack.append(line)
                break
        else:
            stacks.append([line])
    return stacks


def _band(lines: Sequence[TextLine], rule: Line, top: float, bottom: float) -> Band:
    """The text from `top` to `bottom`, without what stands beside a rule."""
    found = []
    for line in lines:
        if not top < line.middle < bottom:
            continue
        inside = tuple(
            piece
            for piece in line.pieces
            if piece.box.x0 >= rule.start - SAME_ENDS and piece.box.x1 <= rule.end + SAME_ENDS
        )
        if inside:
            found.append(line_of(inside, line.gap))
    return Band(top, bottom, tuple(found))


def _begun(band: Band, rule: Line) -> list[Band]:
    """A band below a header as the rows that it begins with, and the rest of it."""
    begun = _open_band(band.lines, rule, band.top)
    if not begun.lines:
        return [band]
    return [begun, Band(begun.bottom, band.bottom, band.lines[len(begun.lines) :])]


def _open_band(lines: Sequence[TextLine], rule: Line, top: float) -> Band:
    """The text from `top` on, as far as gutters run through it."""
    found: list[TextLine] = []
    region: Region | None = None
    last, reach = top, BELOW_HEADER
    for line in _band(lines, rule, top, inf).lines:
        wider = fitted([*found, line])
        if line.baseline - last > reach * line.size or wider is None:
            break
        if region and wider.columns < region.columns:
            break
        found.append(line)
        region, last, reach = wider, line.baseline, FARTHEST
    if not found:
        return Band(top, top, ())
    kept = tuple(found[: trimmed(found, 0, len(found))])
    return Band(top, max(piece.box.y1 for piece in kept[-1].pieces), kept)


def _run(bands: Sequence[Band], first: int) -> tuple[int, Region | None]:
    """The end of the bands from `first` on that the same gutters run through."""
    region: Region | None = None
    lines: list[TextLine] = []
    for end in range(first, len(bands)):
        after = [*lines, *bands[end].lines]
        wider = fitted(after) if after else None
        lost = wider is None or (region and wider.columns < region.columns)
        if after and (lost or (_is_apart(bands[end], wider) and not _goes_on(after, bands, end))):
            return max(end, first + 1), region
        lines, region = after, wider
    return len(bands), region


def _is_apart(band: Band, region: Region | None) -> bool:
    """Whether several lines of a band are all in one column: these are no row."""
    columns = (
        {region.column(piece) for line in band.lines for piece in line.pieces} if region else set()
    )
    return len(band.lines) > 1 and len(columns) == 1


def _goes_on(lines: Sequence[TextLine], bands: Sequence[Band], place: int) -> bool:
    """Whether the band below fills all columns of the lines so far: one between them is a row."""
    below = bands[place + 1].lines if place + 1 < len(bands) else ()
    before, region = fitted(lines), fitted([*lines, *below])
    if not below or before is None or region is None or region.columns < before.columns:
        return False
    columns = {region.column(piece) for line in below for piece in line.pieces}
    return len(columns) == region.columns


def _without_lone(region: Region, bands: Sequence[Band]) -> Region | None:
    """The region without columns of one band alone: gaps between words of a justified cell.

    None if there are none, or nothing is left.
    """
    filled = [band for band in bands if band.lines]
    counts = Counter(
        column
        for band in filled
        for column in {region.column(piece) for line in band.lines for piece in line.pieces}
    )
    gutters = tuple(gutter for column, gutter in enumerate(region.gutters, 1) if counts[column] > 1)
    if len(filled) < LEAST_BANDS or not gutters or len(gutters) == len(region.gutters):
        return None
    return Region(region.lines, gutters)


def _lattice(region: Region, bands: Sequence[Band], rule: Line) -> Lattice | None:
    filled = [band for band in bands if band.lines]
    starts: list[int] = []
    ys: list[float] = []
    done = 0
    for number, band in enumerate(filled):
        part = Region(region.lines[done : done + len(band.lines)], region.gutters)
        whole = len(filled) > FEW_BANDS or (number == 0 and len(filled) > 1)
        rows = rows_from(part, [0]) if whole else in_rows(part)
        starts.extend(done + start for start in rows.starts)
        ys.extend([band.top, *down(rows)[1:-1]])
        done += len(band.lines)
    rows = rows_from(region, starts)
    # A header between rules is a sign of its own.
    is_sure = len(filled) > 1 or is_tabular(rows)
    if not is_sure or not is_filled(rows, max(2, len(starts) // 2)) or looks_like_text(rows):
        return None
    xs = across(region)
    sides = min(rule.start, xs[0]), max(rule.end, xs[-1])
    return even([sides[0], *xs[1:-1], sides[1]], [*ys, filled[-1].bottom])
