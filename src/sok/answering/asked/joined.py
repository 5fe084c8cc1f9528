"""A follow-up and what it goes on from, as the one question that they make."""

from __future__ import annotations

import re
from dataclasses import replace

from sok.answering.asked.again import asked_again, of_counted, of_other_too
from sok.answering.asked.compared import of_both, set_against
from sok.answering.asked.leaning import is_clause
from sok.answering.asked.reading import Reading
from sok.answering.asked.subject import with_subject
from sok.answering.asked.swapped import with_other
from sok.answering.asked.swapped_regions import of_any_region
from sok.answering.asked.told_already import wants_same, wants_share
from sok.answering.asked.wants import asks_of
from sok.answering.words.facets import Facet
from sok.answering.words.measures import Measure, measures_asked, measures_named
from sok.answering.words.naming import own_nouns
from sok.answering.words.openings import HOW_IT_WAS, OPENING, narrows, put_right, untied

# What was just mentioned is asked for the meaning of, not what the talk began with.
_WHAT_IT_IS = re.compile(
    r"vad (?:är|betyder|innebär|menas med) (?:det|den|de)(?: för (?:något|nåt))?\W*", re.IGNORECASE
)
# Examples tell by themselves whose they are.
_WHICH_REGION = re.compile(
    r"(?:i |från )?vilk(?:en|a|et) (?:region(?:er|erna)?|län)(?: (?:är|gäller|handlar|rör|kommer))?"
    r"(?: (?:det|dem|de|detta))?(?: (?:om|ifrån|från|i|då))?\W*",
    re.IGNORECASE,
)
# Whether an amount is much its share of the whole tells.
_IN_PERCENT = "i procent?"


def joined(before: Reading, question: str) -> Reading:
    """A follow-up with what it goes on from."""
    question = of_counted(before.text, question)
    rest = untied(question)
    if HOW_IT_WAS.search(OPENING.sub("", question)):
        question = rest
    return (
        _again(before, question, rest)
        or _compared(before, question, rest)
        or _of_other(before, question, rest)
        or _added(before, question, rest)
    )


def _again(before: Reading, question: str, rest: str) -> Reading | None:
    """The question before, put right or asked once more; None if a follow-up asks something."""
    if right := put_right(before.text, question):
        return Reading(right)
    if wants_same(rest):
        return replace(before, added="")
    if not says_something(rest):
        return replace(before, added=question)
    if _WHICH_REGION.fullmatch(rest) and Facet.EXAMPLE in asks_of(before.whole):
        return Reading(before.whole, named=before.named)
    return None


def _compared(before: Reading, question: str, rest: str) -> Reading | None:
    """The amounts asked for before held against each other, another, or all; None if none are."""
    whole, other = before.whole, set_against(rest)
    against = with_other(whole, other) if other and before.amounts else None
    amounts = (*before.amounts[-1:], against) if against else before.amounts
    if both := of_both(amounts, "jämför dem" if against else rest):
        return Reading(both, question, earlier=whole)
    if against:
        other = against[:1].lower() + against[1:].rstrip("?!. ")
        return Reading(f"{whole.rstrip('?!. ')} och {other} – jämför dem")
    if wants_share(rest) and measures_asked(whole):
        return Reading(f"{whole.rstrip('?!. ')} – {_IN_PERCENT}", _IN_PERCENT, earlier=whole)
    return None


def _of_other(before: Reading, question: str, rest: str) -> Reading | None:
    """An earlier question of what a follow-up names instead; None if it only adds to it."""
    whole, only_measure = before.whole, _is_measure(rest)
    if _WHAT_IT_IS.match(rest) and is_clause(before.added) and own_nouns(before.added):
        last = untied(before.added).rstrip("?!. ")
        return Reading(f"{last} – {rest}", question, earlier=whole, named=before.named)
    if too := of_other_too(before.added, whole, rest):
        return Reading(too, question)
    if again := asked_again(before.added, rest, only_measure):
        return Reading(after(before, untied(again)), again, earlier=whole, named=before.named)
    if of_others := of_any_region(whole, rest):
        return Reading(of_others)
    changed = None if only_measure or narrows(question) else with_other(whole, rest)
    return _measured(Reading(changed, question), before.measure) if changed else None


def _added(before: Reading, question: str, rest: str) -> Reading:
    """A follow-up after the earlier question, or after what that was about."""
    whole = before.whole
    if is_clause(rest):
        in_percent = Measure.SHARE in measures_named(rest) and not own_nouns(rest)
        measure = _IN_PERCENT.rstrip("?") if in_percent and measures_asked(whole) else ""
        text = after(before, rest)
        return Reading(text, question, earlier=whole, named=before.named, measure=measure)
    named = rest.rstrip("?!. ") if own_nouns(rest) else before.named
    text = f"{whole.rstrip('?!. ')} – {rest}"
    if _is_measure(rest):
        return Reading(text, question, earlier=whole, named=named, measure=rest.rstrip("?!. "))
    return _measured(Reading(text, question, earlier=whole, named=named), before.measure)


def _is_measure(rest: str) -> bool:
    """Whether a follow-up only says in what something is to be measured: "i procent?"."""
    return bool(measures_named(rest)) and not own_nouns(rest) and not is_clause(rest)


def _measured(reading: Reading, measure: str) -> Reading:
    """The reading in the measure that was asked for before it, "" if in none."""
    if not measure or measures_named(reading.added):
        return reading
    return replace(
        reading,
        text=f"{reading.text.rstrip('?!. ')} – {measure}?",
        added=f"{reading.added.rstrip('?!. ')} {measure}",
        earlier=reading.whole,
        measure=measure,
    )


def after(before: Reading, rest: str) -> str:
    """A sentence with what it is about: its pronoun replaced, or that before it."""
    if not before.subject:
        return f"{before.whole.rstrip('?!. ')} – {rest}"
    return with_subject(before.subject, rest)


def says_something(text: str) -> bool:
    """Whether a turn has a letter or digit."""
    return any(map(str.isalnum, text))
