"""Changes of the corpus in a thread of their own, one after the other, and what came of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Thread

from sok.errors import SokError
from sok.indexing.build import Progress


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is to be said of a task that has ended; `done` is whether it did what it should."""

    text: str
    done: bool


# Does its part, tells of its progress, and says what came of it.
Task = Callable[[Progress], str]


class Work:
    """Tasks under way: the step that is taken, the share of all that is done, the outcomes.

    What a user can mend fails its own task alone; anything else is a `bug` that ends the work.
    """

    def __init__(self, tasks: Sequence[Task], after: Callable[[], None]) -> None:
        """Begin; `after` is called when the tasks have ended, if any of them was done."""
        self.step = ""
        self.share = 0.0
        self.outcomes: list[Outcome] = []
        self.bug: Exception | None = None
        self._tasks = tuple(tasks)
        self._after = after
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    @property
    def running(self) -> bool:
        """Whether there is more to come."""
        return self._thread.is_alive()

    def _run(self) -> None:
        try:
            for task in self._tasks:
                self._try(task)
            if any(outcome.done for outcome in self.outcomes):
                self._after()
        except Exception as error:
            self.bug = error  # raised by the page: a thread has nobody to tell

    def _try(self, task: Task) -> None:
        try:
            self.outcomes.append(Outcome(task(self._report), True))
        except SokError as error:
            self.outcomes.append(Outcome(str(error), False))

    def _report(self, step: str, share: float) -> None:
        self.step = step
        self.share = (len(self.outcomes) + min(max(share, 0.0), 1.0)) / len(self._tasks)
