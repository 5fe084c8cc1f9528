"""Answers as JSON: the documented keys, their order, and what goes into them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
import pytest
from web.fakes import a_quote, an_answer

from sok.presenting.answer_json import answer_object, error_object, json_line
from sok.records import Answer, Passage

DOCS = Path(__file__).resolve().parents[2] / "docs" / "json.md"


def test_an_answer_has_just_the_documented_keys() -> None:
    """Programs rely on names and order; a refusal has the same keys."""
    keys = [
        "id",
        "question",
        "standalone",
        "answered",
        "text",
        "quotes",
        "passages",
        "statistics",
        "initiatives",
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
    assert {*made, *made["quotes"][0], *made["passages"][0]} <= documented


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
            "headings": ["Kust", "Öar"],
            "start": 0,
            "end": 13,
        }
    ]


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
            "headings": ["A"],
            "score": 0.5,
        }
    ]


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
