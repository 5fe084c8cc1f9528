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
