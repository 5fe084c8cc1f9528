"""Regions are compared with each other, and what one region has where only it is named."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from answering.ferries import DOCUMENT
from answering.made import engine_fixture, rows

from sok.answering.engine import Engine
from sok.answering.figures.comparison import OF_EACH
from sok.records import Form

engine = engine_fixture(DOCUMENT)


def test_regions_that_tie_are_named_together(engine: Engine) -> None:
    """In the order in which the document lists them."""
    answer = engine.ask("Vilken region fick störst bidrag till broar?")
    assert answer.lead == "Störst andel av de angivna: Gotland och Halland, 12 procent."
    assert [one.found.region for one in answer.statistics] == ["Gotland", "Halland", "Skåne"]


@pytest.mark.parametrize(
    "question",
    ["Vad fick mest stöd till färjor?", "Hur delades stödet till färjor upp?"],
)
def test_regions_are_compared_only_when_asked_for(engine: Engine, question: str) -> None:
    """No figure of a region is a row where no region is asked about."""
    answer = engine.ask(question)
    assert answer.form is Form.COMPARISON
    assert not any(one.found.region for one in answer.statistics)


def test_what_is_no_region_is_not_compared_where_regions_are(engine: Engine) -> None:
    """ "Vilken region" is not answered by priorities that have no region."""
    answer = engine.ask("Vilken region fick mest stöd till färjor?")
    assert answer.form is not Form.COMPARISON
    assert answer.statistics == ()


def test_shares_say_where_most_people_do_something(engine_of: Callable[..., Engine]) -> None:
    """ "Flest som" asks of how many, which a share tells; "flest färjor" counts ferries."""
    text = "Högst är andelen som åker färja på Gotland (58 procent) och i Skåne (44 procent)."
    engine = engine_of(f"# Färjor\n\n{text}")
    told = engine.ask("I vilken region är det flest som åker färja?")
    assert [one.found.region for one in told.statistics] == ["Gotland", "Skåne"]
    assert engine.ask("Vilken region har flest färjor?").statistics == ()


def test_those_at_the_top_are_of_what_was_compared(engine: Engine) -> None:
    """ "Vilka fick mest?" asks for regions, but not where other things have been compared."""
    answer = engine.ask("Vilka fick mest?", ["Hur delades stödet till färjor upp?"])
    assert answer.form is Form.COMPARISON
    assert not any(one.found.region for one in answer.statistics)
    answer = engine.ask("Vilka fick mest?", ["Hur delades bidraget till broar mellan regionerna?"])
    assert {one.found.region for one in answer.statistics} == {"Gotland", "Halland", "Skåne"}


def test_regions_that_are_named_are_compared(engine: Engine) -> None:
    """Only those, and the lead names the one with more."""
    answer = engine.ask("Fick Gotland mer bidrag till broar än Skåne?")
    assert answer.lead == "Störst andel av de angivna: Gotland, 12 procent."
    assert [one.found.region for one in answer.statistics] == ["Gotland", "Skåne"]


def test_what_one_region_got_most_of_is_found_under_all_headings(
    engine_of: Callable[..., Engine],
) -> None:
    """ "I vilket ..." with one region compares its own figures."""
    text = "Störst andel av resorna i området gick till Gotland ({} procent), Skåne ({} procent)."
    engine = engine_of(f"# Tåg\n\n{text.format(40, 25)}\n\n# Buss\n\n{text.format(30, 35)}")
    answer = engine.ask("I vilket område är Skånes andel av resorna störst?")
    assert rows(answer) == ["35 procent", "25 procent"]


@pytest.mark.parametrize(
    "question",
    [
        "Jämför Skånes andel av resorna i de olika områdena",
        "Jämför Skånes andel inom båt, tåg och buss",
        "Hur stor andel fick Skåne inom tåg jämfört med inom buss?",
        "Skåne nämns två gånger. Var är deras andel störst: tåg eller buss?",
    ],
)
def test_one_region_in_each_of_several_things_is_compared(
    engine_of: Callable[..., Engine], question: str
) -> None:
    """ "I de olika områdena" asks as "i vilket område" does, and so do their names."""
    text = "Störst andel av resorna i området gick till Gotland ({} procent), Skåne ({} procent)."
    engine = engine_of(
        f"# Tåg\n\n{text.format(40, 25)}\n\n# Buss\n\n{text.format(30, 35)}\n\n"
        "# Båt\n\nVid alla bryggor och kajer går båtar och färjor."
    )
    assert rows(engine.ask(question)) == ["35 procent", "25 procent"]


TWO_KINDS = (
    "# Stöd\n\nStörst andel av stödet till kranar gick till Gotland (40 procent) och Skåne "
    "(25 procent).\n\nStörst andel av bidraget till kajer gick till Skåne (35 procent) och Gotland "
    "(20 procent)."
)


@pytest.mark.parametrize(
    "question",
    [
        "Jämför Skånes andelar av stödet till kranar och bidraget till kajer",
        "Jämför Skånes andel av stödet till kranar med dess andel av bidraget till kajer",
        "Är Skånes andel större för bidraget till kajer eller stödet till kranar?",
    ],
)
def test_shares_of_one_region_in_different_series_are_compared_when_each_is_named(
    engine_of: Callable[..., Engine], question: str
) -> None:
    """Only that region's."""
    assert rows(engine_of(TWO_KINDS).ask(question)) == ["35 procent", "25 procent"]


