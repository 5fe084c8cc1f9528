"""Answers as JSON: the form that docs/json.md documents, and that programs rely on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sok.presenting.findings_json import initiative_object, statistic_object
from sok.presenting.marks import marks_in
from sok.presenting.pages_json import page_keys
from sok.presenting.tables_json import cells_object, figure_object, table_object
from sok.records import Answer, Passage, Quote

# Decimals of seconds and scores: what differs beyond them has no meaning.
_DECIMALS = 6
# Line ends to some programs, though JSON lets them stand unescaped.
_LINE_ENDS = str.maketrans({end: f"\\u{ord(end):04x}" for end in "\u0085\u2028\u2029"})

Id = str | int | None


def answer_object(answer: Answer, question_id: Id = None) -> dict[str, Any]:
    """The answer as a JSON object, its keys in the documented order."""
    return {
        "id": question_id,
        "question": answer.question,
        "standalone": answer.standalone,
        "answered": answer.answered,
        "form": answer.form.value,
        "lead": answer.lead,
        "notes": list(answer.notes),
        "text": answer.text,
        "quotes": [_quote(quote) for quote in answer.quotes],
        "marks": list(_marks(answer)),
        "passages": [_passage(passage) for passage in answer.passages],
        "statistics": [statistic_object(cited) for cited in answer.statistics],
        "initiatives": [initiative_object(cited) for cited in answer.initiatives],
        "tables": [table_object(table) for table in answer.tables],
        "figures": [figure_object(figure) for figure in answer.figures],
        "seconds": round(float(answer.seconds), _DECIMALS),
    }


def error_object(message: str, question_id: Id = None) -> dict[str, Any]:
    """What stands in the place of an answer to a line that is no question."""
    return {"id": question_id, "error": message}


def json_line(value: dict[str, Any]) -> str:
    """The object as one line, å, ä and ö as they are."""
    return json.dumps(value, ensure_ascii=False).translate(_LINE_ENDS)


def _marks(answer: Answer) -> Iterator[dict[str, Any]]:
    for number, quote in enumerate(answer.quotes):
        for start, end in marks_in(quote, answer.marks):
            yield {"quote": number, "start": start, "end": end, "text": quote.text[start:end]}


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "text": quote.text,
        "document": quote.span.document,
        "sha256": quote.sha256,
        "title": quote.title,
        **page_keys(quote.pages),
        "headings": list(quote.headings),
        "start": quote.start,
        "end": quote.end,
        **cells_object(quote),
    }


def _passage(passage: Passage) -> dict[str, Any]:
    """A passage stands under the headings of its first span, on the pages of all of them."""
    first = passage.quotes[0]
    pages = {page for quote in passage.quotes for page in quote.pages}
    return {
        "rank": passage.rank,
        "text": passage.text,
        "document": first.span.document,
        "title": first.title,
        **page_keys(pages),
        "headings": list(first.headings),
        "score": round(float(passage.score), _DECIMALS),
    }
