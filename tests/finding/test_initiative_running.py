"""Running text tells of initiatives beside each other, by sentences that say where."""

from __future__ import annotations

import pytest
from finding.examples import told

NAMED = "# Djur\n\nI Halland lånas getter ut i projektet Råbock.\n\n"


@pytest.mark.parametrize(
    ("text", "region", "name"),
    [
        ("I Skåne plockar skolan äpplen.", "Skåne", "I Skåne plockar skolan äpplen"),
        (
            "I Skåne är det i stället skolan som lånar ut höns.",
            "Skåne",
            "I Skåne är det i stället skolan som lånar ut höns",
        ),
        ("Skåne lånar ut höns.", "Skåne", "Skåne lånar ut höns"),
        ("Även Skåne lånar ut höns.", "Skåne", "Även Skåne lånar ut höns"),
        (
            "Lunds kommun i Skåne har valt att sälja hö.",
            "Skåne",
            "Lunds kommun i Skåne har valt att sälja hö",
        ),
        (
            "Skåne har valt en annan väg. Där plockar skolan äpplen.",
            "Skåne",
            "Där plockar skolan äpplen",
        ),
    ],
)
def test_what_is_done_in_a_region_beside_a_named_project(text: str, region: str, name: str) -> None:
    """It needs no project of its own; a sentence that only leads up to the next is no name."""
    assert [one[:2] for one in told(NAMED + text)][1:] == [(region, name)]
    assert told(f"# Djur\n\n{text}") == []
    assert len(told(f"{NAMED}# Växter\n\n{text}")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Skåne har ännu inte lånat ut några höns.",
        "I Skåne finns det höns.",
        "I Norrland plockar skolan äpplen.",
        "I Lund plockar skolan äpplen.",
        "Skolan plockar äpplen i Skåne.",
    ],
)
def test_what_is_none_beside_one(text: str) -> None:
    """What is not done, how things are, several regions, a place alone, and another beginning."""
    assert len(told(NAMED + text)) == 1


def test_a_project_may_be_named_further_on() -> None:
    """Some sentences after the one that says where, until another place opens one."""
    text = "# Djur\n\nI Skåne lånar skolan ut höns. De är små. {0}Projektet heter Råbock."
    assert [one[::2] for one in told(text.format(""))] == [("Skåne", "Råbock")]
    assert [one[::2] for one in told(text.format("I Halland finns getter. "))] == [
        ("Skåne", ""),
        ("Halland", "Råbock"),
    ]


def test_a_project_may_open_the_sentence() -> None:
    """ "Projektet Råbock, som ... Region Skåne" says who it is of further on."""
    text = "# Djur\n\nProjektet Råbock, som leds av gården för Region Skåne, lånar ut höns."
    assert [one[::2] for one in told(text)] == [("Skåne", "Råbock")]


@pytest.mark.parametrize(
    ("sentence", "project"),
    [
        ("I Skåne har Lunds kommun i Projekt Blöta skogen lånat ut höns.", "Blöta skogen"),
        ("I arbetssättet Rätt bock lånar Region Skåne ut höns.", "Rätt bock"),
    ],
)
def test_what_else_is_called_a_project(sentence: str, project: str) -> None:
    """With a capital of its own, and ways of working."""
    assert [one[2] for one in told(f"# Djur\n\nI Skåne görs det så. {sentence}")] == [project]
