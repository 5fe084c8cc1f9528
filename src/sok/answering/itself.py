"""Questions about a document itself: what it is about, who wrote it, for whom, from what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from sok.answering.wording import ASKING, topical_words


class Aspect(StrEnum):
    """What of a document is asked for."""

    CONTENT = "content"
    PURPOSE = "purpose"
    READERS = "readers"
    SOURCES = "sources"
    AUTHOR = "author"
    CONCLUSIONS = "conclusions"


_WORK = (
    r"(?:rapport|kortversion|skrift|publikation|redovisning|studie|utredning|översikt|promemoria|"
    r"vägledning|broschyr|handbok|sammanställning|betänkande|dokument|underlagsrapport)"
)
# One work is meant, and no others: "rapporten", "den här skriften", "vad är det här för rapport".
_ITSELF = re.compile(
    rf"\b{_WORK}(?:en|n|et|t)s?\b|\b(?:den här|denna|det här för|detta) {_WORK}\b", re.IGNORECASE
)
# How a work speaks of itself.
SPEAKS = re.compile(
    rf"\b(?:(?:denna|den här|föreliggande|detta|det här|i) {_WORK}(?:en|n|et|t)?\b|"
    rf"{_WORK}(?:en|n|et|t)\b(?! (?:från|som|om|av)\b))",
    re.IGNORECASE,
)
# The first that a question has is meant. What a text must say of it stands on the right.
_ASPECTS = tuple(
    (aspect, re.compile(asked, re.IGNORECASE), re.compile(told, re.IGNORECASE))
    for aspect, asked, told in (
        (
            Aspect.CONCLUSIONS,
            r"slutsats\w*|fram till|budskap\w*|huvudbudskap\w*|viktigast\w*|resultat\w*|lärdom\w*|"
            r"sammanfatt(?!as\b)\w*|konstater\w*",
            "",
        ),
        (
            Aspect.PURPOSE,
            r"syfte\w*|varför|tanken|meningen|avsikt\w*|poängen|\btill för\b|\bmålet\b|\bnytta\w*",
            r"syfte|avsikt|\bmål\b|för att|kunskap|inspir|bidra|underlag|stöd\b|vill visa",
        ),
        (
            Aspect.READERS,
            r"målgrupp\w*|riktar|vänder|\b(?:för|till) (?:vem|vilka)\b|läsare\w*|\bläsa\b",
            r"\b(?:dig|du|er|ni|alla) som\b|riktar sig|vänder sig|målgrupp|läsar",
        ),
        (
            Aspect.SOURCES,
            r"bygger|grund\w*|underlag\w*|källor\w*|baser\w*|metod\w*|utgår|hämta\w*|material\w*",
            r"sammanfatta|bygger|baser|underlag|utifrån|källor|grund|hämta|intervju|enkät",
        ),
        (
            Aspect.AUTHOR,
            r"\bvem\b|\bvilka (?:har|står|ligger)\b|författ\w*|skriv\w*|skrevs?|tagit fram|gjort|"
            r"utgivare\w*|bakom|avsändare\w*|myndighet",
            r"författ|skriv|tagits? fram|har gjort|myndighet|verket\b",
        ),
        (
            Aspect.CONTENT,
            r"handlar|tar\b.*\bupp|innehåll\w*|beskriv\w*|berätta|presenter\w*|säger|^\W*vad är\b",
            "",
        ),
    )
)
_LEFT_OUT = re.compile("|".join(asked.pattern for _, asked, _ in _ASPECTS), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OfItself:
    """What is asked of a document, and what must tell of it."""

    aspect: Aspect
    told: re.Pattern[str]


def asked_of_itself(question: str) -> OfItself | None:
    """What a question asks of a document as such, None if it asks of what that tells."""
    if not _ITSELF.search(question):
        return None
    rest = _ITSELF.sub(" ", question)
    if topical_words(_LEFT_OUT.sub(" ", rest), ASKING):
        return None
    return next((OfItself(one, told) for one, asked, told in _ASPECTS if asked.search(rest)), None)
