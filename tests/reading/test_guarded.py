"""Reading in other processes: what goes wrong there costs one document, and says why."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest
from reading.readers import read

from sok.errors import ReadingError
from sok.reading import read_document
from sok.reading.guarded import Limits, Worker, read_documents
from sok.records import Document

MEMORY = 512 * 2**20
linux = pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux")


def files(folder: Path, *asked: str) -> list[Path]:
    """A file for each thing to be asked of the reader, named after its place."""
    paths = [folder / f"{number}.txt" for number in range(len(asked))]
    for path, text in zip(paths, asked, strict=True):
        path.write_text(text, "utf-8")
    return paths


def outcomes(paths: list[Path], seconds: float = 60, workers: int = 2) -> list[str]:
    """The name of each document read, or the message of the error instead."""
    limits = Limits(seconds, MEMORY)
    found = read_documents(paths, read, workers, limits)
    return [one.name if isinstance(one, Document) else str(one) for one in found]


def test_documents_come_in_order(tmp_path: Path) -> None:
    """The order is that of the files, however long each takes."""
    paths = files(tmp_path, "sleep 0.4", "", "sleep 0.2", "", "", "", "", "sleep 0.1", "")
    assert outcomes(paths) == [path.name for path in paths]


def test_two_read_at_a_time(tmp_path: Path) -> None:
    """Two processes sleep at once; one would take twice as long."""
    paths = files(tmp_path, "", "", *["sleep 1"] * 4)
    found = read_documents(paths, read, 2, Limits())
    next(found), next(found)  # both have started
    started = time.perf_counter()
    processes = {one.pages[0].text for one in found if isinstance(one, Document)}
    assert len(processes) == 2
    assert time.perf_counter() - started < 3.5


def test_no_files() -> None:
    """Nothing to read is nothing read."""
    assert list(read_documents([], read)) == []


def test_a_document_is_the_same_from_another_process(tmp_path: Path) -> None:
    """All that a document holds comes through the pipe."""
    path = tmp_path / "rapport.txt"
    path.write_text("Regional utveckling\n\nStödet ökade på Åland 2021.\n", "utf-8")
    assert list(read_documents([path], read_document)) == [read_document(path)]


def test_a_refusal_is_the_readers_own(tmp_path: Path) -> None:
    """A ReadingError comes through with its message, and the next file is read."""
    paths = files(tmp_path, "refuse Byt den.", "")
    assert outcomes(paths, workers=1) == ["Filen 0.txt duger inte. Byt den.", "1.txt"]


def test_a_reader_that_hangs(tmp_path: Path) -> None:
    """What takes too long is ended, and says so; the next file is read."""
    first, second = outcomes(files(tmp_path, "sleep 60", ""), seconds=5, workers=1)
    assert first.startswith("Filen 0.txt tog mer än 5 sekunder att läsa och avbröts. Dela upp")
    assert second == "1.txt"


@linux
def test_a_reader_that_fills_the_memory(tmp_path: Path) -> None:
    """What takes too much memory fails, and says so; the next file is read."""
    first, second = outcomes(files(tmp_path, f"fill {MEMORY}", ""), workers=1)
    assert first.startswith("Filen 0.txt krävde mer än 512 MB minne att läsa och avbröts.")
    assert second == "1.txt"


@pytest.mark.skipif(sys.platform == "win32", reason="signals say how a process ended")
@pytest.mark.parametrize(
    ("asked", "message"),
    [("abort", "krävde mer än 512 MB minne"), ("overrun", "är så skadad att läsningen avbröts")],
)
def test_a_reader_that_ends_its_process(tmp_path: Path, asked: str, message: str) -> None:
    """A library that gives up or is overrun ends its own process; the next file is read."""
    first, second = outcomes(files(tmp_path, asked, ""), workers=1)
    assert first.startswith(f"Filen 0.txt {message}")
    assert second == "1.txt"


def test_a_library_that_prints(tmp_path: Path) -> None:
    """What is printed while reading does not come between the answers."""
    assert outcomes(files(tmp_path, "print " + "x" * 100, ""), workers=1) == ["0.txt", "1.txt"]


@pytest.mark.parametrize(
    ("asked", "shown"), [("fail in 3", "ZeroDivisionError: in 3"), ("exit", "status 3")]
)
def test_a_bug_shows_its_traceback(tmp_path: Path, asked: str, shown: str) -> None:
    """A fault of the program is no fault of the file: it is raised here, with where it arose."""
    with pytest.raises(RuntimeError, match=shown):
        outcomes(files(tmp_path, asked))


def test_leaving_early_ends_the_processes(tmp_path: Path) -> None:
    """Whoever takes only the first document does not wait for those that are being read."""
    started = time.perf_counter()
    found = read_documents(files(tmp_path, "", "sleep 60", "sleep 60"), read, 2, Limits())
    next(found)
    time.sleep(0.5)  # the others have been begun on
    found.close()  # type: ignore[attr-defined]
    assert time.perf_counter() - started < 20


def test_a_worker_calls_any_function() -> None:
    """Other work on a file can be guarded in the same way, with the same process."""
    worker = Worker(Limits())
    try:
        assert worker.call("x.pdf", divmod, 7, 2) == (3, 1)
        with pytest.raises(RuntimeError, match="ZeroDivisionError"):
            worker.call("x.pdf", divmod, 7, 0)
    finally:
        worker.close()


def test_a_worker_that_was_killed_starts_again() -> None:
    """A process that was ended between two calls is replaced."""
    worker = Worker(Limits())
    try:
        assert worker.call("x.pdf", len, "abc") == 3
        worker.stop()
        time.sleep(0.2)
        assert worker.call("x.pdf", len, "abcd") == 4
    finally:
        worker.close()


def test_messages_name_the_file() -> None:
    """An error of a limit is a ReadingError, which builds count and show."""
    worker = Worker(Limits(seconds=0.5))
    try:
        with pytest.raises(ReadingError, match=r"^Filen plan\.pdf tog mer än 0.5 sekunder"):
            worker.call("plan.pdf", time.sleep, 30)
    finally:
        worker.close()
