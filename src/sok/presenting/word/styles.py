"""How a Word file looks: its page, its type, and the widths of tables."""

from __future__ import annotations

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table

NORMAL, QUOTE, LIST = "Normal", "Block Text", "List Bullet"

LANGUAGE = "sv-SE"
_FONT = "Calibri"
_TEXT_SIZE, _NOTE_SIZE = Pt(11), Pt(9)
_PAGE_WIDTH, _PAGE_HEIGHT, _MARGIN = Mm(210), Mm(297), Mm(25)  # A4
TEXT_WIDTH, TEXT_HEIGHT = _PAGE_WIDTH - 2 * _MARGIN, _PAGE_HEIGHT - 2 * _MARGIN
_QUOTE_INDENT = Mm(10)
# The share of the text's width that a table's labels take.
_FIRST_COLUMN = 0.46


def set_widths(table: Table, even: bool) -> None:
    """Make columns as wide as the text together, the first the widest unless all are `even`.

    Some programs read the width of the column, others that of each cell.
    """
    many = len(table.columns)
    first = TEXT_WIDTH // many if even else int(TEXT_WIDTH * _FIRST_COLUMN)
    rest = (TEXT_WIDTH - first) // max(1, many - 1)
    for number, column in enumerate(table.columns):
        column.width = rest if number else first
        for cell in column.cells:
            cell.width = column.width


def set_page(document: Document) -> None:
    """Make the pages A4 with their margins."""
    section = document.sections[0]
    section.page_width, section.page_height = _PAGE_WIDTH, _PAGE_HEIGHT
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN


def set_styles(document: Document) -> tuple[str, str]:
    """Set the text's font and language; the ids of the styles for a footnote and for its sign."""
    styles = document.styles
    normal = styles[NORMAL]
    normal.font.name, normal.font.size = _FONT, _TEXT_SIZE
    language = styles.element.find(f".//{qn('w:lang')}")
    language.set(qn("w:val"), LANGUAGE)
    text = styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    text.base_style = normal
    text.font.size = _NOTE_SIZE
    text.paragraph_format.space_after = 0
    sign = styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER, builtin=True)
    sign.font.superscript = True
    quote = styles.add_style(QUOTE, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    quote.base_style = normal
    quote.paragraph_format.left_indent = _QUOTE_INDENT
    return text.style_id, sign.style_id
