"""A list of the first says who is first, and who is last only of those that it lists."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from answering.ferries import DOCUMENT, PAIR, SUPPORT, TRIPS
from answering.made import engine_fixture, engine_over, marked, quoted, rows

from sok.answering.engine import Engine
from sok.records import Form

engine = engine_fixture(DOCUMENT)


def test_a_list_of_all_regions_answers_which_has_least(engine: Engine) -> None:
    """It does not say that it names only the first."""
    answer = engine.ask("Vilken region fick minst bidrag till broar?")
    assert answer.lead == "Lägst andel av de angivna: Skåne, 7 procent."


def test_a_top_list_answers_which_region_has_most(engine: Engine) -> None:
    """With all that it lists, each marked."""
    answer = engine.ask("Vilken region hade störst andel av resorna?")
    assert answer.lead == "Störst andel av de angivna: Gotland, 40 procent."
    assert quoted(answer) == [TRIPS]
    assert rows(answer) == ["40 procent", "25 procent", "10 procent", "10 procent"]


@pytest.mark.parametrize(
    "opening",
    [
        "Störst andel av resorna gick till",
        "De regioner som fått mest av resorna är",
        "Flest av resorna gick till",
    ],
)
@pytest.mark.parametrize(
    "question",
    ["Vilken region hade lägst andel av resorna?", "Vilken region fick minst av resorna?"],
)
def test_a_top_list_never_says_who_has_least(
    engine_of: Callable[..., Engine], opening: str, question: str
) -> None:
    """The last of those with most is not the one with least."""
    engine = engine_of(f"# Resor\n\n{opening} Gotland (40 procent) och Skåne (25 procent).")
    answer = engine.ask(question)
    assert len(engine.index.statistics) == 2
    assert answer.form is not Form.COMPARISON
    assert "Skåne" not in answer.lead


@pytest.mark.parametrize("opening", ["I topp för resorna ligger", "I toppen av resorna ligger"])
def test_a_list_of_the_top_never_says_who_has_least(
    engine_of: Callable[..., Engine], opening: str
) -> None:
    """Whatever word says that it is one."""
    engine = engine_of(f"# Resor\n\n{opening} Gotland (40 procent) och Skåne (25 procent).")
    assert engine.ask("Vilken region fick minst av resorna?").form is not Form.COMPARISON


def test_a_bottom_list_never_says_who_has_most(engine_of: Callable[..., Engine]) -> None:
    """The first of those with least is not the one with most."""
    engine = engine_of(
        "# Resor\n\nLägst andel av resorna fick Gotland (5 procent), Skåne (4 procent)."
    )
    assert engine.ask("Vilken region fick mest av resorna?").form is not Form.COMPARISON


def test_a_listed_pair_is_compared_when_both_are_named(engine: Engine) -> None:
    """The two that one sentence sets beside each other."""
    answer = engine.ask("Gick mer av avgifterna till kranar än till kättingar?")
    assert answer.lead == "Störst andel av de angivna: kranar, 59 procent."
    assert quoted(answer) == [PAIR]
    assert marked(engine, answer) == ["59 procent", "41 procent"]


@pytest.mark.parametrize(
    "question",
    [
        "Vad fick mest av avgifterna till hamnar?",
        "Gick mer av avgifterna till kranar än till bomullstyg?",
    ],
)
def test_a_listed_pair_is_not_compared_unless_both_are_named(engine: Engine, question: str) -> None:
    """There may be others beside the two, which the sentence does not list."""
    assert engine.ask(question).form is not Form.COMPARISON


def test_the_last_of_those_with_most_is_the_last_of_their_list(engine: Engine) -> None:
    """Who asks within the top says so, and the lead claims no more than the list."""
    answer = engine.ask("Vem kom sist av de fyra som fick mest av resorna?")
    assert answer.lead == "Lägst andel av de angivna: Kalmar och Halland, 10 procent."


def test_the_last_of_those_that_are_named_is_the_last_of_their_list(engine: Engine) -> None:
    """ "De fyra som nämns" are those of a list, be it one of the top."""
    answer = engine.ask("Vilken region fick minst av resorna av de fyra som nämns?")
    assert answer.lead == "Lägst andel av de angivna: Kalmar och Halland, 10 procent."


def test_the_last_of_those_just_listed_is_the_last_of_their_list(engine: Engine) -> None:
    """ "Av dem" are those that the answer before named, be it a list of the top."""
    answer = engine.ask("Vem fick minst av dem?", ["Vilka regioner fick mest av resorna?"])
    assert answer.lead == "Lägst andel av de angivna: Kalmar och Halland, 10 procent."


@pytest.mark.parametrize(("last", "is_compared"), [("Gamla fyrar", True), ("Gamla kajer", False)])
def test_which_of_those_listed_has_least_compares_them(
    engine_of: Callable[..., Engine], last: str, is_compared: bool
) -> None:
    """If the answer before named each of what the figures compare."""
    amounts = {"Hållbara vägar": ("12,5", 20), "Nya broar": ("30,0", 48), "Gamla fyrar": ("20", 32)}
    figure = SUPPORT.replace("färjor", "detta område")
    parts = [f"## {name}\n\n{figure.format(*its)}" for name, its in amounts.items()]
    listed = f"- Hållbara vägar\n\n- Nya broar\n\n- {last}"
    announced = f"# Kommissionens handlingsprogram\n\nProgrammets områden är:\n\n{listed}"
    engine = engine_of("\n\n".join([announced, "# Stöd", *parts]))
    asked = "Vilka områden har kommissionens handlingsprogram?"
    answer = engine.ask("Och vilket av dem fick minst pengar?", [asked])
    assert (answer.form is Form.COMPARISON) is is_compared


def test_what_all_add_up_to_is_none_of_them(engine_of: Callable[..., Engine]) -> None:
    """A sum is larger than each of its parts, and is never said to be the largest of them."""
    engine = engine_of(
        "# Stöd\n\n## Hamnar\n\nStödet till projekt var 12 miljoner kronor för detta område. "
        "Dessutom har området fått kranstöd (5 miljoner kronor) och kajbidrag (3 miljoner kronor). "
        "Totalt blir detta 20 miljoner kronor."
    )
    answer = engine.ask("Vilket var störst inom hamnar, kranstödet eller kajbidraget?")
    assert rows(answer) == ["5 miljoner kronor", "3 miljoner kronor"]


PORTS = """# Hamnar

