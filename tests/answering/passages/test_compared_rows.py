"""Questions that rank or compare, answered with the rows of a table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from answering.made import engine_over, quoted, stands

from sok.answering.engine import Engine
from sok.answering.passages.compared_rows import ALL_ROWS, MOST_ROWS
from sok.records import Form

REPORT = """# Kvarnar i länen

Många kvarnar står i skogen och mal råg.

^ Tabell 1. Kvarnar och sågar efter län

+ Län  Antal kvarnar  Gårdar med vattensåg, procent

= Blekinge  9  40

= Jämtland  12  −3

= Kalmar  1 200  55,5

= Skåne  12  i.u.

= Summa  1 233  31

^ Tabell 2. Båtar

+ Hamn  Segelbåtar

= Slite  90

= Visby  30

^ Tabell 3. Bidrag

+ Län  Beviljat, mnkr  Kronor per båt

= Gotland  8,7  263

= Halland  24,2  131
"""
KINDS = """# Bidrag till sjöfarten

Pengarna har gått till mycket.

^ Tabell 1. Beviljat bidrag efter ändamål

+ Ändamål  Miljoner kronor  Andel, procent

= Kajer  14  30

= Fyrar  9  50

= Bojar  3  20

= Totalt  26  100

^ Tabell 2. Andel båtar som läcker ut, efter båttyp

+ Båttyp  2019  2024

= Ekor  16  15

= Jollar  9  18
"""
HEADER = "Län\tAntal kvarnar\tGårdar med vattensåg, procent"


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    """An engine over a report with two tables of figures."""
    return engine_over(tmp_path, REPORT)


def test_the_row_with_most_comes_first_and_no_sum(engine: Engine) -> None:
    """Of all rows the first in order is quoted with its header, named, marked, then the others."""
    answer = engine.ask("Vilket län har flest kvarnar?")
    assert answer.form is Form.SPANS and stands(engine, answer)
    assert answer.lead == "Högst i kolumnen ”Antal kvarnar”: Kalmar, 1 200."
    assert quoted(answer)[:2] == ["Kalmar\t1 200\t55,5", HEADER]
    assert len(quoted(answer)) == 5 and "Summa" not in answer.text
    assert [engine.index.text(mark) for mark in answer.marks] == ["1 200"]


@pytest.mark.parametrize(("count", "quotes"), [(ALL_ROWS, ALL_ROWS), (ALL_ROWS + 1, MOST_ROWS)])
def test_of_a_long_table_those_that_come_first_are_quoted(
    tmp_path: Path, count: int, quotes: int
) -> None:
    """So many that one reads them at a glance, for who asks which is the first."""
    names = (
        "Visby Slite Klinte Hemse Burgs Roma Ljugarn Herrvik Katthamra Ronehamn Kappelshamn "
        "Fårösund Lickershamn"
    ).split()[:count]
    rows = "\n\n".join(f"= {name}  {90 - n}" for n, name in enumerate(names))
    report = f"# Hamnar\n\n^ Tabell 1. Båtar\n\n+ Hamn  Antal båtar\n\n{rows}\n"
    answer = engine_over(tmp_path, report).ask("Vilken hamn har flest båtar?")
    assert answer.lead == "Högst i kolumnen ”Antal båtar”: Visby, 90."
    assert len(quoted(answer)) == quotes + 1  # and the header


def test_the_least_is_that_of_the_column_asked_for(engine: Engine) -> None:
    """The column whose name says what is asked ranks the rows; those without a figure are out."""
    answer = engine.ask("I vilket län har minst andel av gårdarna en vattensåg?")
    assert answer.lead == "Lägst i kolumnen ”Gårdar med vattensåg, procent”: Jämtland, −3."
    assert not any(row.startswith("Skåne") for row in quoted(answer))


def test_money_is_a_column_in_kronor(engine: Engine) -> None:
    """Whatever it is called; what is in kronor of each is another thing."""
    answer = engine.ask("Gotland eller Halland, vem fick mest pengar?")
    assert answer.lead == "Högst i kolumnen ”Beviljat, mnkr”: Halland, 24,2."


def test_a_place_is_counted_among_the_figures(engine: Engine) -> None:
    """Rows with one figure share its place."""
    answer = engine.ask("Vilket län har näst flest kvarnar?")
    assert answer.lead == "Näst högst i kolumnen ”Antal kvarnar”: Jämtland och Skåne, 12."


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("Har Blekinge fler kvarnar än Kalmar?", "Kalmar", "Blekinge"),
        ("Finns det fler segelbåtar i Visby än i Slite?", "Slite", "Visby"),
    ],
)
def test_rows_that_are_named_are_held_against_each_other(
    engine: Engine, question: str, first: str, second: str
) -> None:
    """Regions, or other first cells, that a question names are quoted, the highest first."""
    rows = [row.split("\t")[0] for row in quoted(engine.ask(question))]
    assert [rows[0], rows[2]] == [first, second] and len(rows) == 3


@pytest.mark.parametrize(
    "question",
    [
        "Vilket län har flest väderkvarnar?",
        "Vilken kommun har flest kvarnar?",
        "Varför har Kalmar fler kvarnar än Blekinge?",
        "Har Blekinge fler kvarnar än Halland?",
    ],
)
def test_a_table_of_something_else_ranks_nothing(engine: Engine, question: str) -> None:
    """Of another thing or kind of row, for who asks why, and where a named row is missing."""
    assert "kolumnen" not in engine.ask(question).lead


@pytest.mark.parametrize(
    ("question", "rows", "lead"),
    [
        (
            "Hur fördelades pengarna på olika ändamål?",
            ["Kajer", "Fyrar", "Bojar"],
            "Högst i kolumnen ”Miljoner kronor”: Kajer, 14.",
        ),
        (
            "Rangordna ändamålen efter hur stor andel av bidraget de fick",
            ["Fyrar", "Kajer", "Bojar"],
            "Högst i kolumnen ”Andel, procent”: Fyrar, 50.",
        ),
        (
            "Rangordna båttyperna efter hur mycket som läckte",
            ["Jollar", "Ekor"],
            "Högst i kolumnen ”2024”: Jollar, 18.",
        ),
        (
            "Rangordna båttyperna efter hur mycket som läckte 2019",
            ["Ekor", "Jollar"],
            "Högst i kolumnen ”2019”: Ekor, 16.",
        ),
    ],
)
def test_who_names_the_kind_of_rows_gets_all_of_them(
    tmp_path: Path, question: str, rows: list[str], lead: str
) -> None:
    """By the column in the measure or of the year asked for, or of the latest year; no sums."""
    engine = engine_over(tmp_path, KINDS)
    answer = engine.ask(question)
    assert answer.lead == lead and stands(engine, answer)
    first, _, *others = [text.split("\t")[0] for text in quoted(answer)]
    assert [first, *others] == rows


def test_who_got_least_is_told_by_the_column_in_kronor(tmp_path: Path) -> None:
    """Where no measure is named and the caption says the rest, and no other column is in kronor."""
    engine = engine_over(tmp_path, KINDS)
    answer = engine.ask("Vilket ändamål fick minst bidrag?")
    assert answer.lead == "Lägst i kolumnen ”Miljoner kronor”: Bojar, 3."


YEARLY = """# Pengar till sjöfarten

