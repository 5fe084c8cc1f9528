"""The figure of a row that is marked for who asks for one figure."""

from __future__ import annotations

import pytest
from answering.made import ALL, engine_fixture, found_for, marked, paragraphs, quoted

from sok.answering.engine import Engine
from sok.answering.passages.cell_asked import with_cell
from sok.answering.searching.reply import Reply
from sok.records import Form

REPORT = """# Kvarnarnas pengar

Pengarna till kvarnar räckte längre än väntat.

^ Tabell 1. Pengar till kvarnar, miljoner kronor

+ År  Avsatt  Använt  Återkrav

= 2021  250  163  51

= 2022  300  247  39

# Segling

Biljetter säljs i länen.

^ Tabell 2. Pris på seglarkort, kronor

+ Län  2020  2024  Förändring

= Gotland  850  795  −55

= Halland  640  700  60

# Fiske

^ Tabell 3. Fångad fisk

+ Fisk  2021  2022

= Ål  12  14

= Gädda  78  81

= Samtliga  90  95
"""
EELS, ALL_FISH = "Ål\t12\t14", "Samtliga\t90\t95"

engine = engine_fixture(REPORT)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("Hur mycket pengar till kvarnar användes under 2022?", "247"),
        ("Hur mycket pengar avsattes till kvarnar 2022?", "300"),
        ("Vad kostar seglarkort på Gotland?", "795"),
        ("Vad kostade seglarkort på Gotland 2020?", "850"),
    ],
)
def test_the_cell_in_the_column_asked_for_is_marked(
    engine: Engine, question: str, figure: str
) -> None:
    """By a word of its name in any form, or its year, the latest if none is asked for."""
    answer = engine.ask(question)
    assert figure in quoted(answer)[0].split("\t")
    assert marked(engine, answer) == [figure]
    assert answer.lead.endswith(f"”: {figure}.")


def test_nothing_is_marked_where_several_may_be_meant(engine: Engine) -> None:
    """Who names no column gets the row as it stands."""
    answer = engine.ask("Hur mycket pengar till kvarnar 2022?")
    assert quoted(answer)[0].startswith("2022\t") and marked(engine, answer) == []


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
