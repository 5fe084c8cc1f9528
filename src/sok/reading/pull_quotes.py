"""Blocks of text to the same with pull quotes marked: sentences of the text that are set again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sok.records import Block, Kind

# A pull quote is one sentence of the running text, set again within this many pages of it.
PULL_QUOTE_WORDS = range(4, 31)
PULL_QUOTE_PAGES = 2

_SENTENCE_END = re.compile(r"[.!?…][”\"]?$")


def mark_pull_quotes(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with paragraphs that only repeat a sentence of the running text marked."""
    running = [block for block in blocks if block.kind is Kind.PARAGRAPH]
    return tuple(
        replace(block, kind=Kind.PULL_QUOTE) if _repeats(block, running) else block
        for block in blocks
    )


def _repeats(block: Block, running: Iterable[Block]) -> bool:
    core = block.text.strip(' .…”"').lower()
    sentence = len(core.split()) in PULL_QUOTE_WORDS and _SENTENCE_END.search(block.text)
    if block.kind is not Kind.PARAGRAPH or not sentence:
        return False
    return any(
        abs(other.runs[0].page - block.runs[0].page) <= PULL_QUOTE_PAGES
        and len(other.text) > len(block.text)
        and core in other.text.lower()
        for other in running
    )
