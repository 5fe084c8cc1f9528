"""A question about examples to the topic it is about, and to the parts that it joins."""

from __future__ import annotations

import re
from collections.abc import Collection, Set
from dataclasses import dataclass

from sok.answering.wording import ASKING, EXAMPLES, says_nothing, without_last
from sok.compounds import is_noun
from sok.indexing.terms import terms, word_terms, words
from sok.regions import REGIONS, regions_in, regions_of_parts, without_parts
from sok.sentences import typed_sentences

# What a question adds that is not its topic: sentences before the one that asks.
_POINTING = re.compile(r"\b(?:sådan\w*|detta|dessa|det)\b", re.IGNORECASE)
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
    r"(?:\b(?:som|att)\b[\w ]*)?\b(?:lära (?:\w+ )?av|inspireras|ta efter)\b(?: av)?", re.IGNORECASE
)

_EXAMPLES = re.compile(
    r"exemp(?:el|l)|insats|initiativ|\bprojekt(?:en|et)?\b|satsning|\båtgärder\b", re.IGNORECASE
)
_DOINGS = re.compile(
    r"\b(?:vad|hur) (?:har |kan |ska )?(?:\w+ )?(?:gör|görs|gjort|gjorts|gjorde|händer|hänt|"
    r"arbetar|arbetas|jobbar|jobbas|satsar|satsas|pågår|hittat på|sysslar|visa upp)\b|\bpå gång\b|"
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

    A word that is no noun and not among the terms `known` says nothing of it. Who names a part of
    Sweden ("Norrland") asks of its regions.
    """
    regions = regions_in(question)
    within = frozenset(regions or regions_of_parts(question))
    question = without_parts(question)
    named = frozenset(terms(" ".join(form for name in regions for form in _forms(name))))
    *before, last = typed_sentences(question)
    # "Hur främjas export? Ge exempel": what is wanted and of what are two sentences.
    asked = [part for part in before if part.endswith("?")]
    saying = [question] if _POINTING.search(last) else [last, *reversed(asked)]
    found = (_topical(part, named, known) for part in saying)
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
    text = _TO_LEARN.sub("", _ANYWHERE.sub("", asking))
    parts: list[list[str]] = []
    end = 0
    for typed, start, stop in words(text):
        word = without_last(typed, EXAMPLES)
        its = word_terms(word)
        if not its or says_nothing(word, its, EXAMPLES | ASKING) or not named.isdisjoint(its):
            continue
        if not (its[0] in known or is_noun(word)):
            continue
        if not parts or _is_joined(text, end, start):
            parts.append([])
        parts[-1].append(word)
        end = stop
    return parts


def _is_joined(text: str, end: int, start: int) -> bool:
    """Whether what stands between two words of a text makes them two topics."""
    return bool(_JOINING.search(text, end, start)) and not _TOGETHER.search(text)


def _forms(region: str) -> list[str]:
    return [region, *(form.rstrip("*") for form in REGIONS[region])]
