"""The stretches of a sentence that bear on one figure of it, told apart by verbs and commas."""

from __future__ import annotations

import re

from sok.finding.number_kinds import Measure, Number
from sok.finding.subject_clauses import (
    FINITE,
    clause_start,
    finite_verbs,
    is_adverbial,
    says_change,
    without_preposition,
    without_trailing,
)
from sok.finding.subject_things import fronted, is_parallel, ranks_regions
from sok.regions import regions_in

_PRONOUN = re.compile(
    r"(?:det|detta|den|denna|de|dessa|dem)(?:\s+(?:här|totalt|också|även|i sin tur))?",
    re.IGNORECASE,
)
_OF = re.compile(r"(?P<noun>.*\w)\s+(?:på|om|à)\s+$", re.IGNORECASE | re.DOTALL)
_NOUN_START = re.compile(
    r"^.*(?:\b(?:av|till|för|med|i|hos|från|inom|på|genom|har|fått|och|som)\s|,\s)", re.IGNORECASE
)
_SUPINE = re.compile(r"\w+(?:at|ats|ad|ade)")
_JOINT = re.compile(
    r"(?:,|;|\bresp\.|\boch|\bsamt|\bmen|\bmedan|\brespektive|\bföljt av|\bföljd av|\bföre)\s+"
)
_RELATIVE = re.compile(r"(.+?),?\s+som\s+(?:(?:har|hade)\s+)?(\w+)", re.DOTALL)
_LABELLED_YEAR = re.compile(
    r"^\W*(?:(?:år|under|i)\s+)?(?:19|20)\d\d\b[-–:,\s]*|\b(?:år\s+)?(?:19|20)\d\d[-–:,\s]*$"
)
_LETTERS = re.compile(r"[^\W\d_]{2}")
_COORDINATED = re.compile(r"(?:[^,.;:()]+,\s+)*[^,.;:()]+?\s(?:och|samt)\s+[^,.;:()]+")


def is_pronoun(text: str) -> bool:
    """Whether a subject is "det", "dessa" and the like, and so is named elsewhere."""
    return bool(_PRONOUN.fullmatch(text))


def has_words(text: str) -> bool:
    """Whether a text has any word of letters, not only years and signs."""
    return bool(_LETTERS.search(text))


def segment_of(text: str, numbers: tuple[Number, ...], number: Number) -> str:
    """The clause up to the figure, or up to the first of the figures that share its verb."""
    start = clause_start(text, number.start)
    before = _earlier(text, numbers, number, start)
    if not before:
        return text[start : number.start]
    between = text[before[-1].end : number.start]
    verbs = finite_verbs(between)
    joint = _JOINT.search(between, 0, verbs[0].start) if verbs else None
    if verbs and not joint:
        return text[start : number.start]
    own = between[joint.end() : verbs[0].start].strip() if joint else ""
    if joint and own and own.lower() not in {"vilket", "som"}:
        return between[joint.end() :]
    return segment_of(text, numbers, before[-1])


def own_words(text: str, numbers: tuple[Number, ...], number: Number) -> str:
    """The words that a figure has for itself among several of one verb ("el 5, olja 2"), or ""."""
    before = _earlier(text, numbers, number, clause_start(text, number.start))
    between = text[before[-1].end : number.start] if before else ""
    parts = _JOINT.split(between)
    if before and not any(has_words(part) for part in parts):
        return own_words(text, numbers, before[-1])
    if says_change(between):
        return without_preposition(parts[-1])
    if finite_verbs(between):
        return ""
    # "Skåne 5 mkr Halland 3 mkr": in the row of a table a capital begins the next thing.
    if len(parts) == 1 and between.strip()[:1].isupper():
        parts = ["", *parts]
    words = _named_behind(between) or _bare(next(filter(has_words, reversed(parts[1:])), ""))
    is_named = has_words(words) and (
        not is_adverbial(words)
        or ranks_regions(words)
        or is_parallel(words, fronted(segment_of(text, numbers, number)))
    )
    return words if is_named else ""


def _named_behind(between: str) -> str:
    """The name behind a joint right after a figure, whole, without what is put in after it.

    ", till arkiv och slöjd", " och staten, genom modellen, för"; "" if there is no such joint.
    """
    joint = _JOINT.match(between.lstrip())
    if not joint:
        return ""
    pieces = re.sub(r"^(?:och|samt|men|före)\s+", "", between.lstrip()[joint.end() :]).split(", ")
    while pieces and (not _bare(pieces[-1]) or (len(pieces) > 1 and is_adverbial(pieces[-1]))):
        pieces.pop()
    return _bare(", ".join(pieces))


def _bare(words: str) -> str:
    return without_trailing(_LABELLED_YEAR.sub("", words)).strip(" :–-,")


def _earlier(
    text: str, numbers: tuple[Number, ...], number: Number, start: int
) -> tuple[Number, ...]:
    """The amounts and shares before a figure in its clause."""
    return tuple(
        other
        for other in numbers
        if start <= other.start < number.start and other.measure is not Measure.COUNT
    )


def left_of(segment: str) -> tuple[str, str]:
    """The subject of the clause that leads up to a figure, and its finite verb; "" for neither.

    After an adverbial the subject is looked for behind the verb.
    """
    verbs = finite_verbs(segment)
    if not verbs and (relative := _RELATIVE.match(segment)):
        return relative[1], relative[2].lower()
    if not verbs:
        words = without_trailing(_LABELLED_YEAR.sub("", segment)).strip(" :–-,")
        return words if has_words(words) else "", ""
    before = re.sub(r",?\s+som$", "", segment[: verbs[0].start].strip(" ,–"))
    rest = without_trailing(segment[verbs[0].end :])
    if is_adverbial(before):
        return rest, verbs[0].word
    if rest and not finite_verbs(rest) and not is_adverbial(rest) and not is_pronoun(before):
        return without_trailing(segment), verbs[0].word  # "kommunen är delägare i bolaget"
    return before, verbs[0].word


def attributed(before: str) -> str:
    """The noun phrase that a figure is attached to by "på" or "om" ("en budget på"), or ""."""
    match = _OF.match(before)
    noun = _NOUN_START.sub("", match["noun"]).strip() if match else ""
    if verbs := finite_verbs(noun):
        noun = noun[verbs[-1].end :].strip()
    last = noun.split()[-1].lower() if len(noun) > 3 else ""
    return noun if last and last not in FINITE and not _SUPINE.fullmatch(last) else ""


def enumeration(text: str, count: int) -> str:
    """The stretch of a sentence that enumerates `count` regions or other things, or ""."""
    if len(regions_in(text)) == count:
        return _regions_stretch(text)
    for match in _COORDINATED.finditer(text):
        if match[0].count(",") + 2 == count:
            verbs = finite_verbs(match[0])
            return (match[0][verbs[-1].end :] if verbs else match[0]).strip()
    return ""


def _regions_stretch(text: str) -> str:
    """The shortest stretch of words that holds all the regions of a text."""
    words = [match.span() for match in re.finditer(r"\S+", text)]
    regions = regions_in(text)
    start = max(s for s, _ in words if regions_in(text[s:]) == regions)
    end = min(e for _, e in words if e > start and regions_in(text[start:e]) == regions)
    return text[start:end].rstrip(",;:)")
