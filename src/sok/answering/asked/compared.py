"""A follow-up that compares what earlier questions asked about one by one, as one question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from sok.answering.asked.against import COMPARATIVE
from sok.answering.asked.ranking import AGAINST_TIME
from sok.answering.words.naming import own_nouns
from sok.answering.words.openings import THEN

_THEM = r"(?:dem|dom|de här|de|dessa|båda|de båda|de två|dessa två)"
# "Vilken av dem fick mest?", "Vilken är störst?", "Jämför dem", "Hur stor är skillnaden?"
_COMPARES = re.compile(
    rf"^\W*(?:(?:vem|vilk(?:en|et|a)) av {_THEM}\b.*|(?:vem|vilk(?:en|et)) \w+ "
    rf"(?:mest|minst|störst\w*|högst|lägst|flest|mer|mindre)(?: \w+)?(?: av {_THEM})?|"
    rf"(?:(?:kan|skulle) du )?jämföra? {_THEM}\b.*|(?:hur (?:stor|mycket) |vad )är skillnaden.*|"
    r"skiljer (?:de|det) (?:sig )?.*|hur mycket (?:skiljer|skilde) (?:de|det)\b.*)\W*$",
    re.IGNORECASE,
)
_OF_THEM = re.compile(rf" av {_THEM}\b", re.IGNORECASE)
# Words that the questions must have alike, of which so many at their beginning ("Hur mycket").
ALIKE, BEGINNING = 3, 2
_MORE = rf"{COMPARATIVE}(?: eller \w+)?"
_OTHER = r"(?P<other>(?!varandra|varann|så\b)[^,.?!]+?)"
_AGAINST_OTHER = [
    re.compile(rf"^\W*(?:och )?{form}(?: (?:då|också|i ?stället))?\W*$", re.IGNORECASE)
    for form in (
        # "Jämför det med vägar", "Ställ det mot vägar"
        r"(?:(?:kan|skulle) du )?(?:jämföra?|ställa?|sätta?) (?:(?:det|den|de|dem|detta|summan|"
        rf"siffran|beloppet|andelen) )?(?:med|mot|bredvid) {_OTHER}",
        # "Mer eller mindre än vägar?"
        rf"(?:(?:är|var|blev|fick) (?:det|den|de) )?{_MORE} än {_OTHER}",
        # "Fick Skåne mer än så?"
        rf"(?:fick|får|hade|har) (?:grannen )?{_OTHER} (?:en |ett )?{_MORE}(?: (?:andel|del|stöd))?"
        r"(?: än (?:så|det|den|de|dem|dom))?",
        # "Hur ser det ut om man lägger skolor bredvid?"
        r"(?:(?:hur ser det ut|hur blir det) )?(?:om|när) (?:man|vi|du) (?:lägger|ställer|sätter) "
        rf"{_OTHER} (?:bredvid|intill|mot det|mot den)",
    )
]


def set_against(question: str) -> str:
    """What a follow-up wants the answer before held against: "Jämför med vägar"; "" if nothing.

    What it is held against at another time is no other thing.
    """
    if AGAINST_TIME.search(question):
        return ""
    found = (form.match(question) for form in _AGAINST_OTHER)
    return next((match["other"] for match in found if match), "")


def of_both(asked: Sequence[str], rest: str) -> str:
    """The question of all that was asked about, followed by `rest`; "" if that compares none.

    `asked` are the whole questions just before, each for an amount: "Hur mycket fick vägar?" and
    "Hur mycket fick skolor?" are "Hur mycket fick vägar och skolor – vilken fick mest?".
    """
    questions = list(dict.fromkeys(THEN.sub("", one.rstrip("?!. ")) for one in asked))
    if len(questions) < 2 or own_nouns(rest) or not _COMPARES.match(rest):
        return ""
    joined = _alike(questions)
    return f"{joined} – {_OF_THEM.sub('', rest)}" if joined else ""


def _alike(questions: Sequence[str]) -> str:
    """One question of those that differ in a stretch only; "" if they differ otherwise."""
    said = [question.split() for question in questions]
    begin = _common(said)
    end = _common([words[begin:][::-1] for words in said])
    own = [" ".join(words[begin : len(words) - end]) for words in said]
    if begin < BEGINNING or begin + end < ALIKE or not all(own):
        return ""
    return " ".join([*said[0][:begin], _listed(own), *said[0][len(said[0]) - end :]])


def _common(said: Sequence[Sequence[str]]) -> int:
    """How many words all begin with."""
    columns = zip(*said, strict=False)
    return sum(1 for _ in takewhile(lambda words: len(set(words)) == 1, columns))


def _listed(names: Sequence[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} och {last}"
