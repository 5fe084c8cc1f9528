"""Conversations as Word files, with footnotes that count on from answer to answer."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sok.presenting.answer_docx import add_answer
from sok.presenting.citations import NOTHING_GUESSED, Guessed, sources
from sok.presenting.conversation import TITLE, Exchange, all_cited, ended
from sok.presenting.footnotes import Piece
from sok.presenting.word import WordFile
from sok.presenting.word_sources import add_sources


def conversation_docx(
    exchanges: Iterable[Exchange], guessed: Guessed = NOTHING_GUESSED, corpus: Path | None = None
) -> bytes:
    """The questions in their order, each with its answer, and one list of all sources.

    Pictures are drawn from the files in the folder `corpus`; what cannot be drawn is left out.
    """
    shown = ended(exchanges)
    cited = sources(all_cited(shown), guessed)
    word = WordFile(TITLE)
    word.heading(TITLE, 1)
    for one in shown:
        if one.answer is not None:
            add_answer(word, one.answer, cited, 2, corpus)
        else:
            word.heading(one.question, 2)
            word.paragraph([Piece(one.problem)])
    add_sources(word, cited)
    return word.content()
