"""Who published a document: the organisation that its front, file and text speak for together."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict

from sok.places import MUNICIPALITIES
from sok.reading.front import Front, Guess
from sok.regions import REGIONS

# How much each place says, from certain to hardly anything. A series of statutes or a kind of
# document has one publisher; a name in the text is mostly somebody written about.
_SERIES, _AUTHOR, _FRONT, _NAME, _SHARE_OF_TEXT = 8.0, 4.0, 3.0, 3.0, 2.0
# Less than this is a name that happens to be mentioned: in the text alone, one that is less than
# half of all names there.
_LEAST = 1.0

# Authorities whose names have no ending of their own, and what they are called in short.
_KNOWN = {
    "Statistiska centralbyrån": "SCB",
    "Strålsäkerhetsmyndigheten": "SSM",
    "Myndigheten för samhällsskydd och beredskap": "MSB",
    "Styrelsen för ackreditering och teknisk kontroll": "Swedac",
    "Sveriges geologiska undersökning": "SGU",
    "Sveriges meteorologiska och hydrologiska institut": "SMHI",
    "Totalförsvarets forskningsinstitut": "FOI",
    "Konjunkturinstitutet": "KI",
    "Arbetsförmedlingen": "",
    "Brottsförebyggande rådet": "BRÅ",
    "Försvarsmakten": "",
    "Försäkringskassan": "",
    "Kriminalvården": "",
    "Kustbevakningen": "",
    "Lantmäteriet": "",
    "Myndigheten för vård- och omsorgsanalys": "",
    "Myndigheten för digital förvaltning": "DIGG",
    "Riksarkivet": "",
    "Statskontoret": "",
    "Universitets- och högskolerådet": "UHR",
    "Universitetskanslersämbetet": "UKÄ",
    "Riksrevisionen": "",
    "Riksbanken": "",
    "Regeringskansliet": "",
    "Institutet för arbetsmarknads- och utbildningspolitisk utvärdering": "IFAU",
    "Myndigheten för tillväxtpolitiska utvärderingar och analyser": "Tillväxtanalys",
    "Inspektionen för vård och omsorg": "IVO",
    "Inspektionen för socialförsäkringen": "ISF",
    "Sveriges lantbruksuniversitet": "SLU",
    "Sveriges Kommuner och Regioner": "SKR",
    "Statens väg- och transportforskningsinstitut": "VTI",
    "Trafikanalys": "",
    "Vinnova": "",
    "Formas": "",
    "Forte": "",
}
_SHORT = {short: name for name, short in _KNOWN.items() if short}
# Kinds of documents that the Government alone gives out.
_GOVERNMENT = re.compile(
    r"^(?:Regeringens (?:proposition|skrivelse)|Kommittédirektiv|Svensk författningssamling|"
    r"Statens offentliga utredningar)\b",
    re.MULTILINE,
)
_OWN_RULES = re.compile(
    r"(?<![^\W\d_])([A-ZÅÄÖ][^\W\d_]+(?: [^\W\d_]+){0,7}?)s\s+"
    r"(?:författningssamling|föreskrifter|allmänna råd|rapportserie)\b"
)
_ENDINGS = "verket|styrelsen|myndigheten|inspektionen|rådet|nämnden|ombudsmannen|universitetet"
_AUTHORITY = rf"[A-ZÅÄÖ][a-zà-ÿ]+(?:- och [a-zà-ÿ]+?)?(?:{_ENDINGS})"
_PLACES = sorted((name for names in MUNICIPALITIES.values() for name in names), key=len)[::-1]
_MUNICIPALITY = rf"(?:{'|'.join(map(re.escape, _PLACES))})s? (?:kommun|stad)"
_REGION = rf"Region {'(?:' + '|'.join(map(re.escape, REGIONS)) + ')'}"
_COUNTY = r"Länsstyrelsen(?: i)? [A-ZÅÄÖ][a-zà-ÿ]+(?: [A-ZÅÄÖ][a-zà-ÿ]+)? län"
_NAMED = re.compile(
    rf"\b(?:{_COUNTY}|{'|'.join(map(re.escape, _KNOWN))}|{_REGION}|{_MUNICIPALITY}|"
    rf"{_AUTHORITY})(?=s?\b)"
)
# Bodies found in any county or municipality, and so no publisher's name when they stand alone.
_ANY = re.compile(
    r"Länsstyrelsen|Kommunstyrelsen|[A-ZÅÄÖ][a-zà-ÿ]*nämnden|Europarådet|Ministerrådet"
)


def guess_publisher(front: Front) -> Guess:
    """The publisher's name; None if nobody is named."""
    says: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    if own := _own_series(front):
        says[own].append((_SERIES, "ger ut serien som den står i"))
    if author := _named_in(front.file.author):
        says[author].append((_AUTHOR, "står som författare i filens egna uppgifter"))
    for name in set(_mentions(front.text)):
        says[name].append((_FRONT, "nämns på första sidorna"))
    mentions = Counter(_mentions("\n".join("\n".join(lines) for lines in front.pages)))
    stem = _plain(front.stem)
    for name, count in mentions.items():
        share = count / mentions.total()
        says[name].append((_SHARE_OF_TEXT * share, "är den som nämns mest"))
        if _plain(_core(name)) in stem:
            says[name].append((_NAME, "nämns i filens namn"))
    best = max(says, key=lambda name: sum(weight for weight, _ in says[name]), default="")
    if not best or sum(weight for weight, _ in says[best]) < _LEAST:
        return Guess(None)
    reason = max(says[best])[1]
    return Guess(best, f"Utgivaren {reason}.")


def _own_series(front: Front) -> str:
    """Who gives out the series that the document says it is of, "" if it says none."""
    if _GOVERNMENT.search(front.text):
        return "Regeringen"
    flat = " ".join(front.text.split())
    match = _OWN_RULES.search(flat)
    return _named_in(match[1]) or match[1] if match else ""


def _named_in(text: str) -> str:
    """The organisation that a short text names, in full, "" if none."""
    shorts = [name for short, name in _SHORT.items() if re.search(rf"\b{short}\b", text)]
    return next(iter([*shorts, *_mentions(text)]), "")


def _mentions(text: str) -> list[str]:
    flat = " ".join(text.split())
    found = (_unified(match[0]) for match in _NAMED.finditer(flat))
    return [name for name in found if not _ANY.fullmatch(name)]


def _unified(name: str) -> str:
    """A municipality's name in its usual form: with an s unless the place ends in a vowel or s."""
    place, _, kind = name.rpartition(" ")
    if kind not in {"kommun", "stad"} or place in _WITHOUT_S:
        return name
    return f"{place if place.endswith('s') else place + 's'} {kind}"


def _core(name: str) -> str:
    """The part of a name that a file's name would have: of municipalities the place."""
    place, _, kind = name.rpartition(" ")
    if kind in {"kommun", "stad"}:
        return place if place in _PLACES else place.removesuffix("s")
    return name.removeprefix("Region ").removesuffix("et").removesuffix("en")


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


# Municipalities that are named without a genitive s: those that end in a vowel.
_WITHOUT_S = frozenset(name for name in _PLACES if name[-1] in "aeiouyåäö")
