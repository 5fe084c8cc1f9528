"""A follow-up question and those before it to one question that stands alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sok.answering.asked.again import counted_in_all, counting_the_same, listed_of
from sok.answering.asked.itself import is_of_none_else
from sok.answering.asked.joined import after, joined, says_something
from sok.answering.asked.leaning import Leaning, leaning
from sok.answering.asked.reading import Choose, Reading, likeliest
from sok.answering.asked.swapped_regions import of_same_region, points_to_region
from sok.answering.words.measures import measures_asked
from sok.answering.words.openings import corrects, untied, without_correction
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


def readings(
    question: str, history: Sequence[str], choose: Choose = likeliest
) -> tuple[Reading, ...]:
    """The ways to read a question, the likeliest first; one if nothing is unclear.

    Each earlier question is read in turn; `choose` says which way, if there is more than one.
    """
    said: list[Reading] = []
    for turn in history[-MOST_TURNS:]:
        if says_something(turn):
            chosen = choose(_readings(turn, _before(turn, said)))
            asked = said[-1].amounts if said else ()
            is_amount = bool(measures_asked(chosen.whole))
            said.append(replace(chosen, amounts=(*asked, chosen.whole) if is_amount else ()))
    return _readings(question, _before(question, said))


def _before(question: str, said: Sequence[Reading]) -> Reading | None:
    """What a question goes on from: the one before it, or that of the region that it means."""
    last = said[-1] if said else None
    if last and points_to_region(question) and not regions_in(last.text):
        return next((one for one in reversed(said) if regions_in(one.text)), last)
    if not (corrects(question) and only_regions(untied(question).strip(" ?!."))):
        return last
    return next((one for one in reversed(said) if regions_in(one.whole)), last)


def _readings(question: str, before: Reading | None) -> tuple[Reading, ...]:
    if before:
        question = counting_the_same(before.text, question)
        if whole := counted_in_all(before.text, question) or listed_of(before.text, question):
            return (Reading(whole),)
    alone = Reading(without_correction(question))
    if _ONLY_WHO.match(question):
        return (_who(question, before),)
    leans = leaning(question)
    if before is None or leans is Leaning.NONE or is_of_none_else(question):
        return (alone,)
    after_it = replace(joined(before, question), before=before.text)
    regions = regions_in(before.whole) or regions_in(before.text)
    opened = question if points_to_region(question) else untied(question)
    same = of_same_region(regions[0], opened) if len(regions) == 1 else ""
    of_region = (Reading(same, question),) if same else ()
    return {
        Leaning.MAYBE: (*of_region, alone, after_it),
        Leaning.LIKELY: (*of_region, after_it, alone),
        Leaning.ALL: (*of_region, after_it),
    }[leans]


def _who(question: str, before: Reading | None) -> Reading:
    """The reading of a question that only asks who runs what was asked about."""
    if before is None:
        return Reading(question, who=True)
    text = after(replace(before, named=""), untied(question))
    return Reading(text, "", True, before.whole, before.whole, before.named)
