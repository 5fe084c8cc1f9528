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
from sok.causes import cause
from sok.cli.files import write_whole
from sok.cli.progress import Progress
from sok.errors import QuestionError, UsageError
from sok.indexing.serial import from_json
from sok.presenting.answer_json import answer_object, error_object, json_line
from sok.presenting.citations import guessed_fields
from sok.presenting.formats import FORMATS, Format
from sok.settings import from_environment

STDIN = "-"
# Formats that hold the sources alone, and so nothing of a refusal.
_REFERENCES = frozenset({"bibtex", "ris"})
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
        if arguments.format not in {None, "json"} or arguments.output is not None:
            raise UsageError("Svaren på --batch är alltid JSON på standard ut. Se `sok ask -h`.")
        with _lines(arguments.batch) as lines:
            return _batch(open_engine(from_environment()), lines, arguments.top)
    if arguments.question is None:
        raise UsageError('Frågan saknas. Skriv den först, före --history: `sok ask "Vad är ...?"`.')
    form = _format(arguments)
    settings = from_environment()
    engine = open_engine(settings)
    _load(engine)
    answer = engine.ask(arguments.question, tuple(arguments.history), arguments.top)
    content = form.content(answer, guessed_fields(engine.documents), settings.corpus)
    if form.name in _REFERENCES and not answer.quotes:
        print(f"{answer.text}\nSvaret har inga citat, och därför ingen källa.", file=sys.stderr)
    if arguments.output is not None:
        write_whole(arguments.output, content)
        print(f"{arguments.output} är skriven.", file=sys.stderr)
    else:
        _print(content)
    return 0


def _load(engine: Engine) -> None:
    """Load the model, which takes seconds, and say so to a person who waits."""
    if sys.stderr.isatty() and not engine.ready:
        progress = Progress()
        progress("Läser in språkmodellen", 0.0)
        engine.warm()
        progress("Språkmodellen är inläst", 1.0)


def _format(arguments: Namespace) -> Format:
    """The format asked for, else the one that the file's ending names, else text.

    Raises UsageError if it would fill a terminal with what nobody can read.
    """
    ending = Path(arguments.output or "").suffix.lower()
    named = next((form for form in FORMATS.values() if form.suffix == ending), FORMATS["text"])
    form = named if arguments.format is None else FORMATS[arguments.format]
    if form.name == "docx" and arguments.output is None and sys.stdout.isatty():
        raise UsageError(
            "En Word-fil går inte att visa här. Skriv den till en fil: --output svar.docx"
        )
    return form


def _print(content: bytes) -> None:
    """The bytes as they are: Windows would change the line ends of text."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def _lines(name: str) -> AbstractContextManager[BinaryIO]:
    """The batch, opened; UsageError if there is no such file."""
    if name == STDIN:
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(name).open("rb")
    except OSError as error:
        raise UsageError(
            f"Frågefilen {name} går inte att läsa ({cause(error)}). Kontrollera sökvägen."
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
