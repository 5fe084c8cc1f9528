"""A question under way in a thread of its own, so that it can be stopped, and outlives its page."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from threading import Thread

from sok.errors import SokError
from sok.records import Answer

# The questions of all visitors that are under way, by their order.
_under_way: set[int] = set()
_order = count()


def anyone_waits() -> bool:
    """Whether some visitor's question is under way: what is less urgent gives way to it."""
    return bool(_under_way)


class Asking:
    """Asks, and keeps what came of it: an `answer`, a `problem`, or a `bug`.

    `unkept` is why the answer could not be kept, "" if it was.
    """

    def __init__(self, ask: Callable[[], Answer], keep: Callable[[Answer | str], None]) -> None:
        """Begin; `keep` gets the answer, or the message why there is none, once that is there."""
        self.answer: Answer | None = None
        self.problem = ""
        self.bug: Exception | None = None
        self.unkept = ""
        self._ask = ask
        self._keep = keep
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    def ended(self, seconds: float) -> bool:
        """Whether it has come to its end, waiting so long for that."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        number = next(_order)
        _under_way.add(number)
        try:
            self._answer()
        finally:
            _under_way.discard(number)

    def _answer(self) -> None:
        try:
            answer, problem = self._asked()
            try:
                self._keep(answer or problem)
            except SokError as error:
                self.unkept = str(error)
            self.answer, self.problem = answer, problem
        except Exception as error:
            self.bug = error  # raised by the page: a thread has nobody to tell

    def _asked(self) -> tuple[Answer | None, str]:
        try:
            return self._ask(), ""
        except SokError as error:
            return None, str(error)
