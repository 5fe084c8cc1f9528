"""What lines look like: where a heading, a list item or a paragraph begins and ends.

Evidence is what a plain text has: capitals, the ends of sentences, list marks, and whether a
line was broken although the next word would have fitted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.reading.lines import Line, ends_sentence
from sok.reading.list_marks import BULLET, NUMBER, is_lead, list_mark
from sok.regions import only_regions, regions_in
from sok.swedish import FUNCTION_WORDS

# No heading of the reports seen so far has more lines or characters.
HEADING_LINES = 4
HEADING_LENGTH = 120
# A title below a label ("REGION SKÅNE", "Bussen som stannar") has at most so many characters.
TITLE_LENGTH = 60
# Headings are set larger than the text below them, so fewer characters fill a line.
HEADING_FIT = 1.1
# A line this much shorter than its neighbours was broken on purpose.
SHORT_LINE = 0.8

# A heading as it is written where a text has no type: one sign more for each level.
_MARKED = re.compile(r"(#{1,6})[ \t]+(?=\w)")
_TITLE_OF = re.compile(r"[^–|:.]+ [–|] ([^–|:.,]+)")
_CHAPTER = re.compile(r"\s*\d{1,2}\s*$")
_STATEMENT_END = re.compile(r"[.!:;][”\")\]]*$")
# A sentence and the number of a note, which a gap parts from it: "betalas ut. 1".
_NOTED_END = re.compile(r"[^\W\d]{2}[.!?][”\")\]]* \d{1,2}$")
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
# Key figures: "86,4 miljoner kronor · 231 insatser".
_FIGURES = re.compile(r"\d[^·|]* [·|] [^·|]*\d")
_NO_HEADING = (_STATEMENT_END, _NOTED_END, LEADER, _INNER_MARK, _COLUMNS, _FIGURES)
# What a heading may be called, and the stop after that: "Ruta 3. En väg in", "Bilaga. Resultat".
_LABEL = re.compile(
    r"(?:bilaga|(?:fakta)?ruta|exempel|del|kapitel|avsnitt|appendix)"
    r"(?:\s+(?:\d{1,2}|[A-Z]\d?))?[.:]\s+(?=[A-ZÅÄÖ])",
    re.IGNORECASE,
)
# The number of a heading, set apart from it: "2.1     Uppdraget", "Bilaga 1     Ordlista".
_SET_APART = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*\.?|(?:Bilaga|Kapitel|Avsnitt|Del) \d{1,2}[.:]?)\s{3,}"
    r"(?=[A-ZÅÄÖ])(?!Se\b)"
)
# What begins so is a heading, whatever its last word is.
_NAMED = re.compile(rf"\d+\.\d+(?:\.\d+)*\s|{_LABEL.pattern}", re.IGNORECASE)


def heading_mark(line: Line) -> str:
    """The signs that mark a line as a heading ("##" is one of level 2), "" if there are none."""
    found = _MARKED.match(line.text)
    return found[1] if found else ""


def is_chapter_number(line: Line) -> bool:
    """Whether a line is but the number of a chapter."""
    return _CHAPTER.match(line.text) is not None


def is_apart(line: Line) -> bool:
    """Whether a line is a part and, set apart from it, its title: "Bilaga 1     Ordlista"."""
    return line.bare[:1].isalpha() and bool(_SET_APART.match(line.bare))


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
    if len(lines) > 1 and lines[0].bare.isupper() and only_regions(lines[1].bare):
        return 0 if inside else 2  # "HEJ TRÄNARE!", and below it whose that is
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
            return length + _title_length(lines[:length], lines[length:])
    return 0


def _title_length(label: Sequence[Line], rest: Sequence[Line]) -> int:
    """How many lines below a region in capitals are a title: a cluster's last, if it is one."""
    title = " ".join(line.bare for line in rest)
    is_label = " ".join(line.bare for line in label).isupper() and not title.isupper()
    is_label = is_label and bool(regions_in(" ".join(line.bare for line in label).title()))
    is_title = len(rest) == 1 and len(title) <= TITLE_LENGTH and _may_be_heading(title)
    is_title = is_title and not any(sign.isdigit() for sign in title)
    return 1 if is_label and is_title and not _goes_on(title) else 0


def _begins_heading(text: str) -> bool:
    return text[0].isupper() or (text[0].isdigit() and any(c.isalpha() for c in text))


def _may_be_heading(text: str) -> bool:
    """Whether nothing in a text is in no heading: the end of a sentence but for that of a label.

    A wide gap parts columns, but for the one after a number.
    """
    apart = _SET_APART.match(text)
    opening = _LABEL.match(text) or apart
    title = text[opening.end() :] if opening else text
    if apart and only_regions(title):
        return False  # the row of a table: "12     Skåne län"
    return not (_INNER_END.search(title) or any(sign.search(title) for sign in _NO_HEADING))


def is_place_title(text: str) -> bool:
    """Whether a line is a region and what an example of it is about: "Skåne: solel på taken"."""
    place, colon, about = text.partition(": ")
    return (
        bool(colon) and bool(only_regions(place)) and _may_be_heading(about) and not _goes_on(text)
    )


def is_sourced_title(text: str) -> bool:
    """Whether a line is a title and whose that is: "Grannarna ringer – Skåne"."""
    found = _TITLE_OF.fullmatch(text)
    return bool(found and only_regions(found[1])) and _may_be_heading(text)


def _goes_on(text: str) -> bool:
    """Whether the last word calls for another."""
    return text.split()[-1].lower() in FUNCTION_WORDS - _CLAUSE_ENDS


def _stands(line: Line, ahead: Line | None) -> bool:
    """Whether a line was ended on purpose: there was room for the word that comes next."""
    if ahead is None or not ahead.bare[0].isupper():
        return False
    return _was_broken_early(line, ahead, SHORT_LINE * len(ahead.bare))


def _ends_heading(line: Line, following: Line, rest: Sequence[Line]) -> bool:
    asks = line.bare.endswith("?")
    is_cut = not asks and _LAST_WORD.match(following.bare)
    if _goes_on(line.bare) or not _CLOSED.search(line.bare) or is_cut:
        return False
    last, first = line.bare.split()[-1], following.bare.split()[0]
    if regions_in(f"{last} {first}") and not (regions_in(last) or regions_in(first)):
        return False  # a name goes on: "Västra / Götaland"
    if BULLET.match(following.text):
        return True
    if counted := NUMBER.match(following.text):
        return counted[3].isupper() and len(line.bare) <= TITLE_LENGTH
    width = HEADING_FIT * max(len(other.bare) for other in rest)
    return following.bare[0].isupper() and _was_broken_early(line, following, width)
