"""What a long command is doing, on stderr: one line rewritten, or one a step if it is a log."""

from __future__ import annotations

import sys

# Back to the line's beginning, and clear it to its end (understood by terminals everywhere).
_REWRITE = "\r\x1b[K"


class Progress:
    """Called with a step, in Swedish, and the share that is done, 0 to 1."""

    def __init__(self) -> None:
        self._rewrites = sys.stderr.isatty()
        self._step = ""

    def __call__(self, step: str, share: float) -> None:
        """Show the step, and on a terminal how far it has come."""
        if self._rewrites:
            end = "\n" if share >= 1 else ""
            print(f"{_REWRITE}{share:4.0%}  {step}", end=end, file=sys.stderr, flush=True)
        elif step != self._step:
            print(step, file=sys.stderr, flush=True)
        self._step = step
