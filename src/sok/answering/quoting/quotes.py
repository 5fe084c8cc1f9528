"""Spans to quotes with their source, and the check that a quote stands on its pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

from sok.errors import IndexDamaged
from sok.records import (
    Block,
    Cited,
    Document,
    Initiative,
    Kind,
    Quote,
    Run,
    Span,
    Statistic,
    TableRow,
)
from sok.tables import BETWEEN, cells, columns, header_rows, row_at

Finding = TypeVar("Finding", Statistic, Initiative)

PAGE_BREAK = 1  # characters between two pages in the text that offsets count

# What may stand between two runs: in the text what reading puts in, on the page what it leaves
# out (list marks stand before the first run).
_PUT_IN = frozenset(" -")
_PUT_IN_ROWS = _PUT_IN | {BETWEEN}
_LEFT_OUT = frozenset("-\u00ad")
# Marks of footnotes.
_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")


def quote(document: Document, span: Span) -> Quote:
    """The quote of a span; raises IndexDamaged if it does not stand on its pages."""
    block = document.blocks[span.block]
    runs = list(_covered(block, span))
    if not _stands(document, span, runs):
        raise IndexDamaged(
            f"Ett citat ur {document.name} stämmer inte med sidans text. "
            "Bygg om indexet med `sok index --force`."
        )
    # The next cell of a row begins above the end of one that takes several lines.
    first, last = runs[0], max(runs, key=lambda run: (run.page, run.raw_start))
    between = document.pages[first.page : last.page]
    return Quote(
        text=block.text[span.start : span.end],
        span=span,
        sha256=document.sha256,
        title=document.metadata.title,
        publisher=document.metadata.publisher,
        year=document.metadata.year,
        page=document.pages[first.page].printed,
        pages=tuple(document.pages[place].printed for place in sorted({run.page for run in runs})),
        headings=block.headings,
        start=first.raw_start,
        end=sum(len(page.text) + PAGE_BREAK for page in between) + last.raw_start + last.length,
        row=_row(document, span),
    )


def cited(
    documents: Mapping[str, Document], findings: Iterable[Finding]
) -> tuple[Cited[Finding], ...]:
    """Each finding with its quote; `documents` have their names as keys.

    Raises IndexDamaged if a quote does not stand on its pages.
    """
    return tuple(
        Cited(finding, quote(documents[finding.span.document], finding.span))
        for finding in findings
    )


def verify(made: Quote, document: Document) -> bool:
    """Whether a quote is what its span gives now, page and offsets too, and stands there."""
    try:
        return made.sha256 == document.sha256 and made == quote(document, made.span)
    except IndexDamaged:
        return False


def _row(document: Document, span: Span) -> TableRow | None:
    """What a span of a table's row is, None if its block is none."""
    place = row_at(document, span.block)
    if place is None:
        return None
    table = document.tables[place[0]]
    text = document.blocks[span.block].text
    is_header = span.block in header_rows(table)
    before = text[: span.start].count(BETWEEN)
    return TableRow(
        table=place[0],
        cells=(*("" for _ in range(before)), *cells(text[span.start : span.end])),
        columns=() if is_header else columns(document, table),
        is_header=is_header,
        caption=document.blocks[table.caption].text if table.caption is not None else "",
    )


def _stands(document: Document, span: Span, runs: Sequence[Run]) -> bool:
    """Whether a span, of which `runs` are copied, maps back to the raw characters of its pages.

    Every character must be copied from the page, but for single spaces and hyphens put in, and
    the tabs between a row's cells; what is left out of the page between copied stretches must be
    white space or a hyphen, or the stretch must go on after a line end (another column, a pull
    quote or the page's furniture). The next cell of a row may begin above the end of one before.
    """
    block = document.blocks[span.block]
    text = block.text
    copied: set[int] = set()
    for run in runs:
        raw = document.pages[run.page].text[run.raw_start : run.raw_start + run.length]
        if raw != text[run.start : run.start + run.length]:
            return False
        copied.update(range(run.start, run.start + run.length))
    # Beyond the end of the text there is no character, and so none that was put in.
    put_in = {text[at : at + 1] for at in range(span.start, span.end) if at not in copied}
    return (
        len(runs) > 0
        and (_PUT_IN_ROWS if block.kind is Kind.ROW else _PUT_IN).issuperset(put_in)
        and all(
            _is_next_cell(block, runs[0], run, after) or _may_be_left_out(document, run, after)
            for run, after in pairwise(runs)
        )
    )


def _is_next_cell(block: Block, first: Run, run: Run, following: Run) -> bool:
    """Whether another cell of a row goes back on the page, but not to before its `first` run."""
    parted = BETWEEN in block.text[run.start + run.length : following.start]
    back = first.raw_start < following.raw_start < run.raw_start
    return parted and back and first.page == run.page == following.page


def _may_be_left_out(document: Document, run: Run, following: Run) -> bool:
    if following.page != run.page:
        return following.page > run.page
    raw = document.pages[run.page].text[run.raw_start + run.length : following.raw_start]
    if following.raw_start < run.raw_start + run.length:
        return False
    before = document.pages[run.page].text[run.raw_start + run.length - 1]
    # Raised behind a figure it could be an exponent.
    left_out = _LEFT_OUT if before.isdigit() else _LEFT_OUT | _RAISED
    return "\n" in raw or all(sign.isspace() or sign in left_out for sign in raw)


def _covered(block: Block, span: Span) -> Iterator[Run]:
    """The runs of a block, cut to what lies within the span."""
    for run in block.runs:
        start = max(run.start, span.start)
        end = min(run.start + run.length, span.end)
        if start < end:
            yield Run(start, run.page, run.raw_start + start - run.start, end - start)
