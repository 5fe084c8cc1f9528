"""Who compares gets the figures that the passage in answer tells beside each other."""

from __future__ import annotations

import pytest
from answering.made import ALL, engine_fixture, found_for, paragraphs, quoted

from sok.answering.engine import Engine
from sok.answering.figures.told_together import with_rows
from sok.answering.searching.reply import Reply
from sok.presenting.outline import outline
from sok.records import Form

GROUPS = (
    "Bland flickorna seglar 40 procent varje vecka. Bland pojkarna är andelen 30 procent, och "
    "lektionen tar 2 timmar. Var femte båt är ny."
)
SUM = "Hamnarna kostade 9 miljoner kronor: kajer 5 miljoner kronor och bojar 4 miljoner kronor."
WHOLE = (
    "Av besättningen ror 58 procent till land. Bland lotsarna är det 69 procent och bland "
    "matroserna 41 procent."
)
ENDS = "Bäst går det i Kalmar, där 93 procent är djupt. Sämst är det på Gotland med 78 procent."
EACH = "Då hamnar Kalmar först med 436 kronor per båt. Gotland ligger sist med 347 kronor."
YEARS = (
    "Priset på biljetter var 62 kronor 2021. Det steg till 78 kronor 2022 och till 90 kronor 2023. "
    "Under de tre åren tillsammans höjdes priset på biljetter med 40 kronor."
)
MANY = (
    "Färjan fick 88 miljoner kronor, en ökning med 9 miljoner kronor. Den tog 38 600 passagerare, "
    "jämfört med 29 100 passagerare året innan."
)
DOCUMENT = (
    f"# Biljetter\n\n{YEARS}\n\n# Segling\n\n{GROUPS}\n\n# Hamnar\n\n{SUM}\n\n# Rodd\n\n{WHOLE}\n\n"
    f"# Inlopp\n\n{ENDS}\n\n# Avgifter\n\n{EACH}\n\n"
    f"# Färjan\n\n{MANY}\n"
)

engine = engine_fixture(DOCUMENT)


def rows(engine: Engine, question: str) -> list[str]:
    """The figures compared in the answer to a question, as printed."""
    answer = engine.ask(question)
    assert answer.form is Form.COMPARISON
    return [one.found.printed for one in answer.statistics]


@pytest.mark.parametrize(
    "question",
    [
        "Seglar flickorna oftare än pojkarna?",
        "Hur skiljer sig seglingen mellan flickor och pojkar?",
    ],
)
def test_figures_of_one_unit_are_compared(engine: Engine, question: str) -> None:
    """Those of another unit stand in the quote alone."""
    assert rows(engine, question) == ["40 procent", "30 procent"]
    assert any("40 procent" in text for text in quoted(engine.ask(question)))


def test_the_sum_of_the_others_is_not_compared(engine: Engine) -> None:
    """What they come to together is no figure beside them."""
    assert rows(engine, "Har hamnarna förändrats?") == ["5 miljoner kronor", "4 miljoner kronor"]


def test_only_what_is_held_against_each_other_is_compared(engine: Engine) -> None:
    """And not what all of them come to."""
    assert rows(engine, "Ror lotsarna oftare än matroserna?") == ["69 procent", "41 procent"]


def beside(engine: Engine, question: str, *quoted: str) -> list[str]:
    """The figures that one of some paragraphs, quoted whole for a question, tells together."""
    corpus, found = found_for(engine, question)
    reply = with_rows(corpus, found, Reply(Form.SPANS, paragraphs(engine, *quoted), ALL))
    return [engine.index.statistics[number].printed for number in reply.statistics]


def test_who_asks_for_both_ends_gets_what_tells_both(engine: Engine) -> None:
    """Whatever it is that goes best; who asks for one end does not."""
    assert beside(engine, "Var är det bäst respektive sämst med is?", ENDS) == [
        "93 procent",
        "78 procent",
    ]
    assert beside(engine, "Var är det bäst med is?", ENDS) == []


def test_of_several_regions_the_first_may_say_per_what(engine: Engine) -> None:
    """The others count in the same, though they do not say so."""
    assert beside(engine, "Vem ligger först och vem sist per skuta?", EACH) == [
        "436 kronor per båt",
        "347 kronor",
    ]


