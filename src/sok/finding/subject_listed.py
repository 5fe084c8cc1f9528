"""Figures in parentheses to what they stand beside: "Kalmar (8 procent), Skåne (7 procent)"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sok.finding.subject_clauses import FINITE, finite_verbs, is_adverbial, without_trailing
from sok.regions import REGIONS, regions_in

_SUPINES = frozenset(
    """fått gått haft tagit tilldelats beviljats satsats använts lagts fördelats avsatts beviljat
    betalats investerats lämnats blivit varit""".split()
)
_WORD = re.compile(r"[\w-]+")
_SEPARATORS = re.compile(
    r"^[\s,;]*(?:(?:och|samt|men|dels|därefter|sedan|följt av|följda? av|respektive|eller)\s+)?"
)
_LEADING = re.compile(
    r"^(?:(?:till|på|av|i|inom|hos|för|från|främst|framför allt|bland annat|som|både|såväl|"
    r"särskilt|exempelvis|till exempel|(?:stör|läg|hög|min|me|säm|bä)st)\s+)+",
    re.IGNORECASE,
)
# What is divided is named before the first of its parts: "pengarna delades upp på broar (8 ...)".
_DIVIDED = re.compile(
    r"\b(?:(?:för|upp)?dela\w*|spri(?:dd|tt|ds)\w*)\b[^()]*\b(?:på|till|mellan)\s+(?=[^()]*$)",
    re.IGNORECASE,
)
# What may be said of a region beside its name.
_AROUND_REGIONS = re.compile(
    r"\b(?:och|samt|regionerna|regionen|region|länen|länet|län|läns)\b|[\s,/]", re.IGNORECASE
)
_NAMES = sorted({*REGIONS, *(form for forms in REGIONS.values() for form in forms)}, key=len)
_NAMED = re.compile("|".join(rf"\b{n.rstrip('*')}\w{{0,2}}\b" for n in reversed(_NAMES)), re.I)
_WHO = re.compile(
    r"^(?:de|den|det|dessa)\s+(?:[\w-]+\s+){1,3}?som\s+(?:(?:har|hade)\s+)?"
    r"(?:fått|fick|får|haft|har|hade|tagit)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
# "De som fått mest stöd är A (8 procent)": the shares are of the support.
_OF_WHOM = re.compile(r"^\w+(?:na|er|ar|or|en) (?:i|från) ")
# "Störst är andelen kommuner med brist i A (8 procent), ...": what is ranked stands after the verb.
_RANKED = re.compile(
    r"(?:störst|högst|lägst|minst|längst|kortast) (?:är|var|blev) (?P<rest>\w{3}.*)",
    re.I | re.DOTALL,
)
# Where the first of several is named after what is said of all: "brist på båtar i A (8 procent)".
_AT = r"(?:i|på|hos|från|för)"
_WHERE = re.compile(rf"\b{_AT}\s+(?=[A-ZÅÄÖ])")
_ENDS_AT = re.compile(rf"\s+{_AT}$")
_MOST = re.compile(r"(?:mest|minst|störst|flest)\s+(?P<whole>\S.*)", re.IGNORECASE | re.DOTALL)
_QUANTITY = re.compile(
    r"(?:flest|färst|mest|minst|(?:den )?(?:störst|minst|högst|lägst)\w*(?: (?:an)?del\w*)?)",
    re.IGNORECASE,
)
_PART = re.compile(r"\bdel(?:en|ar|arna)?\s+av\s+(?P<whole>.+)$", re.IGNORECASE)
_EACH = re.compile(r"\s*(?:vardera|var|styck)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Listed:
    """What a figure in parentheses stands beside: `names` of regions or things, one or more.

    `intro` is the sentence up to the first of them. `regions` is empty if they are no regions.
    """

    names: tuple[str, ...]
    regions: tuple[str, ...]
    intro: str


def parenthesis(text: str, place: int) -> int:
    """Where the parenthesis around `place` opens, -1 if there is none."""
    opened = text.rfind("(", 0, place)
    return opened if opened > text.rfind(")", 0, place) else -1


def listed_at(text: str, opened: int, end: int) -> Listed:
    """What the parenthesis at `opened`, in which a figure ends at `end`, stands beside."""
    start = text.rfind(")", 0, opened) + 1
    item_start = start + _item_offset(text[start:opened])
    item = text[item_start:opened].strip()
    if _QUANTITY.fullmatch(item):
        # "Skolan står för flest (38 procent)": who has so many stands before the verb.
        item = _before_verb(text[start:item_start]) or item
    first = text.find("(")
    first_item = _item_offset(text[:first])
    if "(" in text[end:] or start:
        first_item += _led_in(text[first_item:first])
    if start == 0 and first_item > item_start:
        item = text[first_item:opened].strip()
    regions = regions_in(item)
    # The first of several may say of whom they are: "fick kommunerna i Skåne (8 procent), ...".
    of_whom = _OF_WHOM.sub("", item) if start == 0 and "(" in text[end:] else item
    if not only_regions(of_whom):
        regions = ()
    each = is_each(text, end)
    names = regions or (_members(item) if each else (item,))
    if regions and not each:
        regions = regions if len(regions) == 1 else ()
        names = (item,)
    return Listed(names, regions, text[:first_item].strip())


def _led_in(item: str) -> int:
    """Where the regions begin that an item ends with, if that says more before them; else 0."""
    if only_regions(_OF_WHOM.sub("", item)):
        return 0
    places = (found.end() for found in _WHERE.finditer(item))
    return next((place for place in places if only_regions(item[place:])), 0)


def _before_verb(before: str) -> str:
    """What stands before the first finite verb of a text that begins a sentence or goes on."""
    verbs = [match for match in _WORD.finditer(before) if match[0].lower() in FINITE]
    return _SEPARATORS.sub("", before[: verbs[0].start()]).strip() if verbs else ""


def is_each(text: str, end: int) -> bool:
    """Whether the figure that ends at `end` is that of each of several: "6 procent vardera"."""
    return bool(_EACH.match(text, end))


def introduced(intro: str) -> str:
    """What an introduction to a list of figures says that they measure.

    "De regioner som har fått mest stöd är" gives "mest stöd".
    """
    shorter = intro.strip(" :,–-")
    while shorter and shorter.split()[-1].lower() in FINITE:
        shorter = shorter.rsplit(None, 1)[0] if " " in shorter else ""
    if who := _WHO.match(shorter) or _RANKED.match(shorter):
        return _ENDS_AT.sub("", who["rest"]).strip()
    verbs = finite_verbs(shorter)
    if verbs and not is_adverbial(shorter[: verbs[0].start]):
        return shorter[: verbs[0].start].strip()
    return without_trailing(shorter)


def part_of(intro: str) -> str:
    """What the introduction says that a part is a part of ("den största delen av stödet")."""
    match = _PART.search(introduced(intro))
    match = match or _MOST.fullmatch(introduced(intro))
    return match["whole"].strip() if match and not finite_verbs(match["whole"]) else ""


def _item_offset(before: str) -> int:
    """Where the last thing named in the text before a parenthesis begins."""
    offset = 0
    for match in _WORD.finditer(before):
        if match[0].lower() in FINITE | _SUPINES:
            offset = match.end()
    if divided := _DIVIDED.search(before):
        offset = max(offset, divided.end())
    if (colon := before.rfind(": ")) >= offset:
        offset = colon + 1
    # After a figure outside parentheses a new thing begins at the comma.
    if (figure := re.search(r"\d.*,\s+", before[offset:])) is not None:
        offset += figure.end()
    if separated := _SEPARATORS.match(before[offset:]):
        offset += separated.end()
    if leading := _LEADING.match(before[offset:]):
        offset += leading.end()
    return offset


def only_regions(item: str) -> bool:
    """Whether a text holds nothing but names of regions."""
    return bool(regions_in(item)) and not _AROUND_REGIONS.sub("", _NAMED.sub("", item))


def _members(item: str) -> tuple[str, ...]:
    return tuple(
        part.strip() for part in re.split(r",\s*|\s+(?:och|samt)\s+", item) if part.strip()
    )
