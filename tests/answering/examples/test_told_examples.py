"""Examples that running text gives answer a question that no initiative says all of."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from answering.made import engine_fixture, quoted

from sok.answering.asked.question import understand
from sok.answering.engine import Engine
from sok.answering.examples.told_examples import told_examples
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.search import NEAR, search
from sok.records import Form

CHANNELS = "Exempel på kanaler är affischer och brev till nya låntagare."
ROLES = (
    "Inom biblioteken tar regionerna flera roller: som samordnare, finansiär och kunskapsspridare."
)
BUS = "Bokbussar besöker öar varje vecka (Bokens väg, Skåne)"
DOCUMENT = f"""\
# Bibliotek

Biblioteken behöver nå fler låntagare. {CHANNELS}

{ROLES}

## Låntagare – exempel på insatser

Exempel på insatser för låntagare:

- {BUS}

- Sagostunder för barn på biblioteket (Gotland)
"""
engine = engine_fixture(DOCUMENT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Vilka exempel ges på kanaler till nya låntagare?", CHANNELS),
        ("Ge exempel på roller som regionerna tar inom biblioteken", ROLES),
    ],
)
def test_running_text_that_says_all_goes_first(engine: Engine, question: str, told: str) -> None:
    """The initiatives are of the topic, and no examples of what is asked for."""
    assert quoted(engine.ask(question)) == [told]


def test_initiatives_on_the_topic_stay_the_answer(engine: Engine) -> None:
    """If they say what is asked as well as the text does."""
    answer = engine.ask("Ge exempel på insatser för låntagare")
    assert answer.form is Form.INITIATIVES
    assert BUS in quoted(answer)[0]


def test_what_is_done_to_a_thing_need_not_be_said(engine_of: Callable[..., Engine]) -> None:
    """An initiative on the thing is an answer, though only the text says "främja" too."""
    engine = engine_of(
        "# Skogar\n\nRegionerna arbetar för att främja skogar i planer, program och samråd.\n\n"
        "Exempel på insatser för skogar:\n\n- Plantera skogar (Gotland)\n\n- Sköta skogar (Skåne)\n"
    )
    corpus = Corpus.of(engine.index)
    asked = understand("Ge exempel på vad som gjorts för att främja skogar", (), corpus.speller)[0]
    found = search(corpus, engine.encoder, asked, NEAR)
    assert told_examples(corpus, found, []) is not None
    assert told_examples(corpus, found, [0]) is None


def test_the_sentence_that_says_it_itself_goes_first(engine_of: Callable[..., Engine]) -> None:
    """What is done in the areas that a sentence lists, and not what the one before it lists."""
    done = "De utför flera insatser inom områden som luftkvalitet, vattenkvalitet och byggande."
    engine = engine_of(
        "# Miljö\n\nLänens initiativ är gemensamma strategier för miljö, energi och avfall. "
        f"{done}\n\n## Exempel på insatser\n\n- Solceller (Skåne)\n\n- Elbussar (Kalmar)"
    )
    corpus = Corpus.of(engine.index)
    asked = understand("Vilka initiativ handlar om vatten?", (), corpus.speller)[0]
    told = told_examples(corpus, search(corpus, engine.encoder, asked, NEAR), [])
    assert told is not None
    assert engine.index.text(told.spans[0]).endswith(done)


def test_what_only_lists_says_itself_what_examples_are_asked_of(
    engine_of: Callable[..., Engine],
) -> None:
    """The sentence before it may say the thing, but what is listed is none of it."""
    engine = engine_of(
        "# Öar\n\nBostäder är få. Stödet har gått till insatser som gör det möjligt att fiska, "
        "resa och arbeta på öarna.\n\n# Exempel på insatser\n\n- Ett hus (Skåne)\n\n- En kaj"
    )
    corpus = Corpus.of(engine.index)
    asked = understand("Vilka exempel finns på bostäder på öarna?", (), corpus.speller)[0]
    assert told_examples(corpus, search(corpus, engine.encoder, asked, NEAR), []) is None
