"""What an answer was found among to questions that go on from it, each known to have an answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import islice

from sok.answering.searching.spans import overlap
from sok.errors import SokError
from sok.records import Answer, Form

# As many as one reads through at a glance.
MOST = 3
# Questions tried for one answer: each takes about 20 ms, and somebody may wait for his own.
TRIES = 6
# The share of quotes that must be new, so that a suggestion leads on and not back.
NEW = 0.5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question, the forms that its answer must have (any if none), and the heading it is of.

    `heading` is "" where the answer may stand anywhere.
    """

    question: str
    forms: frozenset[Form] = frozenset()
    heading: str = ""


def answered_among(
    candidates: Sequence[Candidate],
    given: Answer,
    asked: Collection[str],
    ask: Callable[[str], Answer],
    most: int = MOST,
) -> tuple[str, ...]:
    """The first questions that `ask` answers with quotes that were not `given`, at most `most`.

    At most TRIES are asked, none that was `asked` before.
    """
    known = {_words(question) for question in (*asked, given.question, given.standalone)}
    fresh = {
        candidate.question: candidate
        for candidate in candidates
        if _words(candidate.question) not in known
    }
    tried = islice(fresh.values(), TRIES)
    return tuple(islice((one.question for one in tried if _leads_on(one, given, ask)), most))


def _words(question: str) -> tuple[str, ...]:
    """What makes two questions one, whatever signs stand between the words."""
    return tuple(re.findall(r"\w+", question.casefold()))


def _leads_on(candidate: Candidate, given: Answer, ask: Callable[[str], Answer]) -> bool:
    try:
        answer = ask(candidate.question)
    except SokError:
        return False
    quotes = answer.quotes
    if not quotes or (candidate.forms and answer.form not in candidate.forms):
        return False
    if candidate.heading and not any(candidate.heading in quote.headings for quote in quotes):
        return False
    new = [one for one in quotes if not any(overlap(one.span, old.span) for old in given.quotes)]
    return len(new) >= NEW * len(quotes)
