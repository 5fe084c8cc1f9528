"""A bound to figures is read from a question that asks for several things, and only there."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from sok.answering.asked.bounds import asks_of_limit, bound_asked, tells_limit


@dataclass(frozen=True)
class Figure:
    """A figure as a statistic has it."""

    value: float
    unit: str


@pytest.mark.parametrize(
    ("question", "kept", "left"),
    [
        (
            "Vilka fick under tio miljoner kronor?",
            (9.9, "miljoner kronor"),
            (10, "miljoner kronor"),
        ),
        ("Vilka fick mer än 50 miljoner?", (0.1, "miljarder kronor"), (50, "miljoner kronor")),
        ("Vilka län fick minst 10 procent?", (10, "procent"), (9, "procent")),
        ("Vem fick högst en tiondel?", (10, "procent"), (10.5, "procent")),
        ("Fick någon över 3 mnkr?", (4, "miljoner kronor"), (40, "procent")),
    ],
)
def test_figures_keep_the_bound_or_do_not(
    question: str, kept: tuple[float, str], left: tuple[float, str]
) -> None:
    """In the unit of the question, whatever the document counts in."""
    bound = bound_asked(question)
    assert bound is not None
    assert bound.holds(Figure(*kept))
    assert not bound.holds(Figure(*left))


@pytest.mark.parametrize(
    "question",
    [
        "Vilka fick mest?",
        "Vilka fick minst stöd?",
        "Vilka fick minst 2022?",
        "Fick hamnarna mer än tio procent?",
        "Vilka fick mer än Skåne, som hade 10 procent?",
        "Vilka arbetar över gränserna?",
    ],
)
def test_what_sets_no_bound(question: str) -> None:
    """No superlative, year or number further on does, nor a question about one thing."""
    assert bound_asked(question) is None


def test_the_rest_of_the_question_is_what_is_compared() -> None:
    """Without the bound, which would else be looked for in the documents."""
    bound = bound_asked("Vilka hamnar fick under tio miljoner kronor i stöd?")
    assert bound is not None
    assert bound.text.split() == "Vilka hamnar fick i stöd?".split()


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Hur stort stöd får en hamn som mest?", True),
        ("Hur många båtar får det vara som högst?", True),
        ("Vad är det maximala stödet?", True),
        ("Vad är maxbeloppet?", True),
        ("Var går taket för stödet?", True),
        ("Hur stort stöd kan en liten hamn få?", True),
        ("Hur mycket kan man få?", True),
        ("Hur mycket kan fartyget lasta?", False),
        ("Vilken hamn fick mest stöd?", False),
        ("Hur stort stöd fick hamnen?", False),
    ],
)
def test_who_asks_how_much_there_may_be_asks_of_a_limit(question: str, asks: bool) -> None:
    """A superlative alone ranks."""
    assert asks_of_limit(question) is asks


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Stödet är högst 5 kronor.", True),
        ("Stödet är maximalt 5 kronor.", True),
        ("Stödet ges med upp till 5 kronor.", True),
        ("Taket är 5 kronor.", True),
        ("Stödet ges upp till ett tak på 5 kronor.", True),
        ("Stödet har ett tak på 5 kronor.", True),
        ("En taklucka kostar 5 kronor.", False),
        ("Stödet är som mest 5 kronor.", True),
        ("Stödet är mellan 5 000 och 9 000 kronor.", True),
        ("Stödet är 5 kronor.", False),
        ("Högsta stödet är 5 kronor.", False),
    ],
)
def test_a_text_tells_of_a_limit(text: str, tells: bool) -> None:
    """What is the most there is, is none."""
    assert tells_limit(text) is tells
