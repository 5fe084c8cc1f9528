"""Whether there is an answer: each thing that is missing speaks against it."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from answering.made import ALL
from answering.queries import evidence

from sok.answering.evidence.answerable import (
    HIGHEST_COSINE,
    LOWEST_COSINE,
    SURE,
    THRESHOLD,
    WEIGHTS,
    Evidence,
)

# The same where all is missing: zero, or False.
NOTHING = Evidence(*(type(getattr(ALL, field.name))() for field in fields(Evidence)))
# What no weight makes up for, as it is where it is missing.
INDISPENSABLE = {"regions", "needs", "years", "names", "follows"}


@pytest.mark.parametrize("name", WEIGHTS.keys() - {"others"})
def test_each_missing_thing_lowers_the_weight(name: str) -> None:
    """One thing less of anything, from all or from half of it, makes an answer less likely."""
    worst = getattr(NOTHING, name)
    half = replace(ALL, **{name: 0.5})
    assert replace(ALL, **{name: worst}).weight < half.weight < ALL.weight


def test_what_is_as_near_in_other_words_is_likelier() -> None:
    """Verbs and the like that the paragraph repeats are no evidence beside the nearness itself."""
    assert replace(ALL, others=0.0).weight > ALL.weight


def test_all_that_is_measured_is_weighed() -> None:
    """Each piece of evidence has a weight, or nothing makes up for it, but for mere numbers.

    How large the index is, and a noun that is nowhere in it, say how much nearness weighs.
    """
    weighed = WEIGHTS.keys() | {"crowd", "unknown"}
    assert {field.name for field in fields(Evidence)} == weighed | INDISPENSABLE | {"numbers"}
    assert WEIGHTS.keys().isdisjoint(INDISPENSABLE)


@pytest.mark.parametrize(
    ("cosine", "crowd", "answers"), [(0.55, 0, True), (0.4, 0, False), (0.55, 3, False)]
)
def test_what_no_document_says_must_be_near(cosine: float, crowd: float, answers: bool) -> None:
    """Where a noun is nowhere in the documents, or none of them in the quote.

    The more texts, the nearer something is.
    """
    known = replace(ALL, cosine=cosine, crowd=crowd)
    assert known.is_enough
    assert replace(known, unknown=True).is_enough is answers
    assert replace(known, some=0.0).is_enough is answers


def test_what_says_but_the_first_part_of_a_compound_must_be_nearer() -> None:
    """Another word of the question beside that is enough."""
    silent = replace(ALL, cosine=SURE - 0.01, nouns=0.5, some=0.0, others=0.0)
    assert not silent.is_enough
    assert replace(silent, cosine=SURE).is_enough
    assert replace(silent, others=0.5).is_enough


def test_all_evidence_answers_and_none_refuses() -> None:
    """The threshold lies between the extremes."""
    assert NOTHING.weight < THRESHOLD < ALL.weight
    assert ALL.is_enough
    possible = {name: getattr(ALL, name) for name in INDISPENSABLE}
    assert replace(NOTHING, **possible).is_possible
    assert not replace(NOTHING, **possible).is_enough


@pytest.mark.parametrize("name", INDISPENSABLE)
def test_what_no_answer_can_lack_rules_it_out(name: str) -> None:
    """However much speaks for it: a region, a year, a name, what is needed or added."""
    lacking = replace(ALL, **{name: False})
    assert lacking.weight == ALL.weight > THRESHOLD
    assert ALL.is_possible and not lacking.is_possible
    assert not lacking.is_enough


def test_exactly_the_threshold_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """And anything less is not."""
    monkeypatch.setattr("sok.answering.evidence.answerable.THRESHOLD", ALL.weight)
    assert ALL.is_enough
    assert not replace(ALL, nouns=0.999).is_enough


def test_nearness_is_measured_between_the_cosines_of_the_model() -> None:
    """From 0 at no relation to 1 at nearly the same words, never beyond."""
    found = [
        evidence("Bredband?", "Bredband.", cosine=cosine).cosine
        for cosine in (-1.0, LOWEST_COSINE, (LOWEST_COSINE + HIGHEST_COSINE) / 2, 0.92, 1.0)
    ]
    assert found == pytest.approx([0, 0, 0.5, 1, 1])


def test_a_question_that_is_repeated_word_for_word_is_covered() -> None:
    """All of its words stand in the paragraph, in whatever form."""
    assert evidence("Arbetar regionen med bredband?", "Regionerna arbetar med bredband.") == ALL


def test_among_many_texts_nearness_tells_more() -> None:
    """What is near is surer in a large index than in a small one, what is far is less so."""
    for cosine, surer in ((SURE + 0.1, True), (SURE - 0.1, False)):
        small = replace(ALL, cosine=cosine)
        assert (replace(small, crowd=2.0).weight > small.weight) is surer
