"""Cases and answers for the tests of measuring, with just what each test is about."""

from __future__ import annotations

from web.fakes import a_quote

from sok.evaluate.cases import Case
from sok.evaluate.outcomes import Outcome, judge
from sok.records import Answer, Passage, Quote


def a_case(*facts: tuple[str, int], kind: str = "fact", answerable: bool = True) -> Case:
    """A question answered by facts, each one wording and the page it stands on."""
    evidence = tuple((text,) for text, _ in facts)
    return Case("a1", kind, "Vad?", (), answerable, evidence, tuple((page,) for _, page in facts))


def a_reply(
    passages: list[str], quotes: list[Quote], answered: bool = True, seconds: float = 0.01
) -> Answer:
    """An answer of quotes, with passages of page 3."""
    found = tuple(
        Passage(rank, 1.0 / rank, (a_quote(text, 3),)) for rank, text in enumerate(passages, 1)
    )
    return Answer("Vad?", "Vad?", answered, "", tuple(quotes), found, (), seconds)


def an_outcome(case: Case, answer: Answer, verbatim: bool = True) -> Outcome:
    """The outcome, all quotes verbatim or none."""
    return judge(case, answer, lambda quote: verbatim)