Pengarna delades mellan de tre hamnarna. Visby fick 30 miljoner kronor, Slite 20 miljoner kronor \
och Klinte 10 miljoner kronor.
"""


@pytest.mark.parametrize(("many", "is_compared"), [("tre", True), ("fyra", False)])
def test_as_many_as_the_question_says_there_are_are_all_of_them(
    engine_of: Callable[..., Engine], many: str, is_compared: bool
) -> None:
    """What one sentence lists need not be named one by one then."""
    answer = engine_of(PORTS).ask(f"Rangordna de {many} hamnarna efter hur mycket pengar de fick")
    assert (answer.lead == "Högst belopp av de angivna: Visby, 30 miljoner kronor.") is is_compared


def test_who_has_most_is_not_what_has_grown_most(engine_of: Callable[..., Engine]) -> None:
    """Figures of which none says that they grew do not tell it."""
    engine = engine_of(PORTS)
    assert engine.ask("Vilken av de tre hamnarna fick mest pengar?").form is Form.COMPARISON
    asked = "Vilken av de tre hamnarnas pengar har ökat mest?"
    assert engine.ask(asked).form is not Form.COMPARISON


def test_what_most_regions_name_is_no_comparison_of_regions(tmp_path: Path) -> None:
    """The items of the list are held against each other by how many name each."""
    engine = engine_over(
        tmp_path,
        "# Hinder\n\nDe hinder som nämns oftast är:\n\n- dåligt väder (9 regioner)\n\n- brist på "
        "folk (17 regioner)\n\n- dyra båtar (3 regioner)",
    )
    answer = engine.ask("Vilka hinder nämns av flest regioner?")
    assert answer.lead == "Flest av de angivna: brist på folk, 17 regioner."
    assert rows(answer) == ["17 regioner", "9 regioner", "3 regioner"]


PARTS = (
    "# Hamnar\n\nDelar inom hamnarna:\n\n- kajer i sten\n\n- pirar av trä\n\n"
    "## Kajer i sten\n\nDenna del fick 9 miljoner kronor.\n\n"
    "## Pirar av trä\n\nDenna del fick 4 miljoner kronor.\n\n"
    "# Fyrar\n\n## Lyktor\n\nDenna del fick 2 miljoner kronor.\n\n"
)


@pytest.mark.parametrize("asked", ["Hur mycket pengar fick de?", "Hur mycket fick var och en?"])
@pytest.mark.parametrize("first", ["Vilka delar finns inom hamnarna?", "Vilka är hamnarnas delar?"])
def test_how_much_they_got_is_told_of_what_was_listed(
    engine_of: Callable[..., Engine], first: str, asked: str
) -> None:
    """Of each of them, and of no other of their kind."""
    answer = engine_of(PARTS).ask(asked, [first])
    assert rows(answer) == ["9 miljoner kronor", "4 miljoner kronor"]


@pytest.mark.parametrize(
    ("listed", "asked"),
    [
        ("- pirar av trä", "Hur mycket pengar?"),
        ("- pirar av trä", "Hur många båtar fick de?"),
        ("- pirar av trä", "Hur mycket fick de från länet och staten?"),
        ("- pirar av trä", "Vad heter de?"),
        ("- bojar", "Hur mycket fick de?"),
    ],
)
def test_what_is_not_asked_of_what_was_listed_is_no_comparison(
    engine_of: Callable[..., Engine], listed: str, asked: str
) -> None:
    """They are named by "de", in what is told of several of them, and nothing else is asked."""
    answer = engine_of(PARTS.replace("- pirar av trä", listed)).ask(
        asked, ["Vilka delar finns inom hamnarna?"]
    )
    assert answer.form is not Form.COMPARISON


@pytest.mark.parametrize("asked", ["Hur mycket fick de egentligen?", "Hur mycket fick dem?"])
def test_one_more_word_may_follow_those_that_were_listed(
    engine_of: Callable[..., Engine], asked: str
) -> None:
    """What adds nothing that a figure could be of."""
    answer = engine_of(PARTS).ask(asked, ["Vilka delar finns inom hamnarna?"])
    assert rows(answer) == ["9 miljoner kronor", "4 miljoner kronor"]
