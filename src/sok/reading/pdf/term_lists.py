"""Lists of terms, each in bold with its meaning set in below it, to rows of two cells."""

from __future__ import annotations

from collections.abc import Sequence

from sok.reading.lines import ends_sentence
from sok.reading.pdf.joins import INDENT, follows, is_short
from sok.reading.pdf.layout import GridRow, TextLine
from sok.reading.pdf.marks import item_mark
from sok.reading.pdf.styles import Type

# Fewer terms than this are bold words above a text that is set in.
LEAST_TERMS = 2

Part = TextLine | GridRow


def with_term_rows(parts: Sequence[Part], kind: Type) -> list[Part]:
    """The parts of a page, each term of a list with its meaning as a row, as in a table of such.

    Each list has a grid number below those of drawn tables.
    """
    found: list[Part] = []
    place, lists = 0, 0
    while place < len(parts):
        rows, end = [], place
        while entry := _entry(parts, end, kind):
            rows.append((tuple(entry[:1]), tuple(entry[1:])))
            end += len(entry)
        if len(rows) >= LEAST_TERMS:
            lists, place = lists + 1, end
            found += [GridRow(-lists, row) for row in rows]
        else:
            found.append(parts[place])
            place += 1
    return found


def _entry(parts: Sequence[Part], place: int, kind: Type) -> list[TextLine]:
    """A term with the lines of its meaning, none where no entry begins."""
    term = parts[place] if place < len(parts) else None
    if not isinstance(term, TextLine) or not (term.bold and is_short(term)):
        return []
    if ends_sentence(term.line) or not term.line.bare[:1].isalpha():
        return []
    left = term.box.x0 + INDENT * term.style.size
    lines = [term]
    for part in parts[place + 1 :]:
        is_set_in = isinstance(part, TextLine) and part.box.x0 > left and not part.bold
        if not (is_set_in and isinstance(part, TextLine) and follows(lines[-1], part, kind)):
            break
        lines.append(part)
    marked = len(lines) > 1 and item_mark([lines[1].line], (), False)
    return [] if len(lines) == 1 or marked else lines
