"""Things named by their place ("det tredje området", "område 3"): the heading that is meant.

Reports number their parts: "3 Innovation" below "De fyra områdena" is the third of those.
"""

from __future__ import annotations

import re

from sok.answering.asked.leaning import ORDINALS
from sok.answering.searching.corpus import Corpus
from sok.indexing.terms import terms
from sok.records import Kind

# "Det andra strategiska området", "strategiskt område 2": a place, and the kind of thing that is
# counted. "Vecka 2 och 3", "anslag 1:1" and "stöd 2021" are no places.
_PLACED = re.compile(
    rf"\b(?:den|det) (?P<place>{ORDINALS}) (?:\w+a )?(?P<kind>\w+(?:en|et))\b|"
    r"\b(?:strategiskt )?(?P<numbered>[^\W\d]{3,}) (?P<number>\d\d?)\b"
    r"(?![:.,]?\d| (?:och|till)\b|[-–])",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?P<number>\d+)\.?\s+(?P<name>\D.*)", re.DOTALL)
_PLACES = ORDINALS.split("|")
# Kinds that the headings of the first level are, whatever stands above them.
_PARTS = frozenset(terms("kapitlet kapitel avsnittet delen"))


def with_heading(corpus: Corpus, text: str) -> str:
    """The text with the heading that it names by its place; "" if there is not just one such."""
    for found in _PLACED.finditer(text):
        kind = found["kind"] or found["numbered"]
        if len(names := _names(corpus, frozenset(terms(kind)), _number(found))) == 1:
            return f"{text[: found.start()]}{kind} {names.pop()}{text[found.end() :]}"
    return ""


def says_place(text: str, said: str) -> bool:
    """Whether `said` has the place by which `text` names a thing; True if it names none so."""
    found = _PLACED.search(text)
    if found is None or found["number"]:
        return True
    return bool(re.search(rf"\b(?:den|det) {found['place']}\b", said, re.IGNORECASE))


def _number(found: re.Match[str]) -> int:
    return int(found["number"] or _PLACES.index(found["place"].lower()) + 1)


def _names(corpus: Corpus, kind: frozenset[str], number: int) -> set[str]:
    """What the headings with a number are called that stand below one for things of a kind."""
    return {
        numbered["name"].strip()
        for document in corpus.index.documents.values()
        for block in document.blocks
        if block.kind is Kind.HEADING
        and (numbered := _NUMBERED.fullmatch(block.text))
        and int(numbered["number"]) == number
        and (kind & frozenset(terms(block.headings[-1])) if block.headings else kind & _PARTS)
    }
