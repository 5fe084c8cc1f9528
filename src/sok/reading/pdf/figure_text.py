"""Text that stands in a picture: the names of its axes and bars, or sentences."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from sok.reading.captions import caption_label
from sok.reading.lines import ends_sentence
from sok.reading.pdf.layout import GridRow, TextLine
from sok.reading.pdf.paragraphs import PdfDraft
from sok.reading.pdf.styles import LARGER, Type
from sok.records import Box, Kind

# A chart has at least so many figures along its axes and in it: an address has fewer.
FEWEST_FIGURES = 5

_FIGURES = re.compile(r"[\d\s.,%–-]+")


def charts(
    parts: Sequence[TextLine | GridRow], areas: Collection[Box], kind: Type
) -> Iterator[Box]:
    """Of the areas of a page that show something, those that are charts by their text.

    It is smaller than running text, forms no sentence, and is figures and names. So a chart is
    known that has no caption with a number.
    """
    for area in areas:
        lines = [part for part in parts if isinstance(part, TextLine) and picture_of(part, (area,))]
        texts = [line.line.bare for line in lines]
        figures = sum(len(text.split()) for text in texts if _FIGURES.fullmatch(text))
        small = all(line.style.size < kind.size / LARGER for line in lines)
        said = any(ends_sentence(one.line) or caption_label(one.line.bare) for one in lines)
        if figures >= FEWEST_FIGURES and small and not said:
            yield area


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
