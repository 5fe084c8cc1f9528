"""A file of the corpus to a Document: pages as extracted, blocks in reading order."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from sok.causes import cause
from sok.errors import ReadingError
from sok.reading.evidence import Evidence, gather
from sok.reading.files import read_pages
from sok.reading.furniture import find_furniture
from sok.reading.grouping import Draft, group
from sok.reading.lines import ends_are_trusted, split_lines
from sok.reading.metadata import read_metadata
from sok.reading.outline import Layout, mark_pull_quotes, outline
from sok.reading.pdf.text import MARK, read_pdf_pages
from sok.reading.reflow import as_it_stands, reflow
from sok.reading.tape import runs
from sok.records import Block, Document, Kind, Page

# More blank lines than this before a heading set it apart from the text above.
WIDE_GAP = 2


def read_document(path: Path) -> Document:
    """The document in a text or PDF file, with the metadata from the file beside it.

    Raises ReadingError, in Swedish, when the file cannot be read.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReadingError(
            f"Filen {path.name} kunde inte öppnas ({cause(error)}). "
            "Kontrollera att den finns och får läsas."
        ) from error
    read = read_pdf_pages if data.startswith(MARK) else read_pages
    texts = read(path, data)
    metadata = read_metadata(path, split_lines(texts))
    numbers = range(metadata.first_page, metadata.first_page + len(texts))
    return Document(
        name=path.name,
        sha256=hashlib.sha256(data).hexdigest(),
        metadata=metadata,
        pages=tuple(Page(number, text) for number, text in zip(numbers, texts, strict=True)),
        blocks=read_blocks(texts, metadata.first_page),
    )


def read_blocks(texts: Sequence[str], first_page: int) -> tuple[Block, ...]:
    """The blocks of the pages with these raw texts, the first of which is printed `first_page`."""
    pages = split_lines(texts)
    evidence = gather(pages, ends_are_trusted(pages))
    drafts = group(pages, find_furniture(pages, first_page))
    blocks = mark_pull_quotes([_block(draft, evidence) for draft in drafts])
    layouts = [
        Layout(draft.page_start or draft.gap >= WIDE_GAP, draft.is_chapter) for draft in drafts
    ]
    return outline(blocks, layouts)


def _block(draft: Draft, evidence: Evidence) -> Block:
    mends = draft.kind is not Kind.FURNITURE
    tape = reflow(draft.lines, evidence, draft.mark) if mends else as_it_stands(draft.lines)
    return Block(draft.kind, tape.text, runs(tape), repairs=tape.repairs)
