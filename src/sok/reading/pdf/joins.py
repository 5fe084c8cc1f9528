"""What holds two lines of a page together: the distance between them, and how the first ends."""

from __future__ import annotations

import re

from sok.reading.pdf.layout import TextLine
from sok.reading.pdf.styles import Type

# Shares of the usual distance between two lines.
# Lines further apart than this are of two paragraphs.
NEW_PARAGRAPH = 1.28
# Shares of the type size.
# A first line is set in by at least this.
INDENT = 0.6
# Shares of the column's width.
# A line that ends before this was ended on purpose.
SHORT = 0.85

STATUTE = re.compile(r"\d{1,3}\s?[a-z]?\s?§")
# The dots of a table of contents.
_LEADER = re.compile(r"(?:\.\s?){5}|\.{3,}\s*\d{1,3}$")


def follows(line: TextLine, following: TextLine, kind: Type) -> bool:
    """Whether the distance between two lines is that of lines of one paragraph."""
    distance = following.baseline - line.baseline
    return line.region == following.region and 0 < distance <= NEW_PARAGRAPH * kind.next_line(line)


def is_short(line: TextLine) -> bool:
    """Whether a line ends well before its column does."""
    return line.box.x1 < line.left + SHORT * (line.right - line.left)


def would_fit(line: TextLine, following: TextLine) -> bool:
    """Whether the next line's first word would have had room on a line, which ended on purpose."""
    letter = (line.box.x1 - line.box.x0) / max(1, len(line.line.bare))
    word = len(following.line.bare.split()[0])
    return line.box.x1 + letter * (1 + word) <= line.right


def is_entry(line: TextLine) -> bool:
    """Whether a line of a table of contents ends here, with the number of a page."""
    return line.numbered or bool(_LEADER.search(line.line.text))