Pengarna har gått till mycket.

^ Tabell 1. Anslag till sjöfarten, miljoner kronor

+ År  Anslag  Bojar

= 2023  900  421

= 2024  780  347

^ Tabell 2. Pengar efter delområde

+ Delområde  Mnkr  Kronor per båt  Kajer

= Fiske  12  455  4

= Fraster  9  640  6

= Övriga delområden  40  90  7
"""


@pytest.mark.parametrize(
    ("question", "lead", "rows"),
    [
        (
            "Hur mycket större var anslaget 2023 än 2024?",
            "Högst i kolumnen ”Anslag”: 2023, 900.",
            ["2023", "2024"],
        ),
        (
            "Vilket delområde har fått mest per båt?",
            "Högst i kolumnen ”Kronor per båt”: Fraster, 640.",
            ["Fraster", "Fiske"],
        ),
        (
            "Vilket av delområdena i tabellen fick mest, i miljoner?",
            "Högst i kolumnen ”Mnkr”: Fiske, 12.",
            ["Fiske", "Fraster"],
        ),
        (
            "Hur mycket mer har fiske fått än fraster?",
            "Högst i kolumnen ”Mnkr”: Fiske, 12.",
            ["Fiske", "Fraster"],
        ),
        (
            "Hur fördelades miljonerna mellan delområdena?",
            "Högst i kolumnen ”Mnkr”: Övriga delområden, 40.",
            ["Övriga delområden", "Fiske", "Fraster"],
        ),
    ],
)
def test_rows_by_what_they_are_called(
    tmp_path: Path, question: str, lead: str, rows: list[str]
) -> None:
    """Years, things held against each other, what is per something; others together are not one."""
    answer = engine_over(tmp_path, YEARLY).ask(question)
    assert answer.lead == lead
    first, _, *others = [text.split("\t")[0] for text in quoted(answer)]
    assert [first, *others] == rows


def test_a_table_with_more_of_them_goes_before_figures(tmp_path: Path) -> None:
    """Two shares in running text are not all that is compared."""
    engine = engine_over(
        tmp_path,
        "# Bidrag\n\nOmrådet kajer fick 60 procent av medlen. Området fyrar fick 30 procent av "
        "medlen.\n\n^ Tabell 1. Medel efter område\n\n+ Område  Medel, procent\n\n= Kajer  60\n\n"
        "= Fyrar  30\n\n= Bojar  10",
    )
    answer = engine.ask("Vilket område fick störst andel av medlen?")
    assert answer.lead == "Högst i kolumnen ”Medel, procent”: Kajer, 60."
    assert "Bojar\t10" in quoted(answer)


@pytest.mark.parametrize("when", ["", " under perioden", " under hela treårsperioden"])
def test_the_time_that_all_is_of_need_not_be_said(
    engine_of: Callable[..., Engine], when: str
) -> None:
    """A table of one period does not name it."""
    engine = engine_of(REPORT)
    answer = engine.ask(f"Vilket län beviljades mest bidrag{when}?")
    assert answer.lead == "Högst i kolumnen ”Beviljat, mnkr”: Halland, 24,2."
