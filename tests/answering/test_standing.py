"""What a follow-up points to in an answer is what came first there."""

from __future__ import annotations

from pathlib import Path

import pytest
from answering.made import engine_fixture, engine_over, quoted
from answering.waters import TWO_PARTS

from sok.answering.asked.question import understand
from sok.answering.asked.ranking import Order
from sok.answering.engine import Engine
from sok.answering.figures.comparison import Comparison
from sok.answering.searching.corpus import Corpus
from sok.answering.standing import with_first_named
from sok.records import Form

HARBOUR = "Muddra hamnarna i Halland (Djupare, Halland)"
DOCUMENT = f"""\
{TWO_PARTS}
# Bojar

Stödet till bojar uppgick till 10 miljoner kronor.

# Exempel på insatser

Exempel på insatser:

- {HARBOUR}

- Måla fyrarna på Gotland (Vitare, Gotland)
"""


engine = engine_fixture(DOCUMENT)


@pytest.mark.parametrize("question", ["Vad gör de för insatser?", "Vilka insatser pågår där?"])
def test_of_the_region_that_came_first_its_examples_are_asked(
    engine: Engine, question: str
) -> None:
    """The region is that of the answer, which the earlier question does not name."""
    answer = engine.ask(question, ["Vilken region fick störst andel av stödet till fyrar?"])
    assert answer.form is Form.INITIATIVES
    assert quoted(answer) == [HARBOUR]


def test_what_points_to_no_answer_stays_as_it_is(engine: Engine) -> None:
    """Where the earlier question ranks nothing, nobody came first."""
    answer = engine.ask("Vad gör de för insatser?", ["Hur stort var stödet till bojar?"])
    assert quoted(answer) != [HARBOUR]


@pytest.mark.parametrize(
    ("question", "standalone"),
    [
        ("Vilka regioner är störst där?", "vilka regioner är störst inom hamnar?"),
        ("Hur mycket fick Kalmar i det området?", "hur mycket fick kalmar inom hamnar?"),
        ("Vilka regioner är det där som fick mest?", "vilka regioner är det där som fick mest?"),
        ("Vilken fick minst där?", "vilken fick minst där?"),
    ],
)
def test_the_thing_that_came_first_is_named_in_what_is_asked_of_it(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, question: str, standalone: str
) -> None:
    """What is compared is asked of still; "där som" points to nothing.

    Nor does "där" where the same are ranked once more.
    """
    first = Comparison((0,), (0,), Order.MOST, "", "hamnar", ("hamnar",), frozenset())
    monkeypatch.setattr("sok.answering.standing.compare", lambda *_: first)
    corpus = Corpus.of(engine.index)
    query = understand(question, ["Vilket område fick mest stöd?"], corpus.speller)[0]
    named = with_first_named(corpus, engine.encoder, query)
    assert named.standalone.endswith(standalone)
    assert named.earlier == query.earlier


@pytest.mark.parametrize(
    "question", ["Vad gör regionen som fick mest?", "Vad gör den som har störst andel?"]
)
def test_who_got_most_may_be_named_so(engine: Engine, question: str) -> None:
    """ "Den som fick mest" is the region that came first."""
    answer = engine.ask(question, ["Vilken region fick störst andel av stödet till fyrar?"])
    assert quoted(answer) == [HARBOUR]


def test_several_that_came_first_are_asked_of_together(engine: Engine) -> None:
    """ "De två regionerna" are as many as that."""
    before = ["Vilken region fick störst andel av stödet till fyrar?"]
    answer = engine.ask("Vad gör de två regionerna?", before)
    assert len(answer.initiatives) == 2


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Berätta mer om det andra", "djupa hamnar"),
        ("Hur mycket fick den första?", "ljusa fyrar"),
        ("Vad säger rapporten om den sista?", "djupa hamnar"),
    ],
)
def test_one_of_the_things_listed_is_meant_by_its_place(
    tmp_path: Path, question: str, said: str
) -> None:
    """Its words stand in place of the pointer."""
    goals = "Målen för kusten är:\n\n- ljusa fyrar\n\n- djupa hamnar"
    coast = engine_over(tmp_path, f"# Kust\n\n{goals}\n\n{DOCUMENT}")
    answer = coast.ask(question, ["Vilka är målen för kusten?"])
    assert said in answer.standalone


def test_another_place_is_asked_of_as_the_one_before(tmp_path: Path) -> None:
    """ "Och den tredje?" goes on from what was asked of the first."""
    goals = "Målen för kusten är:\n\n- ljusa fyrar\n\n- djupa hamnar\n\n- röda bojar"
    coast = engine_over(tmp_path, f"# Kust\n\n{goals}\n\n{DOCUMENT}")
    history = ["Vilka är målen för kusten?", "Hur mycket fick den första?"]
    assert coast.ask("Och den tredje?", history).standalone == "hur mycket fick röda bojar?"


def test_the_turn_just_before_may_have_ranked(engine: Engine) -> None:
    """ "Där" is what came first in a follow-up's answer, though another question came before."""
    corpus = Corpus.of(engine.index)
    history = ["Hur mycket stöd fick hamnar, fyrar och bojar?", "Vilken region fick störst andel?"]
    query = understand("Vad görs där?", history, corpus.speller)[0]
    assert query.before != query.earlier


def test_there_is_where_the_placed_thing_before_was(engine: Engine) -> None:
    """Also where that was said by its place only."""
    history = ["Jämför stödet till hamnar, fyrar och bojar", "Hur mycket fick det andra?"]
    answer = engine.ask("Vilka regioner fick mest där?", history)
    named = engine.ask(history[1], history[:1]).standalone.removeprefix("hur mycket fick ")
    assert answer.standalone == f"vilka regioner fick mest inom {named}"


@pytest.mark.parametrize("second", ["tvåan", "nummer två"])
def test_a_place_may_be_called_by_its_number(engine: Engine, second: str) -> None:
    """The second of those compared is "tvåan"."""
    history = ["Vilka regioner fick störst andel av stödet till fyrar?"]
    answer = engine.ask(f"Hur stor andel fick {second}?", history)
    assert "Gotland" in answer.standalone
