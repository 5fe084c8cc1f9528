"""One way to read a question, with what it goes on from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sok.answering.asked.subject import subject_of


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a question: `text` stands alone; `added` is what a follow-up adds to it.

    `added` is "" where the question is read as it stands. `who` says that it only wants to know
    who runs what `about` is about. `earlier` is the whole question that it goes on from, "" where
    `text` is one, `named` what a follow-up was only the name of, and `measure` what it only named
    the measure of ("i procent"), which then holds for what comes next too. `before` is what the
    question just before was read as, be it a follow-up, `meant` what this one was taken for if it
    points to an answer, and `amounts` has the whole questions for amounts that end with it.
    """

    text: str
    added: str = ""
    who: bool = False
    about: str = ""
    earlier: str = ""
    named: str = ""
    measure: str = ""
    before: str = ""
    meant: str = ""
    amounts: tuple[str, ...] = ()

    @property
    def whole(self) -> str:
        """The whole question that what comes next can go on from: nothing piles up on it."""
        return self.earlier or self.text

    @property
    def subject(self) -> str:
        """What a later pronoun stands for, "" if that is not clear."""
        return self.named or subject_of(self.meant or self.whole)


Choose = Callable[[Sequence[Reading]], Reading]


def likeliest(found: Sequence[Reading]) -> Reading:
    """The first of some readings."""
    return found[0]
