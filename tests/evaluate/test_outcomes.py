"""One question judged: what counts as found, quoted, on the right page and at fault."""

from __future__ import annotations

import pytest
from evaluate.made import a_case, a_reply, an_outcome
from web.fakes import a_quote

from sok.evaluate.cases import Case
from sok.evaluate.outcomes import comparable, judge
from sok.records import Answer, Passage


@pytest.mark.parametrize(
    ("evidence", "found"),
    [
        ("EU-samarbetet", "eusamarbetet"),
        ("2021–2030", "2021-2030"),
        ("regionala insatser", "regio\u00adnala\ninsat ser"),
        ("–5 grader", "\u22125 grader"),
    ],
    ids=["hyphen and case", "dash", "soft hyphen and space", "minus"],
)
def test_what_extraction_changes_is_not_compared(evidence: str, found: str) -> None:
    """White space, hyphens, dashes and case may differ."""
    assert comparable(evidence) == comparable(found)


def test_digits_and_diacritics_are_compared() -> None:
    """An altered number or letter is another text."""
    assert comparable("28,6") != comparable("286")
    assert comparable("för") != comparable("for")


def test_rank_is_of_the_first_passage_with_any_fact() -> None:
    """A fact found at rank 2 counts there, whichever of the facts it is."""
    case = a_case(("öar", 3), ("skär", 3))
    outcome = an_outcome(case, a_reply(["kust", "många skär", "öar"], []))
    assert (outcome.rank, outcome.passage_facts) == (2, 2)
    assert an_outcome(case, a_reply(["kust"], [])).rank is None
    assert an_outcome(case, a_reply([], [])).rank is None


def test_any_wording_states_a_fact_once() -> None:
    """Two wordings of one fact are one fact."""
    case = Case("a1", "fact", "Vad?", (), True, (("öar", "holmar"),), ((3,),))
    answer = a_reply(["öar", "holmar"], [a_quote("Holmar.", 3), a_quote("Öar.", 3)])
    outcome = an_outcome(case, answer)
    assert (outcome.rank, outcome.passage_facts, outcome.quote_facts) == (1, 1, 1)


def test_evidence_may_run_over_the_spans_of_a_passage() -> None:
    """Neighbouring spans of a passage are read as one text."""
    spans = (a_quote("Öar finns", 3), a_quote("i norr.", 3))
    answer = Answer("Vad?", "Vad?", True, "", (), (Passage(1, 1.0, spans),), (), 0.01)
    assert an_outcome(a_case(("finns i norr", 3)), answer).rank == 1


def test_a_page_is_right_for_the_fact_it_goes_with() -> None:
    """Each quote is judged by the pages of the fact it holds; one that holds none is not judged."""
    case = a_case(("öar", 3), ("skär", 9))
    quotes = [a_quote("Öar.", 3), a_quote("Skär.", 3), a_quote("Kust.", 5)]
    outcome = an_outcome(case, a_reply([], quotes))
    assert (outcome.pages_right, outcome.pages_judged) == (1, 2)


def test_the_page_judged_is_where_the_quote_begins() -> None:
    """A quote that begins a page too early is on the wrong page, though it runs on to the right."""
    outcome = an_outcome(a_case(("öar", 4)), a_reply([], [a_quote("Öar.", 3, 4)]))
    assert (outcome.pages_right, outcome.pages_judged) == (0, 1)


def test_quotes_of_passages_are_checked_too() -> None:
    """Everything that is shown must be verbatim."""
    good, bad = a_quote("Öar.", 3), a_quote("Skär.", 3)
    answer = a_reply(["Skär."], [good, bad])
    outcome = judge(a_case(("öar", 3)), answer, lambda quote: quote != bad)
    assert (outcome.verbatim, outcome.checked) == (1, 3)


def test_a_right_answer_has_no_faults() -> None:
    """Found first, quoted, on its page; and a right refusal has none either."""
    assert an_outcome(a_case(("öar", 3)), a_reply(["öar"], [a_quote("Öar.", 3)])).faults == ()
    unanswerable = a_case(answerable=False)
    assert an_outcome(unanswerable, a_reply(["öar"], [], answered=False)).faults == ()


@pytest.mark.parametrize(
    ("case", "answer", "faults"),
    [
        (a_case(answerable=False), a_reply([], []), ("besvarad fast svar saknas",)),
        (a_case(("öar", 3)), a_reply(["öar"], [], False), ("avböjd fast svar finns",)),
        (
            a_case(("öar", 3)),
            a_reply(["skär"], [a_quote("Skär.", 3)]),
            ("citat utan facit", "facit saknas bland ställena"),
        ),
        (
            a_case(("öar", 4)),
            a_reply(["skär", "öar"], [a_quote("Öar.", 3)]),
            ("facit först på plats 2", "fel sida"),
        ),
    ],
    ids=["answered wrongly", "refused wrongly", "not found", "late and misplaced"],
)
def test_each_fault_is_named(case: Case, answer: Answer, faults: tuple[str, ...]) -> None:
    """All that is wrong with an answer is listed."""
    assert an_outcome(case, answer).faults == faults


def test_a_quote_that_is_not_verbatim_is_a_fault() -> None:
    """Even where everything else is right."""
    outcome = an_outcome(a_case(("öar", 3)), a_reply(["öar"], [a_quote("Öar.", 3)]), False)
    assert outcome.faults == ("ej ordagrant",)
