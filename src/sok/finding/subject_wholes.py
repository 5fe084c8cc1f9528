"""What a figure is a part of, said after it, before it, or of the figures before."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from sok.finding.number_fractions import is_one_in
from sok.finding.number_kinds import Measure, Number
from sok.finding.number_nouns import counted_at
from sok.finding.number_units import without_scale
from sok.finding.subject_parts import is_pronoun, left_of, segment_of
from sok.finding.subject_places import Place, Subject
from sok.finding.subject_right import predicate_after, whole_after, whole_before

_DONE_BY = re.compile(r"\s+([a-zà-ÿ]{2,}s\s+av)\s")
_NO_MORE = re.compile(r"\s*(?:[.,;)]|$)|\s+(?:och|samt)\b")
THEREOF = re.compile(r"\b(?:varav|därav)\s+$")
# Verbs that say where a part of a whole went, and what tells that it is no part of that.
_RECEIVES = frozenset(
    """fick får gick går betalades betalas fördelades fördelas beviljades beviljas tilldelades
    tilldelas satsades satsas användes används lades läggs avsattes avsätts""".split()
)
_BESIDES = re.compile(
    r"\b(?:dessutom|därtill|därutöver|utöver|totalt|sammanlagt|sammantaget)\b", re.IGNORECASE
)
# A whole that is named as known is that of the figure before.
_THE_MONEY = re.compile(r"pengarna|medlen|stödet|bidraget|summan|beloppet|anslaget", re.IGNORECASE)
_AMOUNT = re.compile(r"\s+(?:på|om)\s+\d.*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Told:
    """What was told before a figure, each found when it is asked for.

    By another figure of its sentence, by the sentence before, and by the last figure of that.
    """

    here: Callable[[Number], Subject]
    before: Callable[[], Subject]
    last: Callable[[], Subject | None]


def with_whole(
    place: Place,
    numbers: tuple[Number, ...],
    number: Number,
    segment: str,
    said: Subject,
    told: Told,
) -> Subject:
    """The subject with what a share is a share of, said after it or before."""
    text = place.text
    if whole := whole_after(text, number.end):
        of = told.before().whole if place.sentence and _THE_MONEY.fullmatch(whole) else ""
        return replace(said, whole=of or whole)
    printed = text[number.start : number.end]
    if " av " in printed or is_one_in(printed):
        said = replace(said, text=predicate_after(text, number.end) or said.text)
        return replace(said, whole=_counted(text, number))
    if whole := whole_before(segment):
        if not is_pronoun(whole) or not place.sentence:
            return replace(said, whole=whole)
        head = told.before()
        return replace(said, whole=head.plain, back=head.back + 1)
    before = [n for n in numbers if n.end <= number.start]
    if before and THEREOF.search(text[: number.start]):
        return replace(said, whole=_thing(before[-1], told))
    earlier = [n for n in before if n.measure is not Measure.COUNT]
    told_with = (n for n in reversed(earlier) if segment_of(text, numbers, n) == segment)
    wholes = (whole_after(text, other.end) for other in told_with)
    return replace(said, whole=next(filter(None, wholes), ""))


def done_by(text: str, numbers: tuple[Number, ...], number: Number) -> str:
    """By whom what a share is of is done, with the verb of a share before it, or "".

    "39 procent leds av män, 48 procent av kvinnor".
    """
    before = (one for one in numbers if one.end <= number.start)
    found = (_DONE_BY.match(text, one.end) for one in before)
    verb, whom = next((by[1] for by in found if by), ""), whole_after(text, number.end)
    # "30 procent av enheterna saknar lov" tells something else of them.
    ends = _NO_MORE.match(text, text.find(whom, number.end) + len(whom)) if whom else None
    return f"{verb} {whom}" if verb and ends else ""


def parted_of(place: Place, number: Number, segment: str, told: Told) -> str:
    """What an amount is a part of: "Av medlen gick 5 till vägar", and then "Broar fick 3"."""
    if "kronor" not in number.unit or left_of(segment)[1] not in _RECEIVES:
        return ""
    if whole := whole_before(segment):
        is_told = is_pronoun(whole) and place.sentence
        return told.before().plain if is_told else _AMOUNT.sub("", whole)
    last = None if _BESIDES.search(place.text) else told.last()
    return last.whole if last else ""


def _counted(text: str, number: Number) -> str:
    """What a share of so many is of: "åtta av tio företag anser", "var femte skola"; or ""."""
    printed = text[number.start : number.end]
    if is_one_in(printed):
        return printed.split()[-1]
    counted = counted_at(text, number.end, number.end)
    return counted[0] if counted else ""


def _thing(number: Number, told: Told) -> str:
    """What a figure measures, or what it counts without its number: "17 miljoner föremål"."""
    if number.measure is Measure.COUNT:
        return without_scale(number.unit)
    return told.here(number).plain
