"""Examples are those on the topic and in the region asked for: all of them, and no others."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from answering.made import NearEncoder, engine_over, quoted, stands
from hypothesis import given
from hypothesis import strategies as st

from sok.answering.engine import Engine
from sok.answering.initiatives import (
    ELSEWHERE,
    FEW,
    FLOOR,
    MARGIN,
    REGION_MARGIN,
    Topic,
    in_regions,
    near_topic,
    topic_of,
    topic_scores,
)
from sok.answering.reply_examples import OF_ONE
from sok.indexing.located import chunks_holding
from sok.records import Form, Initiative, Span

BUS = "Bokbussar besöker öar varje vecka (Bokens väg, Skåne)"
TALES = "Sagostunder för barn på biblioteket (Gotland)"
CIRCLES = "Bokcirklar i fängelser (Läslust, Kalmar)"
TABLETS = "Surfplattor lånas ut till äldre (Skåne)"
CODE = "Kurser i kodning för unga (Kodknuten, Halland)"
BRIDGES = "Trä används i nya broar. Projektet Träbron leds av Region Dalarna. Broarna är fem."
DOCUMENT = f"""\
# Bibliotek

Biblioteken lånar ut böcker i alla län.

## Läsning – exempel på insatser

Exempel på insatser för läsning:

- {BUS}

- {TALES}

- {CIRCLES}

## Digitalt – exempel på insatser

Exempel på insatser för det digitala:

- {TABLETS}

- {CODE}

# Skog

## Mer trä i Dalarna

| {BRIDGES}

# Regler

Reglerna säger:

- Böcker får inte eldas

