"""A follow-up question and those before it to one question that stands alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sok.answering.asked.again import asked_again, counting_the_same, of_counted, of_other_too
from sok.answering.asked.compared import of_both
from sok.answering.asked.itself import is_of_none_else
from sok.answering.asked.leaning import IS_MUCH, Leaning, is_clause, leaning
from sok.answering.asked.subject import subject_of, with_subject
from sok.answering.asked.swapped import with_other
from sok.answering.asked.swapped_regions import of_same_region
from sok.answering.asked.wants import asks_of
from sok.answering.words.facets import Facet
from sok.answering.words.measures import Measure, measures_asked, measures_named
from sok.answering.words.naming import own_nouns
from sok.answering.words.openings import (
    HOW_IT_WAS,
    OPENING,
    corrects,
    narrows,
    put_right,
    untied,
    without_correction,
)
from sok.regions import only_regions, regions_in

# Earlier questions that are looked back on; what was asked before that is forgotten.
MOST_TURNS = 10

# "Vem ligger bakom det?": nothing of its own, but a wish to know who runs what was asked about.
_ONLY_WHO = re.compile(
    r"^\W*(?:och |men )?(?:vem|vilka|vilken \w+) (?:är det som |är )?"
    r"(?:(?:ligger|står) bakom|driver|ansvarar för|står för|håller i|leder|genomför|utför|gör)"
    r"(?: (?:det|detta|den|dem|arbetet|projektet|initiativet|insatsen|satsningen))?"
    r"(?: (?:tillsammans|egentligen|idag|nu|då))*\W*$",
    re.IGNORECASE,
)
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


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a question: `text` stands alone; `added` is what a follow-up adds to it.

    `added` is "" where the question is read as it stands. `who` says that it only wants to know
    who runs what `about` is about. `earlier` is the whole question that it goes on from, "" where
    `text` is one, `named` what a follow-up was only the name of, and `measure` what it only named
    the measure of ("i procent"), which then holds for what comes next too. `before` is what the
    question just before was read as, be it a follow-up.
    """

    text: str
    added: str = ""
    who: bool = False
    about: str = ""
    earlier: str = ""
    named: str = ""
    measure: str = ""
    before: str = ""
    meant: str = ""
    amounts: tuple[str, ...] = ()

    @property
    def whole(self) -> str:
        """The whole question that what comes next can go on from: nothing piles up on it."""
        return self.earlier or self.text

    @property
    def subject(self) -> str:
        """What a later pronoun stands for, "" if that is not clear."""
        return self.named or subject_of(self.meant or self.whole)


Choose = Callable[[Sequence[Reading]], Reading]


def likeliest(found: Sequence[Reading]) -> Reading:
    """The first of some readings."""
    return found[0]


def readings(
    question: str, history: Sequence[str], choose: Choose = likeliest
) -> tuple[Reading, ...]:
    """The ways to read a question, the likeliest first; one if nothing is unclear.

    Each earlier question is read in turn; `choose` says which way, if there is more than one.
    """
    said: list[Reading] = []
    for turn in history[-MOST_TURNS:]:
        if _says_something(turn):
            chosen = choose(_readings(turn, _before(turn, said)))
            asked = said[-1].amounts if said else ()
            is_amount = bool(measures_asked(chosen.whole))
            said.append(replace(chosen, amounts=(*asked, chosen.whole) if is_amount else ()))
    return _readings(question, _before(question, said))


def _before(question: str, said: Sequence[Reading]) -> Reading | None:
    """What a question goes on from: the one before it, or that whose region it corrects."""
    last = said[-1] if said else None
    if not (corrects(question) and only_regions(untied(question).strip(" ?!."))):
        return last
    return next((one for one in reversed(said) if regions_in(one.whole)), last)


def _readings(question: str, before: Reading | None) -> tuple[Reading, ...]:
    question = counting_the_same(before.text, question) if before else question
    alone = Reading(without_correction(question))
    if _ONLY_WHO.match(question):
        return (_who(question, before),)
    leans = leaning(question)
    if before is None or leans is Leaning.NONE or is_of_none_else(question):
        return (alone,)
    joined = replace(_joined(before, question), before=before.text)
    same = of_same_region(before.whole, untied(question))
    of_region = (Reading(same, question),) if same else ()
    return {
        Leaning.MAYBE: (*of_region, alone, joined),
        Leaning.LIKELY: (*of_region, joined, alone),
        Leaning.ALL: (*of_region, joined),
    }[leans]


def _who(question: str, before: Reading | None) -> Reading:
    """The reading of a question that only asks who runs what was asked about."""
    if before is None:
        return Reading(question, who=True)
    text = _after(replace(before, named=""), untied(question))
    return Reading(text, "", True, before.whole, before.whole, before.named)


def _joined(before: Reading, question: str) -> Reading:
    """A follow-up with what it goes on from."""
    question = of_counted(before.text, question)
    rest, whole = untied(question), before.whole
    if HOW_IT_WAS.search(OPENING.sub("", question)):
        question = rest
    if right := put_right(before.text, question):
        return Reading(right, question)
    if not _says_something(rest):
        return replace(before, added=question)
    if _WHICH_REGION.fullmatch(rest) and Facet.EXAMPLE in asks_of(whole):
        return Reading(whole, named=before.named)
    if _WHAT_IT_IS.match(rest) and is_clause(before.added) and own_nouns(before.added):
        last = untied(before.added).rstrip("?!. ")
        return Reading(f"{last} – {rest}", question, earlier=whole, named=before.named)
    if both := of_both(before.amounts, rest):
        return Reading(both, question, earlier=whole)
    if IS_MUCH.match(rest) and (measures_asked(whole) or Facet.RANKING in asks_of(whole)):
        return Reading(f"{whole.rstrip('?!. ')} – {_IN_PERCENT}", _IN_PERCENT, earlier=whole)
    if too := of_other_too(before.added, whole, rest):
        return Reading(too, question)
    only_measure = bool(measures_named(rest)) and not own_nouns(rest) and not is_clause(rest)
    if again := asked_again(before.added, rest, only_measure):
        return Reading(_after(before, untied(again)), again, earlier=whole, named=before.named)
    changed = None if only_measure or narrows(question) else with_other(whole, rest)
    if changed:
        return _measured(Reading(changed, question), before.measure)
    if is_clause(rest):
        in_percent = Measure.SHARE in measures_named(rest) and not own_nouns(rest)
        measure = _IN_PERCENT.rstrip("?") if in_percent and measures_asked(whole) else ""
        text = _after(before, rest)
        return Reading(text, question, earlier=whole, named=before.named, measure=measure)
    named = rest.rstrip("?!. ") if own_nouns(rest) else before.named
    text = f"{whole.rstrip('?!. ')} – {rest}"
    if only_measure:
        return Reading(text, question, earlier=whole, named=named, measure=rest.rstrip("?!. "))
    return _measured(Reading(text, question, earlier=whole, named=named), before.measure)


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


def _after(before: Reading, rest: str) -> str:
    """A sentence with what it is about: its pronoun replaced, or that before it."""
    if not before.subject:
        return f"{before.whole.rstrip('?!. ')} – {rest}"
    return with_subject(before.subject, rest)


def _says_something(text: str) -> bool:
    return any(map(str.isalnum, text))
