"""Lines in large type to what they are beside headings.

The number of a chapter above its title, a key figure above its words, a sentence that introduces.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.reading.pdf.layout import TextLine
from sok.reading.pdf.styles import Type

# The number of a chapter, and its title, are this much larger than the text, and so near.
HIGH, HIGH_LEADING = 1.4, 2.5
# A figure is this much larger than its words, which follow within so many of its type sizes.
KEY_SIZE, KEY_LEADING = 1.4, 1.5

# The number of a section, which is none of the figures that a heading has.
NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+(?=[A-ZÅÄÖ])")
_CHAPTER = re.compile(r"\d{1,2}")
_SAID = re.compile(r"[.!?][”\"»]$|(?<!\bm\.m)(?<!\bm\.fl)(?<!\betc)(?<!\bosv)\.$")
_INNER_END = re.compile(r"[^\W\d]{2}[.!?] [A-ZÅÄÖ]\w* \w")
_KEY = re.compile(r"(?:\w+ )?\d[\d\s.,–-]*(?:%|(?:av \d+|[a-zà-ÿ]+)(?: [a-zà-ÿ]+)?)?")


def is_chapter_number(lines: Sequence[TextLine], kind: Type) -> bool:
    """Whether the number of a chapter stands alone, and large, above its title."""
    if len(lines) < 2 or not _CHAPTER.fullmatch(lines[0].line.bare):
        return False
    first, title = lines[0], lines[1]
    near = 0 < title.baseline - first.baseline < HIGH_LEADING * title.style.size
    large = min(first.style.size, title.style.size) > HIGH * kind.size
    return near and large and first.region == title.region


def is_key_figure(lines: Sequence[TextLine]) -> bool:
    """Whether a figure stands large above the words that say what it is: "71 procent"."""
    if len(lines) < 2 or lines[1].region != lines[0].region:
        return False
    first, following = lines[0], lines[1]
    larger = first.style.size > KEY_SIZE * following.style.size
    near = following.baseline - first.baseline < KEY_LEADING * first.style.size
    is_figure = _KEY.fullmatch(first.line.bare) and following.line.bare[:1].islower()
    return bool(larger and near and is_figure)


def introduces(title: TextLine, line: TextLine) -> bool:
    """Whether a line stands right below a title that is set much larger."""
    near = 0 < line.baseline - title.baseline < HIGH_LEADING * line.style.size
    return near and title.region == line.region and title.style.size > HIGH * line.style.size


def is_said(text: str, several: bool) -> bool:
    """Whether large type is what introduces a text, or a quote, and no heading: it says a sentence.

    A heading of one line, not one of `several` or right below its title, may end in a full stop.
    Two sentences on one line are a quote.
    """
    goes_on = several or text[0].islower() or bool(_INNER_END.search(text))
    return bool(_SAID.search(text)) and not NUMBER.match(text) and goes_on
