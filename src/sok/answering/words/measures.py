"""Questions and statistics to what they measure: money, a share, a count or a time."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import Protocol

from sok.answering.words.facets import COUNT, DATE, MONEY, SHARE
from sok.answering.words.wording import FIGURE_OF, NOT_TIMES
from sok.finding.number_units import TIME_UNITS
from sok.indexing.terms import STOP_WORDS
from sok.records import Statistic
from sok.swedish import lemmas


class Measured(Protocol):
    """A figure: a statistic of a document, or a number that a question gives."""

    @property
    def value(self) -> float:
        """How many of the unit."""

    @property
    def unit(self) -> str:
        """What it counts in."""


class Measure(StrEnum):
    """What a figure counts in, as far as a question can tell."""

    MONEY = "money"
    SHARE = "share"
    COUNT = "count"
    TIME = "time"


_PRICE = r"\b(?:dyr|billig)(?:are|ast\w*)\b"
# "Hur mycket av totalen var det?" asks for a share.
OF_WHOLE = r" av (?:det hela|allt|totalen|helheten)\b"
_ASKS = {
    Measure.SHARE: r"\bandel|procent|\b(?:hur stor|större|störst|största) (?:del|bit)\b|"
    rf"\bs del av\b|\w+s del av\b|\bkvot|\bhur mycket{OF_WHOLE}",
    Measure.MONEY: r"kron(?:or|an)\b|miljon|miljard|\bbelopp|pengar\b|summa|\bkosta|\bmkt\b|"
    rf"{_PRICE}|\bhur mycket\b(?!{OF_WHOLE})|\bstorlek\b|\bbudget|\bsiffran för\b",
    Measure.COUNT: rf"\bhur många\b{NOT_TIMES}|\bantal|\w+antal(?:et)?\b|\bflest\b",
}
_ASKED = {measure: re.compile(pattern, re.IGNORECASE) for measure, pattern in _ASKS.items()}
# "Hur mycket i procent?" names one measure, whatever its other words are, "i kronor och procent"
# two, and "inte i procent" none.
_IN = r"(?<!inte )\bi (?:\w+ (?:och|samt) )?"
_IN_UNIT = {
    Measure.SHARE: re.compile(rf"{_IN}(?:procent\w*|andel\w*)", re.IGNORECASE),
    Measure.MONEY: re.compile(
        rf"{_IN}(?:(?:reda )?pengar|kronor|miljoner|mkr|mnkr)\b", re.IGNORECASE
    ),
}
# What a share is of is not asked for: "hur stor del av projektpengarna".
_SHARED = re.compile(
    r"\b((?:an)?del(?:en)?|bit(?:en)?|procent) av (?:(?!fick\b|gick\b|mest\b|minst\b)\w+ ){0,3}?"
    r"\w*(?:pengar(?:na)?|summan?|belopp(?:et)?|budget(?:en)?|miljoner(?:na)?)\b",
    re.IGNORECASE,
)
# Nor is an amount that the question gives: "de 968 miljonerna".
_GIVEN = re.compile(r"\b(?:de|dessa) \d[\d ,.]*\w+")
_LASTS = re.compile(
    r"\b(?:längst|kortast)\w*(?! strået)\b|\bhur (?:lång\w*|länge)\b|\bvänt\w+", re.IGNORECASE
)
_OF_EACH = re.compile(r"\bper (?!region|län|område|prioritering)(\w+)", re.IGNORECASE)
# Not of money: "Hur mycket har antalet båtar ökat?"
BY_HOW_MUCH = re.compile(
    r"\bhur mycket (?=(?:\w+ ){0,3}?(?:antalet|andelen)\b(?! (?:pengar|kronor|miljoner)))",
    re.IGNORECASE,
)
_HOW_MUCH = re.compile(r"\bhur mycket\b|\bmkt\b|\bstorlek\b", re.IGNORECASE)
# What is asked of who got something, where no unit is named.
_GOT = re.compile(
    r"\bvad har (?:\w+ ){1,3}(?:fått|gått|kostat|beviljats|satsats|lagts|delats)\b|"
    r"\bvad (?:uppgick|uppgår|hamna(?:de|r)|landa(?:de|r)|fick|blev|satsades|beviljades|lades|"
    r"erhöll)\b|"
    r"\bvad gick(?! \w+ till\W*$)\b|"
    r"\bbeviljades\b|\btotalt\b|"
    r"\bhur stort? (?:var|är|blev)\b|\bhur stora (?:var|är|blev)\b|\btappet\b",
    re.IGNORECASE,
)
_MONEY_UNIT = re.compile(r"kron|\bkr\b|\b[tm]n?kr\b|\bmdkr\b|euro", re.IGNORECASE)


# Many rules ask it of the same question.
@lru_cache(maxsize=1_000)
def measures_named(question: str) -> frozenset[Measure]:
    """What a question names the measure of: not "vad fick", which may be a thing."""
    units = [measure for measure, pattern in _IN_UNIT.items() if pattern.search(question)]
    if len(units) == 1:
        return frozenset(units)
    question = BY_HOW_MUCH.sub("", _SHARED.sub(r"\1 av", _GIVEN.sub("", question)))
    return frozenset(measure for measure, pattern in _ASKED.items() if pattern.search(question))


def asks_of_time(question: str) -> bool:
    """Whether a question compares what is measured in time: "Vem får vänta längst?"."""
    return bool(_LASTS.search(question))


def asks_of_price(question: str) -> bool:
    """Whether a question compares what things cost: "Är en färja dyrare än en bro?"."""
    return bool(re.search(_PRICE, question, re.IGNORECASE))


def asks_of_each(question: str) -> bool:
    """Whether a question asks what is per something: "per elev". "Per region" names who has it."""
    return bool(each_asked(question))


def each_asked(question: str) -> str:
    """What a question asks of that is per something: "elev" of "per elev"; "" if it does not."""
    found = _OF_EACH.search(question)
    return found[1] if found else ""


def names_no_measure(question: str) -> bool:
    """Whether a question does not say of what measure: "hur mycket" and sizes are of any."""
    return not measures_named(_HOW_MUCH.sub("", question))


def measures_asked(question: str) -> frozenset[Measure]:
    """What a question wants a figure of: "hur många kronor" is money alone."""
    asked = set(measures_named(question))
    if not asked and _GOT.search(question):
        asked.add(Measure.MONEY)
    if asked & {Measure.MONEY, Measure.SHARE}:
        asked.discard(Measure.COUNT)
    return frozenset(asked)


_POLITE = re.compile(
    r"^(?:\W*\b(?:hej\w*|snälla|jo|(?:kan|skulle|kunde|vill|vet|behöver) (?:du|ni|jag|vi)|du|ni|"
    r"jag|ta|fram|säga|visa|berätta|ge|mig|oss|vill|gärna|veta|undrar|behöver)\b)+\W+",
    re.IGNORECASE,
)
_STATED = {
    Measure.SHARE: SHARE,
    Measure.MONEY: MONEY,
    Measure.COUNT: COUNT,
    Measure.TIME: DATE,
}
_WHETHER = re.compile(
    rf"^(?:är|var|har|hade|fick|får|kan|ska|måste|behöver|finns|fanns|stämmer|gick|går|gör|ökade|"
    rf"minskade|blev|vilka|varför|vem|vart|vilken (?:lands(?:del|änd)|del av (?:landet|sverige))|"
    rf"vilket (?!\w*(?:belopp|antal|pris)\b)|"
    rf"(?:i|på|inom|från|hos) vilk\w+ (?!\w*(?:summa|belopp|andel))|"
    rf"vad (?:är(?! {FIGURE_OF})|innebär|betyder|menas|används)|"
    r"hur (?:söker|ansöker|gör|går|används?|ska|kan|fungerar|ser|påverka[rs]?))\b",
    re.IGNORECASE,
)


def wants_figure(question: str) -> bool:
    """Whether a question asks for a figure, and not whether, why or who."""
    asking = _POLITE.sub("", question)
    whether = _WHETHER.search(asking) or opens_with_verb(asking)
    return bool(measures_asked(question)) and not whether


def opens_with_verb(question: str) -> bool:
    """Whether a question begins as one for yes or no does: "Räcker ..."."""
    first = question.split(" ")[0].lower()
    found = lemmas(first) if first.endswith("r") and first not in STOP_WORDS else ()
    return any(lemma in {first[:-1], first[:-2] + "a"} for lemma in found)


def counts_time(one: Measured) -> bool:
    """Whether a figure is of days, weeks or the like."""
    return one.unit.partition(" ")[0].lower().endswith(tuple(TIME_UNITS))


def measure_of(figure: Measured) -> Measure:
    """What a figure counts in."""
    if figure.unit.startswith("procent"):
        return Measure.SHARE
    if figure.unit == "år":
        return Measure.TIME
    return Measure.MONEY if _MONEY_UNIT.search(figure.unit) else Measure.COUNT


# How many of the unit kronor a unit of money is.
_THOUSANDS = {"tusen": 1e3, "miljon": 1e6, "miljard": 1e9}
# What "miljarder" alone counts.
_PIECES = "st"
_SCALE = re.compile(r"\b(?:tusen|miljon(?:er)?|miljard(?:er)?)\b", re.IGNORECASE)


def amount_of(figure: Measured) -> float:
    """The value in kronor, or another single unit, so that it compares with others."""
    unit = figure.unit.lower()
    return figure.value * next((n for word, n in _THOUSANDS.items() if word in unit), 1.0)


def unit_of(statistic: Statistic) -> str:
    """The unit that `amount_of` counts in: "kronor" of "miljoner kronor", "st" of "miljarder"."""
    single = " ".join(_SCALE.sub("", statistic.unit).split())
    return single or (_PIECES if statistic.unit else "")


def states(measures: frozenset[Measure], text: str) -> bool:
    """Whether a text states a figure of any of the measures."""
    return any(_STATED[measure].search(text) for measure in measures)
