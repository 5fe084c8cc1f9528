"""Text beside other text that is no column of it: notes in the margin, lines beside a title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from sok.reading.pdf.rows import Item, rows_of, text_of

# A column whose lines are fewer than this share of its neighbour's is notes in the margin, if
# it stands to the left; each note is read before the text beside it.
NOTES_SHARE = 0.6
# Share of the notes that begin level with a line of the text, within so many points, and letters
# in the usual note.
NOTES_BESIDE = 0.8
NOTES_LEVEL = 2.0
NOTE_LETTERS = 4
# Lines of one note are no further apart than this many type sizes.
NOTE_LEADING = 1.6
# Beside a title stand at most so many lines, and one is set larger than the other by this.
MOST_APART = 6
APART_SIZE = 1.08
# Points: the type size of what has none (a table).
_SIZE = 10.0


def are_notes(left: Sequence[Item], right: Sequence[Item]) -> bool:
    """Whether the left side is notes (terms, headings) beside the text that they belong to.

    Each begins on the line of a row to the right, with words rather than a list's number.
    """
    notes, rows = list(notes_of(left)), list(rows_of(right))
    if not notes or len(list(rows_of(left))) > NOTES_SHARE * len(rows):
        return False
    tops = [row.box.y1 for row in rows]
    beside = sum(any(abs(top - note[0].box.y1) <= NOTES_LEVEL for top in tops) for note in notes)
    letters = [sum(map(str.isalpha, "".join(text_of(item) for item in note))) for note in notes]
    return beside >= NOTES_BESIDE * len(notes) and median(letters) >= NOTE_LETTERS


def are_apart(left: Sequence[Item], right: Sequence[Item]) -> bool:
    """Whether a few lines in another type stand beside a title (number and date of a statute)."""
    sizes = [[i.fragment.style.size for i in side if i.fragment] for side in (left, right)]
    texts = [
        ["".join(text_of(i) for i in row.items) for row in rows_of(side)] for side in (left, right)
    ]
    if not all(sizes) or max(map(len, texts)) < 2 or min(map(len, texts)) > MOST_APART:
        return False
    one, other = (median(side) for side in sizes)
    long = all(median(map(len, side)) >= NOTE_LETTERS for side in texts)
    return long and max(one, other) > APART_SIZE * min(one, other)


def notes_of(items: Sequence[Item]) -> Iterator[list[Item]]:
    """The notes among items, from top to bottom, each as its items."""
    note: list[Item] = []
    for row in rows_of(items):
        size = max((i.fragment.style.size for i in row.items if i.fragment), default=_SIZE)
        if note and row.box.y1 - note[-1].box.y1 > NOTE_LEADING * size:
            yield note
            note = []
        note += row.items
    if note:
        yield note
