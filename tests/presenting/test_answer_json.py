"""Answers as JSON: the documented keys, their order, and what goes into them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from presenting.made import INITIATIVE, STATISTIC
from web.fakes import a_quote, an_answer

from sok.presenting.answer_json import answer_object, error_object, json_line
from sok.presenting.findings_json import initiatives_object, statistics_object
from sok.presenting.pages_json import page_keys
from sok.records import Answer, Form, PageNumber, Passage, Span

DOCS = Path(__file__).resolve().parents[2] / "docs" / "json.md"


def test_an_answer_has_just_the_documented_keys() -> None:
    """Programs rely on names and order; a refusal has the same keys."""
    keys = [
        "id",
        "question",
        "standalone",
        "answered",
        "form",
        "lead",
        "notes",
        "text",
        "quotes",
        "marks",
        "passages",
        "statistics",
        "initiatives",
        "tables",
        "figures",
        "seconds",
    ]
    assert list(answer_object(an_answer("Vad?", a_quote("Öar.", 3)))) == keys
    assert list(answer_object(an_answer("Vad?", answered=False))) == keys


def test_every_key_is_documented() -> None:
    """docs/json.md has a row for each key of an answer, a quote and a passage."""
    made = answer_object(an_answer("Vad?", a_quote("Öar.", 3)))
    rows = DOCS.read_text("utf-8").splitlines()
    documented = {
        name
        for row in rows
        if row[:2] == "| "
        for name in re.findall(r"`(\w+)`", row.split("|")[1])
    }
    marks = {"quote", "start", "end", "text"}
    assert {*made, *marks, *made["quotes"][0], *made["passages"][0]} <= documented


def test_a_quote_is_copied_whole() -> None:
    """Text, source and offsets stand as they do in the record, tuples as lists."""
    quote = a_quote("Öar och skär.", 7, 8, headings=("Kust", "Öar"))
    assert answer_object(an_answer("Vad?", quote))["quotes"] == [
        {
            "text": "Öar och skär.",
            "document": "oar.txt",
            "sha256": "0" * 64,
            "title": "Rapport om öar",
            "page": 7,
            "pages": [7, 8],
            "pdf_pages": [],
            "labels": [],
            "ocr": [],
            "headings": ["Kust", "Öar"],
            "start": 0,
            "end": 13,
        }
    ]


def test_pages_of_a_pdf_have_both_numbers() -> None:
    """The printed number, the file's own, and what is printed where that is no figure."""
    pages = (PageNumber(16, 19, ocr=True), PageNumber(4, 4, "iv"), PageNumber(2, 2, ""))
    assert page_keys(pages) == {
        "page": 2,
        "pages": [2, 4, 16],
        "pdf_pages": [2, 4, 19],
        "labels": ["", "iv", "16"],
        "ocr": [False, False, True],
    }


def test_a_passage_joins_its_spans() -> None:
    """Several spans are one text, a line each, on all their pages, under the first's headings."""
    spans = (a_quote("Ett.", 5, headings=("A",)), a_quote("Två.", 5, 6, headings=("A", "B")))
    answer = Answer("F?", "F?", True, "", (), (Passage(1, np.float32(0.5), spans),), (), 0.1)
    assert answer_object(answer)["passages"] == [
        {
            "rank": 1,
            "text": "Ett.\nTvå.",
            "document": "oar.txt",
            "title": "Rapport om öar",
            "page": 5,
            "pages": [5, 6],
            "pdf_pages": [],
            "labels": [],
            "ocr": [],
            "headings": ["A"],
            "score": 0.5,
        }
    ]


def test_form_lead_and_notes_are_told() -> None:
    """The form by its name; without any of our words they are empty."""
    plain = an_answer("Vad?", a_quote("Öar.", 3))
    made = answer_object(plain)
    assert (made["form"], made["lead"], made["notes"]) == ("spans", "", [])
    made = answer_object(replace(plain, form=Form.AMOUNT, lead="Så här:", notes=("Ett.", "Två.")))
    assert (made["form"], made["lead"], made["notes"]) == ("amount", "Så här:", ["Ett.", "Två."])
    assert json.loads(json_line(made)) == made


def test_a_mark_tells_its_quote_and_text() -> None:
    """Quotes are counted from 0; a mark of text that is not quoted is left out."""
    first, second = a_quote("Öar.", 3), a_quote("Det finns 15 öar.", 4)
    second = replace(second, span=Span("oar.txt", 7, 100, 117))
    marks = (Span("oar.txt", 7, 110, 112), Span("oar.txt", 9, 0, 2), Span("oar.txt", 0, 0, 3))
    answer = replace(an_answer("Vad?", first, second), marks=marks)
    assert answer_object(answer)["marks"] == [
        {"quote": 0, "start": 0, "end": 3, "text": "Öar"},
        {"quote": 1, "start": 10, "end": 12, "text": "15"},
    ]


def test_findings_are_as_the_commands_print_them() -> None:
    """The objects of `sok statistics` and `sok initiatives`."""
    plain = an_answer("Vad?", a_quote("Öar.", 3))
    made = answer_object(replace(plain, statistics=(STATISTIC,), initiatives=(INITIATIVE,)))
    assert made["statistics"] == statistics_object([STATISTIC])["statistics"]
    assert made["initiatives"] == initiatives_object([INITIATIVE])["initiatives"]
    assert made["statistics"][0]["value"] == 77.5
    assert made["initiatives"][0]["name"] == "Båtar"


@pytest.mark.parametrize("question_id", ["a1", 7, None])
def test_the_id_comes_back_as_it_was(question_id: str | int | None) -> None:
    """Text stays text and a number a number, in answers and in errors."""
    answer = an_answer("Vad?", a_quote("Öar.", 3))
    assert answer_object(answer, question_id)["id"] == question_id
    assert error_object("Fel.", question_id) == {"id": question_id, "error": "Fel."}


def test_a_line_is_one_line_with_swedish_letters() -> None:
    """Line breaks of all sorts are escaped, å, ä and ö are not, and parsing gives it all back."""
    made = answer_object(an_answer("Å\nä?", a_quote("Rad\u2028ett\x85\u2029två\x0c", 3)), "ö")
    line = json_line(made)
    assert len(line.splitlines()) == 1 and "Å" in line
    assert json.loads(line) == made
