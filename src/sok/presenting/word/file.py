"""A Word file that grows from above.

python-docx 1.2 cannot make footnotes: their part is made by `footnotes.py` and added here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from sok.presenting.footnotes import CONTENT_TYPE, PART_NAME, SEPARATORS, Piece, footnotes_xml
from sok.presenting.word.styles import (
    LANGUAGE,
    NORMAL,
    TEXT_HEIGHT,
    TEXT_WIDTH,
    set_page,
    set_styles,
    set_widths,
)

# Signs that XML cannot hold, and what programs show for a sign that they cannot.
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REPLACEMENT = "\ufffd"

# Characters that a property of a file may have.
_PROPERTY_LIMIT = 255


class WordFile:
    """A Word file that grows from above; `content` is the file as bytes."""

    def __init__(self, title: str) -> None:
        """An empty file on A4 pages, in Swedish, with `title` among its properties."""
        self._document = docx.Document()
        self._notes: list[tuple[Piece, ...]] = []
        set_page(self._document)
        self._text_style, self._sign_style = set_styles(self._document)
        properties = self._document.core_properties
        properties.title = _clean(title)[:_PROPERTY_LIMIT]
        properties.author = properties.comments = ""
        properties.language = LANGUAGE
        properties.created = properties.modified = datetime.now(UTC)

    def heading(self, text: str, level: int) -> None:
        """A heading, 1 being the highest level."""
        self._document.add_heading(_clean(text), level)

    def paragraph(
        self, pieces: Sequence[Piece], style: str = NORMAL, note: Sequence[Piece] = ()
    ) -> None:
        """A paragraph, with a footnote to its end if `note` has anything."""
        self._fill(self._document.add_paragraph(style=style), pieces, note)

    def table(
        self, columns: Sequence[str], rows: Sequence[Sequence[str]], even: bool = False
    ) -> None:
        """A table with a head that is repeated on each page, if there are names of `columns`.

        The first column is the widest, unless all are to be `even`.
        """
        lines = [columns, *rows] if columns else [*rows]
        table = self._document.add_table(0, len(lines[0]), "Table Grid")
        table.autofit = False
        for _ in lines:
            table.add_row()
        if columns:
            table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        set_widths(table, even)
        for row, texts in zip(table.rows, lines, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                self._fill(cell.paragraphs[0], [Piece(text, bold=texts is columns)], ())
                cell.paragraphs[0].paragraph_format.space_after = 0
        self._document.add_paragraph()

    def picture(self, png: bytes, alt: str, scale: float) -> None:
        """A picture with `scale` pixels to the point, made smaller where it is wider than the text.

        `alt` is read aloud in its place.
        """
        shape = self._document.add_picture(BytesIO(png))
        # A PNG that does not say how dense its pixels are is taken to have one to the point.
        share = min(1 / scale, TEXT_WIDTH / shape.width, TEXT_HEIGHT / shape.height)
        shape.width, shape.height = int(shape.width * share), int(shape.height * share)
        shape._inline.docPr.set("descr", _clean(alt))

    def content(self) -> bytes:
        """The file; nothing can be added after this."""
        if self._notes:
            self._add_notes()
        file = BytesIO()
        self._document.save(file)
        return file.getvalue()

    def _fill(self, paragraph: Paragraph, pieces: Sequence[Piece], note: Sequence[Piece]) -> None:
        for piece in pieces:
            run = paragraph.add_run(_clean(piece.text))
            # None leaves it to the style, which False would overrule.
            run.bold, run.italic = piece.bold or None, piece.italic or None
        if note:
            self._notes.append(tuple(replace(piece, text=_clean(piece.text)) for piece in note))
            sign = OxmlElement("w:footnoteReference")
            sign.set(qn("w:id"), str(len(self._notes)))
            run = paragraph.add_run()
            run.style = self._document.styles["footnote reference"]
            run._r.append(sign)

    def _add_notes(self) -> None:
        body = self._document.part
        xml = footnotes_xml(self._notes, self._text_style, self._sign_style)
        part = Part(PackURI(PART_NAME), CONTENT_TYPE, xml, body.package)
        body.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        named = OxmlElement("w:footnotePr")
        for number in SEPARATORS:
            separator = OxmlElement("w:footnote")
            separator.set(qn("w:id"), str(number))
            named.append(separator)
        # The schema has one place for it: right before the settings of compatibility.
        self._document.settings.element.find(qn("w:compat")).addprevious(named)


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub(_REPLACEMENT, text)
