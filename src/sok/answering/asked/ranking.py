"""Questions that rank, divide or compare, to what they want: which end, which place, of what."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import StrEnum
from functools import lru_cache

from sok.answering.asked.against import COMPARATIVE
from sok.answering.asked.named import without_apposed, without_set_aside
from sok.answering.words.wording import OTHER_TIME, RANKING, WHOLE, topical_words
from sok.compounds import is_noun
from sok.finding.number_words import NAMED
from sok.regions import regions_in, without_regions
from sok.swedish import lemmas


class Order(StrEnum):
    """What is asked of the figures compared."""

    MOST = "most"
    LEAST = "least"
    SPLIT = "split"


# "Minst 15 procent" sets a bound, and ranks nothing; "Vilken fick minst 2022?" ranks.
_NO_BOUND = rf"\b(?! (?:(?:en|ett|{'|'.join(NAMED)})\b|(?!(?:19|20)\d\d\W*$)\d))"
# "Första hjälpen" and "i första hand" rank nothing.
_FIRST = r"först\w*(?! (?:hjälp|hand\b|gången\b|året\b|linje|instans))"
# Superlatives that end otherwise than in -ast, and those in -ast that say little of something.
_LEAST = re.compile(
    rf"\b(?:minst\w*{_NO_BOUND}|lägst\w*{_NO_BOUND}|sist\w*|sämst\w*|botten\w*|fattigast\w*|snålast\w*|svagast\w*|"
    r"billigast\w*|kortast\w*|ovanligast\w*)\b",
    re.IGNORECASE,
)
_MOST = re.compile(
    rf"\b(?:mesta?|bäst|längst\w*|flest\w*|störst\w*|högst\w*{_NO_BOUND}|{_FIRST}|topp\w*|leder|etta|tvåa|trea|vann|\w*starkast\w*|"
    r"femma|sexa|tyngst\w*|vem (?:blev|kom)(?! (?:\w+ )?sist)|st(?:ack|icker) ut|"
    r"rangordn\w*|\w*rank(?:ing|a|as)\w*|sorter(?:a|ing)\w*\b(?! under\b)|överst|"
    r"guldplats\w*|silverplats\w*|bronsplats\w*|\w+ plats|"
    r"(?:andra|tredje|fjärde|femte|sjätte)plats\w*|vilketdera|dominer\w*|"
    r"i (?:storleks)?ordning|mer \w+ än de (?:övriga|andra)|"
    r"(?:ligg|låg|kom|stå|stod)\w* främst|(?:lejon|mer)parten|huvuddelen|"
    r"nästan (?:allt|alla|hela))\b|"
    # Which one it is "oftast" figures tell; which ones ("vilka områden"), words.
    r"^\W*(?:(?:i|inom|av|på|för|hos) )?(?:vilk(?:en|et)|vem)\b.*\boftast\b",
    re.IGNORECASE,
)
# "Ordna områdena efter storlek", and not "vem har ordnat hjälp".
_PUT_IN_ORDER = re.compile(r"(?:^\W*|\b(?:kan du|att) )ordna (?:de |alla )?\w+na\b", re.IGNORECASE)
_RANKS_ALL = re.compile(
    r"\brangordna\w*|\branka\w*|\bsorter(?:a|ade)\b(?! under\b)|"
    r"\bi (?:storleks|fallande |stigande )?ordning\b|\b(?:störst|mest|flest|högst) först\b",
    re.IGNORECASE,
)
# "Hur mycket kan man få som mest?" asks of one thing, how much it may be.
_AT_MOST = re.compile(
    r"(?<=\bhur )(mycket|stort?|många|långt?)\b(.*) som (?:mest|minst|högst|lägst)\b", re.I
)
# The sum of several things is asked for, which a document may state.
_ADDS_UP = re.compile(
    r"\b(?:hur (?:mycket|stor\w*|många)|\w*summan?|belopp\w*)\b(?:.*\b(?:och|samt|plus)\b.*"
    r"\b(?:tillsammans|ihop|sammanlagt|totalt|sammantaget)\b|"
    r".*\b(?:räkn|slå|lägg)\w* (?:ihop|samman)\b)|"
    r"\b\w*summan av\b.*\b(?:och|samt|plus)\b|"
    r"\b(?:räkn|slå|lägg)\w* (?:ihop|samman)\b.*\b(?:och|samt|plus)\b",
    re.IGNORECASE,
)
# All of them are wanted, the least first.
_RISING = re.compile(r"\bfrån (?:minst|lägst)\w* till (?:mest|störst|högst)|\bminst först\b", re.I)
# The last is least of what the first is most: "vanligast respektive ovanligast".
_OPPOSITE = re.compile(
    r"\bvanligast\b.*\bovanligast\b|\b(?:lätt|enkl)ast\b.*\bsvårast\b|"
    r"\bsvårast\b.*\b(?:lätt|enkl)ast\b|\b(?:van|oft)\w*ast\b.*\bminst\b|"
    r"\bsnabbast\b.*\blångsammast\b|\b(?:yngst\b.*\bäldst|äldst\b.*\byngst)\b",
    re.IGNORECASE,
)
# But for those of what no figure measures: how common, important or new something is.
_ADJECTIVE = re.compile(
    r"\b(?!vanlig|viktig|angeläg|relevant|intressant|central|aktuell|särskil|oft|sen|ny|tidig|när)"
    r"(\w{3,})aste?\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"\b(?:för|upp)?delning\w*|"
    r"\b(?:för|upp)?del(?:as|ades|at|ade|ats)\b"
    r"(?! (?:\w+ ){0,2}?(?:ut|in)\b(?! (?:per|mellan)\b))"
    # "Hur många delade på det?" counts them.
    r"(?! på (?:det|dem|den|stödet|bidraget|pengarna|medlen|summan|beloppet)\b).*|"
    r"\bfördela(?:s|des|ts|t|de|r sig)?\b|\w+s fördelning\b|"
    r"\bportioner(?:a|as|ades|ats|at|ing\w*)\b|"
    r"\bspri(?:ds|tts|dd|dning\w*)\b|\bjämför\w*|\bskillnad\w*|\bskilj\w+ sig .*\båt\b|"
    r"\bförhåll\w+ sig .*\btill\b|\bsida vid sida\b|\bkontra\b|\bversus\b|\brespektive\b|"
    r"\bställ \w+.* mot\b|\b(?:mer|mindre|större|högre|lägre|fler|lika mycket) (?:än|som)\b|"
    # "Bli mer lockande att bo eller arbeta i" holds nothing against anything.
    r"(?<!\bbli )(?<!\bblir )(?<!\batt )(?<!\batt få )"
    r"\b(?:mer|mindre|fler|större|högre|lägre)\b.*\beller\b|"
    rf"\b(?:mer|mindre|fler|större|högre|lägre)\b.*\bän\b|\b{COMPARATIVE}\b.*\bän\b|"
    r"\bstörre (?:\w+ )?andel\b|"
    r"\bfick vad\b|\b(?!steg|ord)(\w{3,}) för \1\b|\blika (?:mycket|stor\w*|många)\b|"
    # "Lanthandlar, mackar och annan service" is one thing.
    r"\bhur (?:mycket|stor\w*|många)\b.*\b\w+, (?:\w+, )*\w+,? (?:och|samt|respektive) "
    r"(?!(?:ann(?:an|at)|andra|övriga?|liknande)\b)|"
    r"\bskilj\w+ sig .*\bfrån\b|\bhur stora (?:andelar|delar)\b|"
    r"\bhur (?:mycket|stor\w*|många)\b.*\b(?:var och en|vart och ett|(?<!som )varje|de olika)\b|"
    r"\befter (?:hur (?:mycket|stor\w*)|belopp\w*|andel\w*|storlek\w*)\b",
    re.IGNORECASE,
)
_PHRASES = re.compile(
    r"sida vid sida|(?:drog )?(?:det )?(?:längsta|kortaste) strået|i fråga om|st(?:ack|icker) ut|"
    r"främst|var och en|vart och ett|skilj\w+ sig|förhåll\w+ sig|\bsamma\b|\b(?:i|av) landet\b",
    re.IGNORECASE,
)
_WORDS = re.compile(r"\w+")
_PLACE = [
    re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)
    for pattern in (
        r"sexa\w*|sjätte",
        r"femma\w*|femte(?:plats\w*)?",
        r"fyra (?:i|på)|fjärde(?:plats\w*)?|n(?:umme)?r (?:fyra|4)",
        r"trea\w*|tredje(?:plats\w*)?|bronsplats\w*|n(?:umme)?r (?:tre|3)",
        r"näst|tvåa\w*|andra ?plats\w*|silverplats\w*|n(?:umme)?r (?:två|2)",
    )
]
# What an answer calls each place.
PLACES = ("", "näst ", "tredje ", "fjärde ", "femte ", "sjätte ")
# "Mer än ett av områdena" only counts them.
_MORE_OF_THEM = re.compile(
    r"\b(?:mer|fler|mindre|färre) än (?:\d+|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio) av\b",
    re.IGNORECASE,
)
# One thing's figure at another time is no other thing's: "mindre än 2020", "jämfört med året före".
AGAINST_TIME = re.compile(
    rf"\b(?:än|med|mot) (?:under |i |för )?(?:år )?(?:{OTHER_TIME}|tidigare|förut|förr)\b",
    re.IGNORECASE,
)
_AND_REST = re.compile(r"\boch (?:alla |hur \w+ )?de (?:andra|övriga)\b", re.IGNORECASE)
# "Vem kom sist av de fem som fick mest?", "Vem fick minst av de fem som nämns?"
_LAST_OF_FIRST = re.compile(
    rf"(?:{_LEAST.pattern}).*\b(?:av|bland) (?:de|dem|dom)\b.*(?:{_MOST.pattern}|"
    r"\bsom (?:nämns|anges|listas|redovisas|räknas upp|lyfts fram|är med)\b)|"
    # "Vem av de fem med mest hade minst?"
    r"\b(?:av|bland) (?:de|dem|dom)\b[^,:–]* (?:med|som \w+) "
    rf"(?:{_MOST.pattern}).*(?:{_LEAST.pattern})|"
    # A follow-up: "Vilka fick mest? – Vem fick minst av dem?"
    rf"(?:{_MOST.pattern}).* – (?=.*\b(?:av|bland) (?:dem|dom|dessa)\b).*(?:{_LEAST.pattern})",
    re.IGNORECASE,
)


# Many rules ask it of the same question.
@lru_cache(maxsize=1_000)
def order_asked(question: str) -> Order | None:
    """How a question wants figures ordered, or None if it compares nothing."""
    question = _MORE_OF_THEM.sub("", _AT_MOST.sub(r"\1\2", question))
    if _LAST_OF_FIRST.search(question) or _RISING.search(question):
        return Order.LEAST
    if _LEAST.search(question):
        # "Från mest till minst" wants them all, the largest first.
        return Order.SPLIT if both_ends(question) else Order.LEAST
    if _OPPOSITE.search(question):
        return Order.SPLIT
    ranks_first = _MOST.search(question) or _PUT_IN_ORDER.search(question)
    if ranks_first or _has_superlative(without_apposed(question)):
        return Order.MOST
    if AGAINST_TIME.search(question):
        return None
    several = len(regions_in(question)) > 1 or adds_up(question)
    return Order.SPLIT if several or divides(question) else None


def other_end(order: Order) -> Order:
    """The last first if the first is, and the other way round."""
    return {Order.MOST: Order.LEAST, Order.LEAST: Order.MOST}.get(order, order)


def divides(question: str) -> bool:
    """Whether a question asks how something is divided, or what differs."""
    return bool(_SPLIT.search(question))


def ranks_all(question: str) -> bool:
    """Whether a question wants all of some things in their order: "rangordna", "störst först"."""
    return bool(_RANKS_ALL.search(question))


def both_ends(question: str) -> bool:
    """Whether a text names the first and the last: "bäst respektive sämst"."""
    are_told = _MOST.search(question) and _LEAST.search(question)
    return bool(are_told or _OPPOSITE.search(question))


def adds_up(question: str) -> bool:
    """Whether a question asks for several things together: "bredband och vägar tillsammans"."""
    return bool(_ADDS_UP.search(question))


def _has_superlative(question: str) -> bool:
    """Whether an adjective of a question is a superlative: "dyrast", "den rikaste"."""
    found = _ADJECTIVE.finditer(question.lower())
    return any(one[1] in lemmas(one[0]) for one in found)


def asks_of_rest(question: str) -> bool:
    """Whether a question asks of all others beside those that it names: "och de övriga"."""
    return bool(_AND_REST.search(question))


def is_within_top(question: str) -> bool:
    """Whether a question asks who is last of those who got most."""
    return bool(_LAST_OF_FIRST.search(question))


def ranks(sentence: str, order: Order) -> bool:
    """Whether a sentence of a document says what comes last, or first."""
    return bool((_LEAST if order is Order.LEAST else _MOST).search(sentence))


def ranking_topic(text: str, known: Collection[str]) -> list[tuple[str, ...]]:
    """The terms of the words that say what is compared: no region, and nothing that ranks.

    A word that is no noun counts only if it is among those `known`.
    """
    patterns = (_LEAST, _MOST, _SPLIT, *_PLACE)
    said = without_regions(without_set_aside(text))
    kept = [
        word
        for word in _WORDS.findall(WHOLE.sub("", _PHRASES.sub("", said)))
        if not word.isdigit() and not any(pattern.fullmatch(word) for pattern in patterns)
    ]
    found = topical_words(" ".join(kept), RANKING)
    return [its for word, its in found if is_noun(word) or its[0] in known]


def place_asked(question: str) -> int:
    """Which place is asked for, 0 for the first."""
    found = (len(_PLACE) - n for n, pattern in enumerate(_PLACE) if pattern.search(question))
    return next(found, 0)
