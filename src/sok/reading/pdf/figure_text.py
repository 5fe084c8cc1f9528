"""Text that stands in a picture: the names of its axes and bars, or sentences."""

from __future__ import annotations

from collections.abc import Collection

from sok.reading.pdf.layout import GridRow, TextLine
from sok.reading.pdf.paragraphs import PdfDraft
from sok.reading.shapes import ends_sentence
from sok.records import Box, Kind


def picture_of(part: TextLine | GridRow, pictures: Collection[Box]) -> Box | None:
    """The picture that a line stands in, None for rows of tables and the text around."""
    if isinstance(part, GridRow):
        return None
    x, y = (part.box.x0 + part.box.x1) / 2, (part.box.y0 + part.box.y1) / 2
    return next((b for b in pictures if b.x0 <= x <= b.x1 and b.y0 <= y <= b.y1), None)


def set_aside(draft: PdfDraft) -> PdfDraft:
    """The draft of text in a picture; as furniture unless it is a caption or says a sentence.

    Names and figures of axes, bars and legends say nothing without the picture, in whatever order.
    """
    if draft.kind is Kind.CAPTION or ends_sentence(draft.lines[-1].line):
        return draft
    return PdfDraft(Kind.FURNITURE, furniture=draft.raw)
