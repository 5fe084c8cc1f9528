"""The formats that a whole answer can be had in: what to call the file, and what it holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sok.presenting.answer_docx import docx_bytes
from sok.presenting.answer_json import answer_object, json_line
from sok.presenting.answer_markdown import markdown
from sok.presenting.answer_text import answer_text
from sok.presenting.bibliography import bibtex, ris
from sok.presenting.citations import NOTHING_GUESSED, Guessed
from sok.records import Answer


@dataclass(frozen=True, slots=True)
class Format:
    """A format by its `name`, with the ending and the media type of its files."""

    name: str
    suffix: str
    media_type: str
    make: Callable[[Answer, Guessed, Path | None], str | bytes]

    def content(
        self, answer: Answer, guessed: Guessed = NOTHING_GUESSED, corpus: Path | None = None
    ) -> bytes:
        """The answer in this format; a lone surrogate is written as JSON escapes it.

        Pictures, where the format has any, are drawn from the files in the folder `corpus`.
        """
        made = self.make(answer, guessed, corpus)
        return made if isinstance(made, bytes) else made.encode("utf-8", "backslashreplace")


FORMATS = {
    made.name: made
    for made in (
        Format("text", ".txt", "text/plain", lambda answer, *_: f"{answer_text(answer)}\n"),
        Format("md", ".md", "text/markdown", lambda answer, guessed, _: markdown(answer, guessed)),
        Format(
            "docx",
            ".docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            docx_bytes,
        ),
        Format(
            "bibtex",
            ".bib",
            "application/x-bibtex",
            lambda answer, guessed, _: bibtex(answer.quotes, guessed),
        ),
        Format(
            "ris",
            ".ris",
            "application/x-research-info-systems",
            lambda answer, guessed, _: ris(answer.quotes, guessed),
        ),
        Format(
            "json",
            ".json",
            "application/json",
            lambda answer, *_: f"{json_line(answer_object(answer))}\n",
        ),
    )
}
