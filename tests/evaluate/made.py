"""Cases and answers for the tests of measuring, with just what each test is about."""

from __future__ import annotations

from dataclasses import replace

from web.fakes import a_quote

from sok.evaluate.cases import Case, Expected
from sok.evaluate.outcomes import Outcome, judge
from sok.records import Answer, Cited, Initiative, Passage, Quote, Span, Statistic


def a_case(
    *facts: tuple[str, int],
    kind: str = "fact",
    answerable: bool = True,
    expected: Expected = Expected(),  # noqa: B008 (it is frozen)
) -> Case:
    """A question answered by facts, each one wording and the page it stands on."""
    evidence = tuple((text,) for text, _ in facts)
    pages = tuple((page,) for _, page in facts)
    return Case("a1", kind, "Vad?", (), answerable, evidence, pages, expected)


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


def a_statistic(
    text: str, printed: str, value: float, region: str | None = None, page: int = 3
) -> Cited[Statistic]:
    """A figure in percent of a quote, from the place where it is printed first."""
    made = a_quote(text, page)
    start = text.find(printed)
    figure = replace(made.span, start=start, end=start + len(printed))
    found = Statistic(value, printed, "procent", "stöd", "", region, None, figure, made.span)
    return Cited(found, made)


def an_initiative(text: str, *regions: str, name: str = "", page: int = 3) -> Cited[Initiative]:
    """An initiative that is a quote of its own."""
    made = a_quote(text, page)
    return Cited(Initiative(name, regions, "", "", "Öar", made.span), made)


def a_mark(text: str, figure: str) -> Span:
    """Where the figure stands in a quote of the text."""
    return Span("oar.txt", 0, text.index(figure), text.index(figure) + len(figure))
