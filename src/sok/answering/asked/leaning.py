"""How much a question leans on what was asked before it, told from its words alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum

from sok.answering.asked.compared import set_against
from sok.answering.asked.told_already import wants_same, wants_share
from sok.answering.words.naming import (
    general_nouns,
    is_definite,
    is_neuter,
    kinds_of_things,
    own_nouns,
    says_a_name,
)
from sok.answering.words.openings import (
    HOW_MUCH_IT_WAS,
    OPENING,
    PREPOSITIONS,
    THEN,
    untied,
)
from sok.answering.words.wording import ASKING, topical_words
from sok.indexing.terms import terms, words
from sok.regions import only_regions, regions_in, regions_of_parts


class Leaning(IntEnum):
    """How a question is to be read; a greater one leans more."""

    NONE = 0  # it stands alone
    MAYBE = 1  # alone, unless it is answered much better after the earlier question
    LIKELY = 2  # after the earlier question, unless it is answered much better alone
    ALL = 3  # it says nothing by itself


# A follow-up that begins with a preposition ("inom skola") has at most so many words.
PHRASE_WORDS = 6
# A phrase of so many words may only name what the earlier question is to be asked of ("Bredband?").
NAME_WORDS = 2
# A sentence of so many words that points to nothing is seldom one that leaves something out.
WHOLE_WORDS = 8

ORDINALS = "första|andra|tredje|fjärde|femte|sjätte"
# Nouns that name nothing: "Vad ska det leda till på sikt?"
_ADVERBIAL = re.compile(
    r"\b(?:på (?:(?:lång|kort|längre) )?sikt|i (?:framtiden|förlängningen|praktiken|slutändan|"
    r"sammanhanget|nuläget)|till slut)\b",
    re.IGNORECASE,
)
# "Skåne, i kronor?"
IN_MEASURE = re.compile(r",? (?P<measure>i (?:kronor|procent|pengar))(?=\W*$)", re.IGNORECASE)
# "Gör Skåne något liknande?" asks the earlier question of another.
ALIKE = re.compile(
    r"\b(?:(?:något|nåt|någonting) liknande|samma (?:sak|fråga)|detsamma|likadant)\b", re.IGNORECASE
)
_PRONOUN = "(?:den|det|de|dem|dom)"
_NOW = "(?:nu|då|idag|i dag|just nu|numera)"
# What can only point back. Before an adjective "den" and "det" are articles, so they count where
# the phrase ends, and before a noun in the definite form ("den satsningen"). "Dem som vill starta
# företag" points to nobody.
_POINTS_BACK = re.compile(
    r"\b(?:(?:dem|dom)(?! som\b)|denna|detta|dessa|dess|deras|dit|han|hon|"
    r"där(?:ifrån|uppe|nere|ute|borta)|samma (?:region|län)|från (?:ön|länet|regionen)(?=\W*$))\b|"
    rf"\b(?:där(?: {_NOW})?|däremot|likaså|i ?stället|också)\W*$|"
    r"^\W*(?:\w+ ){1,2}(?:det|den|de)\b.* med\W*$|"
    rf"\b{_PRONOUN} (?:mer|mindre|fler|färre|större|högre|lägre)(?: eller \w+)? än\b|"
    rf"(?<!finns )(?<!fanns )\b{_PRONOUN}(?: (?:{_NOW}|sedan|alls|själva|på|till|från))?"
    r"(?:\W*$|\? )|"
    rf"\b(?:{PREPOSITIONS}|bakom) (?:{_PRONOUN}(?=,| \w+t\b)|det(?= (?:{PREPOSITIONS})\b))|"
    rf"^\W*(?:(?:{PREPOSITIONS}) (?:hur många|vilk\w+)(?: \w+)+|var) finns {_PRONOUN}\W*$|"
    rf"\b{_PRONOUN} (?:två |tre |fyra )?(?:{ORDINALS}|sista|övriga|andra)\W*$|"
    r"\b(?:mycket|många|del|procent) av (?:det|den)\b(?! (?:som|\w+[ae])\b)|"
    # "Hur mycket tog nummer två?", but not "artikel nummer två".
    r"(?:^\W*|\b(?:tog|fick|får|är|var|har|hade|kom|blev|gör|om|för|till|av) )"
    r"n(?:umme)?r (?:ett|två|tre|fyra|fem|[1-5])\b|"
    r"\bav (?:de|dem|dom|dessa) (?:här|där)\b(?! (?:rapport|dokument))|"
    r"\bsåda(?:n|na|nt)\b(?! (?:\w+ )?som\b)",
    re.IGNORECASE,
)
_THAT = re.compile(r"\b(?:den|det|de) (\w+)\b(?! som\b)", re.IGNORECASE)
# "Vad har det lett till?" points back and "Varför är det viktigt med skog?" does not: what has a
# subject of its own is read both ways.
_MAY_POINT_BACK = re.compile(
    r"\b(?:är|var|blev|har|hade|kan|ska|gör|fick|får|gav|ger|gick|går|skulle|kunde|måste|vill|kom|"
    rf"(?!f[ia]nns)\w{{2,}}(?:ar|er|ör|ade|te|de|s)) {_PRONOUN}\b(?! \w+[ae] \w+(?:n|et|na)\b)|"
    r"\bdär\b",
    re.IGNORECASE,
)
# "Är det sant att ...", "Hur ser det ut med ...": this "det" stands for what follows.
_POINTS_FORWARD = re.compile(
    r"\bdet (?:\w+ )?att\b|\bser det ut\b|\bnär det gäller\b|\bdet (?:finns|fanns)\b",
    re.IGNORECASE,
)
# "Strategin har fyra områden. Vad heter de?": here a new sentence or part of one begins.
_PARTS = re.compile(
    r"[.:;?!–]|,(?= (?:kan|har|är|får|ska|finns)\b)|\b(?=(?:vad|vem|vilk\w+|hur|när|varför)\b)",
    re.IGNORECASE,
)
# A sentence begins with such a word; anything else is a phrase.
_CLAUSE = re.compile(
    rf"^\W*(?:(?:{PREPOSITIONS}) )?(?:vad|vem|vems|vilk\w+|hur|när|var|vart|varför|varifrån)\b|"
    r"^\W*(?:är|har|hade|kan|får|fick|ska|måste|finns|fanns|stämmer|gick|går|gör|behöver|blev|"
    r"berätta|ge|visa|lista|nämn|beskriv|förklara|sammanfatta|jämför|räkna|ange|jag|vi|"
    r"\w+(?:ar|er|ade|des|tes) (?:den|det|de|man|regionen|regionerna))\b",
    re.IGNORECASE,
)
# "Och bryggor, när byggs de?"
_NAMED_FIRST = re.compile(r"[^,.?]+, (?:vad|vem|vilk\w+|hur|när|var|varför)\b", re.IGNORECASE)
# Words that tie others together: of them alone nothing is asked.
_TIES = frozenset("att det en ett eller i ju med men nog och på samt som så väl".split())
# "Vilken region?" has not even a verb.
_ONLY_KIND = re.compile(r"^\W*(?:i |på |inom |av )?vilk(?:et|en|a) \w+\W*$", re.IGNORECASE)
# What is no sentence and begins so asks the earlier question of something else.
_PHRASE = re.compile(rf"^\W*(?:{PREPOSITIONS}) ", re.IGNORECASE)
_HELD_AGAINST = re.compile(r"^\W*(?:jämfört med|i jämförelse med|till skillnad från)\b", re.I)
_NAMES_SUBJECT = re.compile(
    r"^\W*(?:(?:berätta|läs|säg|skriv|visa)(?: \w+){0,2} om|allt(?: \w+){0,2} om|"
    r"vad (?:säger|säjer|står|sägs|skrivs|skriver|vet)\b[^?]*? om|"
    r"vad (?:är|innebär|betyder|menas med|avses med)|hur (?:definieras|beskrivs)|"
    r"(?:[^?]*? )?(?:exempel|insatser|initiativ) (?:för|om|inom|på)(?! (?:vad|hur|det|dem)\b)) \w",
    re.IGNORECASE,
)
# "Vad gör Skåne?" is whole, "Hur mycket fick Skåne?" is not, nor "Finns det någon i Skåne?"
_SHARE = re.compile(
    r"\b(?:hur (?:mycket|stor\w*|många)|andel\w*|fick|får|fått|någon|nån|något|nåt|några)\b",
    re.IGNORECASE,
)


def leaning(question: str) -> Leaning:
    """How much a question leans on what was asked before it, if anything was."""
    own = own_nouns(_ADVERBIAL.sub("", without_pointers(question)))
    if set_against(question) or wants_share(question) or wants_same(question):
        return Leaning.ALL
    if goes_on(question):
        rest = untied(question)
        is_asked = bool(is_clause(rest) or _NAMED_FIRST.match(rest))
        is_whole = is_asked and bool(own) and not points_back(rest)
        return Leaning.MAYBE if is_whole else Leaning.ALL
    if not terms(question):
        return Leaning.ALL
    if points_back(question):
        return Leaning.LIKELY if own or _is_long(question) else Leaning.ALL
    if _points(question, [match.start() for match in _MAY_POINT_BACK.finditer(question)]):
        return Leaning.MAYBE if own else Leaning.LIKELY if _is_long(question) else Leaning.ALL
    if not own:
        return _without_nouns(question)
    few = len(question.split()) <= NAME_WORDS
    leaves_out = is_definite(own[0]) if is_clause(question) else few
    if len(own) == 1 and leaves_out and not _NAMES_SUBJECT.search(question):
        return Leaning.MAYBE
    return Leaning.NONE


def _without_nouns(question: str) -> Leaning:
    """The same of a question that names nothing, but perhaps a region or a kind of thing."""
    if regions_in(question) or regions_of_parts(question):
        return Leaning.LIKELY if _SHARE.search(question) else Leaning.NONE
    kinds = kinds_of_things(question)
    presupposes = bool(kinds) and is_definite(kinds[0])
    named = _NAMES_SUBJECT.search(question) and not is_neuter(question.split()[-1].strip("?!. "))
    if says_a_name(question) or (named and not presupposes):
        return Leaning.NONE
    if _ONLY_KIND.search(question) and not topical_words(question, ASKING):
        return Leaning.ALL
    if _is_long(question) and general_nouns(question):
        return Leaning.MAYBE if presupposes else Leaning.NONE
    return Leaning.LIKELY


def is_filler(question: str) -> bool:
    """Whether a question has several words that neither name nor ask anything: "och eller men"."""
    said = frozenset(word for word, _, _ in words(question))
    return len(said) > 1 and said <= _TIES


def goes_on(question: str) -> bool:
    """Whether a question opens or ends as only what goes on from another does."""
    few = len(question.split()) <= PHRASE_WORDS
    if any(form.search(question) for form in (OPENING, _HELD_AGAINST, HOW_MUCH_IT_WAS)):
        return True
    if THEN.search(question) or (few and _PHRASE.search(question) and not is_clause(question)):
        return True
    return bool(only_regions(IN_MEASURE.sub("", question).strip(" ?!.,")))


def points_back(question: str) -> bool:
    """Whether a question has a word for something that it does not name itself."""
    found = [match.start() for match in _POINTS_BACK.finditer(question)]
    found += (match.start() for match in _THAT.finditer(question) if is_definite(match[1].lower()))
    return _points(question, found)


def without_pointers(text: str) -> str:
    """A text without what only points back in it: "hur mycket fick" of "... den satsningen"."""
    return _THAT.sub(lambda found: "" if is_definite(found[1].lower()) else found[0], text)


def _is_long(question: str) -> bool:
    return len(question.split()) >= WHOLE_WORDS


def is_clause(text: str) -> bool:
    """Whether a text is a sentence: a question or a request, and not a phrase."""
    return bool(_CLAUSE.search(text))


def _points(question: str, places: Sequence[int]) -> bool:
    """Whether a word at one of the places stands for nothing that the question itself says."""
    if _POINTS_FORWARD.search(question):
        return False
    return any(not _names_before(question, place) for place in places)


def _names_before(question: str, place: int) -> bool:
    """Whether an earlier part of the question than that with `place` names something."""
    starts = [match.start() for match in _PARTS.finditer(question) if match.start() < place]
    before = question[: starts[-1]] if starts else ""
    return bool(own_nouns(before))
