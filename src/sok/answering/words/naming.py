"""The nouns of a question: what it names itself, and what it presupposes."""

from __future__ import annotations

import re
from functools import lru_cache

from sok.answering.words.wording import EXAMPLES, GENERAL, KINDS, topical_words, without_last
from sok.compounds import is_noun, split
from sok.indexing.terms import stem, terms, word_terms, words
from sok.regions import without_parts, without_regions
from sok.swedish import lemmas

# What is always some other thing's: "målet" of what?
RELATIONAL = frozenset(
    terms(
        "mål målet syfte syftet resultat resultatet effekt effekten uppdrag uppdraget plan planen "
        "helhet helheten orsak orsaken skäl skälet anledning anledningen "
        "förklaring förklaringen nivå nivåer sätt följd följden problem problemen hinder hindren "
        "svårighet svårigheter utmaning utmaningar risk "
        "risker fördel fördelar nackdel nackdelar brist brister prislapp prislappen"
    )
)
_GENERAL = GENERAL | RELATIONAL
# A question to a report may call it so without having named it.
_ITSELF = frozenset(terms("rapport rapporter rapporterna dokument dokumenten avsnitt avsnittet"))
# Forms of common verbs that the dictionary also knows as nouns.
_VERBS = frozenset(
    "leda lett gav började kommit kom vilar hänger blir heter landade kostar kostade skiljer "
    "träffas deltar går gått ligger händer hänt sker skett".split()
)
_PREPOSITIONS = frozenset("inom för i på om till av från med kring mot hos bland".split())
_DEFINITE, _PLURAL = re.compile(r"(?:n|et)s?$"), re.compile(r"[aeo]rnas?$")
_NAME = re.compile(r"(?<=\w )[A-ZÅÄÖ]\w")
# When, where, how or instead, and of nothing: "vad ska det leda till på lång sikt?"
_WHEN = re.compile(
    r"\b(?:på (?:kort|lång|längre) sikt|i (?:framtiden|längden|slutändan|nuläget|dagsläget)|"
    r"härnäst|framöver|hittills|länge|hemma|till ?väga|i ?stället)\b",
    re.IGNORECASE,
)
_NAMING_NUMBER = re.compile(r"\d+:\d+")
# In a question the verb stands before its pronoun, right after a word that asks or first, and
# anywhere before "man"; in the infinitive after "att" ("för att hålla liv i"). What looks like a
# genitive is a verb where no noun can follow: "det som byts ut". After what "vilken" asks for and
# before "flest" stands one too: "i vilket län tillkom flest?" So is what "har hand om" has.
_VERBS_BY_PLACE = re.compile(
    r"^\W*(?:(?:och|men) )?(?:(?:vad|vem|hur|när|var|varför) )?(?P<first>\w+) "
    r"(?:den|det|de|man)\b|\b(?P<before>\w+) man\b|\batt (?P<after>\w+a)\b|"
    r"\bsom (?P<passive>\w+s) (?:ut|in|upp|ner|ned|bort|fram|av|till|på|om|i|för|mot|med|från)\b|"
    r"\bvilke[tn] \w+ (?:(?:av|för|inom|i|till|på) \w+ )?(?P<ranked>\w+) (?:den |det |de )?"
    r"(?:flest|färst|mest|minst|störst|högst|lägst)\w*\b|"
    r"\b(?:har|hade|haft|tar|tog|tagit) (?:(?:de|man|ni|vi) )?(?P<held>hand) om\b",
    re.IGNORECASE,
)


def verbs_by_place(question: str) -> frozenset[str]:
    """The lower-case words of a question that are verbs where they stand, noun or not elsewhere."""
    found = _VERBS_BY_PLACE.finditer(question)
    return frozenset(word.lower() for one in found for word in one.groups() if word)


def own_nouns(text: str) -> list[str]:
    """The lower-case nouns that say what a text is about; no regions, figures, kinds of things.

    After a preposition an adjective is one too ("för nyanlända"), and so is a compound of words
    that say nothing each ("projektpengar").
    """
    return list(_own_nouns(text))


# Many rules ask it of the same question.
@lru_cache(maxsize=1_000)
def _own_nouns(text: str) -> tuple[str, ...]:
    plain = _WHEN.sub("", without_parts(without_regions(text)))
    topical = {word for word, _ in topical_words(plain, _GENERAL)}
    found, before, verbs = [], "", _VERBS | verbs_by_place(plain)
    for word, _, _ in words(plain):
        shorter = without_last(word, _GENERAL)
        about = shorter in topical or (bool(split(word)) and stem(word) not in _GENERAL)
        says = about and word_terms(word) and not word[0].isdigit() and word not in verbs
        is_one = before in _PREPOSITIONS or _is_noun(word) or _is_noun(shorter)
        if _NAMING_NUMBER.fullmatch(word) or (says and is_one):
            found.append(word)
        before = word
    return tuple(found)


def _is_noun(word: str) -> bool:
    """Whether a word is a noun, and no adjective with the ending of one: "tydligt".

    "Syftet" is that of "syfte".
    """
    return bool(_PLURAL.search(word)) or (is_noun(word) and not is_neuter(word))


def is_neuter(word: str) -> bool:
    """Whether a word is an adjective in the neuter: "tydligt"."""
    ends_so = word.endswith("t") and word[-2:] != "et"
    return ends_so and (word.endswith("iskt") or word[:-1] in lemmas(word))


def kinds_of_things(text: str) -> list[str]:
    """The lower-case nouns of a text that only say what kind of thing is meant: "region"."""
    return _nouns_of(text, (EXAMPLES | KINDS | RELATIONAL) - _ITSELF)


def general_nouns(text: str) -> list[str]:
    """All its nouns that say nothing of what it is about, those of figures too: "pengar"."""
    return _nouns_of(text, _GENERAL)


def _nouns_of(text: str, general: frozenset[str]) -> list[str]:
    said = ((word, word_terms(word)) for word, _, _ in words(text))
    return [word for word, its in said if its and its[0] in general and _is_noun(word)]


def says_a_name(text: str) -> bool:
    """Whether a capital within a text marks a name."""
    return bool(_NAME.search(text))


def is_definite(word: str) -> bool:
    """Whether a lower-case word may be a noun in the definite form: "planet", "medlen"."""
    if _PLURAL.search(word):
        return True
    last = (split(word) or (word,))[-1]
    known = lemmas(last)
    shorter = [one for one in known if len(one) < len(last) or one[-1] != last[-1]]
    return bool(_DEFINITE.search(last)) and is_noun(word) and (not known or bool(shorter))
