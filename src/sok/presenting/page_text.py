"""A page of a document as plain text: its blocks as they were read, and how it was repaired."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sok.answering.words.references import page_reference
from sok.records import Block, Document, Kind, Legibility, Page, Repair, Span
from sok.tables import cells

# Before and after a quote in plain text.
OPEN, CLOSE = "⟦", "⟧"
# Characters of the page shown on either side of a repair: enough to recognise the word.
_CONTEXT = 16

_MARKS = {Kind.ITEM: "• ", Kind.BOX: "│ ", Kind.PULL_QUOTE: "» ", Kind.FOOTNOTE: "* "}
# Between the cells of a table's row.
_BETWEEN_CELLS = " │ "
# Kinds whose neighbours stand close, as on the page.
_CLOSE = frozenset({Kind.ITEM, Kind.ROW})
# Signs that cannot be seen, and what shows that they are there.
_SEEN = str.maketrans({"\n": "⏎", "\u00ad": "¬", "\u00a0": "°"})
_NOTES = {
    Legibility.PART: (
        "Delar av sidan går inte att tyda, för alla typsnitt säger inte vilka bokstäver de visar."
    ),
    Legibility.GARBLED: (
        "Sidans text går inte att tyda, för typsnitten säger inte vilka bokstäver de visar. "
        "Läs den som bild med OCR: `sok index --ocr`."
    ),
    Legibility.IMAGE: (
        "Sidan är en bild (inskannad eller tecknad), och vad som står i den är inte läst. "
        "Läs den med OCR: `sok index --ocr`."
    ),
}
_KINDS = {
    "line break": "radslut",
    "line-end hyphen": "avstavning",
    "list mark": "listpunkt",
    "lost hyphen": "bindestreck",
    "stray space": "mellanslag",
}


def page_text(document: Document, place: int, marked: Span | None = None) -> str:
    """The text of page number `place` (from 0) of the document: a title line, then its blocks.

    Page furniture is left out, and a block that other pages share is shown whole, with its pages.
    The `marked` span stands between signs. What could not be read of the page is said below.
    """
    page = document.pages[place]
    written = f"{document.metadata.title}, {page_reference([page.printed])}"
    blocks = [
        replace(block, text=_marked(block, marked))
        if marked is not None and number == marked.block
        else block
        for number, block in enumerate(document.blocks)
        if block.kind is not Kind.FURNITURE and any(run.page == place for run in block.runs)
    ]
    for before, block in zip([None, *blocks], blocks, strict=False):
        close = before is not None and before.kind is block.kind and block.kind in _CLOSE
        written += ("\n" if close else "\n\n") + _block(document, block)
    note = _note(page) or ("" if blocks else "Sidan har ingen text.")
    return f"{written}\n\n{note}" if note else written


def _note(page: Page) -> str:
    """Why there is less text than the page shows, and what can be done; "" if it was read whole."""
    if page.left_out:
        return (
            f"Sidan är utelämnad, för den {page.left_out}. Lägg till dokumentet på nytt med "
            "`sok add` om det finns en hel fil."
        )
    return _NOTES.get(page.legibility, "")


def repairs_text(document: Document, place: int) -> str:
    """A line for each repair on the page: its offset, its kind, and [raw → text] in its context."""
    found = sorted(
        (repair for block in document.blocks for repair in block.repairs if repair.page == place),
        key=lambda repair: repair.start,
    )
    if not found:
        return "Inget har rättats på sidan."
    raw = document.pages[place].text
    lines = (
        f"{repair.start:>6}  {_KINDS.get(repair.kind, repair.kind):<12}{_in_context(repair, raw)}"
        for repair in found
    )
    heading = f"Rättat på sidan: {len(found)} (tecken, sort, [före → efter]; ⏎ är radslut)"
    return "\n".join([heading, *lines])


def _block(document: Document, block: Block) -> str:
    mark = f"{'#' * block.level} " if block.kind is Kind.HEADING else _MARKS.get(block.kind, "")
    pages = set(_pages(document, block))
    shared = f" [{page_reference(pages)}]" if len(pages) > 1 else ""
    text = block.text
    if block.kind is Kind.ROW:
        text = _BETWEEN_CELLS.join(cells(text))
    return mark + text + shared


def _pages(document: Document, block: Block) -> Iterator[int]:
    return (document.pages[run.page].printed for run in block.runs)


def _in_context(repair: Repair, raw: str) -> str:
    end = repair.start + len(repair.raw)
    before = raw[max(0, repair.start - _CONTEXT) : repair.start].translate(_SEEN)
    after = raw[end : end + _CONTEXT].translate(_SEEN)
    raw_seen, text_seen = (
        part.translate(_SEEN).replace(" ", "␣") for part in (repair.raw, repair.text)
    )
    return f"{before}[{raw_seen} → {text_seen}]{after}"


def _marked(block: Block, span: Span) -> str:
    text = block.text
    return f"{text[: span.start]}{OPEN}{text[span.start : span.end]}{CLOSE}{text[span.end :]}"
