"""Whether a text can name the things that a question asks for: "vilka bolag deltar"."""

from __future__ import annotations

import re

from sok.answering.enumerations import listed
from sok.answering.kinds import asks_for_kind
from sok.answering.telling import asks_for_names
from sok.answering.wording import ASKING
from sok.compounds import is_noun
from sok.indexing.terms import word_terms, words

_PREPOSITION = r"(?:av|bland|för|från|hos|i|inom|med|mot|om|på|till|under|vid) "
# "Vilka bolag deltar", "vilka nya bolag deltar"; an adjective in the plural ends in -a or -e. What
# a preposition or a name comes after may be a verb: "vilka deltar i", "vilka stöder Skåne".
_WHICH = re.compile(
    rf"^\W*(?:(?i:och|men|så) )?(?:(?i:{_PREPOSITION}))?(?i:vilka) "
    rf"(?:(?!är |var )[a-zåäö]+[ae] )?(?P<noun>[a-zåäö][\w-]+)(?= (?!{_PREPOSITION})[a-zåäö])"
)
# Commas and conjunctions of a sentence that names several things, where some join clauses.
FEWEST_JOINTS = 3
_JOINT = re.compile(r",|\b(?:och|samt|eller)\b", re.IGNORECASE)
_ENDS = re.compile(r"(?<=[.!?])\s|\n")
# What says which they are: "de bolag som har flest anställda", "rollerna är: ...".
_SAYS_WHICH = re.compile(r"(?: \w+)? (?:som|är)\b|[^.]{0,9}:")
_TWO_NAMES = re.compile(r"\b[A-ZÅÄÖ][\w-]+(?: \w+)? (?:och|samt) [A-ZÅÄÖ]")


def names_which(question: str, quoted: str) -> bool:
    """Whether a quote can name the things that a question asks for: "vilka bolag".

    A text that only speaks of bolag names none. To name them it lists several things, or says
    which they are by a clause ("de bolag som"), or by two names. True if nothing is asked for so,
    and for what names tell of (`telling`).
    """
    found = _WHICH.match(question)
    if not found or not _is_thing(found["noun"].lower()):
        return True
    if asks_for_kind(question) or asks_for_names(question):
        return True
    noun = word_terms(found["noun"].lower())[0]
    return (
        listed(quoted) > 0
        or bool(_TWO_NAMES.search(quoted))
        or any(len(_JOINT.findall(said)) >= FEWEST_JOINTS for said in _ENDS.split(quoted))
        or any(
            noun in word_terms(word) and _SAYS_WHICH.match(quoted[end:])
            for word, _, end in words(quoted)
        )
    )


def _is_thing(word: str) -> bool:
    """Whether a word is a noun that says what things are asked for."""
    its = word_terms(word)
    return bool(its) and is_noun(word) and its[0] not in ASKING
