"""A question as typed, with those before it, to what is searched for and what is asked for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sok.answering.facets import Facet
from sok.answering.followup import MOST_TURNS, Reading, goes_on, readings
from sok.errors import QuestionError
from sok.indexing.spelling import Speller
from sok.indexing.terms import terms, words
from sok.regions import regions_in
from sok.settings import QUESTION_LIMIT


class Need(StrEnum):
    """What an answer must hold to be one at all."""

    AMOUNT = "amount"
    COUNT = "count"
    DATE = "date"
    DAY = "day"
    REGION = "region"


# What makes a kind of text likelier to be the answer: read broadly, a wrong guess costs little.
_ASKS = {
    Facet.AMOUNT: r"\bhur (?:mycket|stort?|stora?|hög[at]?)\b|\bbelopp|\bsumma|\bprocent|\bandel|"
    r"\bkronor\b|\bmiljon|\bkosta|\bpengar\b|\bsiffr",
    Facet.COUNT: r"\bhur många\b|\bantal(?:et)?\b",
    Facet.DATE: r"^\W*när\b|\bvilket (?:år|datum)|\bvilken (?:dag|månad)\b|\bårtal",
    Facet.EXAMPLE: r"\bexempel|insats(?:er|en|erna)?\b|\binitiativ|\bprojekt(?:et|en)?\b|"
    r"\bsatsning",
    Facet.LIST: r"\bvilka\b|\blista|\bräkna upp|\bnämn\b|\bpunkter\b|"
    r"\b(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio) \w{3,}(?:a|e|ar|er|or|en)\b",
    Facet.RANKING: r"\b(?:mest|minst|flest|störst\w*|lägst\w*|högst\w*|största|topp\w*|"
    r"rangordn\w*|mer)\b",
}
# What an answer may not lack: read strictly, so that no good answer is refused. "Hur mycket" in
# the middle of a yes-or-no question does not ask for an amount.
_HOW = r"(?:^|[,.!?:;–] ?|\b(?:undrar|veta|vet|och|för|behöver|med|till) )(?:(?:ungefär|exakt) )?"
_NEEDS = {
    Need.AMOUNT: _HOW + r"hur (?:mycket|stort?|stora?|hög[at]?|många (?:procent|kronor|milj\w+))\b|"
    r"\bbelopp|\bsumman?\b|\bhur stor andel|\bvad kosta|\bhur många procent",
    Need.COUNT: r"\b(?:hur många|antal(?:et)?)\b",
    Need.DATE: r"^\W*när\b|\bvilket (?:år|datum)|\bvilken (?:dag|månad)\b|\bårtal",
    Need.DAY: r"\bvilket datum|\bvilken dag",
    Need.REGION: r"\bvilk(?:a|en|et) (?:är de |av )?(?:\w+ )?(?:region|län(?:et|en)?\b)",
}
_ASKS_COMPILED = {facet: re.compile(pattern, re.IGNORECASE) for facet, pattern in _ASKS.items()}
_NEEDS_COMPILED = {need: re.compile(pattern, re.IGNORECASE) for need, pattern in _NEEDS.items()}
_COUNTED = re.compile(r"\b(?:hur många|antal(?:et)?)\s+((?:\w+\s+){0,2}?\w+)", re.IGNORECASE)
_FOCUS = re.compile(
    r"\b(?:hur många|hur stor[at]? (?:är|var|blev)|vilk(?:en|et|a) (?:är|var)?|vad heter|"
    r"vad kosta(?:r|de)|vem är|vad är)\s+((?:(?:den|det|de|ett|en)\s+)?\w+)",
    re.IGNORECASE,
)
_NUMERALS = {
    word: number
    for number, word in enumerate("två tre fyra fem sex sju åtta nio tio".split(), start=2)
}
_NUMBER = re.compile(r"\d[\d.,:]*\d|\d")
# A capital that does not begin a sentence marks a name.
_NAME = re.compile(r"(?<=[a-zåäöé,\d] )[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]*)*")
_LETTERS = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched for.

    `standalone` is the question with its history resolved and its spelling mended, `terms` its
    terms (for lexical search), `asks` the kinds of text wanted. An answer may not lack what
    `needs` says, and hardly the `numbers` and `names` that the question gives. `counted` and
    `focus` are the terms of what is counted and of what is asked about, where that is clear.
    `added` are the words of a follow-up that was joined to an earlier question, and `goes_on`
    says that it could not be meant otherwise. `items` is how many things the question says
    there are ("de fyra områdena"), else 0.
    """

    question: str
    standalone: str
    terms: tuple[str, ...]
    asks: frozenset[Facet]
    needs: frozenset[Need]
    regions: frozenset[str]
    numbers: tuple[str, ...]
    names: tuple[str, ...]
    counted: frozenset[str]
    focus: frozenset[str]
    added: tuple[str, ...]
    goes_on: bool
    items: int


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
    mended = speller.understand(asked).text
    earlier = [
        speller.understand(_cleaned(turn)[:QUESTION_LIMIT]).text for turn in history[-MOST_TURNS:]
    ]
    return tuple(_query(question, reading) for reading in readings(mended, earlier))


def _cleaned(text: str) -> str:
    """Text on one line, composed, without halves of characters that no tokenizer takes."""
    whole = text.encode("utf-8", "ignore").decode("utf-8")
    return " ".join(unicodedata.normalize("NFC", whole).split())


def _query(question: str, reading: Reading) -> Query:
    """The query of one reading of a question."""
    text = reading.text
    return Query(
        question=question,
        standalone=text,
        # What a follow-up adds weighs more than what it goes on from.
        terms=(*terms(text), *terms(reading.added)),
        asks=_asks(text),
        needs=_needs(text),
        regions=frozenset(regions_in(text)),
        numbers=tuple(_NUMBER.findall(text)),
        names=tuple(name for name in _NAME.findall(text) if not regions_in(name)),
        counted=_terms_of(_COUNTED, text),
        focus=_terms_of(_FOCUS, text),
        added=tuple(word for word, _, _ in words(reading.added)),
        goes_on=goes_on(reading.added),
        items=next((_NUMERALS[word] for word in text.lower().split() if word in _NUMERALS), 0),
    )


def _asks(text: str) -> frozenset[Facet]:
    """The kinds of text wanted; who only names a region wants to know what it does."""
    asks = {facet for facet, pattern in _ASKS_COMPILED.items() if pattern.search(text)}
    if regions_in(text) and not asks & {Facet.AMOUNT, Facet.COUNT, Facet.RANKING}:
        asks.add(Facet.EXAMPLE)
    return frozenset(asks)


def _needs(text: str) -> frozenset[Need]:
    needs = {need for need, pattern in _NEEDS_COMPILED.items() if pattern.search(text)}
    return frozenset(needs - {Need.COUNT} if Need.AMOUNT in needs else needs)


def _terms_of(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    found = pattern.search(text)
    return frozenset(terms(found[1])) if found else frozenset()
