"""How good the answers are on the real corpus with the real model: never worse than this."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import asdict
from functools import cache
from itertools import chain
from pathlib import Path

import pytest
from guide import Example, examples

from sok.answering.engine import Engine, open_engine, rebuild
from sok.answering.quotes import verify
from sok.evaluate.cases import read_cases
from sok.evaluate.figures import Figures, summarise
from sok.evaluate.outcomes import judge
from sok.indexing.model import LazyEncoder
from sok.presenting.citations import guessed_fields
from sok.presenting.formats import FORMATS
from sok.records import Quote
from sok.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
FiguresOf = Callable[[str], Figures]

pytestmark = pytest.mark.model

# Shares (0 to 1), each two hundredths or, of few questions, a little more below what was measured,
# so that a question or two may come out otherwise on another machine. Weights and rules were
# chosen on `questions`, `varied` (wordings as unlike as can be), `fresh_tune`, `near_tune` and
# `refusals_tune` (near misses and paraphrases, harder than most), `amounts_tune` (amounts and
# meanings) and, how a conversation is read, `conversations_tune`. `held_out`, `fresh_test`,
# `later_test` and `conversations_test` were only ever measured on: they say what new
# questions can expect.
AT_LEAST = {
    "questions": {
        "hit_1": 0.905,
        "hit_3": 0.945,
        "hit_5": 0.96,
        "mrr": 0.93,
        "passage_recall": 0.94,
        "quote_accuracy": 0.895,
        "quote_recall": 0.89,
        "refused_rightly": 0.97,
        "answer_accuracy": 0.845,
        "comparisons_right": 0.9,
        "follow_ups_right": 0.845,
        "item_recall": 0.9,
        "item_precision": 0.945,
        "initiative_recall": 0.925,
        "initiative_precision": 0.945,
    },
    "varied": {
        "hit_1": 0.94,
        "hit_5": 0.97,
        "mrr": 0.955,
        "quote_accuracy": 0.945,
        "refused_rightly": 0.9,
        "answer_accuracy": 0.94,
        "comparisons_right": 0.91,
        "item_recall": 0.905,
        "item_precision": 0.97,
        "initiative_precision": 0.97,
    },
    "fresh_tune": {
        "hit_1": 0.895,
        "hit_3": 0.945,
        "hit_5": 0.95,
        "mrr": 0.92,
        "passage_recall": 0.945,
        "quote_accuracy": 0.895,
        "quote_recall": 0.91,
        "refused_rightly": 0.91,
        "answer_accuracy": 0.88,
        "comparisons_right": 0.96,
        "follow_ups_right": 0.88,
        "item_recall": 0.98,
        "item_precision": 0.98,
        "initiative_recall": 0.935,
        "initiative_precision": 0.98,
    },
    "forms_tune": {
        "hit_1": 0.91,
        "quote_accuracy": 0.915,
        "refused_rightly": 0.9,
        "answer_accuracy": 0.84,
        "comparisons_right": 0.93,
        "follow_ups_right": 0.86,
        "item_recall": 0.8,
        "item_precision": 0.845,
        "initiative_recall": 0.785,
        "initiative_precision": 0.935,
    },
    "forms_more_tune": {
        "hit_1": 0.895,
        "quote_accuracy": 0.9,
        "refused_rightly": 0.75,
        "answer_accuracy": 0.85,
        "comparisons_right": 0.935,
        "follow_ups_right": 0.83,
        "item_recall": 0.95,
        "item_precision": 0.95,
        "initiative_recall": 0.84,
        "initiative_precision": 0.93,
    },
    "talks_tune": {
        "hit_1": 0.865,
        "quote_accuracy": 0.94,
        "refused_rightly": 0.75,
        "answer_accuracy": 0.84,
        "comparisons_right": 0.89,
        "follow_ups_right": 0.8,
        "initiative_recall": 0.9,
        "initiative_precision": 0.88,
    },
    "lists_tune": {
        "hit_1": 0.8,
        "quote_accuracy": 0.84,
        "answer_accuracy": 0.6,
        "item_recall": 0.77,
        "item_precision": 0.76,
        "initiative_recall": 0.73,
        "initiative_precision": 0.87,
    },
    "near_tune": {
        "hit_1": 0.61,
        "quote_accuracy": 0.51,
        "refused_rightly": 0.645,
        "answer_accuracy": 0.46,
    },
    "refusals_tune": {
        "hit_1": 0.71,
        "quote_accuracy": 0.71,
        "refused_rightly": 0.7,
        "answer_accuracy": 0.63,
    },
    "amounts_tune": {
        "hit_1": 0.955,
        "quote_accuracy": 0.94,
        "refused_rightly": 0.91,
        "answer_accuracy": 0.935,
        "follow_ups_right": 0.9,
    },
    "later_test": {
        "hit_1": 0.86,
        "hit_5": 0.955,
        "mrr": 0.895,
        "quote_accuracy": 0.84,
        "refused_rightly": 0.875,
        "answer_accuracy": 0.775,
        "comparisons_right": 0.67,
        "follow_ups_right": 0.665,
        "item_recall": 0.97,
        "item_precision": 0.97,
        "initiative_recall": 0.77,
        "initiative_precision": 0.97,
    },
    "conversations_tune": {
        "hit_1": 0.87,
        "hit_5": 0.96,
        "quote_accuracy": 0.86,
        "quote_recall": 0.89,
        "refused_rightly": 0.9,
        "follow_ups_right": 0.8,
    },
    "conversations_test": {
        "hit_1": 0.84,
        "hit_5": 0.96,
        "quote_accuracy": 0.88,
        "refused_rightly": 0.75,
        "follow_ups_right": 0.82,
    },
    "held_out": {
        "hit_1": 0.88,
        "hit_3": 0.95,
        "hit_5": 0.96,
        "mrr": 0.915,
        "passage_recall": 0.955,
        "quote_accuracy": 0.87,
        "quote_recall": 0.855,
        "refused_rightly": 0.82,
        "answer_accuracy": 0.815,
        "comparisons_right": 0.82,
        "follow_ups_right": 0.77,
        "item_recall": 0.92,
        "item_precision": 0.98,
        "initiative_recall": 0.895,
        "initiative_precision": 0.965,
    },
    "fresh_test": {
        "hit_1": 0.84,
        "hit_3": 0.89,
        "hit_5": 0.92,
        "mrr": 0.88,
        "passage_recall": 0.925,
        "quote_accuracy": 0.82,
        "refused_rightly": 0.82,
        "answer_accuracy": 0.785,
        "comparisons_right": 0.805,
        "initiative_recall": 0.93,
        "initiative_precision": 0.97,
    },
}
# The share of questions with an answer that may be refused; measured 0.027, 0.013, 0.007, 0.038,
# 0.026, 0.009, 0.04, 0.203 and 0.16 (paraphrases that share few words), 0.024, 0.039, 0.038,
# 0.052, 0.046 and 0.048.
AT_MOST_REFUSED = {
    "questions": 0.034,
    "varied": 0.04,
    "fresh_tune": 0.02,
    "forms_tune": 0.06,
    "forms_more_tune": 0.045,
    "talks_tune": 0.028,
    "lists_tune": 0.06,
    "near_tune": 0.23,
    "refusals_tune": 0.21,
    "amounts_tune": 0.04,
    "conversations_tune": 0.066,
    "conversations_test": 0.08,
    "held_out": 0.07,
    "fresh_test": 0.07,
    "later_test": 0.07,
}
# The share of questions that are answered alike alone and after one on another page; measured 1.
ALIKE_AFTER_ANOTHER = 0.98


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """An engine over a new index of the real corpus."""
    settings = Settings(corpus=ROOT / "corpus", index=tmp_path_factory.mktemp("quality") / "index")
    encoder = LazyEncoder(settings)
    rebuild(settings, encoder=encoder)
    return open_engine(settings, encoder)


@pytest.fixture(scope="module")
def figures_of(engine: Engine) -> FiguresOf:
    """The figures of a file of questions, each asked once."""

    def is_verbatim(quote: Quote) -> bool:
        return verify(quote, engine.index.documents[quote.span.document])

    @cache
    def measure(name: str) -> Figures:
        cases = read_cases(ROOT / "tests" / "cases" / f"{name}.jsonl")
        return summarise(
            [judge(case, engine.ask(case.question, case.history), is_verbatim) for case in cases]
        )

    return measure


@pytest.mark.parametrize(
    ("name", "figure", "floor"),
    [(name, figure, floor) for name, of in AT_LEAST.items() for figure, floor in of.items()],
)
def test_answers_are_as_good_as_they_were(
    figures_of: FiguresOf, name: str, figure: str, floor: float
) -> None:
    """No figure has fallen by more than chance allows."""
    assert asdict(figures_of(name))[figure] >= floor


@pytest.mark.parametrize(("name", "ceiling"), AT_MOST_REFUSED.items())
def test_few_questions_with_an_answer_are_refused(
    figures_of: FiguresOf, name: str, ceiling: float
) -> None:
    """Only a wrong page costs more than a refusal where the answer stands in the documents."""
    refused = figures_of(name).refused_wrongly
    assert refused is not None and refused <= ceiling


@pytest.mark.parametrize("name", AT_LEAST)
def test_every_quote_is_verbatim_and_every_figure_supported(
    figures_of: FiguresOf, name: str
) -> None:
    """Of these there is no share that will do: all of them, in answers and passages."""
    figures = figures_of(name)
    assert figures.verbatim == 1.0
    assert figures.numbers_unsupported == 0


@pytest.mark.parametrize("name", AT_LEAST)
def test_every_page_is_right(figures_of: FiguresOf, name: str) -> None:
    """Each quote that holds a fact stands on a page where that fact does."""
    assert figures_of(name).page_accuracy == 1.0


def test_a_question_after_an_unrelated_one_is_answered_as_alone(engine: Engine) -> None:
    """What stands alone has the same quotes, whatever was asked before it."""
    cases = [
        case
        for case in read_cases(ROOT / "tests" / "cases" / "questions.jsonl")
        if case.answerable and not case.history
    ]
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
