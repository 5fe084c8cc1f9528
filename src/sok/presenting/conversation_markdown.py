"""Conversations as Markdown, each answer as it is written alone, one level further down."""

from __future__ import annotations

from collections.abc import Iterable

from sok.presenting.answer_markdown import answer_blocks, escape, joined, source_blocks
from sok.presenting.citations import NOTHING_GUESSED, Guessed, sources
from sok.presenting.conversation import TITLE, Exchange, all_cited, ended


def conversation_markdown(exchanges: Iterable[Exchange], guessed: Guessed = NOTHING_GUESSED) -> str:
    """The questions in their order, each with its answer, and one list of all sources."""
    shown = ended(exchanges)
    cited = sources(all_cited(shown), guessed)
    blocks = [f"# {TITLE}"]
    for one in shown:
        if one.answer is not None:
            blocks += answer_blocks(one.answer, cited, 2)
        else:
            blocks += [f"## {escape(one.question)}", escape(one.problem)]
    return joined([*blocks, *source_blocks(cited)])
