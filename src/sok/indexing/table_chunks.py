"""A document's tables, figures and captions become chunks and sentences.

Each row of a table is a chunk of its own, indexed with the caption and with the name of each
cell's column, so that "gränsvärde för bly" finds it. The table is one more chunk, or where it is
too long its caption and header are. A caption is indexed with the sentences that refer to it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sok.indexing.labels import Label, label_of, referring
from sok.indexing.pieces import (
    CHUNK_WORDS,
    LIST_WORDS,
    Pieces,
    indexed_text,
    joined,
    shown_text,
    whole,
)
from sok.records import Chunk, Document, Kind, Sentence, Span, Table
from sok.tables import above, body_rows, cells, columns, header_rows, is_lone, paired, whole_block

# Words of a cell that is a label: "Utsläpp till luft av växthusgaser totalt".
LABEL_WORDS = 8

# The sentences that refer to each label of a document.
Referring = Mapping[Label, Sequence[Span]]


def chunk_tables(document: Document) -> Pieces:
    """The chunks and sentences of the document's tables, then those of its other captions.

    A header row is no sentence: it is quoted with the rows below. Nor is a row without text, or
    with a label alone, which says nothing of it.
    """
    texts = referring(document)
    of_tables = {table.caption for table in document.tables}
    captions = [
        number
        for number, block in enumerate(document.blocks)
        if block.kind is Kind.CAPTION and block.text.strip() and number not in of_tables
    ]
    return joined(
        [
            *(_table(document, number, texts) for number in range(len(document.tables))),
            *(_caption(document, number, (), texts) for number in captions),
        ]
    )


def caption_text(document: Document, table: Table) -> str:
    """A table's caption, with the unit if that does not say it; "" if there is neither."""
    said = document.blocks[table.caption].text.strip() if table.caption is not None else ""
    return said if table.unit in said else f"{said} ({table.unit})".strip()


def _table(document: Document, number: int, texts: Referring) -> Pieces:
    """The rows of a table one by one, then the table as a whole."""
    table = document.tables[number]
    over = above(document, number)
    header, body = (
        [block for block in blocks if any(cells(document.blocks[block].text))]
        for blocks in (header_rows(table), body_rows(table))
    )
    rows = [
        _row(document, table, block, over[block][len(header_rows(table)) :])
        for block in body
        if not _is_label(cells(document.blocks[block].text))
    ]
    words = sum(len(document.blocks[block].text.split()) for block in (*header, *body))
    shown = [*header, *body] if words <= LIST_WORDS else header
    spans = [whole_block(document, block) for block in shown]
    return joined([*rows, _caption(document, table.caption, spans, texts)])


def _is_label(row: Sequence[str]) -> bool:
    """Whether a row is the label of others, or of nothing: what is longer is a note."""
    return is_lone(row) and len(row[0].split()) <= LABEL_WORDS


def _row(document: Document, table: Table, number: int, over: Sequence[Span]) -> Pieces:
    """A row: its cells with the names of their columns, below the caption and what groups it."""
    block = document.blocks[number]
    groups = [shown_text(document, span).strip() for span in over]
    said = "\n".join([*groups, paired(columns(document, table), cells(block.text))])
    caption = caption_text(document, table)
    title = caption or (block.headings[-1] if block.headings else "")
    span = whole_block(document, number)
    chunk = Chunk((span,), indexed_text(block.headings, caption, said))
    return (chunk,), (Sentence(span, 0, indexed_text((), title, said)),)


def _caption(
    document: Document, number: int | None, rows: Sequence[Span], texts: Referring
) -> Pieces:
    """A caption, if there is one, with the `rows` below it and the texts that refer to it."""
    own = () if number is None else (whole(document, number),)
    if not own and not rows:
        return (), ()
    first = (*own, *rows)[0]
    said = [shown_text(document, span) for span in own]
    label = label_of(said[0]) if said else None
    refer = _shortened(document, texts.get(label, ()) if label else ())
    lines = ["; ".join(filter(None, cells(shown_text(document, row)))) for row in rows]
    headings = document.blocks[first.block].headings
    chunk = Chunk((*own, *rows), indexed_text(headings, "", "\n".join([*said, *refer, *lines])))
    sentences = [Sentence(span, 0, indexed_text(headings[-1:], "", said[0])) for span in own]
    return (chunk,), tuple(sentences)


def _shortened(document: Document, spans: Sequence[Span]) -> list[str]:
    """The texts of the first spans, as many as have CHUNK_WORDS together."""
    texts: list[str] = []
    words = 0
    for span in spans:
        words += len(shown_text(document, span).split())
        if words > CHUNK_WORDS:
            break
        texts.append(shown_text(document, span))
    return texts
