"""Blocks in reading order to a document's outline: levels, heading paths, boxes, list leads.

A text file has no type sizes, so levels are read from numbers, page starts, gaps and from what
a chapter announces ("Dessa är samverkan, hållbarhet och finansiering").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sok.reading.box_titles import find_labels
from sok.reading.labelled import with_labelled
from sok.reading.numbered import with_numbered
from sok.reading.parts import number_of, openings
from sok.records import Block, Kind
from sok.swedish import is_verb_form

CHAPTER_LEVEL = 1
PART_LEVEL = 2
SECTION_LEVEL = 3
# The title of a boxed example or of one list: it holds for that alone.
LABEL_LEVEL = 4

# How many numbers a heading may skip, since its predecessors may have been read as text.
MOST_SKIPPED = 2

# What may stand between two items of a list where a page ends.
_AT_EDGES = frozenset({Kind.FURNITURE, Kind.FOOTNOTE})

# A section of a statute, and the heading of advice on the one before it, which that ends.
_SECTION = re.compile(r"\d+ ?[a-z]? ?§\S{0,2} [A-ZÅÄÖ]")
# "Därför föreslår vi att regeringen" goes on in the items below it, which begin so. It has a verb:
# "Mål för arbetet" has none, and is a heading.
_GOING_ON = re.compile(r"[a-zà-ÿ]")
_VERBS = frozenset(
    "bör borde ska skall måste kan vill får är var har hade blev föreslår att".split()
)
_ADVICE = re.compile(r"Allmänna råd(?: till (?:\d+ kap\. )?\d.*)?")
# What stands before the chapters, and titles none of them.
_BEFORE_ALL = re.compile(
    r"förord|till läsaren|innehåll(?:sförteckning)?|sammanfattning|inledning", re.IGNORECASE
)
_APPENDIX = re.compile(r"Bilaga (?:\d{1,2}|[A-Z])\b")
_ELEMENT = re.compile(r"[,;:.()]|\boch\b|\bsamt\b")

# The headings above a block, each with its level.
_Path = list[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Layout:
    """How a heading stood on its page: `apart` at a page start or below a wide gap.

    `marked` is the level that the text itself gives it, 0 for none.
    """

    apart: bool
    is_chapter: bool
    marked: int = 0


@dataclass(frozen=True, slots=True)
class _Here:
    """Where in the document's structure a heading stands.

    `announced` are the parts that the chapter lists, `number` is that of the last numbered
    heading, `chapter` is 0 before the first, `plain` the level of a heading without a number.
    """

    chapter: int = 0
    announced: tuple[str, ...] = ()
    number: tuple[int, ...] = ()
    plain: int = PART_LEVEL


def outline(blocks: Sequence[Block], layouts: Sequence[Layout]) -> tuple[Block, ...]:
    """The blocks with level, heading path and lead; `layouts` are those of the blocks."""
    texts = _listed([_text_of(blocks, place) for place in range(len(blocks))])
    labels = find_labels(texts)
    levels = _levels(texts, layouts, labels)
    return tuple(_with_paths(list(zip(texts, levels, strict=True)), labels))


def _listed(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with paragraphs that are a list made its items."""
    return with_labelled(with_numbered(blocks))


def _text_of(blocks: Sequence[Block], place: int) -> Block:
    """The block at a place, a paragraph if it was taken for a heading but goes on in a list."""
    block = blocks[place]
    if block.kind is not Kind.HEADING or not _goes_on(block, _next(blocks[place + 1 :])):
        return block
    return replace(block, kind=Kind.PARAGRAPH)


def _goes_on(block: Block, following: Block | None) -> bool:
    """Whether a line is the beginning of a sentence that the items below it end."""
    words = block.text.lower().split()
    has_verb = any(word in _VERBS or is_verb_form(word) for word in words)
    is_line = len(words) > 1 and has_verb and not block.text.endswith("?")
    if not is_line or number_of(block.text) or following is None or following.kind is not Kind.ITEM:
        return False
    return bool(_GOING_ON.match(following.text))


def leveled(
    blocks: Sequence[Block], levels: Sequence[int], boxes: Sequence[tuple[int, int]] = ()
) -> tuple[Block, ...]:
    """The blocks with heading path and lead, where type sizes tell the level of each heading.

    But "2.1" stands below "2", whatever the sizes. The headings in a box (`boxes` has page and
    number of that of each block, (0, 0) for none) hold for what is in it.
    """
    blocks = _listed(blocks)
    numbered = list(zip(blocks, _bynumber_of(blocks, levels), strict=True))
    return tuple(_with_paths(numbered, find_labels(blocks), boxes))


def _bynumber_of(blocks: Sequence[Block], levels: Sequence[int]) -> Iterator[int]:
    """The levels, that of a heading below the one whose number its own begins with.

    An appendix stands beside the last numbered chapter, however small its title is set.
    """
    seen: dict[tuple[int, ...], int] = {}
    chapter = 0
    for block, level in zip(blocks, levels, strict=True):
        number = number_of(block.text) if level else ()
        above = seen.get(number[:-1], 0) if number else 0
        below = max(level, above + 1) if above else level
        chapter = below if len(number) == 1 else chapter
        if level and chapter and _APPENDIX.match(block.text):
            below = min(below, chapter)
        if number:
            seen[number] = below
        yield below


