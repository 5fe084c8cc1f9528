"""Questions and sentences that hold one thing against another: more or less than, either or."""

from __future__ import annotations

import re
from functools import lru_cache

from sok.answering.asked.wants import asks_whether
from sok.answering.words.measures import opens_with_verb
from sok.answering.words.wording import CHANGES, of_change
from sok.compounds import is_noun
from sok.indexing.terms import terms, words_of

COMPARATIVE = r"(?:mer|mindre|fler|färre|större|högre|lägre|bättre|sämre|dyrare|billigare)"
_AGAINST = re.compile(
    r"\b(?:eller|mot|kontra|än|versus|vs|respektive|jämfört|skilj\w+ sig .*från)\b", re.IGNORECASE
)
_MORE_THAN = re.compile(rf"\b{COMPARATIVE}\b.*\bän\b", re.IGNORECASE)
_EITHER = re.compile(
    r"([\w -]+?),? (?:eller|än|respektive|mot|kontra|versus|vs) ([\w -]+)", re.IGNORECASE
)
_COMPARED = re.compile(
    rf"\d|\b(?:{COMPARATIVE}|mest|minst|flest|störst\w*|lägst\w*|högst\w*|lika|än)\b",
    re.IGNORECASE,
)
_AGAINST_ALL = re.compile(
    r"\b(?:mer|mindre|fler|färre|större|högre|lägre)\b(?: \w+){0,2} än "
    r"(?:(?:de|dom|alla|samtliga|allt|två|tre|fyra|fem|sex) )*(?:andra|annat|övriga|resten)\b",
    re.IGNORECASE,
)
_CHANGED = r"år för år|(?:varje|respektive) år(?:et)?|förändra\w+|ändra[ts]s?|vuxit"
# Better or more often than, one of two, one year and another.
_BESIDE = re.compile(
    r"\b(?:bäst|sämst|oftast|\w+are)\b.*\b(?:än|eller|respektive)\b|"
    r"\b(?:fler|färre|mer|mindre)\b.*\bän\b|"
    r"\bhur (?:mycket|många \w+) (?:\w+re|mer|fler)\b|"
    rf"\b(?:skilj\w+|\w*skillnad\w*|jämför\w*|utvecklats?|{_CHANGED})\b",
    re.IGNORECASE,
)

# From year to year: "utvecklats från 2021 till 2024".
_CHANGE = re.compile(
    rf"\b(?:{_CHANGED}|utveckl(?:ats|ades|ingen)|ändrades|växt)\b|"
    r"\b(?:från|mellan) (?:år )?(?:19|20)\d\d (?:till|och) (?:år )?(?:19|20)\d\d\b",
    re.IGNORECASE,
)


_YEAR = r"(?:under |år |åren |i |för )*(?P<{}>(?:19|20)\d\d)"
# "2022 och 2024", "från 2022 till 2024", "2022, jämfört med 2024"
TWO_YEARS = re.compile(
    rf"\b(?:(?:från|mellan|både) )?{_YEAR.format('one')},? "
    rf"(?:och|till|respektive|eller|mot|kontra|samt|än|(?:i )?jämför\w* (?:med|mot)) "
    rf"{_YEAR.format('other')}\b",
    re.IGNORECASE,
)

# What something did, and not how it is held against another: "ökat", but not "mindre än".
_ROSE = re.compile(
    r"\b(?:ök(?:a|ar|ade|at|as|ats|ad|ning\w*)|väx(?:a|er|te|t)|vuxit|stig(?:a|er|it)|"
    r"höj(?:t|ts|des)|(?:få(?:tt|r)?|gå(?:tt|r)|gick) upp)\b",
    re.IGNORECASE,
)
_FELL = re.compile(
    r"\b(?:minsk(?:a|ar|ade|at|as|ats|ad|ning\w*)|sjunk(?:a|er|it)|sjönk|krymp(?:a|er|te|t)|"
    r"sänk(?:t|ts|tes)|fallit|"
    r"(?:få(?:tt|r)?|gå(?:tt|r)|gick|dra(?:git|r)|skurit|skär) (?:ned|ner))\b",
    re.IGNORECASE,
)
FALL, RISE = (same[:1] for same in CHANGES)
# "Växter" have the stem of "växte".
_GROWN = frozenset(terms("växte"))


@lru_cache(maxsize=1_000)
def direction_asked(question: str) -> tuple[str, ...]:
    """FALL or RISE if a question asks of what did so, else (): "Vad har ökat mest?"."""
    if _FELL.search(question):
        return FALL
    return RISE if _ROSE.search(question) else ()


def direction_told(text: str) -> tuple[str, ...]:
    """FALL or RISE if a text tells of what did so, else (): "en uppgång", "lägre än"."""
    return direction_asked(text) or of_change({its[0] for its in words_of(text)} - _GROWN)


def asks_of_change(question: str) -> bool:
    """Whether a question asks how something has changed over the years."""
    return bool(_CHANGE.search(question))


def asks_over_years(question: str) -> bool:
    """Whether a question asks of several years: how something has changed, or of two by name."""
    return asks_of_change(question) or bool(TWO_YEARS.search(question))


def holds_against(question: str) -> bool:
    """Whether a question holds one thing against another: "bredband eller vägar"."""
    return bool(_AGAINST.search(question))


def held_against(question: str) -> tuple[list[str], list[str]]:
    """The nouns on either side of "än" or "eller", those next to it first.

    After it all words, if none of them is known for a noun ("män").
    """
    found = _EITHER.search(question)
    if found is None:
        return [], []
    before, after = (side.lower().split() for side in found.groups())
    nouns = ([word for word in side if is_noun(word)] for side in (before[::-1], after))
    return next(nouns), next(nouns) or after


def holds_against_all(question: str) -> bool:
    """Whether a question asks if one is more or less than all others: "mer än de andra ihop"."""
    return bool(_AGAINST_ALL.search(question))


def asks_whether_more(question: str) -> bool:
    """Whether a question asks, for yes or no, if one thing is more or less than another."""
    return (asks_whether(question) or opens_with_verb(question)) and says_more(question)


def says_more(sentence: str) -> bool:
    """Whether a sentence says that one thing is more or less than another."""
    return bool(_MORE_THAN.search(sentence))


def wants_beside(question: str) -> bool:
    """Whether a question wants things told beside each other, whichever comes first."""
    return bool(_BESIDE.search(question))


def compares(text: str) -> bool:
    """Whether a text states a figure, or says what is more or less."""
    return bool(_COMPARED.search(text))
