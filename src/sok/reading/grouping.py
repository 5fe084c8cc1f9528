"""Lines to drafts: which lines make a heading, a paragraph, a list item.

Evidence is what a plain text has: blank lines, capitals, the ends of sentences, list marks, and
whether a line was broken although the next word would have fitted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from sok.reading.lines import Line
from sok.records import Kind
from sok.swedish import FUNCTION_WORDS

# No heading of the reports seen so far has more lines or characters.
HEADING_LINES = 4
HEADING_LENGTH = 120
# Headings are set larger than the text below them, so fewer characters fill a line.
HEADING_FIT = 1.1
# A line this much shorter than its neighbours was broken on purpose.
SHORT_LINE = 0.8
# A paragraph goes on after at most this many drafts (a pull quote, a caption) set in between.
LONGEST_INTERRUPTION = 2

# More headings than this in a row are the cells of a table or a list of names.
MOST_HEADINGS = 4

BULLET = re.compile(r"\s*([•▪●◦‣·*])")
DASH = re.compile(r"\s*([-–])\s")
NUMBER = re.compile(r"\s*((\d{1,2})[.)])\s+(?=(\S))")
CHAPTER = re.compile(r"\s*\d{1,2}\s*$")
_SENTENCE_END = re.compile(r"[.!?:][”\")\]]*$")
_STATEMENT_END = re.compile(r"[.!:;][”\")\]]*$")
_CLOSED = re.compile(r"[\w?)”]$")
# The end of a sentence, but not the stop after a heading's number.
_INNER_END = re.compile(r"(?<!^\d)(?<!^\d\d)[.!?]\s+[A-ZÅÄÖ]")
# The dots of a table of contents.
_LEADER = re.compile(r"(?:\.\s?){4}")
_INNER_MARK = re.compile(r"[•▪●◦‣]")
_COLUMNS = re.compile(r"\S\s{3,}\S")
_NO_HEADING = (_STATEMENT_END, _INNER_END, _LEADER, _INNER_MARK, _COLUMNS)


@dataclass(slots=True)
class Draft:
    """Lines that make one block; `gap` counts the blank lines (or a page break) before it."""

    kind: Kind
    lines: list[Line]
    mark: str = ""
    gap: int = 0
    page_start: bool = False
    is_chapter: bool = field(default=False)

    @property
    def is_complete(self) -> bool:
        """Whether the text ends as a sentence does."""
        return bool(_SENTENCE_END.search(self.lines[-1].bare))


def group(
    pages: Sequence[Sequence[Line]], furniture: frozenset[tuple[int, int]]
) -> tuple[Draft, ...]:
    """The drafts of all pages in reading order, furniture among them."""
    drafts: list[Draft] = []
    for lines in pages:
        page_start, gap = True, 0
        clusters = list(_clusters(lines, furniture))
        for number, cluster in enumerate(clusters):
            if not cluster[0].bare:
                gap += len(cluster)
            elif _is_in(furniture, cluster[0]):
                drafts.extend(Draft(Kind.FURNITURE, [line]) for line in cluster)
            else:
                later = (other[0] for other in clusters[number + 1 :])
                ahead = next((a for a in later if a.bare and not _is_in(furniture, a)), None)
                _place(cluster, ahead, drafts, gap, page_start)
                page_start, gap = False, 0
    _demote_cells(drafts)
    return tuple(drafts)


def _is_in(furniture: frozenset[tuple[int, int]], line: Line) -> bool:
    return (line.page, line.start) in furniture


def _demote_cells(drafts: Sequence[Draft]) -> None:
    """Make paragraphs of long rows of headings with nothing below them."""
    texts = [draft for draft in drafts if draft.kind is not Kind.FURNITURE]
    for heads, row in groupby(texts, key=lambda draft: draft.kind is Kind.HEADING):
        cells = list(row)
        if heads and len(cells) > MOST_HEADINGS:
            for cell in cells:
                cell.kind = Kind.PARAGRAPH


def _clusters(lines: Sequence[Line], furniture: frozenset[tuple[int, int]]) -> Iterator[list[Line]]:
    """Neighbouring lines that are all blank, all furniture or all text."""
    cluster: list[Line] = []
    last: tuple[bool, bool] | None = None
    for line in lines:
        sort = (not line.bare, _is_in(furniture, line))
        if cluster and sort != last:
            yield cluster
            cluster = []
        cluster.append(line)
        last = sort
    if cluster:
        yield cluster


def _place(
    lines: list[Line], ahead: Line | None, drafts: list[Draft], gap: int, page_start: bool
) -> None:
    """Add a cluster of text lines to the drafts, going on with an unfinished one where it fits.

    `ahead` is the line of text that comes after the cluster on its page.
    """
    unfinished = _unfinished(drafts, lines)
    rest = lines
    if unfinished is not None:
        taken = _paragraph_length(lines, ahead, unfinished.mark, 0)
        unfinished.lines.extend(lines[:taken])
        rest = lines[taken:]
    new = list(_split(rest, ahead, _last_text(drafts)))
    if new:
        new[0].gap, new[0].page_start = gap, page_start and unfinished is None
    drafts.extend(new)


def _last_text(drafts: Sequence[Draft]) -> Draft | None:
    return next((d for d in reversed(drafts) if d.kind is not Kind.FURNITURE), None)


def _unfinished(drafts: Sequence[Draft], lines: Sequence[Line]) -> Draft | None:
    """The draft that a cluster beginning in lower case goes on with, if any."""
    if not lines[0].bare[0].islower():
        return None
    near = [draft for draft in drafts if lines[0].page - draft.lines[-1].page <= 1]
    last = _last_text(near)
    if last and last.kind is Kind.HEADING and not last.is_chapter:
        last.kind = Kind.PARAGRAPH
        return last
    texts = [draft for draft in near if draft.kind in {Kind.PARAGRAPH, Kind.ITEM}]
    candidates = reversed(texts[-1 - LONGEST_INTERRUPTION :])
    return next((draft for draft in candidates if not draft.is_complete), None)


def _split(lines: list[Line], ahead: Line | None, before: Draft | None) -> Iterator[Draft]:
    """One cluster into headings, items and paragraphs."""
    place = 0
    while place < len(lines):
        rest = lines[place:]
        last = before.mark if before else ""
        mark = _list_mark(rest, ahead, last, before is not None and _is_lead(before.lines[-1]))
        follows_heading = place > 0 and before is not None and before.kind is Kind.HEADING
        length = 0 if mark or follows_heading else heading_length(rest, place > 0)
        if length:
            chapter = CHAPTER.match(rest[0].text) is not None
            draft = Draft(Kind.HEADING, rest[:length], is_chapter=chapter)
        else:
            kind = Kind.ITEM if mark else Kind.PARAGRAPH
            draft = Draft(kind, rest[: _paragraph_length(rest, ahead, mark, 1)], mark)
        yield draft
        before = draft
        place += len(draft.lines)


def _is_lead(line: Line) -> bool:
    return line.bare.endswith(":")


def _list_mark(lines: Sequence[Line], ahead: Line | None, last: str, lead: bool) -> str:
    """The bullet, dash or number that makes the first of the lines an item, or "".

    A bullet always does. A dash or a number must go on with a list (`last` is the mark of the
    block before), follow a lead or be followed by the next of its kind: else the dash belongs
    to a sentence and the number to a heading.
    """
    later = [*lines[1:], *([ahead] if ahead else [])]
    text = lines[0].text
    if found := BULLET.match(text):
        # A bullet on a line of its own has its text on the next.
        return found[1] if lines[0].bare != found[1] or len(lines) > 1 else ""
    if found := DASH.match(text):
        again = any(other[1] == found[1] for line in later if (other := DASH.match(line.text)))
        return found[1] if lead or last == found[1] or again else ""
    if found := NUMBER.match(text):
        number = int(found[2])
        if last[:-1].isdigit():
            return found[1] if number == int(last[:-1]) + 1 else ""
        numbers = [other[2] for line in later if (other := NUMBER.match(line.text))]
        is_list = lead or found[3].islower() or numbers[:1] == ["2"]
        return found[1] if number == 1 and is_list else ""
    return ""


def _paragraph_length(lines: Sequence[Line], ahead: Line | None, mark: str, least: int) -> int:
    """How many lines from the first belong together, at least `least`; `mark` is their list's."""
    width = max(len(line.text.rstrip()) for line in lines)
    for place in range(max(least, 1), len(lines)):
        line, following = lines[place - 1], lines[place]
        # The text of a bullet on a line of its own is no item of its own.
        begun = line.bare != mark and _list_mark(lines[place:], ahead, mark, _is_lead(line))
        ended = _SENTENCE_END.search(line.bare) and following.bare[0].isupper()
        if begun or (ended and _was_broken_early(line, following, SHORT_LINE * width)):
            return place
    return len(lines)


