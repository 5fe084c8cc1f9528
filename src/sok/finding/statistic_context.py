"""The year and the region that a figure in a sentence belongs to."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from sok.finding.number_kinds import Number
from sok.finding.number_years import SEVERAL_YEARS, Mention, find_mentions, has_period
from sok.finding.numbers import find_numbers
from sok.records import Block, Kind, Metadata
from sok.regions import regions_in
from sok.sentences import sentence_spans

_BETWEEN = re.compile(r"\bmellan\s+(?:åren\s+)?((?:19|20)\d\d)\s+och\s+((?:19|20)\d\d)\b")
_RIGHT_AFTER = re.compile(
    r"[\s(]*(?:(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|"
    r"december|våren|sommaren|hösten|vintern|under|i|till|för|t\.?\s?o\.?\s?m\.?|år(?:et)?|"
    r"fram till|senast)\s*)*",
    re.IGNORECASE,
)
# "Mer än 2022, då området fick 34 miljoner": what was then.
_THEN = re.compile(r"(?:, | )då (?!\d)[^,.;]*$")
_BRACKET = re.compile(r"[()]")
_JOINT = re.compile(r"[,;]|\b(?:och|samt|men|medan)\b")
_RIGHT_BEFORE = re.compile(r"\s*[,:–-]*\s*(?:med|till|var|på)?\s*", re.IGNORECASE)
_DURING = re.compile(r"\bunder\s+((?:19|20)\d\d)\b(?!\s*[–-])", re.IGNORECASE)
_HELD_AGAINST = re.compile(r"\b(?:mot|från|än|jämför\w*|medan|men)\b", re.IGNORECASE)
_ANOTHER_YEAR = re.compile(
    r"\b(?:år|året|åren) (?:tidigare|innan|dessförinnan|före|senare)\b|"
    r"\bför \w+ år sedan\b|\b(?:förra|föregående) året\b",
    re.IGNORECASE,
)
# "388 år 2021, 341 år 2022": right before a year, and what is of each.
_OF_EACH = re.compile(r"(?:[,:]|\b(?:och|samt|respektive))\s+\d[\d ,]*(?:\s+(?:under|år|för))?\s+$")
_SEVERAL = re.compile(SEVERAL_YEARS, re.IGNORECASE)
# Told by the year that is named: "22 miljoner under 2023, jämfört med 19 miljoner året innan".
_YEAR_BEFORE = re.compile(r"\s*\(?(?:(?:året|ett år) (?:innan|före|tidigare)|föregående år)\b")
# "Året före var andelen 61 procent och 2021 låg den på 43": of the year before that of the sentence
# before it. "Mer än året före" says of this year's how much it is.
_BACK = re.compile(
    r"(?<!än )(?<!med )(?<!mot )(?<!från )\b(?:året|ett år) "
    r"(?:före|innan|dessförinnan|tidigare)(?! (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
# What a sentence only holds its own figure against: "1 312 ansökningar, jämfört med 1 108 under".
_AGAINST = re.compile(r"\b(?:mot (?:\w+ )?(?=\d)|än\b|jämför\w*)(?:[^,;.]|[,.]\d)*$", re.IGNORECASE)
# It was so before it was what is told next: "sjönk från 52 till 46 procent".
_FROM = re.compile(r"\bfrån (?:\w+ )?$", re.IGNORECASE)
_TO = re.compile(r"\s+till (?:\w+ )?", re.IGNORECASE)
_CLOSING = re.compile(r"\(([^()]*)\)\s*\.?$")


def year_of(
    text: str, start: int, end: int, before: str, block: Block, metadata: Metadata
) -> int | None:
    """The year of a figure at `start` to `end` of a text, with what its paragraph says `before`.

    That is the nearest year of the text, without those that the figure is compared with; else
    the year that the paragraph goes on in; else the one year that a heading above names,
    innermost first, or the title; else the document's, but none if its title names a period. The
    year before is told by that which is named; None for another that is told by its distance ("tio
    år tidigare"), and for what something has changed from, if its sentence holds what it has become
    against no year.
    """
    after = find_numbers(text[end:])
    own = max(first for first, _ in sentence_spans(text) if first <= start)
    years = [
        mention
        for mention in find_mentions(text)
        if not (mention.is_other or _is_of_next(text, end, after, mention))
        # An earlier sentence held its own figure against one of that year.
        and not (mention.start < own and _AGAINST.search(text[: mention.start]))
    ]
    if then := _year_then(text, start):
        return then
    if _YEAR_BEFORE.match(text, end):
        told = [mention.year for mention in find_mentions(text) if mention.end <= start]
        return told[-1] - 1 if told else None
    if back := _told_back(text, start):
        told = _gone_on(f"{before} {text[: back.start()]}")
        return told[-1] - 1 if told else None
    if spanned := _BETWEEN.search(text):
        return int(spanned[1] if text[:start].rstrip().endswith("från") else spanned[2])
    if beside := _year_beside(text, start, end, years):
        return beside
    if _was_before(text, start, end, after):
        against = [m.year for m in find_mentions(text) if m.is_other and own <= m.start < start]
        return against[0] if len(against) == 1 else None
    # A year in a parenthesis belongs to what else stands there.
    years = [m for m in years if not _BRACKET.search(text[end : m.start] + text[m.end : start])]
    # A year behind a comma or an "och" belongs to what is said next.
    nearer = [m for m in years if m.end <= start or not _JOINT.search(text[end : m.start])]
    if _ANOTHER_YEAR.search(text[own:start]) and not any(m.start >= own for m in years):
        return None
    if _SEVERAL.search(text[own:]) and not any(m.start >= own for m in nearer):
        return None
    if years := nearer or years:
        nearest = min(years, key=lambda m: max(m.start - end, start - m.end))
        return nearest.year
    return _year_around(before, block, metadata)


def _year_beside(text: str, start: int, end: int, years: Sequence[Mention]) -> int | None:
    """The year that stands right after a figure, or else right before it."""
    for mention in years:
        if _RIGHT_AFTER.fullmatch(text[end : max(end, mention.start)]) and mention.start >= end:
            return mention.year
    for mention in years:
        if mention.end <= start and _RIGHT_BEFORE.fullmatch(text[mention.end : start]):
            return mention.year
    return None


def _year_around(before: str, block: Block, metadata: Metadata) -> int | None:
    """The year that a paragraph goes on in, or that a heading or the title names, or of issue."""
    during = {found.end() for found in _DURING.finditer(before)}
    if goes_on := _gone_on(before, during):
        return goes_on[-1]
    for heading in (*reversed(block.headings), metadata.title):
        named = {mention.year for mention in find_mentions(heading)}
        if len(named) == 1:
            return named.pop()
    return None if has_period(metadata.title) else metadata.year


def _gone_on(text: str, ends: Container[int] | None = None) -> list[int]:
    """The years of a text, those that end at `ends`, without those it only holds against others."""
    return [
        mention.year
        for mention in find_mentions(text)
        if (ends is None or mention.end in ends) and not _AGAINST.search(text[: mention.start])
    ]


def _was_before(text: str, start: int, end: int, after: Sequence[Number]) -> bool:
    """Whether a figure is what something has changed from, and not what it has become."""
    is_from = _FROM.search(text[:start])
    return bool(is_from and after and _TO.fullmatch(text[end : end + after[0].start]))


def _year_then(text: str, start: int) -> int | None:
    """The year that a clause with a figure at `start` refers to: "2022, då området fick ..."."""
    then = _THEN.search(text[:start])
    named = (m.year for m in find_mentions(text) if then and m.end == then.start())
    return next(named, None)


def _told_back(text: str, start: int) -> re.Match[str] | None:
    """What says that the figure at `start` is of the year before, with no year named after that."""
    own = max(first for first, _ in sentence_spans(text) if first <= start)
    found = [*_BACK.finditer(text, own, start)]
    if not found or any(found[-1].end() <= m.start < start for m in find_mentions(text)):
        return None
    return found[-1]


def _is_of_next(text: str, end: int, after: Sequence[Number], mention: Mention) -> bool:
    """Whether a year stands right after another figure: "5 mkr, mot 3 mkr under 2021"."""
    if mention.start > end and _OF_EACH.search(text[end : mention.start]):
        return True
    return any(
        end + number.end <= mention.start
        and _HELD_AGAINST.search(text[end : end + number.start])
        and _RIGHT_AFTER.fullmatch(text[end + number.end : mention.start])
        for number in after
    )


def region_of(words: str, block: Block) -> str | None:
    """The one region that a figure's own words name, else its heading, else its list item."""
    closing = _CLOSING.search(block.text) if block.kind is Kind.ITEM else None
    for text in (words, *block.headings[-1:], closing[1] if closing else ""):
        regions = regions_in(text)
        if len(regions) == 1:
            return regions[0]
        if regions:
            return None
    return None
