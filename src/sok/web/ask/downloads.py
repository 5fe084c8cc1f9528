"""Answers and conversations to the files they can be had as, each made when it is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import streamlit as st

from sok.presenting.answer_text import answer_text
from sok.presenting.citations import Guessed
from sok.presenting.conversation import Exchange, ended
from sok.presenting.conversation_docx import conversation_docx
from sok.presenting.conversation_markdown import conversation_markdown
from sok.presenting.conversation_text import conversation_text
from sok.presenting.findings_csv import csv_bytes
from sok.presenting.findings_table import initiatives_table, statistics_table
from sok.presenting.findings_xlsx import MEDIA_TYPE, xlsx_bytes
from sok.presenting.formats import FORMATS
from sok.presenting.tables_sheet import table_sheet, told_apart
from sok.records import Answer
from sok.web import markup
from sok.web.opening import shared_opening

# The names of formats by what they are called on the page.
_WHOLE = {"Word": "docx", "Markdown": "md", "Text": "text", "BibTeX": "bibtex", "RIS": "ris"}
# Characters: a file's name is seen whole in a folder.
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Download:
    """A file: what its button says, what it is called, its media type, and how it is made."""

    label: str
    file_name: str
    media_type: str
    make: Callable[[], bytes]


def answer_downloads(answer: Answer, guessed: Guessed, corpus: Path) -> Iterator[Download]:
    """The whole answer in each format; pictures are drawn from the files in `corpus`."""
    for label, name in _WHOLE.items():
        form = FORMATS[name]
        make = partial(form.content, answer, guessed, corpus)
        yield Download(label, file_stem(answer) + form.suffix, form.media_type, make)


def table_downloads(answer: Answer) -> Iterator[Download]:
    """The answer's figures, initiatives and tables, each as CSV and Excel; none if it has none."""
    quoted = [table_sheet(table, number) for number, table in enumerate(answer.tables, start=1)]
    found = statistics_table(answer.statistics), initiatives_table(answer.initiatives)
    for table in (*found, *told_apart(quoted)):
        named = "-".join(re.findall(r"\w+", table.name.lower()))
        stem = f"{file_stem(answer)}-{named}"
        if table.rows:
            make = partial(csv_bytes, table)
            yield Download(f"{table.name}, CSV", f"{stem}.csv", "text/csv", make)
            yield Download(
                f"{table.name}, Excel", f"{stem}.xlsx", MEDIA_TYPE, partial(xlsx_bytes, table)
            )


def draw_downloads(answer: Answer, guessed: Guessed, key: str) -> None:
    """A button that opens the choice of files; `key` tells this answer from the others."""
    _draw_choice("Hämta svaret", key, partial(_draw_of_answer, answer, guessed, key))


def _draw_of_answer(answer: Answer, guessed: Guessed, key: str) -> None:
    copying = markup.copy_button_html("Kopiera hela svaret", answer_text(answer))
    st.html(markup.part_html(copying))
    whole = answer_downloads(answer, guessed, shared_opening().settings.corpus)
    _draw_row("Hela svaret", [*whole], f"{key}-svar")
    _draw_row("Tabeller", [*table_downloads(answer)], f"{key}-tabell")


@st.fragment
def draw_conversation_download(exchanges: Sequence[Exchange], guessed: Guessed, key: str) -> None:
    """A button that opens the choice of files of the whole conversation, if any of it is ended."""
    if shown := ended(exchanges):
        files = conversation_downloads(shown, guessed, shared_opening().settings.corpus)
        _draw_choice("Hämta samtalet", key, lambda: _draw_row("", [*files], key))


def conversation_downloads(
    exchanges: Sequence[Exchange], guessed: Guessed, corpus: Path
) -> Iterator[Download]:
    """The whole conversation in each format, named after its first question.

    Pictures are drawn from the files in `corpus`.
    """
    made: dict[str, Callable[[], bytes]] = {
        "Word": partial(conversation_docx, exchanges, guessed, corpus),
        "Markdown": lambda: _encoded(conversation_markdown(exchanges, guessed)),
        "Text": lambda: _encoded(conversation_text(exchanges)),
    }
    for label, make in made.items():
        form = FORMATS[_WHOLE[label]]
        stem = _stem("samtal", exchanges[0].question)
        yield Download(label, stem + form.suffix, form.media_type, make)


def file_stem(answer: Answer) -> str:
    """A file's name without its ending, made of the question's words."""
    return _stem("svar", answer.question)


def _stem(kind: str, question: str) -> str:
    words = re.findall(r"\w+", question.lower())
    return "-".join([kind, *words])[:_LONGEST_NAME].rstrip("-")


def _draw_choice(label: str, key: str, draw: Callable[[], None]) -> None:
    """A button that opens what `draw` draws.

    It is drawn when it is opened: it would be most of what an answer has to send.
    """
    choice = st.popover(label, icon=":material/download:", key=f"{key}-hamta", on_change="rerun")
    if choice.open:
        with choice:
            draw()


def _draw_row(heading: str, files: list[Download], key: str) -> None:
    if heading and files:
        st.html(markup.heading_html(heading))
    with st.container(horizontal=True, gap="small"):
        for number, file in enumerate(files):
            st.download_button(
                file.label,
                file.make,
                file_name=file.file_name,
                mime=file.media_type,
                key=f"{key}-{number}",
                on_click="ignore",
            )


def _encoded(text: str) -> bytes:
    """The text in UTF-8; a lone surrogate is written as JSON escapes it."""
    return text.encode("utf-8", "backslashreplace")
