"""Tables without rules: aligned columns under a caption or a header, and lists of terms."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import inf

from sok.reading.captions import TABLE, label_kind
from sok.reading.pdf.table_checks import is_aligned, is_filled, looks_like_text
from sok.reading.pdf.table_evidence import are_figures, has_header, is_tabular
from sok.reading.pdf.table_growth import grow
from sok.reading.pdf.table_lattice import Lattice, even
from sok.reading.pdf.table_rows import Rows, across, down, in_rows
from sok.reading.pdf.table_text import TextLine
from sok.records import Box

# Without rules only this many rows are evidence enough.
LEAST_ROWS = 3
# Under a bold header the other columns may be empty, but for this and a row.
LEAST_TITLED = 2
# So many lines at most stand between the first line of a caption and the table.
CAPTION_LINES = 4
# So many drawings or pictures between texts make them labels.
LABELLED = 3
# Parts of the page's height: what lies wholly above or below these is a letterhead or a foot.
HEAD, FOOT = 0.1, 0.88


def aligned_lattices(
    lines: Sequence[TextLine], height: float, drawn: Sequence[Box]
) -> Iterator[Lattice]:
    """The tables in lines of text that the evidence is strong for.

    `height` is that of the page, `drawn` what else is on it: text among that labels a drawing.
    """
    yield from _lattices(lines, drawn, lambda rows, above: _is_table(rows, above, height))


def narrow_lattices(
    lines: Sequence[TextLine], height: float, drawn: Sequence[Box]
) -> Iterator[Lattice]:
    """The tables in lines that narrow gaps part: of figures below a caption or a bold header."""

    def is_table(rows: Rows, above: Sequence[TextLine]) -> bool:
        figures = are_figures(rows.cells[1:] if has_header(rows) else rows.cells)
        shown = has_header(rows) or _is_captioned(above)
        return figures and shown and _is_table(rows, above, height)

    yield from _lattices(lines, drawn, is_table)


def _lattices(
    lines: Sequence[TextLine],
    drawn: Sequence[Box],
    is_table: Callable[[Rows, Sequence[TextLine]], bool],
) -> Iterator[Lattice]:
    done = -inf
    for first, line in enumerate(lines):
        region = grow(lines, first) if len(line.pieces) > 1 and line.baseline > done else None
        if region is None:
            continue
        rows = in_rows(region)
        above = lines[max(0, first - CAPTION_LINES) : first]
        is_text = looks_like_text(rows)
        table = even(across(region), down(rows))
        found = not is_text and is_table(rows, above) and not _is_drawing(table, drawn)
        if found:
            yield table
        if found or is_text:
            done = region.lines[-1].baseline


def _is_table(rows: Rows, above: Sequence[TextLine], height: float) -> bool:
    first, last = rows.region.lines[0].baseline, rows.region.lines[-1].baseline
    return (
        len(rows.starts) >= LEAST_ROWS
        and first < FOOT * height
        and last > HEAD * height
        and is_filled(rows, LEAST_TITLED if has_header(rows) else LEAST_ROWS)
        and is_aligned(rows)
        and (is_tabular(rows) or _is_captioned(above))
    )


def _is_drawing(table: Lattice, drawn: Sequence[Box]) -> bool:
    """Whether much is drawn between the texts, or the side of a frame parts them."""
    x0, x1, y0, y1 = table.xs[0], table.xs[-1], table.ys[0], table.ys[-1]
    among = [box for box in drawn if x0 < box.x1 and box.x0 < x1 and y0 < box.y1 and box.y0 < y1]
    parted = any(
        x0 < x < x1 for box in among for x in (box.x0, box.x1) if box.y0 < y0 and y1 < box.y1
    )
    return parted or len(among) >= LABELLED


def _is_captioned(above: Sequence[TextLine]) -> bool:
    texts = (" ".join(piece.text for piece in line.pieces) for line in above)
    return any(label_kind(text) == TABLE for text in texts)
