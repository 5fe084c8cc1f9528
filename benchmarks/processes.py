"""Commands run as processes of their own: how long they take and how much memory."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

# `ru_maxrss` counts kibibytes on Linux, bytes on macOS.
_RSS_PER_MB = 1_000_000 if sys.platform == "darwin" else 1_000_000 / 1024


@dataclass(frozen=True, slots=True)
class Run:
    """From the start of a process to its end: seconds of wall clock, peak megabytes."""

    seconds: float
    megabytes: float


def run_sok(*arguments: str) -> Run:
    """Run `sok` with the arguments, its messages shown; CalledProcessError if it fails."""
    return run_python("-m", "sok", *arguments)


def run_python(*arguments: str) -> Run:
    """Run this Python with the arguments; CalledProcessError if it fails."""
    command = [sys.executable, *arguments]
    started = perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Run(seconds, usage.ru_maxrss / _RSS_PER_MB)


def middle(runs: Sequence[Run]) -> Run:
    """The median of the times and the largest of the memories."""
    return Run(median(run.seconds for run in runs), max(run.megabytes for run in runs))
