"""A follow-up question and those before it to one question that stands alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.indexing.terms import terms
from sok.regions import REGIONS, regions_in

# A question with fewer terms than this may say too little to stand alone after another.
FEWEST_TERMS = 4
# A follow-up that only names another region ("Och i Skåne?") has at most this many words.
REGION_WORDS = 4

# An opening that always goes on from what was asked before, and words that may point back to it.
_GOES_ON = re.compile(r"^(?:och|men|varför då|hur då)\b|\bdå\b(?=\s*\??$)", re.IGNORECASE)
_POINTS_BACK = re.compile(
    r"\b(?:det|den|de|dem|dom|denna|detta|dessa|dess|deras|där|dit|han|hon)\b", re.IGNORECASE
)
_OPENING = re.compile(r"^(?:och|men)\b\s*|\s*\bdå\b(?=\s*\??$)", re.IGNORECASE)


def readings(question: str, history: Sequence[str]) -> tuple[str, ...]:
    """The ways to read a question as one that stands alone, the likeliest first.

    One that opens with "och" or "men" has one reading, with the earlier question before it (or,
    if it only names another region, the earlier question about that). One that points back
    ("det", "där") or says little has two, with and without; any other has its own alone.
    """
    earlier = _last_whole(history)
    if earlier is None:
        return (question,)
    if _GOES_ON.search(question):
        return (_joined(earlier, question),)
    says_little = len(set(terms(question))) < FEWEST_TERMS
    if _POINTS_BACK.search(question) or (says_little and not regions_in(question)):
        return (_joined(earlier, question), question)
    return (question, _joined(earlier, question))


def _joined(earlier: str, question: str) -> str:
    """A follow-up with the question that it goes on from."""
    rest = _OPENING.sub("", question).strip()
    if not _says_something(rest):
        return earlier
    swapped = _with_other_region(earlier, rest)
    return swapped or f"{earlier.rstrip('?!. ')} – {rest[0].lower() + rest[1:]}"


def _last_whole(history: Sequence[str]) -> str | None:
    """The history as one question: each follow-up in it resolved in turn."""
    whole: str | None = None
    for earlier in history:
        if _says_something(earlier):
            whole = earlier if whole is None else readings(earlier, [whole])[0]
    return whole


def _says_something(text: str) -> bool:
    return any(map(str.isalnum, text))


def _with_other_region(earlier: str, rest: str) -> str | None:
    """The earlier question about the region that a short follow-up names, or None."""
    new, old = regions_in(rest), regions_in(earlier)
    if len(new) != 1 or len(old) != 1 or len(rest.split()) > REGION_WORDS:
        return None
    forms = sorted((old[0], *REGIONS[old[0]]), key=len, reverse=True)
    named = "|".join(re.escape(form).replace(r"\*", r"\w{0,2}") + "s?" for form in forms)
    return re.sub(rf"\b(?:{named})\b", new[0], earlier, count=1, flags=re.IGNORECASE)
