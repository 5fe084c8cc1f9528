"""Who asks what comes first gets the figures that a passage in answer tells of each."""

from __future__ import annotations

from pathlib import Path

import pytest
from answering.made import engine_fixture, engine_over, found_for, paragraphs, quoted

from sok.answering.engine import Engine
from sok.answering.figures.ranked_told import ranked_told

HINDER = "Isen hindrar 33 procent. Vinden hindrar 71 procent. Dimman hindrar 49 procent."
TRIPS = "Med lots tar resan 4 dagar. Med färja tar den 9 dagar. Med roddbåt tar den 7 dagar."
PRICES = "I Skåne kostar kajer 5 kronor. I Halland kostar de 3 kronor. I Kalmar kostar de 4 kronor."
FARES = "Resan till kajen gav 5 kronor. Mat gav 3 kronor. Vila gav 4 kronor."
MIXED = (
    "Rep håller 9 procent. Garn håller 7 procent. Nät håller 8 procent. Rep väger 6 ton. Garn "
    "väger 5 ton. Nät väger 4 ton. Segel väger 7 ton."
)
OTHER = "Här står något om fyrar."
told = engine_fixture(
    f"# Hinder\n\n{HINDER}\n\n# Resor\n\n{TRIPS}\n\n# Kajer\n\n{PRICES}\n\n"
    f"# Avgifter\n\n{FARES}\n\n# Rep\n\n{MIXED}\n\n# Fyrar\n\n{OTHER}\n"
)


def ranked(engine: Engine, question: str, *quotes: str) -> list[str]:
    """The figures of one of some paragraphs, quoted whole for a question, in its order."""
    corpus, found = found_for(engine, question)
    rows = ranked_told(corpus, found, paragraphs(engine, *quotes))
    return [engine.index.statistics[number].printed for number in rows]


@pytest.mark.parametrize(
    ("question", "quotes", "figures"),
    [
        ("Vilket hinder hindrar mest?", [HINDER], ["71 procent", "49 procent", "33 procent"]),
        ("Vilket hinder hindrar minst?", [HINDER], ["33 procent", "49 procent", "71 procent"]),
        ("Vad hindrar flest?", [HINDER], ["71 procent", "49 procent", "33 procent"]),
        ("Vad hindrar flest båtar?", [HINDER], []),
        ("Vad är störst?", [MIXED], ["7 ton", "6 ton", "5 ton", "4 ton"]),
        ("Vad är vanligast av hinder?", [HINDER], ["71 procent", "49 procent", "33 procent"]),
        ("Vad är ovanligast av hinder?", [HINDER], ["33 procent", "49 procent", "71 procent"]),
        ("Vad är vanligast av kajer?", [FARES], []),
        ("Vilket belopp är vanligast av kajer?", [FARES], []),
        ("Vad är dyrast av kajer?", [FARES], ["5 kronor", "4 kronor", "3 kronor"]),
        ("Vad hindrar oftast?", [OTHER, HINDER], ["71 procent", "49 procent", "33 procent"]),
        ("Vad hindrar oftast?", [OTHER, OTHER, HINDER], []),
        ("Vad minst ofta, vad oftast?", [HINDER], ["33 procent", "49 procent", "71 procent"]),
        ("Är isen större än broar?", [HINDER], []),
        ("Vilka hinder finns?", [HINDER], []),
        ("Vilket hinder har ökat mest?", [HINDER], []),
        ("Vilket hinder kostar mest kronor?", [HINDER], []),
        ("Vilken resa tar längst tid?", [OTHER, OTHER, TRIPS], ["9 dagar", "7 dagar", "4 dagar"]),
        ("Vilken resa tar längst tid?", [HINDER], []),
        ("Vilken resa har flest dagar?", [TRIPS], ["9 dagar", "7 dagar", "4 dagar"]),
        ("På vilken resa väntar flest?", [TRIPS], ["9 dagar", "7 dagar", "4 dagar"]),
        ("Vilken resa har flest båtar?", [TRIPS], []),
        ("Var kostar kajer mest?", [PRICES], ["5 kronor", "4 kronor", "3 kronor"]),
        ("Vilken kaj kostar mest?", [PRICES], []),
    ],
)
def test_who_asks_which_is_first_gets_what_a_paragraph_tells_of_each(
    told: Engine, question: str, quotes: list[str], figures: list[str]
) -> None:
    """That first, in what it asks in, from one of the first quotes; of time from any of them.

    But not of what has changed, nor of regions where no region is meant. Most of one kind are told.
    """
    assert ranked(told, question, *quotes) == figures


def test_what_a_paragraph_tells_of_each_is_quoted_in_its_order(told: Engine) -> None:
    """Each sentence of a figure by itself."""
    sentences = [f"{text}." for text in TRIPS.rstrip(".").split(". ")]
    assert quoted(told.ask("Vilken resa tar längst tid?")) == sentences


def test_what_is_ranked_must_be_asked_for(tmp_path: Path) -> None:
    """ "Vanligaste skälet" ranks reasons, and no ports."""
    text = (
        "Vanligaste skälet är is, 47 procent. Sedan kommer vind, 28 procent, och dimma, 14 procent."
    )
    engine = engine_over(tmp_path, f"# Hamnar\n\n{text}\n")
    assert ranked(engine, "Vilken hamn är vanligast?", text) == []
    assert ranked(engine, "Vilket skäl är vanligast?", text)[0] == "47 procent"
    part = text.replace("skälet", "dödsskälet")
    (tmp_path / "part").mkdir()
    other = engine_over(tmp_path / "part", f"# Hamnar\n\n{part}\n")
    assert ranked(other, "Vilket skäl är vanligast?", part)[0] == "47 procent"
