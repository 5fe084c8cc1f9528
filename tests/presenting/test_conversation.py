"""Whole conversations as files: every question, every quote, one list of sources."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from io import BytesIO
from xml.etree import ElementTree as Xml

import pytest
from presenting.answers import AMOUNT, ANSWERS, COMPARISON, HARD, LIST, REFUSED, said

from sok.presenting.conversation import ended
from sok.presenting.conversation_docx import conversation_docx
from sok.presenting.conversation_markdown import conversation_markdown
from sok.presenting.conversation_text import conversation_text
from sok.records import Answer

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class Asked:
    """A question with what came of it."""

    question: str
    answer: Answer | None = None
    problem: str = ""


TALK = [
    Asked(AMOUNT.question, AMOUNT),
    Asked("???", problem="Skriv en fråga."),
    Asked(LIST.question, LIST),
    Asked("väntar"),
]


def _xml(content: bytes, part: str) -> Xml.Element:
    with zipfile.ZipFile(BytesIO(content)) as file:
        assert file.testzip() is None
        return Xml.fromstring(file.read(part))


def _text(root: Xml.Element) -> str:
    return "\n".join(
        "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
        for paragraph in root.iter(f"{W}p")
    )


def test_a_question_that_waits_is_not_there() -> None:
    """What has neither answer nor message is left out."""
    assert [one.question for one in ended(TALK)] == [AMOUNT.question, "???", LIST.question]


def test_word_has_questions_messages_quotes_and_numbered_footnotes() -> None:
    """In their order, and each footnote that the text points to is there, once."""
    made = conversation_docx(TALK)
    text = _text(_xml(made, "word/document.xml"))
    places = [text.index(part) for part in (AMOUNT.question, "Skriv en fråga.", LIST.question)]
    assert places == sorted(places)
    assert "väntar" not in text and text.count("Källor") == 1
    document, notes = _xml(made, "word/document.xml"), _xml(made, "word/footnotes.xml")
    pointed = [sign.get(f"{W}id") for sign in document.iter(f"{W}footnoteReference")]
    written = [
        note.get(f"{W}id") for note in notes.iter(f"{W}footnote") if not note.get(f"{W}type")
    ]
    assert pointed == written == ["1", "2", "3"]


def test_markdown_has_one_heading_of_the_first_level_and_one_list_of_sources() -> None:
    """Questions are a level below the title, and what stands in an answer a level below those."""
    made = conversation_markdown([*TALK, Asked(COMPARISON.question, COMPARISON)])
    lines = made.splitlines()
    assert [line for line in lines if line.startswith("# ")] == ["# Samtal"]
    assert f"## {LIST.question}" in lines and "### Siffror" in lines
    assert lines.count("## Källor") == 1


def test_text_has_each_question_above_its_answer() -> None:
    """A refusal and a message are there too."""
    made = conversation_text([*TALK, Asked(REFUSED.question, REFUSED)])
    places = [made.index(part) for part in (AMOUNT.question, "Fisket fick", "Skriv en fråga.")]
    assert places == sorted(places) and REFUSED.text in made


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS.keys())
def test_every_quote_is_in_every_file(answer: Answer) -> None:
    """Whatever the form of the answer, nothing that is shown is lost."""
    talk = [Asked(answer.question, answer)]
    word = _text(_xml(conversation_docx(talk), "word/document.xml"))
    text = conversation_text(talk)
    for quote in answer.quotes:
        for part in said(quote):
            assert part in word and part in text


def test_hostile_questions_and_messages_are_text() -> None:
    """Signs of Markdown and XML are letters."""
    talk = [Asked(HARD, problem=HARD)]
    assert HARD in _text(_xml(conversation_docx(talk), "word/document.xml"))
    assert "<script>" not in conversation_markdown(talk)
