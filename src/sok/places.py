"""Swedish municipalities and well-known towns, and the region that each lies in.

The municipalities and their counties are those of SCB's list "Län och kommuner i kodnummerordning"
(290 municipalities in 21 counties, unchanged since Heby moved to Uppsala county in 2007). A
county is named here as its region is in `regions.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from sok.regions import regions_in, regions_of_parts
from sok.sentences import sentence_spans
from sok.swedish import FUNCTION_WORDS


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(","))


MUNICIPALITIES: dict[str, tuple[str, ...]] = {
    "Stockholm": _names(
        "Botkyrka, Danderyd, Ekerö, Haninge, Huddinge, Järfälla, Lidingö, Nacka, Norrtälje, "
        "Nykvarn, Nynäshamn, Salem, Sigtuna, Sollentuna, Solna, Stockholm, Sundbyberg, "
        "Södertälje, Tyresö, Täby, Upplands Väsby, Upplands-Bro, Vallentuna, Vaxholm, Värmdö, "
        "Österåker"
    ),
    "Uppsala": _names("Enköping, Heby, Håbo, Knivsta, Tierp, Uppsala, Älvkarleby, Östhammar"),
    "Sörmland": _names(
        "Eskilstuna, Flen, Gnesta, Katrineholm, Nyköping, Oxelösund, Strängnäs, Trosa, Vingåker"
    ),
    "Östergötland": _names(
        "Boxholm, Finspång, Kinda, Linköping, Mjölby, Motala, Norrköping, Söderköping, Vadstena, "
        "Valdemarsvik, Ydre, Åtvidaberg, Ödeshög"
    ),
    "Jönköping": _names(
        "Aneby, Eksjö, Gislaved, Gnosjö, Habo, Jönköping, Mullsjö, Nässjö, Sävsjö, Tranås, "
        "Vaggeryd, Vetlanda, Värnamo"
    ),
    "Kronoberg": _names(
        "Alvesta, Lessebo, Ljungby, Markaryd, Tingsryd, Uppvidinge, Växjö, Älmhult"
    ),
    "Kalmar": _names(
        "Borgholm, Emmaboda, Hultsfred, Högsby, Kalmar, Mönsterås, Mörbylånga, Nybro, "
        "Oskarshamn, Torsås, Vimmerby, Västervik"
    ),
    "Gotland": _names("Gotland"),
    "Blekinge": _names("Karlshamn, Karlskrona, Olofström, Ronneby, Sölvesborg"),
    "Skåne": _names(
        "Bjuv, Bromölla, Burlöv, Båstad, Eslöv, Helsingborg, Hässleholm, Höganäs, Hörby, Höör, "
        "Klippan, Kristianstad, Kävlinge, Landskrona, Lomma, Lund, Malmö, Osby, Perstorp, "
        "Simrishamn, Sjöbo, Skurup, Staffanstorp, Svalöv, Svedala, Tomelilla, Trelleborg, "
        "Vellinge, Ystad, Åstorp, Ängelholm, Örkelljunga, Östra Göinge"
    ),
    "Halland": _names("Falkenberg, Halmstad, Hylte, Kungsbacka, Laholm, Varberg"),
    "Västra Götaland": _names(
        "Ale, Alingsås, Bengtsfors, Bollebygd, Borås, Dals-Ed, Essunga, Falköping, Färgelanda, "
        "Grästorp, Gullspång, Göteborg, Götene, Herrljunga, Hjo, Härryda, Karlsborg, Kungälv, "
        "Lerum, Lidköping, Lilla Edet, Lysekil, Mariestad, Mark, Mellerud, Munkedal, Mölndal, "
        "Orust, Partille, Skara, Skövde, Sotenäs, Stenungsund, Strömstad, Svenljunga, Tanum, "
        "Tibro, Tidaholm, Tjörn, Tranemo, Trollhättan, Töreboda, Uddevalla, Ulricehamn, Vara, "
        "Vårgårda, Vänersborg, Åmål, Öckerö"
    ),
    "Värmland": _names(
        "Arvika, Eda, Filipstad, Forshaga, Grums, Hagfors, Hammarö, Karlstad, Kil, Kristinehamn, "
        "Munkfors, Storfors, Sunne, Säffle, Torsby, Årjäng"
    ),
    "Örebro": _names(
        "Askersund, Degerfors, Hallsberg, Hällefors, Karlskoga, Kumla, Laxå, Lekeberg, "
        "Lindesberg, Ljusnarsberg, Nora, Örebro"
    ),
    "Västmanland": _names(
        "Arboga, Fagersta, Hallstahammar, Kungsör, Köping, Norberg, Sala, Skinnskatteberg, "
        "Surahammar, Västerås"
    ),
    "Dalarna": _names(
        "Avesta, Borlänge, Falun, Gagnef, Hedemora, Leksand, Ludvika, Malung-Sälen, Mora, Orsa, "
        "Rättvik, Smedjebacken, Säter, Vansbro, Älvdalen"
    ),
    "Gävleborg": _names(
        "Bollnäs, Gävle, Hofors, Hudiksvall, Ljusdal, Nordanstig, Ockelbo, Ovanåker, Sandviken, "
        "Söderhamn"
    ),
    "Västernorrland": _names(
        "Härnösand, Kramfors, Sollefteå, Sundsvall, Timrå, Ånge, Örnsköldsvik"
    ),
    "Jämtland Härjedalen": _names(
        "Berg, Bräcke, Härjedalen, Krokom, Ragunda, Strömsund, Åre, Östersund"
    ),
    "Västerbotten": _names(
        "Bjurholm, Dorotea, Lycksele, Malå, Nordmaling, Norsjö, Robertsfors, Skellefteå, "
        "Sorsele, Storuman, Umeå, Vilhelmina, Vindeln, Vännäs, Åsele"
    ),
    "Norrbotten": _names(
        "Arjeplog, Arvidsjaur, Boden, Gällivare, Haparanda, Jokkmokk, Kalix, Kiruna, Luleå, "
        "Pajala, Piteå, Älvsbyn, Överkalix, Övertorneå"
    ),
}
# Towns and islands that give no municipality its name, and that reports name all the same.
TOWNS: dict[str, tuple[str, ...]] = {
    "Stockholm": _names("Arlanda, Kista, Märsta, Åkersberga"),
    "Uppsala": _names("Bålsta, Forsmark"),
    "Jönköping": _names("Gränna, Huskvarna"),
    "Kalmar": _names("Öland"),
    "Gotland": _names("Fårö, Visby"),
    "Skåne": _names("Alnarp, Falsterbo, Åhus"),
    "Västra Götaland": _names("Kinna, Landvetter, Marstrand"),
    "Örebro": _names("Kopparberg"),
    "Dalarna": _names("Idre, Malung, Sälen"),
    "Gävleborg": _names("Järvsö"),
    "Jämtland Härjedalen": _names("Funäsdalen, Sveg"),
    "Västerbotten": _names("Hemavan, Tärnaby"),
    "Norrbotten": _names("Abisko, Malmberget, Riksgränsen"),
}

# Kalmar, Stockholm and the like are left out: a text that names them is read as naming a region.
_REGION_OF = {
    name: region
    for table in (MUNICIPALITIES, TOWNS)
    for region, names in table.items()
    for name in names
    if not regions_in(name)
}
# Longer names first, so that "Malung-Sälen" is one place.
_NAMED = re.compile(
    r"\b("
    + "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in sorted(_REGION_OF, key=len)[::-1])
    + r")s?\b(?!-\w)"
)
# Names that begin sentences as common words do ("Mark", "Vara"), or that people bear.
_AMBIGUOUS = frozenset(
    _names(
        "Ale, Berg, Boden, Dorotea, Eda, Grums, Kil, Kista, Klippan, Köping, Lomma, Lund, Mark, "
        "Mora, Nacka, Nora, Norberg, Sala, Salem, Skara, Sunne, Säter, Trosa, Vara, Vilhelmina, "
        "Vindeln, Ydre, Åre, Ånge"
    )
)
_BEFORE = re.compile(r"([^\W\d_]+)\s+$")
_AFTER = re.compile(r"\s+([^\W\d_]+)")
_OFFICE = frozenset({"kommun", "stad"})
_NO_PERSON = FUNCTION_WORDS | {"kommunen", "kommunerna", "orten", "orterna", "staden", "städerna"}


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality, town or island, and the region that it lies in."""

    name: str
    region: str


