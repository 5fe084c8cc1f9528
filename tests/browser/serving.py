"""Servers of the app for tests in a browser: started over a corpus, stopped, started again.

Each is a process of its own, most of them forked from one that has imported the libraries: to
import them takes longer than all else that a start does.
"""

from __future__ import annotations

import os
import socket
import sys
import time
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest
from web.fakes import APP

# Seconds: a server without its model is up in two, on a busy machine in twenty.
_STARTING = 60
_STOPPING = 30
# Seconds between two looks at whether the server is up.
_POLL = 0.05
_NEW, _FORKED = get_context("spawn"), get_context("forkserver")
_FORKED.set_forkserver_preload(["streamlit.web.cli", "sentence_transformers"])


@dataclass
class Server:
    """The app over a `folder` with corpus, index and kept data; `environment` is added to ours."""

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=lambda: _free_port())
    process: BaseProcess | None = None

    @property
    def address(self) -> str:
        """Where the app is; the same after it was started again."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def corpus(self) -> Path:
        """The folder with the documents."""
        return self.folder / "corpus"

    @property
    def index(self) -> Path:
        """The folder with the index."""
        return self.folder / "index"

    @property
    def variables(self) -> dict[str, str]:
        """The environment that the app, and commands beside it, run in."""
        return {
            **os.environ,
            "SOK_CORPUS": str(self.corpus),
            "SOK_INDEX": str(self.index),
            "SOK_DATA": str(self.folder / "data"),
            "PYTHONPATH": str(APP.parent / "src"),
            "STREAMLIT_SERVER_HEADLESS": "true",
            "STREAMLIT_SERVER_ADDRESS": "127.0.0.1",
            **self.environment,
        }

    def start(self, *, cold: bool = False) -> None:
        """Start the app, and wait until it answers; the test fails if it does not.

        From `cold` it has yet to import its libraries, so that its first answer takes long.
        """
        self.process = self._run(_serve, self.port, cold=cold)
        self._wait_until_up()

    def build(self) -> None:
        """Make the index, as `sok index` does; the test fails if it cannot."""
        made = self._run(_build)
        made.join()
        assert made.exitcode == 0, self._said()

    def stop(self) -> None:
        """End the app, if it runs."""
        if self.process is not None:
            self.process.terminate()
            self._wait_until_down(self.process)

    def kill(self) -> None:
        """End the app as a loss of power would."""
        if self.process is not None:
            self.process.kill()
            self._wait_until_down(self.process)

    def _run(
        self, work: Callable[..., None], *arguments: object, cold: bool = False
    ) -> BaseProcess:
        process_of = _NEW.Process if cold else _FORKED.Process
        log = self.folder / "server.log"
        process = process_of(target=_apart, args=(log, self.variables, work, arguments))
        process.start()
        return process

    def _said(self) -> str:
        return (self.folder / "server.log").read_text(encoding="utf-8")

    def _wait_until_down(self, process: BaseProcess) -> None:
        process.join(_STOPPING)
        assert process.exitcode is not None, "the server did not end"
        self.process = None

    def _wait_until_up(self) -> None:
        deadline = time.monotonic() + _STARTING
        while time.monotonic() < deadline and self.process and self.process.is_alive():
            try:
                with urllib.request.urlopen(f"{self.address}/_stcore/health", timeout=1):
                    return
            except OSError:
                time.sleep(_POLL)
        pytest.fail(f"the server did not start:\n{self._said()}")


def _apart(
    log: Path, variables: Mapping[str, str], work: Callable[..., None], arguments: tuple[object]
) -> None:
    """Do the work where and as a program that is started with these variables would."""
    with log.open("ab") as file:
        for stream in (sys.stdout, sys.stderr):
            os.dup2(file.fileno(), stream.fileno())
    os.environ.clear()
    os.environ.update(variables)
    os.chdir(APP.parent)
    work(*arguments)


def _serve(port: int) -> None:
    from streamlit.web.cli import main

    main(["run", str(APP), f"--server.port={port}"])


def _build() -> None:
    from sok.cli import main

    sys.exit(main(["index"]))


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
