"""Figures worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest
from evaluate.made import a_case, a_reply, an_outcome
from hypothesis import given
from hypothesis import strategies as st
from web.fakes import a_quote

from sok.evaluate.figures import Figures, figures_by_kind, percentile_95, summarise

FIRST = an_outcome(a_case(("öar", 3), ("skär", 3)), a_reply(["öar"], [a_quote("Öar.", 3)]))
FOURTH = an_outcome(
    a_case(("öar", 4), kind="list"),
    a_reply(["a", "b", "c", "öar"], [a_quote("Öar.", 3)], seconds=0.03),
)
REFUSED = an_outcome(a_case(("öar", 3)), a_reply(["a"], [], answered=False))
RIGHTLY = an_outcome(a_case(answerable=False, kind="none"), a_reply(["a"], [], answered=False))
WRONGLY = an_outcome(a_case(answerable=False, kind="none"), a_reply(["a"], [a_quote("A.", 3)]))


def test_the_figures_of_a_few_questions() -> None:
    """Three answerable questions with four facts, and two unanswerable ones."""
    assert summarise([FIRST, FOURTH, REFUSED, RIGHTLY, WRONGLY]) == Figures(
        questions=5,
        hit_1=1 / 3,
        hit_3=1 / 3,
        hit_5=2 / 3,
        mrr=(1 + 1 / 4) / 3,
        passage_recall=2 / 4,
        quote_accuracy=2 / 3,
        quote_recall=2 / 4,
        page_accuracy=1 / 2,
        refused_wrongly=1 / 3,
        refused_rightly=1 / 2,
        verbatim=1.0,
        seconds_median=0.01,
        seconds_p95=pytest.approx(0.026),
    )


def test_refused_questions_count_for_retrieval() -> None:
    """Passages come with a refusal too, and are judged."""
    refused = an_outcome(a_case(("öar", 3)), a_reply(["öar"], [], answered=False))
    figures = summarise([refused])
    assert (figures.hit_1, figures.mrr, figures.quote_accuracy) == (1.0, 1.0, 0.0)


def test_there_is_no_share_of_nothing() -> None:
    """Unanswerable questions have no ranks, answerable ones no right refusals."""
    figures = summarise([RIGHTLY])
    assert (figures.hit_1, figures.mrr, figures.page_accuracy) == (None, None, None)
    assert (figures.refused_wrongly, figures.refused_rightly) == (None, 1.0)
    assert summarise([FIRST]).refused_rightly is None


def test_kinds_come_in_order_and_then_all() -> None:
    """Each kind has the figures of its own questions, `all` those of every question."""
    figures = figures_by_kind([FOURTH, FIRST, RIGHTLY, REFUSED])
    assert list(figures) == ["list", "fact", "none", "all"]
    assert [of.questions for of in figures.values()] == [1, 2, 1, 4]
    assert figures["fact"] == summarise([FIRST, REFUSED])


@given(st.lists(st.floats(0, 100), min_size=1, max_size=60))
def test_the_95th_percentile_is_numpys(values: list[float]) -> None:
    """Interpolated linearly between neighbours, of one value too."""
    assert percentile_95(values) == pytest.approx(float(np.percentile(values, 95)), abs=1e-9)
