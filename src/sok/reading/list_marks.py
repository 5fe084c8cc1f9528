"""Lines of a text to the items of lists that they begin, with a mark or without.

A bullet, dash, number or letter marks one; without marks it closes by naming a region, or begins
with a figure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.reading.lines import Line, ends_sentence
from sok.regions import regions_in

# So many items without marks are a list.
FEWEST_UNMARKED = 3
_SOURCED = re.compile(r"\([^()]+\)[.;,]?$")
_KEY_FIGURE = re.compile(r"\d[\d ,]*(?: av \d+)?(?: ?%)? [^\W\d]{2,}(?!.*\s{3})")
BULLET = re.compile(r"\s*([•▪●◦‣♦·*→►▶■□✓✔]|o(?=\s{2,}\S))")
# Word processors set the marks of a list within a list as "o".
_DASH = re.compile(r"\s*([-–−⎯]|o(?= \S))\s")
NUMBER = re.compile(r"\s*((\d{1,2})[.)])\s+(?=(\S))")
# A letter with "och" behind it is named in a sentence ("enligt a) och b)").
_LETTER = re.compile(r"\s*([a-zåäö][).])\s+(?!(?:och|eller|samt)\b)(?=\S)")
# "(i)", "(1)" and "(a)".
_ENCLOSED = re.compile(r"\s*(\((?:[ivx]{1,5}|\d{1,2}|[a-zåäö])\))\s+(?=\S)")
_ALPHABET = list("abcdefghijklmnopqrstuvwxyzåäö")
_ROMAN = "i ii iii iv v vi vii viii ix x xi xii".split()


def is_lead(line: Line) -> bool:
    """Whether a line announces a list."""
    return line.bare.endswith(":")


def list_mark(lines: Sequence[Line], ahead: Line | None, last: str, lead: bool) -> str:
    """The bullet, dash, number or letter that makes the first of the lines an item, or "".

    A bullet always does, and "a)" too. A dash, an "o", "a.", "(i)" or a number must go on with a
    list (`last` is the mark of the block before), follow a lead or be followed by the next of its
    kind: else the dash belongs to a sentence and the number to a heading. Other letters must go on
    with a list.
    """
    later = [*lines[1:], *([ahead] if ahead else [])]
    text = lines[0].text
    if found := BULLET.match(text):
        # A bullet on a line of its own has its text on the next.
        return found[1] if lines[0].bare != found[1] or len(lines) > 1 else ""
    if found := _DASH.match(text):
        again = any(other[1] == found[1] for line in later if (other := _DASH.match(line.text)))
        return found[1] if lead or last == found[1] or again else ""
    if found := NUMBER.match(text):
        number = int(found[2])
        if last[:-1].isdigit():
            return found[1] if number == int(last[:-1]) + 1 else ""
        numbers = [other[2] for line in later if (other := NUMBER.match(line.text))]
        is_list = lead or found[3].islower() or numbers[:1] == ["2"]
        # A list may go on from one that stands elsewhere: "6. lämna underlag", "7. avsätta".
        goes_on = found[3].islower() and numbers[:1] == [str(number + 1)]
        return found[1] if (number == 1 and is_list) or goes_on else ""
    if found := _LETTER.match(text):
        before = last[:-1] if last[:-1].isalpha() and last[-1] == found[1][-1] else ""
        if before or found[1] == "a)":
            return found[1] if found[1][0] == (chr(ord(before) + 1) if before else "a") else ""
        # "a." is as often the end of an abbreviation, unless "b." follows.
        letters = [other[1] for line in later if (other := _LETTER.match(line.text))]
        return found[1] if found[1] == "a." and (lead or letters[:1] == ["b."]) else ""
    return _enclosed(lines[0], later, last, lead)


def _enclosed(line: Line, later: Sequence[Line], last: str, lead: bool) -> str:
    """The mark in parentheses that makes a line an item, or ""."""
    found = _ENCLOSED.match(line.text)
    if found is None:
        return ""
    numbers = _numbers(found[1])
    after = next((other[1] for line in later if (other := _ENCLOSED.match(line.text))), "")
    begins = 1 in numbers and (lead or 2 in _numbers(after))
    goes_on = any(number - 1 in _numbers(last) for number in numbers)
    return found[1] if begins or goes_on else ""


def _numbers(mark: str) -> frozenset[int]:
    """What a mark in parentheses counts as: "(3)" and "(c)" are 3, and "(i)" is 1 or 9."""
    said = mark[1:-1] if mark.startswith("(") else ""
    counts = [series.index(said) + 1 for series in (_ROMAN, _ALPHABET) if said in series]
    return frozenset([*counts, int(said)] if said.isdecimal() else counts)


def sourced_ends(lines: Sequence[Line]) -> list[int]:
    """Where the items of a list without marks end that each close by naming a region.

    "Simskola för vuxna (Flyt, Region Stockholm)": the number of the line after each; [] if lines
    are none such, or fewer than FEWEST_UNMARKED.
    """
    texts = (" ".join(line.bare for line in lines[:end]) for end in range(1, len(lines) + 1))
    ends = [end for end, text in enumerate(texts, 1) if _is_sourced(text)]
    begins = all(lines[end].bare[0].isupper() for end in ends if end < len(lines))
    is_list = len(ends) >= FEWEST_UNMARKED and ends[-1] == len(lines) and begins
    return ends if is_list and lines[0].bare[0].isupper() else []


def _is_sourced(text: str) -> bool:
    """Whether a text ends in a parenthesis that names a region."""
    return bool(_SOURCED.search(text)) and bool(regions_in(text[text.rfind("(") :]))


def key_figure_starts(lines: Sequence[Line]) -> list[int]:
    """Where the items of a list of key figures begin, which stand without marks.

    "61 300 personer deltog", "7 av 10 anser att fler vågar": each begins with a figure, ends no
    sentence, and goes on in lower case. One line may stand above them. [] if lines are none such,
    or fewer than FEWEST_UNMARKED.
    """
    starts = [place for place, line in enumerate(lines) if _KEY_FIGURE.match(line.bare)]
    if len(starts) < FEWEST_UNMARKED or starts[0] > 1:
        return []
    below = lines[starts[0] :]
    are_whole = all(_KEY_FIGURE.match(line.bare) or line.bare[0].islower() for line in below)
    ends = [lines[start - 1] for start in starts[1:]] + [lines[-1]]
    return starts if are_whole and not any(map(ends_sentence, ends)) else []
