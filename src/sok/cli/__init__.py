"""The command `sok`: results on stdout, progress and errors on stderr, a status for the shell.

Each command is a module, imported when it is to run: the model's libraries take seconds to
import, and `sok --help`, `sok status` and `sok show` do without them.
"""

from __future__ import annotations

import io
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module

from sok.cli.arguments import parse
from sok.errors import SokError

USER_ERROR = 1
# 128 and the number of the signal, as shells report a process that was stopped by one.
INTERRUPTED = 128 + 2
PIPE_CLOSED = 128 + 13


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name, and return its exit status.

    0 is success (a question that was refused is one), 1 an error that the user can mend.
    """
    for stream in (sys.stdout, sys.stderr):
        _write_utf8(stream)
    try:
        arguments = parse(sys.argv[1:] if argv is None else argv)
        status = _run(arguments) if arguments else 0
        sys.stdout.flush()
    except SokError as error:
        print(error, file=sys.stderr)
        return USER_ERROR
    except KeyboardInterrupt:
        print("Avbrutet.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        _discard_output()
        return PIPE_CLOSED
    return status


def _run(arguments: Namespace) -> int:
    """The status of the command, whose module has its name."""
    status: int = import_module(f"sok.cli.{arguments.command}").run(arguments)
    return status


def _write_utf8(stream: object) -> None:
    """Windows would write its own code page to a file or pipe, and stop at a sign it lacks.

    A lone surrogate, which UTF-8 has no form for, is written as JSON escapes it.
    """
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _discard_output() -> None:
    """Let what is still to be written go nowhere, so that Python's own last flush is quiet."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
