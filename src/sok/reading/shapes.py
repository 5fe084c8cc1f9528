"""What lines look like: where a heading, a list item or a paragraph begins and ends.

Evidence is what a plain text has: capitals, the ends of sentences, list marks, and whether a
line was broken although the next word would have fitted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.reading.lines import Line
from sok.regions import regions_in
from sok.swedish import FUNCTION_WORDS

# No heading of the reports seen so far has more lines or characters.
HEADING_LINES = 4
HEADING_LENGTH = 120
# Headings are set larger than the text below them, so fewer characters fill a line.
HEADING_FIT = 1.1
# A line this much shorter than its neighbours was broken on purpose.
SHORT_LINE = 0.8

_BULLET = re.compile(r"\s*([•▪●◦‣♦·*])")
_DASH = re.compile(r"\s*([-–−⎯])\s")
_NUMBER = re.compile(r"\s*((\d{1,2})[.)])\s+(?=(\S))")
# A letter with "och" behind it is named in a sentence ("enligt a) och b)").
_LETTER = re.compile(r"\s*([a-zåäö]\))\s+(?!(?:och|eller|samt)\b)(?=\S)")
# A heading as it is written where a text has no type: one sign more for each level.
_MARKED = re.compile(r"(#{1,6})[ \t]+(?=\w)")
_CHAPTER = re.compile(r"\s*\d{1,2}\s*$")
_SENTENCE_END = re.compile(r"[.!?:][”\")\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]{0,3}$")
_STATEMENT_END = re.compile(r"[.!:;][”\")\]]*$")
_CLOSED = re.compile(r"[\w?)”]$")
# The end of a sentence, but not the stop after a heading's number.
_INNER_END = re.compile(r"(?<!^\d)(?<!^\d\d)[.!?]\s+[A-ZÅÄÖ]")
# The dots of a table of contents.
LEADER = re.compile(r"(?:\.\s?){4}")
# Function words that may end a clause: "Vad vi gör", "Hur länen ser på det".
_CLAUSE_ENDS = frozenset(
    "det dem den då gör göra han hon här inte mer mycket många oss var".split()
)
# The last word of a sentence, on a line of its own beginning: "... kallas" and "Styrel. Den görs".
_LAST_WORD = re.compile(r"[^\W\d]+\.(?:\s|$)")
_INNER_MARK = re.compile(r"[•▪●◦‣♦]")
_COLUMNS = re.compile(r"\S\s{3,}\S")
_NO_HEADING = (_STATEMENT_END, LEADER, _INNER_MARK, _COLUMNS)
# What a heading may be called, and the stop after that: "Ruta 3. En väg in", "Bilaga. Resultat".
_LABEL = re.compile(
    r"(?:bilaga|(?:fakta)?ruta|exempel|del|kapitel|avsnitt|appendix)"
    r"(?:\s+(?:\d{1,2}|[A-Z]\d?))?[.:]\s+(?=[A-ZÅÄÖ])",
    re.IGNORECASE,
)
# What begins so is a heading, whatever its last word is.
_NAMED = re.compile(rf"\d+\.\d+(?:\.\d+)*\s|{_LABEL.pattern}", re.IGNORECASE)


def ends_sentence(line: Line) -> bool:
    """Whether the text ends as a sentence does, or announces what follows."""
    return bool(_SENTENCE_END.search(line.bare))


def heading_mark(line: Line) -> str:
    """The signs that mark a line as a heading ("##" is one of level 2), "" if there are none."""
    found = _MARKED.match(line.text)
    return found[1] if found else ""


def is_chapter_number(line: Line) -> bool:
    """Whether a line is but the number of a chapter."""
    return _CHAPTER.match(line.text) is not None


def is_lead(line: Line) -> bool:
    """Whether a line announces a list."""
    return line.bare.endswith(":")


def list_mark(lines: Sequence[Line], ahead: Line | None, last: str, lead: bool) -> str:
    """The bullet, dash, number or letter that makes the first of the lines an item, or "".

    A bullet always does, and "a)" too. A dash or a number must go on with a list (`last` is the
    mark of the block before), follow a lead or be followed by the next of its kind: else the dash
    belongs to a sentence and the number to a heading. Other letters must go on with a list.
    """
    later = [*lines[1:], *([ahead] if ahead else [])]
    text = lines[0].text
    if found := _BULLET.match(text):
        # A bullet on a line of its own has its text on the next.
        return found[1] if lines[0].bare != found[1] or len(lines) > 1 else ""
    if found := _DASH.match(text):
        again = any(other[1] == found[1] for line in later if (other := _DASH.match(line.text)))
        return found[1] if lead or last == found[1] or again else ""
    if found := _NUMBER.match(text):
        number = int(found[2])
        if last[:-1].isdigit():
            return found[1] if number == int(last[:-1]) + 1 else ""
        numbers = [other[2] for line in later if (other := _NUMBER.match(line.text))]
        is_list = lead or found[3].islower() or numbers[:1] == ["2"]
        # A list may go on from one that stands elsewhere: "6. lämna underlag", "7. avsätta".
        goes_on = found[3].islower() and numbers[:1] == [str(number + 1)]
        return found[1] if (number == 1 and is_list) or goes_on else ""
    if found := _LETTER.match(text):
        before = last[:-1] if last[:-1].isalpha() else ""
        return found[1] if found[1][0] == (chr(ord(before) + 1) if before else "a") else ""
    return ""


def paragraph_length(lines: Sequence[Line], ahead: Line | None, mark: str, least: int) -> int:
    """How many lines from the first belong together, at least `least`; `mark` is their list's."""
    width = max(len(line.text.rstrip()) for line in lines)
    for place in range(max(least, 1), len(lines)):
        line, following = lines[place - 1], lines[place]
        # The text of a bullet on a line of its own is no item of its own.
        begun = line.bare != mark and list_mark(lines[place:], ahead, mark, is_lead(line))
        begun = begun or heading_mark(following)
        ended = ends_sentence(line) and following.bare[0].isupper()
        if begun or (ended and _was_broken_early(line, following, SHORT_LINE * width)):
            return place
    return len(lines)