def test_where_a_region_has_most_is_asked_of_its_own_figures(
    engine_of: Callable[..., Engine],
) -> None:
    """ "Var är Skånes andel störst?" says of what by the region alone."""
    text = "Störst andel av resorna i området gick till Gotland ({} procent), Skåne ({} procent)."
    engine = engine_of(f"# Tåg\n\n{text.format(40, 25)}\n\n# Buss\n\n{text.format(30, 35)}")
    assert rows(engine.ask("Var är Skånes andel störst?")) == ["35 procent", "25 procent"]


@pytest.mark.parametrize(
    "question",
    [
        "Vem fick mest i vart och ett av områdena?",
        "Vilken region låg i topp i de två områdena?",
        "Vilka regioner fick störst andel av resorna i varje område?",
    ],
)
def test_who_was_first_in_each_part_is_told_by_each_list(
    engine_of: Callable[..., Engine], question: str
) -> None:
    """The first of each list, as they come; that none is held against the other is said."""
    text = "Störst andel av resorna i området gick till {} ({} procent), Skåne (25 procent)."
    engine = engine_of(
        f"# Tåg\n\n{text.format('Gotland', 40)}\n\n# Buss\n\n{text.format('Kalmar', 60)}"
    )
    answer = engine.ask(question)
    assert rows(answer) == ["40 procent", "60 procent"]
    assert answer.lead == OF_EACH


KAJER = "# Båtar\n\n" + "".join(
    f"## {where}\n\nAndelen båtar med segel var {share} procent.\n\n"
    for where, share in (("Norra kajen", 12), ("Södra kajen", 14), ("Piren", 9))
)


@pytest.mark.parametrize(
    ("told", "lead"),
    [
        ("Andelen båtar med segel är", "Skåne, 30 procent."),
        ("Andelen segel är", "Södra kajen, 14 procent."),
    ],
)
def test_where_something_is_most_is_told_by_regions_first(
    engine_of: Callable[..., Engine], told: str, lead: str
) -> None:
    """If all words of the question are told of them; else by what else tells where."""
    regions = f"# Län\n\n{told} 30 procent i Skåne, 20 procent i Kalmar och 10 procent i Halland."
    answer = engine_of(f"{KAJER}{regions}\n\n# Annat\n\nHär står något om fyrar.").ask(
        "Var är andelen båtar med segel störst?"
    )
    assert answer.lead == f"Störst andel av de angivna: {lead}"


SPENT = (
    "# Pengar\n\nRegionerna lade 642 kronor på kajer, bojar och fyrar. Räknat per båt är det "
    "från 98 kronor i Skåne till 41 kronor i Halland.\n"
)


def test_a_total_of_things_is_not_divided_among_regions(engine_of: Callable[..., Engine]) -> None:
    """ "Totalt på kajer, bojar och fyrar" asks for the one figure of them."""
    answer = engine_of(SPENT).ask("Hur mycket lade regionerna totalt på kajer, bojar och fyrar?")
    assert [row.found.printed for row in answer.statistics][:1] == ["642 kronor"]


def test_what_is_of_the_whole_of_a_heading_goes_before_what_is_beside_it(
    engine_of: Callable[..., Engine],
) -> None:
    """Regions "inom området" are those of the area that the heading above names."""
    butiker = "Skåne (40 procent), Dalarna (35 procent) och Halland (30 procent)"
    projekt = "Gotland (23 procent), Uppsala (20 procent) och Kalmar (19 procent)"
    engine = engine_of(
        "# Plan\n\n## Boende och arbete\n\n"
        f"De som har fått mest stöd till butiker är {butiker}.\n\n"
        "Stödet till projekt uppgick till 28 miljoner kronor för detta område.\n\n"
        f"De som har fått mest stöd till projekt inom området är {projekt}.\n\n"
        f"## Vägar\n\nDe som har fått mest stöd till broar är {butiker}.\n"
    )
    answer = engine.ask("Vilka regioner fick mest till boende och arbete?")
    assert [one.found.region for one in answer.statistics] == ["Gotland", "Uppsala", "Kalmar"]
    answer = engine.ask("Vilka regioner fick mest till butiker?")
    assert [one.found.region for one in answer.statistics] == ["Skåne", "Dalarna", "Halland"]
