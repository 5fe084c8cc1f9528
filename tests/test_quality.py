"""How good the answers are on the real corpus, and on made-up reports: never worse than this."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import asdict
from functools import cache
from itertools import chain
from pathlib import Path

import pytest
from floors import CASES, Group, groups
from guide import Example, examples

from sok.answering.engine import Engine, open_engine, rebuild
from sok.answering.quoting.quotes import verify
from sok.answering.searching.remembering import Remembering
from sok.evaluate.cases import read_cases
from sok.evaluate.figures import Figures, summarise
from sok.evaluate.outcomes import judge
from sok.indexing.model import LazyEncoder
from sok.presenting.citations import guessed_fields
from sok.presenting.formats import FORMATS
from sok.records import Quote
from sok.settings import Settings

ROOT = CASES.parents[1]
CORPUS = ROOT / "corpus"
GROUPS = groups()
# The share of questions that are answered alike alone and after one on another page: all but one.
ALIKE_AFTER_ANOTHER = 0.98
# Of the questions asked for that, which are many.
EVERY = 4
FiguresOf = Callable[[str], Figures]

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def encoder() -> Remembering:
    """The real model, which is given the questions of a group at once: that halves their time."""
    return Remembering(LazyEncoder(Settings()))


@pytest.fixture(scope="module")
def engine(encoder: Remembering, report_index: Path) -> Engine:
    """An engine over an index of the real corpus, built by the code as it is now."""
    settings = Settings(corpus=CORPUS, index=report_index)
    rebuild(settings, encoder=encoder)
    return open_engine(settings, encoder)


@pytest.fixture(scope="module")
def figures_of(
    engine: Engine, encoder: Remembering, tmp_path_factory: pytest.TempPathFactory
) -> FiguresOf:
    """The figures of a group of questions, each asked once of the report that it is about."""

    def engine_of(group: Group) -> Engine:
        if group.corpus == CORPUS:
            return engine
        settings = Settings(corpus=group.corpus, index=tmp_path_factory.mktemp("other"))
        rebuild(settings, encoder=encoder)
        return open_engine(settings, encoder)

    @cache
    def measure(name: str) -> Figures:
        group = next(group for group in GROUPS if group.name == name)
        engine = engine_of(group)

        def is_verbatim(quote: Quote) -> bool:
            return verify(quote, engine.index.documents[quote.span.document])

        encoder.encode_tokens([case.question for case in group.cases], "query")
        return summarise(
            [judge(c, engine.ask(c.question, c.history), is_verbatim) for c in group.cases]
        )

    return measure


@pytest.mark.parametrize(
    ("name", "figure", "floor"),
    [(group.name, figure, floor) for group in GROUPS for figure, floor in group.at_least.items()],
)
def test_answers_are_as_good_as_they_were(
    figures_of: FiguresOf, name: str, figure: str, floor: float
) -> None:
    """No figure has fallen by more than chance allows."""
    assert asdict(figures_of(name))[figure] >= floor


@pytest.mark.parametrize(("name", "ceiling"), [(g.name, g.at_most_refused) for g in GROUPS])
def test_few_questions_with_an_answer_are_refused(
    figures_of: FiguresOf, name: str, ceiling: float
) -> None:
    """Only a wrong page costs more than a refusal where the answer stands in the documents."""
    refused = figures_of(name).refused_wrongly
    assert refused is not None and refused <= ceiling


@pytest.mark.parametrize("name", [group.name for group in GROUPS])
def test_every_quote_is_verbatim_and_every_figure_supported(
    figures_of: FiguresOf, name: str
) -> None:
    """Of these there is no share that will do: all of them, in answers and passages."""
    figures = figures_of(name)
    assert figures.verbatim == 1.0
    assert figures.numbers_unsupported == 0


@pytest.mark.parametrize("name", [group.name for group in GROUPS])
def test_every_page_is_right(figures_of: FiguresOf, name: str) -> None:
    """Each quote that holds a fact stands on a page where that fact does."""
    assert figures_of(name).page_accuracy == 1.0


def test_a_question_after_an_unrelated_one_is_answered_as_alone(engine: Engine) -> None:
    """What stands alone has the same quotes, whatever was asked before it."""
    cases = [
        case
        for case in read_cases(CASES / "questions.jsonl")
        if case.answerable and not case.history
    ][::EVERY]
    alike = [
        engine.ask(case.question, [other.question]).quotes == engine.ask(case.question).quotes
        for case, other in zip(cases, [*cases[len(cases) // 2 :], *cases], strict=False)
        if set(chain(*case.pages)).isdisjoint(chain(*other.pages))
    ]
    assert sum(alike) >= ALIKE_AFTER_ANOTHER * len(alike)


def test_the_readmes_answer_is_the_one_that_is_given(engine: Engine) -> None:
    """What a reader sees first is what they get when they try it."""
    readme = (ROOT / "README.md").read_text("utf-8")
    shown = re.search(r'^\$ sok ask "(.+)"\n((?s:.+?))^```', readme, re.MULTILINE)
    assert shown is not None
    answer = FORMATS["text"].content(engine.ask(shown[1]), guessed_fields(engine.documents))
    assert answer.decode().replace("\u00a0", " ") == shown[2].replace("\u00a0", " ")


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.questions[-1])
def test_the_guides_answers_are_those_that_are_given(engine: Engine, example: Example) -> None:
    """Who follows the user guide is understood, answered or refused as it says.

    What it quotes may stand with its neighbours in the answer.
    """
    *before, question = example.questions
    answer = engine.ask(question, before)
    given = {(quote.text, int(page)) for quote in answer.quotes for page in quote.pages}
    assert answer.standalone == example.understood
    for text, page in example.quotes:
        assert any(text in quoted and page == on for quoted, on in given)
    assert bool(answer.quotes) is not bool(example.refusal)
    assert example.refusal in answer.text
