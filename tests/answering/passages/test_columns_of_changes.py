"""What has changed most is told by a column of changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from answering.made import engine_over

from sok.answering.passages.columns_asked import of_years
from sok.answering.searching.columns import find_columns

CHANGES = """# Fiske

Länen fångar olika mycket.

^ Tabell 1. Fångst efter län

+ Län  Ton 2021  Ton 2023  Förändring sedan 2010

= Skåne  90  95  −12

= Kalmar  70  60  −41

= Halland  10  80  −9
"""


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Vilket län har störst fångst?", "Högst i kolumnen ”Ton 2023”: Skåne, 95."),
        ("Vilket län hade störst fångst 2021?", "Högst i kolumnen ”Ton 2021”: Skåne, 90."),
        (
            "Vilket läns fångst har ökat mest?",
            "Högst i kolumnen ”Förändring sedan 2010”: Halland, −9.",
        ),
        (
            "Vilket läns fångst har minskat mest?",
            "Lägst i kolumnen ”Förändring sedan 2010”: Kalmar, −41.",
        ),
        (
            "Vilket län har fått ner sin fångst mest?",
            "Lägst i kolumnen ”Förändring sedan 2010”: Kalmar, −41.",
        ),
    ],
)
def test_a_column_of_changes_tells_what_has_changed(
    tmp_path: Path, question: str, lead: str
) -> None:
    """And nothing else: the year that it names is that from which on, and what fell is below 0."""
    assert engine_over(tmp_path, CHANGES).ask(question).lead == lead


GROWN = """# Leder

Under året gick många på lederna.

^ Tabell 1. Vandrare efter led

+ Led  2022  2023  {}

= Kustleden  900  990  90

= Skogsleden  100  250  150

^ Tabell 2. Båtar efter ö

+ Ö  Båtar 2022  Båtar 2023

= Visingsö  9  5

= Ven  7  6
"""


@pytest.mark.parametrize(
    ("change", "question", "lead"),
    [
        ("Ökning", "Vilken led har ökat mest?", "”Ökning”: Skogsleden, 150."),
        ("Tillväxt", "Vilken led har vuxit mest?", "”Tillväxt”: Skogsleden, 150."),
        ("Förändring", "Vilken led har förändrats mest?", "”Förändring”: Skogsleden, 150."),
        ("Utveckling", "Vilken led har utvecklats mest?", "”Utveckling”: Skogsleden, 150."),
        ("Minskning", "Vilken led har minskat mest?", "”Minskning”: Skogsleden, 150."),
        ("Ökning", "Vilken led hade flest vandrare?", "”2023”: Kustleden, 990."),
        ("Ökning", "Vilken led hade flest vandrare 2022?", "”2022”: Kustleden, 900."),
    ],
)
def test_what_has_changed_most_is_told_by_a_column_of_changes(
    tmp_path: Path, change: str, question: str, lead: str
) -> None:
    """And nothing else is: without a change the year that is asked for is meant, or the latest."""
    engine = engine_over(tmp_path, GROWN.format(change))
    assert engine.ask(question).lead == f"Högst i kolumnen {lead}"


def test_tables_without_a_column_of_changes_keep_their_columns(tmp_path: Path) -> None:
    """Those of the latest year, whatever is asked of what has changed."""
    columns = find_columns(engine_over(tmp_path, GROWN.format("Ökning")).index)
    kept = of_years(columns, [], "Vad har ökat mest?")
    assert [column.name for column in kept] == ["Ökning", "Båtar 2023"]
