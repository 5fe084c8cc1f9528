"""Outcomes -> the figures that sum them up, overall and for each kind of question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from sok.evaluate.cases import Case
from sok.evaluate.matches import Match
from sok.evaluate.outcomes import Outcome

ALL = "all"
_COMPARISON = "comparison"
# Kinds of question that ask for one fact, and so should have a short answer.
_FOR_A_FACT = frozenset({"amount", "definition", "fact"})
# Passages among which the right page must be, and a rank beyond all.
_PAGES, _BEYOND = 5, 1_000_000


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares (0 to 1) and seconds; None where there was nothing to measure on.

    Greetings are neither answerable nor unanswerable; of them only `greetings_right`, the form,
    `verbatim`, unsupported numbers and the time are measured. Down to `refused_wrongly` figures
    are of the answerable questions, refused or not. `hit_n` is the share with evidence among
    the first n passages, `mrr` the mean of 1 / rank of the first one with evidence (0 without),
    `passage_recall` and `quote_recall` the shares of all facts that passages or quotes hold,
    `quote_accuracy` the share with a quote that holds a fact. `document_1` and `page_5` are of
    the questions that say which document answers: the share whose first passage is from it, and
    of which one of the first five is from a right page of it.

    `answer_accuracy` is the share of the answerable questions whose answer is right as a whole
    (`Outcome.is_right`), `comparisons_right` and `follow_ups_right` those of comparisons and of
    follow-ups. Recall and precision count all items or initiatives expected and given, over
    the answerable questions that say which they are. `words_median` is of the words (the lead
    and all quotes) of the answers to questions for a fact, refused ones left out, and
    `numbers_unsupported` counts the figures shown that no quote bears out.
    """

    questions: int
    hit_1: float | None
    hit_3: float | None
    hit_5: float | None
    mrr: float | None
    document_1: float | None
    page_5: float | None
    passage_recall: float | None
    quote_accuracy: float | None
    quote_recall: float | None
    page_accuracy: float | None
    refused_wrongly: float | None
    refused_rightly: float | None
    verbatim: float | None
    seconds_median: float
    seconds_p95: float
    answer_accuracy: float | None
    comparisons_right: float | None
    follow_ups_right: float | None
    greetings_right: float | None
    form_accuracy: float | None
    item_recall: float | None
    item_precision: float | None
    initiative_recall: float | None
    initiative_precision: float | None
    words_median: float | None
    numbers_unsupported: int


def figures_by_kind(outcomes: Sequence[Outcome]) -> dict[str, Figures]:
    """The figures of each kind, in the order in which kinds first come, and then of all."""
    kinds = dict.fromkeys(outcome.case.kind for outcome in outcomes)
    by_kind = {
        kind: summarise([outcome for outcome in outcomes if outcome.case.kind == kind])
        for kind in kinds
    }
    return {**by_kind, ALL: summarise(outcomes)}


def summarise(outcomes: Sequence[Outcome]) -> Figures:
    """The figures of one or more outcomes, all questions (or facts, or quotes) counting alike."""
    greetings = [outcome for outcome in outcomes if outcome.case.is_greeting]
    questions = [outcome for outcome in outcomes if not outcome.case.is_greeting]
    known = [outcome for outcome in questions if outcome.case.answerable]
    unknown = [outcome for outcome in questions if not outcome.case.answerable]
    named = [outcome for outcome in known if outcome.case.document]
    items = [outcome.items for outcome in known]
    initiatives = [outcome.initiatives for outcome in known]
    facts = sum(len(outcome.case.evidence) for outcome in known)
    seconds = [outcome.answer.seconds for outcome in outcomes]
    return Figures(
        questions=len(outcomes),
        hit_1=_hits(known, 1),
        hit_3=_hits(known, 3),
        hit_5=_hits(known, 5),
        mrr=_share(sum(1 / outcome.rank for outcome in known if outcome.rank), len(known)),
        document_1=_share(sum(outcome.document_first for outcome in named), len(named)),
        page_5=_share(sum((o.page_rank or _BEYOND) <= _PAGES for o in named), len(named)),
        passage_recall=_share(sum(outcome.passage_facts for outcome in known), facts),
        quote_accuracy=_share(sum(outcome.quote_facts > 0 for outcome in known), len(known)),
        quote_recall=_share(sum(outcome.quote_facts for outcome in known), facts),
        page_accuracy=_share(
            sum(outcome.pages_right for outcome in known),
            sum(outcome.pages_judged for outcome in known),
        ),
        refused_wrongly=_refused(known),
        refused_rightly=_refused(unknown),
        verbatim=_share(
            sum(outcome.verbatim for outcome in outcomes),
            sum(outcome.checked for outcome in outcomes),
        ),
        seconds_median=median(seconds),
        seconds_p95=percentile_95(seconds),
        answer_accuracy=_right(known),
        comparisons_right=_right([outcome for outcome in known if _compares(outcome.case)]),
        follow_ups_right=_right([outcome for outcome in known if outcome.case.is_follow_up]),
        greetings_right=_right(greetings),
        form_accuracy=_form(outcomes),
        item_recall=_recall(items),
        item_precision=_precision(items),
        initiative_recall=_recall(initiatives),
        initiative_precision=_precision(initiatives),
        words_median=_words(known),
        numbers_unsupported=sum(len(outcome.unsupported) for outcome in outcomes),
    )


def percentile_95(values: Sequence[float]) -> float:
    """The value that 95 % do not exceed, interpolated between neighbours."""
    if len(values) == 1:
        return values[0]
    return quantiles(values, n=20, method="inclusive")[-1]


def _hits(outcomes: Sequence[Outcome], within: int) -> float | None:
    found = sum(outcome.rank is not None and outcome.rank <= within for outcome in outcomes)
    return _share(found, len(outcomes))


def _refused(outcomes: Sequence[Outcome]) -> float | None:
    return _share(sum(not outcome.answer.answered for outcome in outcomes), len(outcomes))


def _right(outcomes: Sequence[Outcome]) -> float | None:
    return _share(sum(outcome.is_right for outcome in outcomes), len(outcomes))


def _compares(case: Case) -> bool:
    return case.kind == _COMPARISON or bool(case.expected.rows)


def _form(outcomes: Sequence[Outcome]) -> float | None:
    judged = [outcome for outcome in outcomes if outcome.case.expected.form is not None]
    return _share(sum(outcome.form_is_right for outcome in judged), len(judged))


def _recall(matches: Sequence[Match]) -> float | None:
    return _share(sum(m.found for m in matches), sum(m.expected for m in matches))


def _precision(matches: Sequence[Match]) -> float | None:
    return _share(sum(m.found for m in matches), sum(m.given for m in matches))


def _words(outcomes: Sequence[Outcome]) -> float | None:
    lengths = [
        len(" ".join([outcome.answer.lead, *(q.text for q in outcome.answer.quotes)]).split())
        for outcome in outcomes
        if outcome.case.kind in _FOR_A_FACT and outcome.answer.answered
    ]
    return median(lengths) if lengths else None


def _share(part: float, whole: int) -> float | None:
    return part / whole if whole else None
