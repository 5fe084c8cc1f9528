"""Counts, periods and years of events to what they say, in the words of their clause."""

from __future__ import annotations

import re
from dataclasses import replace

from sok.finding.number_counts import begins_clause, is_of_told, is_of_year
from sok.finding.number_elided import numbers_in
from sok.finding.number_kinds import Measure, Number
from sok.finding.subject_clauses import FINITE, finite_verbs, says_change, without_trailing
from sok.finding.subject_listed import listed_at, parenthesis
from sok.finding.subject_places import Place, Subject
from sok.finding.subject_right import complement_after
from sok.finding.subject_things import names_thing
from sok.finding.subjects import subject_of

_EDGES = re.compile(
    r"[;()]\s*|:\s+|\s[–-]\s|"
    r",\s+(?=(?:som|varav|vilket|vilka|där|men|medan|eftersom|så att|när|då)\s)"
)
_BEFORE_YEAR = re.compile(
    r"(?:^|\s+)(?:(?:i|år|under|sedan|från och med|från|till|senast|för|perioden|åren|den|och med|"
    r"i början av|i slutet av|fram|redan|\d{1,2}|av|budgetåren|budgetåret|\()\s*)+$",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:för|till|i|av|med|om|från|på|inom|den här|enligt|och)\s+", re.IGNORECASE
)

# "Vanligast är korta tider, som 17 regioner anger": who or what so many tell of.
_TOLD_OF = re.compile(
    r"(?:.*[.;:(]\s*)?(?:(?:allra\s+)?(?:vanligast|störst|flest|först|främst|överst|därefter|sedan|"
    r"därnäst|sist|minst vanlig\w*)\s+(?:är|var|kommer|kom|följer|följde|ligger|låg)\s+)"
    r"(?P<what>[^,.;:()]{3,80}),\s+(?:som|vilket)\s+$",
    re.IGNORECASE | re.DOTALL,
)
# A count is told apart from so many of its unit in one clause.
FEWEST = 2
# A figure, and no year.
_FIGURE = re.compile(r"\b(?!(?:19|20)\d\d\b)\d")
# A count that opens with a pronoun is quoted with the sentence before.
_LEANS = re.compile(
    rf"(?:Den|Det|De)\s+(?:visar|{'|'.join(sorted(FINITE))})\b|"
    r"[\w ]+\bav (?:dem|dessa)\b(?! som\b)|"
    r"(?:Detta|Dessa|Denna|Av dessa|Av detta|Av dem|Där|Här)\b|"
    r".*\b(?:har|hade|är|var|ska|kan|fick|får|blev)\s+(?:de|den)\s+(?:en|ett|också|även|nu|i|på)\b"
)


def leans_back(place: Place) -> int:
    """How many sentences before it a sentence with a count or year is quoted with: 0 or 1."""
    return 1 if place.sentence and _LEANS.match(place.text) else 0


def clause_of(text: str, number: Number) -> str:
    """The clause of a sentence that a count stands in."""
    edges = [0, len(text)]
    for match in _EDGES.finditer(text):
        if match.end() == number.start and match[0].strip() in {"–", "-", ":"}:
            continue  # "deltagarna – cirka 15 företag": what is counted stands before the dash
        edges += [match.end()] if match.end() <= number.start else [match.start()]
    start = max(edge for edge in edges if edge <= number.start)
    end = min(edge for edge in edges if edge >= number.end)
    return text[start:end].strip(" .,")


def count_subject(place: Place, number: Number) -> Subject:
    """What a count says: its clause, after the sentence before where it counts what that told.

    Of "23 stängdes och fyra öppnades" the second, which has no unit, says only what comes with it.
    """
    text, said = place.text, clause_of(place.text, number)
    opened = parenthesis(text, number.start)
    if opened >= 0 and text[opened + 1 : number.end + 1] == f"{text[number.start : number.end]})":
        beside = listed_at(text, opened, number.end)
        if number.unit not in text[opened : number.end] and names_thing(beside.names[0]):
            return Subject(beside.names[0], beside.names[0])
    if own := _own_of_several(place, number):
        return Subject(own, own, back=leans_back(place))
    if told_of := _TOLD_OF.fullmatch(text[: number.start]):
        return Subject(told_of["what"], told_of["what"])
    before, printed = text[: number.start], text[number.start : number.end]
    if number.unit in printed or f"antalet {number.unit}" in said.lower():
        return Subject(said, said, back=leans_back(place))
    back = 1 if place.sentence and is_of_told(text, number) else leans_back(place)
    if before and begins_clause(before) and not is_of_year(text, number.end):
        return Subject(said[said.find(printed) :], said, back=back)
    told = f"{place.sentences[place.sentence - 1].rstrip('.')}: " if back else ""
    return Subject(told + said, said, back=back)


def _own_of_several(place: Place, number: Number) -> str:
    """What a count is of beside others of its unit in its clause, "" if it is not told apart.

    "12 dagar för en check, 40 dagar för ett bidrag", "Byar driver 8 mackar och bolag 9 mackar".
    """
    text, clause = place.text, clause_of(place.text, number)
    counts = tuple(
        replace(one, measure=Measure.AMOUNT)
        for one in numbers_in(place)
        if one.unit == number.unit and clause_of(text, one) == clause
    )
    if len(counts) < FEWEST:
        return ""
    at = [one.start for one in counts].index(number.start)
    head = text[text.find(clause) : counts[0].start].strip(" ,")
    if says_change(head):
        return ""
    after = [complement_after(text, one.end) for one in counts]
    are_alike = all(after) and len({phrase.split()[0] for phrase in after}) == 1
    if are_alike and not _FIGURE.search(head):
        return f"{head}: {after[at]}" if head else after[at]
    subjects = [without_trailing(subject_of(place, counts, one).text) for one in counts]
    ends = [0, *(one.end for one in counts)]
    are_before = all(
        said in text[end : one.start] and names_thing(said) and not _FIGURE.search(said)
        for said, end, one in zip(subjects, ends, counts, strict=False)
    )
    return subjects[at] if are_before else ""


def period_subject(text: str, number: Number) -> str:
    """What a period is the time of: the noun phrase before it, else what is said of it."""
    before = _before_year(text, number)
    verbs = finite_verbs(before)
    phrase = before[verbs[-1].end :].strip(" ,") if verbs else before
    phrase = _LEADING.sub("", phrase)
    return phrase or before or _after(text, number)


def event_subject(text: str, number: Number) -> str:
    """What happened in a year: the clause without the year, an ellipsis where it stood within."""
    before, after = _before_year(text, number), _after(text, number)
    return " … ".join(part for part in (before, after) if part)


def _before_year(text: str, number: Number) -> str:
    clause = text[: number.start]
    edges = [match.end() for match in _EDGES.finditer(clause) if match[0].strip() in {":", ";"}]
    before = clause[max(edges, default=0) :]
    return without_trailing(_BEFORE_YEAR.sub("", before.rstrip(" (")))


def _after(text: str, number: Number) -> str:
    edge = _EDGES.search(text, number.end)
    return text[number.end : edge.start() if edge else len(text)].strip(" .,)")
