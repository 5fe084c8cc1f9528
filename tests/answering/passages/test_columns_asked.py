"""By which column the rows of a table are compared."""

from __future__ import annotations

from pathlib import Path

import pytest
from answering.made import engine_over

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


BEACONS = """# Fyrar

Folk bygger.

^ Tabell 1. Antal fyrar per {}, 2022 och 2023

+ {}  2022  2023

= Skåne  31  18

= Halland  27  29

= Kalmar  24  26
"""


@pytest.mark.parametrize(
    ("header", "per", "lead"),
    [
        ("–", "region", "Högst i kolumnen ”2023”: Halland, 29."),
        ("Län", "län", "Högst i kolumnen ”2023”: Halland, 29."),
        ("–", "mil", ""),
    ],
)
def test_rows_that_are_regions_need_no_header(
    tmp_path: Path, header: str, per: str, lead: str
) -> None:
    """The caption says that there is a figure for each, and not that it is per anything else."""
    engine = engine_over(tmp_path, BEACONS.format(per, header))
    answer = engine.ask("Vilket län har flest fyrar?")
    assert (answer.lead if answer.answered else "") == lead


BY_YEAR = """# Segling

Stödet till seglingen har gått till flera slag.

^ Tabell 1. Stöd till segling, mnkr

+ Slag  2022  2023  Totalt

= Roddbåtar  5,5  6,5  12,0

= Segelbåtar  7,5  4,5  12,0

= Kanoter  2,5  3,5  6,0
"""


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Vilket slag fick mest 2023?", "Högst i kolumnen ”2023”: Roddbåtar, 6,5."),
        ("Vilket slag fick minst 2022?", "Lägst i kolumnen ”2022”: Kanoter, 2,5."),
    ],
)
def test_a_kind_and_a_year_mean_the_only_table_of_both(
    tmp_path: Path, question: str, lead: str
) -> None:
    """What is of all years is none of its columns; a second table of the kind may be meant too."""
    one, two = tmp_path / "ett", tmp_path / "två"
    one.mkdir()
    two.mkdir()
    assert engine_over(one, BY_YEAR).ask(question).lead == lead
    other = BY_YEAR + BY_YEAR.replace("Tabell 1. Stöd till segling", "Tabell 2. Skatt på båtar")
    assert engine_over(two, other).ask(question).lead != lead
