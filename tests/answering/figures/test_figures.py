"""A question for a figure is answered by the one of just what, where and when it asks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from answering.made import engine_fixture, marked, quoted, stands

from sok.answering.engine import Engine
from sok.answering.figures.single import topic_words
from sok.indexing.terms import words_of
from sok.records import Form

SUPPORT = "Stödet till hamnar uppgick till {} miljoner kronor, vilket är {} procent av anslaget."
PIERS, LIGHTS = SUPPORT.format("12,5", "20"), SUPPORT.format("30,0", "48")
GRANTS = (
    "Bidraget till kajer var 3,5 miljoner kronor och bidraget till kranar var 4,5 miljoner kronor."
)
DOCUMENT = f"""\
# Hamnar

## Stöd till hamnar

### Piren

{PIERS} Pengarna gick till nya bryggor.

### Fyren

{LIGHTS} Pengarna gick till lampor.

\f# Färjor

Färjorna tog 310 000 passagerare under 2020. Färjorna tog 420 000 passagerare under 2021.

# Bidrag

Avgiften för båtar i Skåne var 12,5 miljoner kronor. Avgiften för båtar i Kalmar var 7,5 miljoner \
kronor.

{GRANTS}

# Kurser

Kursen till styrman omfattar 16 lektioner à 45 minuter.

# Böcker

Biblioteken lånade ut böcker till barn i byarna. Barnen läste om sjöar och berg.
"""


engine = engine_fixture(DOCUMENT)


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Hur mycket pengar gick till kajer i Skåne 2021?", "gick kajer"),
        ("Hur många kajer?", "kajer"),
        ("Hur mycket?", ""),
    ],
)
def test_the_topic_is_what_is_measured(engine: Engine, question: str, topic: str) -> None:
    """No word for a figure, no region, no year, nothing said by the way."""
    said = {its[0] for its in topic_words(engine._corpus, question)}
    assert said <= {its[0] for its in words_of(topic)}
    assert "kaj" in said or not topic


def test_what_begins_with_a_change_is_none(engine: Engine) -> None:
    """A "tillväxtstrategi" is a strategy; of a change all words for it are one."""
    change = topic_words(engine._corpus, "Hur stor var ökningen?")
    assert topic_words(engine._corpus, "Hur stor var tillväxten?") == change
    assert not set(change) & set(topic_words(engine._corpus, "Vad kostar tillväxtstrategin?"))


@pytest.mark.parametrize(
    ("question", "sentence", "figure"),
    [
        ("Hur mycket stöd fick Piren?", PIERS, "12,5 miljoner kronor"),
        ("Hur mycket stöd fick Fyren?", LIGHTS, "30,0 miljoner kronor"),
        ("Hur många procent av anslaget fick Piren?", PIERS, "20 procent"),
        ("Hur många procent av anslaget fick Fyren?", LIGHTS, "48 procent"),
        ("Hur mycket var bidraget till kajer?", GRANTS, "3,5 miljoner kronor"),
        ("Hur mycket var bidraget till kranar?", GRANTS, "4,5 miljoner kronor"),
    ],
)
def test_exactly_the_figure_asked_for_is_marked(
    engine: Engine, question: str, sentence: str, figure: str
) -> None:
    """Not a neighbour's, not one of another measure, though they stand in the same sentence."""
    answer = engine.ask(question)
    assert answer.form is Form.AMOUNT
    assert quoted(answer) == [sentence]
    assert marked(engine, answer) == [figure]
    assert [one.found.printed for one in answer.statistics] == [figure]
    assert stands(engine, answer)


def test_a_figure_in_each_measure_asked_for_is_marked(engine: Engine) -> None:
    """The amount, and the share that is told of the same thing beside it."""
    answer = engine.ask("Hur mycket fick fyren, i kronor och i procent?")
    assert marked(engine, answer) == ["30,0 miljoner kronor", "48 procent"]
    assert quoted(answer) == [LIGHTS]


def test_what_is_counted_is_not_how_long_each_is(engine: Engine) -> None:
    """A figure in a unit of measure counts nothing else."""
    answer = engine.ask("Hur många lektioner omfattar kursen till styrman?")
    assert marked(engine, answer) == ["16 lektioner"]


@pytest.mark.parametrize(
    ("year", "figure"), [("2020", "310 000 passagerare"), ("2021", "420 000 passagerare")]
)
def test_the_figure_is_that_of_the_year_asked_for(engine: Engine, year: str, figure: str) -> None:
    """Of two sentences that differ in the year alone."""
    answer = engine.ask(f"Hur många passagerare tog färjorna {year}?")
    assert answer.form is Form.AMOUNT
    assert marked(engine, answer) == [figure]
    assert len(answer.quotes) == 1


@pytest.mark.parametrize(
    ("region", "figure"),
    [("Skåne", "12,5 miljoner kronor"), ("Kalmar", "7,5 miljoner kronor")],
)
def test_the_figure_is_that_of_the_region_asked_for(
    engine: Engine, region: str, figure: str
) -> None:
    """Of two sentences that differ in the region alone."""
    answer = engine.ask(f"Hur mycket var avgiften för båtar i {region}?")
    assert answer.form is Form.AMOUNT
    assert marked(engine, answer) == [figure]
    assert {one.found.region for one in answer.statistics} == {region}


def test_a_figure_of_the_whole_country_is_not_marked_as_a_regions(
    engine_of: Callable[..., Engine],
) -> None:
    """Although the next sentence speaks of the region."""
    engine = engine_of(
        "# Båtar\n\nAvgiften för båtar var 12,5 miljoner kronor. Båtarna i Dalarna är gula."
    )
    assert marked(engine, engine.ask("Hur mycket var avgiften för båtar?")) == [
        "12,5 miljoner kronor"
    ]
    assert engine.ask("Hur mycket var avgiften för båtar i Dalarna?").marks == ()


