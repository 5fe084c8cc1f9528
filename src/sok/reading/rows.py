"""The cells of a table's row to its text, and what the first rows tell of those below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sok.reading.evidence import Evidence
from sok.reading.lines import Line
from sok.reading.reflow import reflow
from sok.reading.tape import Tape
from sok.tables import BETWEEN, cells, names_of

_UNIT = re.compile(
    r"\b(?:miljoner|miljarder|tusentals?|tusen)\s+kronor\b|\b(?:procent|kronor|mnkr|mdkr|tkr)\b|%",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?:19|20)\d\d")
_FIGURE = re.compile(r"^[^\w]*\d[\d\s.,–-]*%?$")


def row_tape(row: Sequence[Sequence[Line]], evidence: Evidence) -> Tape:
    """The cells of a row, each mended by itself, with a tab between each two."""
    whole = Tape("", ())
    for place, lines in enumerate(row):
        tape = reflow(lines, evidence, spaced=True, narrow=True) if lines else Tape("", ())
        gap = BETWEEN if place else ""
        whole = replace(
            whole,
            text=whole.text + gap + tape.text,
            origins=(*whole.origins, *([None] * len(gap)), *tape.origins),
            repairs=whole.repairs + tape.repairs,
        )
    return whole


def is_figure(cell: str) -> bool:
    """Whether a cell is but a figure."""
    return bool(_FIGURE.match(cell))


def has_figures(row: str) -> bool:
    """Whether any cell of a row's text is but a figure."""
    return any(map(is_figure, cells(row)))


def begins_with_header(rows: Sequence[str]) -> bool:
    """Whether the first row alone has no figures, or those it has are years and others are not."""
    named = not has_figures(rows[0]) or _names_years(rows)
    return named and any(map(has_figures, rows[1:]))


def unit_of(caption: str, header: Sequence[str]) -> str:
    """What the caption, or the header's rows, say that all figures count, "" if no one unit.

    The header says it of all in the name of the first column, or in that of each other.
    """
    names = names_of([cells(row) for row in header])
    for texts in ((caption,), names[:1], names[1:]):
        units = [{found.group().lower() for found in _UNIT.finditer(text)} for text in texts]
        if units and all(units) and len(frozenset().union(*units)) == 1:
            unit = units[0].pop()
            return "procent" if unit == "%" else unit
    return ""


def _names_years(rows: Sequence[str]) -> bool:
    """Whether the figures of the first row are years, behind a word, and those below are not."""
    first, *others = map(cells, rows)
    figures = [place for place, cell in enumerate(first) if is_figure(cell)]
    years = all(YEAR.fullmatch(first[place]) for place in figures)
    below = [row[place] for row in others for place in figures if place < len(row)]
    return years and 0 not in figures and not all(YEAR.fullmatch(cell) for cell in below)
