"""Wishes for more answers to the question before: "Visa flera", "Kan du utveckla det?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.answering.asked.help import asks_for_help

# "Visa flera" and what is like it: the same question, and other answers to it.
_MORE = re.compile(
    r"^\W*(?:(?:kan|vill|har|finns|ge|visa|berätta|ta|du|jag|det|mig|få|se|ha|fram|och|gärna) )*"
    r"(?:några |något |ännu )?(?:fler|flera|mer|mera|resten|nästa|andra|till)"
    r"(?: (?:exempel|insatser|initiativ|projekt|ställen|citat|träffar|svar|resultat|sidor))?"
    r"(?: (?:därifrån|där|om det|om detta|av samma|som det|tack|nu))*\W*$",
    re.IGNORECASE,
)
# Nobody can explain a quote but its document: who asks for that gets more of it.
_EXPLAIN = re.compile(
    r"^\W*(?:(?:kan|skulle|kunde|vill|du|ni|kunna|snälla|och|vänligen) )*"
    r"(?:utveckla|förklara|fördjupa|förtydliga|specificera|konkretisera)"
    r"(?: (?:det|detta|den|svaret|dig|mer|mera|lite|gärna|närmare|vidare|ytterligare|"
    r"för mig|tack|där))*\W*$",
    re.IGNORECASE,
)


def wishes_for_more(question: str) -> bool:
    """Whether a question is a wish for more answers to the one before it."""
    return bool(_MORE.match(question) or _EXPLAIN.match(question))


def asks_something(turn: str) -> bool:
    """Whether a turn is a question that more can be wished of: no greeting, and no such wish."""
    return not wishes_for_more(turn) and not asks_for_help(turn)


def without_wish_for_more(question: str, history: Sequence[str]) -> tuple[str, list[str], int]:
    """The question that a wish for more is about, those before it, and how often more was wished.

    A question that is no such wish stands as it is; earlier wishes are left out of the history.
    """
    turns = [*history, question]
    wished = 0
    while turns and wishes_for_more(turns[-1]):
        wished += 1
        turns.pop()
    if not turns:
        return question, [], 0
    return turns[-1], [turn for turn in turns[:-1] if not wishes_for_more(turn)], wished
