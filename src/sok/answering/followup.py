"""A follow-up question and those before it to one question that stands alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sok.answering.leaning import (
    BEST,
    HOW_IT_WAS,
    OPENING,
    THEN,
    Leaning,
    is_clause,
    leaning,
)
from sok.answering.measures import measures_asked, measures_named
from sok.answering.naming import own_nouns
from sok.answering.subject import receiver_of, subject_of, with_subject
from sok.answering.swapped import asked_again, with_other

# Earlier questions that are looked back on; what was asked before that is forgotten.
MOST_TURNS = 10

# "Vem ligger bakom det?": nothing of its own, but a wish to know who runs what was asked about.
_ONLY_WHO = re.compile(
    r"^\W*(?:och |men )?(?:vem|vilka|vilken \w+) (?:är det som |är )?"
    r"(?:(?:ligger|står) bakom|driver|ansvarar för|står för|håller i|leder|genomför|utför|gör)"
    r"(?: (?:det|detta|den|dem|arbetet|projektet|initiativet|insatsen|satsningen))?"
    r"(?: (?:tillsammans|egentligen|idag|nu|då))*\W*$",
    re.IGNORECASE,
)
# "Visa flera" and what is like it: the same question, and other answers to it.
_MORE = re.compile(
    r"^\W*(?:(?:kan|vill|har|finns|ge|visa|berätta|ta|du|jag|det|mig|få|se|ha|fram|och|gärna) )*"
    r"(?:några |något |ännu )?(?:fler|flera|mer|mera|resten|nästa|andra|till)"
    r"(?: (?:exempel|insatser|initiativ|projekt|ställen|citat|träffar|svar|resultat|sidor))?"
    r"(?: (?:därifrån|där|om det|om detta|av samma|som det|tack|nu))*\W*$",
    re.IGNORECASE,
)
# "Vilken av dem fick mest?" is asked of both that were asked of before it.
_OF_BOTH = re.compile(r"\b(?:av|bland) (?:dem|dom|dessa|de (?:två|båda))\b", re.IGNORECASE)
# "På vilka nivåer?" needs the verb of the question before it.
_NO_VERB = re.compile(
    r"(?:\w+ )?(?:vad|vem|vilk\w+|hur|när|var|varför)(?: (?!de[tnm]?\b)\w+)?\W*", re.I
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a question: `text` stands alone; `added` is what a follow-up adds to it.

    `added` is "" where the question is read as it stands. `who` says that it only wants to know
    who runs what `about` is about. `earlier` is the whole question that it goes on from, "" where
    `text` is one, `named` what a follow-up was only the name of, and `measure` what it only named
    the measure of ("i procent"), which then holds for what comes next too. `before` is what the
    question just before was read as, be it a follow-up.
    """

    text: str
    added: str = ""
    who: bool = False
    about: str = ""
    earlier: str = ""
    named: str = ""
    measure: str = ""
    before: str = ""

    @property
    def whole(self) -> str:
        """The whole question that what comes next can go on from: nothing piles up on it."""
        return self.earlier or self.text

    @property
    def subject(self) -> str:
        """What a later pronoun stands for, "" if that is not clear."""
        return self.named or subject_of(self.whole)


Choose = Callable[[Sequence[Reading]], Reading]


def likeliest(found: Sequence[Reading]) -> Reading:
    """The first of some readings."""
    return found[0]


def readings(
    question: str, history: Sequence[str], choose: Choose = likeliest
) -> tuple[Reading, ...]:
    """The ways to read a question, the likeliest first; one if nothing is unclear.

    Each earlier question is read in turn; `choose` says which way, if there is more than one.
    """
    before: Reading | None = None
    for turn in history[-MOST_TURNS:]:
        if _says_something(turn):
            before = choose(_readings(turn, before))
    return _readings(question, before)


