"""Which lines of a page are headings: by their type, or by their number or place.

A heading stands apart, or is set apart, from the text that it is above.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.reading.lines import ends_sentence
from sok.reading.pdf.joins import INDENT, STATUTE, follows, is_entry, is_short, would_fit
from sok.reading.pdf.large_type import (
    NUMBER,
    introduces,
    is_chapter_number,
    is_key_figure,
    is_said,
)
from sok.reading.pdf.layout import TextLine
from sok.reading.pdf.styles import LARGER, Type, face, is_display, look

# Shares of the type size.
# Lines of one heading may be this far apart, or so far if the first was full.
HEADING_LEADING, LOOSE_HEADING = 1.45, 1.9
# Shares of the column's width.
# A line in the middle is narrower than this, and no farther from the middle.
CENTRED_WIDTH, CENTRED_OFF = 0.5, 0.02
# A heading has no more lines and characters than this.
HEADING_LINES = 5
HEADING_LENGTH = 220
# A heading within the column's width that is set like text (bold, italic) is shorter than this.
RUN_IN_LENGTH = 110


_SENTENCE = re.compile(r"[.;:,]$")
_NUMBERED = re.compile(r"\d+(?:\.\d+)*\.?\s+[^\W\d_]{2}")
# A heading that shows by its number alone: "2.3 Mål".
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+[A-ZÅÄÖ]")
# How a text begins, or an item of a list.
_BEGINS = re.compile(r"(?:(?:\d{1,2}[.)]|[•▪●◦‣·–-])\s+)?[A-ZÅÄÖÉÜ]")
# Greek letters are the signs of formulas: they begin here, behind the Latin ones.
_GREEK = "\u0370"


def heading_length(lines: Sequence[TextLine], kind: Type, before: TextLine | None) -> int:
    """How many of the first lines are a heading, 0 for none; `before` is the line above them."""
    first = lines[0]
    if is_chapter_number(lines, kind):
        length = heading_length(lines[1:], kind, first)
        return length and length + 1
    if is_entry(first) or not _has_words(first.line.text):
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
    if is_entry(lines[length - 1]) or is_key_figure(lines):
        return 0
    if larger:
        begun = before is not None and (_goes_on(before, first) or introduces(before, first))
        is_title = first.bold and not first.italic
        return 0 if not is_title and is_said(text, begun or length > 1) else length
    if not (text[0].isupper() or text[0].isdigit()) or _is_within(lines, length, kind, before):
        return 0
    return length if _is_ended(lines, length, kind) else 0


def _has_words(text: str) -> bool:
    """Whether there are more letters than figures: a year or a formula is no heading."""
    words = NUMBER.sub("", text.lstrip(), count=1)
    letters = sum(sign.isalpha() and sign < _GREEK for sign in words)
    return letters > sum(map(str.isdigit, words))


def _plain_heading_length(lines: Sequence[TextLine], kind: Type, before: TextLine | None) -> int:
    """How many of the first lines, set as text, are a heading; 0 for none.

    They have another typeface, or stand apart, above and below, and have a section's number or the
    middle of the column.
    """
    first = lines[0]
    if _is_of_other_face(lines, kind, before):
        return 1
    if before is not None and follows(before, first, kind):
        return 0
    if _SECTION.match(first.line.bare):
        length = 1
        # Its further lines hang below its words.
        while length < len(lines) and _hangs(first, lines[length - 1], lines[length], kind):
            length += 1
        text = " ".join(line.line.bare for line in lines[:length])
        fits = length <= HEADING_LINES and len(text) <= HEADING_LENGTH
        return length if fits and _is_ended(lines, length, kind) else 0
    alone = len(lines) == 1 or not follows(first, lines[1], kind)
    sentence = _SENTENCE.search(first.line.bare)
    return 1 if alone and _is_centred(first) and not sentence else 0


def _is_of_other_face(lines: Sequence[TextLine], kind: Type, before: TextLine | None) -> bool:
    """Whether a line alone is set in another typeface than the text that it stands right above.

    That may be a list: "Till regionerna", and below it "5. Utse en samordnare". What has a colon
    within it says something of what is above it ("Källa: SCB").
    """
    first, following = lines[0], lines[1] if len(lines) > 1 else None
    if following is None or face(first) == kind.face or face(following) != kind.face:
        return False
    if not follows(first, following, kind) or first.style.size < kind.size / LARGER:
        return False
    text = first.line.bare
    begins = (text[0].isupper() or text[0].isdigit()) and _BEGINS.match(following.line.bare)
    if not begins or len(text) > RUN_IN_LENGTH or _SENTENCE.search(text) or ": " in text:
        return False
    if before is None or before.region != first.region:
        return True
    return first.baseline - before.baseline > following.baseline - first.baseline


def _hangs(first: TextLine, line: TextLine, following: TextLine, kind: Type) -> bool:
    """Whether a line goes on with a numbered heading that begins with `first`."""
    set_in = following.box.x0 > first.box.x0 + INDENT * first.style.size
    return set_in and follows(line, following, kind)


def _is_centred(line: TextLine) -> bool:
    """Whether a short line stands in the middle of its column."""
    width = line.right - line.left
    off = abs((line.box.x0 + line.box.x1) - (line.left + line.right)) / 2
    narrow = line.box.x1 - line.box.x0 < CENTRED_WIDTH * width
    return narrow and off < CENTRED_OFF * width and not STATUTE.match(line.line.bare)


def _is_within(lines: Sequence[TextLine], length: int, kind: Type, before: TextLine | None) -> bool:
    """Whether lines are emphasis in a sentence that began above them or goes on below."""
    first, last = lines[0], lines[length - 1]
    begun = (
        before is not None
        and follows(before, first, kind)
        and look(before) != look(first)
        and not (ends_sentence(before.line) or is_short(before))
    )
    following = lines[length] if length < len(lines) else None
    goes_on = (
        following is not None
        and follows(last, following, kind)
        and following.line.bare[0].islower()
    )
    return begun or goes_on


def _goes_on(line: TextLine, following: TextLine) -> bool:
    """Whether two lines of one look are one heading."""
    distance = following.baseline - line.baseline
    most = HEADING_LEADING if would_fit(line, following) else LOOSE_HEADING
    return (
        look(line) == look(following)
        and line.region == following.region
        and 0 < distance <= most * line.style.size
        and not _NUMBERED.match(following.line.bare)
    )


def _is_ended(lines: Sequence[TextLine], length: int, kind: Type) -> bool:
    """Whether lines set in the size of the text stand apart from what follows."""
    last = lines[length - 1]
    if length == len(lines) or lines[length].region != last.region:
        return True
    following = lines[length]
    return is_short(last) or not follows(last, following, kind)
