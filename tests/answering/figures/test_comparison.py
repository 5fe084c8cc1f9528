"""A question that ranks or divides is answered by all rows in order, and a sentence on one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from answering.ferries import BUOYS, DOCUMENT, LIGHTS, PIERS
from answering.made import engine_fixture, marked, quoted, rows, stands

from sok.answering.engine import Engine
from sok.records import Form

engine = engine_fixture(DOCUMENT)


@pytest.mark.parametrize(
    ("question", "lead", "figures"),
    [
        (
            "Vad fick minst stöd till färjor?",
            "Lägst belopp av de angivna: Piren, 12,5 miljoner kronor.",
            ["12,5", "20,0", "30,0"],
        ),
        (
            "Vad fick näst minst stöd till färjor?",
            "Näst lägst belopp av de angivna: Bojen, 20,0 miljoner kronor.",
            ["12,5", "20,0", "30,0"],
        ),
        (
            "Vad fick mest stöd till färjor?",
            "Högst belopp av de angivna: Fyren, 30,0 miljoner kronor.",
            ["30,0", "20,0", "12,5"],
        ),
        (
            "Vad fick näst mest stöd till färjor?",
            "Näst högst belopp av de angivna: Bojen, 20,0 miljoner kronor.",
            ["30,0", "20,0", "12,5"],
        ),
        (
            "Hur delades stödet till färjor upp?",
            "Högst belopp av de angivna: Fyren, 30,0 miljoner kronor.",
            ["30,0", "20,0", "12,5"],
        ),
        (
            "Ranka stödet till färjor från mest till minst",
            "Högst belopp av de angivna: Fyren, 30,0 miljoner kronor.",
            ["30,0", "20,0", "12,5"],
        ),
    ],
)
def test_a_ranking_gives_all_rows_in_order(
    engine: Engine, question: str, lead: str, figures: list[str]
) -> None:
    """The lead names the row in the place asked for and its figure, and no other of either."""
    answer = engine.ask(question)
    assert answer.form is Form.COMPARISON
    assert answer.lead == lead
    assert rows(answer) == [f"{figure} miljoner kronor" for figure in figures]
    assert marked(engine, answer) == rows(answer)
    assert sorted(quoted(answer)) == sorted([PIERS, LIGHTS, BUOYS])
    assert stands(engine, answer)


def test_the_row_that_the_lead_names_is_quoted_first(engine: Engine) -> None:
    """Who reads only the first quote reads what was asked for."""
    assert quoted(engine.ask("Vad fick näst minst stöd till färjor?"))[0] == BUOYS
    assert quoted(engine.ask("Vad fick minst stöd till färjor?"))[0] == PIERS


def test_shares_are_compared_where_shares_are_asked_for(engine: Engine) -> None:
    """The same priorities, in the measure of the question."""
    answer = engine.ask("Vilken färja hade lägst andel av det totala stödet till färjor?")
    assert answer.lead == "Lägst andel av de angivna: Piren, 20 procent."
    assert rows(answer) == ["20 procent", "32 procent", "48 procent"]


def test_who_asks_for_a_share_gets_no_amount(engine: Engine) -> None:
    """Whatever else in the question could ask for an amount."""
    answer = engine.ask("Vad fick lägst andel av det totala stödet till färjor?")
    assert answer.lead == "Lägst andel av de angivna: Piren, 20 procent."


def test_ties_are_named_together(engine: Engine) -> None:
    """Two that got the least are both said to have, and the next value is the second least."""
    assert engine.ask("Vad fick minst av vägarna?").lead == (
        "Lägst andel av de angivna: grus och asfalt, 20 procent."
    )
    assert engine.ask("Vad fick näst minst av vägarna?").lead == (
        "Näst lägst andel av de angivna: sten, 60 procent."
    )


def test_a_sentence_that_ranks_the_row_is_quoted_with_it(
    engine_of: Callable[..., Engine],
) -> None:
    """What the document itself says of the first stands before the figures."""
    said = "Störst stöd till färjor gick alltså till lampor."
    engine = engine_of(DOCUMENT.replace("Pengarna gick till lampor.", said))
    answer = engine.ask("Vad fick mest stöd till färjor?")
    assert quoted(answer) == [said, LIGHTS, BUOYS, PIERS]
    assert said not in quoted(engine.ask("Vad fick minst stöd till färjor?"))


def test_a_superlative_about_something_else_is_not_quoted(
    engine_of: Callable[..., Engine],
) -> None:
    """ "Den största lampan" ranks lamps, not the support that is asked about."""
    other = "Den största lampan är röd."
    engine = engine_of(DOCUMENT.replace("Pengarna gick till lampor.", other))
    assert other not in quoted(engine.ask("Vad fick mest stöd till färjor?"))


def test_an_amount_without_a_share_is_compared_too(engine_of: Callable[..., Engine]) -> None:
    """Told in the same words beside them; else the least with a share passes for the least."""
    crane = "### Kranen\n\nStödet till färjor uppgick till 4,0 miljoner kronor.\n\n\f# Resor"
    engine = engine_of(DOCUMENT.replace("\f# Resor", crane))
    assert "Kranen" in engine.ask("Vad fick minst stöd till färjor?").lead


def test_a_place_that_nothing_has_is_not_given(engine_of: Callable[..., Engine]) -> None:
    """Where all tie there is no second."""
    engine = engine_of(
        "# Vägar\n\nAv vägarna gick 50 procent till grus. Av vägarna gick 50 procent till asfalt."
    )
    assert not engine.ask("Vad fick näst mest av vägarna?").lead.startswith("Näst")


def test_the_third_place_can_be_asked_for(engine: Engine) -> None:
    """As the second can."""
    assert engine.ask("Vad fick tredje mest stöd till färjor?").lead == (
        "Tredje högst belopp av de angivna: Piren, 12,5 miljoner kronor."
    )


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("Vilka färjor fick över 15 miljoner kronor i stöd?", ["30,0", "20,0"]),
        ("Vilka färjor fick mindre än tjugo miljoner i stöd?", ["12,5"]),
        ("Vilka färjor fick högst 20 miljoner kronor i stöd?", ["12,5", "20,0"]),
    ],
)
def test_only_what_keeps_a_bound_is_compared(
    engine: Engine, question: str, figures: list[str]
) -> None:
    """The farthest from the bound first; the number of the question stands in no quote."""
    answer = engine.ask(question)
    assert rows(answer) == [f"{figure} miljoner kronor" for figure in figures]


def test_a_bound_that_nothing_keeps_is_no_comparison(engine: Engine) -> None:
    """An empty table says nothing."""
    assert engine.ask("Vilka färjor fick över 90 miljoner i stöd?").form is not Form.COMPARISON


def test_a_bound_is_held_against_figures_of_its_measure(engine: Engine) -> None:
    """Of amounts and shares of the same things a bound in percent means the shares."""
    answer = engine.ask("Vilken färja fick mer än 40 procent av stödet?")
    assert rows(answer) == ["48 procent"]
    assert rows(engine.ask("Vilken färja fick mindre än hälften av pengarna i stöd?")) == [
        "20 procent",
        "32 procent",
        "48 procent",
    ]


def test_two_held_against_each_other_are_not_ranked_among_all(
    engine_of: Callable[..., Engine],
) -> None:
    """What the document says of the place of one among all is not asked."""
    claim = "Av stödet till färjor fick Fyren mest."
    engine = engine_of(DOCUMENT.replace(LIGHTS, f"{LIGHTS} {claim}"))
    assert claim in quoted(engine.ask("Vad fick mest stöd till färjor?"))
    answer = engine.ask("Hur mycket mer stöd till färjor fick Bojen än Piren?")
    assert answer.form is Form.COMPARISON
    assert claim not in quoted(answer)


def test_one_region_is_compared_with_itself_under_each_heading(
    engine_of: Callable[..., Engine],
) -> None:
    """ "Inom bryggor eller inom fyrar" names where its own figures stand."""
    share = "De regioner som fick mest stöd inom området är Skåne ({}) och Kalmar (2 procent)."
    engine = engine_of(
        f"# Bryggor\n\n{share.format('26 procent')}\n\n# Fyrar\n\n{share.format('14 procent')}\n\n"
        f"# Slussar\n\n{share.format('9 procent')}\n"
    )
    answer = engine.ask("Skånes andel av stödet: var den större inom bryggor eller inom fyrar?")
    assert rows(answer)[:2] == ["26 procent", "14 procent"]


def test_two_things_that_no_row_has_are_not_told_apart_by_others(engine: Engine) -> None:
    """The difference between two things is in no series that lacks either of them."""
    assert engine.ask("Vad är skillnaden mellan Fyren och Bojen?").form is Form.COMPARISON
    assert engine.ask("Vad är skillnaden mellan färjemedel och färjestöd?").form is not (
        Form.COMPARISON
    )
