"""Questions that rank, divide or compare, to what they want: which end, which place, of what."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import StrEnum

from sok.answering.asked.question import Query
from sok.answering.asked.wants import Need, asks_whether
from sok.answering.words.measures import opens_with_verb
from sok.answering.words.wording import RANKING, WHOLE, topical_words
from sok.compounds import is_noun
from sok.indexing.terms import terms
from sok.regions import regions_in, without_regions
from sok.swedish import lemmas


class Order(StrEnum):
    """What is asked of the figures compared."""

    MOST = "most"
    LEAST = "least"
    SPLIT = "split"


# Superlatives that end otherwise than in -ast, and those in -ast that say little of something.
_LEAST = re.compile(
    r"\b(?:minst\w*|lägst\w*|sist\w*|sämst\w*|botten\w*|fattigast\w*|snålast\w*|svagast\w*|"
    r"billigast\w*|kortaste strået)\b",
    re.IGNORECASE,
)
_MOST = re.compile(
    r"\b(?:mesta?|flest\w*|störst\w*|högst\w*|först\w*|topp\w*|leder|etta|tvåa|trea|vann|\w*starkast\w*|"
    r"femma|sexa|tyngst\w*|längsta strået|vem (?:blev|kom)|st(?:ack|icker) ut|"
    r"rangordn\w*|\w*rank(?:ing|a|as)\w*|sorter(?:a|ing)\w*\b(?! under\b)|ordna\w*|överst|"
    r"guldplats\w*|silverplats\w*|bronsplats\w*|\w+ plats|"
    r"(?:andra|tredje|fjärde|femte|sjätte)plats\w*|vilketdera|dominer\w*|"
    r"i (?:storleks)?ordning|mer \w+ än de (?:övriga|andra)|"
    r"(?:ligg|låg|kom|stå|stod)\w* främst|(?:lejon|mer)parten|huvuddelen|"
    r"nästan (?:allt|alla|hela))\b",
    re.IGNORECASE,
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
# But for those of what no figure measures: how common, important or new something is.
_ADJECTIVE = re.compile(
    r"\b(?!vanlig|viktig|angeläg|relevant|intressant|central|aktuell|särskil|oft|sen|ny|tidig|när)"
    r"(\w{3,})aste?\b",
    re.IGNORECASE,
)
_COMPARATIVE = r"(?:mer|mindre|fler|färre|större|högre|lägre|bättre|sämre|dyrare|billigare)"
_SPLIT = re.compile(
    r"\b(?:för|upp)?delning\w*|"
    r"\b(?:för|upp)?del(?:as|ades|at|ade|ats)\b(?! (?:totalt |sammanlagt )?(?:ut|in)\b).*|"
    r"\bfördela(?:s|des|ts|t|de|r sig)?\b|\w+s fördelning\b|\bportioner\w*|"
    r"\bspri(?:ds|tts|dd|dning\w*)\b|\bjämför\w*|\bskillnad\w*|\bskilj\w+ sig .*\båt\b|"
    r"\bförhåll\w+ sig .*\btill\b|\bsida vid sida\b|\bkontra\b|\bversus\b|\brespektive\b|"
    r"\bställ \w+.* mot\b|\b(?:mer|mindre|större|högre|lägre|fler|lika mycket) (?:än|som)\b|"
    rf"\b(?:mer|mindre|fler|större|högre|lägre)\b.*\b(?:än|eller)\b|\b{_COMPARATIVE}\b.*\bän\b|"
    r"\bstörre (?:\w+ )?andel\b|"
    r"\bfick vad\b|\b(\w{3,}) för \1\b|\blika (?:mycket|stor\w*|många)\b|"
    r"\bskilj\w+ sig .*\bfrån\b|"
    r"\bhur (?:mycket|stor\w*|många)\b.*\b(?:var och en|vart och ett|varje|de olika)\b|"
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
        r"fyra (?:i|på)|fjärde(?:plats\w*)?",
        r"trea\w*|tredje(?:plats\w*)?|bronsplats\w*",
        r"näst|tvåa\w*|andra ?plats\w*|silverplats\w*",
    )
]
# What an answer calls each place.
PLACES = ("", "näst ", "tredje ", "fjärde ", "femte ", "sjätte ")
_AGAINST = re.compile(
    r"\b(?:eller|mot|kontra|än|versus|respektive|jämfört|skilj\w+ sig .*från)\b", re.IGNORECASE
)
_MORE_THAN = re.compile(rf"\b{_COMPARATIVE}\b.*\bän\b", re.IGNORECASE)
_COMPARED = re.compile(
    rf"\d|\b(?:{_COMPARATIVE}|mest|minst|flest|störst\w*|lägst\w*|högst\w*|lika|än)\b",
    re.IGNORECASE,
)
_AGAINST_ALL = re.compile(
    r"\b(?:mer|mindre|fler|färre|större|högre|lägre)\b(?: \w+){0,2} än "
    r"(?:(?:de|dom|alla|samtliga|allt|två|tre|fyra|fem|sex) )*(?:andra|annat|övriga|resten)\b",
    re.IGNORECASE,
)
# One thing's figure at another time is no other thing's: "mindre än 2020", "jämfört med året före".
_AGAINST_TIME = re.compile(
    r"\b(?:än|med|mot) (?:under |i |för )?(?:år )?"
    r"(?:(?:19|20)\d\d|(?:året|åren) (?:före|innan|dessförinnan)|förra året|föregående år|fjol|"
    r"tidigare|förut|förr)\b",
    re.IGNORECASE,
)
# One region is asked for, in each of several things: "i de olika områdena", "Var har Skåne mest?"
_IN_EACH = re.compile(
    r"^\W*var (?:har|hade|är|var|fick|får|låg|ligger)\b|"
    r"\b(?:i|inom|av|för|mellan|på|per) (?:de |alla |samtliga )?"
    r"(?:olika|respektive|varje|alla|samtliga|två|tre|fyra|fem|sex) \w+|\bper (?!region|län)\w+|"
    r"\b(?:i|inom|för|till|mellan) (?:\w+, )+\w+,? (?:och|eller|samt|respektive) \w+|"
    rf"\b(?:{_COMPARATIVE}|mest|minst|störst|högst|lägst)(?: \w+){{0,3}}?,? "
    r"(?P<in>i|inom|för|till|på|av)\b.* (?:än|eller) (?P=in)\b",
    re.IGNORECASE,
)
_WHICH = re.compile(r"\bvilke[tn] (?:av )?(?!plats|region|län)", re.IGNORECASE)
# With up to two words before it: "vilket strategiskt område", "vilken av de fyra prioriteringarna".
_KIND = re.compile(
    r"\bvilk(?:en|et|a)(?! av (?:dem|dom|dessa|de här)\b)((?: \w+){1,4})", re.IGNORECASE
)
_WHO = re.compile(
    r"\bvem\b|\bmottagar\w+|\bvilka (?:låg|ligger|fick|får|kom|(?:är|var)(?! de\b))\b", re.I
)
_REGIONS = re.compile(r"\bregion|\blän(?!s\w)", re.IGNORECASE)
# "Kommunerna, regionerna eller staten" are held against each other, and not regions.
_LEVELS = re.compile(
    r"\b(?:stat|kommun|länsstyrelse)\w*,? (?:\w+,? )?(?:och|eller|än|mot) (?:än )?(?:för )?\w*region|"
    r"\bregion\w*,? (?:\w+,? )?(?:och|eller|än|mot|samt) (?:än )?(?:för )?(?:stat|kommun|länsstyrelse)",
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


def order_asked(question: str) -> Order | None:
    """How a question wants figures ordered, or None if it compares nothing."""
    if _LAST_OF_FIRST.search(question) or _RISING.search(question):
        return Order.LEAST
    if _LEAST.search(question):
        # "Från mest till minst" wants them all, the largest first.
        return Order.SPLIT if _MOST.search(question) else Order.LEAST
    if _MOST.search(question) or _has_superlative(question):
        return Order.MOST
    if _AGAINST_TIME.search(question):
        return None
    several = len(regions_in(question)) > 1 or adds_up(question)
    return Order.SPLIT if several or _SPLIT.search(question) else None


def adds_up(question: str) -> bool:
    """Whether a question asks for several things together: "bredband och vägar tillsammans"."""
    return bool(_ADDS_UP.search(question))


def holds_against(question: str) -> bool:
    """Whether a question holds one thing against another: "bredband eller vägar"."""
    return bool(_AGAINST.search(question))


def holds_against_all(question: str) -> bool:
    """Whether a question asks if one is more or less than all others: "mer än de andra ihop"."""
    return bool(_AGAINST_ALL.search(question))


def asks_whether_more(question: str) -> bool:
    """Whether a question asks, for yes or no, if one thing is more or less than another."""
    return (asks_whether(question) or opens_with_verb(question)) and says_more(question)


def says_more(sentence: str) -> bool:
    """Whether a sentence says that one thing is more or less than another."""
    return bool(_MORE_THAN.search(sentence))


def compares(text: str) -> bool:
    """Whether a text states a figure, or says what is more or less."""
    return bool(_COMPARED.search(text))


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
    kept = [
        word
        for word in _WORDS.findall(WHOLE.sub("", _PHRASES.sub("", without_regions(text))))
        if not word.isdigit() and not any(pattern.fullmatch(word) for pattern in patterns)
    ]
    found = topical_words(" ".join(kept), RANKING)
    return [its for word, its in found if is_noun(word) or its[0] in known]


def place_asked(question: str) -> int:
    """Which place is asked for, 0 for the first."""
    found = (len(_PLACE) - n for n, pattern in enumerate(_PLACE) if pattern.search(question))
    return next(found, 0)


def kind_asked(query: Query) -> str:
    """The term of the noun that "vilken" goes with, "" if there is none."""
    found = _KIND.search(query.asked) or _KIND.search(query.standalone)
    nouns = [word for word in _WORDS.findall(found[1].lower()) if is_noun(word)] if found else []
    return terms(nouns[0])[0] if nouns and terms(nouns[0]) else ""


def asks_which(query: Query) -> bool:
    """Whether one of several things is asked for that are no regions, or one region in each."""
    is_one = len(query.regions) == 1 and any(map(_IN_EACH.search, (query.standalone, query.asked)))
    return is_one or bool(_WHICH.search(query.standalone))


def wants_regions(query: Query) -> bool:
    """Whether regions are to be compared: by name, or as those who got something."""
    asked = _LEVELS.sub("", query.asked)
    if query.regions or Need.REGION in query.needs or _REGIONS.search(asked):
        return True
    # Where areas have been compared, "Vilka låg i topp?" means areas.
    of_others = order_asked(query.earlier) and not _names_regions(query.earlier)
    return bool(_WHO.search(query.asked)) and not of_others


def _names_regions(question: str) -> bool:
    """Whether a question is about regions, or about whoever got something."""
    return bool(regions_in(question) or _REGIONS.search(question) or _WHO.search(question))
