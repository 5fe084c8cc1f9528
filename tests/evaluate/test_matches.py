"""What is expected of an answer, beside what it holds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from evaluate.made import a_mark, a_reply, a_statistic, an_initiative
from web.fakes import a_quote

from sok.evaluate.cases import Expected
from sok.evaluate.matches import (
    Match,
    match_figures,
    match_initiatives,
    match_items,
    match_rows,
)
from sok.records import TableRow

FIRST, SECOND = "Kalmar fick 14 procent, Örebro 8.", "Skåne fick 7 procent."


def test_figures_are_in_the_marks() -> None:
    """What the quotes say besides does not count then."""
    answer = a_reply([], [a_quote(FIRST, 3)])
    marked = replace(answer, marks=(a_mark(FIRST, "14 procent"),))
    assert match_figures(Expected(figures=("14\u00a0procent",)), marked) == Match(1)
    assert match_figures(Expected(figures=("8",)), marked) == Match(0, ("8",))


def test_without_marks_figures_are_in_the_first_quote() -> None:
    """A later quote is not where one looks; and 4 is not in 14."""
    answer = a_reply([], [a_quote(FIRST, 3), a_quote(SECOND, 3)])
    expected = Expected(figures=("14 procent", "4 procent", "7 procent"))
    assert match_figures(expected, answer) == Match(1, ("4 procent", "7 procent"))


def items(*quotes: str) -> Match:
    """The match of a list of islands and skerries with what is quoted."""
    expected = Expected(items=("Stora öar", "Kala skär"))
    return match_items(expected, a_reply([], [a_quote(text, 3) for text in quotes]))


@pytest.mark.parametrize(
    ("quotes", "match"),
    [
        (("Kala skär i söder", "Stora öar i norr"), Match(2)),
        (("Här finns:", "Stora öar i norr", "Kala skär"), Match(2)),
        (("Här finns stora öar och kala skär.",), Match(2)),
        (("Stora öar", "Låga holmar"), Match(1, ("Kala skär",), ("Låga holmar",))),
        (("Stora öar", "Kala skär", "Stora öar"), Match(2, (), ("Stora öar",))),
        (("Karta", "Här finns:", "Stora öar", "Kala skär"), Match(2, (), ("Karta",))),
        (("Öar och kala skär:", "Stora öar", "Kala skär"), Match(2)),
        (("Karta",), Match(0, ("Stora öar", "Kala skär"), ("Karta",))),
        ((), Match(0, ("Stora öar", "Kala skär"))),
    ],
    ids=[
        "any order",
        "introduced",
        "running text",
        "one missing, one extra",
        "doubled",
        "two before",
        "introduction names the items",
        "none",
        "nothing",
    ],
)
def test_items_are_told_from_introductions(quotes: tuple[str, ...], match: Match) -> None:
    """All items and no others; one quote before the first may introduce them."""
    assert items(*quotes) == match


def test_initiatives_are_found_allowed_or_wrong() -> None:
    """By words of the text or name, one entry each; a second entry of the same is wrong."""
    expected = Expected(initiatives=("elflyg", "Rena hav"), initiatives_allowed=("solel",))
    given = (
        an_initiative("Det första elflyget landade.", "Gotland"),
        an_initiative("Havet städas.", "Skåne", name="Rena hav i Skåne"),
        an_initiative("Kunskap om solel.", "Västerbotten"),
        an_initiative("Bättre väg.", "Kalmar", name="Vägar"),
        an_initiative("Elflyget igen."),
    )
    answer = replace(a_reply([], []), initiatives=given)
    assert match_initiatives(expected, answer) == Match(2, (), ("Vägar", "Elflyget igen."))
    less = replace(answer, initiatives=given[1:4])
    assert match_initiatives(expected, less) == Match(1, ("elflyg",), ("Vägar",))


def test_rows_are_statistics_of_the_label() -> None:
    """The same printed figure, all words of the label, and the region that it names."""
    text = "Kalmar fick 8 procent, Örebro 6 procent och Skåne 6 procent."
    kalmar = a_statistic(text, "8 procent", 8.0, "Kalmar")
    skane = a_statistic(text, "6 procent", 6.0, "Skåne")
    expected = Expected(
        rows=(("stöd Kalmar", "8 procent"), ("Örebro", "6 procent"), ("Kalmar", "6 procent"))
    )
    answer = replace(a_reply([], []), statistics=(kalmar, skane))
    assert match_rows(expected, answer) == Match(1, ("Örebro: 6 procent", "Kalmar: 6 procent"))
    unnamed = replace(skane, found=replace(skane.found, region=None))
    assert match_rows(expected, replace(answer, statistics=(kalmar, unnamed))).found == 3


def test_quoted_rows_of_a_table_tell_what_statistics_would() -> None:
    """The label in the first cell and the printed figure in another; a header is no row."""
    expected = Expected(rows=(("Skåne", "94"), ("Kalmar", "8")), first="Skåne")
    header, skane, kalmar = (
        replace(a_quote("\t".join(cells), 3), row=TableRow(0, cells, (), not number, ""))
        for number, cells in enumerate((("Län", "8", "94"), ("Skåne", "8", "94"), ("Kalmar", "8")))
    )
    answer = a_reply([], [header, skane, kalmar])
    assert match_rows(expected, answer) == Match(2)
    assert match_rows(expected, replace(answer, quotes=(header, kalmar))) == Match(
        1, ("Skåne: 94",), ("Kalmar\t8",)
    )
    assert match_rows(expected, replace(answer, quotes=(header,))).found == 0


def test_a_cell_is_of_what_stands_above_it_too() -> None:
    """A comparison of two years has both in one row, and each figure under its own."""
    cells, columns = ("Skåne", "8", "94"), ("Län", "2022", "2023")
    row = replace(a_quote("\t".join(cells), 3), row=TableRow(0, cells, columns, False, ""))
    expected = Expected(rows=(("2023", "94"), ("Skåne 2022", "8"), ("2022", "94")))
    assert match_rows(expected, a_reply([], [row])) == Match(2, ("2022: 94",))


def test_the_first_row_must_come_first() -> None:
    """Whatever else is in the table."""
    kalmar, skane = (
        a_statistic("Kalmar 8 procent.", "8 procent", 8.0, "Kalmar"),
        a_statistic("Skåne 6 procent.", "6 procent", 6.0, "Skåne"),
    )
    expected = Expected(rows=(("Skåne", "6 procent"),), first="Skåne")
    answer = replace(a_reply([], []), statistics=(kalmar, skane))
    assert match_rows(expected, answer) == Match(1, (), ("8 procent",))
    assert match_rows(expected, replace(answer, statistics=(skane, kalmar))) == Match(1)
    assert match_rows(replace(expected, first=""), answer) == Match(1)


def test_what_is_not_expected_is_not_judged() -> None:
    """Other questions' answers may hold entries too."""
    answer = replace(a_reply([], [a_quote(FIRST, 3)]), initiatives=(an_initiative("Öar."),))
    for match in (match_figures, match_items, match_initiatives, match_rows):
        assert match(Expected(), answer) == Match()
