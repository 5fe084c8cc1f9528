"""Whether a question wants examples of what is done, by its words."""

from __future__ import annotations

from pathlib import Path

import pytest
from answering.books import BUS, CIRCLES, DOCUMENT, TALES
from answering.made import engine_fixture, engine_over, quoted

from sok.answering.engine import Engine
from sok.answering.examples.wanted import asks_for_others
from sok.records import Form

engine = engine_fixture(DOCUMENT)


@pytest.mark.parametrize(
    "question",
    [
        "Har någon region gjort något för läsning?",
        "Vilka arbetar med läsning?",
        "Var i landet satsar man på läsning?",
        "Vad har gjorts för läsning?",
        "Vad har regionerna hittat på för läsning?",
        "Vem jobbar med läsning?",
        "Finns något gjort för läsning?",
        "Har någon satsat på läsning?",
        "Vilka vill satsa på läsning?",
        "Något om läsning?",
        "Läsning – vem gör vad?",
        "Vem försöker nå fler med läsning?",
        "Hur gör andra för att få fler till läsning?",
        "hur får man igång läsning? exempel från andra håll",
        "Vilka försök finns med läsning?",
        "Jag letar efter samarbeten om läsning",
        "Vad gör man för dem som saknar läsning?",
        "Finns det något i rapporten som rör läsning?",
        "inspiration kring läsning",
        "Tips på hur man får fler i läsning",
        "Projekt som rör läsning?",
        "Vem har gjort något åt läsning?",
        "Vilka har satsat på läsning?",
        "Finns det någon som har prövat läsning?",
        "Läsningen sviktar. Hur har andra löst läsning?",
        "Vilka tar sig an läsning?",
        "finns det nåt projekt där läsning är med",
        "Jag letar efter försök som rör läsning",
        "Något som främjar läsning",
        "Finns det något upplägg för läsning?",
        "Vad prövas för läsning?",
        "Finns det fler som ordnar läsning?",
        "Är det fler som jobbar med läsning?",
        "Görs det något för läsning?",
        "Vilka insatser för läsning beskrivs?",
        "Vilka satsningar på läsning lyfts fram?",
        "Vilka nya insatser för läsning nämns?",
        "Vilka åtgärder för läsning presenteras?",
        "Vilka projekten för läsning redovisas?",
        "Vilka insatser för läsning tas upp?",
        "Vilka insatser för läsning genomförs?",
        "Vilka insatser för läsning har genomförts?",
        "Vilka insatser för läsning pågår?",
        "Vilka insatser för läsning finns?",
    ],
)
def test_who_does_something_is_told_by_the_examples(engine: Engine, question: str) -> None:
    """No word for examples is needed, and inspiration, tips and projects are words for them."""
    answer = engine.ask(question)
    assert answer.form is Form.INITIATIVES
    assert {BUS, TALES, CIRCLES} >= set(quoted(answer))


@pytest.mark.parametrize(
    "question",
    [
        "Vem har fått böcker för läsning?",
        "Vilka har svarat om läsning?",
        "Hur har läsning utvecklats?",
    ],
)
def test_what_has_become_of_somebody_is_no_example(engine: Engine, question: str) -> None:
    """Who has got or answered something is a fact."""
    assert engine.ask(question).form is not Form.INITIATIVES


def test_who_lists_what_regions_have_wants_none_of_what_they_do(engine: Engine) -> None:
    """ "De regler som regionerna har" are no examples, but "de insatser som ..." are."""
    answer = engine.ask("Räkna upp de regler som regionerna har för läsning")
    assert answer.form is not Form.INITIATIVES
    answer = engine.ask("Räkna upp de insatser som regionerna har för läsning")
    assert answer.form is Form.INITIATIVES


def test_who_asks_for_areas_wants_nothing_of_what_is_done(engine: Engine) -> None:
    """ "Inom vilka områden" asks where, and examples are no areas."""
    answer = engine.ask("Vilka områden har insatser för läsning?")
    assert answer.form is not Form.INITIATIVES
    asked = "Vilka områden för sagostunder finns på biblioteket?"
    assert asks_for_others(asked)
    assert TALES not in quoted(engine.ask(asked))


@pytest.mark.parametrize("ask", ["handlar om", "riktar sig till dem med", "tar upp"])
def test_who_asks_which_projects_are_about_something_wants_them(tmp_path: Path, ask: str) -> None:
    """Wherever the nearest passage stands: what is told of the same at length is no project."""
    told = "\n\n".join(f"Musslor är {many} musslor i havet." for many in ("många", "få", "stora"))
    engine = engine_over(
        tmp_path,
        f"# Havet\n\n{told}\n\n# Exempel\n\nExempel på insatser:\n\n- Skapa en plats där barn "
        "kan odla musslor på linor (Linan, Region Skåne).\n\n- Bygga båtar (Ekan, Region Kalmar).",
    )
    answer = engine.ask(f"Vilka projekt {ask} musslor?")
    assert answer.form is Form.INITIATIVES
    assert [one.found.project for one in answer.initiatives] == ["Linan"]


@pytest.mark.parametrize("ask", ["Vad har Skåne hållit på med?", "Vad pysslar Skåne med?"])
def test_what_a_region_is_busy_with_is_told_by_its_examples(engine: Engine, ask: str) -> None:
    """In everyday words too."""
    answer = engine.ask(ask)
    assert {one.found.regions for one in answer.initiatives} == {("Skåne",)}


def test_who_asks_of_a_project_that_was_told_of_wants_no_other(engine: Engine) -> None:
    """ "Har projektet hjälpt?" asks one fact of it."""
    history = ["Vad är Träbron?"]
    assert engine.ask("Har projektet fått fler broar?", history).form is not Form.INITIATIVES
    assert engine.ask("Har några projekt gett fler broar?").form is Form.INITIATIVES


def test_whom_something_is_for_may_be_named_otherwise(tmp_path: Path) -> None:
    """Where initiatives say by a synonym what no document has, what is near besides is none."""
    near = "\n\n".join(f"Något som riktar sig till {who}." for who in ("fiskare", "smeder"))
    near += "\n\n" + "\n\n".join(f"Det finns något {what} som riktar sig hit." for what in "abcdef")
    engine = engine_over(
        tmp_path,
        f"# Byn\n\n{near}\n\n# Exempel\n\nExempel på insatser:\n\n- Visa lantbrukare hur man "
        "tar vara på sol (Solen, Region Skåne).\n\n- Bygga båtar (Ekan, Region Kalmar).",
    )
    answer = engine.ask("Finns det något som riktar sig till bönder?")
    assert [one.found.project for one in answer.initiatives] == ["Solen"]
