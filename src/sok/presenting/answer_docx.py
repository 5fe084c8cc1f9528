"""Answers as Word files, each quote with its reference in a footnote, figures with pictures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sok.presenting.citations import NOTHING_GUESSED, Guessed, in_text, sources
from sok.presenting.footnotes import Piece
from sok.presenting.grids import UNTITLED, grid_of, is_grid
from sok.presenting.marks import marked
from sok.presenting.outline import (
    ENTRIES_HEADING,
    MARKED,
    NEAREST_HEADING,
    TABLE_COLUMNS,
    TABLE_HEADING,
    Outline,
    outline,
)
from sok.presenting.pictures import SCALE, pictures
from sok.presenting.word import QUOTE, WordFile
from sok.presenting.word_sources import Sources, add_sources, note_of
from sok.records import Answer, Quote, Span


@dataclass(frozen=True, slots=True)
class _Around:
    """What goes with the quotes of an answer: marks, documents, and captions with pictures."""

    marks: Sequence[Span]
    cited: Sources
    pictures: Mapping[Quote, tuple[Quote, bytes]]


def docx_bytes(
    answer: Answer, guessed: Guessed = NOTHING_GUESSED, corpus: Path | None = None
) -> bytes:
    """The whole answer as a .docx file: question, quotes with footnotes, list of sources.

    Pictures are drawn from the files in the folder `corpus`; what cannot be drawn is left out.
    """
    cited = sources(outline(answer).cited, guessed)
    word = WordFile(answer.question)
    add_answer(word, answer, cited, 1, corpus)
    add_sources(word, cited)
    return word.content()


def add_answer(
    word: WordFile, answer: Answer, cited: Sources, level: int, corpus: Path | None
) -> None:
    """Add the question as a heading of that level, and its answer; `cited` are the documents.

    Pictures are drawn from the files in the folder `corpus`, if there is one.
    """
    parts = outline(answer)
    around = _Around(answer.marks, cited, _pictures(answer, corpus))
    word.heading(answer.question, level)
    if parts.understood:
        word.paragraph([Piece("Tolkat som: "), Piece(parts.understood, italic=True)])
    for line in (*parts.notes, *parts.said.splitlines()):
        if line.strip():
            word.paragraph([Piece(line)])
    _add_found(word, parts, around, level + 1)
    for group in parts.groups:
        _add_quotes(word, group, around)
    if parts.has_marks(answer.marks):
        word.paragraph([Piece(MARKED)])
    _add_nearest(word, parts, cited, level + 1)


def _add_found(word: WordFile, parts: Outline, around: _Around, level: int) -> None:
    """The initiatives, and the table of figures, below headings of that level."""
    if parts.entries:
        word.heading(ENTRIES_HEADING, level)
    for number, entry in enumerate(parts.entries, start=1):
        word.heading(f"{number}. {entry.title}", level + 1)
        if entry.details:
            word.paragraph([Piece(entry.details)])
        _add_quotes(word, [entry.quote], around)
    if parts.rows:
        word.heading(TABLE_HEADING, level)
        rows = [
            (
                row.label,
                row.printed,
                in_text(around.cited[row.quote.span.document], row.quote.pages),
            )
            for row in parts.rows
        ]
        word.table(TABLE_COLUMNS, rows)


def _add_quotes(word: WordFile, quotes: Sequence[Quote], around: _Around) -> None:
    """A paragraph a quote; neighbours in a list share the footnote that the last one has.

    Rows of a table are one, below a caption that has the footnote. A figure's picture is below
    its caption.
    """
    if is_grid(quotes):
        _add_grid(word, quotes, around.cited)
        return
    for quote in quotes:
        pieces = [Piece(text, bold=is_marked) for text, is_marked in marked(quote, around.marks)]
        note = note_of(quotes, around.cited) if quote is quotes[-1] else []
        word.paragraph([Piece("”"), *pieces, Piece("”")], QUOTE, note)
        if quote in around.pictures:
            caption, png = around.pictures[quote]
            word.picture(png, caption.text, SCALE)


def _pictures(answer: Answer, corpus: Path | None) -> dict[Quote, tuple[Quote, bytes]]:
    """The pictures with their captions, each by the last quote that has any of its caption."""
    last = {(quote.span.document, quote.span.block): quote for quote in answer.quotes}
    return {
        last[caption.span.document, caption.span.block]: (caption, png)
        for caption, png in pictures(answer.figures, corpus).items()
    }


def _add_grid(word: WordFile, quotes: Sequence[Quote], cited: Sources) -> None:
    grid = grid_of(quotes)
    word.paragraph([Piece(grid.title or UNTITLED)], QUOTE, note_of(quotes, cited))
    word.table(grid.columns, grid.rows, even=True)


def _add_nearest(word: WordFile, parts: Outline, cited: Sources, level: int) -> None:
    """Passages are no answer, and so stand without quotation marks."""
    if parts.nearest:
        word.heading(NEAREST_HEADING, level)
    for passage in parts.nearest:
        if is_grid(passage.quotes):
            _add_grid(word, passage.quotes, cited)
            continue
        for quote in passage.quotes:
            word.paragraph([Piece(quote.text)], QUOTE, note_of([quote], cited))
