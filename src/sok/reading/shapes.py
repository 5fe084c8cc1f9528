"""What lines look like: where a heading, a list item or a paragraph begins and ends.

Evidence is what a plain text has: capitals, the ends of sentences, list marks, and whether a
line was broken although the next word would have fitted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.reading.lines import Line
from sok.regions import only_regions, regions_in
from sok.swedish import FUNCTION_WORDS

# No heading of the reports seen so far has more lines or characters.
HEADING_LINES = 4
HEADING_LENGTH = 120
# A title below a label ("REGION SKÅNE", "Bussen som stannar") has at most so many characters.
TITLE_LENGTH = 60
# Headings are set larger than the text below them, so fewer characters fill a line.
HEADING_FIT = 1.1
# So many items of which each closes with a region in parentheses are a list.
FEWEST_SOURCED = 3
_SOURCED = re.compile(r"\([^()]+\)[.;,]?$")
_KEY_FIGURE = re.compile(r"\d[\d ,]*(?: av \d+)?(?: ?%)? [^\W\d]{2,}(?!.*\s{3})")
# A line this much shorter than its neighbours was broken on purpose.
SHORT_LINE = 0.8

_BULLET = re.compile(r"\s*([•▪●◦‣♦·*→►▶■□✓✔]|o(?=\s{2,}\S))")
# Word processors set the marks of a list within a list as "o".
_DASH = re.compile(r"\s*([-–−⎯]|o(?= \S))\s")
_NUMBER = re.compile(r"\s*((\d{1,2})[.)])\s+(?=(\S))")
# A letter with "och" behind it is named in a sentence ("enligt a) och b)").
_LETTER = re.compile(r"\s*([a-zåäö][).])\s+(?!(?:och|eller|samt)\b)(?=\S)")
# "(i)", "(1)" and "(a)".
_ENCLOSED = re.compile(r"\s*(\((?:[ivx]{1,5}|\d{1,2}|[a-zåäö])\))\s+(?=\S)")
_ALPHABET = list("abcdefghijklmnopqrstuvwxyzåäö")
_ROMAN = "i ii iii iv v vi vii viii ix x xi xii".split()
# A heading as it is written where a text has no type: one sign more for each level.
_MARKED = re.compile(r"(#{1,6})[ \t]+(?=\w)")
_TITLE_OF = re.compile(r"[^–|:.]+ [–|] ([^–|:.,]+)")
_CHAPTER = re.compile(r"\s*\d{1,2}\s*$")
_SENTENCE_END = re.compile(r"[.!?:][”\")\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]{0,3}$")
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


def ends_sentence(line: Line) -> bool:
    """Whether the text ends as a sentence does, or announces what follows."""
    return is_end_of_sentence(line.bare)


def is_end_of_sentence(text: str) -> bool:
    """The same of the text of a line, without spaces around it."""
    return bool(_SENTENCE_END.search(text))


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


def sourced_ends(lines: Sequence[Line]) -> list[int]:
    """Where the items of a list without marks end that each close by naming a region.

    "Simskola för vuxna (Flyt, Region Stockholm)": the number of the line after each; [] if lines
    are none such, or fewer than FEWEST_SOURCED.
    """
    texts = (" ".join(line.bare for line in lines[:end]) for end in range(1, len(lines) + 1))
    ends = [end for end, text in enumerate(texts, 1) if _is_sourced(text)]
    begins = all(lines[end].bare[0].isupper() for end in ends if end < len(lines))
    is_list = len(ends) >= FEWEST_SOURCED and ends[-1] == len(lines) and begins
    return ends if is_list and lines[0].bare[0].isupper() else []


def key_figure_starts(lines: Sequence[Line]) -> list[int]:
    """Where the items of a list of key figures begin, which stand without marks.

    "61 300 personer deltog", "7 av 10 anser att fler vågar": each begins with a figure, ends no
    sentence, and goes on in lower case. One line may stand above them. [] if lines are none such,
    or fewer than FEWEST_SOURCED.
    """
    starts = [place for place, line in enumerate(lines) if _KEY_FIGURE.match(line.bare)]
    if len(starts) < FEWEST_SOURCED or starts[0] > 1:
        return []
    below = lines[starts[0] :]
    are_whole = all(_KEY_FIGURE.match(line.bare) or line.bare[0].islower() for line in below)
    ends = [lines[start - 1] for start in starts[1:]] + [lines[-1]]
    return starts if are_whole and not any(map(ends_sentence, ends)) else []


def _is_sourced(text: str) -> bool:
    """Whether a text ends in a parenthesis that names a region."""
    return bool(_SOURCED.search(text)) and bool(regions_in(text[text.rfind("(") :]))


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
    if _BULLET.match(following.text):
        return True
    if counted := _NUMBER.match(following.text):
        return counted[3].isupper() and len(line.bare) <= TITLE_LENGTH
    width = HEADING_FIT * max(len(other.bare) for other in rest)
    return following.bare[0].isupper() and _was_broken_early(line, following, width)
