"""Kinds of organisations: how a question calls them, and how a text names one of them."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Organisations:
    """One kind: `asked` finds it in a question, `named` finds one of them in a text."""

    asked: re.Pattern[str]
    named: re.Pattern[str]


def _kind(asked: str, named: str = "") -> Organisations:
    ignoring = re.compile(rf"\b(?:{asked})", re.IGNORECASE)
    return Organisations(ignoring, re.compile(rf"\b(?:{named})") if named else ignoring)


_COUNT = r"(?i:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|flera|\d+)"
_LEARNED = r"(?i:(?:(?!folk)\w)*universitet\w*|(?:(?!folk)\w)*högskol(?:a|an|or|orna|ans)\b)"
# A municipality is named by its name or counted: "regionens kommuner" may all be told of.
KINDS = (
    _kind(r"(?:universitet|högskol|lärosät|akademi(?:n|sk|\b))\w*", _LEARNED),
    _kind(r"forskare\w*", rf"{_LEARNED}|(?i:forskare\w*)"),
    _kind(r"folkhögskol\w*"),
    _kind(
        r"(?:studieförbund|folkbildning)\w*",
        r"(?i:studieförbund\w*|folkbildning\w*)|"
        r"(?:ABF|Medborgarskolan|Vuxenskolan|Sensus|NBV|Bilda|Studiefrämjandet|Folkuniversitetet)\b",
    ),
    _kind(
        r"kommun(?:er(?:na)?|en)?\b",
        rf"[A-ZÅÄÖ]\w+ (?:kommuns?|kommuners?|stads?)\b|{_COUNT} (?:\w+ )?kommuner\b",
    ),
    _kind(
        r"(?:förening|civilsamhälle|frivillig|volontär|byalag|bygdelag|idrottsklubb)\w*|"
        r"ideell\w*(?: (?:kraft|organisation|sektor)\w*)?",
        r"(?i:\w*förening\w*|civilsamhäll\w*|frivillig\w*|volontär\w*|ideell\w*|byalag\w*|"
        r"bygde(?:lag|råd)\w*|\w+klubb(?:en|ar|arna)?\b|stiftelse\w*)|(?:PRO|SPF)\b|Röda [Kk]orset",
    ),
    _kind(
        r"(?:företag|näringsliv|bolag)\w*|privata aktörer",
        r"(?i:\w*företag\w*|\w*bolag\w*|näringsliv\w*)|[A-ZÅÄÖ]\w+ AB\b",
    ),
    _kind(r"\w*länsstyrelse\w*"),
    # All examples are of regions: those that they run are asked for as such.
    _kind(
        r"(?<!utöver )(?<!förutom )(?<!än )(?:region(?:en|er|erna) själva?|själva regionerna)\b",
        r"(?:Region [A-ZÅÄÖ]|Västra Götalandsregionen\b|[Rr]egionen\b)",
    ),
    _kind(r"(?:kvinno|tjej|brottsoffer)?jour(?:en|er|erna)?\b", r"(?i:\w*jour(?:en|er|erna)?)\b"),
    _kind(r"(?:museum|museer|museet|muséer)\w*", r"(?i:\w*muse(?:um|er|et)\w*)"),
    _kind(r"bibliotek\w*", r"(?i:\w*bibliotek\w*)"),
    _kind(r"polis\w*", r"(?i:polis\w*)"),
    _kind(r"(?:kyrka|samfund|församling)\w*", r"(?i:\w*kyrkan?\b|\w*samfund\w*|församling\w*)"),
)
