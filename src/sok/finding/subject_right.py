"""What follows a figure in its sentence: what it is a share of, and what it went to."""

from __future__ import annotations

import re

from sok.finding.number_words import NAMED
from sok.finding.subject_clauses import finite_verbs

_WHOLE = re.compile(r"\s+(?:vardera\s+)?av\s+(?!dessa\b|dem\b)")
_COMPLEMENT = re.compile(
    r"(?:\s+(?:under\s+|år\s+)?(?:19|20)\d\d)?"
    r"(?P<phrase>\s+(?:för|till|inom|hos|åt|i|på|mot|bland)\s+(?!(?:(?:19|20)\d\d|år|dag|snitt|genomsnitt|januari|februari|"
    r"mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b))",
    re.IGNORECASE,
)
# "89 procent av medlen beslutats": the participle belongs to the clause.
_SUPINE = re.compile(
    r"(?<=na|en|et)\s+(?:\w+[ai]t|ett?|en|ing[ae]t?|ingen|någo[nt]|några)\b.*$|\s+(?:\w+(?:ats|its|tts|rts|ivits)|fått|haft)\b.*$"
)
_MORE = re.compile(r"\s+((?:mer|mindre|högre|lägre|fler|färre)\b(?:\s+än\s+[^,.;()]+)?)")
_WHOLE_FIRST = re.compile(r"\s*av\s+(?P<whole>.+)$", re.IGNORECASE | re.DOTALL)
# What follows is the next of several: "och till broar 5 miljoner".
_NEXT = re.compile(r"(?:och|samt)\b.*\d")
_PLACE = re.compile(r"\s+(?:i|från|till|för|inom|på)\s+((?:[A-ZÅÄÖ]\w+\s?(?:och Härjedalen)?)+)")
# Where a phrase after a figure ends; a figure joined by "och" begins a phrase of its own.
_STOPS = re.compile(
    r"[,;()?!]|[.:](?:\s|$)|\s[–-]\s|"
    r"\s(?:men|medan|att|vilket|varav|jämfört|respektive|då|när|eftersom|i förhållande)\s|"
    rf"\s(?:och|samt|eller)\s+(?=\d|(?:{'|'.join(NAMED)}|hälften|en tredjedel|en fjärdedel|resten|"
    r"återstoden)\b)|"
    r"\s(?:under|år|i|till|för|sedan|fram till|senast)\s+(?:år(?:et)?\s+)?(?=(?:19|20)\d\d\b)|"
    r"\s(?=(?:19|20)\d\d\b)",
    re.IGNORECASE,
)
_NO_THING = re.compile(
    r"\s+(?:av|för|till|i|inom|på|från|med|under|vid|hos|åt|mellan|per|och|samt|eller|men|medan|att|"
    r"som|vilket|varav|jämfört|respektive|då|när|år|sedan|än|vardera|var|totalt|om|utan|mot|via|"
    r"genom|bland|efter|före|enligt|utöver|lägre|högre|också|även|tillbaka|ut|in|upp|t\.?\s?o\.?\s?m|inkl|resp|st|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def whole_after(text: str, end: int) -> str:
    """What a share that ends at `end` is a share of, as the words after "av" say it; or ""."""
    match = _WHOLE.match(text, end)
    return _SUPINE.sub("", _phrase(text, match.end())) if match else ""


def rest_after(text: str, end: int, whole: str) -> str:
    """What the clause says after a figure and what it is a share of."""
    rest = text[end:]
    if whole:
        rest = rest.split(whole, 1)[1]
    said = re.split(r"[,;:.](?:\s|$)", rest, maxsplit=1)[0].strip(" ,")
    return "" if _NEXT.match(said) else said


def complement_after(text: str, end: int) -> str:
    """What a figure is for or went to, with its preposition ("för stöd till service"); or ""."""
    match = _COMPLEMENT.match(text, end)
    return match["phrase"].lstrip() + _phrase(text, match.end()) if match else ""


def comparison_after(text: str, end: int) -> str:
    """The words that make a figure a difference ("mer än 2019"), or ""."""
    match = _MORE.match(text, end)
    return match[1].strip() if match else ""


def place_after(text: str, end: int) -> str:
    """The name right after a figure ("12 procent i Skåne"), or ""."""
    match = _PLACE.match(text, end)
    return match[1].strip() if match else ""


def whole_before(segment: str) -> str:
    """What a share is a share of where the clause begins with it ("av de sökande var"), or ""."""
    verbs = finite_verbs(segment)
    match = _WHOLE_FIRST.match(segment[: verbs[0].start]) if verbs else None
    return match["whole"].strip() if match else ""


def thing_after(text: str, end: int) -> str:
    """The noun or adjective right after a share ("12 procent förnybar energi"), or ""."""
    following = text[end : end + 2]
    if not re.match(r"\s\w", following) or _NO_THING.match(text, end):
        return ""
    return _phrase(text, end + 1)


def predicate_after(text: str, end: int) -> str:
    """What is said of a figure that stands first in its clause: the clause from its verb on."""
    rest = re.split(r"\.(?:\s|$)|[;:]\s", text[end:], maxsplit=1)[0]
    verbs = finite_verbs(rest)
    return rest[verbs[0].start :].strip(" ,") if verbs else ""


def apposed(text: str, start: int, end: int) -> str:
    """What is said of a thing whose figure stands between commas behind it, or "".

    "Resten, 5 miljoner kronor, gick till broar".
    """
    if not text[:start].rstrip().endswith(",") or text[end : end + 2] != ", ":
        return ""
    verbs = finite_verbs(text[end + 2 :])
    return predicate_after(text, end) if verbs and not verbs[0].start else ""


def _phrase(text: str, start: int) -> str:
    stop = _STOPS.search(text, start)
    phrase = text[start : stop.start() if stop else len(text)]
    verbs = finite_verbs(phrase)
    if verbs:
        phrase = phrase[: verbs[0].start]
    return phrase.strip(" .,")
