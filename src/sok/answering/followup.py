"""A follow-up question and those before it to one question that stands alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import dropwhile

from sok.answering.wording import GENERAL, VERBS, topical
from sok.indexing.terms import terms
from sok.regions import REGIONS, regions_in, without_regions
from sok.settings import QUESTION_LIMIT

# A question with fewer terms than this may say too little to stand alone after another.
FEWEST_TERMS = 4
# A follow-up that ends in "då" ("Och vägar då?") has at most this many words.
THEN_WORDS = 6
# Earlier questions that are looked back on; what was asked before that is forgotten.
MOST_TURNS = 10

# Openings that always go on from what was asked before.
_GOES_ON = re.compile(
    r"^(?:och|men|varför då|hur då|samma(?: sak)?(?: för| i| men)?|motsvarande(?: för| i)?|"
    r"hur kommer det sig|vad beror det på)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(r"^(?:och|men|samma(?: sak)?|motsvarande)\b\s*", re.IGNORECASE)
_THEN = re.compile(r"\s*\bdå\b(?=\s*\??$)", re.IGNORECASE)
# Pronouns that point back. "Den", "det" and "de" before an adjective are articles, so they count
# only after a preposition or a verb and at the end of a phrase.
_POINTS_BACK = re.compile(
    r"\b(?:dem|dom|denna|detta|dessa|dess|deras|där|dit|han|hon)\b|"
    r"\b(?:inom|med|av|om|på|för|till|i|från|mot|hos|bakom|är|var|blir|har|kan|ska|gör|fick|får)"
    r" (?:den|det|de)\b(?=\W*$|,| \w+t\b)|"
    r"\b(?:kan|ska|fick|får) (?:den|det|de) \w+(?:ra|na|va|la|da)\b|"
    r"^(?:gav|ger|blev|är|var|har|finns|fanns|ska|gick|går|kostade|fungerar|hjälpte) "
    r"(?:den|det|de)\b|"
    r"^vad (?:ska|har|kan|är|var|gav|ger) (?:den|det|de)\b",
    re.IGNORECASE,
)
# Questions that say what they are about, however short: "Vad är smart specialisering?", "Berätta
# om flernivåsamverkan", "Exempel på insatser för unga". One noun in the definite form ("Vad är
# målet?") does not: it belongs to something that was named before.
_OWN_SUBJECT = re.compile(
    r"^\W*(?:vad (?:är|innebär|betyder|menas med)|(?:berätta|läs|säg)(?: mig)?(?: mer| allt)? om|"
    r"allt om|vad (?:säger|säjer|står|sägs|skrivs|skriver)\b[^?]*? om|"
    r"(?:(?:ge|visa|finns|har|vilka|några)\b[^?]*? )?exempel (?:på|om)) "
    r"(?!(?:det|den|de|dem|detta|denna|dessa|första|andra|tredje|sista)\b|"
    r"\w+(?:en|et|an|na|rn|ln)s?\W*$)\w",
    re.IGNORECASE,
)
# "Vad gör Skåne?" is whole, unless the question before was of another region.
_REGION_DOES = re.compile(r"^\W*(?:vad gör|(?:berätta )?allt om|berätta om)\b", re.IGNORECASE)
# "Vem ligger bakom det?": nothing of its own, but a wish to know who runs what was asked about.
_ONLY_WHO = re.compile(
    r"^\W*(?:och |men )?(?:vem|vilka|vilken \w+) (?:är det som |är )?"
    r"(?:(?:ligger|står) bakom|driver|ansvarar för|står för|håller i|leder|genomför|utför|gör)"
    r"(?: (?:det|detta|den|dem|arbetet|projektet|initiativet|insatsen|satsningen))?\W*$",
    re.IGNORECASE,
)
# "Visa flera" and what is like it: the same question, and other answers to it.
_MORE = re.compile(
    r"^\W*(?:(?:kan|vill|har|finns|ge|visa|ta|du|jag|det|mig|få|se|ha|fram|och|gärna) )*"
    r"(?:några |något |ännu )?(?:fler|flera|mer|mera|resten|nästa|andra|till)"
    r"(?: (?:exempel|insatser|initiativ|projekt|ställen|citat|träffar|svar|resultat|sidor))?"
    r"(?: (?:därifrån|där|om det|om detta|av samma|som det|tack|nu))*\W*$",
    re.IGNORECASE,
)
_PREPOSITIONS = "inom|för|i|på|om|till|av|från|med|kring|mot"
# A follow-up that is one phrase and no sentence: "inom miljö och klimat?"
_PHRASE = re.compile(rf"({_PREPOSITIONS}) (?:[\w-]+,? ?){{1,6}}?(?:,? tack)?\W*", re.IGNORECASE)
# "Region Skåne?" and "Örebro län?" name a region and say no more.
_REGION_TERMS = frozenset(terms("region län"))


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a question: `text` stands alone; `added` is what a follow-up adds to it.

    `added` is "" where the question is read as it stands. `who` says that it only wants to know
    who runs what `about` is about.
    """

    text: str
    added: str = ""
    who: bool = False
    about: str = ""


