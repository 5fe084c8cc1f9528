"""Questions about a document itself: what it is about, who wrote it, for whom, from what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sok.answering.words.wording import ASKING, topical_words


class Aspect(StrEnum):
    """What of a document is asked for."""

    CONTENT = "content"
    PURPOSE = "purpose"
    READERS = "readers"
    SOURCES = "sources"
    AUTHOR = "author"
    CONCLUSIONS = "conclusions"
    SUMMARY = "summary"
    ISSUED = "issued"
    YEAR = "year"
    TITLE = "title"
    LENGTH = "length"
    LEFT_OUT = "left out"


# What any document is called, whatever its title.
WORK = (
    r"(?:(?:års|läges|slut|del|huvud)?rapport|uppföljning|kartläggning|kortversion|skrift|"
    r"publikation|redovisning|studie|utredning|översikt|promemoria|"
    r"vägledning|broschyr|handbok|sammanställning|betänkande|dokument|underlagsrapport)"
)
# One work is meant, and no others: "rapporten", "den här skriften", "vad är det här för rapport".
_ITSELF = re.compile(
    rf"\b{WORK}(?:en|n|et|t)s?\b|\b(?:den här|denna|det här för|detta) {WORK}\b", re.IGNORECASE
)
# Those who made it are meant: "Vad bygger ni på?"
_MAKERS = re.compile(r"\b(?:ni|er|era|ert|(?:rapport)?författarna|utredarna)\b", re.IGNORECASE)
_WHEN = r"\b(?:när|vilke[nt] (?:år|datum|dag|månad))\b"
# Ways to say that a work came out.
_ISSUE = (
    r"\bkom(?:mit)?\b|publicer\w*|utgiv\w*|\bgavs\b|utgavs|tryckt\w*|utkom\w*|"
    r"daterad\w*|skrevs?\b|skriv\w+|gjord\w*|\btogs\b|framtagen"
)
_DATED = r"\b(?:19|20)\d\d\b"
# The first that a question has is meant. What a text must say of it stands on the right.
_ASPECTS = tuple(
    (aspect, re.compile(asked, re.IGNORECASE), re.compile(told, re.IGNORECASE))
    for aspect, asked, told in (
        (Aspect.ISSUED, rf"{_WHEN}(?=.*(?:{_ISSUE}))", _DATED),
        (
            Aspect.YEAR,
            rf"från {_WHEN}|{_WHEN}(?=.*\bfrån\b)|hur (?:gam\w+|ny|färsk|aktuell)\b",
            _DATED,
        ),
        (Aspect.LENGTH, r"hur (?:många sidor|lång|tjock)\b", r"\d+ sid(?:or|a)\b"),
        (
            Aspect.LEFT_OUT,
            r"(?:lämna\w* )?därhän|utelämn\w*|avgräns\w*|utanför|valt bort|hoppa\w* över|"
            r"\b(?:ingår|omfattas|(?:tar|tas|tagit)) (?:\w+ )?inte\b|"
            r"\binte (?:\w+ )*(?:ingår|med|upp|omfatta\w*|belyst?|undersök\w*|behandla\w*)\b",
            r"(?:ingår|omfatta\w*) inte|\binte (?:\w+ )?(?:ingår|undersökt|belyst?|behandla|med)|"
            r"avgräns|utelämn|stå tillbaka|utanför|har inte ",
        ),
        (
            Aspect.SOURCES,
            r"bygger|grund\w*|underlag\w*|källor\w*|stö(?:tt|der|dde)\w* (?:sig )?(?:på|mot)|"
            r"baser\w*|metod\w*|utgår|hämta\w*|material\w*|"
            r"publikation\w*|\bsammanfattning(?:en)? av\W*$",
            r"sammanfatta|bygger|baser|underlag|utifrån|källor|grund|hämta|intervju|enkät",
        ),
        (
            Aspect.CONCLUSIONS,
            r"slutsats\w*|fram till|budskap\w*|huvudbudskap\w*|viktigast\w*|resultat\w*|lärdom\w*|"
            r"konstater\w*",
            "",
        ),
        (Aspect.SUMMARY, r"sammanfatt(?!a[rs]\b)\w*", ""),
        (
            Aspect.PURPOSE,
            r"syfte\w*|varför|tanken|meningen|avsikt\w*|poängen|\btill för\b|\bmålet\b|\bnytta\w*",
            r"syfte|avsikt|\bmål\b|för att|kunskap|inspir|bidra|underlag|stöd\b|vill visa",
        ),
        (
            Aspect.READERS,
            r"målgrupp\w*|riktar|vänder|\b(?:för|till) (?:vem|vilka)\b|läsare\w*|\bläsa\b",
            r"\b(?:dig|du|er|ni|alla) som\b|\b(?:riktar|vänder) (?:sig|oss)\b|målgrupp|läsar",
        ),
        (
            Aspect.AUTHOR,
            r"\bvem\b|\bvilka (?:har|står|ligger)\b|författ\w*|skriv\w*|skrevs?|tagit fram|gjorts?|"
            r"hållit i|håller i|\blett\b|genomfört|ansvara\w*|"
            r"utgivare\w*|bakom|avsändare\w*|myndighet",
            r"författ|\bskriv(?:it|its|en|et|na|s)\b|tagits? fram|har gjort|myndighet|verket\b",
        ),
        (Aspect.TITLE, r"^\W*vad heter\W*$|\btite?ln?\b", ""),
        (
            Aspect.CONTENT,
            r"handlar|tar\b.*\bupp|innehåll\w*|beskriv\w*|berätta|presenter\w*|säger|^\W*vad är\b",
            "",
        ),
    )
)
_LEFT_OUT = re.compile(
    "|".join([*(asked.pattern for _, asked, _ in _ASPECTS), _ISSUE, r"(?:den här|denna) gång\w*"]),
    re.IGNORECASE,
)
# What says that a date is that of issue: "Utkom från trycket den ...".
ISSUED = re.compile(r"utk[oa]m|publicer|tryckt|utgiv", re.IGNORECASE)

# What a document says in short are its conclusions, if it has any.
IN_SHORT = frozenset({Aspect.CONCLUSIONS, Aspect.SUMMARY})
# What the first lines of a document tell of it: its cover.
ON_COVER = frozenset({Aspect.ISSUED, Aspect.YEAR, Aspect.TITLE, Aspect.LENGTH})
# What those who made it may be asked of it.
OF_MAKERS = frozenset({Aspect.LEFT_OUT, Aspect.SOURCES, Aspect.READERS})
# Sections whose heading says that they tell what is asked.
SECTIONS = {
    Aspect.LEFT_OUT: re.compile(r"avgräns|\binte\b.*(?:med\b|upp\b|belys|undersök)", re.IGNORECASE),
    Aspect.PURPOSE: re.compile(r"\bsyfte", re.IGNORECASE),
    Aspect.SOURCES: re.compile(
        r"^\W*(?:[\d.]+ )?(?:metod|underlag\b|så (?:har vi )?(?:gjord?e?|gjort|gick|gått|arbeta)|"
        r"(?:så|hur) (?:vi|rapporten|undersökningen) )",
        re.IGNORECASE,
    ),
    Aspect.READERS: re.compile(
        r"\bmålgrupp|\bläsare\b|\b(?:vem|vilka)\b.*\b(?:är|skriv\w+)\b.*\bför\W*$", re.IGNORECASE
    ),
    Aspect.CONTENT: re.compile(r"\bsammanfattning", re.IGNORECASE),
    Aspect.CONCLUSIONS: re.compile(r"\bsammanfattning", re.IGNORECASE),
    Aspect.SUMMARY: re.compile(r"\bsammanfattning", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class OfItself:
    """What is asked of a document, and what must tell of it."""

    aspect: Aspect
    told: re.Pattern[str]


def speaks(names: Sequence[str] = (), parts: Sequence[str] = ()) -> re.Pattern[str]:
    """How a work speaks of itself, one whose title calls it by `names` ("handlingsplan") too.

    Of other plans it speaks as well: by `parts` of its name it is called where it is pointed at,
    or where a sentence begins.
    """
    this, ends = "denna|dessa|den här|de här|föreliggande|detta|det här", "(?:en|n|et|t|na)"
    own = "|".join([WORK, *map(re.escape, names)])
    part = "|".join([WORK, *map(re.escape, parts)])
    return re.compile(
        rf"\b(?:(?:{this}|i) (?:{own}){ends}?\b|(?:{own}){ends}\b(?! (?:från|som|om|av)\b)|"
        rf"(?:{this}) (?:{part}){ends}?\b|(?:^|(?<=[.!?] ))(?:{part}){ends}\b)",
        re.IGNORECASE,
    )


def asked_of_itself(question: str) -> OfItself | None:
    """What a question asks of a document as such, None if it asks of what that tells."""
    rest = _MAKERS.sub(" ", _ITSELF.sub(" ", question))
    if rest == question or topical_words(_LEFT_OUT.sub(" ", rest), ASKING):
        return None
    found = (OfItself(one, told) for one, asked, told in _ASPECTS if asked.search(rest))
    return next((one for one in found if _ITSELF.search(question) or one.aspect in OF_MAKERS), None)


def is_of_none_else(question: str) -> bool:
    """Whether a question can be of a document alone, whatever was asked before: "Vem skrev ...".

    What it says or comes to may be wanted of what was asked.
    """
    asked = asked_of_itself(question)
    return asked is not None and asked.aspect in ON_COVER | {Aspect.AUTHOR, Aspect.READERS}
