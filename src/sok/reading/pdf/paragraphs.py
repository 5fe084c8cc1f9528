"""The lines of a page, in the order of reading, to drafts: headings, paragraphs, list items.

A paragraph ends where the distance, the type or the margin changes, at a list mark and at the
sign of a statute's paragraph, and after a short line that ends a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sok.reading.lines import Line
from sok.reading.pdf.captions import caption_label
from sok.reading.pdf.layout import TextLine
from sok.reading.pdf.marks import Marks, item_mark, with_mark
from sok.reading.pdf.styles import Look, Type, is_display, look
from sok.reading.shapes import ends_sentence, is_lead
from sok.records import Kind

# Shares of the usual distance between two lines.
# Lines further apart than this are of two paragraphs.
NEW_PARAGRAPH = 1.28
# Lines of one heading may be this far apart, or so far if the first was full.
HEADING_LEADING, LOOSE_HEADING = 1.45, 1.9
# Shares of the type size.
# A first line is set in by at least this.
INDENT = 0.6
# Points: a change of type size that begins another paragraph.
NEW_SIZE = 1.0
# Shares of the column's width.
# A line in the middle is narrower than this, and no farther from the middle.
CENTRED_WIDTH, CENTRED_OFF = 0.5, 0.02
# A line that ends before this was ended on purpose.
SHORT = 0.85
# A heading has no more lines and characters than this.
HEADING_LINES = 5
HEADING_LENGTH = 220
# A heading within the column's width that is set like text (bold, italic) is shorter than this.
RUN_IN_LENGTH = 110

_STATUTE = re.compile(r"\d{1,3}\s?[a-z]?\s?§")
_SENTENCE = re.compile(r"[.;:,]$")
_NUMBERED = re.compile(r"\d+(?:\.\d+)*\.?\s+[^\W\d_]{2}")
# A heading that shows by its number alone: "2.3 Mål".
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+[A-ZÅÄÖ]")
# Greek letters are the signs of formulas: they begin here, behind the Latin ones.
_GREEK = "\u0370"
# The dots of a table of contents.
_LEADER = re.compile(r"(?:\.\s?){5}|\.{3,}\s*\d{1,3}$")


@dataclass(slots=True)
class PdfDraft:
    """Lines that make one block, with the look that headings are ranked by.

    Furniture has raw lines alone: nobody asks how it looks.
    """

    kind: Kind
    lines: list[TextLine] = field(default_factory=list)
    mark: str = ""
    look: Look = (0, False, False)
    furniture: list[Line] = field(default_factory=list)

    @property
    def raw(self) -> list[Line]:
        """The lines of the page's text."""
        return [line.line for line in self.lines]

    @property
    def text(self) -> str:
        """The lines as they stand, on one line."""
        return " ".join(line.line.bare for line in self.lines)


def find_paragraphs(lines: Sequence[TextLine], kind: Type, marks: Marks = ()) -> Iterator[PdfDraft]:
    """The drafts of a stretch of lines without tables between them; `marks` are of open lists."""
    place = 0
    before: TextLine | None = None
    while place < len(lines):
        length = heading_length(lines[place:], kind, before)
        if length:
            draft = PdfDraft(Kind.HEADING, list(lines[place : place + length]))
            draft.look = look(draft.lines[0])
        else:
            draft = _paragraph(lines[place:], kind, marks, before)
        if caption_label(draft.text):
            draft.kind, draft.mark = Kind.CAPTION, ""
        yield draft
        length, marks = len(draft.lines), open_lists(marks, draft)
        before = lines[place + length - 1]
        place += length


def open_lists(marks: Marks, draft: PdfDraft) -> Marks:
    """The marks of the lists that are open behind a draft.

    What begins in lower case goes on with an item above it, and what is set aside closes no list.
    """
    if draft.mark:
        return with_mark(marks, draft.mark)
    if draft.kind is Kind.PARAGRAPH:
        return marks if draft.text[:1].islower() else ()
    return () if draft.kind is Kind.HEADING else marks


def heading_length(lines: Sequence[TextLine], kind: Type, before: TextLine | None) -> int:
    """How many of the first lines are a heading, 0 for none; `before` is the line above them."""
    first = lines[0]
    if _LEADER.search(first.line.text) or not _has_words(first.line.text):
        return 0
    if not is_display(first, kind):
        return _plain_heading_length(lines, kind, before)
    length = 1
    while length < min(len(lines), HEADING_LINES + 1) and _goes_on(
        lines[length - 1], lines[length]
    ):
        length += 1
    text = " ".join(line.line.bare for line in lines[:length])
    larger = first.style.size > kind.size + 0.5
    most = HEADING_LENGTH if larger else RUN_IN_LENGTH
    if length > HEADING_LINES or len(text) > most or (_SENTENCE.search(text) and not larger):
        return 0
    if larger:
        return length
    if not (text[0].isupper() or text[0].isdigit()) or _is_within(lines, length, kind, before):
        return 0
    return length if _is_ended(lines, length, kind) else 0


def _has_words(text: str) -> bool:
    """Whether there are more letters than figures: a year or a formula is no heading."""
    letters = sum(sign.isalpha() and sign < _GREEK for sign in text)
    return letters > sum(map(str.isdigit, text))


