"""What stands after a numeral to the thing counted: "21 regioner", "fyra strategiska områden"."""

from __future__ import annotations

import re

from sok.compounds import is_noun
from sok.finding.subject_clauses import is_finite
from sok.swedish import FUNCTION_WORDS, is_word, lemmas

# Adjectives and other words that may stand between a number and what it counts, by their ending.
_BETWEEN = re.compile(r"\w+(?:[^n\W]a|[^aeo]na|ade|da|ande|ende)|små|olika|fler|bra", re.IGNORECASE)
_DEFINITE = re.compile(r"\w+(?:[aeo]rna|ena|na|en)", re.IGNORECASE)
# Adjectives that end as definite nouns do.
_NOT_NOUNS = frozenset("moderna externa interna rena sena gemena egna gröna öppna allmänna".split())
# Nouns whose plural has no ending; compounds end in them.
_BARE = re.compile(
    r"\w*(?:län|land|område|områden|ämnen|yrken|företag|projekt|barn|hushåll|jobb|mål|steg|avtal|beslut|bolag|bidrag|"
    r"förslag|fall|hus|kontor|lag|program|prov|system|uppdrag|verk|verktyg|ställen|stöd|exempel|"
    r"perspektiv|arbeten?|nätverk|universitet|departement|besök|träd|djur|kvarter|lån|kön|are|ande|"
    r"ende|bostadshus|forum|center|centrum|event|initiativ|spår|skäl|sätt|slag|par|fordon|"
    r"varv|möten|råd|torp|tåg|flyg|fartyg|skepp|flöden|test|inslag|led|krav|villkor|behov|meter|liter|gram|ton|hektar|kilo|"
    r"personer|män|gäss|böcker|händer|städer|länder|delar)",
    re.IGNORECASE,
)
# Participles and adjectives that stand for people.
_PEOPLE = re.compile(
    r"\w*(?:anställda|arbetslösa|födda|unga|vuxna|sysselsatta|inskrivna|antagna|tillfrågade|svarande|döda|skadade|dömda)"
)
_PLURAL = re.compile(r"\w{2,}(?:[aeo]r|n|ier)", re.IGNORECASE)
_WORD = re.compile(r"\s+([^\W\d_][\w-]*)")
_OF_THEM = re.compile(r"\s+av\s+(?:dem|dessa)\b(?!\s+som\b)")
_DETERMINED = re.compile(r"\b(?:de|dessa|alla|båda|våra|sina|deras|dess|\w+s)\s*$", re.IGNORECASE)
# Words with a plural's ending that no number counts.
_NEVER = frozenset(
    """januari februari mars april maj juni juli augusti september oktober november december
    kap kapitel sidan sidor paragrafen när men vän än den en han hon igen sen sedan mellan innan
    efter under över per eller enligt var har är av senaste kommande första andra""".split()
)
# Words that may stand between number and noun: adjectives and the like.
MOST_BETWEEN = 3
# Characters: room for a genitive ("Sveriges") before a number.
LONGEST_DETERMINER = 30


def counted_at(text: str, place: int, number_start: int) -> tuple[str, int] | None:
    """What a number that ends at `place` counts, with its adjectives, and where that ends.

    The noun is known by its plural; nothing is returned for a verb, a month or a function word.
    """
    determined = bool(
        _DETERMINED.search(text[max(0, number_start - LONGEST_DETERMINER) : number_start])
    )
    end = place
    for _ in range(MOST_BETWEEN + 1):
        match = _WORD.match(text, end)
        if not match or not match[1][0].islower():
            return None
        word = match[1]
        following = _WORD.match(text, match.end())
        # "Tre tidigare områden": such an adjective looks like the plural of a noun.
        compared = (
            word.endswith(("re", "ande", "ende"))
            and following
            and (_is_noun(following[1], determined) or _BETWEEN.fullmatch(following[1]))
        )
        if _is_noun(word, determined) and not compared:
            return text[place : match.end()].strip(), match.end()
        if word.lower() in _NEVER or not (
            compared
            or _BETWEEN.fullmatch(word)
            or (word.lower() in {"och", "samt"} and end > place)
        ):
            return None
        end = match.end()
    return None


def of_them_at(text: str, place: int) -> tuple[str, int] | None:
    """The same, where a number counts some of those told before: "sju av dem"."""
    match = _OF_THEM.match(text, place)
    return (match[0].strip(), match.end()) if match else None


def _is_noun(word: str, determined: bool) -> bool:
    """Whether a word after a number is a plural noun, by its ending and its dictionary forms."""
    small = word.lower()
    if small in _NEVER or small in FUNCTION_WORDS or small in _NOT_NOUNS:
        return False
    if _BARE.fullmatch(small) or _PEOPLE.fullmatch(small):
        return True
    if small != "år" and small in lemmas(small + "et"):  # a neuter has no ending in the plural
        return True
    if determined and _DEFINITE.fullmatch(small) and not _BETWEEN.fullmatch(small):
        return True
    if determined and re.fullmatch(r"\w+(?:[aeo]rna|ena)", small):
        return True
    # A compound that no dictionary has ("laddpunkter") is a noun by its last part.
    is_known = is_noun(small) or (is_word(word) and not is_finite(small))
    return bool(_PLURAL.fullmatch(small)) and is_known and not _is_verb(small)


def _is_verb(word: str) -> bool:
    """Whether a word that ends as a plural does is none, by its dictionary entries.

    The entries of a verb in -ar or -er end in -a, which no noun's do; a plural in -n is its
    entry with an n ("områden"), other words in -n are in the singular.
    """
    entries = lemmas(word)
    if word.endswith("n"):
        return not any(entry + "n" == word for entry in entries)
    return (
        bool(entries)
        and word.endswith(("ar", "er"))
        and all(entry.endswith("a") or entry == word for entry in entries)
    )
