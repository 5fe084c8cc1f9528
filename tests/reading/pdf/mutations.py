"""PDF files with faults put into them, one by one: what disks, networks and attackers do."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

_REFERENCE = re.compile(rb"\d+ 0 R")
_NUMBER = re.compile(rb"-?\d+(\.\d+)?")
_OBJECT = re.compile(rb"(?<=obj\n)(.*?)(?=endobj)", re.DOTALL)
# At the ends of what programs count with, and beyond.
_EXTREMES = (b"0", b"-1", b"1", b"255", b"65536", b"2147483647", b"4294967296", b"-2147483648")
_EXTREMES += (b"1000000000000", b"1e30", b"0.000001", b"9" * 40)
_LENGTHS = (1, 10, 200, 2_000)


def flip(data: bytes, random: Random) -> bytes:
    """Some bytes are others."""
    changed = bytearray(data)
    for _ in range(random.choice((1, 3, 30))):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def cut(data: bytes, random: Random) -> bytes:
    """A piece is missing."""
    start = random.randrange(len(data))
    return data[:start] + data[start + random.choice(_LENGTHS) :]


def end(data: bytes, random: Random) -> bytes:
    """The file ends early."""
    return data[: random.randrange(len(data))]


def repeat(data: bytes, random: Random) -> bytes:
    """A piece stands in another place too."""
    start, at = random.randrange(len(data)), random.randrange(len(data))
    return data[:at] + data[start : start + random.choice(_LENGTHS)] + data[at:]


def mislead(data: bytes, random: Random) -> bytes:
    """A reference leads to another object, perhaps to one that holds it."""
    return _exchange(data, _REFERENCE, random)


def swap(data: bytes, random: Random) -> bytes:
    """An object has the contents of another."""
    return _exchange(data, _OBJECT, random)


def exaggerate(data: bytes, random: Random) -> bytes:
    """A number is as large, or small, as no program expects."""
    found = [*_NUMBER.finditer(data)]
    if not found:
        return data
    one = random.choice(found)
    return data[: one.start()] + random.choice(_EXTREMES) + data[one.end() :]


FAULTS: Sequence[Callable[[bytes, Random], bytes]] = (
    flip,
    cut,
    end,
    repeat,
    mislead,
    swap,
    exaggerate,
)


def mutated(data: bytes, faults: Sequence[int], random: Random) -> bytes:
    """The file after these faults, by their places in FAULTS; an empty one has no more."""
    for fault in faults:
        data = FAULTS[fault](data, random) if data else data
    return data


def _exchange(data: bytes, pattern: re.Pattern[bytes], random: Random) -> bytes:
    found = [*pattern.finditer(data)]
    if not found:
        return data
    one, other = random.choice(found), random.choice(found)
    return data[: one.start()] + other.group() + data[one.end() :]
