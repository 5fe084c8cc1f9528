"""Answers as Markdown (CommonMark, with the tables of GitHub's form), references included.

Text from documents and from people is escaped, so that each sign of it is shown as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sok.presenting.citations import (
    NOTHING_GUESSED,
    Guessed,
    Reference,
    Source,
    harvard,
    in_text,
    sources,
)
from sok.presenting.figure_rows import Row
from sok.presenting.grids import grid_of, is_grid
from sok.presenting.marks import marked
from sok.presenting.outline import (
    ENTRIES_HEADING,
    MARKED,
    NEAREST_HEADING,
    SOURCES_HEADING,
    TABLE_COLUMNS,
    TABLE_HEADING,
    Entry,
    outline,
)
from sok.records import Answer, Passage, Quote, Span

# Signs with a meaning anywhere in a line, in CommonMark or in a common extension of it. What
# begins HTML is written by name, which programs that know no backslash understand too.
_SIGNS = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", **{sign: f"\\{sign}" for sign in "\\`*_[]{}|~$^"}}
)
# Signs with a meaning at the beginning of a line: headings, lists, lines under headings.
_BEGINNING = re.compile(r"^(\d*)([#+\-=.)])")
_BREAKS = re.compile(r"[^\S\u00a0\u202f]+")

Sources = Mapping[str, Source]


def markdown(answer: Answer, guessed: Guessed = NOTHING_GUESSED) -> str:
    """The whole answer: question, how it was read, quotes with references, list of sources."""
    cited = sources(outline(answer).cited, guessed)
    return joined([*answer_blocks(answer, cited, 1), *source_blocks(cited)])


def joined(blocks: Iterable[str]) -> str:
    """A file of these blocks."""
    return "\n\n".join(blocks) + "\n"


def answer_blocks(answer: Answer, cited: Sources, level: int) -> list[str]:
    """The question as a heading of that level, and its answer; `cited` are the documents."""
    parts = outline(answer)
    below = "#" * (level + 1)
    blocks = [f"{'#' * level} {escape(answer.question)}"]
    if parts.understood:
        blocks.append(f"Tolkat som: {escape(parts.understood)}")
    blocks += [escape(note) for note in parts.notes]
    blocks += [escape(line) for line in parts.said.splitlines() if line.strip()]
    if parts.entries:
        blocks.append(f"{below} {ENTRIES_HEADING}")
        for number, entry in enumerate(parts.entries, start=1):
            blocks += _entry(f"{below}# {number}.", entry, answer.marks, cited)
    if parts.rows:
        blocks += [f"{below} {TABLE_HEADING}", _table(parts.rows, cited)]
    blocks += [_group(group, answer.marks, cited) for group in parts.groups]
    if parts.has_marks(answer.marks):
        blocks.append(MARKED)
    if parts.nearest:
        blocks.append(f"{below} {NEAREST_HEADING}")
        blocks += [_passage(passage, cited) for passage in parts.nearest]
    return blocks


def source_blocks(cited: Sources) -> list[str]:
    """The list of sources, none if there are none."""
    if not cited:
        return []
    return [f"## {SOURCES_HEADING}", "\n".join(map(_listed, cited.values()))]


def escape(text: str) -> str:
    """The text on one line, as Markdown that shows just that text."""
    line = _BREAKS.sub(" ", text).strip(" ")
    return _BEGINNING.sub(r"\1\\\2", line.translate(_SIGNS))


def _entry(sign: str, entry: Entry, marks: Sequence[Span], cited: Sources) -> Iterator[str]:
    yield f"{sign} {escape(entry.title)}"
    if entry.details:
        yield escape(entry.details)
    yield _group([entry.quote], marks, cited)


def _table(rows: Iterable[Row], cited: Sources) -> str:
    lines = [f"| {' | '.join(TABLE_COLUMNS)} |", "| --- | --- | --- |"]
    for row in rows:
        cells = (row.label, row.printed, _reference(row.quote, cited))
        lines.append(f"| {' | '.join(map(escape, cells))} |")
    return "\n".join(lines)


def _group(quotes: Sequence[Quote], marks: Sequence[Span], cited: Sources) -> str:
    """One quote with its reference, or a list or table of quotes with one reference below."""
    if is_grid(quotes):
        return _grid(quotes, cited)
    texts = [f"”{_marked(quote, marks)}”" for quote in quotes]
    reference = escape(_reference(quotes[0], cited))
    if len(texts) == 1:
        return f"> {texts[0]} {reference}"
    return "\n".join([*(f"> - {text}" for text in texts), ">", f"> {reference}"])


def _grid(quotes: Sequence[Quote], cited: Sources) -> str:
    """The rows below the caption; a table of this form has a header, though an empty one."""
    grid = grid_of(quotes)
    width = len(grid.rows[0])
    head = grid.columns or ("",) * width
    lines = [f"| {' | '.join(map(escape, cells))} |" for cells in (head, *grid.rows)]
    lines.insert(1, f"|{' --- |' * width}")
    pages = [page for quote in quotes for page in quote.pages]
    reference = in_text(cited[quotes[0].span.document], pages)
    parts = [escape(grid.title), "\n".join(lines), escape(reference)]
    return "\n\n".join(part for part in parts if part)


def _marked(quote: Quote, marks: Iterable[Span]) -> str:
    """The quote's text with the marked figures in bold."""
    pieces = marked(quote, marks)
    # Each piece stands within a line, and keeps the spaces at its ends.
    escaped = ((_BREAKS.sub(" ", piece).translate(_SIGNS), bold) for piece, bold in pieces)
    return "".join(f"**{piece}**" if bold else piece for piece, bold in escaped)


def _passage(passage: Passage, cited: Sources) -> str:
    """A passage is no answer, and so stands without quotation marks."""
    if is_grid(passage.quotes):
        return _grid(passage.quotes, cited)
    lines = [
        f"> {escape(quote.text)} {escape(_reference(quote, cited))}" for quote in passage.quotes
    ]
    return "\n>\n".join(lines)


def _reference(quote: Quote, cited: Sources) -> str:
    return in_text(cited[quote.span.document], quote.pages)


def _listed(source: Source) -> str:
    return f"- {_italic(harvard(source))}"


def _italic(reference: Reference) -> str:
    before = f"{escape(reference.before)} " if reference.before else ""
    return f"{before}*{escape(reference.title)}*{reference.after.translate(_SIGNS)}"
