"""A file of the corpus to a Document: pages as extracted, blocks in reading order."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from sok.causes import cause
from sok.errors import ReadingError
from sok.reading.evidence import Evidence, gather
from sok.reading.files import read_pages
from sok.reading.furniture import find_furniture
from sok.reading.grouping import Draft, group
from sok.reading.lines import ends_are_trusted, split_lines
from sok.reading.metadata import read_metadata
from sok.reading.outline import Layout, outline
from sok.reading.pdf.kinds import is_pdf
from sok.reading.pdf.opening import check_pdf
from sok.reading.pdf.reading import read_pdf
from sok.reading.pull_quotes import mark_pull_quotes
from sok.reading.reflow import as_it_stands, reflow
from sok.reading.rows import row_tape
from sok.reading.tape import runs
from sok.reading.text_tables import find_tables
from sok.records import Block, Document, Kind, Legibility, Page, Table

# More blank lines than this before a heading set it apart from the text above.
WIDE_GAP = 2


def read_document(path: Path, ocr: bool = False) -> Document:
    """The document in a text or PDF file, with the metadata from the file beside it.

    With `ocr` pages that are pictures are read too. Raises ReadingError, in Swedish, when the
    file cannot be read; UsageError where OCR is wanted and not installed.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReadingError(
            f"Filen {path.name} kunde inte öppnas ({cause(error)}). "
            "Kontrollera att den finns och får läsas."
        ) from error
    if path.suffix.lower() == ".pdf" or is_pdf(data):
        return _pdf_document(path, data, ocr)
    texts = read_pages(path, data)
    metadata = read_metadata(path, split_lines(texts))
    numbers = range(metadata.first_page, metadata.first_page + len(texts))
    blocks, tables = read_blocks(texts, metadata.first_page)
    return Document(
        name=path.name,
        sha256=hashlib.sha256(data).hexdigest(),
        metadata=metadata,
        pages=tuple(Page(number, text) for number, text in zip(numbers, texts, strict=True)),
        blocks=blocks,
        tables=tables,
    )


def _pdf_document(path: Path, data: bytes, ocr: bool) -> Document:
    """The document in a PDF file, whose pages have the numbers that are printed on them.

    A `first_page` in the metadata file goes before what is printed.
    """
    opening = check_pdf(path, data)
    try:
        read = read_pdf(data, {page.number: page.reason for page in opening.skipped}, ocr)
    except ValueError as error:
        raise ReadingError(
            f"Filen {path.name} är en skadad PDF och går inte att läsa. "
            "Hämta den på nytt eller använd en annan fil."
        ) from error
    _check_text(path, read.pages, ocr)
    metadata = read_metadata(path, split_lines([page.text for page in read.pages]))
    pages = read.pages
    if "first_page" in metadata.guessed:
        guessed = tuple(field for field in metadata.guessed if field != "first_page")
        metadata = replace(metadata, first_page=pages[0].number, guessed=guessed)
    else:
        pages = tuple(
            replace(page, number=metadata.first_page + place, label=None)
            for place, page in enumerate(pages)
        )
    return Document(
        name=path.name,
        sha256=hashlib.sha256(data).hexdigest(),
        metadata=metadata,
        pages=pages,
        blocks=read.blocks,
        tables=read.tables,
        figures=read.figures,
    )


def _check_text(path: Path, pages: Sequence[Page], ocr: bool) -> None:
    """Raise ReadingError if nothing could be read of any page."""
    if any(page.text.strip() for page in pages):
        return
    if all(page.left_out for page in pages):
        raise ReadingError(
            f"Ingen sida i filen {path.name} går att läsa: sida 1 {pages[0].left_out}. "
            "Spara om filen, till exempel genom att skriva ut den till PDF."
        )
    if all(page.legibility is Legibility.EMPTY for page in pages):
        raise ReadingError(
            f"Filen {path.name} har ingen text, sidorna är tomma. "
            "Hämta den på nytt eller använd en fil med text."
        )
    found = "och i dem hittades ingen text" if ocr else "(inskannade)"
    instead = "" if ocr else ", eller läs bilderna med `sok index --ocr`"
    raise ReadingError(
        f"Filen {path.name} har ingen text, sidorna är bilder {found}. "
        f"Använd en fil med text{instead}."
    )


def read_blocks(
    texts: Sequence[str], first_page: int
) -> tuple[tuple[Block, ...], tuple[Table, ...]]:
    """The blocks and tables of the pages with these raw texts.

    `first_page` is the number printed on the first.
    """
    pages = split_lines(texts)
    evidence = gather(pages, ends_are_trusted(pages))
    drafts = group(pages, find_furniture(pages, first_page))
    blocks = mark_pull_quotes([_block(draft, evidence) for draft in drafts])
    return outline(blocks, [_layout(draft) for draft in drafts]), find_tables(blocks)


def _layout(draft: Draft) -> Layout:
    apart = draft.page_start or draft.gap >= WIDE_GAP
    marked = len(draft.mark) if draft.kind is Kind.HEADING else 0
    return Layout(apart, draft.is_chapter, marked)


def _block(draft: Draft, evidence: Evidence) -> Block:
    if draft.kind is Kind.ROW:
        tape = row_tape(draft.cells, evidence)
    elif draft.kind is Kind.FURNITURE:
        tape = as_it_stands(draft.lines)
    else:
        tape = reflow(draft.lines, evidence, draft.mark)
    return Block(draft.kind, tape.text, runs(tape), repairs=tape.repairs)
