"""What a question holds against something else."""

from __future__ import annotations

import pytest

from sok.answering.asked.against import FALL, RISE, direction_asked, direction_told


@pytest.mark.parametrize(
    ("question", "change"),
    [
        ("Vad har ökat mest?", RISE),
        ("Vilken hamn växte snabbast?", RISE),
        ("Vilken hamn har fått upp sin fångst mest?", RISE),
        ("Var var ökningen störst?", RISE),
        ("Vad har stigit mest?", RISE),
        ("Vad har minskat mest?", FALL),
        ("Vad har fallit mest?", FALL),
        ("Var sjönk fångsten mest?", FALL),
        ("Vilken hamn har dragit ner mest?", FALL),
        ("Vilken hamn har störst utsläpp av växthusgaser?", ()),
        ("Vilken hamn har flest växter?", ()),
        ("Vilken hamn har mindre än hälften?", ()),
        ("Vilken hamn fick mest?", ()),
    ],
)
def test_a_question_may_ask_what_has_changed(question: str, change: tuple[str, ...]) -> None:
    """By a form of a verb of change, and not by any word that begins as one."""
    assert direction_asked(question) == change


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Fångsten ökade i Skåne.", RISE),
        ("Fångsten steg i Skåne.", RISE),
        ("Uppgången var störst i Skåne.", RISE),
        ("Fångsten gick ner i Skåne.", FALL),
        ("Fångsten var lägre i Skåne.", FALL),
        ("Det finns växter och växthusgaser i Skåne.", ()),
        ("Fångsten var störst i Skåne.", ()),
    ],
)
def test_a_text_may_tell_what_has_changed(text: str, change: tuple[str, ...]) -> None:
    """In more words than a question has for it, but not in parts of other words."""
    assert direction_told(text) == change
