"""What a question wants defined, and what a text defines: "Med X avses ...", "X: ..."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sok.answering.words.naming import RELATIONAL, is_definite
from sok.answering.words.wording import FIGURE_OF
from sok.compounds import is_noun
from sok.indexing.terms import terms, words_of

# Words of a thing that is defined: "gränsöverskridande trafik" has two, and some have an article.
MOST_WORDS = 5

# "Vad är kommunerna missnöjda med" asks for no meaning of a word.
_FEELS = (
    r"(?:\S+\s+){1,3}(?:(?:miss)?nöjda?|kritiska?|beroende|stolta?|oroliga?|besvikna?|bra|bäst|"
    r"sämst|dåliga?|ense|överens|eniga?)\s+(?:med|till|av|över|för|på|om)\b"
)
_ASKS = re.compile(
    r"\bvem\s+är\s+(?!.*\b(?:tänkt\w*|avsed\w*|till\s+för)\b|(?:mest|minst)\b)(?P<who>[^?.!,;:]+)|"
    rf"\bvad\s+(?:är(?!\s+(?:det\b|{FIGURE_OF}|{_FEELS}))|(?:av|för)stås\s+med|avses\s+med|menas\s+med|menar\s+\S+(?:\s+\S+)?\s+(?:med|när\s+(?:den|det|de|man|ni)\s+(?:skriver|säger|talar\s+om))|\w+\s+menar\s+med|"
    r"betyder|innebär|räknas\s+(?:som|in\s+i|till)|kallas|står)\s+"
    r"(?:(?:begreppet|ordet|termen|uttrycket|förkortningen|egentligen|en|ett|den|det|de)\s+)*"
    r"(?P<thing>[^?.!,;:]+)|"
    # "När är det en familjegrupp?", "Vilka fordon räknas som miljöbilar?"
    r"^\W*när\s+är\s+(?:det|något)\s+(?:fråga\s+om\s+)?(?:en|ett)\s+(?P<case>[^?.!,;:]+)|"
    # "När är en väg smal?", "När är en väg att betrakta som smal?"
    r"^\W*när\s+(?:är|får|kan|ska)\s+(?:en|ett)\s+(?:hel\w*\s+)?(?P<when>\w+\s+"
    r"(?:(?:att\s+(?:betrakta|anse)\s+som|(?:kallas|räknas|klassas)(?:\s+(?:för|som))?)\s+)?\w+)\W*$|"
    r"\b(?:när|vem|vilk\w+)\s+(?:\w+\s+){0,3}?(?:räknas|klassas|betraktas|definieras)\s+(?:\w+\s+){0,3}?som\s+"
    r"(?:(?:en|ett)\s+)?(?P<counted>[^?.!,;:]+)|"
    # "Hur mycket måste det blåsa för att det ska heta storm?", "När talar man om storm?"
    r"^\W*(?:hur|vad\s+(?:krävs|måste|ska))\b.*\bför\s+att\s+(?:\w+\s+){0,4}?(?:heta|kallas|räknas\s+som|klassas\s+som)\s+(?:en\s+|ett\s+)?"
    r"(?P<named>[^?.!,;:–]+)|"
    r"\b(?:när|innan|om)\s+(?:man\s+(?:\w+\s+)?talar?|talar\s+man)\s+om\s+(?:en\s+|ett\s+)?"
    r"(?P<spoken>[^?.!,;:]+)|"
    r"\bvad\s+går\s+(?P<goes>[^?.!,;:]+?)\s+ut\s+på\b|"
    r"\b(?:betydelsen\s+av|definitionen\s+av|definition\s+av|hur\s+definieras|"
    r"(?:förklara(?!\s+vad\s+\w+\s+menar)|begreppet|ordet|termen|uttrycket))\s+(?:(?:begreppet|vad|ordet|en|ett)\s+)*(?P<other>[^?.!,;:]+)|"
    r"^\W*(?:(?:jag|vi)\s+(?:förstår|fattar|vet)\s+inte\s+(?:(?:riktigt|ordet|begreppet|uttrycket)\s+)*)?"
    r"(?P<first>[^?.!,;:–]+?)\s*[,:–]\s*vad\s+(?:är|innebär|betyder)\s+det(?:\s+(?:för|egentligen)\b.*)?\W*$",
    re.IGNORECASE,
)
# What goes on after the thing: where it is meant so, or of what.
_AFTER = re.compile(
    r"\s(?:(?:en|ett)\s+förkortning|i|enligt|vid|för|när|som|på|inom|om|hos|till|är|egentligen|av|med|från|går)\b.*",
    re.IGNORECASE,
)
_COUNTED_AS = re.compile(
    r"\s+(?:att\s+(?:betrakta|anse)\s+som|(?:kallas|räknas|klassas)(?:\s+(?:för|som))?)\s+",
    re.IGNORECASE,
)
# Letters for a name, after it or before it: "Naturens hus (NH)", "NH-byn (Naturens hus)".
_LETTERS = r"(?P<letters>[A-ZÅÄÖ]{2,8})"
_NAMED = re.compile(rf"(?P<name>(?:[\w-]+ ){{0,7}}[\w-]+) \({_LETTERS}\)")
_WRITTEN_OUT = re.compile(rf"\b{_LETTERS}(?:-\w+)? \((?P<name>[^()]+)\)")
_WORD = r"[^\s.:;!?]+"
_FEW = rf"{_WORD}(?:\s{_WORD}){{0,{MOST_WORDS}}}"
_DEFINES = re.compile(
    rf"\b(?:avses|menas|förstås)\b(?:\s(?!med\b){_WORD}){{0,6}}\smed\s(?P<after>{_FEW})|"
    rf"\b[Mm]ed\s(?P<before>{_FEW}?)\s(?:avses|menas|förstås|(?:avser|menar)\s(?:vi|man))\b|"
    # "Som lotskurs räknar vi en kurs där ..."
    rf"(?:^|[.!?:]\s)Som\s(?P<counted>{_FEW}?)\s(?:räknar|betraktar|klassar)\s(?:vi|man)\b|"
    # "Där vi skriver gles bygd menar vi de 47 kommuner där ..."
    rf"\b(?:skriver|säger)\s(?P<written>{_FEW}?),?\s(?:avser|menar)\s(?:vi|man)\b|"
    rf"(?:^|[.!?:]\s)\W*(?P<subject>{_WORD}(?:\s{_WORD}){{0,{MOST_WORDS - 1}}}?)(?<!\ssom)\s"
    r"(?:är\s(?:ett|en|den|det|de|när|att|sådan\w*)|innebär|betyder|syftar|handlar\som|definieras|"
    r"utgörs\sav|avser|står\sför|räknas|är\s\w+\satt|"
    r"(?:kallas|kallar\s(?:vi|man))\s(?:det|den|de|en|ett|när))\b|"
    # "Det kallas kuling när ...", "De pengarna kallas lotspengar."
    rf"\b(?:kallas|benämns)\s(?:(?:för|ofta|ibland|även|också)\s)*(?P<named>{_FEW}?)"
    r"(?=[.;]|\s(?:när|om|då)\b)|"
    # "Bojarna ligger i rännor, det vill säga ...", "egenmonitorering, alltså att patienten ..."
    rf"(?P<said>{_WORD}),\s(?:det\svill\ssäga|dvs\.?|alltså\s(?:att|en|ett|den|det|de))\s|"
    # "... intermodala byten (från tåg till båt)", but no examples, figures or names.
    rf"(?P<glossed>{_WORD}(?:\s{_WORD})?)\s\((?!till\sexempel|t\.|se\s|bland\s|varav|inkl)"
    r"[a-zà-ÿ][^()\d]+\s[^()\d]+\)|"
    # A term set apart from its meaning by a gap: "Isklass   ett mått på hur tjock is ..."
    r"(?:^|\.\s)(?P<bare>[A-ZÅÄÖ]\w{3,})\s(?:en|ett|den)\s(?=[a-zà-ÿ])|"
    # An entry of a list of terms, numbered or not, and of a section: "8. flexibel omfattning: ...".
    r"^\W*(?:(?:\d+|[a-z])[.)]\s+|\d+\s?[a-z]?\s?§\s+)?"
    # A row of figures is none.
    rf"(?P<entry>{_WORD}(?:\s{_WORD}){{0,{MOST_WORDS - 1}}}?)(?:\s?[:\t]|\s[–-]\s)(?!\W*\d)",
)
# "Vattenbruk är odling av djur": what the noun after "är" is a kind of.
_KIND = re.compile(
    rf"(?:^|[.!?:]\s)\W*(?P<subject>{_WORD}(?:\s{_WORD}){{0,2}}?)\sär\s(?P<kind>[a-zà-ÿ]+)\s"
    r"(?:av|som|för|där|till|med|mellan|i|på|vars)\b"
)


def defined_in(question: str) -> frozenset[str]:
    """The terms of each word of what a question wants defined; none if it wants no definition."""
    found = _ASKS.search(question)
    if found is None:
        return frozenset()
    thing = _AFTER.sub("", _COUNTED_AS.sub(" ", next(filter(None, found.groups()), "")))
    its = words_of(thing)
    # "Vad är syftet med X?" wants no meaning of a word.
    if its and its[0][0] in RELATIONAL:
        return frozenset()
    return frozenset(word[0] for word in its) if len(its) <= MOST_WORDS else frozenset()


def things_defined(text: str) -> tuple[frozenset[str], ...]:
    """The terms of each thing that a text says the meaning of."""
    said = [match[match.lastgroup or 0] for match in _DEFINES.finditer(text)]
    said += (match["subject"] for match in _KIND.finditer(text) if _is_kind(match))
    said += (
        match["letters"]
        for written in (_NAMED, _WRITTEN_OUT)
        for match in written.finditer(text)
        if _stands_for(match["letters"], match["name"])
    )
    return tuple(its for its in (frozenset(terms(thing)) for thing in said) if its)


def _is_kind(match: re.Match[str]) -> bool:
    """Whether a noun says what another is: neither is known already, as "tiden" or "målet"."""
    kind, last = match["kind"], match["subject"].split()[-1].lower()
    both = (kind, last)
    return all(map(is_noun, both)) and not any(map(is_definite, both))


def _stands_for(letters: str, name: str) -> bool:
    """Whether a name has the letters in their order, from the beginning of one of its words on.

    Swedish letters are those of the parts of compounds too: "strålsäkerhetsmyndigheten (SSM)".
    """
    in_order = re.compile(rf"\b{'.*'.join(letters)}", re.IGNORECASE | re.DOTALL)
    return bool(in_order.search(name))


def defines(defined: frozenset[str], things: Sequence[frozenset[str]]) -> bool:
    """Whether what a question wants defined is one of the things that a text defines."""
    return bool(defined) and any(defined <= thing for thing in things)


def defines_just(
    asked: Iterable[str], defined: frozenset[str], things: Sequence[frozenset[str]]
) -> bool:
    """The same of a thing that is that alone, and no kind of it.

    `asked` are all terms of the question, those of the parts of its words among them.
    """
    return defines(defined, [thing for thing in things if thing.issubset(asked)])