def readings(question: str, history: Sequence[str]) -> tuple[Reading, ...]:
    """The ways to read a question, the likeliest first.

    One that opens with "och" or "men", or only names a region, goes on from the earlier one. One
    that points back ("inom det", "där") or says little most likely does; any other most likely
    stands alone.
    """
    earlier = _last_whole(history)
    if _ONLY_WHO.match(question):
        text = _joined(earlier, question) if earlier else question
        return (Reading(text, who=True, about=earlier or ""),)
    alone = Reading(question)
    if earlier is None:
        return (alone,)
    joined = Reading(_joined(earlier, question), question)
    of_region = _REGION_DOES.search(question) and not regions_in(earlier)
    if not terms(question) or (goes_on(question) and not of_region):
        return (joined,)
    if points_back(question) or _says_little(question):
        return (joined, alone)
    return (alone, joined)


def points_back(question: str) -> bool:
    """Whether a question has a word for something that it does not name itself."""
    return bool(_POINTS_BACK.search(question))


def _says_little(question: str) -> bool:
    """Whether a question has few terms, or none but those that say what is wanted of something."""
    if regions_in(question) or _OWN_SUBJECT.search(question):
        return False
    return len(set(terms(question))) < FEWEST_TERMS or not topical(question, GENERAL)


def without_wish_for_more(question: str, history: Sequence[str]) -> tuple[str, list[str], int]:
    """The question that a wish for more is about, those before it, and how often more was wished.

    A question that is no such wish stands as it is; earlier wishes are left out of the history.
    """
    turns = [*history, question]
    wished = 0
    while turns and _MORE.match(turns[-1]):
        wished += 1
        turns.pop()
    if not turns:
        return question, [], 0
    return turns[-1], [turn for turn in turns[:-1] if not _MORE.match(turn)], wished


def goes_on(question: str) -> bool:
    """Whether a question cannot be meant to stand alone."""
    if _GOES_ON.search(question):
        return True
    if _THEN.search(question) and len(question.split()) <= THEN_WORDS:
        return True
    named = regions_in(question)
    said = set(terms(question)) - _REGION_TERMS
    return bool(named) and said <= set(terms(" ".join(_forms(named[0]))))


def _joined(earlier: str, question: str) -> str:
    """A follow-up with the question that it goes on from."""
    # Only the first word loses its capital: that of "Interreg" in "Och Interreg?" marks a name.
    inside = question[:1].lower() + question[1:]
    rest = _THEN.sub("", _OPENING.sub("", inside)).strip()
    if not _says_something(rest):
        return earlier
    swapped = _with_other_region(earlier, rest) or _with_other_phrase(earlier, rest)
    return swapped or f"{earlier.rstrip('?!. ')} – {rest}"


def _last_whole(history: Sequence[str]) -> str | None:
    """The history as one question: each follow-up in it resolved in turn."""
    whole: str | None = None
    for earlier in history[-MOST_TURNS:]:
        if _says_something(earlier):
            joined = earlier if whole is None else readings(earlier, [whole])[0].text
            whole = joined if len(joined) <= QUESTION_LIMIT else earlier
    return whole


def _says_something(text: str) -> bool:
    return any(map(str.isalnum, text))


def _with_other_region(earlier: str, rest: str) -> str | None:
    """The earlier question about the region that a short follow-up names, or None."""
    new, old = regions_in(rest), regions_in(earlier)
    if len(new) != 1 or len(old) != 1 or topical(without_regions(rest), GENERAL):
        return None
    forms = sorted(_forms(old[0]), key=len, reverse=True)
    named = "|".join(re.escape(form).replace(r"\*", r"\w{0,2}") + "s?" for form in forms)
    return re.sub(rf"\b(?:{named})\b", new[0], earlier, count=1, flags=re.IGNORECASE)


def _with_other_phrase(earlier: str, rest: str) -> str | None:
    """The earlier question with its last phrase replaced by one that a follow-up is, or None.

    "Vilka mål finns inom vård?" and "inom skola" is "Vilka mål finns inom skola?"
    """
    phrase = _PHRASE.fullmatch(rest)
    if phrase is None or regions_in(rest):
        return None
    for preposition in (re.escape(phrase[1]), _PREPOSITIONS):
        found = list(re.finditer(rf"\b(?:{preposition})\b", earlier, re.IGNORECASE))
        if found:
            before, after = earlier[: found[-1].start()], earlier[found[-1].end() :].split()
            kept = dropwhile(lambda word: word.strip("?!.,").lower() not in VERBS, after)
            return " ".join([before.strip(), phrase[0].strip(" ?!."), *kept]).rstrip("?!. ") + "?"
    return None


def _forms(region: str) -> tuple[str, ...]:
    return (region, *REGIONS[region])
