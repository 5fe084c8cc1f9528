"""Outcomes -> the figures that sum them up, overall and for each kind of question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from sok.evaluate.outcomes import Outcome

ALL = "all"


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares (0 to 1) and seconds; None where there was nothing to measure on.

    Down to `refused_wrongly` they are of the answerable questions, refused or not. `hit_n` is
    the share with evidence among the first n passages, `mrr` the mean of 1 / rank of the first
    one with evidence (0 without), `passage_recall` and `quote_recall` the shares of all facts
    that passages or quotes hold, `quote_accuracy` the share with a quote that holds a fact.
    """

    questions: int
    hit_1: float | None
    hit_3: float | None
    hit_5: float | None
    mrr: float | None
    passage_recall: float | None
    quote_accuracy: float | None
    quote_recall: float | None
    page_accuracy: float | None
    refused_wrongly: float | None
    refused_rightly: float | None
    verbatim: float | None
    seconds_median: float
    seconds_p95: float


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
    known = [outcome for outcome in outcomes if outcome.case.answerable]
    unknown = [outcome for outcome in outcomes if not outcome.case.answerable]
    facts = sum(len(outcome.case.evidence) for outcome in known)
    seconds = [outcome.answer.seconds for outcome in outcomes]
    return Figures(
        questions=len(outcomes),
        hit_1=_hits(known, 1),
        hit_3=_hits(known, 3),
        hit_5=_hits(known, 5),
        mrr=_share(sum(1 / outcome.rank for outcome in known if outcome.rank), len(known)),
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


def _share(part: float, whole: int) -> float | None:
    return part / whole if whole else None
