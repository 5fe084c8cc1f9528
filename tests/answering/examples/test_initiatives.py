"""Examples are those on the topic and in the region asked for: all of them, and no others."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
import pytest
from answering.books import ALL, BRIDGES, BUS, CIRCLES, CODE, DOCUMENT, TABLETS, TALES
from answering.made import NearEncoder, engine_fixture, quoted, stands

from sok.answering.engine import Engine
from sok.answering.examples.initiatives import (
    SAYING,
    WELL,
    on_topic,
    saying_just,
    topic_scores,
)
from sok.answering.examples.reply_examples import OF_ONE
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.topics import Topic
from sok.indexing.encoder import Encoder
from sok.records import Form

engine = engine_fixture(DOCUMENT)


def test_an_initiative_is_scored_by_its_best_chunk(engine: Engine) -> None:
    """Those that say the topic come before all that do not."""
    found = topic_scores(Corpus.of(engine.index), NearEncoder(), "läsning")
    assert found.shape == (len(ALL),)
    assert min(found[:3]) > max(found[3:])


def test_what_is_on_one_of_several_topics_is_given(engine: Engine) -> None:
    """Though it is far from all of them together."""
    answer = engine.ask("Vilka exempel finns på broar, sagostunder eller kodning?")
    assert sorted(quoted(answer)) == sorted([BRIDGES, TALES, CODE])


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
        ("Läsning i Skåne", [BUS]),
        ("Vad har de tre smålandslänen bidragit med?", [CIRCLES]),
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


def test_the_one_word_of_a_topic_says_which_are_on_it(engine: Engine) -> None:
    """In any form; two words may each be said of something else."""
    corpus, everything = Corpus.of(engine.index), range(len(ALL))
    assert saying_just(corpus, "broar", everything) == [ALL.index(BRIDGES)]
    assert saying_just(corpus, "kodningen", everything) == [ALL.index(CODE)]
    assert saying_just(corpus, "kodning", [ALL.index(BUS)]) == []
    assert saying_just(corpus, "broar kodning", everything) == []


def test_what_many_say_is_no_topic(engine: Engine) -> None:
    """They may say it by the way."""
    corpus = Corpus.of(engine.index)
    everything = [*range(len(ALL))]
    assert len(saying_just(corpus, "bron", everything * SAYING)) == SAYING
    assert saying_just(corpus, "bron", everything * (SAYING + 1)) == []


def test_the_most_relevant_comes_first(engine: Engine) -> None:
    """What says all of the topic before what says half of it."""
    assert quoted(engine.ask("Vilka exempel på bokcirklar och läsning finns?"))[0] == CIRCLES


def test_a_refusal_of_examples_names_the_nearest_topics(engine: Engine) -> None:
    """By their headings, as many as one takes in."""
    answer = engine.ask("Ge exempel på insatser för kärnkraft")
    assert not answer.answered
    headings = {one.topic for one in engine.index.initiatives}
    *_, named = answer.text.split("Närmast ligger insatserna under ")
    assert set(re.findall("”(.+?)”", named)) <= headings


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


@pytest.mark.parametrize(
    ("follow_up", "left"),
    [
        ("Bara de på Gotland, tack", [TALES]),
        ("Visa bara dem som gäller bokcirklar", [CIRCLES]),
        ("Bara de för kodning", []),
        ("Vilka av de här är bokcirklar?", [CIRCLES]),
    ],
)
def test_some_of_what_was_told_can_be_asked_for(
    engine: Engine, follow_up: str, left: list[str]
) -> None:
    """By region or topic; what is on another topic was not told."""
    answer = engine.ask(follow_up, ["Vilka insatser finns för läsning?"])
    assert [text.rstrip(".") for text in quoted(answer)] == left


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


@pytest.mark.parametrize("topic", ["läsning", "bokcirklar eller broar", "seniorer", "kärnkraft"])
def test_a_topic_gets_what_a_question_for_it_gets(engine: Engine, topic: str) -> None:
    """Joined topics, words for the same, and what nobody wrote about are told apart alike."""
    found = [one.found for one in engine.initiatives(topic)]
    answer = engine.ask(f"Vilka exempel på {topic} finns?")
    assert found == [one.found for one in answer.initiatives]


def test_documents_without_initiatives(engine_of: Callable[..., Engine]) -> None:
    """None are found, and a question for them is refused or answered from the text."""
    engine = engine_of("# Skog\n\nMånga djur bor i skogen och äter bär.")
    assert engine.initiatives() == engine.initiatives("skog") == engine.initiatives("skog", "Skåne")
    assert engine.initiatives() == ()
    for question in ("Vilka exempel på skog finns i Skåne?", "Vilka insatser finns?"):
        assert engine.ask(question).initiatives == ()
    assert engine.ask("Vad görs i Skåne?").form is Form.REFUSAL


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

    def noted(
        corpus: Corpus,
        encoder: Encoder,
        topic: Topic,
        question: str,
        among: list[int],
        further: float,
    ) -> list[int]:
        asked.append(further)
        return on_topic(corpus, encoder, topic, question, among, further)

    monkeypatch.setattr("sok.answering.examples.reply_examples.on_topic", noted)
    engine.ask("Vilken region har ett initiativ för läsning?")
    engine.ask("Vilka regioner har initiativ för läsning?")
    assert asked == [OF_ONE, 1]


@pytest.mark.parametrize(("met", "counts"), [(WELL, False), (WELL - 0.01, True)])
def test_the_whole_question_counts_where_its_topic_is_not_met_well(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, met: float, counts: bool
) -> None:
    """What is told in other words is nearer to the question than to its one noun."""
    asked = "äldre som slutat jobba"
    high = np.array([met, *[2.0] * 5], np.float32)
    low = np.array([*[1.9] * 5, 2.4], np.float32)

    def scores(corpus: Corpus, encoder: Encoder, text: str) -> np.ndarray:
        return low if text == asked else high

    monkeypatch.setattr("sok.answering.examples.initiatives.topic_scores", scores)
    topic = Topic("biblioteken", frozenset())
    found = on_topic(Corpus.of(engine.index), NearEncoder(), topic, asked, range(6))
    assert found[0] == (5 if counts else 0)


BOCKS = (
    "# Exempel på insatser\n\n- Lån av bock (Råbock, Skåne).\n\n- Köp av ko (Kokött, Kalmar).\n\n"
)


def test_examples_of_a_region_without_any_are_refused(engine_of: Callable[..., Engine]) -> None:
    """Though a text says something else of it; not if it tells what is done there."""
    said = "# Utkast\n\nTabellen har med de utkast som finns i två län, Halland och Blekinge.\n"
    answer = engine_of(BOCKS + said).ask("Vilka exempel finns från Blekinge?")
    assert not answer.answered
    assert "Bland exemplen finns inget från Blekinge." in answer.text


def test_a_name_that_is_asked_for_is_in_each_example(engine_of: Callable[..., Engine]) -> None:
    """Others are of somebody else, however near they are; a name that none has leaves all."""
    told = "Böcker, läscirklar, sagor och bussar"
    items = (f"{told} för barn i Kretsen (Skåne)", f"{told} i Ljuset (Halland)")
    engine = engine_of("# Exempel\n\n" + "\n\n".join(f"- {item}" for item in items))
    assert quoted(engine.ask("Exempel på böcker, sagor och bussar för barn i Ljuset")) == [items[1]]
    assert len(quoted(engine.ask("Vilka exempel på läscirklar finns?"))) == len(items)


def test_examples_of_one_paragraph_are_scored_by_their_own_sentences(
    engine_of: Callable[..., Engine],
) -> None:
    """One that says the topic is nearer than the one beside it."""
    told = (
        "I Skåne lånar skolan ut böcker i projektet Blad. I Halland odlar byn kål i projektet Rot."
    )
    engine = engine_of(f"# Exempel\n\n{told}")
    books, cabbage = topic_scores(Corpus.of(engine.index), NearEncoder(), "böcker")
    assert books > cabbage
