"""Units of measure: what a question counts in, and what states a figure in that."""

from __future__ import annotations

import re

# Each unit as a question says it, and as a text writes it after a number.
_UNITS = (
    (r"kilo(?:gram)?", r"kg|kilo(?:gram)?"),
    (r"gram", r"g|gram"),
    (r"ton", r"ton|kton|Mton"),
    (r"meter", r"m|meter|cm|mm|centimeter|millimeter"),
    (r"(?:kilometer|mil)", r"km|kilometer|mil"),
    (r"(?:centi|milli)meter", r"cm|mm|centimeter|millimeter"),
    (r"kvadratmeter", r"m2|m²|kvm|kvadratmeter"),
    (r"hektar", r"ha|hektar"),
    (r"(?:ytan?|areal(?:en)?)", r"ha|hektar|m2|m²|kvm|kvadratmeter|km2|km²|kvadratkilometer"),
    (r"(?:sträckan?|avståndet?)", r"km|kilometer|mil|m|meter"),
    (r"vikt(?:en)?", r"kg|kilo(?:gram)?|g|gram|ton"),
    (r"kubikmeter", r"m3|m³|kubikmeter"),
    (r"liter", r"l|dl|ml|liter"),
    (r"(?:kilo|mega|giga|tera)?wattimmar", r"[kMGT]Wh|(?:kilo|mega|giga|tera)?wattimmar"),
    (r"(?:kilo|mega)?watt", r"[kM]?W|(?:kilo|mega)?watt"),
    (r"grader", r"°C?|grader"),
    (
        r"(?:minut(?:er)?|sekund(?:er)?|timm(?:e|ar))",
        r"min|minut(?:er)?|s|sekund(?:er)?|h|tim(?:me|mar)?",
    ),
    (
        r"(?:dag(?:ar)?|dygn|veck(?:a|or)|månad(?:er)?|år)s?",
        r"dag(?:ar)?|dygn|veck(?:a|or)|månad(?:er)?|år",
    ),
    (r"procent", r"%|procent(?:enheter)?"),
    (r"åring(?:en|ar|arna)?", r"år"),
)
_OTHER = (
    r"m/s|km/h|l/min|ppm|lux|dB|[kMG]?Hz|V/m|[mk]?V|[mkμµ]?A|[mμµ]?Sv|[kMGT]?Bq|W/kg|m[gl]|[μµ]g"
)
_NUMBER = (
    r"(?:\d|\b(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|femton|tjugo|trettio|"
    r"femtio|sextio|hundra|halv|halva)\b)(?:\s*(?:tusen|miljon(?:er)?|miljard(?:er)?)\b)?"
)
# "Hur många ansökningar per år" asks for no figure in years.
_ASKED = tuple(
    (
        re.compile(rf"(?<!\bper )\b{asked}\b", re.IGNORECASE),
        re.compile(rf"{_NUMBER}\s*(?:{stated})(?!\w)"),
    )
    for asked, stated in _UNITS
)
_MEASURED = re.compile(
    rf"{_NUMBER}\s*(?:{'|'.join(stated for _, stated in _UNITS)}|{_OTHER})(?!\w)"
)


def is_unit(word: str) -> bool:
    """Whether a word is a unit of measure as questions say it: "kilo", "per minut"."""
    return any(unit.fullmatch(word) for unit, _ in _ASKED)


def states_measure(text: str) -> bool:
    """Whether a text states a figure in some unit of measure: "2,40 meter", "en månad"."""
    return bool(_MEASURED.search(text))


def states_unit(asked: str, text: str) -> bool:
    """Whether a text states a figure in a unit that a question names: "hur många kilo"."""
    return any(unit.search(asked) and stated.search(text) for unit, stated in _ASKED)
