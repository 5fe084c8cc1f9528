"""A question to whether it asks for a table or a picture as such, and for which."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sok.answering.words.facets import YEAR
from sok.answering.words.wording import topical
from sok.indexing.labels import Label, labels_in
from sok.indexing.terms import terms

_TABLE = r"\w*tabell(?:en|er|erna)?"
# "Paragraf" and "utbildning" end like words for pictures: only words that nothing else ends in
# may be the last part of a compound.
_PICTURE = (
    r"\w*diagram(?:met|men)?|\w*kart(?:a|an|or|orna)|figur(?:en|er|erna)?|bild(?:en|er|erna)?|"
    r"graf(?:en|er|erna)?|illustration(?:en|er|erna)?"
)
_THING = rf"(?:{_TABLE}|{_PICTURE})\b"
_ASKS = re.compile(
    rf"\bvilk(?:en|et|a)\s+(?:av\s+)?{_THING}|"
    rf"\bfinns\s+(?:det\s+)?(?:någon|något|några|en|ett)\s+(?:\w+\s+)?{_THING}|"
    rf"\b(?:visa|ge|hämta|öppna|hitta|ta fram|få|får|se|finner|hittar)\b(?:\s+\w+){{0,3}}"
    rf"\s+{_THING}|"
    rf"^\W*{_THING}\s+(?:över|för|med|som|av|på|om|\d)|"
    rf"\b(?:visar|säger|innehåller|står(?:\s+det)?\s+i|framgår\s+av|föreställer)\s+{_THING}|"
    rf"\bvar\s+(?:finns|är|står|hittar\s+jag|ser\s+jag)(?:\s+\w+)?\s+{_THING}",
    re.IGNORECASE,
)
_IS_TABLE = re.compile(_TABLE, re.IGNORECASE)
_SEVERAL = re.compile(r"(?:er|erna|or|orna|men)$|^vilka\b|\bnågra\b", re.IGNORECASE)
# "Vilken bild ger rapporten", "en bild av läget": what is wanted may be no picture.
_UNSURE = re.compile(r"\bbild(?:en)?\s+(?:av|ger|har)\b", re.IGNORECASE)
# Words that say what sort of thing is wanted and of whom, and nothing of what it is about.
GENERAL = frozenset(
    terms(
        "tabell tabeller diagram karta kartor figur figurer bild bilder graf grafer illustration "
        "visa visar visas visade anger anges innehåller framgår redovisar redovisas beskriver "
        "illustrerar föreställer sammanfattar listar finns finner hittar hämta öppna hitta ser se "
        "fram översikt rapport dokument"
    )
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A table (`is_table`) or else a picture that is asked for, or `several` of them.

    `label` is the one that the question names by its number, None if it names none. `topic` has
    the terms of each word that says what it is about, but for years. `surely` is false where the
    question may mean something else, and so may have another answer.
    """

    is_table: bool
    several: bool
    label: Label | None
    topic: tuple[tuple[str, ...], ...]
    surely: bool


def wanted_thing(text: str) -> Wanted | None:
    """What a question asks to see, None if it asks for no table or picture as such."""
    found = _ASKS.search(text)
    if found is None:
        return None
    label = next(labels_in(text), None)
    number = label[1].replace(".", ",") if label else None
    topic = [
        its for its in topical(text, GENERAL) if its[0] != number and not YEAR.fullmatch(its[0])
    ]
    return Wanted(
        is_table=bool(_IS_TABLE.search(found[0])),
        several=bool(_SEVERAL.search(found[0])),
        label=label,
        topic=tuple(topic),
        surely=not _UNSURE.search(text),
    )
