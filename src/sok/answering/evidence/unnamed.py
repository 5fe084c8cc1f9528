"""Whether a text only says that there are some of what is asked for, and not which.

"Flera företag deltar" and "i sex kommuner" tell of companies and municipalities, and are no answer
to who asks which they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sok.answering.words.wording import NUMERALS
from sok.compounds import is_noun
from sok.indexing.terms import word_terms, words

_WHICH = re.compile(
    r"\bvilka (?:(?:är|var|av|de|dessa|olika|andra|slags|sorters|sorts|typer) ){0,3}"
    r"(?P<which>(?:\w+ ){0,2}\w+)",
    re.IGNORECASE,
)
# Some of them, with what may stand between that and what they are; "dessa fem" have been named.
_SOME = re.compile(
    r"(?<!\bär )(?<!\bsom )(?<!\bdessa )\b(?:vissa|några|flera|många|fler|utvalda|"
    r"enstaka|ett (?:stort )?antal|en del|\d+|"
    r"två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)(?:,? [^\W\d]+){0,2}?,? $",
    re.IGNORECASE,
)
# What follows where it is said which: "tre områden (luft, mark, vatten)", "två städer, Umeå och",
# "tre perspektiv. Dessa är", "fyra källor. Den första är".
_LISTED = re.compile(
    r" ?[(,:–-]|[^.]*(?::|\b(?:såsom|som är|till exempel|exempelvis|bland annat|är|nämligen)\b|"
    r"\. (?:Dessa|De|Det|Bland dem|De[nt] (?:första|ena)) \w)"
)


def says_only_some(question: str, quoted: str) -> bool:
    """Whether all that a quote says of what a question asks for by "vilka" is that there are some.

    A list of several lines says which.
    """
    asked = _asked(question)
    if not asked or "\n" in quoted:
        return False
    mentioned = [
        bool(_SOME.search(quoted[:start])) and not _LISTED.match(quoted[end:])
        for start, end in _places(asked, quoted)
    ]
    return bool(mentioned) and all(mentioned)


def _asked(question: str) -> str:
    """The term of what "vilka" asks for, "" if nothing: the first noun after it."""
    found = _WHICH.search(question)
    said = [word for word, _, _ in words(found["which"])] if found else []
    things = (word_terms(word)[:1] for word in said if is_noun(word) and not word[0].isdigit())
    return next((its[0] for its in things if its and its[0] not in NUMERALS), "")


def _places(term: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a text has a word of that term of its own."""
    return ((at, end) for word, at, end in words(text) if word_terms(word)[:1] == (term,))
