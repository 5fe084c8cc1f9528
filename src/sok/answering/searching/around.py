"""A sentence to what is quoted with it: those it leans on, and what there is room for beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sok.answering.searching.rank import Scores
from sok.answering.searching.spans import same_block
from sok.finding.number_words import NAMED
from sok.indexing.store import Index
from sok.records import Span

# Words of a quote, but for a longer sentence. Of the answers to PDFs that are tuned on 0.79 hold a
# fact with 45, 0.81 with 60, 0.82 with 80.
MOST_WORDS = 60
# The same of a quote that stands alone, which has the room of two.
MOST_WORDS_ALONE = 120

_LEANS_BACK = re.compile(
    r"(?:Det|Detta|Den|De|Dessa) (?:är|var|innebär|utgör|gör|sker|gäller|visar|handlar|beror|har|"
    r"ska|kan|skiljer|leder|bidrar|omfattar|märks|består|genomförs|utgår|ansvarar|behöver)\b|"
    r"(?:Detta|Denna|Dessa) \w+|"
    r"(?:\w+ )?(?:från|för|i|av|med|inom|på) (?:den|det|de) \w+(?:en|et|na)\b|"
    r"(?:Där|Här|Dessutom|Totalt|Därför|Därmed|Därutöver|Samtidigt|Dels|Men|Då)\b"
)

# "Vi ser tre skillnader." names what the next sentence tells.
_NUMBERED = re.compile(rf"\b(?P<number>{'|'.join(NAMED)}) (?:[\w-]+ )?[\w-]+[.:]$", re.IGNORECASE)
_PARTED = re.compile(r",|;| (?:och|samt|eller) ")


def further_on(index: Index, first: Span, later: Span) -> int | None:
    """How many blocks after a span another one is, None if not below the same headings."""
    if first.document != later.document:
        return None
    blocks = index.documents[first.document].blocks
    is_below = blocks[first.block].headings == blocks[later.block].headings
    return later.block - first.block if is_below else None


def sentences_inside(index: Index) -> tuple[tuple[int, ...], ...]:
    """For each chunk the numbers of its sentences, in order; those of a list are its items too."""
    own: list[list[int]] = [[] for _ in index.chunks]
    numbers: dict[Span, int] = {}
    for number, sentence in enumerate(index.sentences):
        own[sentence.chunk].append(number)
        numbers[sentence.span] = number
    return tuple(
        tuple(sorted({*its, *(numbers[span] for span in chunk.spans if span in numbers)}))
        for chunk, its in zip(index.chunks, own, strict=True)
    )


def with_neighbours(
    index: Index, number: int, inside: Sequence[int], scores: Scores, most: int = MOST_WORDS
) -> Span:
    """A sentence with those that it leans on or that lean on it, then with the best beside it.

    They are as many as `most` words allow. `inside` has the sentences of its chunk, of which those
    beside it are taken, and `scores` those of all sentences.
    """
    first, last = _with_leaning(index, number)
    while True:
        beside = [
            (added, min(first, added), max(last, added))
            for added in (first - 1, last + 1)
            if added in inside and _same_block(index, added, number)
        ]
        fitting = [ends for ends in beside if words_of(index, *ends[1:]) <= most]
        if not fitting:
            break
        _, first, last = max(fitting, key=lambda ends: float(scores[ends[0]]))
    return _from_to(index, first, last)


def with_leaning(index: Index, number: int) -> Span:
    """A sentence with those that it leans on or that lean on it."""
    return _from_to(index, *_with_leaning(index, number))


def _from_to(index: Index, first: int, last: int) -> Span:
    last += _same_block(index, last, last + 1) and _names_next(index, last)
    start, end = (index.sentences[first].span.start, index.sentences[last].span.end)
    return replace(index.sentences[first].span, start=start, end=end)


def _with_leaning(index: Index, number: int) -> tuple[int, int]:
    """The first and last of a sentence and those that it leans on or that lean on it."""
    first = last = number
    while leans_back(index.text(index.sentences[first].span)) and _same_block(
        index, first - 1, first
    ):
        first -= 1
    while _same_block(index, last, last + 1) and leans_back(
        index.text(index.sentences[last + 1].span)
    ):
        last += 1
    while words_of(index, first, last) > MOST_WORDS and last > number:
        last -= 1
    while words_of(index, first, last) > MOST_WORDS and first < number:
        first += 1
    return first, last


def _names_next(index: Index, number: int) -> bool:
    """Whether a sentence ends with how many things there are, and the next lists so many."""
    named = _NUMBERED.search(index.text(index.sentences[number].span).rstrip())
    if named is None:
        return False
    parts = _PARTED.findall(index.text(index.sentences[number + 1].span))
    return len(parts) + 1 >= NAMED[named["number"].lower()]


def leans_back(text: str) -> bool:
    """Whether a sentence is understood only with the one before it."""
    return bool(_LEANS_BACK.match(text))


def _same_block(index: Index, first: int, second: int) -> bool:
    if first < 0 or second >= len(index.sentences):
        return False
    return same_block(index.sentences[first].span, index.sentences[second].span)


def words_of(index: Index, first: int, last: int) -> int:
    """The number of words of the sentences `first` to `last`."""
    return sum(len(index.text(index.sentences[n].span).split()) for n in range(first, last + 1))
