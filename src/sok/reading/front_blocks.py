"""The lines of a document's front to the blocks that they are set in, by their sizes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sok.reading.front import DATE, NUMBER
from sok.reading.pdf_info import SizedLine

# Lines of one title differ by less than this share of their size (Word stretches some by 2 %).
_SAME_SIZE = 0.05
# Characters: the longest titles of statutes are about 250; what is longer is running text.
LONGEST = 300
_WORD = re.compile(r"[^\W\d_]{2,}")
# A series whose number stands on the next line.
_SERIES_ALONE = re.compile(r"[A-ZÅÄÖ]{1,8}-?FS|SOU|Ds|Prop\.|Dir\.|Skr\.")
# Years are part of a title that is set with them ("Årsredovisning 2023").
_YEARS = re.compile(r"(?:19|20)\d\d(?:[-–/](?:19|20)?\d\d)?")


def blocks_of(lines: Sequence[SizedLine]) -> Iterator[list[SizedLine]]:
    """Neighbouring lines of one size; a number or date among them stands by itself."""
    block: list[SizedLine] = []
    for line in lines:
        apart = _is_apart(line.text)
        if block and (apart or not _alike(block[-1].size, line.size)):
            yield block
            block = []
        if not apart:
            block.append(_unnumbered(line))
    if block:
        yield block


def fitting(block: list[SizedLine]) -> list[SizedLine]:
    """The block, or of running text its first line."""
    return block if len(joined(block)) <= LONGEST else block[:1]


def _is_apart(text: str) -> bool:
    beside = DATE.sub("", text).strip()
    return bool(
        NUMBER.fullmatch(text)
        or _SERIES_ALONE.fullmatch(text)
        or (DATE.search(text) and (beside.endswith(":") or not _WORD.search(beside)))
        or (re.fullmatch(r"[\W\d_]*", text) and not _YEARS.fullmatch(text))
    )


def _unnumbered(line: SizedLine) -> SizedLine:
    """The line without a number in a series that was glued to its beginning."""
    match = NUMBER.match(line.text)
    return SizedLine(line.text[match.end() :].strip(), line.size) if match else line


def _alike(one: float, other: float) -> bool:
    # Of lines without sizes each stands alone.
    return one > 0 and abs(one - other) <= _SAME_SIZE * max(one, other)


def joined(block: Sequence[SizedLine]) -> str:
    """The lines as one, words that were divided at their ends put together, without its ;."""
    texts = [line.text for line in block]
    text = texts[0] if texts else ""
    for before, after in pairwise(texts):
        divided = before.endswith("-") and after[:1].islower()
        text = text[:-1] + after if divided else f"{text} {after}"
    return re.sub(r"\s*;\s*\d*$", "", " ".join(text.split()))
