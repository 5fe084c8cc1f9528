"""Blocks made up for tests of what becomes of them."""

from __future__ import annotations

from sok.reading.outline import Layout, outline
from sok.records import Block, Kind, Run

KINDS = {"#": Kind.HEADING, "*": Kind.ITEM, "@": Kind.FURNITURE, "^": Kind.FOOTNOTE}


def blocks(*texts: str, page: int = 0) -> list[Block]:
    """Blocks from "# heading", "* item", "@ furniture", "^ footnote" and running text."""
    return [
        Block(KINDS.get(text[0], Kind.PARAGRAPH), text[2:] if text[0] in KINDS else text,
              (Run(0, page, 0, 1),))
        for text in texts
    ]  # fmt: skip


def outlined(*texts: str, apart: str = "") -> list[Block]:
    """Outlined blocks; "##" is a chapter heading, the headings in `apart` open a page."""
    made = blocks(*(text.replace("##", "#", 1) for text in texts))
    layouts = [
        Layout(block.text in apart.split("|"), text.startswith("##"))
        for block, text in zip(made, texts, strict=True)
    ]
    return list(outline(made, layouts))
