"""A clause that begins with who is first or last to what it ranks: "Högst bidrag fick Skåne"."""

from __future__ import annotations

import re

from sok.finding.subject_clauses import WHERE, finite_verbs
from sok.finding.subject_things import names_thing
from sok.regions import regions_in
from sok.swedish import lemmas

_END = re.compile(
    r"\W*(?:allra\s+)?(?P<end>störst|högst|lägst|minst|mest|flest|färst|bäst|sämst|längst|kortast|"
    r"\w{3,}ast)\s+(?P<rest>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
# What is ranked has no preposition: "längst i norr", "mest av pengarna", "mest per invånare".
_NO_NOUN = re.compile(r"(?:i|på|av|till|för|från|bland|hos|per|med|om|inom)\b", re.IGNORECASE)
# Words that say how something is measured or when, and not of what.
_BARE = re.compile(
    r"(?:\s|(?:an)?del\b|belopp\b|summa\b|siffra\b|antal\b|värde\b|nivå\b|pengar\b|(?:19|20)\d\d\b|"
    r"under\b|år(?:et)?\b)+",
    re.IGNORECASE,
)


# "Bäst går det inom el och energi, där 91 procent har jobb": of what the share is.
_RANKED_THING = re.compile(
    r"\W*(?:allra\s+)?(?:störst|högst|lägst|minst|mest|bäst|sämst|lättast|svårast|längst|kortast)\s+"
    r"(?:\w+\s+){1,3}(?:inom|i|för|på|bland|hos)\s+(?P<thing>[^,]{3,60}),\s+där\s+(?:\w+\s+)?",
    re.IGNORECASE,
)


# "Räknar man in allt är ishockey dyrast med 6 800 kronor"
_IS_FIRST = re.compile(
    r"(?:.*\s)?(?:är|var|blir|blev)\s+(?P<thing>[^,.;:()]{3,60}?)\s+"
    r"(?P<end>störst|högst|lägst|minst|bäst|sämst|längst|kortast|\w{3,}ast)\s+(?:med|på)\s+",
    re.IGNORECASE | re.DOTALL,
)


def first_thing(text: str) -> str:
    """The thing of which a clause up to a figure says that it is first or last, or ""."""
    found = _IS_FIRST.fullmatch(text)
    is_one = found and _is_end(found["end"]) and names_thing(found["thing"])
    return found["thing"] if found and is_one and not regions_in(found["thing"]) else ""


def ranked_thing(text: str) -> str:
    """The thing that a clause before "där" puts first or last, "" if it names regions, or none."""
    found = _RANKED_THING.fullmatch(text)
    return found["thing"] if found and not regions_in(found["thing"]) else ""


def ranked(text: str) -> str:
    """What the clause that leads up to a figure ranks regions by, "" if it names no such thing."""
    found = _END.match(WHERE.sub("", text))  # "har Skåne, där 66 procent"
    verbs = finite_verbs(found["rest"]) if found and _is_end(found["end"]) else ()
    if not found or not verbs:
        return ""
    what, who = found["rest"][: verbs[0].start].strip(), found["rest"][verbs[0].end :]
    is_named = (names_thing(what) or " som " in what) and not (
        _NO_NOUN.match(what) or _BARE.fullmatch(what)
    )
    return what if is_named and regions_in(who) and not regions_in(what) else ""


def _is_end(word: str) -> bool:
    """Whether a word is a superlative: one in -ast is so of its own adjective."""
    return not word.lower().endswith("ast") or word.lower()[:-3] in lemmas(word.lower())
