"""By which column the rows of a table are compared."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from answering.made import engine_over

from sok.answering.engine import Engine
from sok.answering.passages.columns_asked import of_years
from sok.answering.searching.columns import MONEY, find_columns

EACH = """# Lov

Under loven seglar många barn.

^ Tabell 1. Segling på lov 2024

+ Lov  Antal  Timmar per barn

= Sommarlov  90  46

= Höstlov  64  14

= Påsklov  40  52

^ Tabell 2. Pengar till segling

+ Län  Miljoner kronor  Kronor per barn

= Skåne  30  12

= Kalmar  20  90

= Övriga 4 län  80  35
"""


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Vilket lov hade flest barn på segling 2024?", "”Antal”: Sommarlov, 90."),
        ("Vilket län fick mest pengar till segling?", "”Miljoner kronor”: Skåne, 30."),
        ("Vilket län fick mest pengar till segling per barn?", "”Kronor per barn”: Kalmar, 90."),
    ],
)
def test_what_is_per_something_is_asked_for_so(tmp_path: Path, question: str, lead: str) -> None:
    """Other columns rank what there is of it in all, and what several have together is not one."""
    assert engine_over(tmp_path, EACH).ask(question).lead == f"Högst i kolumnen {lead}"


STAFF = """# Elevhälsa

Skolan har många vuxna.

^ Tabell 1. {} 2023–2024

+ Yrke  2023  2024

= Lärare  20  19

= Kurator  500  450

# Fritid

Där finns pengar.
"""


@pytest.mark.parametrize(
    ("caption", "question", "lead"),
    [
        ("Elever per tjänst", "Vilket yrke har flest elever per tjänst?", "”2024”: Kurator, 450."),
        ("Elever per yrke", "Vilket yrke har flest elever?", "”2024”: Kurator, 450."),
        ("Elever", "Vilken yrkesgrupp har flest elever?", "”2024”: Kurator, 450."),
        ("Elever", "Vilket yrke i elevhälsan har flest elever 2023?", "”2023”: Kurator, 500."),
        ("Elever per tjänst", "Vilket yrke har flest elever?", ""),
        ("Elever", "Vilket yrke har flest elever på fritiden?", ""),
    ],
)
def test_the_caption_and_the_heading_tell_what_the_columns_of_years_are(
    tmp_path: Path, caption: str, question: str, lead: str
) -> None:
    """What they are per, what the rows are, and what all of it is about."""
    answer = engine_over(tmp_path, STAFF.format(caption)).ask(question)
    told = answer.lead.removeprefix("Högst i kolumnen ") if answer.answered else ""
    assert told == lead


AGES = """# Båtliv

Folk seglar.

^ Tabell 1. Seglare 2024

+ {}  Seglare

""" + "".join(f"= {start}–{start + 9} år  {start}\n\n" for start in range(10, 110, 10))


@pytest.mark.parametrize("sort", ["grupp", "kategori", "klass", "typ", "slag", "intervall"])
def test_the_sort_of_a_kind_is_called_by_the_kind_alone(tmp_path: Path, sort: str) -> None:
    """One of all is asked for, so that not all rows are quoted."""
    ages = AGES.format("Ålder")
    answer = engine_over(tmp_path, ages).ask(f"Vilken ålders{sort} har flest seglare?")
    assert answer.lead == "Högst i kolumnen ”Seglare”: 100–109 år, 100."
    assert sum("år\t" in quote.text for quote in answer.quotes) == 10


def test_another_kind_is_not_that_of_the_rows(tmp_path: Path) -> None:
    """Though it ends alike."""
    answer = engine_over(tmp_path, AGES.format("Ålder")).ask("Vilken yrkesgrupp har flest seglare?")
    assert "100–109 år" not in answer.lead


HEADED = """# Hamnar

Där finns båtar.

^ Tabell 1. {}

+ Län  2024

= Skåne  20

= Kalmar  500

= Halland  30

# Annat

Där finns kajer.

^ Tabell 2. {}

+ Län  2024

