"""Takes Swedish compounds apart: "bostadsmarknadsanalys" to bostadsmarknad, bostad, marknad ...

Hunspell judges the parts: a piece may come first if the dictionary lets it begin a compound,
last if it is a word. Which pair of pieces is meant is decided by their lengths, and a piece
that is a compound is taken apart in turn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sok.swedish import is_entry, is_word, lemmas

# Shorter pieces ("al", "by", "en") are nearly always the chance ending of another word.
SHORTEST = 3
# But for one that many words of our time begin with, before an entry of so many letters.
SHORT_START, AFTER_SHORT = "el", 4
NOT_SHORT = ("eländ", "elda")
# Up to this length a last piece must be one that the dictionary itself puts last ...
DOUBTFUL = 4
# ... or one of the common ones that it forgets.
SHORT_ENDS = frozenset({"berg", "kö", "led", "län", "ort", "råd", "år"})
# Common first pieces that the dictionary forgets, most of them with a linking vowel.
FORGOTTEN_FIRST = frozenset({"flicko", "fokus", "gatu", "gruvo", "ladd", "smitt", "stugo"})
# A word that no dictionary explains is rarely longer than this (letters); a bound on the work.
LONGEST = 60
# A noun whose last vowel goes before the article, and with it one of two consonants alike.
_UNSTRESSED = re.compile(r"(?P<first>(?P<shorter>\w+?(\w))\3?)e(?P<last>[lrn])")
# Any noun that never follows a first piece in the dictionary: then only the compound rules can
# say that piece + noun is right, which is the question asked.
PROBE = "zebra"
# Endings that a word in -a has only as a verb: "påverkats" is no form of "påverkan".
_OF_VERBS = frozenset({"r", "t", "ts", "de", "des"})

# Particles and prefixes: "under|lag" and "till|växt" say nothing of "lag" or "växt".
PARTICLES = frozenset(
    """
    all alla allt bak bort efter emot ens ent ett fort fram från för förbi före gen genom hem hit
    hop hos huvud igen inne innan inom inter kom kon kring lik med mellan mis miss mot ned ner nog
    när och oför ofta over pre pro redo rep sam samman själv sär till tills trans tvärs ultra undan
    under upp ur utan ute uti var vart vid väl åter över
    """.split()
)
# Endings of nouns in the plural; verbs end in the first two, but then take no genitive.
_PLURALS = ("ar", "er", "or", "arna", "erna", "orna")
# Endings that are words by accident: "hållbar|het", "land|skap", "mål|sättning" stay whole.
SUFFIXES = frozenset(
    """
    aktig aktiga ala alen ande anden andet ar are aren arens arna artad artade bar bara bart dom
    domen else elsen ende er era erad erade erar eras erat eri erna full fulla fullt grafi grafisk
    grafiska grafiskt het heten heter heterna hets inga ingen ion ioner isk iska ism ist kap lig
    liga ligt ling lingar logi logisk logiska lös lösa löshet löst mässig mässiga mässigt ning
    ningar nom nomi nomisk or orna par sam samma samt satt satta skap skapet skaps sättning
    sättningar tid tion tioner vis visa vist
    """.split()
)


@lru_cache(maxsize=100_000)
def parts(word: str) -> tuple[str, ...]:
    """The smaller words in the lower-case `word`, outermost first; empty if it is no compound.

    A first piece is given in its base form ("gatu" as "gata", "bostads" as "bostad").
    """
    pieces = split(word)
    if not pieces:
        return ()
    first, last = pieces
    found = (base(first), last, *parts(base(first)), *parts(last))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=100_000)
def split(word: str) -> tuple[str, str] | tuple[()]:
    """The two pieces of the lower-case `word` as written, or nothing if it is no compound.

    Of several ways, the one whose pieces are entries of the dictionary and whose shorter
    piece is longest.
    """
    shorts = [(SHORT_START, word[len(SHORT_START) :])] if _is_of_short(word) else []
    if not (shorts or len(word) > 2 * SHORTEST) or len(word) > LONGEST or _is_name(word):
        return ()
    end = _stem_length(word)
    ways = shorts + [
        (word[:at], word[at:])
        for at in range(SHORTEST, end - 1)
        if _may_end(word[at:], word[at:end]) and _may_begin(word[:at])
    ]
    ways = [way for way in ways if not (way[0].endswith("s") and "s" + way[1] in SUFFIXES)]
    return max(ways, key=_likeness, default=())


def base(piece: str) -> str:
    """The word that a first piece is a form of: "flicko" is "flicka", "närings" is "näring"."""
    shorter = piece[:-1]
    if piece[-1] in "ou" and is_entry(shorter + "a"):
        return shorter + "a"
    if piece[-1] == "s" and not piece.endswith("ss") and (is_word(shorter) or not is_entry(piece)):
        return shorter
    return piece


@lru_cache(maxsize=100_000)
def is_noun(word: str) -> bool:
    """Whether the lower-case `word` may be a noun: with an article ("väg", "vägen"), or unknown.

    The last part of a compound tells what it is. A plural is one if it has a genitive: of forms
    that are a verb's too ("hissar") the dictionary names the verb alone, and of others ("böcker")
    no singular.
    """
    word = (split(word) or (word,))[-1]
    found = lemmas(word)
    if word.endswith(_PLURALS) and is_entry(word + "s"):
        return True
    if word[-1:] == "s" and f"{word[:-1]}a" in found:  # "möts", and hardly the genitive of "mö"
        return False
    return not found or any(
        # "skrivaren" is made of "skriva".
        word.startswith(lemma + "re") or any(map(is_entry, _definite(lemma)))
        for lemma in found
        if not (lemma.endswith("a") and word.startswith(lemma) and word[len(lemma) :] in _OF_VERBS)
    )


def _definite(lemma: str) -> Iterator[str]:
    """A noun with its article, as it would be: "vägen", "huset", "gatan", "rutan", "ministern"."""
    if lemma.endswith("a"):
        ends: tuple[str, ...] = ("n",)  # "minskat" is no noun
    else:
        ends = ("n", "t", "et") if lemma[-1] in "eiouyåäö" else ("en", "et", "n")
    yield from (lemma + end for end in ends)
    if found := _UNSTRESSED.fullmatch(lemma):  # "registret", "medlet", "numret", "vattnet"
        yield f"{found['first']}{found['last']}et"
        yield f"{found['shorter']}{found['last']}et"
    if lemma.endswith("m"):  # "rummet", "dammen"
        yield from (f"{lemma}m{end}" for end in ("en", "et"))
    if lemma.endswith("um") and len(lemma) > SHORTEST + 1:  # "museet", "centret"
        yield from (lemma[:-2] + end for end in ("et", "t"))


def _is_name(word: str) -> bool:
    """Whether `word` is only known with a capital letter: "kronoberg", "västernorrland"."""
    return not is_word(word) and is_entry(word.capitalize())


def _stem_length(word: str) -> int:
    """The letters of `word` without its ending: "personalen" may not become "person|alen"."""
    start = word[:SHORTEST]
    return min(len(form) for form in (word, *lemmas(word)) if form.startswith(start))


def _is_of_short(word: str) -> bool:
    """Whether a word is of `SHORT_START` and an entry: "elflyget", but not "elände"."""
    rest = word.removeprefix(SHORT_START)
    return (
        AFTER_SHORT <= len(rest) < len(word) and not word.startswith(NOT_SHORT) and is_entry(rest)
    )


@lru_cache(maxsize=100_000)
def _may_begin(piece: str) -> bool:
    if piece in PARTICLES:
        return False
    return piece in FORGOTTEN_FIRST or is_word(piece + PROBE)


@lru_cache(maxsize=100_000)
def _may_end(piece: str, stem: str) -> bool:
    if piece in SUFFIXES:
        return False
    if len(stem) < SHORTEST or len(piece) <= DOUBTFUL:
        return stem in SHORT_ENDS or (len(stem) >= SHORTEST and is_word(PROBE + piece))
    return is_word(piece)


def _likeness(way: tuple[str, str]) -> tuple[int, int]:
    first, last = way
    entries = is_entry(last) + is_entry(base(first))
    return entries, min(len(first), len(last))
