"""A Swedish sentence to its years: those it mentions, its periods, and when something happened.

A period is two years with a dash between them. A year is that of an event if the sentence says
when something began or is to be done ("sedan 2019", "senast 2030"), gives a month or a season
with it ("hösten 2021"), or has a verb of happening beside it ("2021 invigdes"). The year of a
budget, of a comparison or of a report is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sok.finding.number_kinds import WINDOW, Measure, Number

_YEAR = r"(?:1[89]|20|21)\d\d"
_ALONE = re.compile(rf"(?<![\w:.,/§–\u2212-])({_YEAR})(?![\w§]|[/.,:]\d|[–\u2212-]\w)")
_PERIOD = re.compile(
    rf"(?<![\w:.,/§–\u2212-])({_YEAR})(?:\s?[–\u2212-]\s?{_YEAR}|[–\u2212-]\d\d)(?![\w:%]|[/.,–\u2212-]\d|\s?(?:procent|%))"
)
# Of several years together.
IN_PERIOD = r"\b(?:under|över|för|i) (?:(?:hela|den) )?(?:\w+års)?perioden\b"
SEVERAL_YEARS = rf"{IN_PERIOD}|\b(?:under|över|för|i) de (?:två|tre|fyra|fem|sex) åren\b"
_MONTHS = """januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|
    våren|sommaren|hösten|vintern|årsskiftet|halvåret"""
_DATED = re.compile(
    rf"\b(?:\d{{1,2}}\s+)?(?:{''.join(_MONTHS.split())})\s+(?:år\s+)?$", re.IGNORECASE
)
_BEGINS = re.compile(
    r"\b(?:sedan|alltsedan|från och med|fr\.o\.m\.|senast|före utgången av)\s+(?:år(?:et)?\s+)?$",
    re.IGNORECASE,
)
# Verbs of which only a moment can be said, in the past or as something decided.
_HAPPENED = re.compile(
    r"\b(?:lanserade|invig|landade|startade|grundade|inrättade|bildade|införde|öppnade|började|"
    r"inledde|avslutade|avvecklade|antog|antagen|antogs|beslutade|fastställde|trädde|träder|"
    r"tillträdde|undertecknade|presenterade|publicerade|genomfördes|ägde rum|hölls|byggdes|"
    r"skapades|etablerade|påbörja|utsågs|tilldelades|nåddes|första gången|upphörde|avskaffade)",
    re.IGNORECASE,
)
# A verb in the past or the passive, or one of the verbs that plans are made with.
_SAYS = re.compile(
    r"\b(?:\w+(?:ade|ades|tes|des|dde|dds|ts|as)|blev|blir|fick|kom|gick|tog|ska|skall|hölls|har|är|var|"
    r"gäller|träder)\b"
)
# A law is called by its date ("direktivet av den 7 mars 2002").
_OF_LAW = re.compile(r"\bav\s+(?:den\s+)?$")
# A year that figures are held against, or that a name holds, is not the year they are of.
_COMPARED = re.compile(
    r"\b(?:jämfört med|jämförelse med|i förhållande till|än|sedan|från|mot|agenda|horisont|vision|"
    r"basåret|prop\.|förordning|lag)\s+(?:(?:för|under|år(?:et)?)\s+)*\(?$",
    re.IGNORECASE,
)
_AGENDA = re.compile(r"\b(?:agenda|horisont|vision|strategi|färdplan|europa)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """A year that a text mentions, from `start` to `end`; `is_other` if figures differ from it."""

    year: int
    start: int
    end: int
    is_other: bool


def find_mentions(text: str) -> tuple[Mention, ...]:
    """The years that stand by themselves in a text, in order; those of periods do not."""
    return tuple(
        Mention(int(m[1]), m.start(), m.end(), bool(_COMPARED.search(_before(text, m))))
        for m in _ALONE.finditer(text)
        if not _in_period(text, m.start())
    )


def has_period(text: str) -> bool:
    """Whether a text has two years with a dash between them."""
    return bool(_PERIOD.search(text))


def find_years(text: str) -> Iterator[Number]:
    """The periods and years of events of a sentence, with a month or season as printed."""
    for match in _PERIOD.finditer(text):
        yield Number(float(match[1]), "år", Measure.PERIOD, match.start(), match.end())
    event = _event_year(text)
    for match in _ALONE.finditer(text):
        before = _before(text, match)
        if _in_period(text, match.start()) or _AGENDA.search(before):
            continue
        dated = _DATED.search(before)
        if dated and _OF_LAW.search(before[: dated.start()]):
            continue
        if (dated and _SAYS.search(text)) or _BEGINS.search(before) or match.start() == event:
            start = match.start() - len(before) + dated.start() if dated else match.start()
            yield Number(float(match[1]), "år", Measure.YEAR, start, match.end())


def _before(text: str, match: re.Match[str]) -> str:
    return text[max(0, match.start() - WINDOW) : match.start()]


def _event_year(text: str) -> int:
    """Where the year nearest to a verb of happening stands, -1 if there is no such verb."""
    happened = _HAPPENED.search(text)
    years = [mention.start for mention in find_mentions(text) if not mention.is_other]
    if happened is None or not years:
        return -1
    return min(years, key=lambda start: abs(start - happened.start()))


def _in_period(text: str, place: int) -> bool:
    return any(m.start() <= place < m.end() for m in _PERIOD.finditer(text))