def _readings(question: str, before: Reading | None) -> tuple[Reading, ...]:
    alone = Reading(question)
    if _ONLY_WHO.match(question):
        return (_who(question, before),)
    leans = leaning(question)
    if before is None or leans is Leaning.NONE:
        return (alone,)
    joined = replace(_joined(before, question), before=before.text)
    return {
        Leaning.MAYBE: (alone, joined),
        Leaning.LIKELY: (joined, alone),
        Leaning.ALL: (joined,),
    }[leans]


def wishes_for_more(question: str) -> bool:
    """Whether a question is a wish for more answers to the one before it."""
    return bool(_MORE.match(question))


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


def _who(question: str, before: Reading | None) -> Reading:
    """The reading of a question that only asks who runs what was asked about."""
    if before is None:
        return Reading(question, who=True)
    text = _after(replace(before, named=""), _rest(question))
    return Reading(text, "", True, before.whole, before.whole, before.named)


def _joined(before: Reading, question: str) -> Reading:
    """A follow-up with what it goes on from."""
    rest, whole = _rest(question), before.whole
    if both := _both(before, rest):
        return Reading(f"{both} – {rest}", question, earlier=f"{both}?", named=before.named)
    if not _says_something(rest):
        return replace(before, added=question)
    only_measure = bool(measures_named(rest)) and not own_nouns(rest) and not is_clause(rest)
    if again := asked_again(before.added, rest, only_measure):
        return Reading(_after(before, again), again, earlier=whole, named=before.named)
    changed = None if only_measure else with_other(whole, rest)
    if changed:
        is_phrase = bool(HOW_IT_WAS.search(OPENING.sub("", question)))
        return _measured(Reading(changed, rest if is_phrase else question), before.measure)
    if is_clause(rest):
        return Reading(_after(before, rest), question, earlier=whole, named=before.named)
    named = rest.rstrip("?!. ") if own_nouns(rest) else before.named
    text = f"{whole.rstrip('?!. ')} – {rest}"
    if only_measure:
        return Reading(text, question, earlier=whole, named=named, measure=rest.rstrip("?!. "))
    return _measured(Reading(text, question, earlier=whole, named=named), before.measure)


def _both(before: Reading, rest: str) -> str:
    """The two questions for a figure that a follow-up holds against each other, "" if not two."""
    is_figure = before.before and not before.earlier and measures_asked(before.text)
    if not (is_figure and _OF_BOTH.search(rest) and BEST.search(rest)):
        return ""
    first = before.before.rstrip("?!. ")
    return f"{first} eller {_rest(before.added).rstrip('?!. ')}"


def _measured(reading: Reading, measure: str) -> Reading:
    """The reading in the measure that was asked for before it, "" if in none."""
    if not measure or measures_named(reading.added):
        return reading
    return replace(
        reading,
        text=f"{reading.text.rstrip('?!. ')} – {measure}?",
        added=f"{reading.added.rstrip('?!. ')} {measure}",
        earlier=reading.whole,
        measure=measure,
    )


def _rest(question: str) -> str:
    """A follow-up without what ties it to the question before it: "Och i Skåne då?"."""
    # Only the first word loses its capital: that of "Interreg" in "Och Interreg?" marks a name.
    inside = question[:1].lower() + question[1:]
    return HOW_IT_WAS.sub("", THEN.sub("", OPENING.sub("", inside))).strip()


def _after(before: Reading, rest: str) -> str:
    """A sentence with what it is about: its pronoun replaced, or that before it."""
    # Who asked how much something got may go on to what it is.
    of_figure = bool(measures_asked(rest)) or bool(BEST.search(rest))
    subject = before.subject or ("" if of_figure else receiver_of(before.whole))
    if not subject or _NO_VERB.fullmatch(rest):
        return f"{before.whole.rstrip('?!. ')} – {rest}"
    return with_subject(subject, rest)


def _says_something(text: str) -> bool:
    return any(map(str.isalnum, text))
