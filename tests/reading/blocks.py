"""Blocks made up for tests of what becomes of them."""

from __future__ import annotations

from sok.records import Block, Kind, Run

KINDS = {"#": Kind.HEADING, "*": Kind.ITEM, "@": Kind.FURNITURE, "^": Kind.FOOTNOTE}


def blocks(*texts: str, page: int = 0) -> list[Block]:
    """Blocks from "# heading", "* item", "@ furniture", "^ footnote" and running text."""
    return [
        Block(KINDS.get(text[0], Kind.PARAGRAPH), text[2:] if text[0] in KINDS else text,
              (Run(0, page, 0, 1),))
        for text in texts
    ]  # fmt: skip
