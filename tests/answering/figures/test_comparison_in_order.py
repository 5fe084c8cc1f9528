"""Who stood for most, and how money was divided, by a paragraph that names none of what is asked.

It must say all words of the question, and a series of regions goes before it.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from answering.made import quoted, rows

from sok.answering.engine import Engine
from sok.records import Form

EngineOf = Callable[..., Engine]

PAID = (
    "Avgifterna till färjor kom från många. Kommunerna stod för den största delen, 236 miljoner "
    "kronor. Regionerna gav 121 miljoner kronor. Företagen gav 39 miljoner kronor."
)
PAYERS = f"# Avgifter\n\n{PAID}\n\n# Öar\n\nPå öarna bor många."
BY_REGION = (
    "Beloppen var i Skåne 4 miljoner kronor, i Halland 3 miljoner kronor och i Kalmar 2 miljoner "
    "kronor."
)
FERRIES = "Vem stod för störst del av avgifterna till färjor?"


def test_who_stood_for_most_need_be_no_region(engine_of: EngineOf) -> None:
    """The first of those that the paragraph tells of in order, with the others after it."""
    answer = engine_of(PAYERS).ask(FERRIES)
    assert answer.lead == "Högst belopp av de angivna: Kommunerna, 236 miljoner kronor."
    assert rows(answer) == ["236 miljoner kronor", "121 miljoner kronor", "39 miljoner kronor"]


@pytest.mark.parametrize(
    "question",
    [
        "Vem stod för störst del av avgifterna till färjor på öarna?",
        "Vem av de tre stod för störst del av avgifterna till färjor på öarna?",
        "Vilken region stod för störst del av avgifterna till färjor?",
    ],
)
def test_what_it_does_not_say_is_not_answered_by_it(engine_of: EngineOf, question: str) -> None:
    """A word that only other paragraphs have is of something else, and "vilken region" of those."""
    assert engine_of(PAYERS).ask(question).form is not Form.COMPARISON


def test_regions_go_before_others(engine_of: EngineOf) -> None:
    """Who stood for most is the first of them, though others are told of in more of the words."""
    answer = engine_of(f"{PAYERS}\n\n# Avgifter till färjor\n\n{BY_REGION}").ask(FERRIES)
    assert answer.lead == "Högst belopp av de angivna: Skåne, 4 miljoner kronor."


PARTS = (
    "Inom detta område gick 30 miljoner kronor till räcken{}, 20 miljoner kronor till lampor{} "
    "och 7 miljoner kronor till färg{}."
)
AREA = "Området heter broar."
SAME_YEAR, SEVERAL = PARTS.format("", "", ""), PARTS.format(" 2021", " 2022", " 2023")
FIRST = "Högst belopp av de angivna: räcken, 30 miljoner kronor."


@pytest.mark.parametrize(
    ("text", "question", "lead"),
    [
        (SAME_YEAR, "Hur fördelades pengarna inom området broar?", FIRST),
        (SAME_YEAR, "Hur fördelades pengarna inom området?", ""),
        (SAME_YEAR, "Hur fördelades pengarna?", ""),
        (SAME_YEAR, "Hur fördelades pengarna inom området broar på öarna?", ""),
        (SEVERAL, "Hur fördelades pengarna inom området broar?", ""),
    ],
)
def test_what_a_paragraph_lists_is_compared_if_it_says_all_that_is_asked(
    engine_of: EngineOf, text: str, question: str, lead: str
) -> None:
    """But not for general words alone, nor if its figures are of several years."""
    engine = engine_of(f"# Medel\n\n{text} {AREA}\n\n# Öar\n\nPå öarna bor många.")
    assert engine.ask(question).lead == lead


EACH = (
    "Mest stöd till färjor fick Skåne, 40 kronor per invånare, Halland, 30 kronor per invånare och "
    "Kalmar, 20 kronor per invånare."
)
IN_ALL = (
    "I stöd till färjor och bryggor fick Kalmar 9 miljoner kronor, Halland 8 miljoner kronor och "
    "Skåne 7 miljoner kronor."
)


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        (
            "Vilken region fick mest stöd till färjor?",
            "Högst belopp av de angivna: Kalmar, 9 miljoner kronor.",
        ),
        (
            "Vilken region fick mest stöd till färjor per invånare?",
            "Högst belopp av de angivna: Skåne, 40 kronor per invånare.",
        ),
    ],
)
def test_what_is_per_inhabitant_is_compared_where_that_is_asked(
    engine_of: EngineOf, question: str, lead: str
) -> None:
    """Who got most got it in all, though the other series says it in fewer words beside those."""
    assert engine_of(f"# Stöd\n\n{EACH}\n\n{IN_ALL}").ask(question).lead == lead


SHARES = (
    "Av stödet till vägar gick 60 procent till sten.",
    "Av stödet till vägar gick 30 procent till grus, mest i byar.",
    "Av stödet till vägar gick 10 procent till tegel.",
)


def test_the_sentence_of_another_row_is_no_claim(engine_of: EngineOf) -> None:
    """That "mest" of the gravel lies in villages does not say that it got most."""
    answer = engine_of(f"# Vägar\n\n{' '.join(SHARES)}").ask(
        "Vad fick störst andel av stödet till vägar?"
    )
    assert quoted(answer) == list(SHARES)
