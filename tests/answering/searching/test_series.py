"""Figures make a series if they measure the same of different things, and only then."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sok.answering.searching.series import find_series
from sok.indexing.store import Index
from sok.indexing.terms import terms

IndexOf = Callable[..., Index]

PIERS = "Stödet till färjor var 12,5 miljoner kronor, vilket är 20 procent av det totala stödet."
LIGHTS = "Stödet till färjor var 30,0 miljoner kronor, vilket är 48 procent av det totala stödet."


def compared(index: Index) -> list[dict[str, str]]:
    """The figures of each series as printed, by their labels."""
    return [
        {
            label: index.statistics[row].printed
            for row, label in zip(series.rows, series.labels, strict=True)
        }
        for series in find_series(index)
    ]


def test_shares_of_one_whole_are_a_series_and_so_are_the_amounts_beside_them(
    index_of: IndexOf,
) -> None:
    """What says the same of each is told apart by the heading above it."""
    index = index_of(f"# Färjor\n\n## Piren\n\n{PIERS}\n\n## Fyren\n\n{LIGHTS}")
    assert compared(index) == [
        {"Piren": "12,5 miljoner kronor", "Fyren": "30,0 miljoner kronor"},
        {"Piren": "20 procent", "Fyren": "48 procent"},
    ]


def test_a_heading_two_levels_up_tells_apart_what_the_nearest_does_not(index_of: IndexOf) -> None:
    """Each chapter may have a section of the same name."""
    index = index_of(f"# Piren\n\n## Stöd\n\n{PIERS}\n\n# Fyren\n\n## Stöd\n\n{LIGHTS}")
    assert {"Piren": "20 procent", "Fyren": "48 procent"} in compared(index)


def test_the_subject_tells_figures_apart(index_of: IndexOf) -> None:
    """Where sentences name what they measure, that is the label."""
    index = index_of("Av vägarna gick 20 procent till grus. Av vägarna gick 60 procent till sten.")
    assert compared(index) == [{"grus": "20 procent", "sten": "60 procent"}]


@pytest.mark.parametrize(
    ("apart", "series"),
    [(" ", [{"grus": "en femtedel", "sten": "en fjärdedel"}]), ("\n\n# Hus\n\n", [])],
)
def test_shares_of_what_only_their_section_names_are_of_one_whole_there(
    index_of: IndexOf, apart: str, series: list[dict[str, str]]
) -> None:
    """ "Pengarna" are others under another heading."""
    first = "Av pengarna gick en femtedel till grus."
    second = "Av pengarna gick en fjärdedel till sten."
    assert compared(index_of(f"# Vägar\n\n{first}{apart}{second}")) == series


def test_a_sentence_that_lists_regions_is_a_series(index_of: IndexOf) -> None:
    """Each region has its own figure, also where several share one."""
    text = (
        "Stöd till färjor fick Gotland (40 procent) samt Kalmar och Halland (10 procent vardera)."
    )
    index = index_of(text)
    assert compared(index) == [
        {"Gotland": "40 procent", "Kalmar": "10 procent", "Halland": "10 procent"}
    ]
    assert [series.listed for series in find_series(index)] == [True]


def test_what_stands_in_several_sentences_is_not_listed(index_of: IndexOf) -> None:
    """Such a series may be compared although only its subject is named."""
    index = index_of("Av vägarna gick 20 procent till grus. Av vägarna gick 60 procent till sten.")
    assert [series.listed for series in find_series(index)] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "Skogen är grön.",
        "Av vägarna gick 20 procent till grus.",
        "Av vägarna gick 20 procent till grus. Av broarna gick 60 procent till sten.",
        "Av vägarna gick 20 procent till grus 2020. Av vägarna gick 30 procent till grus 2021.",
    ],
    ids=["no figure", "one figure", "two wholes", "one thing twice"],
)
def test_what_cannot_be_compared_is_no_series(index_of: IndexOf, text: str) -> None:
    """One figure alone, shares of different wholes, and two figures of one thing."""
    assert compared(index_of(text)) == []


def test_documents_are_not_compared_with_each_other(index_of: IndexOf) -> None:
    """Shares of what is called the same in two reports are shares of two things."""
    index = index_of(
        "Av vägarna gick 20 procent till grus. Skogen är grön.",
        "Av vägarna gick 60 procent till sten. Sjön är blå.",
    )
    assert len(index.statistics) == 2
    assert compared(index) == []


def test_amounts_in_different_units_are_one_series(index_of: IndexOf) -> None:
    """Millions and billions are both money, and compare."""
    billions = LIGHTS.replace("30,0 miljoner", "1,2 miljarder")
    index = index_of(f"# Färjor\n\n## Piren\n\n{PIERS}\n\n## Fyren\n\n{billions}")
    assert compared(index) == [
        {"Piren": "12,5 miljoner kronor", "Fyren": "1,2 miljarder kronor"},
        {"Piren": "20 procent", "Fyren": "48 procent"},
    ]


def test_series_stand_in_the_order_of_their_first_figures(index_of: IndexOf) -> None:
    """And all rows are numbers of the index's statistics, none twice in one series."""
    roads = "Av vägarna gick 20 procent till grus. Av vägarna gick 60 procent till sten."
    index = index_of(
        f"# Vägar\n\n{roads}\n\n# Färjor\n\n## Piren\n\n{PIERS}\n\n## Fyren\n\n{LIGHTS}"
    )
    found = find_series(index)
    firsts = [series.rows[0] for series in found]
    assert len(found) == 3
    assert firsts == sorted(firsts)
    for series in found:
        assert len(set(series.rows)) == len(series.rows) == len(series.labels) == len(series.own)
        assert set(series.rows) <= set(range(len(index.statistics)))


