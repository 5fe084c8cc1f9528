"""The lines of a document to its type: the size of running text, leading, the looks of headings."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from sok.reading.pdf.layout import TextLine

# A page is set in a type of its own if so many letters and so much of it are, and it is no larger
# than so many sizes of the document's.
PAGE_LETTERS, MOST_OF_PAGE, LARGEST_TEXT = 600, 0.6, 1.4
# A box with this much in the type of the text is set in that, and the rest in small print.
LEAST_OF_BOX = 0.1
# A line this much larger than running text is set as a heading.
LARGER = 1.07
# Sizes that differ by less than this many points are one size, set on different machines.
SAME_SIZE = 0.6
# Lines of one paragraph are no nearer and no farther than this many type sizes.
LEAST_LEADING, MOST_LEADING = 0.95, 2.2
DEFAULT_LEADING = 1.2
# Levels of headings; what is set smaller than the last has the last level. A cover alone may have
# three or four, and a report as many below those.
MOST_LEVELS = 9

# What a file puts before the name of a font of which it has a part.
_SUBSET = re.compile(r"^[A-Z]{6}\+")
# Some fonts have their size in their name.
_DIGITS = "0123456789"

# Size (in whole steps of SAME_SIZE), bold, italic: larger is set off more.
Look = tuple[int, bool, bool]


@dataclass(frozen=True, slots=True)
class Type:
    """How a document is set.

    `body` is the look of running text, `size` its size in points, `leading` from a line of a
    size (in steps) to the next, `face` the family of its font.
    """

    body: Look
    size: float
    leading: dict[int, float]
    face: str = ""

    def of_page(self, lines: Sequence[TextLine]) -> Type:
        """The type of one page, which may be set larger than the document, as a foreword is."""
        size, letters, whole = _usual_size(lines)
        is_text = letters >= max(PAGE_LETTERS, MOST_OF_PAGE * whole)
        larger = self.size < size < LARGEST_TEXT * self.size
        return self._of_size(size) if is_text and larger else self

    def of_box(self, lines: Sequence[TextLine]) -> Type:
        """The type of a box, which may be set smaller than the document."""
        size, _, whole = _usual_size(lines)
        own = sum(len(line.line.text) for line in lines if line.style.size >= self.size)
        return self._of_size(size) if size < self.size and own < LEAST_OF_BOX * whole else self

    def _of_size(self, size: float) -> Type:
        return replace(self, size=size, body=(_step(size), *self.body[1:]))

    def next_line(self, line: TextLine) -> float:
        """Points from the baseline of a line to that of the next in its paragraph."""
        size = line.style.size
        return self.leading.get(_step(size), DEFAULT_LEADING * size)


def look(line: TextLine) -> Look:
    """The look of a line."""
    return _step(line.style.size), line.bold, line.italic


def face(line: TextLine) -> str:
    """The family of a line's font: what its name says before the style ("ABCDEF+Arial-Bold")."""
    return _SUBSET.sub("", line.style.font).partition("-")[0].partition(",")[0].rstrip(_DIGITS)


def _usual_size(lines: Sequence[TextLine]) -> tuple[float, int, int]:
    """The size of most letters of lines, how many those are, and how many all."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.style.size] += len(line.line.text)
    return (*sizes.most_common(1)[0], sizes.total()) if sizes else (0.0, 0, 0)


def _step(size: float) -> int:
    """The size in steps; 10.49 and 10.5 points are one, though a step may begin between them."""
    return round(round(size, 1) / SAME_SIZE)


def type_of(pages: Iterable[Sequence[TextLine]]) -> Type:
    """The type of a document, from the lines of its pages in order."""
    letters: Counter[Look] = Counter()
    steps: defaultdict[int, list[float]] = defaultdict(list)
    sizes: Counter[float] = Counter()
    faces: Counter[str] = Counter()
    for lines in pages:
        for line in lines:
            letters[look(line)] += len(line.line.text)
            sizes[line.style.size] += len(line.line.text)
            faces[face(line)] += len(line.line.text)
        for one, other in pairwise(lines):
            distance = other.baseline - one.baseline
            same = one.region == other.region and look(one) == look(other)
            if same and LEAST_LEADING <= distance / (one.style.size or 1.0) < MOST_LEADING:
                steps[_step(one.style.size)].append(distance)
    return Type(
        body=letters.most_common(1)[0][0] if letters else (0, False, False),
        size=sizes.most_common(1)[0][0] if sizes else 0.0,
        leading={step: median(found) for step, found in steps.items()},
        face=faces.most_common(1)[0][0] if faces else "",
    )


def is_display(line: TextLine, kind: Type) -> bool:
    """Whether a line is set apart from running text by its size or weight, or is all italic."""
    if line.style.size > LARGER * kind.size:
        return True
    if line.style.size < kind.size / LARGER:
        return False
    _, bold, italic = kind.body
    return (line.bold and not bold) or (line.italic and not italic)


def levels(looks: Iterable[Look]) -> dict[Look, int]:
    """The level of each look of heading, from 1: the largest first, bold before plain."""
    ranked = sorted(set(looks), key=lambda one: (-one[0], not one[1], one[2]))
    return {one: min(place, MOST_LEVELS) for place, one in enumerate(ranked, start=1)}