def region_of_place(name: str) -> str | None:
    """The region of a place by its name, be it in the genitive; None if it is no such name.

    Names that are those of regions too ("Kalmar") are read as regions, and give None here.
    """
    found = _NAMED.fullmatch(normalize("NFC", name).strip())
    return _REGION_OF[" ".join(found[1].split())] if found else None


def places_in(text: str) -> tuple[Place, ...]:
    """The places that a text names, each once, in the order of the text.

    A name that is a common word as well ("Mark", "Vara", "Lund") counts only if its capital is
    not that of the sentence and no other name stands beside it (a person's, as in "Anna Lund"),
    or if "kommun" or "stad" follows.
    """
    composed = normalize("NFC", text)
    names = dict.fromkeys(_names_in(composed))
    return tuple(Place(name, _REGION_OF[name]) for name in names)


def regions_told(text: str) -> tuple[str, ...]:
    """The regions that a text names, else those in which what places or provinces it names lie."""
    named = regions_in(text) or tuple(dict.fromkeys(place.region for place in places_in(text)))
    return named or tuple(regions_of_parts(text))


def _names_in(text: str) -> Iterator[str]:
    starts = {start for start, _ in sentence_spans(text)}
    for found in _NAMED.finditer(text):
        name = " ".join(found[1].split())
        if name not in _AMBIGUOUS or _is_meant(found, text, found.start() in starts):
            yield name


def _is_meant(found: re.Match[str], text: str, begins: bool) -> bool:
    """Whether a name that may be a common word or part of a person's name is that of a place."""
    after = _AFTER.match(text, found.end())
    if after and after[1].lower() in _OFFICE:
        return True
    before = _BEFORE.search(text[: found.start()])
    beside = [word[1] for word in (before, after) if word]
    return not begins and not any(
        word[0].isupper() and word.lower() not in _NO_PERSON for word in beside
    )
