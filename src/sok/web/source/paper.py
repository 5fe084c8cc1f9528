"""A page's text as HTML: its blocks as they were read, with a quote and what was found marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby, pairwise

from sok.answering.words.references import page_reference
from sok.records import Block, Kind, Span
from sok.tables import BETWEEN, header_rows
from sok.web.source.said import unread
from sok.web.source.view import View

# Headings of the page stand below that of the document; HTML has six levels.
_ABOVE, _DEEPEST = 2, 6
_TAGS = {Kind.PULL_QUOTE: "blockquote", Kind.BOX: "div"}
_STYLES = {
    Kind.BOX: "ruta",
    Kind.PULL_QUOTE: "utdrag",
    Kind.CAPTION: "bildtext",
    Kind.FOOTNOTE: "fotnot",
}
_BEGINS = '<span class="dold">Citatet börjar: </span>'
_ENDS = '<span class="dold"> Citatet slutar.</span>'
# Tags alone stand between: text is escaped, and has none.
_GOES_ON = re.compile(f"{re.escape(_ENDS)}((?:<[^>]*>)*){re.escape(_BEGINS)}")


@dataclass(frozen=True, slots=True)
class Marks:
    """What is marked: the quote, which may be several rows, and what was looked for."""

    quote: tuple[Span, ...]
    hits: tuple[Span, ...] = ()

    def around(self, block: int, at: int) -> tuple[bool, bool]:
        """Whether a character of a block is in the quote, and in a hit."""
        return _hold(self.quote, block, at), _hold(self.hits, block, at)

    def cuts(self, block: int, start: int, end: int) -> list[int]:
        """The offsets at which a stretch of a block is parted, its own ends too."""
        spans = [span for span in (*self.quote, *self.hits) if span.block == block]
        inside = {at for span in spans for at in (span.start, span.end) if start < at < end}
        return sorted(inside | {start, end})


def paper_html(shown: View, hits: Sequence[Span]) -> str:
    """The text of the page; of a block that other pages share, what stands on this one."""
    document, place = shown.document, shown.place
    marks = Marks(shown.spans, tuple(hits))
    parts = [
        (number, block, *_stretch(block, place))
        for number, block in enumerate(document.blocks)
        if block.kind is not Kind.FURNITURE and any(run.page == place for run in block.runs)
    ]
    if not parts:
        return f'<p class="kant">{escape(unread(document, place) or "Sidan har ingen text.")}</p>'
    headers = {row for table in document.tables for row in header_rows(table)}
    written = []
    for kind, group in groupby(parts, key=lambda part: part[1].kind):
        made = list(group)
        if kind is Kind.ITEM:
            items = (f"<li>{_text(shown, marks, *part)}</li>" for part in made)
            written.append(f"<ul>{''.join(items)}</ul>")
        elif kind is Kind.ROW:
            rows = "".join(_row(marks, part[0] in headers, *part) for part in made)
            written.append(
                f'<div class="rutnat" tabindex="0" role="region" aria-label="Tabell">'
                f'<table class="tabell">{rows}</table></div>'
            )
        else:
            written += [_block(shown, marks, *part) for part in made]
    return _joined("".join(written))


def _joined(html: str) -> str:
    """What is quoted from cell to cell, and row to row, is said to begin and to end once."""
    return _GOES_ON.sub(r"\1", html)


def _stretch(block: Block, place: int) -> tuple[int, int]:
    """The offsets of what stands on the page: one stretch, since pages are read in order."""
    runs = [run for run in block.runs if run.page == place]
    return min(run.start for run in runs), max(run.start + run.length for run in runs)


def _block(shown: View, marks: Marks, number: int, block: Block, start: int, end: int) -> str:
    text = _text(shown, marks, number, block, start, end)
    if block.kind is Kind.HEADING:
        level = min(_ABOVE + max(1, block.level), _DEEPEST)
        return f"<h{level}>{text}</h{level}>"
    tag = _TAGS.get(block.kind, "p")
    return f'<{tag} class="{_STYLES.get(block.kind, "brod")}">{text}</{tag}>'


def _text(shown: View, marks: Marks, number: int, block: Block, start: int, end: int) -> str:
    """The stretch of a block with its marks, and the ways to the pages that it goes on to."""
    pages = sorted({run.page for run in block.runs})
    before = [page for page in pages if page < shown.place][-1:]
    after = [page for page in pages if page > shown.place][:1]
    text = _marked(marks, number, block, start, end)
    return "".join(
        [
            *(_way(shown, page, "börjar på") + " " for page in before),
            text,
            *(" " + _way(shown, page, "fortsätter på") for page in after),
        ]
    )


def _way(shown: View, place: int, how: str) -> str:
    # The quote stays marked where it goes on.
    address = shown.address(place, with_quote=place in shown.pages)
    reference = page_reference([shown.document.pages[place].printed])
    return f'<a class="plats vidare" href="{escape(address)}">({how} {escape(reference)})</a>'


def _row(marks: Marks, is_header: bool, number: int, block: Block, start: int, end: int) -> str:
    tag = 'th scope="col"' if is_header else "td"
    cells = []
    at = start
    for cell in block.text[start:end].split(BETWEEN):
        shown = _marked(marks, number, block, at, at + len(cell))
        cells.append(f"<{tag}>{shown}</{tag[:2]}>")
        at += len(cell) + len(BETWEEN)
    return f"<tr>{''.join(cells)}</tr>"


def _marked(marks: Marks, number: int, block: Block, start: int, end: int) -> str:
    return "".join(_pieces(marks, number, block.text, start, end))


def _pieces(marks: Marks, number: int, text: str, start: int, end: int) -> Iterator[str]:
    """The stretch escaped, what is marked in `<mark>`; screen readers hear where a quote is."""
    cuts = marks.cuts(number, start, end)
    was_quoted = False
    for first, last in pairwise(cuts):
        quoted, hit = marks.around(number, first)
        yield from ([_BEGINS] if quoted and not was_quoted else [])
        yield from ([_ENDS] if was_quoted and not quoted else [])
        styles = " ".join(["citatet"] * quoted + ["traff"] * hit)
        piece = escape(text[first:last])
        yield f'<mark class="{styles}">{piece}</mark>' if styles else piece
        was_quoted = quoted
    yield from ([_ENDS] if was_quoted else [])


def _hold(spans: Sequence[Span], block: int, at: int) -> bool:
    return any(span.block == block and span.start <= at < span.end for span in spans)
