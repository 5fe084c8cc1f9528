"""Answers as they are written and read again."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from presenting.answers import ANSWERS
from web.fakes import a_quote, an_answer

from sok.keeping.written import VERSION, answer_from, written
from sok.records import PageNumber


@pytest.mark.parametrize("name", ANSWERS)
def test_every_form_is_read_as_it_was(name: str) -> None:
    """Nothing of an answer is lost or changed by being written, whatever its form."""
    assert answer_from(written(ANSWERS[name])) == ANSWERS[name]


def test_page_numbers_keep_what_they_know() -> None:
    """The place in the PDF file, what is printed and whether OCR read it come back."""
    pages = (PageNumber(16, 19), PageNumber(4, 4, "iv"), PageNumber(7, 7, "", ocr=True))
    quote = replace(a_quote("Öar.", *pages), page=pages[0])
    read = answer_from(written(an_answer("Vad?", quote))).quotes[0]
    assert [type(page) for page in (read.page, *read.pages)] == [PageNumber] * 4
    assert (read.page, read.pages) == (pages[0], pages)


def test_text_that_utf8_has_no_form_for_is_kept() -> None:
    """A lone surrogate out of a document does not keep its answer from being kept."""
    answer = an_answer("Vad?", a_quote("\ud800 \u2028 \x00", 4))
    written(answer).encode("utf-8")
    assert answer_from(written(answer)) == answer


def test_fields_may_come_and_go() -> None:
    """An answer without a field that has a default, and with one that is unknown, is read."""
    answer = an_answer("Vad?", a_quote("Öar.", 4))
    made = json.loads(written(answer))
    del made["answer"]["figures"]
    made["answer"]["quotes"][0]["colour"] = "blå"
    assert answer_from(json.dumps(made)) == answer


@pytest.mark.parametrize(
    "change",
    [
        {"version": VERSION + 1},
        {"answer": None},
        {"answer": {"question": "Vad?"}},
        {"answer": {"question": 7}},
        {"answer": {"form": "sonett"}},
        {"answer": {"quotes": "Öar."}},
    ],
)
def test_what_is_no_answer_is_refused(change: dict[str, object]) -> None:
    """Another version, a missing field or a wrong type is a ValueError and never half an answer."""
    with pytest.raises(ValueError):
        answer_from(json.dumps({"version": VERSION, "answer": {}} | change))


@pytest.mark.parametrize("text", ["", "[", "7", '"x"'])
def test_what_is_no_json_object_is_refused(text: str) -> None:
    """What somebody else put into the database is a ValueError."""
    with pytest.raises(ValueError):
        answer_from(text)
