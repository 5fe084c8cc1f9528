"""The app over copies of documents and index, so that what is asked and added leaves no trace."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sok.settings import from_environment

# Seconds until the server must be up, and between two looks at it.
_STARTING, _POLL = 60, 0.1


@contextmanager
def serving() -> Iterator[str]:
    """The address of the app for as long as the block runs; RuntimeError if it does not start."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = from_environment()
        shutil.copytree(settings.corpus, folder / "corpus")
        shutil.copytree(settings.index, folder / "index")
        port = _free_port()
        process = _started(folder, port)
        try:
            address = f"http://localhost:{port}"
            _wait(process, address)
            yield address
        finally:
            process.terminate()
            process.wait()


def _started(folder: Path, port: int) -> subprocess.Popen[bytes]:
    kept = {"SOK_CORPUS": "corpus", "SOK_INDEX": "index", "SOK_DATA": "data"}
    ours = {variable: str(folder / name) for variable, name in kept.items()}
    command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"]
    return subprocess.Popen(
        [*command, "--server.headless=true"],
        env={**os.environ, **ours},
        stdout=subprocess.DEVNULL,
    )


def _wait(process: subprocess.Popen[bytes], address: str) -> None:
    deadline = time.monotonic() + _STARTING
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1):
                return
        except OSError:
            time.sleep(_POLL)
    raise RuntimeError("the app did not start")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