@pytest.mark.parametrize(
    "question",
    [
        "Hur många passagerare tog färjorna 2018?",
        "Hur mycket stöd fick Piren 2018?",
        "Hur mycket var avgiften för båtar i Dalarna?",
        "Hur mycket var avgiften för båtar i Halland 2021?",
        "Hur mycket stöd fick Rymdraketen?",
        "Hur mycket kostade bomullstyget?",
        "Hur många böcker lånade biblioteken ut?",
    ],
)
def test_a_figure_that_no_document_states_is_refused(engine: Engine, question: str) -> None:
    """Another year's, region's, measure's or thing's figure is no answer, nor is none at all."""
    answer = engine.ask(question)
    assert answer.form is Form.REFUSAL
    assert (answer.quotes, answer.marks, answer.statistics) == ((), (), ())


def test_a_figure_in_a_sentence_without_the_words_asked_for_is_not_marked(
    engine: Engine,
) -> None:
    """ "Varför" is answered by a reason or refused, not by an amount."""
    assert engine.ask("Varför fick Piren så mycket stöd?").form is not Form.AMOUNT


def test_a_follow_up_asks_of_the_thing_that_it_names(engine: Engine) -> None:
    """And of no other that was asked about before."""
    answer = engine.ask("Och Fyren?", ["Hur mycket stöd fick Piren?"])
    assert marked(engine, answer) == ["30,0 miljoner kronor"]


@pytest.mark.parametrize("follow_up", ["Och bomullstyg?", "Och Rymdraketen?", "Och i Dalarna?"])
def test_a_follow_up_of_something_unknown_is_refused(engine: Engine, follow_up: str) -> None:
    """It does not get the figure of what was asked about before."""
    answer = engine.ask(follow_up, ["Hur mycket stöd fick Piren?"])
    assert answer.form is Form.REFUSAL


def test_a_count_of_something_else_is_no_count_of_what_was_asked_about(
    engine_of: Callable[..., Engine],
) -> None:
    """ "Det" stands for what was asked about, and so does what only counts."""
    engine = engine_of(
        "# Skog\n\nI fem kommuner finns tall.\n\nTre kommuner har byggt bryggor.\n\n"
        "# Fisk\n\nFiske är att fånga fisk."
    )
    history = ["Vad är fiske?"]
    assert not engine.ask("Hur många kommuner arbetar med det?", history).answered
    answer = engine.ask("I hur många kommuner finns det?", ["Vad är tall?"])
    assert quoted(answer) == ["I fem kommuner finns tall."]


def test_documents_without_figures(engine_of: Callable[..., Engine]) -> None:
    """A question for one is refused, and other questions are answered."""
    engine = engine_of("# Skog\n\nMånga djur bor i skogen och äter bär.")
    assert engine.index.statistics == ()
    assert engine.ask("Hur mycket kostar skogen?").form is Form.REFUSAL
    assert engine.ask("Vad äter djur i skogen?").answered


def test_a_thing_of_which_nothing_is_said_is_refused_in_a_larger_document(
    engine_of: Callable[..., Engine],
) -> None:
    """Other passengers than those of the ferries are not counted."""
    assert engine_of(DOCUMENT).ask("Hur många vagnar drog loket?").form is Form.REFUSAL


@pytest.mark.parametrize(
    "question",
    ["Hur många passagerare tog elflyget?", "Hur mycket stöd till hamnar gick till bomullstyg?"],
)
def test_the_figure_of_something_else_is_refused(engine: Engine, question: str) -> None:
    """The thing whose figure is asked for is in no document, though the rest of the words are."""
    assert engine.ask(question).form is Form.REFUSAL


def test_an_amount_is_no_answer_for_a_share(engine: Engine) -> None:
    """Kronor are not quoted where percent are asked for and none are stated."""
    answer = engine.ask("Hur många procent var avgiften för båtar i Skåne?")
    assert answer.form is Form.REFUSAL


def test_both_regions_asked_for_are_answered(engine: Engine) -> None:
    """An answer for one of two is half an answer that does not say so."""
    answer = engine.ask("Hur mycket var avgiften för båtar i Skåne och Kalmar?")
    assert {one.found.region for one in answer.statistics} == {"Skåne", "Kalmar"}


def test_a_figure_since_a_year_is_none_of_that_year(engine_of: Callable[..., Engine]) -> None:
    """Who asks since when it is so is answered."""
    engine = engine_of("# Bidrag\n\nSedan 2021 finns ett bidrag till lotsar på 75 000 kronor.")
    assert engine.ask("Hur stort var bidraget till lotsar 2021?").form is Form.REFUSAL
    assert engine.ask("Hur stort är bidraget till lotsar sedan 2021?").answered


def test_what_a_paragraph_tells_of_nothing_asked_about_is_not_its_figure(
    engine_of: Callable[..., Engine],
) -> None:
    """The thing is known, and told of elsewhere without a figure."""
    engine = engine_of(
        "# Lotsar\n\nLotsbåten lägger till vid kajen varje dag.\n\n"
        "# Färjor\n\nVarje resa kostar 612 kronor för den som åker."
    )
    answer = engine.ask("Vad kostar den?", ["Vad är lotsbåten?"])
    assert answer.standalone == "Vad kostar lotsbåten?"
    assert answer.form is Form.REFUSAL
