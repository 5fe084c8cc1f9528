"""Among areas with priorities below them, the figure is that of what the question names."""

from __future__ import annotations

from pathlib import Path

import pytest
from answering.made import engine_over, marked
from answering.waters import TWO_PARTS

from sok.answering.engine import Engine
from sok.records import Form

AREAS = """\
# De två områdena

## Fiskodling och fiskutveckling i hela landet

### Pengar

Det beviljade stödet till lokala projekt uppgick till 55,5 miljoner kronor för detta område.

Prioriteringen utvecklat lokalt fiskodlingsarbete fick 3,4 miljoner kronor, av anslaget.

## Sjöfart, hamnar och sjöräddning i hela landet

### Pengar

Det beviljade stödet till lokala projekt uppgick till 20,5 miljoner kronor för detta område.

Prioriteringen hamnar och båtar fick 8,4 miljoner kronor, av det totala stödet.

## Tillgång i hela landet genom digitala nät och farledssystemet

### Pengar

Det beviljade stödet till lokala projekt uppgick till 34,9 miljoner kronor för detta område.

Prioriteringen tillgång genom hållbara farledssystem fick 21,6 miljoner kronor, av anslaget.

## Böcker

Biblioteken lånar ut böcker. Barnen läser om berg. Skolan har många elever. Eleverna sjunger. \
Lärarna rättar prov. Det regnar ofta. Bussen går varje timme. Maten är god. Huset är rött.

## Tidtabeller

Nu går hamnen över från den gamla tidtabellen (2015–2020) till den nya (2021–2030).
"""


@pytest.fixture(scope="module")
def areas(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """An engine over a made-up report on areas with priorities below them."""
    return engine_over(tmp_path_factory.mktemp("areas"), AREAS)


@pytest.mark.parametrize(
    ("question", "history", "figure"),
    [
        ("Hur mycket fick fiskodling och fiskutveckling i hela landet?", [], "55,5"),
        ("Hur mycket fick fiskodling och fiskutveckling?", [], "55,5"),
        ("Hur mycket fick sjöfart, hamnar och sjöräddning i hela landet?", [], "20,5"),
        (
            "Hur mycket fick tillgång i hela landet genom digitala nät och farledssystemet?",
            [],
            "34,9",
        ),
        ("Hur mycket gick till området hamnar?", [], "20,5"),
        ("Hur mycket fick prioriteringen hamnar?", [], "8,4"),
        ("Hur mycket fick utvecklat lokalt fiskodlingsarbete?", [], "3,4"),
        ("Hur mycket fick den prioriteringen?", ["Vad är hamnar och båtar?"], "8,4"),
    ],
)
def test_who_names_a_heading_asks_of_what_stands_under_it(
    areas: Engine, question: str, history: list[str], figure: str
) -> None:
    """And not of a priority whose own name has words of the heading, or the word for its kind."""
    answer = areas.ask(question, history)
    assert marked(areas, answer) == [f"{figure} miljoner kronor"]


@pytest.mark.parametrize("which", ["nya", "gamla"])
def test_a_year_is_asked_for_as_a_figure_is(areas: Engine, which: str) -> None:
    """One sentence answers; all its years are marked, since words seldom tell which is meant."""
    answer = areas.ask(f"Vilka år gäller den {which} tidtabellen?")
    assert answer.form is Form.AMOUNT
    assert sorted(marked(areas, answer)) == ["2015–2020", "2021–2030"]


def test_what_stands_as_a_noun_is_asked_of(areas: Engine) -> None:
    """ "Till fossilfritt" names what no figure is of."""
    assert areas.ask("Hur mycket av sjöfarten ställde om till fossilfritt?").form is Form.REFUSAL


def test_a_year_of_something_else_is_refused(areas: Engine) -> None:
    """Although both are of time tables."""
    assert areas.ask("När byggdes fyren?").form is Form.REFUSAL


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("Hur stor del av stödet till hamnar gick till Skåne?", ["40 procent"]),
        ("Hur stor del av stödet till Skåne gick till hamnar?", []),
        ("Vilken andel av Skånes stöd lades på hamnar?", []),
    ],
)
def test_a_regions_share_of_a_whole_is_no_share_of_the_regions_own(
    tmp_path: Path, question: str, figures: list[str]
) -> None:
    """What a share is of is said before what it went to."""
    engine = engine_over(tmp_path, TWO_PARTS)
    answer = engine.ask(question)
    assert marked(engine, answer) == figures
    assert answer.answered is bool(figures)
