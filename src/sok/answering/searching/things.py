"""The tables, figures and captions of an index, each with what it can be asked for by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sok.indexing.labels import Label, label_of, referring
from sok.indexing.store import Index
from sok.indexing.table_chunks import caption_text
from sok.indexing.terms import terms
from sok.records import Document, Kind, Span
from sok.tables import cells, columns, whole_block

Referring = Mapping[Label, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Thing:
    """A table or figure, or a caption whose table or figure was not found.

    `table` and `figure` are numbers in the document's own tuples, None for what it is not.
    `spans` are what is quoted of it: the caption, then the rows. `own` are the terms of its
    caption and columns (of its heading if it has neither), `near` also those of its rows and of
    what refers to it, `said` also those of the headings above and the document's title. `chunk`
    is the chunk of its caption or first row.
    """

    document: str
    label: Label | None
    table: int | None
    figure: int | None
    spans: tuple[Span, ...]
    own: frozenset[str]
    near: frozenset[str]
    said: frozenset[str]
    chunk: int

    @property
    def is_table(self) -> bool:
        """Whether it is a table, or what its caption calls one."""
        return self.table is not None or (self.label is not None and self.label[0] == "tabell")


def find_things(index: Index) -> tuple[Thing, ...]:
    """What can be asked for in an index, document by document: tables, figures, captions."""
    # The last chunk of a span is that of the whole table, where there is one.
    chunks = {span: n for n, chunk in enumerate(index.chunks) for span in chunk.spans}
    return tuple(
        thing
        for document in index.documents.values()
        if document.tables or any(block.kind is Kind.CAPTION for block in document.blocks)
        for thing in _of_document(document, referring(document), chunks)
    )


def _of_document(
    document: Document, texts: Referring, chunks: Mapping[Span, int]
) -> Iterator[Thing]:
    captions: set[int | None] = set()
    for number, table in enumerate(document.tables):
        captions.add(table.caption)
        caption = [] if table.caption is None else [whole_block(document, table.caption)]
        rows = [n for n in table.rows if any(cells(document.blocks[n].text))]
        spans = (*caption, *(whole_block(document, n) for n in rows))
        own = f"{caption_text(document, table)} {' '.join(columns(document, table))}"
        if any(span in chunks for span in spans):
            yield _thing(document, texts, chunks, own, spans, table=number)
    for number, figure in enumerate(document.figures):
        captions.add(figure.caption)
        spans = (whole_block(document, figure.caption),)
        if spans[0] in chunks:
            own = document.blocks[figure.caption].text
            yield _thing(document, texts, chunks, own, spans, figure=number)
    for number, block in enumerate(document.blocks):
        if block.kind is Kind.CAPTION and number not in captions and block.text.strip():
            yield _thing(document, texts, chunks, block.text, (whole_block(document, number),))


def _thing(
    document: Document,
    texts: Referring,
    chunks: Mapping[Span, int],
    own: str,
    spans: tuple[Span, ...],
    table: int | None = None,
    figure: int | None = None,
) -> Thing:
    headings = document.blocks[spans[0].block].headings
    label = label_of(own)
    refer = [_text(document, span) for span in texts.get(label, ())] if label else []
    rows = [_text(document, span) for span in spans]
    named = own if own.strip() else " ".join(headings[-1:])
    near = frozenset(terms(" ".join([named, *refer, *rows])))
    return Thing(
        document=document.name,
        label=label,
        table=table,
        figure=figure,
        spans=spans,
        own=frozenset(terms(named)),
        near=near,
        said=near.union(terms(" ".join([*headings, document.metadata.title]))),
        chunk=next(chunks[span] for span in spans if span in chunks),
    )


def _text(document: Document, span: Span) -> str:
    return document.blocks[span.block].text[span.start : span.end]
