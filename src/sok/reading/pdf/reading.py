"""The bytes of a PDF file to its pages and blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sok.reading.evidence import gather
from sok.reading.lines import Line, split_lines
from sok.reading.outline import leveled, mark_pull_quotes
from sok.reading.pdf.blocks import draft_page, heading_levels, join_parted, to_block
from sok.reading.pdf.fragments import Fragment, find_fragments
from sok.reading.pdf.glyphs import Sheet
from sok.reading.pdf.grids import Grid, find_grids
from sok.reading.pdf.layout import Layout, TextLine, lay_out
from sok.reading.pdf.margins import Margins, find_margins
from sok.reading.pdf.pdfium import open_pdf, read_sheet
from sok.reading.pdf.styles import type_of
from sok.records import Block, Page


@dataclass(frozen=True, slots=True)
class PdfText:
    """What a PDF says: its pages as extracted, its blocks in the order of reading."""

    pages: tuple[Page, ...]
    blocks: tuple[Block, ...]


# Stands for a page that is not read.
_BLANK = Sheet(0, 1.0, 1.0, (), (), (), (), ())


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A page between its sheet and its text; rules are all that is kept of what is drawn."""

    sheet: Sheet
    fragments: tuple[Fragment, ...]
    grids: tuple[Grid, ...]


def read_pdf(data: bytes, skipped: frozenset[int] = frozenset()) -> PdfText:
    """The pages and blocks of a file that can be opened; ValueError where it cannot be read.

    Of the `skipped` pages (numbers from 1) nothing is read.
    """
    with open_pdf(data) as pages:
        leaves = [
            _leaf(_BLANK if number in skipped else read_sheet(pages, number))
            for number in range(1, len(pages) + 1)
        ]
    margins = find_margins([leaf.sheet for leaf in leaves], [leaf.fragments for leaf in leaves])
    layouts = [
        lay_out(place, leaf.fragments, margin.furniture, leaf.sheet.height, leaf.grids)
        for place, (leaf, margin) in enumerate(zip(leaves, margins, strict=True))
    ]
    texts = tuple(
        _page(place + 1, layout, margin)
        for place, (layout, margin) in enumerate(zip(layouts, margins, strict=True))
    )
    return PdfText(texts, _blocks(leaves, layouts))


def _leaf(sheet: Sheet) -> _Leaf:
    grids = find_grids(sheet)
    kept = Sheet(sheet.number, sheet.width, sheet.height, (), sheet.rules, (), (), ())
    return _Leaf(kept, find_fragments(sheet), grids)


def _page(pdf: int, layout: Layout, margin: Margins) -> Page:
    """The page with its printed number; without one it is known by the PDF's own."""
    if margin.printed is not None:
        return Page(margin.printed, layout.text, pdf)
    return Page(pdf, layout.text, pdf, label=margin.label or "")


def _blocks(leaves: Sequence[_Leaf], layouts: Sequence[Layout]) -> tuple[Block, ...]:
    kind = type_of([[p for p in one.parts if isinstance(p, TextLine)] for one in layouts])
    drafts = join_parted(
        [
            draft
            for place, (leaf, layout) in enumerate(zip(leaves, layouts, strict=True))
            for draft in draft_page(layout, leaf.sheet, place, kind)
        ]
    )
    lines: tuple[tuple[Line, ...], ...] = split_lines([layout.text for layout in layouts])
    evidence = gather(lines, False)
    blocks = mark_pull_quotes([to_block(draft, evidence) for draft in drafts])
    return leveled(blocks, heading_levels(drafts))