def _was_broken_early(line: Line, following: Line, width: float) -> bool:
    """Whether the next line's first word would have fitted on a line of this width."""
    return len(line.bare) + 1 + len(following.bare.split()[0]) <= width


def heading_length(lines: Sequence[Line], ahead: Line | None, inside: bool) -> int:
    """How many of the first lines of a cluster are a heading, 0 for none.

    `ahead` is the line of text after the cluster. `inside` says that text of the same cluster went
    before; then the evidence must be better.
    """
    number = 1 if is_chapter_number(lines[0]) else 0
    if len(lines) <= number or not (number or _begins_heading(lines[0].bare)):
        return 0
    if number and not _begins_heading(lines[1].bare):
        return 0
    for length in range(number + 1, min(len(lines), number + HEADING_LINES) + 1):
        text = " ".join(line.bare for line in lines[:length])
        if len(text) > HEADING_LENGTH or not _may_be_heading(text):
            return 0
        if length == len(lines):
            stands = bool(_NAMED.match(text)) or _stands(lines[-1], ahead)
            return 0 if inside or (_goes_on(text) and not stands) else length
        if _ends_heading(lines[length - 1], lines[length], lines[length:]):
            return length
    return 0


def _begins_heading(text: str) -> bool:
    return text[0].isupper() or (text[0].isdigit() and any(c.isalpha() for c in text))


def _may_be_heading(text: str) -> bool:
    """Whether nothing in a text is in no heading: the end of a sentence but for that of a label."""
    label = _LABEL.match(text)
    title = text[label.end() :] if label else text
    return not (_INNER_END.search(title) or any(sign.search(text) for sign in _NO_HEADING))


def _goes_on(text: str) -> bool:
    """Whether the last word calls for another."""
    return text.split()[-1].lower() in FUNCTION_WORDS - _CLAUSE_ENDS


def _stands(line: Line, ahead: Line | None) -> bool:
    """Whether a line was ended on purpose: there was room for the word that comes next."""
    if ahead is None or not ahead.bare[0].isupper():
        return False
    return _was_broken_early(line, ahead, SHORT_LINE * len(ahead.bare))


def _ends_heading(line: Line, following: Line, rest: Sequence[Line]) -> bool:
    if _goes_on(line.bare) or not _CLOSED.search(line.bare) or _LAST_WORD.match(following.bare):
        return False
    last, first = line.bare.split()[-1], following.bare.split()[0]
    if regions_in(f"{last} {first}") and not (regions_in(last) or regions_in(first)):
        return False  # a name goes on: "Västra / Götaland"
    if _BULLET.match(following.text):
        return True
    width = HEADING_FIT * max(len(other.bare) for other in rest)
    return following.bare[0].isupper() and _was_broken_early(line, following, width)
