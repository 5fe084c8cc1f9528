"""One question judged: what counts as found, quoted, on the right page and at fault."""

from __future__ import annotations

from dataclasses import replace

import pytest
from evaluate.made import a_case, a_reply, a_statistic, an_initiative, an_outcome
from web.fakes import a_quote, an_answer

from sok.evaluate.cases import Case, Expected
from sok.evaluate.matches import comparable
from sok.evaluate.outcomes import judge
from sok.records import Answer, Form, Passage


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


ISLES, SKERRIES, FIGURE = (a_quote(text, 3) for text in ("Öar.", "Skär.", "Öar: 8 procent."))


def test_the_first_quote_must_hold_a_fact() -> None:
    """A right quote that comes second is a quote with evidence, but no right answer."""
    case = a_case(("öar", 3))
    assert an_outcome(case, a_reply(["öar"], [ISLES, SKERRIES])).is_right
    late = an_outcome(case, a_reply(["öar"], [SKERRIES, ISLES]))
    assert (late.is_right, late.quote_facts) == (False, 1)
    assert late.faults == ("första citatet är inte facit",)


@pytest.mark.parametrize(
    ("first", "second", "is_right"),
    [
        ("I norr finns:", "Öar", True),
        ("I norr finns minst", "3 öar", True),
        ("Skär finns.", "öar", False),
        ("skär", "öar", False),
        ("Skär", "Öar", False),
    ],
)
def test_what_announces_is_judged_with_what_follows(
    first: str, second: str, is_right: bool
) -> None:
    """A colon or an open sentence says nothing yet: the fact may stand in the next quote."""
    after = a_quote(second, 3)
    after = replace(after, span=replace(after.span, block=1))
    reply = a_reply(["öar"], [a_quote(first, 3), after])
    assert an_outcome(a_case(("öar", 3)), reply).is_right is is_right


def test_what_follows_elsewhere_is_not_announced() -> None:
    """The second quote must stand after the first, in its document."""
    reply = a_reply(["öar"], [a_quote("I norr finns:", 3), a_quote("Öar", 3)])
    assert not an_outcome(a_case(("öar", 3)), reply).is_right


def test_of_a_list_all_facts_must_be_quoted() -> None:
    """In any order, for no item is the first."""
    case = a_case(("öar", 3), ("skär", 3), kind="list")
    assert an_outcome(case, a_reply(["öar"], [a_quote("Här:", 3), SKERRIES, ISLES])).is_right
    part = an_outcome(case, a_reply(["öar"], [ISLES]))
    assert not part.is_right
    assert part.faults == ("alla fakta är inte citerade",)


def test_what_is_expected_goes_before_evidence() -> None:
    """A fact that is quoted without the figure asked for is no answer."""
    case = a_case(("öar", 3), expected=Expected(figures=("8 procent",)))
    assert an_outcome(case, a_reply(["öar"], [FIGURE])).is_right
    assert an_outcome(case, a_reply(["öar"], [ISLES])).faults == ("saknar siffran ”8 procent”",)
    assert not an_outcome(case, a_reply(["öar"], [ISLES])).is_right


def test_a_refusal_is_right_where_there_is_no_answer() -> None:
    """And wrong where there is one, without a list of all it lacks."""
    refused = a_reply(["öar"], [], answered=False)
    assert an_outcome(a_case(answerable=False), refused).is_right
    case = a_case(("öar", 3), expected=Expected(figures=("8 procent",), items=("Öar",)))
    outcome = an_outcome(case, refused)
    assert not outcome.is_right
    assert outcome.faults == ("avböjd fast svar finns",)


@pytest.mark.parametrize("answered", [True, False])
def test_a_greeting_gets_help(answered: bool) -> None:
    """Whether help is called an answer or not."""
    case = a_case(kind="greeting", answerable=False)
    helped = replace(a_reply([], [], answered), form=Form.HELP)
    assert an_outcome(case, helped).is_right
    assert an_outcome(case, helped).faults == ()
    other = an_outcome(case, replace(helped, form=Form.SPANS))
    assert not other.is_right
    assert other.faults == ("hälsning utan hjälp",)


@pytest.mark.parametrize(
    ("wanted", "found", "beside", "is_right"),
    [(2, 2, 0, True), (2, 1, 0, False), (20, 19, 2, True), (20, 18, 0, False), (2, 2, 1, False)],
)
def test_initiatives_are_right_within_bounds(
    wanted: int, found: int, beside: int, is_right: bool
) -> None:
    """At least 95 % of those wanted, and at least 90 % of those given are wanted."""
    names = [f"nummer {chr(ord('a') + number)}." for number in range(wanted)]
    case = a_case(("öar", 3), expected=Expected(initiatives=tuple(names)))
    given = [an_initiative(name) for name in [*names[:found], *["annat"] * beside]]
    answer = replace(a_reply(["öar"], [ISLES]), initiatives=tuple(given))
    assert an_outcome(case, answer).is_right is is_right


def test_everything_wrong_in_an_answer_is_named() -> None:
    """Items, initiatives, rows, the form and figures without support; long texts are cut."""
    expected = Expected(
        items=("Kust",),
        initiatives=("x" * 70,),
        rows=(("Kalmar", "8 procent"), ("Skåne", "7 procent")),
        first="Kalmar",
        form=Form.LIST,
    )
    row = a_statistic("Skåne fick 7 procent.", "7 procent", 7.0, "Skåne")
    answer = replace(
        a_reply(["öar"], [ISLES]),
        lead="Minst: 5 procent.",
        statistics=(row,),
        initiatives=(an_initiative("Vägar."),),
    )
    assert an_outcome(a_case(("öar", 3), expected=expected), answer).faults == (
        "saknar punkten ”Kust”",
        f"saknar initiativet ”{'x' * 60} …”",
        "saknar raden ”Kalmar: 8 procent”",
        "fel punkt: ”Öar.”",
        "fel initiativ: ”Vägar.”",
        "fel rad först: ”7 procent”",
        "fel form: spans i stället för list",
        "siffra utan stöd: 5 procent",
    )


def test_entries_are_checked_once() -> None:
    """The quote of an entry is one of the answer's; where it is not, it is checked as well."""
    entry = an_initiative("Öar.")
    for quotes in ([entry.quote], []):
        answer = replace(a_reply([], quotes), initiatives=(entry,))
        assert an_outcome(a_case(("öar", 3)), answer).checked == 1


def test_the_right_document_and_page_are_judged_apart_from_the_words() -> None:
    """The first passage's document counts, and the first passage on a right page of it."""
    case = replace(a_case(("öar", 9)), document="oar.txt")
    passages = (a_quote("Annat.", 3), a_quote("Också annat.", 9))
    outcome = judge(case, an_answer("Vad?", *passages), bool)
    assert outcome.document_first and outcome.page_rank == 2
    elsewhere = judge(replace(case, document="b.txt"), an_answer("Vad?", *passages), bool)
    assert not elsewhere.document_first and elsewhere.page_rank is None
