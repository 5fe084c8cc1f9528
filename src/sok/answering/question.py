"""A question as typed, with those before it, to what is searched for and what is asked for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sok.answering.facets import Facet
from sok.answering.followup import (
    MOST_TURNS,
    Reading,
    goes_on,
    readings,
    without_wish_for_more,
)
from sok.answering.wants import (
    Need,
    asks_of,
    asks_whether,
    counted_in,
    focus_of,
    items_of,
    needs_of,
    viewer_of,
)
from sok.errors import QuestionError
from sok.indexing.spelling import Correction, Speller
from sok.indexing.terms import terms, words
from sok.regions import regions_in
from sok.settings import QUESTION_LIMIT

# Who asks, and why, before the question itself.
_PREAMBLE = re.compile(
    r"^(?:.*?\b(?:undrar|vill veta|behöver veta|skulle vilja veta|funderar på|vet du|fråga är)\b|"
    r"(?:\S+ ){3,}\S+(?=:)|(?:\w+ )?fråga(?=:))[ ,:]+"
    r"(?=hur|vad|vilk|när|vem|varför|var\b|om\b|ifall)",
    re.IGNORECASE,
)
_ASKS_ITSELF = re.compile(r"\b(?:vad|vem|vilk\w+|hur|när|var|varför)\b(?! då)", re.IGNORECASE)
_OURS = re.compile(r"\b(?:vår|vårt|våra|vi|oss|här|där|dem|de)\b", re.IGNORECASE)
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
    is clear. `viewer` has the terms of whoever's view is asked for. `asking` is the question
    without what it says of who asks, and `asked` what it asks itself, if it goes on from another.
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
    asked: str
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
    viewer: frozenset[str]
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
    "mycke": "mycket", "nåt": "något", "nåra": "några", "sen": "sedan", "dom": "de",
    "oxå": "också", "ngn": "någon",
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
    # A follow-up that is a question of its own wants what it says, and not what was asked before.
    asks_itself = _ASKS_ITSELF.search(reading.added) or asks_whether(reading.added)
    asked = reading.added if asks_itself else about
    return Query(
        question=question,
        standalone=reading.text,
        asking=asking,
        asked=asked,
        # What a follow-up adds weighs more than what it goes on from.
        terms=(*terms(about), *terms(reading.added)),
        asks=asks_of(asked),
        needs=frozenset() if reading.who else needs_of(asked),
        regions=_regions(about),
        numbers=tuple(_NUMBER.findall(about)),
        names=tuple(name for name in _NAME.findall(about) if not regions_in(name)),
        counted=counted_in(asked),
        focus=focus_of(asking if asked == about else asked),
        added=tuple(word for word, _, _ in words(reading.added)),
        goes_on=goes_on(reading.added),
        viewer=viewer_of(asked),
        items=items_of(asked),
        who=reading.who,
    )


def _regions(text: str) -> frozenset[str]:
    """The regions asked about; who asks of "vår andel" asks of the one they come from."""
    asked = _PREAMBLE.sub("", text)
    return frozenset(regions_in(asked) or (regions_in(text) if _OURS.search(asked) else ()))
