"""A question for how many gets the cell of the row that it asks of."""

from __future__ import annotations

import pytest
from answering.made import ALL, engine_fixture, found_for, paragraphs

from sok.answering.engine import Engine
from sok.answering.passages.cell_asked import with_cell
from sok.answering.searching.reply import Reply
from sok.records import Form

EELS, ALL_FISH = "Ål\t12\t14", "Samtliga\t90\t95"
DOCUMENT = """\
# Fiske

^ Tabell 1. Fångad fisk

+ Fisk  2021  2022

= Ål  12  14

= Gädda  78  81

= Samtliga  90  95
"""

engine = engine_fixture(DOCUMENT)


@pytest.mark.parametrize(
    ("question", "rows", "lead"),
    [
        ("Hur många fiskar fångades 2021?", [ALL_FISH, EELS], "I kolumnen ”2021”: 90."),
        ("Hur många ålar fångades 2021?", [EELS], "I kolumnen ”2021”: 12."),
    ],
)
def test_the_figure_is_that_of_all_where_no_row_is_named(
    engine: Engine, question: str, rows: list[str], lead: str
) -> None:
    """A row that the question says nothing of stands after the sum, and its figure is no answer."""
    corpus, found = found_for(engine, question)
    reply = with_cell(corpus, found, Reply(Form.SPANS, paragraphs(engine, EELS), ALL))
    assert [engine.index.text(span) for span in reply.spans] == rows
    assert reply.lead == lead


def test_a_share_is_not_that_of_all(engine: Engine) -> None:
    """All of something is always the whole of it."""
    corpus, found = found_for(engine, "Hur stor andel fångades 2021?")
    reply = with_cell(corpus, found, Reply(Form.SPANS, paragraphs(engine, EELS), ALL))
    assert [engine.index.text(span) for span in reply.spans] == [EELS]