@pytest.mark.parametrize(
    "question",
    [
        "Hur har priset på biljetter utvecklats?",
        "Hur steg priset på biljetter mellan 2021 och 2023?",
    ],
)
def test_what_has_changed_is_told_by_the_figure_of_each_year(engine: Engine, question: str) -> None:
    """Where a quote has three or more, without what is of no year, and labelled by the year."""
    assert rows(engine, question) == ["62 kronor", "78 kronor", "90 kronor"]
    labels = [row.label for row in outline(engine.ask(question)).rows]
    assert labels == ["2021", "2022", "2023"]


def test_figures_in_one_measure_tell_of_no_other(engine: Engine) -> None:
    """Who asks how a number has changed gets no prices for an answer."""
    assert engine.ask("Hur har antalet biljetter utvecklats?").form is not Form.COMPARISON


LISTED = (
    "Handläggningen tog i snitt 13 veckor. Kommunernas ansökningar tog 14 veckor, regionernas 12 "
    "veckor och föreningarnas 9 veckor."
)
COSTS = (
    "En roddbåt kostar 5 miljoner kronor i inköp. Motsvarande segelbåt kostar 3 miljoner kronor. "
    "En kaj kostar 2 miljoner kronor."
)
listed = engine_fixture(f"# Väntan\n\n{LISTED}\n\n# Båtar\n\n{COSTS}\n")


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        (
            "Vilkas ansökningar tar längst, kommuner, regioner eller föreningar?",
            ["14 veckor", "12 veckor", "9 veckor"],
        ),
        (
            "Vilkas ansökningar tar längst, kommuner, regioner eller bolag?",
            ["14 veckor", "13 veckor", "12 veckor", "9 veckor"],
        ),
        (
            "Roddbåt vs segelbåt, prisskillnad i inköp?",
            ["5 miljoner kronor", "3 miljoner kronor"],
        ),
        (
            "Hur mycket dyrare är en roddbåt än en segelbåt?",
            ["5 miljoner kronor", "3 miljoner kronor"],
        ),
    ],
)
def test_the_things_that_a_question_lists_are_compared(
    listed: Engine, question: str, figures: list[str]
) -> None:
    """All that are told beside them, if one of them is not there by that name."""
    place = LISTED if "ansökningar" in question else COSTS
    assert beside(listed, question, place) == figures


RANKED = (
    "Vi bad öarna peka ut hinder för arbetet. Isen nämns av 33 procent, vinden av 71 procent och "
    "dimman av 49 procent."
)
SENT_BACK = (
    "Under året skickades 37 båtar tillbaka. Öarna svarade för 15 båtar och byarna för 22 båtar."
)
LEFT = (
    "Av dem som lämnade ön gick 34 procent till en by, 29 procent till en stad och 18 procent hem."
)
ordered = engine_fixture(f"# Hinder\n\n{RANKED}\n\n# Båtar\n\n{SENT_BACK}\n\n# Flytt\n\n{LEFT}\n")


@pytest.mark.parametrize(
    ("question", "text", "figures"),
    [
        (
            "Rangordna hindren för öarnas arbete efter hur många som nämner dem",
            RANKED,
            ["71 procent", "49 procent", "33 procent"],
        ),
        ("Sätt hindren i ordning", RANKED, ["71 procent", "49 procent", "33 procent"]),
        (
            "Vad nämns mest, isen, vinden eller dimman?",
            RANKED,
            ["71 procent", "49 procent", "33 procent"],
        ),
        (
            "Vad nämns minst, isen, vinden eller dimman?",
            RANKED,
            ["33 procent", "49 procent", "71 procent"],
        ),
        (
            "Vart tog de vägen som lämnade ön, hur stora andelar?",
            LEFT,
            ["34 procent", "29 procent", "18 procent"],
        ),
        (
            "Vem skickade tillbaka flest båtar, öarna eller byarna?",
            SENT_BACK,
            ["22 båtar", "15 båtar"],
        ),
    ],
)
def test_all_are_ranked_or_divided(
    ordered: Engine, question: str, text: str, figures: list[str]
) -> None:
    """First what is asked for where they are ranked or listed; of two at the end both."""
    assert beside(ordered, question, text) == figures


def test_who_asks_if_there_are_more_asks_how_many(engine: Engine) -> None:
    """Not how much money they got, though that is told first."""
    reply = Reply(Form.SPANS, paragraphs(engine, MANY), ALL)
    made = with_rows(*found_for(engine, "Är det fler som tar färjan än tidigare?"), reply)
    assert [engine.index.text(mark) for mark in made.marks] == [
        "38 600 passagerare", "29 100 passagerare",
    ]  # fmt: skip
