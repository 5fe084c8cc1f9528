"""A document with a paragraph over a page break, for the tests of the page Källa."""

from __future__ import annotations

from dataclasses import replace

from fakes import fake_document

from sok.records import Document, Run

FIRST, LAST = "Hamnen i Holmsund fördjupas ", "till fjorton meter nästa år."


def broken_document() -> Document:
    """Three pages; the sentence FIRST + LAST begins on the first and ends on the second."""
    document = fake_document(f"# Hamnar\n\n{FIRST}\f{LAST}\n\nSedan är den klar.\fSlut.")
    heading, first, last, *rest = document.blocks
    # The reader leaves out the space at the page's end.
    text = f"{first.text} {last.text}"
    runs = (first.runs[0], Run(len(first.text) + 1, 1, 0, len(last.text)))
    return replace(document, blocks=(heading, replace(first, text=text, runs=runs), *rest))
