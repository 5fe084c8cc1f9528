"""The wording of a question to what it names: what is counted, asked about, and whose view."""

from __future__ import annotations

import re

from sok.answering.words.naming import is_definite
from sok.answering.words.units import is_unit
from sok.answering.words.wording import EXAMPLES, FIGURES, KINDS, NUMERALS
from sok.compounds import is_noun
from sok.indexing.terms import terms, word_terms, words

# What somebody does who has a view.
THINKS = r"(?:tyck(?:er|te)|ans(?:er|åg)|tänk(?:er|te)|men(?:ar|ade)|s(?:äger|a|ade)|svara(?:r|de))"
# "Hur många av bilarna är miljöbilar": a text may count the one or the other.
_COUNTED = re.compile(
    r"\b(?:hur många(?! som\b)|antal(?:et)?)\s+"
    r"(?:av (?P<of>(?:\w+\s+){1,5}\w+)|(?P<said>(?:\w+\s+){0,2}\w+))",
    re.IGNORECASE,
)
# "Hur många har en bro" does not say what.
_HAVE = re.compile(r"\W*(?:har|hade|är|var|får|fick|kan|ska)\b", re.IGNORECASE)
# Of whatever is meant: a text names it.
_ANYTHING = frozenset(terms("ställe ställen plats platser sak saker fall nya"))
_OF_THEM = re.compile(r"\bhur många av (?:dem|dom|dessa)\b(?! \w+na\b)", re.IGNORECASE)
_US = frozenset({"du", "ni"})
# What a document says is no view, nor what somebody means by a word.
_NO_ONE = (
    r"(?!\w*(?:strategi|text|kapitl|avsnitt|slutsats|program|rapport|dokument|diagram|tabell|"
    r"föreskrift|förordning|direktiv|paragraf|arti[kt]|bilag)|"
    r"kap(?:itel)?\b|\w*(?:lag|plan|sid)(?:en|er|erna|an|or|orna|arna)?\b)"
)
_VIEWER = re.compile(
    # "Jag undrar vad kommunerna själva tycker."
    rf"\bvad {_NO_ONE}(?P<before>\w+)(?: själva?)? {THINKS}\b(?! med\b)|"
    rf"\bvad har {_NO_ONE}(?P<had>\w+)(?: \w+)? (?:tyckt|ansett|menat|sagt|svarat)\b|"
    rf"\b{THINKS}\s+(?:(?P<whose>\w+s) )?{_NO_ONE}(?P<after>\w+)\b(?! med\b)",
    re.IGNORECASE,
)
_FOCUS = re.compile(
    r"(?:\b(?:hur många|hur stor[at]? (?:är|var|blev)|vilk(?:en|et|a) (?:är|var)|vad heter|"
    r"vad kosta(?:r|de)|vem är|vad är(?! det som\b)|när (?:är|var|blir|blev|infaller)|per)|"
    r"^\W*(?:och )?vilk(?:e[nt]|a)|[–.?] vilk(?:e[nt]|a))\s+"
    r"(?:(?:den|det|de|ett|en)\s+)?(\w+(?:\s+\w+)?)|\bhur (?!stor|många)(\w+) (?:är|var|blev)\b",
    re.IGNORECASE,
)
# What the regions are that a question then names: "våra två nordligaste län, Norrbotten och".
_APPOSED = re.compile(
    r"\b(?:(?:våra|de|dessa) )?(?:\w+ )?\w+(?:aste|sta) (?:län(?:en)?|regioner(?:na)?),? "
    r"(?=[A-ZÅÄÖ])"
)
# What is not meant, and what stands for a kind that is named after it: "och inte bredbandet",
# "bryggor, bojar och annan sjöfart".
_SET_ASIDE = re.compile(
    r"(?:,|,? (?:och|men|alltså)) (?:alltså )?inte (?:\w+ ){0,2}\w+(?=\s*(?:[?.,!)]|$))|"
    r"(?:(?:\w+, )+|(?<!skiljer )(?<!mellan )\b)\w+,? (?:och|eller|samt) "
    r"(?:annan|annat|andra|övriga?) "
    r"(?!region|län|aktör|myndighet|organisation|part)(?=\w)",
    re.IGNORECASE,
)


def counted_in(text: str) -> frozenset[str]:
    """The terms of what a question wants counted: of "stora broar" that is "broar".

    None where it does not name that: "hur många av dem", "hur många omkom", "hur många ställen",
    "hur många har en bro".
    """
    found = _COUNTED.search(text)
    if found is None or _OF_THEM.search(text):
        return frozenset()
    if found["of"]:
        return frozenset(terms(found["of"])) - FIGURES
    if _HAVE.match(found["said"]):
        return frozenset()
    said = [word for word in found["said"].lower().split() if terms(word)]
    said = [word for word in said if terms(word)[0] not in FIGURES]
    # What is no noun may be an adjective, of the next or for one ("anställda"), or else is a verb.
    if said and not is_noun(said[0]):
        if said[1:] and is_noun(said[1]) and not is_definite(said[1]):
            said = said[1:]
        elif not said[0].endswith("a"):
            said = []
    its = terms(said[0]) if said else []
    return frozenset(its) - FIGURES if its and its[0] not in _ANYTHING else frozenset()


def focus_of(text: str) -> tuple[tuple[str, ...], ...]:
    """The terms of the things asked about, but for words that ask for a figure."""
    said = (match[1] or match[2] for match in _FOCUS.finditer(text))
    found = (_thing(thing) for thing in said if not is_unit(thing.split()[0]))
    return tuple(
        its for its in found if its and its[0] not in FIGURES | EXAMPLES | KINDS | NUMERALS
    )


def _thing(said: str) -> tuple[str, ...]:
    """The terms of a word, or of the second where the first is no noun: "ansvarig minister"."""
    first, *second = [word for word, _, _ in words(said)]
    return word_terms(second[0] if second and not is_noun(first) and is_noun(second[0]) else first)


def viewer_of(text: str) -> frozenset[str]:
    """The terms of whoever's view is asked for, those of "du" too; none if it is the report's."""
    found = _VIEWER.search(text)
    if found is None:
        return frozenset()
    viewer = found["before"] or found["had"] or found["after"]
    # "Byns fiskare" are fishermen.
    if found["whose"] and is_noun(viewer) and terms(viewer):
        # And "Byns Fiskare" are those who are called so.
        return frozenset(terms(f"{found['whose']} {viewer}" if viewer[0].isupper() else viewer))
    viewer = found["whose"] or viewer
    return frozenset(terms(viewer) or ({viewer.lower()} & _US))


def without_apposed(question: str) -> str:
    """A question without what it says of the regions that it then names: "de nordligaste länen"."""
    return _APPOSED.sub("", question)


def without_set_aside(question: str) -> str:
    """A question without what it does not mean, and what only stands for a kind that it names."""
    return _SET_ASIDE.sub("", question)
