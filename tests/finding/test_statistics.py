"""A figure of running text belongs to the region and the year that are named nearest."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes import fake_document
from finding.figures import found

from sok.finding.statistics import find_statistics


def test_an_enumeration_gives_a_record_for_each_region() -> None:
    """Figures in parentheses belong to the region before them, and "vardera" to each of two."""
    text = (
        "De regioner som har fått mest stöd inom området är Kalmar (8 procent), Jämtland och "
        "Härjedalen (7 procent) samt Värmland och Blekinge (6 procent vardera)."
    )
    statistics = found(text)
    assert [(s.region, s.value) for s in statistics] == [
        ("Kalmar", 8),
        ("Jämtland Härjedalen", 7),
        ("Värmland", 6),
        ("Blekinge", 6),
    ]
    assert {s.subject for s in statistics} == {"mest stöd inom området"}
    assert statistics[2].figure == statistics[3].figure


def test_regions_without_parentheses_are_read_from_lists_lines_and_rows() -> None:
    """A region with a figure after it measures what announces it."""
    items = found("Andel av stödet:\n\n- Skåne 12 procent\n\n- Halland, 8 procent")
    line = found("Andel av stödet: Skåne 12 procent och Halland 8 procent.")
    row = found("Andel av stödet: Skåne 12 procent Halland 8 procent")
    for statistics in (items, line, row):
        assert [(s.region, s.subject) for s in statistics] == [
            ("Skåne", "Andel av stödet"),
            ("Halland", "Andel av stödet"),
        ]


def test_two_figures_side_by_side_belong_to_the_same_region() -> None:
    """In the row of a table, a figure without words of its own goes with the one before it."""
    row = found("Skåne 12,5 mnkr 8 % Halland 3,4 mnkr 2 %")
    assert [s.region for s in row] == ["Skåne", "Skåne", "Halland", "Halland"]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Stödet var 9 mkr 2018.", 2018),
        ("Stödet var 9 mkr.", 2020),
        ("# Läget 2019\n\nStödet var 9 mkr.", 2019),
        ("# Strategi 2021–2030\n\nStödet var 9 mkr.", 2020),
        ("Jämfört med 2017 minskade stödet med 9 mkr.", 2020),
        ("Målet är 9 mkr till 2014 och 12 mkr till 2025.", 2014),
        ("Beloppet blev 9 mkr (5 mkr 2018).", 2020),
        ("Andelen steg från 9 procent till 12 procent mellan 2015 och 2018.", 2015),
    ],
)
def test_the_year_is_the_nearest_that_the_figure_belongs_to(text: str, year: int) -> None:
    """The sentence's year goes before a heading's, and that before the document's."""
    document = fake_document(text)
    dated = replace(document, metadata=replace(document.metadata, year=2020))
    assert find_statistics(dated)[0].year == year


@pytest.mark.parametrize(
    ("title", "year"), [("Broar 2019", 2019), ("Broar 2018–2020", None), ("Broar", 2021)]
)
def test_the_year_in_the_title_goes_before_that_of_issue(title: str, year: int | None) -> None:
    """A report on 2019 that came out in 2021 tells of 2019; one on several years of none alone."""
    document = fake_document("Stödet var 9 mkr.")
    issued = replace(document.metadata, title=title, year=2021)
    assert find_statistics(replace(document, metadata=issued))[0].year == year


def test_a_figure_of_an_event_is_its_year() -> None:
    """A year in which something happened is a figure in years, of that year."""
    statistic = found("Flyget landade i Visby hösten 2021.")[0]
    assert (statistic.value, statistic.unit, statistic.year) == (2021, "år", 2021)
    assert statistic.subject == "Flyget landade i Visby"


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("# Elektrifiering i Gävleborg\n\n| Cirka 15 företag deltar.", "Gävleborg"),
        ("# Insatser\n\n| Skåne fick 12 mkr.", "Skåne"),
        ("Förslag:\n\n- Utbilda 50 företag (Kunskap, Halland).", "Halland"),
        ("Andelen var 12 procent i Skåne och 8 procent i Halland.", "Skåne"),
        ("Skåne och Halland fick 12 mkr.", None),
        ("Cirka 15 företag deltar.", None),
    ],
)
def test_the_region_is_the_one_named_nearest(text: str, region: str | None) -> None:
    """The figure's own words go before the heading, and two regions together are none."""
    assert found(text)[0].region == region


