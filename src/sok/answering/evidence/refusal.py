"""The evidence that was not enough to the words that say what was looked for, and what lacks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sok.answering.asked.question import Query
from sok.answering.asked.table_questions import GENERAL, wanted_thing
from sok.answering.asked.wants import Need
from sok.answering.evidence.answerable import Evidence
from sok.answering.words.units import is_unit
from sok.answering.words.wording import FIGURES, says_nothing
from sok.compounds import is_noun
from sok.indexing.lexical import LexicalIndex
from sok.indexing.terms import word_terms, words
from sok.regions import regions_of_parts

SORRY = "Jag hittar inget svar på det i dokumenten."
AND, OR = "och", "eller"
NO_MORE = "Jag hittar inte fler ställen som svarar på frågan."
_LACKS = {
    Need.AMOUNT: "något belopp eller någon andel",
    Need.COUNT: "något antal",
    Need.DATE: "någon tidpunkt",
    Need.DAY: "något datum",
    Need.REGION: "någon region",
    Need.LEAST: "vad som är minst",
    Need.REASON: "något skäl",
    Need.VIEW: "vad någon anser",
    Need.ITEMS: "så många saker",
    Need.PLACE: "någon sådan placering",
    Need.NAME: "något namn",
    Need.MONEY: "något belopp",
    Need.CHANGE: "hur det har ändrats",
    Need.TASK: "mer än det som går att citera",
}


def refusal_text(
    query: Query,
    evidence: Evidence,
    lexical: LexicalIndex,
    documents: int,
    unread: str = "",
) -> str:
    """That there is no answer, what was looked for, why the nearest passages do not do.

    `documents` were searched, and `unread` says what could not be. Where the nearest passages
    stand is said by those, which are shown below.
    """
    if query.skip:
        return NO_MORE
    looked_for = _quoted(typed for typed, _ in _said(query))
    many = "1 dokument" if documents == 1 else f"{documents} dokument"
    parts = [
        SORRY,
        f"Jag sökte efter {looked_for} i {many}." if looked_for else f"Jag sökte i {many}.",
    ]
    if unread:
        parts.append(unread)
    parts.append(_reason(query, evidence, lexical))
    return " ".join(parts)


def _reason(query: Query, evidence: Evidence, lexical: LexicalIndex) -> str:
    """Why the nearest passages do not do: the plainest of the things that they lack."""
    unknown = _unknown(query, lexical)
    if things := [typed for typed in unknown if is_noun(typed.lower())]:
        return f"Dokumenten nämner inte {_quoted(things, OR)}."
    if not evidence.numbers:
        return f"Ställena nämner inte {listed(query.numbers, OR)} i det sammanhanget."
    if not evidence.regions:
        return f"Ställena handlar inte om {listed(sorted(query.regions), OR)}."
    lacking = [
        _LACKS[need]
        for need in sorted(query.needs)
        # A price is an amount: it is enough to name the one.
        if need is not Need.AMOUNT or Need.MONEY not in query.needs
    ]
    if lacking and not evidence.needs:
        return f"Ställena anger inte {listed(lacking, OR)} för det som frågan gäller."
    if unknown:
        return f"Dokumenten nämner inte {_quoted(unknown, OR)}."
    return "Ställena säger för lite om det som frågan gäller."


def _unknown(query: Query, lexical: LexicalIndex) -> list[str]:
    """The words that no document has; of "Norrland" the regions, of "kilo" what is in kg."""
    known = lexical.frequencies.keys()
    return [
        typed
        for typed, its in _said(query)
        if known.isdisjoint(its) and not regions_of_parts(typed) and not is_unit(typed)
    ]


def _said(query: Query) -> list[tuple[str, tuple[str, ...]]]:
    return words_said(query.asking, query.standalone)


def words_said(asking: str, question: str) -> list[tuple[str, tuple[str, ...]]]:
    """The words that say what a question is about, as typed, each once, with their terms.

    They are those of `asking`, which is the question or a part of it.
    """
    # "Vilken tabell" asks for a thing, whether or not any document says "tabell".
    general = FIGURES | GENERAL if wanted_thing(question) else FIGURES
    found = {
        asking[start:end]: its
        for word, start, end in words(asking)
        if (its := word_terms(word)) and not says_nothing(word, its, general)
    }
    return list(found.items())


def _quoted(found: Iterable[str], before_last: str = AND) -> str:
    return listed([f"”{word}”" for word in found], before_last)


def listed(found: Sequence[str], before_last: str = AND) -> str:
    """Words as Swedish lists them: "a, b och c", and after "inte" with "eller"."""
    *first, last = found or ("",)
    return f"{', '.join(first)} {before_last} {last}" if first else last
