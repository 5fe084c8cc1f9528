"""Numbers in Swedish sentences: what is read, what it counts in, and what is left alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sok.finding.number_kinds import Measure
from sok.finding.number_years import find_mentions, find_years
from sok.finding.numbers import find_numbers


def read(text: str) -> list[tuple[float, str]]:
    """Value and unit of each number of a sentence."""
    return [(number.value, number.unit) for number in find_numbers(text)]


def printed(text: str) -> list[str]:
    """Each number of a sentence as it is printed."""
    return [text[number.start : number.end] for number in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Stödet var 287,8 miljoner kronor.", 287.8, "miljoner kronor"),
        ("Stödet var 1 234,5 mnkr.", 1234.5, "miljoner kronor"),
        ("Stödet var 12 mkr.", 12, "miljoner kronor"),
        ("Stödet var 2,5 mdkr.", 2.5, "miljarder kronor"),
        ("Stödet var 3 miljarder kronor.", 3, "miljarder kronor"),
        ("Stödet var en halv miljard kronor.", 0.5, "miljarder kronor"),
        ("Stödet var 300 tkr.", 300, "tusen kronor"),
        ("Stödet var 112 000 kronor per elev.", 112000, "kronor per elev"),
        ("Stödet var 12 kronor per 1 000 elever.", 12, "kronor per 1 000 elever"),
        ("Stödet var 12 kronor per 1 000.", 12, "kronor per 1 000"),
        ("Stödet var 12 kronor per 100 och är slut.", 12, "kronor per 100"),
        ("Stödet var 1.234.567 kr.", 1234567, "kronor"),
        ("Stödet var 5 miljoner euro.", 5, "miljoner euro"),
        ("Andelen var 12 %.", 12, "procent"),
        ("Andelen var 12,5%.", 12.5, "procent"),
        ("Andelen var 31%1.", 31, "procent"),
        ("Andelen var tio procent.", 10, "procent"),
        ("Andelen föll 5,3 procentenheter.", 5.3, "procentenheter"),
        ("Det gällde hälften.", 50, "procent"),
        ("Varannan åtgärd är klar.", 50, "procent"),
        ("Det gällde en tredjedel.", 33.3, "procent"),
        ("Det gällde två tredjedelar.", 66.7, "procent"),
        ("Det gällde tre fjärdedelar.", 75, "procent"),
        ("Åtta av tio företag klagade.", 80, "procent"),
        ("Det gällde 184 av 1 000 elever.", 18.4, "procent"),
        ("Det gällde 1 200 av 10 000 getter.", 12, "procent"),
        ("Det gällde 500 av 100 000 båtar.", 0.5, "procent"),
        ("Produktionen var 97 GWh per år.", 97, "GWh per år"),
        ("Utsläppen var 2,5 miljoner ton.", 2.5, "miljoner ton"),
    ],
)
def test_amounts_and_shares_are_read_in_their_forms(text: str, value: float, unit: str) -> None:
    """Each Swedish form of an amount or share gives its value and the full name of its unit."""
    assert read(text) == [(value, unit)]


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f", "\u2009"])
def test_any_space_parts_the_thousands(space: str) -> None:
    """Thousands may be parted by every kind of space that typesetters use."""
    assert read(f"Stödet var 12{space}345{space}678 kronor.") == [(12345678, "kronor")]


@given(st.integers(0, 10**9), st.integers(0, 99))
def test_a_printed_number_is_read_back(whole: int, decimals: int) -> None:
    """A number written in the Swedish way has the value that it was written from."""
    shown = f"{whole:,}".replace(",", "\u00a0") + f",{decimals:02}"
    assert read(f"Stödet var {shown} kronor.") == [(float(f"{whole}.{decimals:02}"), "kronor")]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Sveriges 21 regioner deltog.", 21, "regioner"),
        ("De fyra strategiska områdena är nya.", 4, "strategiska områdena"),
        ("Den har tre stora samhällsutmaningar.", 3, "stora samhällsutmaningar"),
        ("Statistik för sju län finns.", 7, "län"),
        ("Numera har Lotsen 14 anställda.", 14, "anställda"),
        ("Det gäller tre tidigare fokusområden.", 3, "tidigare fokusområden"),
        ("Det finns 15 små och medelstora företag.", 15, "små och medelstora företag"),
        ("Drygt 15 000 personer kom.", 15000, "personer"),
        ("Vi har 450 anställda.", 450, "anställda"),
        ("Ett tjugotal företag kom.", 20, "företag"),
        ("Det går en lärare per 20 elever.", 20, "elever"),
        ("Ett 20-tal företag kom.", 20, "företag"),
        ("Landet har 10 miljoner invånare.", 10, "miljoner invånare"),
    ],
)
def test_counts_have_what_they_count_as_unit(text: str, value: float, unit: str) -> None:
    """A number before a plural noun counts it, with the adjectives between."""
    assert read(text) == [(value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "Anslag 1:1 och 1:2 finansierar arbetet.",
        "Målen i Agenda 2030 gäller.",
        "Tryckta A5-tabeller används.",
        "Projektet (Kompetensutveckling 360 grader, Jönköping) pågår.",
        "Utgiftsområde 19 Regional utveckling.",
        "Figur 3 visar att kapitel 4 beskriver 2021 års arbete.",
        "Lagen (2003:389) gäller enligt 5 §.",
        "Avsnitt 3.1 Globala mål handlar om det.",
        "Räknat per 1 000 invånare är de flest.",
        "Barnen i årskurs 8 reser mest.",
        "Den som kör väg 9 ser fyren.",
        "Mötet hölls den 15 mars.",
        "Under 2021 fick regionerna stöd.",
        "Hundratals deltagare kom.",
        "Den första hälften av året var lugn.",
        "Covid-19 påverkade en region.",
    ],
)
def test_names_labels_dates_and_years_are_no_figures(text: str) -> None:
    """What only looks like a number of something gives nothing, and so do words without value."""
    assert read(text) == []


def test_what_makes_a_number_approximate_is_printed_with_it() -> None:
    """A figure never says more than the text: "nästan hälften" is not shown as "hälften"."""
    assert printed("Det var nästan hälften, cirka 15 företag och minst 12 procent.") == [
        "nästan hälften",
        "cirka 15 företag",
        "minst 12 procent",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lotsen gav 15,8 timmars råd.", [(15.8, "timmar")]),
        ("De fick tre dagars rodd och två veckors vila.", [(3, "dagar"), (2, "veckor")]),
        ("Det var tio års väntan.", []),
    ],
)
def test_so_much_time_of_something_is_counted(text: str, found: list[tuple[float, str]]) -> None:
    """ "15 timmars råd" counts hours; "tio års" says how long ago or how long it took."""
    assert read(text) == found


def test_numbers_that_share_a_unit_each_have_it() -> None:
    """The unit of the last of joined numbers holds for those before it."""
    assert read("Andelen var 8 respektive 7 procent.") == [(8, "procent"), (7, "procent")]
    assert printed("Den steg från 25 till 520 miljoner kronor.") == ["25", "520 miljoner kronor"]


def test_a_range_is_one_figure_with_its_first_number_as_value() -> None:
    """A range is printed whole."""
    assert read("Andelen var 10–20 procent.") == [(10, "procent")]
    assert printed("Andelen var 10–20 procent.") == ["10–20 procent"]


def test_a_minus_sign_belongs_to_the_value_and_a_dash_does_not() -> None:
    """ "-12 %" is negative; a year before a dash is no part of a range."""
    assert read("Förändringen var -12%, 2020 – 24%.") == [(-12, "procent"), (24, "procent")]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Strategin 2021–2030 gäller.", ["2021–2030"]),
        ("Det första elflyget landade på Visby Airport hösten 2021.", ["hösten 2021"]),
        ("Sedan 2019 har de ett ansvar.", ["2019"]),
        ("Myndigheten inrättades 2009.", ["2009"]),
        ("Lagen trädde i kraft den 1 juli 2019.", ["1 juli 2019"]),
        ("Stödet var 12 miljoner kronor 2021.", []),
        ("Jämfört med 2020 är det mindre.", []),
        ("Direktivet av den 7 mars 2002 har ändrats.", []),
        ("Målen i Agenda 2030 antogs.", []),
    ],
)
def test_periods_and_years_of_events_are_found(text: str, shown: list[str]) -> None:
    """A year is a figure if something happened or began then, and not when it dates a sum."""
    assert [text[year.start : year.end] for year in find_years(text)] == shown


def test_a_year_that_figures_are_compared_with_is_marked() -> None:
    """The year of a comparison is not the year that a figure is of."""
    mentions = find_mentions("Jämfört med 2020 ökade det under 2021.")
    assert [(mention.year, mention.is_other) for mention in mentions] == [
        (2020, True),
        (2021, False),
    ]


@given(st.text(alphabet="12 ,.%–-:(aåk)rönpecti", max_size=60))
def test_numbers_of_any_text_stand_in_order_and_apart(text: str) -> None:
    """Whatever the text, the numbers lie within it, in order, and none within another."""
    numbers = find_numbers(text)
    assert all(0 <= n.start < n.end <= len(text) for n in numbers)
    assert all(a.end <= b.start for a, b in pairwise(numbers))
    assert all(number.measure in Measure for number in numbers)
