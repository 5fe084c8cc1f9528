"""What a question compares: regions, things of the kind that it names, or one region in each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.answering.asked.against import COMPARATIVE
from sok.answering.asked.listed import is_choice, things_listed
from sok.answering.asked.question import Query, asks_itself
from sok.answering.asked.ranking import Order, order_asked
from sok.answering.asked.wants import Need
from sok.compounds import is_noun
from sok.indexing.terms import terms
from sok.regions import regions_in

# One region is asked for, in each of several things: "i de olika områdena", "Var har Skåne mest?"
_IN_EACH = re.compile(
    r"^\W*var (?:har|hade|är|var|fick|får|låg|ligger)\b|"
    r"\b(?:i|inom|av|för|mellan|på|per) (?:de |alla |samtliga )?"
    r"(?:olika|respektive|varje|alla|samtliga|två|tre|fyra|fem|sex) \w+|\bper (?!region|län)\w+|"
    r"\b(?P<both>inom|till) .*\b(?:jämfört med|respektive|kontra|mot) (?P=both)\b|"
    r"\b(?:i|inom|för|till|mellan) (?:\w+, )+\w+,? (?:och|eller|samt|respektive) \w+|"
    rf"\b(?:{COMPARATIVE}|mest|minst|störst|högst|lägst)(?: \w+){{0,3}}?,? "
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
# Where something went may be told by regions, or by what it went to.
_WHERE = re.compile(r"^\W*(?:och )?vart?(?: någonstans)? (?!och\b|eller\b)", re.IGNORECASE)
# What is to be held against each other: "ställ de fyra områdena mot varandra".
_THESE = re.compile(
    r"\b(?:ställ|jämför|rangordna|ranka|sortera)\w* (?:de |alla )?(?:\w+ )?"
    r"(?!region|län)\w{3,}na\b",
    re.IGNORECASE,
)
# "Stöd till regionala projekt" may be of areas.
_REGIONS = re.compile(r"\b(?:topp)?region(?!al)|\b(?:topp)?län(?:et|en|s\b|\b)", re.IGNORECASE)
# Regions that are counted are not those asked for: "Vilka hinder nämns av flest regioner?"
_COUNTED = re.compile(
    r"\b(?:av|i|hos|för) (?:flest|färst|många)\b(?: \w+)? (?:region|län)\w*", re.I
)
# "Kommunerna, regionerna eller staten" are held against each other, and not regions.
_LEVEL = r"(?:stat|kommun|länsstyrelse)"
_OR = r"(?:och|eller|än|mot|samt) (?:än )?(?:för )?"
_LEVELS = re.compile(
    rf"\b{_LEVEL}\w*,? (?:\w+,? )?{_OR}\w*region|\bregion\w*,? (?:\w+,? )?{_OR}{_LEVEL}",
    re.IGNORECASE,
)


def kind_asked(query: Query) -> str:
    """The term of the noun that "vilken" goes with, "" if there is none."""
    found = _KIND.search(query.asked) or _KIND.search(query.standalone)
    nouns = (
        [word for word in re.findall(r"\w+", found[1].lower()) if is_noun(word)] if found else []
    )
    return terms(nouns[0])[0] if nouns and terms(nouns[0]) else ""


def order_wanted(query: Query) -> Order | None:
    """How a query wants figures ordered, None if it compares nothing.

    A follow-up that asks something of its own ranks nothing, though the question before did.
    """
    added = " ".join(query.added)
    return order_asked(added) or (None if asks_itself(added) else order_asked(query.standalone))


def asks_which(query: Query) -> bool:
    """Whether one of several things is asked for that are no regions, or one region in each."""
    is_one = len(query.regions) == 1 and any(map(_IN_EACH.search, (query.standalone, query.asked)))
    return is_one or bool(_WHICH.search(query.standalone))


def wants_regions(query: Query) -> bool:
    """Whether regions are to be compared: by name, or as those who got something."""
    if names_regions(query):
        return True
    # Where areas have been compared, "Vilka låg i topp?" means areas.
    of_others = (order_asked(query.earlier) and not _says_regions(query.earlier)) or (
        _THESE.search(query.standalone)
    )
    return bool(_WHO.search(query.asked)) and not (of_others or is_choice(query.asked))


def names_regions(query: Query) -> bool:
    """Whether regions are asked for and none else: "vem" may be a region or another."""
    asked = _COUNTED.sub("", _LEVELS.sub("", query.asked))
    among_others = any(_is_region(thing) for thing in things_listed(query.asked))
    is_said = _REGIONS.search(asked) and not among_others
    return bool(query.regions or Need.REGION in query.needs or is_said)


def _is_region(thing: Sequence[str]) -> bool:
    """Whether one of several things is the regions together, by its nouns."""
    return any(_REGIONS.match(noun) for noun in thing)


def may_want_regions(query: Query) -> bool:
    """Whether a comparison of regions may answer, and one of other things as well."""
    return wants_regions(query) or bool(_WHERE.search(query.asked))


def _says_regions(question: str) -> bool:
    """Whether a question is about regions, or about whoever got something."""
    return bool(regions_in(question) or _REGIONS.search(question) or _WHO.search(question))
