"""A whole list is quoted before running text, unless that says more of what is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from answering.made import ALL, engine_fixture, quoted

from sok.answering.asked.question import understand
from sok.answering.engine import Engine
from sok.answering.passages.precedence import order_among_spans
from sok.answering.passages.reply_passages import _is_of_others
from sok.answering.searching.corpus import Corpus
from sok.indexing.spelling import Speller
from sok.records import Form

LEAD = "Delarna i hamnen är:"
ITEMS = ["kajen vid torget", "farleden i norr"]
LISTING = "Pirarna i hamnen har delarna kätting, lampa, flöte och ankare."
PLAIN = "Slussarna i hamnen har nya delar sedan i våras."
CAUSE = "Fyrarna ser olika ut i norr. Kommunerna sköter dem på olika sätt."
OTHER = "Bojarna ligger där eftersom fyrarna i norr lyser."
REASONS = f"# Fyrar\n\n{CAUSE}\n\n{OTHER}\n\n# Böcker\n\nBiblioteken lånade ut böcker till barn.\n"
NAMING = "Skyddade båtar i hamnen är ekor, kanoter, jollar och kajaker."
TASKS = f"""\
# Skyddade båtar i hamnen

{NAMING}

Lotsen ska därför:

- se över vad som gäller för skyddade båtar

- skriva om båtar i hamnen
"""
DOCUMENT = f"""\
# Hamn

{LEAD}

- {ITEMS[0]}

- {ITEMS[1]}

# Pirar

{LISTING}

# Slussar

{PLAIN}
"""


BUILDER = "Lotsen ska vara en annan än den som har byggt båten."
SURVEYS = f"""\
# Lotsen

{BUILDER}

En besiktning av båten av lotsen omfattar:

- skrov och köl

- segel och mast

# Kajen

Kajen är av sten.
"""

engine = engine_fixture(DOCUMENT)
surveys = engine_fixture(SURVEYS)
reasons = engine_fixture(REASONS)
tasks = engine_fixture(TASKS)


def test_a_list_that_is_asked_for_is_quoted_whole(engine: Engine) -> None:
    """Running text that says no more of the question does not go before it."""
    answer = engine.ask("Vilka delar finns i hamnen?")
    assert answer.form is Form.LIST
    assert quoted(answer) == [LEAD, *ITEMS]


def test_who_asks_whether_gets_no_list_before_what_says_so(surveys: Engine) -> None:
    """Though what announces the list says most of the words."""
    answer = surveys.ask("Får den som har byggt båten göra besiktning av båten?")
    assert quoted(answer)[0] == BUILDER


def test_running_text_that_says_more_goes_before_a_list(engine: Engine) -> None:
    """The list is of other parts than those of the piers."""
    assert quoted(engine.ask("Vilka delar har pirarna i hamnen?")) == [LISTING]


def test_a_list_is_not_asked_for_if_what_announces_it_says_nothing_asked(tasks: Engine) -> None:
    """Its items speak of the boats, but are no boats; the paragraph nearest of all names them."""
    assert quoted(tasks.ask("Vilka båtar i hamnen är skyddade?")) == [NAMING]


def test_only_text_that_lists_things_goes_before_a_list_asked_for(engine: Engine) -> None:
    """A sentence that says more of the question, and names no things, is no list."""
    assert quoted(engine.ask("Vilka delar finns på slussarna i hamnen?")) == [LEAD, *ITEMS]


def test_a_sentence_goes_before_a_list_that_is_not_asked_for(engine: Engine) -> None:
    """There it need not list anything."""
    assert quoted(engine.ask("Har slussarna i hamnen nya delar?"))[0] == PLAIN


def test_a_reason_needs_no_word_for_one_if_it_stands_in_what_is_nearest(reasons: Engine) -> None:
    """What says "eftersom" of something else lets the question be answered, and comes after."""
    answer = reasons.ask("Varför ser fyrarna i norr olika ut?")
    assert quoted(answer)[:2] == [CAUSE, OTHER]


def test_what_a_thing_is_comes_before_what_else_is_true_of_it(
    engine_of: Callable[..., Engine],
) -> None:
    """A text says the one first, though the other has more words of the question."""
    first, later = "En boj är ett märke som flyter.", "En boj är ett märke som alla byar har."
    answer = engine_of(f"# Sjö\n\n{first}\n\n# Byar\n\n{later}").ask("Vad är en boj för alla byar?")
    assert quoted(answer) == [first, later]


COLOURS = "Plankorna i båten har tre färger av olja: röd, svart och vit."
PAINTED = f"""\
# Båten