def _levels(
    blocks: Sequence[Block], layouts: Sequence[Layout], labels: frozenset[int]
) -> list[int]:
    """The level of each heading, 0 for the rest."""
    levels: list[int] = []
    here = _Here()
    opening = openings(blocks)
    for place, (block, layout) in enumerate(zip(blocks, layouts, strict=True)):
        level = 0
        number = number_of(block.text)
        if block.kind is not Kind.HEADING:
            pass
        elif layout.marked:
            level = layout.marked
        elif layout.is_chapter and number[:1] == (here.chapter + 1,):
            level = CHAPTER_LEVEL
            here = _Here(number[0], _announced(blocks, place), plain=SECTION_LEVEL)
        elif number and (_may_follow(number, here.number) or _is_within(number, here)):
            level = CHAPTER_LEVEL + len(number)
            here = replace(here, number=number, plain=level + 1)
        elif place in labels:
            level = max(LABEL_LEVEL, here.plain)
        else:
            level = _plain_level(block, layout, here)
            if place in opening:
                here = replace(here, plain=SECTION_LEVEL)
                level = PART_LEVEL
            is_first = all(other.kind is Kind.FURNITURE for other in blocks[:place])
            if is_first and not _BEFORE_ALL.fullmatch(block.text):
                level = CHAPTER_LEVEL
        levels.append(level)
    return levels


def _may_follow(number: tuple[int, ...], last: tuple[int, ...]) -> bool:
    """Whether headings count on so; notes and rows of tables, which have numbers too, do not."""
    before = last[0] if last else 0
    return number > last and before <= number[0] <= before + 1 + MOST_SKIPPED


def _is_within(number: tuple[int, ...], here: _Here) -> bool:
    """Whether a heading is the first numbered one of its chapter: "9.1" in 9."""
    return len(number) > 1 and number[0] == here.chapter and not here.number


def _plain_level(block: Block, layout: Layout, here: _Here) -> int:
    """The level of a heading that neither has a number nor titles one example."""
    if here.number or not here.chapter:
        return here.plain
    is_part = block.text.lower() in here.announced if here.announced else layout.apart
    return PART_LEVEL if is_part else here.plain


def _announced(blocks: Sequence[Block], place: int) -> tuple[str, ...]:
    """What a chapter's introduction lists and a later heading repeats, lower-cased."""
    titles = {b.text.lower() for b in blocks[place + 1 :] if b.kind is Kind.HEADING}
    found: list[str] = []
    for block in blocks[place + 1 :]:
        if block.kind is Kind.HEADING:
            break
        for element in _ELEMENT.split(block.text.lower()):
            words = element.split()
            ends = (" ".join(words[-length:]) for length in range(1, len(words) + 1))
            found += [end for end in ends if end in titles]
    return tuple(found)


def _without_advice(path: _Path, before: _Path) -> _Path:
    """A path without the heading of advice in it, `before` which it was that."""
    places = (place for place, (_, text) in enumerate(path) if _ADVICE.fullmatch(text))
    place = next(places, None)
    return path if place is None else [*before, *path[place + 1 :]]


def _with_paths(
    leveled: Sequence[tuple[Block, int]],
    labels: frozenset[int],
    boxes: Sequence[tuple[int, int]] = (),
) -> Iterator[Block]:
    path: _Path = []
    outside: _Path = []
    box = (0, 0)
    before: _Path = []
    lead = ""
    # Whether the path ends in a label, and whether the label still holds for the next block.
    labeled = holds = False
    for place, (block, level) in enumerate(leveled):
        if block.kind is Kind.FURNITURE:
            yield block
            continue
        if boxes and block.kind is not Kind.FOOTNOTE and boxes[place] != box:
            outside = outside if box[1] else path
            if level or not _is_next_page(box, boxes[place]):
                path, labeled, holds = outside, False, False
            box = boxes[place]
        if level and _ADVICE.fullmatch(block.text):
            before = _without_advice(path, before)
        if level or (labeled and not holds):
            path = [entry for entry in path[: len(path) - labeled] if not level or entry[0] < level]
            labeled = False
        if not (level or labeled) and _SECTION.match(block.text):
            path = _without_advice(path, before)
        kind = Kind.BOX if labeled and block.kind is Kind.PARAGRAPH else block.kind
        yield replace(
            block,
            kind=kind,
            level=level,
            headings=tuple(text for _, text in path),
            lead=lead if kind is Kind.ITEM else "",
        )
        if level:
            path = [*path, (level, block.text)]
            labeled = place in labels
        if kind is Kind.FOOTNOTE:
            continue
        following = _next(block for block, _ in leveled[place + 1 :])
        in_list = following is not None and following.kind is Kind.ITEM
        if kind is not Kind.ITEM:
            leads = labeled or not level or _goes_on(block, following)
            lead = block.text if in_list and leads else ""
        # A boxed text that leads in a list is followed by it.
        holds = bool(level) or (labeled and in_list)


def _is_next_page(box: tuple[int, int], following: tuple[int, int]) -> bool:
    """Whether a box, by page and number, may go on in the next: it ends a page, that begins one."""
    return box[1] > 0 and following[0] == box[0] + 1


def _next(blocks: Iterable[Block]) -> Block | None:
    """The first block of the text, whatever ends the page before it."""
    return next((block for block in blocks if block.kind not in _AT_EDGES), None)
