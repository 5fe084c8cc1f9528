"""Who compares gets the figures that the passage in answer tells beside each other."""

from __future__ import annotations

import pytest
from answering.made import engine_fixture, quoted

from sok.answering.engine import Engine
from sok.records import Form

GROUPS = (
    "Bland flickorna seglar 40 procent varje vecka. Bland pojkarna är andelen 30 procent, och "
    "lektionen tar 2 timmar. Var femte båt är ny."
)
SUM = "Hamnarna kostade 9 miljoner kronor: kajer 5 miljoner kronor och bojar 4 miljoner kronor."
WHOLE = (
    "Antalet regattor ökade med 6 procent. Lotsar ordnar flest (38 procent), därefter matroser "
    "(22 procent) och rederier (17 procent)."
)
ENDS = "Bäst muddras det i Kalmar, där 93 procent är djupt. Sämst är Gotland med 78 procent."
EACH = "Per båt ger Kalmar 436 kronor per båt, följt av Gotland med 347 kronor."
DOCUMENT = (
    f"# Segling\n\n{GROUPS}\n\n# Hamnar\n\n{SUM}\n\n# Regattor\n\n{WHOLE}\n\n"
    f"# Muddring\n\n{ENDS}\n\n# Båtar\n\n{EACH}\n"
)

engine = engine_fixture(DOCUMENT)


def rows(engine: Engine, question: str) -> list[str]:
    """The figures compared in the answer to a question, as printed."""
    answer = engine.ask(question)
    assert answer.form is Form.COMPARISON
    return [one.found.printed for one in answer.statistics]


@pytest.mark.parametrize(
    "question",
    [
        "Seglar flickorna oftare än pojkarna?",
        "Hur skiljer sig seglingen mellan flickor och pojkar?",
    ],
)
def test_figures_of_one_unit_are_compared(engine: Engine, question: str) -> None:
    """Those of another unit stand in the quote alone."""
    assert rows(engine, question) == ["40 procent", "30 procent"]
    assert any("40 procent" in text for text in quoted(engine.ask(question)))


def test_the_sum_of_the_others_is_not_compared(engine: Engine) -> None:
    """What they come to together is no figure beside them."""
    assert rows(engine, "Har hamnarna förändrats?") == ["5 miljoner kronor", "4 miljoner kronor"]


def test_only_what_is_held_against_each_other_is_compared(engine: Engine) -> None:
    """Neither what all of them come to nor what others do."""
    asked = "Ordnar lotsar regattor oftare än matroser?"
    assert rows(engine, asked) == ["38 procent", "22 procent"]


def test_who_asks_for_both_ends_gets_what_tells_both(engine: Engine) -> None:
    """The first and the last, and whoever stands between them."""
    asked = "Var lyckas man bäst respektive sämst med muddringen?"
    assert rows(engine, asked) == ["93 procent", "78 procent"]


def test_of_several_regions_the_first_may_say_per_what(engine: Engine) -> None:
    """The others count in the same, though they do not say so."""
    asked = "Hur skiljer sig båtarna mellan Kalmar och Gotland?"
    assert rows(engine, asked) == ["436 kronor per båt", "347 kronor"]
