"""What all commands have in common: streams, statuses, and how fast they start."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest
from cli.conftest import Run

from sok.errors import CorpusError

SOURCE = Path(__file__).resolve().parents[2] / "src"
HEAVY = {"torch", "transformers", "sentence_transformers", "streamlit"}
# Seconds. The aim is 1; a machine that runs other tests at the same time is slower.
SLOW = 3.0


def environment(**more: str) -> dict[str, str]:
    """This process's variables, with the source on the path."""
    return {**os.environ, "PYTHONPATH": str(SOURCE), **more}


def failing(error: BaseException) -> object:
    """Something to put in the place of a command, that only raises."""

    def run(arguments: object) -> int:
        raise error

    return run


@pytest.mark.parametrize(
    "argv", [["--help"], ["status"], ["show", "oar", "--page", "3"]], ids=lambda argv: argv[0]
)
def test_commands_without_questions_start_at_once(argv: list[str], home: Path) -> None:
    """They import neither the model's libraries nor the web's, and take no time to speak of."""
    script = (
        "import json, sys; from sok.cli import main; status = main(sys.argv[1:]); "
        "print(json.dumps(sorted(name for name in sys.modules if '.' not in name))); "
        "sys.exit(status)"
    )
    started = perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", script, *argv],
        capture_output=True,
        env=environment(),
        cwd=home,
        check=True,
    )
    assert perf_counter() - started < SLOW
    imported = json.loads(done.stdout.splitlines()[-1])
    assert HEAVY.isdisjoint(imported)
    assert "sok" in imported


def test_an_error_of_the_user_is_its_message(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message alone on stderr, and status 1."""
    monkeypatch.setattr("sok.cli.status.run", failing(CorpusError("Mappen är borta.")))
    assert run("status") == (1, "", "Mappen är borta.\n")


def test_a_bug_shows_its_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What no user can mend is not dressed up."""
    monkeypatch.setattr("sok.cli.status.run", failing(ZeroDivisionError()))
    with pytest.raises(ZeroDivisionError):
        run("status")


def test_an_interrupt_is_short(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends with the status that shells expect, and no traceback."""
    monkeypatch.setattr("sok.cli.status.run", failing(KeyboardInterrupt()))
    assert run("status") == (130, "", "Avbrutet.\n")


@pytest.mark.skipif(os.name == "nt", reason="a closed pipe is another error there")
def test_a_reader_that_leaves_is_no_error(home: Path) -> None:
    """`sok show ... | head -1` says nothing on stderr."""
    (home / "corpus" / "oar.txt").write_text("Öar och skär. " * 50_000, "utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "sok", "show", "oar", "--page", "3"],
        stdout=writing,
        stderr=subprocess.PIPE,
        env=environment(),
        cwd=home,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


def test_output_is_utf8_whatever_the_system_says(home: Path) -> None:
    """A pipe on Windows, or LANG=C, has a code page without "›" or even "ö"."""
    done = subprocess.run(
        [sys.executable, "-X", "utf8=0", "-m", "sok", "show", "oar", "--page", "3"],
        capture_output=True,
        env=environment(PYTHONIOENCODING="ascii", LC_ALL="C"),
        cwd=home,
        check=True,
    )
    assert "tre öar" in done.stdout.decode("utf-8")
