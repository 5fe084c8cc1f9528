"""Counts, periods and years of events to what they say, in the words of their clause."""

from __future__ import annotations

import re

from sok.finding.number_counts import begins_clause, is_of_told
from sok.finding.number_kinds import Number
from sok.finding.subject_clauses import FINITE, finite_verbs, without_trailing
from sok.finding.subject_places import Place, Subject

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
    if told_of := _TOLD_OF.fullmatch(text[: number.start]):
        return Subject(told_of["what"], told_of["what"])
    before, printed = text[: number.start], text[number.start : number.end]
    if number.unit in printed or f"antalet {number.unit}" in said.lower():
        return Subject(said, said, back=leans_back(place))
    back = 1 if place.sentence and is_of_told(text, number) else leans_back(place)
    if before and begins_clause(before):
        return Subject(said[said.find(printed) :], said, back=back)
    told = f"{place.sentences[place.sentence - 1].rstrip('.')}: " if back else ""
    return Subject(told + said, said, back=back)


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
