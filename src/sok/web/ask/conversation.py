"""A conversation as a session has it: its turns, and whether they are kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from sok.keeping.kept import Feedback, KeptConversation
from sok.records import Answer, Document, Form
from sok.web.ask.asking import Asking

# Turns that are drawn or left out together. The page draws all anew for each question: on a busy
# machine the 48th answer of a conversation was painted after 2 to 5 seconds when all turns were
# drawn, and after 0.3 to 1.0, as the first ones, with the 6 to 11 latest.
STEP = 6


@dataclass(slots=True, eq=False)
class Turn:
    """A question and what came of it: an answer, or a message to the person, or nothing yet.

    `id` is its number where it is kept. `stopped` questions wait for nothing; `asking` is under
    way for one that waits.
    """

    question: str
    id: int | None = None
    answer: Answer | None = None
    problem: str = ""
    stopped: bool = False
    feedback: Feedback | None = None
    asking: Asking | None = None

    @property
    def waits(self) -> bool:
        """Whether the question has got neither answer nor message yet, and is to get one."""
        return self.answer is None and not self.problem and not self.stopped

    @property
    def asks_for_help(self) -> bool:
        """Whether it is no question about the documents, and so nothing to go on from."""
        return self.answer is not None and self.answer.form is Form.HELP

    @property
    def goes_on(self) -> bool:
        """Whether what is asked next may go on from it."""
        return not (self.problem or self.stopped or self.asks_for_help)


@dataclass(slots=True, eq=False)
class Conversation:
    """Turns, oldest first; `id` is its name where it is kept, and "" where not.

    `is_kept` is whether what is asked next is kept too, and `trouble` says why not, where the
    person has not asked for that. `unfolded` is how many turns before the latest ones are drawn.
    """

    id: str = ""
    is_kept: bool = False
    trouble: str = ""
    turns: list[Turn] = field(default_factory=list)
    unfolded: int = 0

    @property
    def first_drawn(self) -> int:
        """The number of the first turn that is drawn; what waits is, or it would not be asked.

        It moves by steps, so that the page seldom has to move what it has drawn.
        """
        latest = max(0, (len(self.turns) // STEP - 1) * STEP)
        waiting = (number for number, turn in enumerate(self.turns) if turn.waits)
        return min(max(0, latest - self.unfolded), next(waiting, latest))

    def unfold(self) -> None:
        """Draw some more of the turns before those that are drawn."""
        self.unfolded += STEP

    def before(self, turn: Turn) -> list[str]:
        """The questions that this one may go on from, oldest first."""
        earlier = self.turns[: self.turns.index(turn)]
        return [one.question for one in earlier if one.goes_on]


def conversation_of(kept: KeptConversation, is_kept: bool) -> Conversation:
    """A conversation that was kept, to be shown and gone on with."""
    turns = [
        Turn(one.question, one.id, one.answer, one.problem, one.stopped, one.feedback)
        for one in kept.turns
    ]
    return Conversation(kept.id, is_kept, "", turns)


def changed_since(answer: Answer, documents: Iterable[Document]) -> str:
    """What is to be said of an answer whose documents have changed since; "" if none has."""
    now = {document.name: document.sha256 for document in documents}
    quoted = {quote.span.document: quote for quote in answer.quotes}
    changed = [q.title for name, q in quoted.items() if now.get(name, q.sha256) != q.sha256]
    gone = [q.title for name, q in quoted.items() if name not in now]
    said = [f"{_named(changed)} har ändrats sedan svaret gavs."] if changed else []
    said += [f"{_named(gone)} finns inte längre bland dokumenten."] if gone else []
    return " ".join([*said, "Citaten visas som de var då."]) if said else ""


def _named(titles: list[str]) -> str:
    quoted = [f"”{title}”" for title in titles]
    return " och ".join([", ".join(quoted[:-1]), quoted[-1]] if quoted[1:] else quoted)
