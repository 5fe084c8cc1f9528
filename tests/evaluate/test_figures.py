"""Figures worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from evaluate.made import a_case, a_reply, an_initiative, an_outcome
from hypothesis import given
from hypothesis import strategies as st
from web.fakes import a_quote

from sok.evaluate.cases import Expected
from sok.evaluate.figures import Figures, figures_by_kind, percentile_95, summarise
from sok.records import Form

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
        document_1=None,
        page_5=None,
        passage_recall=2 / 4,
        quote_accuracy=2 / 3,
        quote_recall=2 / 4,
        page_accuracy=1 / 2,
        refused_wrongly=1 / 3,
        refused_rightly=1 / 2,
        verbatim=1.0,
        seconds_median=0.01,
        seconds_p95=pytest.approx(0.026),
        answer_accuracy=2 / 3,
        comparisons_right=None,
        follow_ups_right=None,
        greetings_right=None,
        form_accuracy=None,
        item_recall=None,
        item_precision=None,
        initiative_recall=None,
        initiative_precision=None,
        words_median=1.0,
        numbers_unsupported=0,
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


def test_greetings_count_as_no_questions() -> None:
    """They are measured apart, and neither refused rightly nor wrongly."""
    case = a_case(answerable=False, kind="greeting", expected=Expected(form=Form.HELP))
    helped = an_outcome(case, replace(a_reply([], [], answered=False), form=Form.HELP))
    searched = an_outcome(case, a_reply([], []))
    figures = summarise([helped, searched, RIGHTLY])
    assert (figures.greetings_right, figures.form_accuracy) == (0.5, 0.5)
    assert (figures.questions, figures.refused_rightly) == (3, 1.0)


def test_comparisons_and_follow_ups_are_those_that_are_so() -> None:
    """By kind, by what is expected of them, or by their history; unanswerable ones left out."""
    right, wrong = a_reply(["öar"], [a_quote("Öar.", 3)]), a_reply(["öar"], [a_quote("A.", 3)])
    table = a_case(("öar", 3), kind="amount", expected=Expected(rows=(("A", "1 procent"),)))
    compared = a_case(("öar", 3), kind="comparison")
    later = replace(a_case(("öar", 3)), history=("Vad?",))
    unknown = replace(a_case(answerable=False), history=("Vad?",))
    pairs = [(table, right), (compared, right), (later, right), (later, wrong), (unknown, right)]
    figures = summarise([FIRST, *(an_outcome(case, answer) for case, answer in pairs)])
    assert (figures.comparisons_right, figures.follow_ups_right) == (1 / 2, 1 / 2)


def test_items_and_initiatives_count_alike_over_questions() -> None:
    """Of three items expected two are found, of three given one is wrong; so for initiatives."""
    long = a_case(("öar", 3), expected=Expected(items=("Öar", "Skär"), initiatives=("öar", "skär")))
    short = a_case(("öar", 3), expected=Expected(items=("Kust",), initiatives=("kust",)))
    some = a_reply([], [a_quote("Öar.", 3), a_quote("Hav.", 3)])
    some = replace(some, initiatives=(an_initiative("Öar."), an_initiative("Hav.")))
    coast = replace(a_reply([], [a_quote("Kust.", 3)]), initiatives=(an_initiative("Kust."),))
    figures = summarise([an_outcome(long, some), an_outcome(short, coast)])
    assert (figures.item_recall, figures.item_precision) == (2 / 3, 2 / 3)
    assert (figures.initiative_recall, figures.initiative_precision) == (2 / 3, 2 / 3)


def test_words_are_of_answers_to_questions_for_a_fact() -> None:
    """The lead and all quotes; lists and refusals may be as long as they are."""
    answer = replace(a_reply([], [a_quote("En ö.", 3), a_quote("Två.", 3)]), lead="Svaret är:")
    long = a_reply([], [a_quote("ord " * 90, 3)])
    outcomes = [an_outcome(a_case(("öar", 3), kind="amount"), answer), REFUSED]
    assert summarise([*outcomes, an_outcome(a_case(("ö", 3), kind="list"), long)]).words_median == 5


def test_unsupported_figures_are_counted() -> None:
    """All of them, in refusals too."""
    lead = replace(a_reply([], [a_quote("En ö.", 3)]), lead="7 öar på 9 mil.")
    refusal = replace(a_reply([], [], answered=False), lead="Bara 3 öar.")
    unknown = a_case(answerable=False)
    outcomes = [an_outcome(a_case(("ö", 3)), lead), an_outcome(unknown, refusal)]
    assert summarise(outcomes).numbers_unsupported == 3


@given(st.lists(st.floats(0, 100), min_size=1, max_size=60))
def test_the_95th_percentile_is_numpys(values: list[float]) -> None:
    """Interpolated linearly between neighbours, of one value too."""
    assert percentile_95(values) == pytest.approx(float(np.percentile(values, 95)), abs=1e-9)
