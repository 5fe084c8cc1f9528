"""Pages that are pictures, or whose letters nobody knows, to the leaves that OCR makes of them."""

from __future__ import annotations

from collections.abc import Sequence

from sok.reading.pdf.glyphs import Sheet
from sok.reading.pdf.leaves import Leaf, leaf_of
from sok.reading.pdf.ocr import ocr_scale, ocr_sheet
from sok.reading.pdf.pdfium import Pages, read_sheet, render
from sok.records import Legibility

# Pages that say nothing without it. Of those that are read in part it would lose what is right.
FOR_OCR = frozenset({Legibility.IMAGE, Legibility.GARBLED})


def read_pictures(pages: Pages, leaves: Sequence[Leaf]) -> list[Leaf]:
    """The leaves of all pages, those read from their pictures that could not be read otherwise.

    A page on which nothing is found stays as it is. UsageError where OCR is not installed.
    """
    return [
        _read(pages, number, leaf) if leaf.legibility in FOR_OCR else leaf
        for number, leaf in enumerate(leaves, 1)
    ]


def pictured_sheet(pages: Pages, number: int) -> Sheet:
    """The sheet of page `number`, from 1, with the glyphs that are read from its picture.

    ValueError where it cannot be read; UsageError where OCR is not installed.
    """
    sheet = read_sheet(pages, number)
    return ocr_sheet(sheet, render(pages, number, ocr_scale(sheet)))


def _read(pages: Pages, number: int, leaf: Leaf) -> Leaf:
    try:
        sheet = pictured_sheet(pages, number)
    except ValueError:
        return leaf
    return leaf_of(sheet, Legibility.OCR) if sheet.glyphs else leaf
