"""What passes between a program and the process that reads for it: Python objects, one by one.

They are pickled: both ends are this program, and what lies between them is a pipe of its own.
"""

from __future__ import annotations

import pickle
from enum import Enum
from typing import Any, BinaryIO


class Outcome(Enum):
    """How a call went; with it goes the value, a ReadingError, None, or the traceback of a bug."""

    DONE = "done"
    REFUSED = "refused"
    NO_MEMORY = "no memory"
    BUG = "bug"


_LENGTH = 8


def send(stream: BinaryIO, message: object) -> None:
    """Write one object; BrokenPipeError where nobody reads."""
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    stream.write(len(data).to_bytes(_LENGTH, "big") + data)
    stream.flush()


def receive(stream: BinaryIO) -> Any:
    """The next object; EOFError where the other end is gone."""
    length = int.from_bytes(_exactly(stream, _LENGTH), "big")
    return pickle.loads(_exactly(stream, length))


def _exactly(stream: BinaryIO, length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data
