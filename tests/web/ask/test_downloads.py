"""An answer's files: which there are, what they are called and what they hold."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from presenting.answers import (
    AMOUNT,
    ANSWERS,
    COMPARISON,
    HELP,
    INITIATIVES,
    REGION,
    TABLE,
    said,
)
from web.fakes import a_quote, an_answer

from sok.records import Answer
from sok.web.ask.downloads import answer_downloads, file_stem, table_downloads

# Answers of text files have no pictures to draw.
NO_CORPUS = Path("borta")


def _made(answer: Answer) -> dict[str, bytes]:
    files = [*answer_downloads(answer, {}, NO_CORPUS), *table_downloads(answer)]
    return {file.label: file.make() for file in files}


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS.keys())
def test_every_form_of_answer_can_be_had_as_each_file(answer: Answer) -> None:
    """Whatever was answered, each file is made; the Word file is one, the text has each quote."""
    made = _made(answer)
    assert list(made)[:5] == ["Word", "Markdown", "Text", "BibTeX", "RIS"]
    assert zipfile.ZipFile(io.BytesIO(made["Word"])).testzip() is None
    shown = [text for quote in answer.quotes for text in said(quote)]
    assert all(text in made["Text"].decode() for text in shown)


def test_files_hold_the_quotes() -> None:
    """What is seen is what is had."""
    made = _made(AMOUNT)
    for label in ("Text", "Markdown", "BibTeX", "RIS"):
        assert "Fisket fick" in made[label].decode()


def test_guesses_are_told_in_the_files() -> None:
    """The files name as unconfirmed what the page does."""
    files = {
        file.label: file for file in answer_downloads(AMOUNT, {"oar.txt": ("year",)}, NO_CORPUS)
    }
    assert "[2021?]" in files["Markdown"].make().decode().replace("\\", "")


@pytest.mark.parametrize(
    ("answer", "labels"),
    [
        (AMOUNT, []),
        (HELP, []),
        (COMPARISON, ["Siffror, CSV", "Siffror, Excel"]),
        (INITIATIVES, ["Insatser, CSV", "Insatser, Excel"]),
        (TABLE, ["Tabell 1, CSV", "Tabell 1, Excel"]),
        (REGION, ["Siffror, CSV", "Siffror, Excel", "Insatser, CSV", "Insatser, Excel"]),
    ],
)
def test_tables_are_offered_of_what_there_is(answer: Answer, labels: list[str]) -> None:
    """An answer without figures and initiatives has no table, one with both has both."""
    assert [file.label for file in table_downloads(answer)] == labels


def test_tables_hold_the_answers_findings() -> None:
    """A line for each, below the columns' names; the workbook is a workbook."""
    made = _made(COMPARISON)
    lines = made["Siffror, CSV"].decode("utf-8-sig").splitlines()
    assert len(lines) == 3 and "3 miljoner kronor" in lines[1]
    assert "xl/workbook.xml" in zipfile.ZipFile(io.BytesIO(made["Siffror, Excel"])).namelist()


def test_each_file_has_a_name_of_its_own() -> None:
    """The endings tell formats apart, and figures and initiatives do not overwrite each other."""
    names = [
        file.file_name
        for file in (*answer_downloads(REGION, {}, NO_CORPUS), *table_downloads(REGION))
    ]
    assert len(set(names)) == len(names)
    assert names[0] == "svar-vad-gör-skåne.docx"
    assert names[-1] == "svar-vad-gör-skåne-insatser.xlsx"


@pytest.mark.parametrize(
    ("question", "stem"),
    [("../../etc/passwd", "svar-etc-passwd"), ("???", "svar"), ('a<b>"c"\n\0d', "svar-a-b-c-d")],
)
def test_a_name_is_made_of_words_alone(question: str, stem: str) -> None:
    """No sign of a question leads out of the folder or is one that a file cannot have."""
    assert file_stem(an_answer(question, a_quote("Öar.", 4))) == stem


def test_a_name_is_short() -> None:
    """A question of any length has a name that every file system takes."""
    assert len(file_stem(replace(AMOUNT, question="å" * 10_000))) == 60