- Träd får inte fällas i Skåne
"""
ALL = [BUS, TALES, CIRCLES, TABLETS, CODE, BRIDGES]


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """An engine over a made-up report on libraries."""
    return engine_over(tmp_path_factory.mktemp("libraries"), DOCUMENT)


@pytest.fixture
def engine_of(tmp_path: Path) -> Callable[..., Engine]:
    """Makes an engine over other texts."""
    return lambda *texts: engine_over(tmp_path, *texts)


@pytest.mark.parametrize(
    ("question", "text", "regions"),
    [
        ("Vilka exempel på läsning finns?", "läsning", set()),
        ("Ge exempel på insatser för läsning i Skåne!", "läsning", {"Skåne"}),
        ("Vad gör Region Skåne för läsning?", "läsning", {"Skåne"}),
        ("Vilka insatser finns i Skåne och på Gotland?", "", {"Skåne", "Gotland"}),
        ("Vilka initiativ finns?", "", set()),
        ("Jag läser om böcker. Vilka exempel på läsning finns?", "läsning", set()),
        ("Vilka exempel på läsning finns förutom bokbussar?", "läsning", set()),
        ("Hur främjas läsning? Ge exempel!", "läsning", set()),
        ("Lista läsningsexemplen", "läsning", set()),
    ],
)
def test_the_topic_of_a_question(question: str, text: str, regions: set[str]) -> None:
    """What is left without regions, general words, earlier sentences and exceptions."""
    assert topic_of(question, ()) == Topic(text, frozenset(regions))


def test_a_noun_is_a_topic_though_a_general_verb_has_its_stem() -> None:
    """Else all initiatives there are would be those on mobility."""
    assert topic_of("Vilka exempel på rörlighet finns?", ()).text == "rörlighet"


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Ge exempel på läsning eller teknik", ("läsning", "teknik")),
        ("Insatser för läsning, teknik och skog", ("läsning", "teknik", "skog")),
        ("Ge exempel på läsning", ()),
        ("Ge exempel på samarbete mellan skola och bibliotek", ()),
        ("Ge exempel på skol- och biblioteksinsatser", ()),
    ],
)
def test_topics_that_are_joined_are_topics_of_their_own(
    question: str, parts: tuple[str, ...]
) -> None:
    """But not what is of both at once."""
    assert topic_of(question, ()).parts == parts


def test_a_pointing_sentence_takes_its_topic_from_the_one_before() -> None:
    """ "Sådana insatser" are those on what was just said."""
    topic = topic_of("Jag är intresserad av läsning. Vilka sådana insatser finns?", ())
    assert "läsning" in topic.text


def an_initiative(*regions: str) -> Initiative:
    """One of which only the regions matter."""
    return Initiative("", regions, "", "", "", Span("a.txt", 0, 0, 1))


def test_initiatives_of_regions_keep_their_order() -> None:
    """Those that have any of the regions; all of them where none is named."""
    found = [an_initiative("Skåne"), an_initiative("Gotland", "Skåne"), an_initiative()]
    assert in_regions(found, frozenset()) == [0, 1, 2]
    assert in_regions(found, frozenset({"Skåne"})) == [0, 1]
    assert in_regions(found, frozenset({"Gotland", "Halland"})) == [1]
    assert in_regions(found, frozenset({"Halland"})) == []


def scores(*values: float) -> np.ndarray:
    """Scores as `topic_scores` gives them."""
    return np.array(values, dtype=np.float32)


def test_what_is_near_a_topic_is_within_the_margin_of_the_best() -> None:
    """The best first; what is further off is left out."""
    best = FLOOR + 0.2
    found = scores(best - MARGIN / 2, best, best - MARGIN * 2)
    assert near_topic(found, [0, 1, 2]) == [1, 0]
    assert near_topic(found, [0, 1, 2], further=3) == [1, 0, 2]
    assert near_topic(found, [0, 1, 2], further=OF_ONE / 2) == [1]


def test_what_is_beside_the_point_says_how_near_the_rest_must_be() -> None:
    """The wider the gap between the best and what most are like, the wider the margin."""
    beside = [FLOOR - 0.1] * FEW
    near, far = FLOOR + 0.14, FLOOR + 0.02
    everyone = list(range(FEW + 2))
    assert near_topic(scores(*beside, FLOOR + 0.2, near), everyone) == [FEW, FEW + 1]
    assert near_topic(scores(*beside, FLOOR + 0.2, far), everyone) == [FEW]
    assert near_topic(scores(*beside, FLOOR + 0.05, far), everyone) == [FEW, FEW + 1]
    assert near_topic(scores(*beside, FLOOR + 0.01, far), everyone) == [FEW + 1, FEW]


def test_nothing_below_the_floor_is_near() -> None:
    """However near it is to the best; and none of none is."""
    assert near_topic(scores(FLOOR - 0.01, FLOOR - 0.02), [0, 1]) == []
    assert near_topic(scores(FLOOR + 0.01, FLOOR - 0.01), [0, 1]) == [0]
    assert near_topic(scores(FLOOR + 0.01), []) == []


def test_of_a_region_all_that_is_near_enough_counts() -> None:
    """Its margin is wider than that of questions that name none."""
    found = scores(FLOOR + 0.2, FLOOR + 0.01, FLOOR + 0.1)
    assert near_topic(found, [0, 1]) == [0, 1]
    assert near_topic(found, [0, 1, 2]) == [0]
    assert near_topic(scores(FLOOR + REGION_MARGIN + 0.02, FLOOR + 0.01, 0.0), [0, 1]) == [0]


def test_a_region_has_none_where_another_is_far_nearer() -> None:
    """Its own are then about something else."""
    best = FLOOR + 0.01
    assert near_topic(scores(best, best + ELSEWHERE * 0.9), [0]) == [0]
    assert near_topic(scores(best, best + ELSEWHERE * 1.1), [0]) == []


@given(
    st.lists(st.floats(0, 2, width=32), min_size=1, max_size=12),
    st.data(),
)
def test_near_ones_are_some_of_those_allowed_best_first(
    values: list[float], data: st.DataObject
) -> None:
    """None twice, none of another region, none below the floor, in the order of their scores."""
    among = sorted(data.draw(st.sets(st.integers(0, len(values) - 1))))
    near = near_topic(scores(*values), among)
    assert set(near) <= set(among)
    assert len(near) == len(set(near))
    found = [values[number] for number in near]
    assert found == sorted(found, reverse=True)
    assert all(value >= np.float32(FLOOR) - 1e-6 for value in found)


def test_an_initiative_is_scored_by_its_best_chunk(engine: Engine) -> None:
    """Those that say the topic come before all that do not."""
    index = engine.index
    chunks = chunks_holding(index.chunks, [one.span for one in index.initiatives])
    topic = NearEncoder().encode_tokens(["läsning"], "query")[0]
    found = topic_scores(index, chunks, topic, "läsning")
    assert found.shape == (len(ALL),)
    assert min(found[:3]) > max(found[3:])
    unsaid = topic_scores(index, chunks, topic, "")
    assert (found[:3] > unsaid[:3]).all()
    assert (found[3:] == unsaid[3:]).all()


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        ("Vilka exempel på läsning finns?", [BUS, TALES, CIRCLES]),
        ("Ge exempel på insatser om bokbussar", [BUS]),
        ("Vilka insatser för läsning finns i Skåne?", [BUS]),
        ("Vilka initiativ för sagostunder finns på Gotland?", [TALES]),
        ("Vad görs i Skåne?", [BUS, TABLETS]),
        ("Vilka insatser finns i Skåne?", [BUS, TABLETS]),
        ("Vilka insatser finns i Dalarna?", [BRIDGES]),
        ("Vilka insatser finns i Skåne och Halland?", [BUS, TABLETS, CODE]),
        ("Vilka insatser finns?", ALL),
    ],
)
def test_a_question_about_examples_gives_one_entry_for_each(
    engine: Engine, question: str, texts: list[str]
) -> None:
    """All on the topic and in the region, whole, and nothing else."""
    answer = engine.ask(question)
    assert answer.form is Form.INITIATIVES
    assert sorted(quoted(answer)) == sorted(texts)
    assert [one.quote.text for one in answer.initiatives] == quoted(answer)
    assert answer.statistics == ()
    assert stands(engine, answer)


def test_examples_on_each_of_two_topics_are_given(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those near one of them, and not far from both together, but none that is near neither."""
    far, near, best = FLOOR - 0.3, FLOOR + 0.01, FLOOR + 0.3
    of_topic = {
        "bokbussar broar": scores(best, near, far, far, far, near),
        "bokbussar": scores(best, far, far, far, far, far),
        "broar": scores(far, far, best, far, far, best),
    }
    monkeypatch.setattr(
        "sok.answering.reply_examples.topic_scores",
        lambda index, chunks, topic, said: of_topic[said],
    )
    assert quoted(engine.ask("Ge exempel på bokbussar eller broar")) == [BUS, BRIDGES]


