"""Findings compared with a table made by reading."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from evaluate.made import a_statistic, an_initiative

from sok.errors import UsageError
from sok.evaluate.gold import Row, read_gold
from sok.evaluate.gold_findings import (
    INITIATIVES_COLUMNS,
    STATISTICS_COLUMNS,
    check_initiatives,
    check_statistics,
)
from sok.evaluate.gold_report import gold_failures, gold_json, gold_table
from sok.records import Cited, Initiative

CASES = Path(__file__).resolve().parents[1] / "cases"
TEXT = "Kalmar fick 8 procent, Örebro 6 procent."


def a_figure(printed: str, region: str = "", page: str = "3", **more: str) -> Row:
    """A row about support, its value being its number."""
    of = dict.fromkeys(STATISTICS_COLUMNS, "")
    of |= {"page": page, "printed": printed, "value": printed.split()[0], "unit": "procent"}
    return of | {"subject": "stöd", "region": region, "class": "share"} | more


def an_example(starts: str, region: str, **more: str) -> Row:
    """A row about an initiative in a list on page 3."""
    of = dict.fromkeys(INITIATIVES_COLUMNS, "") | {"page": "3", "region": region, "kind": "list"}
    return of | {"topic": "Öar", "starts": starts} | more


def given(text: str, *regions: str, **more: str) -> Cited[Initiative]:
    """An initiative found, with more said of it."""
    cited = an_initiative(text, *regions)
    return replace(cited, found=replace(cited.found, **more))


KALMAR = a_statistic(TEXT, "8 procent", 8.0, "Kalmar")
OREBRO = a_statistic(TEXT, "6 procent", 6.0, "Örebro")


def test_all_found_and_nothing_wrong() -> None:
    """Every row has its finding."""
    check = check_statistics([a_figure("8 procent", "Kalmar")], [KALMAR])
    assert (check.recall, check.precision, check.missing, check.extra) == (1.0, 1.0, (), ())
    assert set(check.wrong.values()) == {0}


def test_missing_and_extra_figures_are_named() -> None:
    """A finding goes with one row only, and 8 is not 18."""
    rows = [a_figure("18 procent", "Kalmar"), a_figure("6 procent", "Örebro")]
    check = check_statistics([*rows, a_figure("6 procent", "Örebro")], [KALMAR, OREBRO])
    assert (check.recall, check.precision) == (1 / 3, 1 / 2)
    assert check.missing == ("s. 3 18 procent", "s. 3 6 procent")
    assert check.extra == ("s. 3 8 procent = 8 procent (stöd; Kalmar)",)
    assert check.kinds == {"share": (3, 1)}


def test_equal_figures_go_with_the_row_that_fits_best() -> None:
    """Two regions have the same share; neither is wrong, in whatever order they come."""
    skane = replace(OREBRO, found=replace(OREBRO.found, region="Skåne"))
    rows = [a_figure("6 procent", "Örebro"), a_figure("6 procent", "Skåne")]
    for found in ([OREBRO, skane], [skane, OREBRO]):
        check = check_statistics(rows, found)
        assert (check.recall, set(check.wrong.values())) == (1.0, {0})


@pytest.mark.parametrize(
    ("row", "aspect"),
    [
        (a_figure("8 procent", "Kalmar", page="4"), "sida"),
        (a_figure("8 procent", "Örebro"), "region"),
        (a_figure("8 procent"), "region"),
        (a_figure("8 procent", "Kalmar", subject="bredband"), "ämne"),
        (a_figure("8 procent", "Kalmar", value="9"), "värde"),
        (a_figure("8 procent", "Kalmar", unit="kronor"), "enhet"),
        (a_figure("cirka 8 procent", "Kalmar", value="8"), "tryck"),
        (a_figure("8 procent", "Kalmar", year="2021"), "år"),
        (a_figure("8 procent", "Kalmar", whole="totala"), "helhet"),
    ],
)
def test_what_is_wrong_with_a_figure_is_named(row: Row, aspect: str) -> None:
    """One thing differs; the figure counts as found all the same."""
    check = check_statistics([row], [KALMAR])
    assert check.recall == 1.0
    assert [of for of, count in check.wrong.items() if count] == [aspect]
    assert len(check.faults) == 1 and f"fel {aspect}" in check.faults[0]


def test_an_equal_figure_elsewhere_of_something_else_is_not_it() -> None:
    """Neither the page nor the subject is right."""
    check = check_statistics([a_figure("8 procent", page="9", subject="bredband")], [KALMAR])
    assert (check.recall, check.precision) == (0.0, 0.0)


def test_initiatives_are_compared_by_their_first_words() -> None:
    """One missing, one doubled, one right."""
    rows = [an_example("Rena havet", "Skåne"), an_example("Bygga väg", "Kalmar")]
    found = [given("Rena havet vid kusten", "Skåne"), given("Rena havet vid kusten", "Skåne")]
    check = check_initiatives(rows, found)
    assert (check.recall, check.precision) == (1 / 2, 1 / 2)
    assert check.missing == ("s. 3 Bygga väg",)
    assert set(check.wrong.values()) == {0}


@pytest.mark.parametrize(
    ("row", "aspect"),
    [
        (an_example("Rena", "Skåne; Halland", page="4"), "sida"),
        (an_example("Rena", "Skåne"), "region"),
        (an_example("Rena", "Skåne; Halland", name="Rena hav"), "namn"),
        (an_example("Rena", "Skåne; Halland", project="Hav"), "projekt"),
        (an_example("Rena", "Skåne; Halland", actor="kommunen"), "aktör"),
        (an_example("Rena", "Skåne; Halland", topic="Skär"), "ämne"),
    ],
)
def test_what_is_wrong_with_an_initiative_is_named(row: Row, aspect: str) -> None:
    """All its regions and no others; an actor may be one of several wordings."""
    check = check_initiatives([row], [given("Rena havet", "Halland", "Skåne", actor="Länet")])
    assert [of for of, count in check.wrong.items() if count] == [aspect]
    either = an_example("Rena", "Skåne; Halland", actor="kommunen; länet")
    told = check_initiatives([either], [given("Rena havet", "Halland", "Skåne", actor="Länet")])
    assert set(told.wrong.values()) == {0}


@pytest.mark.parametrize(
    ("heading", "topic", "wrong"),
    [("2 Öar – exempel", "Öar", 0), ("Öar", "Öar och skär", 1), ("Öar", "", 1), ("", "", 0)],
)
def test_a_topic_is_its_heading_or_the_core_of_it(heading: str, topic: str, wrong: int) -> None:
    """Numbers and what is announced may be left out, but nothing added."""
    check = check_initiatives(
        [an_example("Rena", "Skåne", topic=heading)], [given("Rena havet", "Skåne", topic=topic)]
    )
    assert check.wrong["ämne"] == wrong


def test_the_report_has_numbers_and_names() -> None:
    """The table in brief, what is wrong line by line, and both for programs."""
    check = check_statistics([a_figure("8 procent", "Skåne"), a_figure("9 procent")], [KALMAR])
    printed = gold_table("Siffror", check).splitlines()
    assert printed[0] == "Siffror"
    assert printed[3].split() == ["alla", "2", "1", "0.500"]
    assert printed[4] == "fynd: 1   utöver facit: 0   precision: 1.000"
    assert printed[5].startswith("fel bland de funna: sida 0, region 1, ämne 0")
    assert gold_failures(check).splitlines() == [
        "Saknas: 1",
        "   s. 3 9 procent",
        "Utöver facit: 0",
        "Fel: 1",
        "   s. 3 8 procent: fel region, s. 3 8 procent = 8 procent (stöd; Kalmar)",
    ]
    made = gold_json(check)
    assert (made["recall"], made["wrong"]["region"], made["missing"]) == (
        0.5,
        1,
        ("s. 3 9 procent",),
    )
    assert made["kinds"] == {"share": {"rows": 2, "found": 1}}


def test_a_table_is_read_with_its_columns(tmp_path: Path) -> None:
    """In any order, quotation marks being marks, and columns beside the known ones ignored."""
    file = tmp_path / "facit.tsv"
    file.write_text('note\tstarts\tpage\nx\tEn "ö" \t3\n', "utf-8-sig")
    assert read_gold(file, ("page", "starts")) == ({"page": "3", "starts": 'En "ö"'},)


@pytest.mark.parametrize("text", ["page\n3\n", "", "\ufffe\n"])
def test_a_table_without_its_columns_is_an_error(tmp_path: Path, text: str) -> None:
    """Before anything is compared."""
    file = tmp_path / "facit.tsv"
    file.write_text(text, "utf-8")
    with pytest.raises(UsageError, match=r"facit\.tsv"):
        read_gold(file, ("page", "starts"))


def test_a_table_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    """With the system's reason."""
    with pytest.raises(UsageError) as raised:
        read_gold(tmp_path / "x.tsv", ("page",))
    assert str(raised.value) == (
        f"Facit {tmp_path / 'x.tsv'} går inte att läsa (finns inte). Kontrollera sökvägen."
    )


@pytest.mark.parametrize(
    ("name", "columns"),
    [("statistics.tsv", STATISTICS_COLUMNS), ("initiatives.tsv", INITIATIVES_COLUMNS)],
)
def test_our_own_tables_are_readable(name: str, columns: tuple[str, ...]) -> None:
    """Every row says on which page."""
    rows = read_gold(CASES / name, columns)
    assert all(row["page"].split("; ")[0].isdigit() for row in rows)
