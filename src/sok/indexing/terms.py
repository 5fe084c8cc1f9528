"""Turns Swedish text into the terms that lexical search compares, and marks those in a text.

A word gives its stem and, if it is a compound, the stems of its parts, so that what is said of
"kollektivtrafik" is found by "trafik". The word itself is given `OWN_WEIGHT` times.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from functools import lru_cache

import Stemmer

from sok.compounds import SHORTEST, parts, split
from sok.swedish import is_entry, lemmas

# A word counts twice as much as each part of a compound. Measured on the questions of
# tests/cases with BM25 alone over paragraphs, MRR for 1, 2, 3: 0.622, 0.633, 0.632; without
# parts 0.591.
OWN_WEIGHT = 2

# Words that say nothing of a topic, among them the report as such ("vad säger rapporten om ...").
# Question words and negations are among them on purpose:
# they tell what kind of answer is wanted, not which passage speaks of it.
STOP_WORDS = frozenset(
    """
    all alla allihop allt alltid alltihop allting alltså andra annan annat antagligen att av bara
    berätta berättar bland blev bli blir blivit bort båda både bör de dels dem den denna denne
    deras dess dessa det detta dig din dina ditt dock dokumenten dokumentet dom du då där därför
    efter egentligen ej eller emot en enligt er era ert ett exempelvis faktiskt fick finnas finns
    fler flera från få får fått för före förmodligen ge genom ger gå går gått gäller gärna gör göra
    ha hade haft han hans har hej helt henne hennes hon honom hos hur här i ibland icke in inför
    inga ingen ingenting inget innan inom inte ja jag ju just kan kanske kom kommer kring kunde
    kunna man med medan mellan men mer mera mest mig min mina mitt mot mycket många måste ned nej
    ner ni nog nu någon något några nämner nämns när nära oavsett och också om oss på rapporten
    redan respektive samt sedan sig sin sina sitt själv ska skall skulle snälla som stå står så
    sådan sådana sådant säga säger sägs ta tack tar tas texten till troligen trots tydligen under
    ungefär upp ur ut utan utom utöver va vad var vara varandra varför varit varje vars vart vem
    vems vi via vid vilka vilken vilket vore vår våra vårt väl åt än ännu är även över
    """.split()
)

# Plurals with another vowel, which neither the stemmer nor the dictionary ties to the singular.
# The nouns are a closed class; "händer" is left out, being a verb in most questions.
_UMLAUTS = {
    "städer": "stad", "länder": "land", "nätter": "natt", "tänder": "tand", "stränder": "strand",
    "bränder": "brand", "tänger": "tång", "stänger": "stång", "böcker": "bok", "bönder": "bonde",
    "rötter": "rot", "fötter": "fot", "söner": "son", "döttrar": "dotter", "mödrar": "moder",
    "bröder": "broder", "fäder": "fader", "gäss": "gås", "möss": "mus",
    "män": "man", "männen": "man", "mannen": "man",
}  # fmt: skip
_UMLAUT = re.compile(rf"(?<!all)(?<!ge)(?P<plural>{'|'.join(_UMLAUTS)})(?:na)?s?$")

# Past forms with another vowel than the infinitive, which neither ties to it. The verbs are a
# closed class; forms that are more often other words ("steg", "drog", "band") are left out, and so
# are verbs that say little by themselves ("hålla", "lägga", "växa fram").
_ABLAUTS = {
    form: verb
    for verb, forms in {
        "bjuda": "bjöd bjudit bjuden bjudna",
        "bryta": "bröt brutit bruten brutna", "bära": "burit",
        "driva": "drev drivit driven drivna", "dö": "dog dött", "flyta": "flöt flutit",
        "frysa": "frös frusit", "gripa": "grep gripit", "rinna": "rann runnit",
        "sjunka": "sjönk sjunkit", "skjuta": "skjutit skjuten skjutna",
        "skriva": "skrev skrivit skriven skrivna", "skära": "skar skurit skuren skurna",
        "sprida": "spred spridit spritt spridd spridda", "stiga": "stigit",
        "stjäla": "stal stulit stulen stulna", "svika": "svek svikit",
        "svinna": "svann svunnit svunnen svunna", "sälja": "sålde sålt såld sålda",
        "vika": "vikit", "vinna": "vann vunnit vunnen vunna",
        "välja": "valde valt vald valda",
    }.items()
    for form in forms.split()
}  # fmt: skip
_PREFIX = (
    "an|av|be|bi|del|er|fast|fort|fram|för|före|genom|in|inne|med|mot|ned|ner|om|på|sam|till|under|"
    "upp|ut|å|åter|över"
)
_ABLAUT = re.compile(rf"(?P<prefix>(?:{_PREFIX})?)(?P<form>{'|'.join(_ABLAUTS)})s?")

# Accents as code points of their own, and the soft hyphen: they stand inside words.
_INSIDE = "\u0300-\u036f\u00ad"
_SPACE = " \u00a0\u202f"
_TOKEN = re.compile(
    rf"(?P<number>(?<!\d)\d{{1,3}}(?:[{_SPACE}]\d{{3}})+(?:[.,]\d+)?(?![^\W_])"
    r"|\d+(?:[.,:/]\d+)*(?:[-–—]\d+(?:[.,]\d+)*)*(?![^\W_]))"
    rf"|(?P<word>[^\W_](?:[^\W_]|[{_INSIDE}])*)"
    rf"(?::(?:[^\W\d_][{_INSIDE}]*){{1,3}}(?![\w{_INSIDE}]))?"
    r"|(?P<percent>%)"
)
# Sex is not "the queue", as the dictionary has it.
_NOT_INFLECTED = frozenset({"kön"})
# Letters before such an ending: shorter ones ("ord" of "ordning") are other words by chance.
SHORTEST_BASE = 4
_stemmer = Stemmer.Stemmer("swedish")


def terms(text: str) -> list[str]:
    """The terms of `text` in order; empty if it holds nothing but stop words and signs."""
    return list(_terms(text))


# Each question weighs many of the same sentences and paragraphs.
@lru_cache(maxsize=5_000)
def _terms(text: str) -> tuple[str, ...]:
    return tuple(term for word, _, _ in words(text) for term in word_terms(word))


def words_of(text: str) -> list[tuple[str, ...]]:
    """The terms of each word of `text` that has any, its own first, then those of its parts."""
    return list(_words_of(text))


@lru_cache(maxsize=5_000)
def _words_of(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(its for word, _, _ in words(text) if (its := word_terms(word)))


def words(text: str) -> Iterator[tuple[str, int, int]]:
    """Each word and number of `text`, normalised, with its start and end there."""
    for match in _TOKEN.finditer(text):
        start, end = match.span(match.lastgroup or 0)
        yield _normal(match), start, end


def matched_words(question_terms: Collection[str], text: str) -> list[tuple[int, int]]:
    """The places (start, end) of the words of `text` that share a term with the question."""
    wanted = frozenset(question_terms)
    return [(at, end) for word, at, end in words(text) if wanted.intersection(word_terms(word))]


@lru_cache(maxsize=100_000)
def word_terms(word: str) -> tuple[str, ...]:
    """The terms of a word from `words`: its own, `OWN_WEIGHT` times, and those of its parts."""
    if word in STOP_WORDS:
        return ()
    if word[0].isdigit():
        ends = word.split("-")
        return (word,) * OWN_WEIGHT + tuple(ends if len(ends) > 1 else ())
    own = stem(word)
    smaller = dict.fromkeys(stem(part) for part in parts(word))
    return (own,) * OWN_WEIGHT + tuple(term for term in smaller if term != own)


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """What the inflected forms of a lower-case word have in common; not always a word itself.

    A compound is stemmed in its last part, a past form as its infinitive. Else the shortest
    dictionary form is, without the ending by which a noun is made of a verb or an adjective, and
    twice where four letters are left, so that not only "bostad" and "bostaden" meet but also
    "hållbar" and "hållbarhet".
    """
    umlaut = _UMLAUT.search(word)
    if umlaut:
        return stem(word[: umlaut.start()] + _UMLAUTS[umlaut["plural"]])
    if past := _ABLAUT.fullmatch(word):
        return stem(past["prefix"] + _ABLAUTS[past["form"]])
    pieces = split(word)
    if pieces:
        return pieces[0] + stem(pieces[1])
    base = _underived(_lemma(word))
    once = _stemmer.stemWord(base)
    twice = _stemmer.stemWord(once)
    if len(twice) >= SHORTEST_BASE:
        return str(twice)
    # So short a stem is no longer that of the word: "billig" is no "bil", "förena" not "föra".
    return base if base.endswith("ig") else str(once)


def _lemma(word: str) -> str:
    """The shortest dictionary form of `word`, itself if there is none."""
    if word.removesuffix("s") in _NOT_INFLECTED:
        return word.removesuffix("s")
    known = [lemma for lemma in lemmas(word) if lemma[:2] == word[:2]]
    return min(known, key=len, default=word)


def _underived(noun: str) -> str:
    """The verb whose doing a noun in -ning or -ing names, the adjective of one in -het, else it."""
    adjective = noun.removesuffix("het")
    if SHORTEST <= len(adjective) < len(noun) and _lemma(adjective) == adjective:
        return adjective if is_entry(adjective) else noun
    bases = (noun.removesuffix(ending) for ending in ("ning", "ing") if noun.endswith(ending))
    verbs = (base + "a" for base in bases if len(base) >= SHORTEST_BASE)
    return next(filter(is_entry, verbs), noun)


def _normal(match: re.Match[str]) -> str:
    """A token as it is compared: composed, lower case, one kind of dash and decimal sign."""
    token = unicodedata.normalize("NFC", match[match.lastgroup or 0]).casefold()
    if match.lastgroup == "percent":
        return "procent"
    if match.lastgroup == "word":
        return token.replace("\u00ad", "")
    token = re.sub(f"[{_SPACE}]", "", token)
    return re.sub("[–—]", "-", token).replace(".", ",")
