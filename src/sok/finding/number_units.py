"""What stands after a numeral to the unit that it counts in: money, shares, measures."""

from __future__ import annotations

import re

_SCALES = {
    "miljoner": r"miljoner|miljon|milj\.?|mn",
    "miljarder": r"miljarder|miljard|mdr",
    "tusen": r"tusen",
}
_CURRENCIES = {
    "kronor": r"(?:svenska\s+)?kronor|krona|kr|SEK",
    "euro": r"euro|EUR|€",
    "dollar": r"(?:US-|amerikanska\s+)?dollar|USD",
}
_SHORT = {
    "miljoner kronor": r"mnkr|mkr|msek|mnsek",
    "miljarder kronor": r"mdkr|mdrkr|mdsek",
    "tusen kronor": r"tkr|kkr|tsek",
    "miljoner euro": r"meuro|meur",
}
_SHARES = {"procentenheter": r"procentenheter|procentenhet", "procent": r"procent|%"}
# A footnote's mark may touch the sign ("31%1"), but not the word.
_AFTER_SHARE = r"(?:(?<=%)(?![^\W\d])|(?<!%)(?![\w-]))"
TIME_UNITS = frozenset("år månader veckor dagar dygn timmar minuter".split())
# Measures that are read as counts: names hold them too ("Kompetensutveckling 360 grader").
COUNTED_MEASURES = (TIME_UNITS - {"dygn"}) | {"grader", "mil", "m"}
_MEASURES = r"""ton|mton|kton|kubikmeter|m3sk|kg|gram|km|kilometer|mil|meter|m|cm|mm|m2|m3|m²|m³|
    kvm|kvadratmeter|hektar|ha|
    liter|kwh|mwh|gwh|twh|kw|mw|gw|wh|(?:kilo|mega|giga|tera)?watt(?:timmar|timme)?|°c|grader|dagar|veckor|månader|timmar|minuter|år"""
_MEASURES = "".join(_MEASURES.split())


def _named(groups: dict[str, str], prefix: str) -> str:
    return "|".join(f"(?P<{prefix}{n}>{pattern})" for n, pattern in enumerate(groups.values()))


_MONEY = re.compile(
    rf"\s*(?:(?:{_named(_SHORT, 's')})|(?:(?:{_named(_SCALES, 'x')})\s*)?"
    rf"(?:{_named(_CURRENCIES, 'c')}))(?![\w-])",
    re.IGNORECASE,
)
_SHARE = re.compile(rf"[.\s]?\s*(?:{_named(_SHARES, 'p')}){_AFTER_SHARE}", re.IGNORECASE)
_SCALE = re.compile(rf"\s+(?:{_named(_SCALES, 'x')})(?![\w-])", re.IGNORECASE)
_MEASURE = re.compile(rf"\s*(?P<unit>{_MEASURES})(?![\w-])", re.IGNORECASE)
# "15 timmars rådgivning"; "tio års" is how long ago.
_TIME_OF = re.compile(
    rf"\s+(?P<unit>{'|'.join(sorted(TIME_UNITS - {'år'}))})s(?![\w-])", re.IGNORECASE
)
# "Kronor per invånare", "bussar per 1 000 barn", "kronor per elev och år".
_PER = re.compile(
    r"\s*/\s*\w+|\s+per\s+(?:\d+(?:\s\d{3})*(?:\s(?!och\b|för\b|som\b|men\b)[a-zà-ÿ]{3,})?|"
    r"\w+(?:/\w+|\s+och\s+(?:år|månad|dag)\b)?)"
)


def money_at(text: str, place: int) -> tuple[str, int] | None:
    """The unit of money that begins at `place`, by its full name, and where it ends."""
    match = _MONEY.match(text, place)
    if not match:
        return None
    short = _chosen(match, _SHORT, "s")
    unit = short or " ".join(
        filter(None, (_chosen(match, _SCALES, "x"), _chosen(match, _CURRENCIES, "c")))
    )
    return _with_rate(text, unit, match.end())


def share_at(text: str, place: int) -> tuple[str, int] | None:
    """ "procent" or "procentenheter" and where it ends, if one begins at `place`."""
    match = _SHARE.match(text, place)
    return (_chosen(match, _SHARES, "p"), match.end()) if match else None


def measure_at(text: str, place: int) -> tuple[str, int] | None:
    """A unit of weight, length, energy, time and the like, as printed, and where it ends."""
    if of := _TIME_OF.match(text, place):
        return of["unit"], of.end()
    match = _MEASURE.match(text, place)
    return _with_rate(text, match["unit"], match.end()) if match else None


def scale_at(text: str, place: int) -> tuple[str, int] | None:
    """ "miljoner", "miljarder" or "tusen" and where it ends, if one begins at `place`."""
    match = _SCALE.match(text, place)
    return (_chosen(match, _SCALES, "x"), match.end()) if match else None


def is_scale(unit: str) -> bool:
    """Whether a unit says only how many: "miljoner", of what is left out."""
    return unit in _SCALES


def without_scale(unit: str) -> str:
    """What a unit counts, whatever in: "föremål" of "miljoner föremål"."""
    return _SCALE.sub("", f" {unit}").strip()


def _chosen(match: re.Match[str], groups: dict[str, str], prefix: str) -> str:
    return next((name for n, name in enumerate(groups) if match[f"{prefix}{n}"]), "")


def _with_rate(text: str, unit: str, end: int) -> tuple[str, int]:
    """The unit with what it is per ("kronor per invånare")."""
    rate = _PER.match(text, end)
    return (unit + rate[0], rate.end()) if rate else (unit, end)
