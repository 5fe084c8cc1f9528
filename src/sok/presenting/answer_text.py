"""Answers as plain text, for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import wrap

from sok.answering.words.references import alone, page_reference, written
from sok.presenting.figure_rows import Row
from sok.presenting.grids import grid_of, grid_text, is_grid
from sok.presenting.outline import (
    ENTRIES_HEADING,
    NEAREST_HEADING,
    SOURCES_HEADING,
    TABLE_HEADING,
    Entry,
    Outline,
    outline,
)
from sok.records import Answer, Passage, Quote

_PATH = " › "
_INDENT = "   "
# What documents are called where quotes stand; of one document alone it goes without saying.
Names = Mapping[str, str]
# Characters: with a figure and a page beside it, a row still fits a terminal of 80.
_LABEL_WIDTH = 44


def answer_text(answer: Answer) -> str:
    """How the question was read, our own words, the quotes with their pages, the sources.

    A refusal shows the nearest passages instead, as such.
    """
    parts = outline(answer)
    names = _names(answer.quotes or [one for passage in parts.nearest for one in passage.quotes])
    shown = [
        f"Tolkat som: {parts.understood}" if parts.understood else "",
        "\n".join(parts.notes),
        parts.said,
        "\n".join(parts.figures),
        *_found(parts, names),
        *(_group(group, names) for group in parts.groups),
    ]
    if parts.nearest:
        shown.append(f"{NEAREST_HEADING}:")
        shown += [_passage(passage, names) for passage in parts.nearest]
    if answer.quotes:
        shown.append("\n".join([SOURCES_HEADING, *_sources(answer.quotes)]))
    return "\n\n".join(part for part in shown if part)


def _names(quotes: Iterable[Quote]) -> Names:
    """The title of each document, with its file where others have that title; {} if it is one."""
    titles = {quote.span.document: quote.title for quote in quotes}
    many = Counter(titles.values())
    return {
        document: title if many[title] == 1 else f"{title} ({document})"
        for document, title in titles.items()
        if len(titles) > 1
    }


def _found(parts: Outline, names: Names) -> Iterator[str]:
    """The initiatives and the table of figures, under headings if there are both."""
    both = bool(parts.entries and parts.rows)
    if both:
        yield ENTRIES_HEADING
    yield from (_entry(number, entry, names) for number, entry in enumerate(parts.entries, start=1))
    if both:
        yield TABLE_HEADING
    if parts.rows:
        yield _table(parts.rows, names)


def _entry(number: int, entry: Entry, names: Names) -> str:
    lines = [f"{number}. {entry.title}"]
    if entry.details:
        lines.append(f"{_INDENT}{entry.details}")
    return "\n".join([*lines, f"{_INDENT}{_placed(alone(entry.quote), [entry.quote], names)}"])


def _table(rows: Sequence[Row], names: Names) -> str:
    """The rows in aligned columns; a long label goes on below."""
    labels = [wrap(row.label, _LABEL_WIDTH) or [""] for row in rows]
    width = max(len(line) for label in labels for line in label)
    figures = max(len(row.printed) for row in rows)
    lines: list[str] = []
    for row, (first, *more) in zip(rows, labels, strict=True):
        page = _place([row.quote], names)
        lines.append(f"{_INDENT}{first:<{width}}{_INDENT}{row.printed:<{figures}}{_INDENT}{page}")
        lines += [f"{_INDENT * 2}{line}" for line in more]
    return "\n".join(lines)


def _group(group: Sequence[Quote], names: Names) -> str:
    """Quotes with where they stand; those of a table as its rows below its caption."""
    if not is_grid(group):
        return _placed("\n".join(map(written, group)), group, names)
    grid = grid_of(group)
    return _placed("\n".join(part for part in (grid.title, grid_text(grid)) if part), group, names)


def _placed(text: str, quotes: Sequence[Quote], names: Names) -> str:
    """The text, and below it where it stands: its place and the path of headings."""
    return f"{text}\n{_INDENT}{_PATH.join([_place(quotes, names), *quotes[0].headings])}"


def _place(quotes: Sequence[Quote], names: Names) -> str:
    """The pages, after the document's name where there are several."""
    pages = page_reference(page for quote in quotes for page in quote.pages)
    named = names.get(quotes[0].span.document)
    return f"{named}, {pages}" if named else pages


def _passage(passage: Passage, names: Names) -> str:
    """A passage is no answer, and so stands without quotation marks."""
    if is_grid(passage.quotes):
        return _group(passage.quotes, names)
    return _placed(passage.text, passage.quotes, names)


def _sources(quotes: Iterable[Quote]) -> list[str]:
    """A line for each document quoted from, with all the pages quoted."""
    pages: dict[tuple[str, str], set[int]] = {}
    for quote in quotes:
        pages.setdefault((quote.title, quote.span.document), set()).update(quote.pages)
    return [
        f"{_INDENT}{title}, {page_reference(of)} ({document})"
        for (title, document), of in pages.items()
    ]
