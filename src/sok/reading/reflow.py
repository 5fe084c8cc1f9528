"""The lines of one block to its shown text, broken words mended and every change recorded.

What is left out of the page is white space, a hyphen or a list mark; what is put in is a space
or a hyphen. All else is copied, so each span of the text maps back to raw characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from sok.reading.evidence import (
    Evidence,
    goes_on,
    hyphen_place,
    is_cut,
    is_one_word,
    is_suspended,
    is_whole,
    joins_at_hyphen,
)
from sok.reading.lines import FIRST_LETTERS, LAST_LETTERS, Line
from sok.reading.tape import Edit, Tape, apply, from_lines
from sok.swedish import FUNCTION_WORDS, is_word

# "in" + "vester" + "in" + "gar" is as torn as words come.
MOST_PIECES = 4
# Costs of a reading: each space taken out costs 1, so a piece that is no word must cost more than
# the spaces of the longest torn word, and what is no word at all more than any reading.
LEFT_TORN = 10
NEVER = 1_000_000

# No Swedish word has more letters.
LONGEST_WORD = 80

SOFT_HYPHEN = "\u00ad"

_LINE_END = re.compile(r"(?<=\S)[ \t]*\n\s*(?=\S)")
_BROKEN_HYPHEN = re.compile(r"[ \t]*[-\u00ad][ \t]*\n\s*|\u00ad|(?<=\d)–\n\s*(?=\d)")
# Of an address on the web every hyphen counts.
_ADDRESS = re.compile(r"\S*(?:://|www\.|[\w-]/[\w-]|_|@)\S*$")
_RAISED = re.compile(r"(?<=[^\W\d_]|[.,;:)”])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?!\w)")
_LAST_DIGITS = re.compile(r"\d+$")
_WHITE = re.compile(r"\s+")
_WORD = re.compile(r"\S+")
_PUNCTUATION = ".,;:!?()[]”\"'"
_INNER = re.compile(r"[^\W_](?:\S*[^\W_])?")


def reflow(
    lines: Sequence[Line],
    evidence: Evidence,
    mark: str = "",
    spaced: bool = False,
    narrow: bool = False,
) -> Tape:
    """Lines of one block as running text; `mark` is the list mark that the first begins with.

    `spaced` says that spaces and hyphens within lines are as they are printed, `narrow` that
    lines may be too short for a long word, which is then cut.
    """
    tape = from_lines(lines)
    if mark:
        start = tape.text.index(mark)
        tape = apply(tape, [Edit(start, start + len(mark), "", "list mark")])
    tape = apply(tape, _at_hyphens(tape.text, evidence, spaced))
    joins = goes_on if evidence.trusted_ends else is_cut if narrow else None
    if joins:
        tape = apply(tape, _at_line_ends(tape.text, evidence, joins))
    if not spaced:
        tape = apply(tape, _torn_words(tape.text, evidence))
        tape = apply(tape, _lost_hyphens(tape.text, evidence))
    return apply(tape, _white_space(tape.text))


def as_it_stands(lines: Sequence[Line]) -> Tape:
    """Lines in one, with nothing mended: for page furniture."""
    tape = from_lines(lines)
    return apply(tape, _white_space(tape.text))


def without_marks(tape: Tape, marks: frozenset[str]) -> Tape:
    """The tape without raised marks of footnotes; those behind a figure could be exponents."""
    edits = [
        Edit(found.start(), found.end(), "", "footnote mark")
        for found in _RAISED.finditer(tape.text)
        if found.group() in marks
    ]
    return apply(tape, edits)


def _at_hyphens(text: str, evidence: Evidence, printed: bool) -> Iterator[Edit]:
    """Hyphens and soft hyphens that break a word over two lines, and soft ones within a line.

    `printed` says that a soft hyphen was seen as a hyphen on the page.
    """
    for found in _BROKEN_HYPHEN.finditer(text):
        start, end = found.span()
        before = text[max(0, start - LONGEST_WORD) : start]
        head = LAST_LETTERS.search(before) or _LAST_DIGITS.search(before)
        tail = FIRST_LETTERS.match(text, end)
        hyphen = start + found.group().index(found.group().strip()[0])
        soft = text[hyphen] == SOFT_HYPHEN
        if soft and not printed:
            if head or tail:
                yield Edit(start, end, "", "soft hyphen")
        elif head and tail and not _ADDRESS.search(before):
            glue = joins_at_hyphen(head.group(), tail.group(), evidence)
            # A hyphen that stands free is more often a dash.
            clear = hyphen == start or evidence.knows(head.group() + tail.group())
            if glue == "" and clear:
                kind = "soft hyphen" if soft else "line-end hyphen"
                yield Edit(start, end + _is_tripled(head.group(), tail.group()), "", kind)
            elif soft:
                yield Edit(start, end, glue or "-", "soft hyphen")
            elif hyphen == start:
                yield Edit(hyphen + 1, end, glue[1:], "" if glue == "- " else "line break")
        elif soft:
            yield Edit(hyphen, hyphen + 1, "-", "soft hyphen")
        elif hyphen == start and (_ADDRESS.search(before) or _is_number(before, text[end:])):
            yield Edit(hyphen + 1, end, "", "line break")


def _is_number(before: str, after: str) -> bool:
    """Whether a hyphen stands within a number ("978-91-88191")."""
    return before[-1:].isdigit() and after[:1].isdigit()


def _is_tripled(head: str, tail: str) -> bool:
    """Whether a broken word has one letter more than the whole: "till-" + "lämpa" is "tillämpa"."""
    return head[-2:] == 2 * tail[0] and not is_word(head + tail) and is_word(head + tail[1:])


def _at_line_ends(
    text: str, evidence: Evidence, joins: Callable[[str, str, Evidence], bool]
) -> Iterator[Edit]:
    """Words that a line end broke without a hyphen, where the missing space tells it."""
    for found in _LINE_END.finditer(text):
        start, end = found.span()
        # A blank line between the halves tells nothing, a space does.
        before = text[max(0, start - LONGEST_WORD) : start]
        head = LAST_LETTERS.search(before) if text[start] == "\n" else None
        tail = FIRST_LETTERS.match(text, end) if text[end - 1] == "\n" else None
        if not (head and tail and tail.group()[0].islower()):
            continue
        if joins(head.group(), tail.group(), evidence):
            yield Edit(start, end, "", "line break")


def _white_space(text: str) -> Iterator[Edit]:
    """Each run of white space as one space, none at the ends."""
    for found in _WHITE.finditer(text):
        inside = found.start() > 0 and found.end() < len(text)
        if found.group() != " " or not inside:
            yield Edit(found.start(), found.end(), " " if inside else "")


def _torn_words(text: str, evidence: Evidence) -> list[Edit]:
    """Stray spaces inside words, by the cheapest grouping of the text's pieces into words."""
    words = list(_WORD.finditer(text))
    pieces = [word.group() for word in words]
    best: list[tuple[int, int]] = [(0, 0)]
    for end in range(1, len(words) + 1):
        lengths = range(1, min(MOST_PIECES, end) + 1)
        best.append(
            min((best[end - n][0] + _cost(pieces[end - n : end], evidence), n) for n in lengths)
        )
    edits = []
    end = len(words)
    while end:
        start = end - best[end][1]
        torn = reversed(list(pairwise(words[start:end])))
        edits += [Edit(one.end(), other.start(), "", "stray space") for one, other in torn]
        end = start
    return edits[::-1]


