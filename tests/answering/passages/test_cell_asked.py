"""The figure of a row that is marked for who asks for one figure."""

from __future__ import annotations

import pytest
from answering.made import engine_fixture, marked, quoted

from sok.answering.engine import Engine

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
"""

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
