"""Which lines are page furniture: page numbers, running heads and footers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from sok.reading.lines import Line

# A running head stands on at least this many pages, and on this share of them.
FEWEST_REPEATS = 3
REPEAT_SHARE = 0.25
# So many numbers above titles, in order, are those of chapters.
FEWEST_CHAPTERS = 3
# How many lines from the top or bottom of a page a running head may stand.
MARGIN_LINES = 2

_DIGITS = re.compile(r"\d+")
_NUMBERED = re.compile(r"(?P<number>\d{1,4})(?P<title>[^\d\s].*)$")
_NUMBER_LAST = re.compile(r"(?P<title>[^\d\s].*[^\d\s])(?<![-\d])(?P<number>[1-9]\d{0,3})$")
_NUMBER_BEHIND = re.compile(r"(?P<title>[^\d\s].*[^\d\s]) +(?P<number>[1-9]\d{0,3})$")
# The number and title of a chapter.
_CHAPTER = re.compile(r"\d{1,2}\.? +[A-ZÅÄÖ][^.]*[^\W\d]")
_ALONE = re.compile(r"[1-9]\d?")
# A line drawn over or under a text: "-----", ". . . . .".
_RULE = re.compile(r"([^\w\s])(?:\s?\1){4,}")
_LETTERS = re.compile(r"[^\W\d_]+")


def find_furniture(pages: Sequence[Sequence[Line]], first_page: int) -> frozenset[tuple[int, int]]:
    """The (page, start) of each line of furniture; `first_page` is the first printed number.

    Signs alone are furniture too, unless text follows at once (a bullet above its item), and a line
    drawn with them always is.
    """
    margins = [_margin(lines) for lines in pages]
    repeats = Counter(shape for lines in margins for shape in {_shape(line) for line in lines})
    fewest = max(FEWEST_REPEATS, REPEAT_SHARE * len(pages))
    letters = letters_of(pages)
    chapters = _chapter_numbers(pages)
    found = set()
    for number, (lines, margin) in enumerate(zip(pages, margins, strict=True)):
        for line, after in zip_longest(lines, lines[1:]):
            if line in chapters:
                continue
            repeated = line in margin and repeats[_shape(line)] >= fewest
            alone = not (_has_words(line) or (after and _has_words(after)))
            ornament = alone or bool(_RULE.fullmatch(line.bare))
            folio = line.bare and _is_folio(line, first_page + number, margin, letters)
            if line.bare and (repeated or ornament or folio):
                found.add((line.page, line.start))
    found.update((line.page, line.start) for line in _running_titles(pages, margins))
    return frozenset(found)


def _chapter_numbers(pages: Sequence[Sequence[Line]]) -> frozenset[Line]:
    """The numbers of chapters, each alone above a title at the top of a page, from 1 on.

    Numbers of pages stand so too, but each page has one.
    """
    tops = []
    for place, lines in enumerate(pages):
        first = next((n for n, line in enumerate(lines) if line.bare), len(lines))
        title = lines[first + 1].bare if first + 1 < len(lines) else ""
        if title[:1].isupper() and _ALONE.fullmatch(lines[first].bare):
            tops.append((place, lines[first]))
    numbers = [int(line.bare) for _, line in tops]
    counted = len(tops) >= FEWEST_CHAPTERS and numbers == [*range(1, len(tops) + 1)]
    on_each = all(after - before == 1 for (before, _), (after, _) in pairwise(tops))
    return frozenset(line for _, line in tops) if counted and not on_each else frozenset()


def _running_titles(
    pages: Sequence[Sequence[Line]], margins: Sequence[Sequence[Line]]
) -> Iterator[Line]:
    """The titles of chapters that stand at the edges of pages again: each chapter begins once.

    In a list of contents they stand close together.
    """
    begun: set[str] = set()
    for lines, margin in zip(pages, margins, strict=True):
        for before, line, after in zip([None, *lines], lines, [*lines[1:], None], strict=False):
            if not _CHAPTER.fullmatch(line.bare):
                continue
            if line in margin and line.bare in begun:
                yield line
            elif line in margin or not any(other and other.bare for other in (before, after)):
                begun.add(line.bare)


def _has_words(line: Line) -> bool:
    return any(map(str.isalnum, line.bare))


def _margin(lines: Sequence[Line]) -> list[Line]:
    full = [line for line in lines if line.bare]
    return [*full[:MARGIN_LINES], *full[-MARGIN_LINES:]]


def _shape(line: Line) -> str:
    """The line without its numbers, and as wide a gap for each: the more digits, the narrower."""
    return _DIGITS.sub("#", " ".join(line.bare.split()))


def _is_folio(line: Line, printed: int, margin: Sequence[Line], letters: str) -> bool:
    """Whether a line is the page's own number, alone at an edge or beside a running title."""
    if line.bare.isdecimal():
        return int(line.bare) == printed and line in (margin[0], margin[-1])
    if line not in margin:
        return False
    return printed in (glued_folio(line, letters), _folio_behind(line, letters))


def letters_of(pages: Sequence[Sequence[Line]]) -> str:
    """All letters of a document in lower case, so that a title over two lines is found in it."""
    return "".join(
        "".join(_LETTERS.findall(line.text)) for lines in pages for line in lines
    ).lower()


def glued_folio(line: Line, letters: str) -> int | None:
    """The number glued to a title that the text (`letters`) has elsewhere too, or None.

    The gap between page number and running foot was lost: "9Tre perspektiv som behövs". A
    sentence may begin with a number and a space.
    """
    return _folio(_NUMBERED.match(line.bare) or _NUMBER_LAST.match(line.bare), letters)


def _folio_behind(line: Line, letters: str) -> int | None:
    """The number a gap behind such a title, or None; it may also be that of a year or a part."""
    return _folio(_NUMBER_BEHIND.match(line.bare), letters)


def _folio(found: re.Match[str] | None, letters: str) -> int | None:
    if not found or not found["title"][0].isupper():
        return None
    title = "".join(_LETTERS.findall(found["title"])).lower()
    return int(found["number"]) if letters.count(title) > 1 else None