def _was_broken_early(line: Line, following: Line, width: float) -> bool:
    """Whether the next line's first word would have fitted on a line of this width."""
    return len(line.bare) + 1 + len(following.bare.split()[0]) <= width


def heading_length(lines: Sequence[Line], inside: bool) -> int:
    """How many of the first lines of a cluster are a heading, 0 for none.

    `inside` says that text of the same cluster went before; then the evidence must be better.
    """
    number = 1 if CHAPTER.match(lines[0].text) else 0
    if len(lines) <= number or not (number or _begins_heading(lines[0].bare)):
        return 0
    if number and not _begins_heading(lines[1].bare):
        return 0
    for length in range(number + 1, min(len(lines), number + HEADING_LINES) + 1):
        text = " ".join(line.bare for line in lines[:length])
        if len(text) > HEADING_LENGTH or any(sign.search(text) for sign in _NO_HEADING):
            return 0
        if length == len(lines):
            return 0 if inside or _last_word(text) in FUNCTION_WORDS else length
        if _ends_heading(lines[length - 1], lines[length], lines[length:]):
            return length
    return 0


def _begins_heading(text: str) -> bool:
    return text[0].isupper() or (text[0].isdigit() and any(c.isalpha() for c in text))


def _last_word(text: str) -> str:
    return text.split()[-1].lower()


def _ends_heading(line: Line, following: Line, rest: Sequence[Line]) -> bool:
    if _last_word(line.bare) in FUNCTION_WORDS or not _CLOSED.search(line.bare):
        return False
    if BULLET.match(following.text):
        return True
    width = HEADING_FIT * max(len(other.bare) for other in rest)
    return following.bare[0].isupper() and _was_broken_early(line, following, width)
