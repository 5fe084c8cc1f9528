"""Lines of a text whose pieces stand in columns, to the rows of a table."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sok.reading.aligned import find_aligned
from sok.reading.lines import split_lines

WORDS = st.text("abcdefghåäö", min_size=1, max_size=12)
FIGURES = st.integers(0, 99_999).map(lambda number: f"{number:,}".replace(",", " "))


def tables(text: str) -> list[list[list[str]]]:
    """The cells of each row of each table of a page."""
    (lines,) = split_lines([dedent(text).strip("\n")])
    return [
        [[" ".join(line.bare for line in cell) for cell in row] for row in table.rows]
        for table in find_aligned(lines)
    ]


def test_figures_below_each_other_are_a_table() -> None:
    """A header may be wider than its column, and text around the table is none of it."""
    assert tables("""
        Stödet har ökat i alla län sedan förra året, mest i norr.

        Län                    2021      2022    Antal projekt 2022
        Jämtland Härjedalen      42     1 054            71
        Skåne                     9        12             8

        Källa: egna uppgifter.
    """) == [
        [
            ["Län", "2021", "2022", "Antal projekt 2022"],
            ["Jämtland Härjedalen", "42", "1 054", "71"],
            ["Skåne", "9", "12", "8"],
        ]
    ]


def test_terms_and_meanings_are_a_table() -> None:
    """A meaning that goes on in lower case on the next line is one cell."""
    assert tables("""
        Af      Arbetsförmedlingen
        syv     studie- och
                yrkesvägledning
        YH      yrkeshögskolan
    """) == [
        [
            ["Af", "Arbetsförmedlingen"],
            ["syv", "studie- och yrkesvägledning"],
            ["YH", "yrkeshögskolan"],
        ]
    ]


def test_a_label_on_two_lines_is_one_cell() -> None:
    """The first line has no figures, and the next goes on in lower case."""
    (table,) = tables("""
        Avfall          12    14
        Förebyggande och
        främjande       30    31
        Vatten           7     9
    """)
    assert table[1] == ["Förebyggande och främjande", "30", "31"]


def test_cells_go_on_over_lines_that_have_no_figure() -> None:
    """Also with a capital, and over more lines than one, where each row has a figure."""
    assert tables("""
        Projekt       Region      Vad                       Belopp
        Ateljén       Gävleborg   Hyr ut rum i ett mejeri      2,2
                                  i det nedlagda
                                  Söderhamn
        Kyrkstigarna  Jämtland    Märker upp leder             3,3
                      Härjedalen
        Bruksleden    Örebro      Skyltar en väg               4,0
    """) == [
        [
            ["Projekt", "Region", "Vad", "Belopp"],
            ["Ateljén", "Gävleborg", "Hyr ut rum i ett mejeri i det nedlagda Söderhamn", "2,2"],
            ["Kyrkstigarna", "Jämtland Härjedalen", "Märker upp leder", "3,3"],
            ["Bruksleden", "Örebro", "Skyltar en väg", "4,0"],
        ]
    ]


def test_what_hangs_below_a_row_says_more_of_its_first_cell() -> None:
    """Set in below it, also with a capital and below the last row; a sentence there is none."""
    rows = """
        Projekt          Region     2023   2024
        Getter hemma     Skåne       180    190
          Kurs på distans
        Rätt bock        Halland      75     80
          Cirklar, Byns förbund
    """
    (table,) = tables(rows)
    assert [row[0] for row in table[1:]] == [
        "Getter hemma Kurs på distans",
        "Rätt bock Cirklar, Byns förbund",
    ]
    (table,) = tables(rows.replace("förbund", "förbund."))
    assert table[-1][0] == "Rätt bock"
    (table,) = tables(rows.replace("          Kurs", "        Kurs"))
    assert table[2] == ["Kurs på distans", "", "", ""]


def test_a_label_may_end_below_its_figures() -> None:
    """In lower case, unless it begins the next row."""
    rows = """
        Prioritering            2021    2022
        Fossilfria processer i    12      14
        industrin
        Elnät                      8       9
        Små företag                3       4
    """
    assert tables(rows)[0][1] == ["Fossilfria processer i industrin", "12", "14"]


def test_the_title_of_an_appendix_is_no_row() -> None:
    """Though a gap parts it from its number."""
    assert tables("""
        Bilaga 1     Ordlista

        Af           Arbetsförmedlingen
        syv          studie- och yrkesvägledning
        YH           yrkeshögskolan
    """)[0][0] == ["Af", "Arbetsförmedlingen"]


def test_tabs_part_cells_wherever_they_stand() -> None:
    """An empty cell keeps its place."""
    assert tables("Län\t2021\t2022\nSkåne\t\t12\nVästra Götaland\t9\t8") == [
        [["Län", "2021", "2022"], ["Skåne", "", "12"], ["Västra Götaland", "9", "8"]]
    ]


def test_a_caption_makes_two_rows_a_table() -> None:
    """Without one they may be a letterhead."""
    rows = "Del     Ansvarig myndighet\nKust    Havsverket"
    assert tables(rows) == []
    assert len(tables(f"Tabell 3. Ansvar\n\n{rows}")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Förord           2\nSammanfattning   3\nPengarna         5\nMetod            9",
        "Förord ....... 2\nMetod  ....... 9\nSvar  ........ 12",
        "1.   Mål ett\n2.   Mål två\n3.   Mål tre",
        "Regeringen         Datum 2024-06-28\nDepartementet      Dnr   2023/114",
        "En mening.  En till som följer.\nNästa rad är utan luft.\nOch en.  Det är klart.",
        "Här går löpande text i en spalt som är bred    och här i en annan som är lika\n"
        "bred som den första och lika full av ord       på varje rad så att ingen kan tro\n"
        "att det är en tabell eller en lista utan       bara text i två spalter bredvid",
    ],
    ids=["contents", "leaders", "list", "letterhead", "sentences", "columns"],
)
def test_what_only_looks_like_a_table(text: str) -> None:
    """Contents, lists, letterheads and running text have gaps too."""
    assert tables(text) == []


@given(st.lists(st.tuples(WORDS, FIGURES, FIGURES), min_size=4, max_size=12))
def test_what_is_set_in_columns_is_read_back(rows: list[tuple[str, str, str]]) -> None:
    """Whatever the cells are, if they are figures beside a label that is none."""
    text = "\n".join(f"{label:<16}{one:>8}{other:>10}" for label, one, other in rows)
    assert tables(text) == [[list(row) for row in rows]]


def test_a_cell_between_others_goes_on_in_lower_case() -> None:
    """On the next line, where the first column has nothing; a new cell is a row of its own."""
    assert tables("""
        Tabell 5 Projekt

        Region       Projekt                        Stöd
        Skåne        Lagret, ombyggnad av silor      7,4
                     i två städer
        Gotland      Före färjan, torra varor        3,9
                     Efter färjan, våta varor        1,1
    """) == [
        [
            ["Region", "Projekt", "Stöd"],
            ["Skåne", "Lagret, ombyggnad av silor i två städer", "7,4"],
            ["Gotland", "Före färjan, torra varor", "3,9"],
            ["", "Efter färjan, våta varor", "1,1"],
        ]
    ]


@pytest.mark.parametrize(("people", "is_table"), [("46", True), ("få", False)])
def test_one_column_of_figures_makes_full_rows_a_table(people: str, is_table: bool) -> None:
    """Without a caption, where all rows fill all of three columns or more."""
    found = tables(f"""
        Projekt            Region     Deltagare   Innehåll

        Traktor på svenska Halland        {people}      Språk och körkort
        Rätt sort          Skåne         120      Vård av träd
        Slaktarskolan      Jönköping      18      Styckning och hygien
    """)
    assert bool(found) is is_table
