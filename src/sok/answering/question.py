"""A question as typed, with those before it, to what is searched for and what is asked for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from sok.answering.facets import Facet
from sok.answering.followup import (
    MOST_TURNS,
    Reading,
    goes_on,
    readings,
    without_wish_for_more,
)
from sok.answering.wording import EXAMPLES, FIGURES, KINDS
from sok.errors import QuestionError
from sok.indexing.spelling import Correction, Speller
from sok.indexing.terms import terms, words, words_of
from sok.regions import regions_in
from sok.settings import QUESTION_LIMIT


class Need(StrEnum):
    """What an answer must hold to be one at all."""

    AMOUNT = "amount"
    COUNT = "count"
    DATE = "date"
    DAY = "day"
    REGION = "region"
    LEAST = "least"


# What makes a kind of text likelier to be the answer: read broadly, a wrong guess costs little.
_ASKS = {
    Facet.AMOUNT: r"\bhur (?:mycket|stort?|stora?|hög[at]?)\b|\bbelopp|\bsumma|\bprocent|\bandel|"
    r"\bkronor\b|\bmiljon|\bkosta|\bpengar\b|\bsiffr",
    Facet.COUNT: r"\bhur många\b|\bantal(?:et)?\b",
    Facet.DATE: r"^\W*när\b|\bvilket (?:år|datum)|\bvilka år|"
    r"\bvilken (?:dag|månad|(?:tids)?period)\b|\bårtal",
    Facet.EXAMPLE: r"\bexempel|insats(?:er|en|erna)?\b|\binitiativ|\bprojekt(?:et|en)?\b|"
    r"\bsatsning",
    Facet.LIST: r"\bvilka\b|\blista|\w+lista\b|\br[aä]kna upp\b|\brada upp\b|\buppräkning|\bnämn\b|"
    r"\bpunkt(?:er|form)\b|\btitlar|\bhur lyder\b|\bvad heter de\b|"
    r"\b(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio) \w{3,}(?:a|e|ar|er|or|en)\b",
    Facet.RANKING: r"\b(?:mest|minst|flest|störst\w*|lägst\w*|högst\w*|största|topp\w*|"
    r"rangordn\w*|mer)\b",
    Facet.REASON: r"\bvarför\b|\bhur kommer det sig|\bvad beror|\borsak|\banledning|\bhur så\b",
}
# Yes or no: "en av de tre" in such a question asks for no list.
_WHETHER = re.compile(
    r"^(?:är|har|kan(?! (?:du|ni|jag)\b)|får|fick|ska|måste|finns|stämmer|gick|går|gör|behöver|"
    r"blev|var)\b",
    re.IGNORECASE,
)
# What an answer may not lack: read strictly, so that no good answer is refused. "Hur mycket" in
# the middle of a yes-or-no question does not ask for an amount.
_HOW = r"(?:^|[,.!?:;–] ?|\b(?:undrar|veta|vet|och|för|behöver|med|till) )(?:(?:ungefär|exakt) )?"
_NEEDS = {
    Need.AMOUNT: _HOW + r"hur (?:mycket|stort?|stora?|hög[at]?|många (?:procent|kronor|milj\w+))\b|"
    r"\bbelopp|\bsumman?\b|\bbudget\b|\bhur stor andel|\bvad kosta|\bhur många procent",
    Need.COUNT: r"\b(?:hur många|antal(?:et)?)\b",
    Need.DATE: r"^\W*när\b|\bvilket (?:år|datum)|\bvilka år|"
    r"\bvilken (?:dag|månad|(?:tids)?period)\b|\bårtal",
    Need.DAY: r"\bvilket datum|\bvilken dag",
    Need.LEAST: r"\b(?:minst|lägst\w*|sämst\w*|botten\w*)\b(?! (?:\d|en|ett|två|tre|lika))",
    Need.REGION: r"\bvilk(?:a|en|et) (?:är de |av )?(?:\w+ )?(?:region|län(?:et|en)?\b)",
}
_ASKS_COMPILED = {facet: re.compile(pattern, re.IGNORECASE) for facet, pattern in _ASKS.items()}
_NEEDS_COMPILED = {need: re.compile(pattern, re.IGNORECASE) for need, pattern in _NEEDS.items()}
_COUNTED = re.compile(r"\b(?:hur många|antal(?:et)?)\s+((?:\w+\s+){0,2}?\w+)", re.IGNORECASE)
_FOCUS = re.compile(
    r"(?:\b(?:hur många|hur stor[at]? (?:är|var|blev)|vilk(?:en|et|a) (?:är|var)|vad heter|"
    r"vad kosta(?:r|de)|vem är|vad är|per)|^\W*(?:och )?vilke[nt]|[–.?] vilke[nt])\s+"
    r"(?:(?:den|det|de|ett|en)\s+)?(\w+)",
    re.IGNORECASE,
)
# Who asks, and why, before the question itself.
_PREAMBLE = re.compile(
    r"^.*?(?:\b(?:undrar|vill veta|behöver veta|skulle vilja veta|funderar på|fråga är)\b|:)[ ,:]+"
    r"(?=hur|vad|vilk|när|vem|varför|var\b|om\b|ifall)",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(?:vår|vårt|våra|vi|oss|här|där|dem|de)\b", re.IGNORECASE)
_NUMERALS = {
    word: number
    for number, word in enumerate("två tre fyra fem sex sju åtta nio tio".split(), start=2)
} | {str(number): number for number in range(2, 11)}
_NUMBER = re.compile(r"\d[\d.,:]*\d|\d")
# A capital that does not begin a sentence marks a name.
_NAME = re.compile(r"(?<=[a-zåäöé,\d] )[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]*)*")
_LETTERS = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched for.

    `standalone` is the question with its history resolved and its spelling mended, `terms` its
    terms (for lexical search), `asks` the kinds of text wanted. An answer may not lack what
    `needs` says, and hardly the `numbers` and `names` that the question gives. `counted` has
    the terms of what is counted, and `focus` those of each thing that is asked about, where that
    is clear. `asking` is the question without what it says of who asks.
    `added` are the words of a follow-up that was joined to an earlier question, and `goes_on`
    says that it could not be meant otherwise. `items` is how many things the question says
    there are ("de fyra områdena"), else 0. `who` says that it only asks who runs what it is
    about, which it may not say. `skip` is how many answers were already given, for
    one who wants more. `corrections` are the words that were taken for others, and
    `history_ignored` says that nothing could be made of the earlier questions.
    """

    question: str
    standalone: str
    asking: str
    terms: tuple[str, ...]
    asks: frozenset[Facet]
    needs: frozenset[Need]
    regions: frozenset[str]
    numbers: tuple[str, ...]
    names: tuple[str, ...]
    counted: frozenset[str]
    focus: tuple[tuple[str, ...], ...]
    added: tuple[str, ...]
    goes_on: bool
    items: int
    who: bool
    skip: int = 0
    corrections: tuple[Correction, ...] = ()
    history_ignored: bool = False


