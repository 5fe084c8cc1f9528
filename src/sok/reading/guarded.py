"""Files are read in processes of their own, with limits of time and memory, several at a time.

PDFium ends the process that it runs in when memory is refused to it, and when certain files
overrun its stack; a page can also be made that takes hours to draw. A thousand bytes are enough
for each. Here that costs one document, or one picture of a page.
Memory is limited where the system can do it (Linux; macOS in part, Windows not).
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Lock, Timer
from typing import Any, BinaryIO, TypeVar, cast

from sok.errors import ReadingError
from sok.reading.frames import Outcome, receive, send
from sok.records import Document
from sok.settings import READING_MEMORY, READING_SECONDS

Read = Callable[[Path], Document]
Value = TypeVar("Value")

# Documents read ahead of the one that is waited for, for each process.
_AHEAD = 2
# PDFium calls abort() when it gets no memory, and the system kills a process when it has none.
_NO_MEMORY = frozenset({"SIGABRT", "SIGKILL"})
# Windows gives a fault of the process as a status far above those that programs choose.
_FAULTS = 256
_MEGABYTE = 2**20
_ADVICE = "Dela upp den eller spara om den, till exempel genom att skriva ut den till PDF."


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may take: seconds on the clock, bytes of address space.

    `task` is what is done with the file, in Swedish, for messages.
    """

    seconds: float = READING_SECONDS
    memory: int = READING_MEMORY
    task: str = "läsa"


class Worker:
    """A process that calls functions, started when it is first needed and after it has ended.

    It does one thing at a time: threads that call it wait for each other.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._turn = Lock()

    def call(self, name: str, function: Callable[..., Value], *arguments: object) -> Value:
        """What `function` (of a module, by its name) gives for these arguments.

        `name` is the file's, for messages. Raises the ReadingError that the function raises, or
        one that says which limit was passed; RuntimeError with the traceback if it fails else.
        """
        with self._turn:
            outcome, answer = self._outcome(name, (function, arguments))
        value: Value = _value(name, outcome, answer, self._limits)
        return value

    def stop(self) -> None:
        """End the process, from any thread; a call that waits for it fails."""
        process = self._process
        if process:
            process.kill()

    def close(self) -> None:
        """End the process and let go of its pipes; the next call starts another one."""
        process, self._process = self._process, None
        if process:
            process.kill()
            process.wait()
            for pipe in filter(None, (process.stdin, process.stdout)):
                # What could not be sent is still in the pipe's buffer.
                with suppress(OSError):
                    pipe.close()

    def _outcome(self, name: str, call: object) -> tuple[Outcome, object]:
        process, late = self._running(), Event()
        timer = Timer(self._limits.seconds, _stop, (process, late))
        timer.start()
        try:
            outcome, answer = _exchange(process, call)
        except (EOFError, BrokenPipeError):
            outcome, answer = _ended(process)
        finally:
            timer.cancel()
            timer.join()
        if late.is_set():
            self.close()
            return Outcome.REFUSED, _too_slow(name, self._limits)
        return outcome, answer

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process and self._process.poll() is not None:
            self.close()
        if self._process is None:
            limits = str(self._limits.memory), str(self._limits.seconds)
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "sok.reading.worker", *limits],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=_environment(),
            )
        return self._process


def read_documents(
    paths: Sequence[Path], read: Read, workers: int | None = None, limits: Limits | None = None
) -> Iterator[Document | ReadingError]:
    """What `read` gives for each file, or the error that says why it gives nothing, in order.

    `read` is a function of a module, and reads in `workers` processes at a time (None: one for
    each core). RuntimeError if it fails in another way than by a ReadingError.
    """
    count = min(workers or os.cpu_count() or 1, len(paths))
    made = [Worker(limits or Limits()) for _ in range(count)]
    idle: SimpleQueue[Worker] = SimpleQueue()
    for worker in made:
        idle.put(worker)
    waiting: deque[Future[Document | ReadingError]] = deque()
    pool = ThreadPoolExecutor(max(count, 1))
    try:
        for path in paths:
            waiting.append(pool.submit(_read, path, read, idle))
            if len(waiting) > _AHEAD * count:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        for worker in made:
            worker.stop()
        pool.shutdown()
        for worker in made:
            worker.close()


def _read(path: Path, read: Read, idle: SimpleQueue[Worker]) -> Document | ReadingError:
    worker = idle.get()
    try:
        return worker.call(path.name, read, path)
    except ReadingError as error:
        return error
    finally:
        idle.put(worker)


def _exchange(process: subprocess.Popen[bytes], call: object) -> tuple[Outcome, object]:
    send(cast(BinaryIO, process.stdin), call)
    outcome, answer = receive(cast(BinaryIO, process.stdout))
    return outcome, answer


def _ended(process: subprocess.Popen[bytes]) -> tuple[Outcome, object]:
    """How a process went that gave no answer."""
    status = process.wait()
    if 0 <= status < _FAULTS:
        return Outcome.BUG, f"the process that reads ended with status {status}"
    if status < 0 and signal.Signals(-status).name in _NO_MEMORY:
        return Outcome.NO_MEMORY, None
    return Outcome.REFUSED, None


def _stop(process: subprocess.Popen[bytes], late: Event) -> None:
    late.set()
    process.kill()


def _value(name: str, outcome: Outcome, answer: Any, limits: Limits) -> Any:
    if outcome is Outcome.DONE:
        return answer
    if outcome is Outcome.BUG:
        raise RuntimeError(answer)
    if outcome is Outcome.NO_MEMORY:
        raise ReadingError(
            f"Filen {name} krävde mer än {limits.memory // _MEGABYTE} MB minne att "
            f"{limits.task} och avbröts. {_ADVICE}"
        )
    if isinstance(answer, ReadingError):
        raise answer
    raise ReadingError(f"Filen {name} är så skadad att läsningen avbröts. {_ADVICE}")


def _too_slow(name: str, limits: Limits) -> ReadingError:
    return ReadingError(
        f"Filen {name} tog mer än {limits.seconds:g} sekunder att {limits.task} och avbröts. "
        f"{_ADVICE}"
    )


def _environment() -> dict[str, str]:
    """This program's, and a path on which the process finds the same modules."""
    path = os.pathsep.join(part or os.getcwd() for part in sys.path)
    return os.environ | {"PYTHONPATH": path}