= Skåne  90

= Kalmar  40

= Halland  30
"""


@pytest.mark.parametrize(
    ("captions", "lead"),
    [
        (("Båtar", "Getter"), "Kalmar, 500."),
        (("Båtar", "Båtar i hamnar"), "Skåne, 90."),
        (("Getter", "Båtar"), ""),
    ],
)
def test_a_caption_that_says_all_goes_before_headings_that_help(
    tmp_path: Path, captions: tuple[str, str], lead: str
) -> None:
    """What a heading says is of the tables below it, and no others."""
    engine = engine_over(tmp_path, HEADED.format(*captions))
    answer = engine.ask("Vilket län har flest båtar i hamnarna?")
    told = answer.lead.removeprefix("Högst i kolumnen ”2024”: ") if answer.answered else ""
    assert told == lead


AREAS = """# Jobb

Hamnarna gav jobb.

^ Tabell 1. Nya och bevarade arbeten efter område

+ Område  Nya  Bevarade  Totalt

= Kajer  14  30  44

= Fyrar  9  50  59

^ Tabell 2. Beviljade medel efter insatsområde

+ Insatsområde  Beviljat (mnkr)  Medelbelopp (tkr)

= Bojar  14  30

= Bryggor  9  50
"""


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        # The caption has the noun, and the verb of the question is no name of a column.
        ("Inom vilket område tillkom flest nya arbeten?", "”Nya”: Kajer, 14."),
        # Who asks for most money wants the sum and not the mean, though both are in kronor.
        ("Vilket insatsområde fick mest pengar?", "”Beviljat (mnkr)”: Bojar, 14."),
    ],
)
def test_a_column_is_meant_by_what_it_is_called(tmp_path: Path, question: str, lead: str) -> None:
    """An adjective is a name too, and an average is not what is divided."""
    assert engine_over(tmp_path, AREAS).ask(question).lead == f"Högst i kolumnen {lead}"


def of_money(engine: Engine, unit: str) -> dict[str, bool]:
    """Whether each column is one of money, in a document whose table has a unit."""
    (document,) = engine.index.documents.values()
    with_unit = replace(document, tables=(replace(document.tables[0], unit=unit),))
    index = replace(engine.index, documents={document.name: with_unit})
    return {one.name: not one.own.isdisjoint(MONEY) for one in find_columns(index)}


def test_whole_numbers_beside_amounts_are_no_money(tmp_path: Path) -> None:
    """Though the caption says what the table is in: the unit of the table is that of the others."""
    engine = engine_over(
        tmp_path,
        "# Bidrag\n\n^ Tabell 1. Medel och projekt\n\n+ Område  Beslutat  Projekt\n\n"
        "= Kajer  14,5  30\n\n= Fyrar  9,0  50",
    )
    assert of_money(engine, "miljoner kronor") == {"Beslutat": True, "Projekt": False}


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


def test_a_caption_says_last_what_its_figures_are_in(tmp_path: Path) -> None:
    """Money that it names before that is what its columns are of: "miljoner kronor i stöd"."""
    engine = engine_over(
        tmp_path,
        "# Stöd\n\n^ Tabell 1. Miljoner kronor i stöd till öar, antal\n\n"
        "+ Ö  Båtar\n\n= Ven  14\n\n= Visingsö  9",
    )
    assert of_money(engine, "") == {"Båtar": False}


@pytest.mark.parametrize(("unit", "is_money"), [("", True), ("antal", False)])
def test_the_caption_may_say_what_a_table_is_in(tmp_path: Path, unit: str, is_money: bool) -> None:
    """ "Miljoner kronor och procent" says it of what is called no share; a unit says it of all."""
    engine = engine_over(
        tmp_path,
        "# Stöd\n\n^ Tabell 1. Stöd efter område, miljoner kronor och procent\n\n"
        "+ Område  Beviljat  Andel\n\n= Kajer  14  30\n\n= Fyrar  9  50",
    )
    assert of_money(engine, unit) == {"Beviljat": is_money, "Andel": False}
