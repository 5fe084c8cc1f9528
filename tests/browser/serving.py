"""Servers of the app for tests in a browser: started over a corpus, stopped, started again."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from web.fakes import APP

# Seconds: a server without its model is up in two, on a busy machine in twenty.
_STARTING = 60
_STOPPING = 30
# Seconds between two looks at whether the server is up.
_POLL = 0.05


@dataclass
class Server:
    """The app over a `folder` with corpus, index and kept data; `environment` is added to ours."""

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=lambda: _free_port())
    process: subprocess.Popen[bytes] | None = None

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

    def start(self) -> None:
        """Start the app, and wait until it answers; the test fails if it does not."""
        command = [sys.executable, "-m", "streamlit", "run", APP, f"--server.port={self.port}"]
        with (self.folder / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                command, cwd=APP.parent, env=self.variables, stdout=log, stderr=subprocess.STDOUT
            )
        self._wait_until_up()

    def stop(self) -> None:
        """End the app, if it runs."""
        if self.process is not None:
            self.process.terminate()
            self.process.wait(timeout=_STOPPING)
            self.process = None

    def kill(self) -> None:
        """End the app as a loss of power would."""
        if self.process is not None:
            self.process.kill()
            self.process.wait(timeout=_STOPPING)
            self.process = None

    def _wait_until_up(self) -> None:
        deadline = time.monotonic() + _STARTING
        while time.monotonic() < deadline and self.process and self.process.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.address}/_stcore/health", timeout=1):
                    return
            except OSError:
                time.sleep(_POLL)
        log = (self.folder / "server.log").read_text(encoding="utf-8")
        pytest.fail(f"the server did not start:\n{log}")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