def _plain_heading_length(lines: Sequence[TextLine], kind: Type, before: TextLine | None) -> int:
    """How many of the first lines, set as text, are a heading by number or place; 0 for none.

    They stand apart, above and below, and have a section's number or the middle of the column.
    """
    first = lines[0]
    if before is not None and _follows(before, first, kind):
        return 0
    if _SECTION.match(first.line.bare):
        length = 1
        # Its further lines hang below its words.
        while length < len(lines) and _hangs(first, lines[length - 1], lines[length], kind):
            length += 1
        text = " ".join(line.line.bare for line in lines[:length])
        fits = length <= HEADING_LINES and len(text) <= HEADING_LENGTH
        return length if fits and _is_ended(lines, length, kind) else 0
    alone = len(lines) == 1 or not _follows(first, lines[1], kind)
    sentence = _SENTENCE.search(first.line.bare)
    return 1 if alone and _is_centred(first) and not sentence else 0


def _hangs(first: TextLine, line: TextLine, following: TextLine, kind: Type) -> bool:
    """Whether a line goes on with a numbered heading that begins with `first`."""
    set_in = following.box.x0 > first.box.x0 + INDENT * first.style.size
    return set_in and _follows(line, following, kind)


def _is_centred(line: TextLine) -> bool:
    """Whether a short line stands in the middle of its column."""
    width = line.right - line.left
    off = abs((line.box.x0 + line.box.x1) - (line.left + line.right)) / 2
    narrow = line.box.x1 - line.box.x0 < CENTRED_WIDTH * width
    return narrow and off < CENTRED_OFF * width and not _STATUTE.match(line.line.bare)


def _is_within(lines: Sequence[TextLine], length: int, kind: Type, before: TextLine | None) -> bool:
    """Whether lines are emphasis in a sentence that began above them or goes on below."""
    first, last = lines[0], lines[length - 1]
    begun = (
        before is not None
        and _follows(before, first, kind)
        and look(before) != look(first)
        and not (ends_sentence(before.line) or _is_short(before))
    )
    following = lines[length] if length < len(lines) else None
    goes_on = (
        following is not None
        and _follows(last, following, kind)
        and following.line.bare[0].islower()
    )
    return begun or goes_on


def _follows(line: TextLine, following: TextLine, kind: Type) -> bool:
    """Whether the distance between two lines is that of lines of one paragraph."""
    distance = following.baseline - line.baseline
    return line.region == following.region and 0 < distance <= NEW_PARAGRAPH * kind.next_line(line)


def _is_short(line: TextLine) -> bool:
    return line.box.x1 < line.left + SHORT * (line.right - line.left)


def _goes_on(line: TextLine, following: TextLine) -> bool:
    """Whether two lines of one look are one heading."""
    distance = following.baseline - line.baseline
    most = HEADING_LEADING if _would_fit(line, following) else LOOSE_HEADING
    return (
        look(line) == look(following)
        and line.region == following.region
        and 0 < distance <= most * line.style.size
        and not _NUMBERED.match(following.line.bare)
    )


def _would_fit(line: TextLine, following: TextLine) -> bool:
    """Whether the next line's first word would have had room on a line, which ended on purpose."""
    letter = (line.box.x1 - line.box.x0) / max(1, len(line.line.bare))
    word = len(following.line.bare.split()[0])
    return line.box.x1 + letter * (1 + word) <= line.right


def _is_ended(lines: Sequence[TextLine], length: int, kind: Type) -> bool:
    """Whether lines set in the size of the text stand apart from what follows."""
    last = lines[length - 1]
    if length == len(lines) or lines[length].region != last.region:
        return True
    following = lines[length]
    return _is_short(last) or not _follows(last, following, kind)


def _paragraph(
    lines: Sequence[TextLine], kind: Type, marks: Marks, before: TextLine | None
) -> PdfDraft:
    """The paragraph or item that begins with the first line."""
    raw = [line.line for line in lines[:3]]
    mark = item_mark(raw, marks, before is not None and is_lead(before.line))
    draft = PdfDraft(Kind.ITEM if mark else Kind.PARAGRAPH, [lines[0]], mark)
    marks = open_lists(marks, draft)
    length = 1
    while length < len(lines) and not _begins(lines, length, kind, mark, marks):
        length += 1
    draft.lines += lines[1:length]
    return draft


def _begins(lines: Sequence[TextLine], place: int, kind: Type, mark: str, marks: Marks) -> bool:
    """Whether another block begins with line number `place`; `mark` is the one of this."""
    line, following = lines[place - 1], lines[place]
    if not _follows(line, following, kind):
        return True
    if abs(following.style.size - line.style.size) > NEW_SIZE:
        return True
    if _STATUTE.match(following.line.bare) or heading_length(lines[place:], kind, line):
        return True
    if caption_label(following.line.bare):
        return True
    if item_mark([one.line for one in lines[place : place + 3]], marks, is_lead(line.line)):
        return True
    short = _is_short(line)
    size = following.style.size
    if mark and place > 1:
        # An item's lines hang from the second on; another margin is another paragraph.
        other = abs(following.box.x0 - lines[1].box.x0) > INDENT * size / 2
        return other and (short or ends_sentence(line.line))
    if mark:
        return short and ends_sentence(line.line) and following.box.x0 <= line.box.x0
    set_in = following.box.x0 > line.box.x0 + INDENT * size
    if set_in and (ends_sentence(line.line) or short):
        return True
    on_purpose = short and (line.flush or _would_fit(line, following))
    ended = on_purpose and ends_sentence(line.line)
    return ended and not following.line.bare[0].islower()
