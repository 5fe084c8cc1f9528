"""How far the packed streams of a PDF grow when they are unpacked, measured without keeping them.

What is looked at is what begins as zlib data does, whatever its dictionary says: names there can
be written in many ways. Streams of an encrypted file, and those packed by rarer filters, show
nothing here; the limit of memory in `reading/guarded.py` holds for them.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from itertools import chain

# Bytes unpacked at a time.
_PIECE = 1 << 16
# A stream can be packed several times over. Two are seen in the wild, more only in attacks.
_MOST_LAYERS = 8
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
# A stream's dictionary stands before it. Those of pictures, which name colours, are the longest.
_DICTIONARY_LENGTH = 1_000
# Pictures are unpacked only to be drawn, and are large by nature.
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")


class _Overgrown(Exception):
    """The limit was passed."""


def grows_beyond(data: bytes, one: int, together: int) -> bool:
    """Whether a stream of the file grows beyond `one` bytes, or all of them beyond `together`.

    Pictures are left out. Takes memory for a piece of a stream at a time, and no longer than
    unpacking `together` bytes.
    """
    total = 0
    for begins in _STREAM.finditer(data):
        dictionary = data[max(0, begins.start() - _DICTIONARY_LENGTH) : begins.start()]
        if _PICTURE.search(dictionary, dictionary.rfind(b" obj") + 1):
            continue
        try:
            total += _unpacked_size(data, begins.end(), min(one, together - total))
        except _Overgrown:
            return True
    return False


def _unpacked_size(data: bytes, start: int, limit: int) -> int:
    """The bytes that a stream grows to, all its layers together; _Overgrown beyond `limit`."""
    pieces = (data[at : at + _PIECE] for at in range(start, len(data), _PIECE))
    sizes: list[int] = []
    stream: Iterator[bytes] = pieces
    for _ in range(_MOST_LAYERS):
        first = next(stream, b"")
        stream = chain([first], stream)
        if not _is_packed(first):
            break
        sizes.append(0)
        stream = _counted(_unpacked(stream), sizes, limit)
    if sizes:
        for _ in stream:
            pass
    return sum(sizes)


def _counted(pieces: Iterator[bytes], sizes: list[int], limit: int) -> Iterator[bytes]:
    layer = len(sizes) - 1
    for piece in pieces:
        sizes[layer] += len(piece)
        if sum(sizes) > limit:
            raise _Overgrown
        yield piece


def _unpacked(packed: Iterator[bytes]) -> Iterator[bytes]:
    """The contents piece by piece; they end where the data does, or where it is broken."""
    unpacker = zlib.decompressobj()
    for piece in packed:
        rest = piece
        while rest:
            try:
                out = unpacker.decompress(rest, _PIECE)
            except zlib.error:
                return
            yield out
            if unpacker.eof:
                return
            rest = unpacker.unconsumed_tail


def _is_packed(first: bytes) -> bool:
    """Whether bytes begin as zlib data does: the method deflate, and a sum that holds."""
    return len(first) > 1 and first[0] & 0x0F == 8 and int.from_bytes(first[:2], "big") % 31 == 0
