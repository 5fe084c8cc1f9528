"""A question about examples to the topic it is about, and to the parts that it joins."""

from __future__ import annotations

import re
from collections.abc import Collection, Set
from dataclasses import dataclass

from sok.answering.asked.named import without_apposed
from sok.answering.asked.saying import saying
from sok.answering.words.synonyms import in_one_word, said_otherwise
from sok.answering.words.wording import ASKING, EXAMPLES, VERBS, says_nothing, without_last
from sok.compounds import is_noun
from sok.indexing.terms import terms, word_terms, words
from sok.regions import REGIONS, regions_in, regions_of_parts, without_parts
from sok.swedish import lemmas

_ANYWHERE = re.compile(r"\bi (?:hela )?(?:landet|sverige)\b", re.IGNORECASE)

# What stands between two topics that are asked for at once: "flyg eller båtar".
_JOINING = re.compile(r"(?<!-),|(?<!-) (?:och|eller|samt) ", re.IGNORECASE)
# Two things that have something between them, or meet in one, are one topic.
_TOGETHER = re.compile(
    r"\b(?:mellan|tillsammans|förena\w*|kombinera\w*|samarbeta\w*|samverka\w*|möts|möter)\b",
    re.IGNORECASE,
)
# What the asker wants examples for: "som vi kan lära av".
_TO_LEARN = re.compile(
    r"(?:\b(?:som|att) (?:(?!som\b|att\b)\w+ ){0,3})?\b(?:lära (?:\w+ )?av|inspireras|ta efter)\b"
    r"(?: av)?|"
    r"\batt (?:titta|kika|kolla|snegla) (?:\w+ )?på\b",
    re.IGNORECASE,
)
# Prepositions in several words, whose noun says nothing, "i praktiken", an area not named, what
# somebody "står bakom" or "håller på med", and words that only fill.
_SET_PHRASES = re.compile(
    r"\b(?:på|inom) (?:det här )?området(?=\W*$|[,.?!])|\bbakom(?=\W*$|[,.?!])|"
    r"\b(?:på grund av|till följd av|med hjälp av|i samband med|i form av|i fråga om|med tanke på|"
    r"i praktiken|i så fall|(?:med )?på ett hörn|änn?u? så länge)\b|"
    r"\b(?:från|på) andra håll\b|\bh[åö]ll(?:er|it)? på med\b|\b[ps]ysslar med\b|"
    r"\b(?:folk|människor|personer) (?=(?:med|som|utan|från)\b)|"
    r"\b(?:tips\w*|nåt|igen|ändå|verkligen|faktiskt|rent (?=konkret|praktiskt))\b",
    re.IGNORECASE,
)

# What somebody does with any of them: "vilka projekt driver regionen".
_RUNS = frozenset("driver drivs drev drevs drivit drivits ansvarar ansvarade".split())

# What stands right after such a word is a thing or somebody: "för hemlösa".
_OF = re.compile(r"\b(?:av|bland|för|hos|kring|med|om|på|till|åt) $", re.IGNORECASE)

_EXAMPLES = re.compile(
    r"exemp(?:el|l)|insats|initiativ|\binspiration(?:en)?\b|\bprojekt(?:en|et)?\b|satsning|"
    r"\båtgärder\b|\b(?:vilka|några|de|andra|om|på) försök(?:en)?\b|^\W*försök (?:med|att|i)\b|"
    r"\bletar efter (?:\w+ )?samarbeten\b",
    re.IGNORECASE,
)
_DOINGS = re.compile(
    r"\b(?:vad|hur) (?:har |kan |ska )?(?:(?:de )?(?:\w+ )?\w+ )?(?:gör|görs|gjort|gjorts|gjorde|"
    r"händer|hänt|arbetar|arbetas|jobbar|jobbas|satsar|satsas|pågår|hittat på|sysslar|visa upp|"
    r"h[åö]ll(?:er|it)? på med|pysslar|pysslat|"
    r"bidrar|bidragit|bidrog)\b|\bpå gång\b|"
    r"\bvad pågår\b|\bvisa upp\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Topic:
    """What a question about examples is about, when regions and general words are left out.

    `parts` are the topics that it joins ("hotell", "turister"), or none.
    """

    text: str
    regions: frozenset[str]
    parts: tuple[str, ...] = ()


def topic_of(question: str, known: Collection[str]) -> Topic:
    """The topic of a question; its text is "" if it only names a region or asks for all.

    A word that is no noun and not among the terms `known`, nor a synonym of one, says nothing of
    it. Who names a part of Sweden ("Norrland") asks of its regions.
    """
    question = without_apposed(question)
    regions = regions_in(question)
    within = frozenset(regions or regions_of_parts(question))
    question = in_one_word(without_parts(question))
    named = frozenset(terms(" ".join(form for name in regions for form in _forms(name))))
    found = (_topical(part, named, known) for part in saying(question, bool(within)))
    parts = next(filter(None, found), [])
    text = " ".join(word for part in parts for word in part)
    joined = tuple(" ".join(part) for part in parts)
    return Topic(text, within, joined if len(joined) > 1 else ())


def names_examples(question: str) -> bool:
    """Whether a question names examples by what they are: "insatser", "projekt"."""
    return bool(_EXAMPLES.search(question) or _TO_LEARN.search(question))


def asks_what_is_done(question: str) -> bool:
    """Whether a question wants examples, or to know what somebody does."""
    return names_examples(question) or bool(_DOINGS.search(question))


def _topical(asking: str, named: Set[str], known: Collection[str]) -> list[list[str]]:
    """The words of a text that say what it is about, but for those `named` apart, by part.

    Of a compound such as "integrationsexempel" only the first part does.
    """
    text = _SET_PHRASES.sub(" ", _TO_LEARN.sub("", _ANYWHERE.sub("", asking)))
    parts: list[list[str]] = []
    # "Att cykla" says what it is about where no noun does.
    doing: list[str] = []
    end = 0
    for typed, start, stop in words(text):
        word = without_last(typed, EXAMPLES)
        its = word_terms(word)
        if not its or says_nothing(word, its, EXAMPLES | ASKING) or _is_general_verb(word):
            continue
        if word in _RUNS:
            continue
        if not named.isdisjoint(its):
            continue
        names = is_noun(word) or bool(_OF.search(text, 0, start))
        if not (names or its[0] in known or said_otherwise(its[:1], known)):
            doing += [word] if text[:start].endswith("att ") else []
            continue
        if not parts or _is_joined(text, end, start):
            parts.append([])
        parts[-1].append(word)
        end = stop
    return _with_nouns(parts or ([doing] if doing else []))


def _with_nouns(parts: list[list[str]]) -> list[list[str]]:
    """The parts, those without a noun with the next: of "små och stora företag" there is one."""
    made: list[list[str]] = []
    before: list[str] = []
    for part in parts:
        before += part
        if any(map(is_noun, part)):
            made.append(before)
            before = []
    if made:
        made[-1] += before
        return made
    return [before] if before else []


def _is_general_verb(word: str) -> bool:
    """Whether a word is a form of a verb that says nothing in another form ("riktar", "använt")."""
    found = lemmas(word)
    general = [lemma in VERBS for lemma in found]
    return bool(found) and (all(general) or (any(general) and not is_noun(word)))


def _is_joined(text: str, end: int, start: int) -> bool:
    """Whether what stands between two words of a text makes them two topics."""
    return bool(_JOINING.search(text, end, start)) and not _TOGETHER.search(text)


def _forms(region: str) -> list[str]:
    return [region, *(form.rstrip("*") for form in REGIONS[region])]
