"""Text that remembers where on which page each of its characters came from.

Edits change the text and leave a record; what was never edited stays tied to its raw character.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sok.reading.lines import Line
from sok.records import Repair, Run

# Page and offset of a raw character; None for a character of ours.
Origin = tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace characters `start` to `end` by `text`; `kind` "" marks mere white space."""

    start: int
    end: int
    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Tape:
    """A text, the origin of each of its characters, and the repairs made so far."""

    text: str
    origins: tuple[Origin, ...]
    repairs: tuple[Repair, ...] = ()


def from_lines(lines: Sequence[Line]) -> Tape:
    """Lines with the line feeds between them; a feed is put in where a page ends without one."""
    text: list[str] = []
    origins: list[Origin] = []
    for line in lines:
        text += [line.text, line.end or "\n"]
        origins.extend((line.page, line.start + place) for place in range(len(line.text)))
        origins.append((line.page, line.start + len(line.text)) if line.end else None)
    return Tape("".join(text)[:-1], tuple(origins[:-1]))


def apply(tape: Tape, edits: Iterable[Edit]) -> Tape:
    """The tape after edits that are in order and do not overlap."""
    text: list[str] = []
    origins: list[Origin] = []
    repairs = list(tape.repairs)
    done = 0
    for edit in edits:
        text.append(tape.text[done : edit.start])
        origins.extend(tape.origins[done : edit.start])
        text.append(edit.text)
        origins.extend([None] * len(edit.text))
        if edit.kind:
            repairs.append(_repair(tape, edit))
        done = edit.end
    text.append(tape.text[done:])
    origins.extend(tape.origins[done:])
    return Tape("".join(text), tuple(origins), tuple(repairs))


def _repair(tape: Tape, edit: Edit) -> Repair:
    """An edit in the terms of the raw page.

    `raw` is what it took away up to the first gap (a blank line, a page break): what follows a
    gap is white space. An edit that took nothing from the page stands behind the character
    before it.
    """
    first = next(_runs(tape, edit.start, edit.end), None)
    if first is not None:
        raw = tape.text[first.start : first.start + first.length]
        return Repair(edit.kind, first.page, first.raw_start, raw, edit.text)
    page, start = next(origin for origin in reversed(tape.origins[: edit.start]) if origin)
    return Repair(edit.kind, page, start + 1, "", edit.text)


def runs(tape: Tape) -> tuple[Run, ...]:
    """The longest stretches of the text that stand verbatim on a page."""
    return tuple(_runs(tape, 0, len(tape.text)))


def _runs(tape: Tape, start: int, end: int) -> Iterator[Run]:
    begun = start
    for place in range(start, end):
        origin = tape.origins[place]
        following = tape.origins[place + 1] if place + 1 < end else None
        if origin is None:
            begun = place + 1
        elif following != (origin[0], origin[1] + 1):
            length = place + 1 - begun
            yield Run(begun, origin[0], origin[1] + 1 - length, length)
            begun = place + 1
