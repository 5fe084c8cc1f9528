"""A figure whose own words name nothing to what the figure before it measures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sok.finding.number_kinds import Number
from sok.finding.subject_clauses import WHERE, finite_verbs, is_supine
from sok.finding.subject_listed import is_each
from sok.finding.subject_places import Subject
from sok.finding.subject_right import complement_after, thing_after
from sok.finding.subject_things import is_parallel, names_thing, ranks_regions
from sok.finding.subject_wholes import THEREOF
from sok.regions import regions_in

_AGAINST = re.compile(r"\b(?:mot|jämfört med)\s+$")
# "36 procent, mot 27 procent i övriga regioner"
_WHO_ELSE = re.compile(r"(?:i|på|hos|bland|för|inom) (?:övriga|andra|de (?:övriga|andra|som))\b")
# "Det minsta" is one of what was told, and not what was told of another.
_ADJECTIVE = re.compile(r"(?:det|den|de)\s+\w+", re.IGNORECASE)


def goes_on(text: str, number: Number, said: Subject) -> bool:
    """Whether a subject says nothing of what is measured: it has no noun and no verb.

    Nor has one that only ranks a region, whatever its verb: "Därefter följer Skåne".
    """
    if THEREOF.search(text[: number.start]) or _ADJECTIVE.fullmatch(said.text):
        return False
    if ranks_regions(said.text):
        return len(regions_in(said.text)) == 1 or is_each(text, number.end)
    if WHERE.search(text[: number.start]) and " " not in said.text:
        return True  # "lägst i Skåne, där 38 procent beviljades"
    # "47 procent födda i landet": what is said behind the figure need have no noun.
    first, _, more = said.text.partition(" ")
    is_told = (
        more
        and not is_supine(first.removesuffix("s"))
        and said.text == thing_after(text, number.end)
    )
    return not (is_told or names_thing(said.text) or finite_verbs(said.text))


def continued(said: Subject, head: Subject, *, is_here: bool) -> Subject:
    """What was told of others, as the subject of a figure of which only `said` is said.

    `is_here` says that it was told in the same sentence. A region is measured by what it is a
    share of, if nothing else is said: "Av eleverna bor flest i Skåne (5 procent)".
    """
    if ranks_regions(said.text):
        text = said.whole or head.whole or head.text
        return replace(said if said.whole else head, text=text, named=said.named or said.text)
    text = head.text if is_here or not said.text else f"{head.plain}: {said.text}"
    return replace(head, text=text, named=said.named, whole=said.whole or head.whole)


def of_group(head: Subject, front: str, own: str) -> Subject:
    """The subject of the first of several groups as that of another: "Hos män", "hos kvinnor"."""
    if regions_in(own):
        return replace(head, named=own)
    if not front and _WHO_ELSE.match(own):
        return head if own in head.text else replace(head, text=f"{head.text} … {own}", plain=own)
    is_said = bool(front) and front in head.text and not finite_verbs(own)
    return replace(head, text=head.text.replace(front, own) if is_said else own, plain=own)


def held_against(text: str, numbers: Sequence[Number], number: Number, front: str) -> str:
    """Of what a figure is that the one before it is held against, if that is said after it.

    "I Kiruna är den 5 procent, mot 3 procent i Lund", in the words that the clause begins with.
    """
    before = max((n.end for n in numbers if n.end <= number.start), default=number.start)
    right = complement_after(text, number.end)
    is_against = _AGAINST.search(text[before : number.start])
    is_apart = not front and bool(_WHO_ELSE.match(right))
    return right if is_against and (is_apart or is_parallel(right, front)) else ""