def understand(question: str, history: Sequence[str], speller: Speller) -> tuple[Query, ...]:
    """The queries that a question can mean, the likeliest first; one if nothing is unclear.

    Raises QuestionError when there is nothing to search for.
    """
    asked = _cleaned(question)
    if not _LETTERS.search(asked):
        raise QuestionError("Frågan är tom. Skriv en fråga med ord, till exempel om ett ämne.")
    if len(asked) > QUESTION_LIMIT:
        raise QuestionError(
            f"Frågan är {len(asked)} tecken lång, och gränsen är {QUESTION_LIMIT}. "
            "Korta den till det du vill veta."
        )
    cleaned = [_cleaned(turn)[:QUESTION_LIMIT] for turn in history]
    asked, cleaned, skip = without_wish_for_more(asked, cleaned)
    understood = speller.understand(_written(asked))
    earlier = [speller.understand(_written(turn)).text for turn in cleaned[-MOST_TURNS:]]
    ignored = bool(history) and not any(_LETTERS.search(turn) for turn in history)
    return tuple(
        replace(
            _query(question, reading),
            skip=skip,
            corrections=understood.corrections,
            history_ignored=ignored,
        )
        for reading in readings(understood.text, earlier)
    )


_SPOKEN = {
    "va": "vad", "e": "är", "ä": "är", "å": "och", "o": "och", "mkt": "mycket", "nån": "någon",
    "nåt": "något", "nåra": "några", "sen": "sedan", "dom": "de", "oxå": "också", "ngn": "någon",
    "ngt": "något", "bl.a.": "bland annat", "t.ex.": "till exempel",
}  # fmt: skip


