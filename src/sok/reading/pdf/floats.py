"""Text in a type of its own beside the text of a page, to its areas: pull quotes, notes in margins.

They have no fill or frame, but are read as boxes are: no line of theirs is one with a line of the
text beside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

from sok.reading.pdf.fragments import Fragment, around, in_one_column, usual_size
from sok.records import Box

# Points by which the size of such text differs from that of the page, at least.
OTHER_SIZE = 0.6
# Lines of one such text are no further apart than this many type sizes.
LEADING = 1.7
# Points by which the left edges of a title and its text are off each other.
ALIGNED = 2.0
# Its lines are narrower than those of the text by this: a column in another size is none.
NARROW = 0.8
# So many of its lines have a line of the text beside them.
LEAST_BESIDE = 2

# It says a sentence, which titles in the margin do not.
_SENTENCE = re.compile(r"[.!?…][”\"»]?$")
_FOOTNOTE = re.compile(r"\d{1,3}\)?(?:\s|$)")


def floating(fragments: Sequence[Fragment]) -> Iterator[Box]:
    """The areas of texts that stand beside the text of the page, in larger or smaller type."""
    level = [one for one in fragments if one.style.turn == 0]
    body = usual_size(level)
    text = [one for one in level if abs(one.style.size - body) < OTHER_SIZE]
    for stack in _stacks([one for one in level if abs(one.style.size - body) >= OTHER_SIZE]):
        beside = sum(any(_is_beside(line, one) for one in text) for line in stack)
        says = any(_SENTENCE.search(line.text) for line in stack)
        is_narrow = beside and _width(stack) < NARROW * _width(text)
        if beside >= LEAST_BESIDE and is_narrow and says and not _FOOTNOTE.match(stack[0].text):
            while title := next((one for one in text if _titles(one, stack)), None):
                stack.insert(0, title)
            yield around([line.box for line in stack])


def _width(lines: Sequence[Fragment]) -> float:
    """The width of most lines, by the median."""
    return median(line.box.x1 - line.box.x0 for line in lines)


def _stacks(fragments: Sequence[Fragment]) -> list[list[Fragment]]:
    """Lines below one another, each close to the last."""
    stacks: list[list[Fragment]] = []
    for line in sorted(fragments, key=lambda one: one.baseline):
        above = [stack for stack in stacks if _goes_on(stack[-1], line)]
        if above:
            above[-1].append(line)
        else:
            stacks.append([line])
    return stacks


def _goes_on(line: Fragment, following: Fragment) -> bool:
    distance = following.baseline - line.baseline
    size = max(line.style.size, following.style.size)
    return 0 < distance <= LEADING * size and in_one_column(line.box, following.box)


def _titles(line: Fragment, stack: Sequence[Fragment]) -> bool:
    """Whether a line in bold is the title of a text: right above it, and no wider."""
    aligned = abs(line.box.x0 - stack[0].box.x0) <= ALIGNED
    inside = line.box.x1 <= max(one.box.x1 for one in stack) + ALIGNED
    return line.bold and aligned and inside and _goes_on(line, stack[0])


def _is_beside(line: Fragment, other: Fragment) -> bool:
    near = abs(line.baseline - other.baseline) < line.style.size
    return near and not in_one_column(line.box, other.box)
