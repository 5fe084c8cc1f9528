"""A question as it was typed to words as reports write them."""

from __future__ import annotations

import re
import unicodedata

from sok.answering.words.openings import without_small_talk
from sok.compounds import base

_SPOKEN = {
    "resp": "respektive", "resp.": "respektive", "va": "vad", "e": "är", "ä": "är", "å": "och",
    "o": "och", "mkt": "mycket", "nån": "någon",
    "mycke": "mycket", "nåt": "något", "nåra": "några", "sen": "sedan", "dom": "de",
    "oxå": "också", "ngn": "någon", "ngt": "något", "bl.a.": "bland annat",
    "t.ex.": "till exempel", "nånstans": "någonstans", "nånting": "någonting", "sån": "sådan",
    "sånt": "sådant", "såna": "sådana", "stålar": "pengar", "stålarna": "pengarna",
    "cash": "pengar", "funka": "fungera", "funkar": "fungerar", "funkat": "fungerat",
    "grej": "sak", "grejen": "saken", "grejer": "saker", "grejor": "saker", "kolla": "titta",
}  # fmt: skip
_ANY = "|".join(sorted(map(re.escape, _SPOKEN), key=len, reverse=True))
# A capital begins the text, or is another word: "E" of a road.
_A_SPOKEN = re.compile(rf"(?:^(?i:{_ANY})|(?<![\w.])(?:{_ANY}))(?![\w.-])")
# "Skulle du kunna redogöra för hur ...": an order to answer, which every question is.
_ORDER = re.compile(
    r"^\W*(?:(?:kan|kunde|skulle|vill) (?:du|ni) )?(?:(?:kunna|vilja|snälla|vänligen|gärna) )*"
    r"(?:berätta|förklara|beskriva?|redogöra?|säga?|redovisa|ange|klargöra?|tala om|svara på)"
    r"(?: (?:för )?(?:mig|oss))?(?: (?:lite|kort|kortfattat|närmare|gärna))*(?: (?:om|för))?[ ,:]+"
    r"(?=(?:i vilken (?:mån|grad|utsträckning|omfattning)|på vilket sätt|hur|vad|vilk\w+|när|vem|"
    r"varför)\b)",
    re.IGNORECASE,
)
_HOW = re.compile(
    r"\b(?:i vilken (?:mån|grad|utsträckning|omfattning)|på vilket sätt)\b", re.IGNORECASE
)
# "Vad gick allt på i kronor?" asks what it cost; "Vad gick det ut på?" does not.
_PRICE = re.compile(
    r"\b(vad) (går|gick) ((?:[^\s?.,]+ ){1,5}?)"
    r"(?<!ut )(?:loss )?på(?: i (?:kronor|pengar)(?: räknat)?)?"
    r"(?= (?:per|om året|totalt|sammanlagt)\b|\W*$)",
    re.IGNORECASE,
)
_COST = {"går": "kostar", "gick": "kostade"}
# What is divided by how many live there: "per person", "i förhållande till folkmängden".
_EACH = re.compile(
    r"\b(?:(?:räknat|utslaget|sett) )?(?:"
    r"per (?:skalle|huvud|person|capita|näsa|invånare)(?: som bor (?:där|i \w+))?|"
    r"(?:i (?:förhållande|relation|proportion) till|(?:räknat|utslaget|sett) (?:på|till|efter)) "
    r"(?:folkmängd(?:en)?|befolkning(?:en|ens storlek)?|(?:antalet )?invånare|invånarantal(?:et)?|"
    r"(?:sin|länets|regionens) (?:befolkning|folkmängd|storlek)|"
    r"hur många (?:som bor|invånare som finns|som lever)(?: (?:där|i \w+))?))(?!\w)",
    re.IGNORECASE,
)
_BARRED = re.compile(
    r"\b(?:är|var) det (?:förbjudet|otillåtet|inte tillåtet) (?:för \w+ )?att\b", re.IGNORECASE
)
# "Hur många ansökningar sade man ja till?"
_YES = re.compile(r"\bsa(?:de)?\b((?: \w+)?) ja till\b", re.IGNORECASE)
_NO = re.compile(r"\bsa(?:de)?\b((?: \w+)?) nej till\b", re.IGNORECASE)
# "Varför får man nej på ansökan?"
_GOT = re.compile(r"\b(?:får|fick) man (ja|nej) på\b", re.IGNORECASE)
_ANSWER = {"ja": "beviljas", "nej": "avslås"}
# "Vad rekommenderar myndigheten?" asks what the report does, which its own name need not say.
_ITSELF = re.compile(
    r"\b(rekommenderar|föreslår|anser|bedömer|konstaterar|menar|skriver) "
    r"(?:myndigheten|verket|författarna)\b",
    re.IGNORECASE,
)
# "När räknas någon som skadad?" asks no time.
_COUNTS_AS = re.compile(
    r"^\W*när (?:räknas|anses|klassas|betraktas|kallas) (?:någon|något|man|det) "
    r"(?:som|för(?: att vara)?|vara) ",
    re.IGNORECASE,
)
# "Måste va med" is no "vad".
_TO_BE = re.compile(r"\b(måste|ska|kan|bör|borde|vill|skulle|att) va\b", re.IGNORECASE)
# "Miljö- och klimatområdet" is the field of both.
_FIELDS = re.compile(r"\b(\w{3,})- (och|eller|samt) (\w{3,})området\b", re.IGNORECASE)


def as_written(text: str) -> str:
    """Words as they are written in a report, where they were typed as they are spoken."""
    text = _TO_BE.sub(r"\1 vara", without_small_talk(text))
    said = _A_SPOKEN.sub(lambda found: _SPOKEN[found[0].lower()], text)
    said = _COUNTS_AS.sub("vad menas med ", _BARRED.sub("får man inte", said))
    said = _NO.sub(r"avslog\1", _YES.sub(r"beviljade\1", said))
    said = _GOT.sub(lambda found: _ANSWER[found[1].lower()], said)
    said = _ITSELF.sub(r"\1 rapporten", said)
    said = _FIELDS.sub(lambda two: f"området {base(two[1])} {two[2]} {base(two[3])}", said)
    said = _EACH.sub("per invånare", _PRICE.sub(_as_cost, said))
    return _HOW.sub("hur", _ORDER.sub("", said))


def _as_cost(found: re.Match[str]) -> str:
    return f"{found[1]} {_COST[found[2].lower()]} {found[3].rstrip()}"


def on_one_line(text: str) -> str:
    """Text on one line, composed, without halves of characters that no tokenizer takes."""
    whole = text.encode("utf-8", "ignore").decode("utf-8")
    return " ".join(unicodedata.normalize("NFC", whole).split())