def _cost(group: Sequence[str], evidence: Evidence) -> int:
    """What it costs to read neighbouring pieces as one word: less than 0 where all speaks for it.

    Only the outer ends may carry punctuation.
    """
    pieces = [group[0].lstrip(_PUNCTUATION), *group[1:-1], group[-1].rstrip(_PUNCTUATION)]
    if len(group) == 1:
        return 0 if is_whole(group[0].strip(_PUNCTUATION)) else LEFT_TORN
    if not all(piece.isalpha() for piece in pieces) or not is_one_word(pieces, evidence):
        return NEVER
    if all(is_whole(piece) for piece in pieces):
        return -1
    # "en samverk ande" ends in one word, it does not begin with one ("ensamverk").
    risky = not FUNCTION_WORDS.isdisjoint((pieces[0].lower(), pieces[-1].lower()))
    return len(pieces) - 1 + risky - 2 * evidence.knows("".join(pieces))


def _lost_hyphens(text: str, evidence: Evidence) -> Iterator[Edit]:
    """Hyphens lost inside compounds ("EUsamarbetet") and after first parts ("närings och")."""
    words = [found for word in _WORD.finditer(text) if (found := _INNER.search(text, *word.span()))]
    for place, word in enumerate(words):
        inside = hyphen_place(word.group(), evidence)
        if inside is not None:
            yield Edit(word.start() + inside, word.start() + inside, "-", "lost hyphen")
        if place + 2 < len(words):
            conjunction, second = (other.group() for other in words[place + 1 : place + 3])
            clean = text[word.end() : words[place + 2].start()].split() == [conjunction]
            if clean and is_suspended(word.group(), conjunction, second):
                yield Edit(word.end(), word.end(), "-", "lost hyphen")