def test_what_is_no_running_text_is_skipped() -> None:
    """Headings, rows of tables and captions give no figure; items, boxes and footnotes do."""
    text = "# 21 regioner\n\n> 22 regioner\n\n@ 23 regioner\n\n- 24 regioner\n\n| 25 regioner\n\n"
    text += "^ 26 regioner\n\n= 27 regioner\n\n* 28 regioner"
    assert [s.value for s in found(text)] == [24, 25, 28]


def test_a_table_of_contents_and_a_document_without_figures_give_nothing() -> None:
    """Dots that lead to a page number mark what is no sentence."""
    assert found("Tre stora samhällsutmaningar .............. 12") == ()
    assert found("Här finns ord.\n\nÄven här.") == ()
    assert found("") == ()


def test_what_is_said_before_an_enumeration_is_said_of_all_its_regions() -> None:
    """Not of the first group alone, where another sentence says what is shared."""
    statistics = found(
        "De övriga länen delar på 30 procent av bidraget. Dessa är Halland och Skåne (8 procent "
        "vardera), Kalmar och Gotland (5 procent vardera) samt Uppsala (4 procent)."
    )[1:]
    assert [s.region for s in statistics] == ["Halland", "Skåne", "Kalmar", "Gotland", "Uppsala"]
    assert {(s.subject, s.whole) for s in statistics} == {("bidraget", "bidraget")}


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Hamnen fick 9 mkr 2023. Det är mer än 2021, då den fick 5 mkr.", 2021),
        ("Hamnen får 9 mkr 2023, mer än 2021 då den fick 5 mkr.", 2021),
        ("Hamnen fick 9 mkr under 2023, jämfört med 5 mkr året innan.", 2022),
        ("Hamnen fick 9 mkr, mot 5 mkr året före och 4 mkr under 2019.", None),
        ("Hamnen fick 9 mkr under 2023, mot 8 mkr under 2021. Varvet fick 5 mkr.", 2023),
        ("Hamnen fick 9 mkr 2023, jämfört med 8,5 mkr 2020. Året innan fick varvet 5 mkr.", 2022),
        ("Stödet till hamnen växte under 2023 från 5 mkr till 9 mkr.", None),
        ("Jämfört med 2021 har stödet till hamnen vuxit, från 5 mkr till 9 mkr.", 2021),
    ],
)
def test_a_figure_of_another_year_has_that_year(text: str, year: int | None) -> None:
    """It is told right before, or by the year that is named; none where none is named before."""
    statistics = find_statistics(fake_document(text))
    assert [s.year for s in statistics if s.printed == "5 mkr"] == [year]


def test_a_sentence_does_not_go_on_in_the_year_that_one_before_it_is_held_against() -> None:
    """Its figure is of the year that both are told of."""
    *_, last = found(
        "Under 2024 kunde 41 procent av hamnarna lasta om, mot 29 procent 2021. Bland hamnar med "
        "mer än 100 000 ton gods är andelen 58 procent."
    )
    assert (last.printed, last.year) == ("58 procent", 2024)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Under perioden fattades 9 beslut.", [None]),
        ("Under perioden fattades 9 beslut, 4 av dem 2017.", [None, 2017]),
        ("Under treårsperioden fattades 9 beslut, 4 år 2017 och 5 år 2018.", [None, 2017, 2018]),
    ],
)
def test_what_is_told_of_several_years_is_of_none_of_them(
    text: str, years: list[int | None]
) -> None:
    """Neither of that of issue nor of one that stands beside another figure."""
    document = fake_document(text)
    dated = replace(document, metadata=replace(document.metadata, year=2020))
    assert [one.year for one in find_statistics(dated)] == years
