"""Who asks "vem" gets the actor of what is asked about."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from answering.made import engine_fixture, quoted
from answering.woods import DOCUMENT

from sok.answering.asked.followup import readings
from sok.answering.asked.reading import Reading
from sok.answering.engine import Engine
from sok.records import Form

engine = engine_fixture(DOCUMENT)


@pytest.mark.parametrize(
    "follow_up",
    [
        "Vem driver det?",
        "Vem ligger bakom det?",
        "Och vem står bakom?",
        "Vilka ligger bakom projektet?",
        "Vem är det som leder arbetet?",
        "Vilken organisation ansvarar för det?",
        "vem håller i det",
    ],
)
def test_who_alone_is_asked_of_what_came_before(follow_up: str) -> None:
    """It adds no word of its own that a document must say."""
    (reading,) = readings(follow_up, ["Vad är Träbron?"])
    assert "Träbron" in reading.text
    assert (reading.about, reading.added) == ("Vad är Träbron?", "")


@pytest.mark.parametrize(
    "question",
    ["Vem driver färjorna i Skåne?", "Vem ligger bakom bokbussarna på öarna?", "Vem är kung?"],
)
def test_who_of_something_else_may_stand_alone(question: str) -> None:
    """A question that names what it is about is read as it stands too."""
    assert question in [reading.text for reading in readings(question, ["Vad är Träbron?"])]


@pytest.mark.parametrize(
    ("earlier", "follow_up"),
    [
        ("Hur används trä i nya broar?", "Vem driver det?"),
        ("Hur används trä i nya broar?", "Vem leder det?"),
        ("Vad är Träbron?", "Vem leder det?"),
        ("Berätta om Träbron i Dalarna", "Vem driver det?"),
        ("Berätta om Träbron i Dalarna", "Vem är det som leder projektet?"),
    ],
)
def test_who_is_answered_by_the_sentence_with_the_actor(
    engine: Engine, earlier: str, follow_up: str
) -> None:
    """Of the initiative that was asked about."""
    answer = engine.ask(follow_up, [earlier])
    assert quoted(answer) == ["Projektet Träbron leds av Region Dalarna."]
    assert set(earlier.rstrip("?").split()[2:]) <= set(answer.standalone.rstrip("?").split())


@pytest.mark.parametrize(
    ("earlier", "follow_up"),
    [
        ("Vad är Träbron?", "Vem driver det?"),
        ("Vilka insatser finns i Dalarna?", "Vem ligger bakom det?"),
    ],
)
def test_who_is_answered_whatever_verb_asks_it(
    engine: Engine, earlier: str, follow_up: str
) -> None:
    """The document says "leds av" where the question says "ligger bakom"."""
    answer = engine.ask(follow_up, [earlier])
    assert quoted(answer) == ["Projektet Träbron leds av Region Dalarna."]


def test_who_runs_what_a_region_does_names_all(engine_of: Callable[..., Engine]) -> None:
    """Each initiative of which somebody is named, and none of which nobody is."""
    engine = engine_of(
        "# Färjor\n\n## Nya färjor i Kalmar\n\n| Färjorna går till öar. Projektet drivs av Region "
        "Kalmar.\n\n## Bryggor i Kalmar\n\n| Bryggor av sten byggs. Projektet drivs av Borgholms "
        "kommun.\n\n## Fyrar i Kalmar\n\n| Fyrar målas vita."
    )
    answer = engine.ask("Vem ligger bakom det?", ["Vad gjorde Region Kalmar?"])
    assert [one.found.actor for one in answer.initiatives] == ["Region Kalmar", "Borgholms kommun"]


def test_who_is_refused_where_no_one_is_named(engine: Engine) -> None:
    """The bridges in Halland have no one who is said to build them."""
    answer = engine.ask("Vem driver det?", ["Vilka bryggor av sten bygger projektet i Halland?"])
    assert not answer.answered


def test_who_of_nothing_is_refused(engine_of: Callable[..., Engine]) -> None:
    """Without anything before it, "det" is no initiative of the document."""
    engine = engine_of(
        "# Färjor\n\n## Nya färjor i Kalmar\n\n| Projektet bygger färjor. Projektet drivs av "
        "Region Kalmar.\n\n## Bryggor i Halland\n\n| Projektet bygger bryggor av sten."
    )
    assert not engine.ask("Vem driver det?").answered


@pytest.mark.parametrize(
    "follow_up", ["Vem ansvarar för den?", "Och vem driver det?", "Vem ligger bakom projektet?"]
)
def test_who_runs_it_is_asked_of_what_came_before(follow_up: str) -> None:
    """It has one reading, which is about the earlier question: no answer need say "driver"."""
    earlier = "Hur byggs broar av trä?"
    (one,) = readings(follow_up, [earlier])
    inside = follow_up.removeprefix("Och ")
    text = f"{earlier.rstrip('?')} – {inside[0].lower()}{inside[1:]}"
    assert one == Reading(text, who=True, about=earlier, earlier=earlier)


def test_who_runs_it_of_nothing_is_about_nothing() -> None:
    """Without an earlier question there is nothing to ask it of."""
    assert readings("Vem driver det?", []) == (Reading("Vem driver det?", who=True),)


@pytest.mark.parametrize(
    "question", ["Vem betalar för det?", "Och för äldre?", "Vem ansvarar för bredband?"]
)
def test_who_of_something_named_is_a_question_of_its_own(question: str) -> None:
    """Only who runs what was asked about needs no word of the question in its answer."""
    assert not any(one.who for one in readings(question, ["Vad görs för unga?"]))


def test_who_runs_it_together_is_who_runs_it() -> None:
    """However that is said at its end."""
    assert readings("Vilka driver det tillsammans?", ["Vad är Träbron?"])[0].who


@pytest.mark.parametrize(
    "what", ["projekt", "nya projekt", "insatser", "satsningar", "initiativ", "exempel", "försök"]
)
def test_what_is_run_is_not_who_runs_it(engine: Engine, what: str) -> None:
    """ "Vilka projekt driver de?" wants the projects."""
    assert engine.ask(f"Vilka {what} driver Region Dalarna?").form is Form.INITIATIVES
