"""Whether a quote names one of what a question asks for by name: companies, countries, people."""

from __future__ import annotations

import re

from sok.places import places_in
from sok.regions import without_regions
from sok.swedish import is_entry

_MANY = r"\b(?:vilk(?:a|en|et)|namnge|namnen på|vad (?:heter|hette)) (?:av )?(?:(?:de|\w+a) ){0,2}"
# Who asks which companies may do something, or are hit by it, asks for a kind of them.
_KIND = (
    r"(?!.*\b(?:kan|ska|skall|måste|bör|vill|behöver|omfattas|räknas|avses|gäller|krävs|riktar|"
    r"vänder|passar|berör\w*|drabba\w*|gynna\w*|påverka\w*|{0})\b)"
)
# "Luleå tekniska universitet" is no municipality.
_BODY = re.compile(
    r"\b[A-ZÅÄÖ]\w+ (?:(?:tekniska )?(?:universitet|högskola)|flygplats|[A-ZÅÄÖ]\w+port|hamn)\b"
)
_MUNICIPALITIES = re.compile(
    _MANY + r"kommun(?:er|erna|en)?\b" + _KIND.format("ansvarar"), re.IGNORECASE
)
# Organisations and places that an answer must give by name; of "forskare" a text gives none.
_COMPANIES = re.compile(
    _MANY
    + r"(?:\w*(?:företag|bolag)(?:en|et)?|arbetsgivar\w+|investerare\w*|operatör\w*|"
    + r"leverantör\w*|tillverkar\w+|hotell(?:en)?|restauranger(?:na)?|skolor(?:na)?|"
    + r"universitet(?:en)?|högskolor(?:na)?|lärosäten(?:a)?|banker(?:na)?|städer(?:na)?|"
    + r"stad(?:en)?)\b"
    + _KIND.format("får")
    # Which shops may be a kind of them, what they are called is not.
    + r"|\bvad heter (?:de )?\w*(?:butik|affär|mack|förening)(?:er|ar)?na\b",
    re.IGNORECASE,
)
_LEARNED = re.compile(r"universitet|högskol|lärosäte", re.IGNORECASE)
_COUNTRIES = re.compile(
    _MANY + r"(?:länder(?:na)?|land(?:et)?)\b" + _KIND.format("får"), re.IGNORECASE
)
_COUNTRY = re.compile(
    r"\b(?:(?:Fin|Tysk|Eng|Skott|Ir|Is|Grek|Hol|Est|Lett|Grön|Thai|Ryss)land|Norge|Danmark|Polen|"
    r"Storbritannien|Nederländerna|Frankrike|Österrike|Belgien|Schweiz|Spanien|Italien|Portugal|"
    r"Luxemburg|Litauen|Ungern|Turkiet|Ukraina|Indien|Kina|Japan|Sydkorea|USA|Kanada|Mexiko|"
    r"Brasilien|Chile|Argentina|Australien|[A-ZÅÄÖ]\w+(?:kien|nien|rien|tien|stan)|Israel|Egypten|"
    r"Marocko|Kenya|Sydafrika)s?\b"
)
_PEOPLE = re.compile(
    _MANY + r"(?:ledamöter(?:na)?|ledamot|politiker(?:na)?)\b" + _KIND.format("får"),
    re.IGNORECASE,
)
# A capital within a sentence or at the beginning of a line; no acronym, which is of a programme.
_NAME = re.compile(
    r"(?:(?<=[a-zà-ÿ,] )|(?<=\n)|^)[A-ZÅÄÖ][a-zà-ÿ]\w*\b(?!-[A-ZÅÄÖ]{2})", re.MULTILINE
)
# What one thing is called; "vad heter det när" asks for a word.
_CALLED = re.compile(
    r"\bvad (?:heter|hette)\b(?! (?:de|dom|det|\w+(?:arna|erna|orna|ena))\b)", re.IGNORECASE
)
_WITHIN = re.compile(r"(?<=[a-zà-ÿ,] )[A-ZÅÄÖ][\w-]+|(?<=[(”\"])[^\W\d][\w-]+")
# A person has two names.
_PERSON_CALLED = re.compile(
    r"\bvad (?:heter|hette) (?:den )?(?:\w+a )?\w*(?:chef|ledare|coach|ordförande|direktör|"
    r"samordnare|forskare|minister|lärare|handläggare|författare|utredare|handlare|ägare|"
    r"sekreterare|sköterska|läkare|ansvarig[ea])(?:n|en|rn)?\b",
    re.IGNORECASE,
)
_PERSON = re.compile(r"\b[A-ZÅÄÖ][a-zà-ÿ-]+ [A-ZÅÄÖ][a-zà-ÿ-]+")


def names_asked(question: str, quoted: str, whole: str) -> bool:
    """Whether a quote names one of what is asked for by name, if something is.

    A municipality may stand above it.
    """
    if _MUNICIPALITIES.search(question):
        asked = {place.name for place in places_in(question)}
        return any(place.name not in asked for place in places_in(_BODY.sub("", whole)))
    if _PERSON_CALLED.search(question):
        return any(not _is_asked(name, question) for name in _PERSON.findall(quoted))
    if _CALLED.search(question):
        told = without_regions(quoted)
        names = _WITHIN.findall(told) + [n for n in _NAME.findall(told) if not is_entry(n.lower())]
        return any(not _is_asked(name, question) for name in names)
    if _COUNTRIES.search(question):
        return any(
            not _is_asked(name[0], question) for name in _COUNTRY.finditer(without_regions(quoted))
        )
    if _PEOPLE.search(question):
        return any(not _is_asked(name, question) for name in _PERSON.findall(quoted))
    if _COMPANIES.search(question):
        bodies = re.findall(r"\b([A-ZÅÄÖ]\w+) (?:tekniska )?(?:universitet|högskola)\b", quoted)
        bodies = bodies if _LEARNED.search(question) else []
        return any(not _is_asked(name, question) for name in bodies) or any(
            not (_is_asked(name, question) or is_entry(name.lower()))
            for name in _NAME.findall(without_regions(quoted))
        )
    return True


def _is_asked(name: str, question: str) -> bool:
    """Whether a question has a word of a name itself."""
    return any(word in question for word in name.split())