def test_a_row_says_by_itself_what_the_others_do_not(index_of: IndexOf) -> None:
    """What all say is said of the series; a label's own words are told apart from that."""
    index = index_of(f"# Färjor\n\n## Piren\n\n{PIERS}\n\n## Fyren\n\n{LIGHTS}")
    first, _ = find_series(index)
    assert first.own == (frozenset({"pir"}), frozenset({"fyr"}))
    assert {"stöd", "färj"} <= first.said
    assert not first.said & {"pir", "fyr"}


def test_a_list_with_two_units_is_not_compared_in_part(index_of: IndexOf) -> None:
    """Without its billions a list of amounts would name the wrong region as first."""
    index = index_of(
        "Stöd till färjor fick Skåne (1,2 miljarder kronor), Kalmar (300 miljoner kronor) och "
        "Halland (200 miljoner kronor)."
    )
    assert len(index.statistics) == 3
    assert all("Skåne" in series for series in compared(index))


def test_the_figures_of_one_region_under_different_headings_are_a_series(index_of: IndexOf) -> None:
    """Told apart by the headings."""
    text = "Störst andel av resorna gick till Gotland ({} procent) och Skåne ({} procent)."
    index = index_of(f"# Tåg\n\n{text.format(40, 25)}\n\n# Buss\n\n{text.format(30, 35)}")
    assert {"Tåg": "25 procent", "Buss": "35 procent"} in compared(index)


def test_all_regions_that_have_a_share_of_one_whole_are_compared(index_of: IndexOf) -> None:
    """Whatever the sentences say that they do: the first is not left out."""
    text = (
        "Bäst går det i Kalmar, där 93 procent av besöken sker i tid. Sämst är det på Gotland med "
        "78 procent. Däremellan ligger Skåne med 88 procent."
    )
    shares = {"Kalmar": "93 procent", "Gotland": "78 procent", "Skåne": "88 procent"}
    assert compared(index_of(text)) == [shares]


def test_the_items_of_a_list_are_compared_by_their_first_figures(index_of: IndexOf) -> None:
    """Three at least, one after the other."""
    items = [
        "Pirar fick 14 miljoner kronor, vilket är 36 procent av allt.",
        "Fyrar fick 10 miljoner kronor (26 procent).",
        "Kranar fick 7 miljoner kronor (18 procent).",
    ]
    listed = "# Hamnar\n\nPengarna delades så:\n\n"
    amounts = {
        "Pirar": "14 miljoner kronor",
        "Fyrar": "10 miljoner kronor",
        "Kranar": "7 miljoner kronor",
    }
    of_three = index_of(listed + "\n\n".join(f"- {item}" for item in items))
    assert amounts in compared(of_three)


def test_two_items_of_a_list_are_not_compared(index_of: IndexOf) -> None:
    """They may have figures by chance."""
    text = "Det gäller:\n\n- Pirar fick 14 miljoner kronor.\n\n- Hit kom 7 miljoner kronor."
    assert compared(index_of(text)) == []


def test_sections_that_tell_alike_of_themselves_are_a_series(index_of: IndexOf) -> None:
    """Each heading says what its figure is of, where not all texts say it."""
    index = index_of(
        "# Vägar\n\nOmrådet vägar fick 5 miljoner kronor.\n\n# Broar\n\nOmrådet fick 3 miljoner "
        "kronor.\n\n# Hamnar\n\nOmrådet hamnar fick 9 miljoner kronor, och båtarna fick 2 miljoner "
        "kronor."
    )
    series = {"Vägar": "5 miljoner kronor", "Broar": "3 miljoner kronor"}
    assert compared(index)[0] == {**series, "Hamnar": "9 miljoner kronor"}


def test_where_a_heading_is_the_subject_of_some_the_headings_tell_all_apart(
    index_of: IndexOf,
) -> None:
    """ "Prioriteringen fick" is of its heading, and so is what the regions gave beside it."""
    whole = "procent av stödet till sjöfarten"
    index = index_of(
        f"# Sjöfart\n\n## Broar\n\nPrioriteringen fick 9 mkr och 30 {whole}.\n\n"
        f"## Vägar\n\nRegionerna betalade 8 mkr och 20 {whole}.\n\n"
        f"## Hamnar\n\nStödet blev 7 mkr och 10 {whole}.\n"
    )
    assert {"Broar": "9 mkr", "Vägar": "8 mkr", "Hamnar": "7 mkr"} in compared(index)


def test_two_sections_that_tell_alike_are_none(index_of: IndexOf) -> None:
    """So do two by chance."""
    index = index_of(
        "# Vägar\n\nOmrådet fick 5 miljoner kronor.\n\n# Broar\n\nOmrådet fick 3 miljoner kronor."
    )
    assert not compared(index)


def test_what_announces_a_list_is_said_of_its_items(index_of: IndexOf) -> None:
    """ "Hinder som nämns:" tells what "väder (9 hamnar)" counts."""
    index = index_of(
        "Hinder som nämns ofta är:\n\n- väder (9 hamnar)\n\n- brist på folk (7 hamnar)\n\n"
        "- dyra båtar (3 hamnar)"
    )
    (series,) = find_series(index)
    assert set(terms("hinder")) <= series.said
