"""The bytes of a PDF file to its pages, blocks, tables and figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sok.reading.evidence import gather
from sok.reading.lines import split_lines
from sok.reading.outline import leveled
from sok.reading.pdf.blocks import (
    Drafted,
    draft_pages,
    footnote_marks,
    grounds,
    heading_levels,
    join_parted,
    to_block,
)
from sok.reading.pdf.layout import Layout, TextLine, lay_out
from sok.reading.pdf.leaves import Leaf, read_leaves
from sok.reading.pdf.margins import Margins, find_margins
from sok.reading.pdf.pdfium import open_pdf
from sok.reading.pdf.pictured import read_pictures
from sok.reading.pdf.soft import with_soft_hyphens
from sok.reading.pdf.spreads import part_spreads
from sok.reading.pdf.styles import Type, type_of
from sok.reading.pdf.tables import find_figures, find_tables
from sok.reading.pull_quotes import mark_pull_quotes
from sok.records import Block, Figure, Page, Table


@dataclass(frozen=True, slots=True)
class PdfText:
    """What a PDF says: its pages as extracted, and its parts in the order of reading."""

    pages: tuple[Page, ...]
    blocks: tuple[Block, ...]
    tables: tuple[Table, ...]
    figures: tuple[Figure, ...]


def read_pdf(data: bytes, skipped: Mapping[int, str] | None = None, ocr: bool = False) -> PdfText:
    """The text of a file that can be opened; ValueError where it cannot be.

    Of the `skipped` pages nothing is read: their numbers, from 1, and why, in Swedish. With `ocr`
    pages that are pictures are read too; UsageError where that is not installed.
    """
    with open_pdf(data) as pages:
        read = read_leaves(pages, skipped or {})
        if ocr:
            read = read_pictures(pages, read)
    places, leaves = zip(*part_spreads(with_soft_hyphens(data, read)), strict=True)
    margins = find_margins(
        [leaf.height for leaf in leaves],
        [leaf.fragments for leaf in leaves],
        [leaf.grids for leaf in leaves],
    )
    layouts = [
        lay_out(place, leaf.fragments, margin.furniture, leaf.height, leaf.grids, leaf.boxes)
        for place, (leaf, margin) in enumerate(zip(leaves, margins, strict=True))
    ]
    texts = tuple(
        _page(pdf, leaf, layout, margin)
        for pdf, leaf, layout, margin in zip(places, leaves, layouts, margins, strict=True)
    )
    kind = type_of([[p for p in one.parts if isinstance(p, TextLine)] for one in layouts])
    drafts = join_parted(draft_pages(zip(layouts, leaves, strict=True), kind))
    blocks = _blocks(drafts, layouts, kind)
    pictures = [leaf.pictures for leaf in leaves]
    return PdfText(
        texts, blocks, find_tables(drafts, blocks), find_figures(drafts, blocks, pictures)
    )


def _page(pdf: int, leaf: Leaf, layout: Layout, margin: Margins) -> Page:
    """The page with its printed number; without one it is known by the PDF's own."""
    return Page(
        number=pdf if margin.printed is None else margin.printed,
        text=layout.text,
        pdf=pdf,
        label=(margin.label or "") if margin.printed is None else None,
        legibility=leaf.legibility,
        order=tuple(leaf.numbers[number] for number in layout.order),
        left_out=leaf.left_out,
    )


def _blocks(drafts: Sequence[Drafted], layouts: Sequence[Layout], kind: Type) -> tuple[Block, ...]:
    evidence = gather(split_lines([layout.text for layout in layouts]), trusted_ends=False)
    marks = footnote_marks(drafts)
    blocks = mark_pull_quotes([to_block(draft, evidence, marks) for draft in drafts])
    return leveled(blocks, heading_levels(drafts), grounds(drafts, kind))
