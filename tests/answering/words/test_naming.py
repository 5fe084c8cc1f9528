"""The nouns of a question."""

from __future__ import annotations

import pytest

from sok.answering.words.naming import own_nouns, verbs_by_place


@pytest.mark.parametrize(
    ("question", "verb"),
    [
        ("Var hamnar man till slut?", "hamnar"),
        ("Vad fick öborna för att hålla liv i affären?", "hålla"),
        ("Vad är det som byts ut mot piren?", "byts"),
        ("Vilken båt hamnar flest på?", "hamnar"),
        ("Vilken form av båt hamnar flest på?", "hamnar"),
        ("Hur många har hand om piren?", "hand"),
    ],
)
def test_where_a_word_stands_tells_that_it_is_a_verb(question: str, verb: str) -> None:
    """Before "man" or "flest", after "att", and where what looks like a genitive has no noun.

    So does what goes with "har" in one meaning.
    """
    assert verb in verbs_by_place(question)
    assert verb not in own_nouns(question)


def test_a_genitive_is_no_verb() -> None:
    """ "Som byns pir" goes on with a noun."""
    assert not verbs_by_place("Finns det något som byns pir?") & {"byns"}
