"""What is said of passages that lie near and are no answer."""

from __future__ import annotations

import pytest
from web.fakes import a_quote

from sok.presenting.nearest import why_not
from sok.records import Passage

PASSAGE = Passage(1, 1.0, (a_quote("Fisket fick stöd på Gotland.", 4, headings=("Hamnar",)),))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Vad fick fisket i rymden?", "Nämner ”fisket”, men inte ”rymden”."),
        (
            "Vad sägs om pizza, raketer och rymden?",
            "Nämner inte ”pizza”, ”raketer” eller ”rymden”.",
        ),
        ("Vilka stödformer fick fisket?", "Nämner ”fisket”, men inte ”stödformer”."),
        ("Vilken tabell visar fisket i rymden?", "Nämner ”fisket”, men inte ”rymden”."),
        ("Finns det stöd till hamnar på Gotland?", "Nämner det som frågan gäller"),
    ],
)
def test_a_passage_lacks_the_words_that_it_does_not_say(question: str, said: str) -> None:
    """Its headings count as said, and words that every question has are passed over."""
    assert why_not(question, PASSAGE).startswith(said)
