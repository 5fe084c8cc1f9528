"""What says that aligned text is a table: a header, terms and their meanings, figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.reading.pdf.table_growth import LOOSE, pitch
from sok.reading.pdf.table_rows import Rows
from sok.reading.pdf.table_text import Piece

# A table of figures without a header has at least so many rows.
LEAST_ROWS = 4
# So much of a table of figures is figures.
FIGURES = 0.8

_FIGURE = re.compile(r"[-–<>≤≥±~]? ?\d[\d\s.,]*(?:%|\*|[–-] ?\d[\d\s.,]*)?|[-–]")


def is_tabular(rows: Rows) -> bool:
    """Whether a header or the nature of the cells says that it is a table."""
    return has_header(rows) or _has_terms(rows) or _has_figures(rows)


def has_header(rows: Rows) -> bool:
    """Whether the first row has text in most columns and is bold, and the others are not."""
    header, *others = rows.cells
    body = [cell for row in others for cell in row if cell]
    titled = sum(bool(cell) for cell in header) > len(header) / 2
    bold = all(piece.bold for cell in header for piece in cell)
    return titled and bold and sum(cell[0].bold for cell in body) * 2 < len(body)


def _has_terms(rows: Rows) -> bool:
    """Whether each row is a term and what it means."""
    if rows.region.columns != 2:
        return False
    longer = sum(_length(meaning) > _length(term) for term, meaning in rows.cells)
    beside = longer * 2 > len(rows.cells) and all(all(row) for row in rows.cells)
    return beside and not _has_paragraphs(rows)


def _has_paragraphs(rows: Rows) -> bool:
    """Whether paragraphs without a term are many: then the terms are headings in the margin."""
    lines = rows.region.lines
    apart = LOOSE * pitch(lines)
    begin = [
        number
        for number in range(1, len(lines))
        if lines[number].baseline - lines[number - 1].baseline > apart
    ]
    return 2 * len(set(begin) - set(rows.starts)) > len(rows.starts)


def _has_figures(rows: Rows) -> bool:
    """Whether nearly all is figures beside the first of at least three columns."""
    enough = rows.region.columns >= 3 and len(rows.cells) >= LEAST_ROWS
    return enough and are_figures(rows.cells)


def are_figures(rows: Sequence[Sequence[Sequence[Piece]]]) -> bool:
    """Whether nearly all cells beside the first column are figures."""
    cells = [cell for row in rows for cell in row[1:] if cell]
    texts = ("".join(piece.text for piece in cell) for cell in cells)
    return sum(bool(_FIGURE.fullmatch(text)) for text in texts) >= FIGURES * len(cells)


def _length(cell: Sequence[Piece]) -> int:
    return sum(len(piece.text) for piece in cell)
