"""Pages to sheets: all that is drawn on them, but for what nobody can see."""

from __future__ import annotations

from typing import Any

from sok.reading.pdf.bullets import with_bullets
from sok.reading.pdf.dashes import dashed_rules
from sok.reading.pdf.glyphs import Sheet
from sok.reading.pdf.paths import Shapes
from sok.reading.pdf.pdfium.files import Pages, open_page
from sok.reading.pdf.pdfium.layers import Drawn, add_drawn
from sok.reading.pdf.pdfium.objects import UNMOVED, Place, objects, placing
from sok.reading.pdf.pdfium.pictures import blanks
from sok.reading.pdf.pdfium.shapes import add_object
from sok.reading.pdf.pdfium.text import read_glyphs, with_twins
from sok.reading.pdf.unseen import SCANNED_SHARE, covered, seen
from sok.records import Box

# More objects than this on a page are a map or a drawing, not the rules of a table.
MOST_OBJECTS = 20_000


def read_sheet(pages: Pages, number: int) -> Sheet:
    """The sheet of page `number`, from 1; ValueError where PDFium cannot read it.

    What nobody can see is not on it (`unseen`), but for text that lies over a picture.
    """
    with open_page(pages, number) as page:
        width, height = page.get_size()
        place = placing(page)
        shapes, pictures, drawn = _read_objects(page, place)
        text = page.get_textpage()
        try:
            glyphs = seen(
                with_twins(read_glyphs(text.raw, place)),
                drawn.inks,
                drawn.layers,
                covered(pictures, width, height) >= SCANNED_SHARE,
                lambda numbers: blanks(page, text.raw, place, numbers),
            )
        finally:
            text.close()
    return Sheet(
        number=number,
        width=width,
        height=height,
        glyphs=with_bullets(glyphs, (*shapes.drawings, *shapes.fills)),
        rules=(*shapes.rules, *dashed_rules(shapes.dashes)),
        fills=tuple(shapes.fills),
        pictures=tuple(pictures),
        drawings=tuple(shapes.drawings),
        frames=tuple(shapes.frames),
    )


def _read_objects(page: Any, place: Place) -> tuple[Shapes, list[Box], Drawn]:
    shapes, pictures, drawn = Shapes(), list[Box](), Drawn()
    for order, (item, matrix, optional) in enumerate(objects(page.raw, UNMOVED, 0)):
        if order == MOST_OBJECTS:
            break
        add_object(item, matrix, place, shapes, pictures)
        add_drawn(drawn, order, item, matrix, place, optional)
    return shapes, pictures, drawn