def test_who_asks_for_areas_wants_nothing_of_what_is_done(engine: Engine) -> None:
    """ "Inom vilka områden" asks where, and examples are no areas."""
    answer = engine.ask("Vilka områden har insatser för läsning?")
    assert answer.form is not Form.INITIATIVES


def test_the_most_relevant_comes_first(engine: Engine) -> None:
    """What says all of the topic before what says half of it."""
    assert quoted(engine.ask("Vilka exempel på bokcirklar och läsning finns?"))[0] == CIRCLES


@pytest.mark.parametrize(
    "question",
    [
        "Vilka exempel på rymdresor finns?",
        "Vilka exempel på rymdresor finns i Skåne?",
        "Vilka insatser för läsning finns i Halland?",
        "Vilka insatser finns i Uppsala?",
        "Vad görs i Uppsala?",
        "Vilka exempel på träbroar finns på Gotland?",
    ],
)
def test_examples_that_no_document_has_are_refused(engine: Engine, question: str) -> None:
    """Not another topic's, and not another region's."""
    answer = engine.ask(question)
    assert answer.form is Form.REFUSAL
    assert (answer.quotes, answer.initiatives) == ((), ())


def test_a_follow_up_asks_of_another_region(engine: Engine) -> None:
    """On the same topic."""
    history = ["Vilka insatser för läsning finns i Skåne?"]
    assert quoted(engine.ask("Och på Gotland?", history)) == [TALES]
    assert engine.ask("Och i Halland?", history).form is Form.REFUSAL


def test_initiatives_can_be_had_without_a_question(engine: Engine) -> None:
    """All in the order of the documents, or those on a topic or in a region."""

    def texts(topic: str | None = None, region: str | None = None) -> list[str]:
        return [one.quote.text for one in engine.initiatives(topic, region)]

    assert texts() == ALL
    assert texts(region="Skåne") == [BUS, TABLETS]
    assert texts(region="Uppsala") == []
    assert sorted(texts("läsning")) == sorted([BUS, TALES, CIRCLES])
    assert texts("läsning", "Skåne") == [BUS]
    assert texts("rymdresor") == []


def test_documents_without_initiatives(engine_of: Callable[..., Engine]) -> None:
    """None are found, and a question for them is refused or answered from the text."""
    engine = engine_of("# Skog\n\nMånga djur bor i skogen och äter bär.")
    assert engine.initiatives() == engine.initiatives("skog") == engine.initiatives("skog", "Skåne")
    assert engine.initiatives() == ()
    for question in ("Vilka exempel på skog finns i Skåne?", "Vilka insatser finns?"):
        assert engine.ask(question).initiatives == ()
    assert engine.ask("Vad görs i Skåne?").form is Form.REFUSAL


@pytest.mark.parametrize(
    "question",
    [
        "Har någon region gjort något för läsning?",
        "Vilka arbetar med läsning?",
        "Var i landet satsar man på läsning?",
    ],
)
def test_who_does_something_is_told_by_the_examples(engine: Engine, question: str) -> None:
    """No word for examples is needed."""
    answer = engine.ask(question)
    assert answer.form is Form.INITIATIVES
    assert {BUS, TALES, CIRCLES} >= set(quoted(answer))


def test_a_part_of_sweden_asks_of_its_regions(engine: Engine) -> None:
    """The part is no topic, and of its regions alone the examples are given."""
    history = ["Ge exempel på insatser för läsning"]
    answer = engine.ask("Vilka av dem är i Götaland?", history)
    assert set(quoted(answer)) == {BUS, TALES, CIRCLES}
    assert not engine.ask("Vilka av dem är i Norrland?", history).answered


def test_who_asks_for_one_region_gets_the_nearest(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its margin is narrower than that of a question for all who did something."""
    asked: list[float] = []

    def noted(scores: np.ndarray, among: list[int], floor: float, further: float) -> list[int]:
        asked.append(further)
        return near_topic(scores, among, floor, further)

    monkeypatch.setattr("sok.answering.reply_examples.near_topic", noted)
    engine.ask("Vilken region har ett initiativ för läsning?")
    engine.ask("Vilka regioner har initiativ för läsning?")
    assert asked == [OF_ONE, 1]
