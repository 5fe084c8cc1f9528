"""The formats of an answer, by name."""

from __future__ import annotations

from dataclasses import replace

import pytest
from presenting.answers import AMOUNT, ANSWERS

from sok.cli import arguments
from sok.presenting.answer_text import answer_text
from sok.presenting.formats import FORMATS
from sok.records import Answer


def test_the_command_line_knows_them_all() -> None:
    """It has a list of its own, so that `sok -h` need not import them."""
    assert tuple(FORMATS) == arguments.FORMATS


def test_endings_differ() -> None:
    """A file's name tells its format."""
    assert len({made.suffix for made in FORMATS.values()}) == len(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS.keys())
def test_every_answer_has_every_format(answer: Answer, name: str) -> None:
    """Only references are nothing where nothing is quoted."""
    content = FORMATS[name].content(answer)
    assert bool(content) is bool(answer.quotes or name not in {"bibtex", "ris"})


def test_text_is_utf8_and_ends_its_line() -> None:
    """A lone surrogate, for which UTF-8 has no form, does not stop it."""
    assert FORMATS["text"].content(AMOUNT).decode() == f"{answer_text(AMOUNT)}\n"
    odd = replace(AMOUNT, notes=("a\ud800",))
    assert b"a\\ud800" in FORMATS["text"].content(odd)
    assert b"a\\ud800" in FORMATS["md"].content(odd)


@pytest.mark.parametrize("name", ["md", "docx", "bibtex", "ris"])
def test_guesses_reach_the_references(name: str) -> None:
    """What is unconfirmed makes a difference in each of them."""
    made = FORMATS[name]
    assert made.content(AMOUNT, {"oar.txt": ("title",)}) != made.content(AMOUNT)