De tre delarna av plankorna i båten är:

- skrovet

- däcket

- masten

# Olja

{COLOURS}
"""
painted = engine_fixture(PAINTED)


def test_so_many_of_other_things_are_no_answer(painted: Engine) -> None:
    """Where a text tells of as many of what is asked for."""
    assert quoted(painted.ask("Vilka tre färger har plankorna i båten?")) == [COLOURS]
    assert len(quoted(painted.ask("Vilka tre delar har plankorna i båten?"))) > 1


ADVICE = "Till öarna har vi tre råd: skura däcket, olja masten och lyft segel."
CONDITIONS = "För att få segla ska öarna ha:"
ADVISED = f"# Villkor\n\n{CONDITIONS}\n\n- ett däck\n\n- en mast\n\n# Sist\n\n{ADVICE}\n"


@pytest.mark.parametrize(
    ("question", "told", "is_of_others"),
    [
        ("Vilka råd ges till öarna?", ADVICE, True),
        ("Vilka råd ges till öarna?", ADVICE.replace(":", ", och de är bra."), False),
        ("Vilka villkor ska öarna ha?", ADVICE, False),
    ],
)
def test_a_list_of_something_else_gives_way_to_a_sentence_that_lists_what_is_asked_for(
    engine_of: Callable[..., Engine], question: str, told: str, is_of_others: bool
) -> None:
    """By its name and how many there are, and only if the sentence does list them."""
    index = engine_of(ADVISED.replace(ADVICE, told)).index
    (listing,) = (n for n, one in enumerate(index.chunks) if len(one.spans) > 1)
    query = understand(question, [], Speller({}))[0]
    (single,) = (one.spans for one in index.chunks if index.text(one.spans[0]) == told)
    assert _is_of_others(index, query, listing, single) is is_of_others


MENDERS = "Segelmakarna i regionerna finns i Halland, Skåne och Kalmar."
MENDED = f"""\
# Segel i länen

^ Tabell 1. Arbete med segel i regionerna, procent

+ Regionen  2022  2024

= har en segelmakare  14  30

= har en mast  62  75

= har ett däck  57  65

= har en köl  48  60

= har en akter  24  40

= har en spira  24  40

# Segelmakare

{MENDERS}
"""


@pytest.fixture
def all_chunks_near(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spans of all chunks are tried, however far they are from the best."""
    monkeypatch.setattr("sok.answering.searching.extract.MARGIN", 100.0)


@pytest.mark.usefixtures("all_chunks_near")
def test_what_names_the_regions_is_found_behind_a_table_that_does_not(
    engine_of: Callable[..., Engine],
) -> None:
    """However many rows of it are nearer."""
    assert quoted(engine_of(MENDED).ask("Vilka regioner har en segelmakare?")) == [MENDERS]


@pytest.mark.parametrize(("question", "is_later"), [("Vilka är", True), ("Var bor", False)])
def test_a_span_without_the_kind_of_thing_of_which_a_list_is_asked_for_comes_later(
    engine: Engine, question: str, is_later: bool
) -> None:
    """Not where no list is asked for."""
    query = understand(f"{question} mästarna på skydd av båtar?", [], Speller({}))[0]
    span = engine.index.chunks[0].spans[:1]
    lacking, saying = (span, replace(ALL, focus=0.0)), (span, ALL)
    corpus = Corpus.of(engine.index)
    keys = [order_among_spans(corpus, query, pair, 1.0) for pair in (saying, lacking)]
    assert (keys[0] < keys[1]) is is_later
