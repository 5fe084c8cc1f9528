"""The 21 Swedish regions and the forms in which texts name them."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

# Name as Tillväxtverket writes it -> stems of other forms. A stem that ends in "*" takes any
# ending ("skånsk*": skånska, skånskt). Places that are no regions are left out on purpose.
REGIONS: dict[str, tuple[str, ...]] = {
    "Blekinge": ("blekingsk*", "blekinging*"),
    "Dalarna": (),
    "Gotland": ("gotländsk*", "gotlänning*"),
    "Gävleborg": ("gävleborgsk*",),
    "Halland": ("halländsk*", "hallänning*"),
    "Jämtland Härjedalen": (
        "Jämtland och Härjedalen",
        "Jämtland-Härjedalen",
        "Jämtland",
        "Härjedalen",
        "jämtländsk*",
        "jämtlänning*",
    ),
    "Jönköping": (),
    "Kalmar": (),
    "Kronoberg": (),
    "Norrbotten": ("norrbottnisk*", "norrbottning*"),
    "Skåne": ("skånsk*", "skåning*"),
    "Stockholm": ("stockholmsk*",),
    "Sörmland": ("Södermanland", "sörmländsk*", "sörmlänning*"),
    "Uppsala": ("uppländsk*", "upplänning*"),
    "Värmland": ("värmländsk*", "värmlänning*"),
    "Västerbotten": ("västerbottnisk*", "västerbottning*"),
    "Västernorrland": ("västernorrländsk*",),
    "Västmanland": ("västmanländsk*", "västmanlänning*"),
    "Västra Götaland": ("Västra Götalandsregionen",),
    "Örebro": (),
    "Östergötland": ("östgötsk*", "östgöt*"),
}

# The three lands, as their regions are: a land's border cuts none but Gävleborg's and Dalarna's,
# which lie mostly in Norrland and Svealand.
_NORRLAND = (
    "Gävleborg",
    "Jämtland Härjedalen",
    "Norrbotten",
    "Västerbotten",
    "Västernorrland",
)
_SVEALAND = ("Dalarna", "Stockholm", "Sörmland", "Uppsala", "Värmland", "Västmanland", "Örebro")
# What may follow a part's name: "norrlandslänen", "Smålandsregionerna".
_THERE = r"(?:s?län(?:s|en|ens)?|s?region(?:s|er|erna|ernas)?)"
_TOWARDS = r"(?:delen|delarna|halvan) av (?:landet|sverige)|(?:landet|sverige)"
_PARTS = {
    rf"norrland(?:\w{{0,2}}|{_THERE})|norrländsk\w{{0,2}}|norra (?:{_TOWARDS})|i norr": _NORRLAND,
    rf"svealand(?:s|{_THERE})?|svealändsk\w{{0,2}}|mellansverige|"
    rf"mellersta (?:{_TOWARDS})": _SVEALAND,
    rf"götaland(?:s|{_THERE})?|götaländsk\w{{0,2}}|södra (?:{_TOWARDS})|sydsverige": tuple(
        name for name in REGIONS if name not in _NORRLAND + _SVEALAND
    ),
    # Parts that statistics know by a name of their own, such as SCB's "riksområden".
    rf"västsveriges?|västsvensk\w{{0,2}}|västra (?:{_TOWARDS})|västkusten": (
        "Halland",
        "Västra Götaland",
    ),
    rf"sydöstra (?:{_TOWARDS})|sydostsverige": ("Blekinge", "Kalmar", "Kronoberg"),
    r"östra mellansverige": ("Sörmland", "Uppsala", "Västmanland", "Örebro", "Östergötland"),
    r"norra mellansverige": ("Dalarna", "Gävleborg", "Värmland"),
    r"mellersta norrland": ("Jämtland Härjedalen", "Västernorrland"),
    r"övre norrland": ("Norrbotten", "Västerbotten"),
    rf"mälardalens?(?! (?:universitet|högskola))|mälar{_THERE}": (
        "Stockholm",
        "Sörmland",
        "Uppsala",
        "Västmanland",
    ),
    r"bergslagens?": ("Dalarna", "Värmland", "Västmanland", "Örebro"),
    r"skogs(?:länens?|regionernas?)": (*_NORRLAND, "Dalarna", "Värmland"),
    r"storstads(?:länens?|regionernas?)": ("Skåne", "Stockholm", "Västra Götaland"),
    # Provinces that are no regions of the same name, and the regions that they lie in.
    rf"småland(?:\w{{0,2}}|{_THERE})|småländsk\w{{0,2}}": ("Jönköping", "Kalmar", "Kronoberg"),
    r"(?:bohuslän|dalsland|västergötland)s?|(?:bohusländsk|västgötsk)\w{0,2}": ("Västra Götaland",),
    r"(?:gästrikland|hälsingland)s?|hälsingsk\w{0,2}": ("Gävleborg",),
    r"(?:ångermanland|medelpad)s?|ångermanländsk\w{0,2}": ("Västernorrland",),
    r"lapplands?|lappländsk\w{0,2}": ("Norrbotten", "Västerbotten"),
    r"ölands?|öländsk\w{0,2}": ("Kalmar",),
    r"närkes?|närkisk\w{0,2}": ("Örebro",),
    r"upplands?(?! väsby|-bro)": ("Stockholm", "Uppsala"),
}
# The letters that they begin with: at all other words none need be tried.
_PART = re.compile(
    r"\b(?=[bdghilmnsuvåö])(?<!västra )(?:" + "|".join(f"({form})" for form in _PARTS) + r")\b",
    re.IGNORECASE,
)


def _form(stem: str) -> str:
    if stem.endswith("*"):
        return re.escape(stem[:-1]) + r"\w{0,5}"
    return re.escape(stem).replace(r"\ ", r"\s+") + "s?"


# Longer forms first, so that "Jämtland och Härjedalen" is one region named once.
_FORMS = sorted(
    ((stem, name) for name, stems in REGIONS.items() for stem in (name, *stems)),
    key=lambda pair: -len(pair[0]),
)
# Most words begin with a letter that no region does: then no form need be tried.
_FIRST = "".join(sorted({stem[0] for stem, _ in _FORMS}))
_NAMED = re.compile(
    rf"\b(?=[{_FIRST}])(?:" + "|".join(f"({_form(stem)})" for stem, _ in _FORMS) + r")\b",
    re.IGNORECASE,
)
# What may stand beside names in an enumeration of regions: "Region Skåne samt Hallands län".
_BESIDE = re.compile(r"\b(?:i|och|samt|region(?:en|erna)?|läns?)\b|[\s,;:/&]", re.IGNORECASE)


# Of each text that is weighed for an answer this is asked several times.
@lru_cache(maxsize=5_000)
def regions_in(text: str) -> tuple[str, ...]:
    """The regions that a text names, each once, in the order of the text."""
    composed = normalize("NFC", text)
    matches = _NAMED.finditer(composed)
    found = (_FORMS[match.lastindex - 1][1] for match in matches if match.lastindex)
    return tuple(dict.fromkeys(found))


def regions_of_parts(text: str) -> tuple[str, ...]:
    """The regions of the parts of Sweden that a text names ("Norrland", "södra Sverige")."""
    found = (match.lastindex for match in _PART.finditer(normalize("NFC", text)))
    parts = tuple(_PARTS.values())
    return tuple(dict.fromkeys(name for n in found if n for name in parts[n - 1]))


def parts_in(text: str) -> tuple[str, ...]:
    """The names of parts of Sweden, each once, as the text has them."""
    found = (match[0].removeprefix("i ") for match in _PART.finditer(normalize("NFC", text)))
    return tuple(dict.fromkeys(found))


def without_parts(text: str) -> str:
    """The text without the names of parts of Sweden."""
    return _PART.sub(" ", normalize("NFC", text))


def without_regions(text: str) -> str:
    """The text without the names of regions."""
    return _NAMED.sub(" ", normalize("NFC", text))


def beside_regions(text: str) -> str:
    """What a text says beside the regions that it enumerates, run together; "" if that is all."""
    return _BESIDE.sub("", _NAMED.sub("", normalize("NFC", text)))


def only_regions(text: str) -> tuple[str, ...]:
    """The regions of a text that only enumerates regions ("Skåne och Region Halland"), else ()."""
    return () if beside_regions(text) else regions_in(text)
