"""Phrases that point away from themselves to what they point to: headings, lists, leads."""

from __future__ import annotations

import re

from sok.compounds import split
from sok.finding.number_kinds import Number
from sok.finding.number_words import NAMED
from sok.finding.subject_clauses import FINITE
from sok.finding.subject_headings import (
    innermost_heading,
    kind_itself,
    pointed_heading,
    pointing,
    stands_below_heading,
)
from sok.finding.subject_parts import enumeration, has_words
from sok.finding.subject_places import Place, Subject
from sok.finding.subject_right import predicate_after, rest_after, whole_after
from sok.swedish import lemmas

_WORD = re.compile(r"[^\W\d_]+")
_DEFINITE = re.compile(r"[A-ZÅÄÖ]\w{2,}(?:et|en|an|na)")


def pointed(place: Place, phrase: str) -> str:
    """The heading that "detta område" and the like point to in a phrase, or "".

    A noun that the sentences before have is explained there, not by a heading.
    """
    match = pointing(phrase)
    noun = match["noun"] if match else ""
    if not match and stands_below_heading(place.document, place.block):
        noun = kind_itself(phrase)
    if not noun or noun.lower() in FINITE:
        return ""
    if heading := pointed_heading(place.document, place.block, noun):
        return heading
    earlier = " ".join(place.sentences[: place.sentence]).lower()
    return "" if noun.lower() in earlier else innermost_heading(place.record)


def these(place: Place, left: str, number: str) -> Subject:
    """What "dessa fyra län" are: the enumeration of so many in the sentence before."""
    if not place.sentence:
        return Subject(left, left)
    count = int(number) if number.isdigit() else NAMED[number.lower()]
    named = enumeration(place.sentences[place.sentence - 1].rstrip("."), count) or left
    return Subject(named, named, back=1)


def announced(place: Place, segment: str) -> str:
    """What is said before a colon, or above a list or text, of the regions that follow."""
    before = place.text[: place.text.find(segment)].strip()
    return before.rstrip(" :") if before.endswith(":") else place.above


def first(place: Place, segment: str, number: Number) -> Subject:
    """The subject of a figure that has none before it: what is said of it, or what it heads."""
    start = segment.strip() if has_words(segment) else ""
    predicate = predicate_after(place.text, number.end)
    if start and not predicate:
        predicate = rest_after(place.text, number.end, whole_after(place.text, number.end))
    said = " … ".join(filter(None, (start, predicate)))
    label = place.text[: number.start].strip()
    if not said and label.endswith(":"):
        label = label.rstrip(" :")
        return Subject(f"{place.above}: {label}" if place.above else label, label)
    return Subject(said or place.above, said or place.above)


def is_named_before(place: Place) -> bool:
    """Whether a sentence begins with a word that is short for one of the sentence before.

    "Stödet är högst 3 miljoner" after "Driftstöd lämnas till butiker".
    """
    first = _WORD.match(place.text)
    if not (place.sentence and first and _DEFINITE.fullmatch(first[0])):
        return False
    meant = frozenset(lemmas(first[0].lower()))
    before = _WORD.findall(place.sentences[place.sentence - 1].lower())
    parts = (split(word) for word in before if word != first[0].lower())
    return any(not meant.isdisjoint(lemmas(pieces[1])) for pieces in parts if pieces)
