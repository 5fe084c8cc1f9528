"""`sok ask`: one question, or a file of them."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from sok.answering.engine import Engine, open_engine
from sok.errors import QuestionError, UsageError
from sok.indexing.serial import from_json
from sok.presenting.answer_json import answer_object, error_object, json_line
from sok.presenting.answer_text import answer_text
from sok.settings import from_environment

STDIN = "-"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Asked:
    """A line of a batch; keys beside these are of no concern."""

    question: str
    id: str | int | None = None
    history: tuple[str, ...] = ()


def run(arguments: Namespace) -> int:
    """Answer the question, or each question of the batch; 1 if a line of that is no question."""
    if arguments.batch is not None:
        if arguments.question is not None or arguments.history:
            raise UsageError("Ange antingen en fråga eller --batch, inte båda. Se `sok ask -h`.")
        with _lines(arguments.batch) as lines:
            return _batch(open_engine(from_environment()), lines, arguments.top)
    if arguments.question is None:
        raise UsageError('Frågan saknas. Skriv den först, före --history: `sok ask "Vad är ...?"`.')
    engine = open_engine(from_environment())
    answer = engine.ask(arguments.question, tuple(arguments.history), arguments.top)
    print(json_line(answer_object(answer)) if arguments.json else answer_text(answer))
    return 0


def _lines(name: str) -> AbstractContextManager[BinaryIO]:
    """The batch, opened; UsageError if there is no such file."""
    if name == STDIN:
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(name).open("rb")
    except OSError as error:
        raise UsageError(
            f"Frågefilen {name} går inte att läsa ({error.strerror}). Kontrollera sökvägen."
        ) from error


def _batch(engine: Engine, lines: Iterable[bytes], top: int) -> int:
    """Print an object for each line as soon as it is there; 1 if any of them is an error."""
    status = 0
    for reply in _replies(engine, lines, top):
        if "error" in reply:
            print(reply["error"], file=sys.stderr)
            status = 1
        print(json_line(reply), flush=True)
    return status


def _replies(engine: Engine, lines: Iterable[bytes], top: int) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(lines, start=1):
        text = line.removeprefix(_BYTE_ORDER_MARK).strip()
        if not text:
            continue
        try:
            asked = from_json(Asked, text)
        except ValueError:
            yield error_object(
                f"Rad {number} är ingen fråga. Skriv varje fråga som ett JSON-objekt på en egen "
                'rad, i UTF-8: {"id": "1", "question": "Vad är ...?", "history": []}'
            )
            continue
        try:
            yield answer_object(engine.ask(asked.question, asked.history, top), asked.id)
        except QuestionError as error:
            yield error_object(f"Rad {number}: {error}", asked.id)
