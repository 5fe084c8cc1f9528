"""A passage answers for a figure if it says what that is of, or is near and far ahead of others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from answering.made import NearEncoder, engine_over, marked

from sok.answering.asked.question import understand
from sok.answering.figures.single import topic_words
from sok.answering.figures.stated_figure import (
    AHEAD,
    FAR_AHEAD,
    NEAR_COSINE,
    states_figure_asked,
)
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.search import Search, evidence, search

DOCUMENT = """\
# Pråmar

Pråmen gick på 30 miljoner kronor.

# Fyrar

Fyren målades om för 20 miljoner kronor.
"""
# Shares no word with the sentence that answers it.
QUESTION = "Vad var priset i kronor för farkosten?"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """What is known of a made-up report on a barge and a lighthouse."""
    return Corpus.of(engine_over(tmp_path_factory.mktemp("barges"), DOCUMENT).index)


def found_ahead(corpus: Corpus, ahead: float) -> Search:
    """A search that finds the chunk of the barge first, by so much."""
    query = understand(QUESTION, (), corpus.speller)[0]
    found = search(corpus, NearEncoder(), query, 2)
    fused = np.array([ahead, 0.0], np.float32)
    return replace(found, order=(0, 1), chunks=replace(found.chunks, fused=fused))


@pytest.mark.parametrize(
    ("ahead", "cosine", "does"),
    [
        (FAR_AHEAD, NEAR_COSINE, True),
        (FAR_AHEAD - 0.1, NEAR_COSINE, False),
        (FAR_AHEAD, NEAR_COSINE - 0.1, False),
    ],
)
def test_what_is_near_and_far_ahead_states_the_figure_in_other_words(
    corpus: Corpus, ahead: float, cosine: float, does: bool
) -> None:
    """Either alone is not enough for a passage that says too few of the words."""
    found = found_ahead(corpus, ahead)
    (span,) = corpus.index.chunks[0].spans
    weighed = replace(evidence(corpus, found, [span]), cosine=cosine)
    assert states_figure_asked(corpus, found, [span], weighed) is does


@pytest.mark.parametrize(("ahead", "does"), [(AHEAD, True), (AHEAD - 0.1, False)])
def test_half_of_the_words_are_enough_for_what_is_ahead(
    corpus: Corpus, ahead: float, does: bool
) -> None:
    """But not for who asks on, whose words may be those of the question before."""
    query = understand("Vad kostade pråmen och fyren?", (), corpus.speller)[0]
    found = replace(found_ahead(corpus, ahead), query=query)
    (span,) = corpus.index.chunks[0].spans
    weighed = replace(evidence(corpus, found, [span]), cosine=0.0)
    assert states_figure_asked(corpus, found, [span], weighed) is does
    found = replace(found, query=replace(query, earlier="Vad kostade fyren?"))
    assert not states_figure_asked(corpus, found, [span], weighed)


def test_what_is_far_ahead_of_others_is_the_best_chunk_alone(corpus: Corpus) -> None:
    """A figure of another chunk gains nothing by the distance."""
    found = found_ahead(corpus, FAR_AHEAD)
    (span,) = corpus.index.chunks[1].spans
    weighed = replace(evidence(corpus, found, [span]), cosine=1.0)
    assert not states_figure_asked(corpus, found, [span], weighed)


def test_a_figure_may_be_told_with_another_verb(tmp_path: Path) -> None:
    """What is done counts among figures, of which many are of one thing; not for passages."""
    text = "Pråmen slukade 30 miljoner kronor.\n\nFyren kostade 20 miljoner kronor.\n"
    corpus = Corpus.of(engine_over(tmp_path, f"# Byggen\n\n{text}").index)
    asked = "Hur många kronor kostade pråmen?"
    assert len(topic_words(corpus, asked)) > len(topic_words(corpus, asked, with_verbs=False))
    query = understand(asked, (), corpus.speller)[0]
    found = search(corpus, NearEncoder(), query, 1)
    (span,) = corpus.index.chunks[0].spans
    weighed = replace(evidence(corpus, found, [span]), cosine=0.0)
    assert states_figure_asked(corpus, found, [span], weighed)


def test_a_share_of_something_else_is_not_meant(tmp_path: Path) -> None:
    """Households have no share of the support; of the support, in any words, it is one."""
    engine = engine_over(
        tmp_path,
        "# Bredband\n\nPrioriteringen tillgång till bredband fick 3 procent av det totala stödet.",
    )
    assert not engine.ask("Hur stor andel av hushållen har tillgång till bredband?").answered
    answer = engine.ask("Hur stor andel av stödet gick till bredband?")
    assert marked(engine, answer) == ["3 procent"]


def test_of_two_years_in_a_quote_that_of_the_figure_is_meant(tmp_path: Path) -> None:
    """Of "9 miljoner under 2023, mer än 2022, då hamnen fick 5 miljoner" each has its own."""
    engine = engine_over(
        tmp_path,
        "# Hamnar\n\nOmrådet hamnar fick 9 miljoner kronor under 2023. Det är 4 miljoner kronor "
        "mer än 2022, då området fick 5 miljoner kronor.",
    )
    assert marked(engine, engine.ask("Hur mycket fick hamnar 2022?")) == ["5 miljoner kronor"]
    assert marked(engine, engine.ask("Hur mycket fick hamnar 2023?")) == ["9 miljoner kronor"]


def test_the_share_of_one_of_several_regions_is_not_that_of_all(tmp_path: Path) -> None:
    """Where another sentence states that; who names one of them gets its own."""
    engine = engine_over(
        tmp_path,
        "# Broar\n\nAndelen broar med räcke är högst i Skåne (80 procent) och lägst i Halland (38 "
        "procent).\n\nAv landets broar har 60 procent räcke.",
    )
    asked = "Hur stor andel av broarna {}har räcke?"
    assert marked(engine, engine.ask(asked.format(""))) == ["60 procent"]
    assert marked(engine, engine.ask(asked.format("i Halland "))) == ["38 procent"]


LIMIT = "Avgiften för båtar är högst 5 kronor."
USUAL = "Avgiften för båtar var 3 kronor."


@pytest.mark.parametrize(
    ("text", "figures"), [(f"{USUAL} {LIMIT}", ["högst 5 kronor"]), (USUAL, [])]
)
def test_who_asks_what_there_is_at_most_gets_a_limit(
    tmp_path: Path, text: str, figures: list[str]
) -> None:
    """And no figure that merely is."""
    engine = engine_over(tmp_path, f"# Hamnar\n\n{text}")
    assert marked(engine, engine.ask("Hur stor är avgiften för båtar som mest?")) == figures


BEFORE = "{} var avgiften för båtar 2 kronor."


@pytest.mark.parametrize(
    ("text", "asked", "figures"),
    [
        (f"{BEFORE.format('Under föregående år')} {USUAL}", "", ["3 kronor"]),
        (f"{BEFORE.format('Under förra året')} {USUAL}", "", ["3 kronor"]),
        (f"{BEFORE.format('Förut')} {USUAL}", "", ["3 kronor"]),
        (f"{BEFORE.format('Dessförinnan')} {USUAL}", "", ["3 kronor"]),
        (f"{BEFORE.format('Under föregående år')} {USUAL}", " föregående år", ["2 kronor"]),
        ("Jämfört med förra året steg avgiften för båtar till 3 kronor.", "", ["3 kronor"]),
        ("Mot under förra året steg avgiften för båtar till 3 kronor.", "", ["3 kronor"]),
        ("Avgiften för båtar följer förra årets plan. Den är 3 kronor.", "", ["3 kronor"]),
    ],
)
def test_the_figure_of_the_time_before_is_not_that_of_now(
    tmp_path: Path, text: str, asked: str, figures: list[str]
) -> None:
    """Unless that is asked of; what another sentence says of the time before does not matter."""
    engine = engine_over(tmp_path, f"# Hamnar\n\n{text}")
    assert marked(engine, engine.ask(f"Hur stor är avgiften för båtar{asked}?")) == figures
