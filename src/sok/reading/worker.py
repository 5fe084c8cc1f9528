"""The process that reads for another, until that one closes the pipe; `guarded.py` starts it.

`python -m sok.reading.worker MEMORY SECONDS` takes calls from standard input, as (function,
arguments), and answers each with an Outcome and what belongs to it.
"""

from __future__ import annotations

import math
import os
import signal
import sys
import traceback
from collections.abc import Callable
from importlib.util import find_spec
from typing import Any, BinaryIO

from sok.errors import ReadingError
from sok.reading.frames import Outcome, receive, send

# Seconds of computing beyond the limit after which the system ends this process. Who started it
# does so before, unless that program was itself ended.
_GRACE = 10


def serve(calls: BinaryIO, answers: BinaryIO, seconds: float) -> None:
    """Answer calls until there are no more."""
    while True:
        try:
            function, arguments = receive(calls)
        except EOFError:
            return
        _limit_computing(seconds)
        try:
            send(answers, _answer(function, arguments))
        except MemoryError:  # of which none of the answer has been sent
            send(answers, (Outcome.NO_MEMORY, None))


def _answer(function: Callable[..., object], arguments: tuple[Any, ...]) -> tuple[Outcome, object]:
    try:
        return Outcome.DONE, function(*arguments)
    except MemoryError:
        return Outcome.NO_MEMORY, None
    except ReadingError as error:
        full = isinstance(error.__cause__, MemoryError)
        return (Outcome.NO_MEMORY, None) if full else (Outcome.REFUSED, error)
    except Exception:  # a bug, to be shown by the program that asked
        return Outcome.BUG, traceback.format_exc()


def _limit_memory(size: int) -> None:
    """Give this process no more than `size` bytes, where the system can (not on Windows)."""
    if find_spec("resource") is None:
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_AS)
    allowed = size if most == resource.RLIM_INFINITY else min(size, most)
    resource.setrlimit(resource.RLIMIT_AS, (allowed, most))


def _limit_computing(seconds: float) -> None:
    """Let the next call compute for so long, where the system can (not on Windows)."""
    if find_spec("resource") is None:
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    end = math.ceil(used.ru_utime + used.ru_stime + seconds + _GRACE)
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    allowed = end if most == resource.RLIM_INFINITY else min(end, most)
    resource.setrlimit(resource.RLIMIT_CPU, (allowed, most))


def _main(memory: int, seconds: float) -> None:
    # An interrupt from the keyboard reaches all processes; the one that was started decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # What a library prints must not come between the answers.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    _limit_memory(memory)
    serve(sys.stdin.buffer, answers, seconds)


if __name__ == "__main__":
    _main(int(sys.argv[1]), float(sys.argv[2]))