def _written(text: str) -> str:
    """Words as they are written in a report, where they were typed as they are spoken."""
    return " ".join(_SPOKEN.get(word, word) for word in text.split(" "))


def _cleaned(text: str) -> str:
    """Text on one line, composed, without halves of characters that no tokenizer takes."""
    whole = text.encode("utf-8", "ignore").decode("utf-8")
    return " ".join(unicodedata.normalize("NFC", whole).split())


def _query(question: str, reading: Reading) -> Query:
    """The query of one reading of a question."""
    about = reading.about if reading.who else reading.text
    asking = _PREAMBLE.sub("", about)
    return Query(
        question=question,
        standalone=reading.text,
        asking=asking,
        # What a follow-up adds weighs more than what it goes on from.
        terms=(*terms(about), *terms(reading.added)),
        asks=_asks(about),
        needs=frozenset() if reading.who else _needs(about),
        regions=_regions(about),
        numbers=tuple(_NUMBER.findall(about)),
        names=tuple(name for name in _NAME.findall(about) if not regions_in(name)),
        counted=_terms_of(_COUNTED, about),
        focus=_focus(asking),
        added=tuple(word for word, _, _ in words(reading.added)),
        goes_on=goes_on(reading.added),
        items=_items(about),
        who=reading.who,
    )


def _items(text: str) -> int:
    """How many things a question says there are, 0 if it does not, or asks whether."""
    if _WHETHER.search(text):
        return 0
    return next((_NUMERALS[word] for word in text.lower().split() if word in _NUMERALS), 0)


def _asks(text: str) -> frozenset[Facet]:
    """The kinds of text wanted; who only names a region wants to know what it does."""
    asks = {facet for facet, pattern in _ASKS_COMPILED.items() if pattern.search(text)}
    if _WHETHER.search(text):
        asks.discard(Facet.LIST)
    if regions_in(text) and not asks & {Facet.AMOUNT, Facet.COUNT, Facet.RANKING}:
        asks.add(Facet.EXAMPLE)
    return frozenset(asks)


def _needs(text: str) -> frozenset[Need]:
    """What an answer may not lack; who asks why wants no figure again."""
    if _ASKS_COMPILED[Facet.REASON].search(text):
        return frozenset()
    needs = {need for need, pattern in _NEEDS_COMPILED.items() if pattern.search(text)}
    return frozenset(needs - {Need.COUNT} if Need.AMOUNT in needs else needs)


def _regions(text: str) -> frozenset[str]:
    """The regions asked about; who asks of "vår andel" asks of the one they come from."""
    asked = _PREAMBLE.sub("", text)
    return frozenset(regions_in(asked) or (regions_in(text) if _OURS.search(asked) else ()))


def _focus(text: str) -> tuple[tuple[str, ...], ...]:
    """The terms of the things asked about, but for words that ask for a figure."""
    found = (its for match in _FOCUS.finditer(text) for its in words_of(match[1]))
    return tuple(its for its in found if its[0] not in FIGURES | EXAMPLES | KINDS)


def _terms_of(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    found = pattern.search(text)
    return frozenset(terms(found[1])) - FIGURES if found else frozenset()
