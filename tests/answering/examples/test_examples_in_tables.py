"""Examples that the rows of a table tell of."""

from __future__ import annotations

from collections.abc import Callable

from sok.answering.engine import Engine
from sok.records import Form

TABLE = """# Djur

^ Tabell 1. Slutrapporterade projekt

+ Projekt  Region  Stöd, tkr  Utfall

= Nödmjölk  Norrbotten  3 125  Mobilt mejeri som klarar 4 000 liter

= Avbytarpoolen  Värmland  1 890  34 gårdar delar på nio avbytare

= Djurvatten  Örebro län  1 234  Reservvatten för 52 djurgårdar i nöd
"""


def test_an_example_of_a_table_is_quoted_alone(engine_of: Callable[..., Engine]) -> None:
    """The row, whole, without the header of its table, and with its name."""
    answer = engine_of(TABLE).ask("Vilka exempel finns från Värmland?")
    assert answer.form is Form.INITIATIVES
    assert [quote.text for quote in answer.quotes] == [
        "Avbytarpoolen\tVärmland\t1 890\t34 gårdar delar på nio avbytare"
    ]
    assert [cited.found.name for cited in answer.initiatives] == ["Avbytarpoolen"]
