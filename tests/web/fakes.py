"""An engine that answers at once with what it was given, and quotes to give it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from streamlit.testing.v1 import AppTest

from sok.indexing.manifest import Skipped
from sok.records import Answer, Document, Metadata, Page, Passage, Quote, Span

APP = Path(__file__).resolve().parents[2] / "app.py"
# The page on which a question got the given answer.
Ask = Callable[[Answer], AppTest]
# What the app runs for each visit.
SCRIPT = APP.parent / "src" / "sok" / "web" / "entry" / "main.py"
TITLE = "Rapport om öar"
REFUSAL = "Jag hittar inget svar på det i dokumenten."


def a_quote(text: str, *pages: int, headings: tuple[str, ...] = (), title: str = TITLE) -> Quote:
    """A quote of `text` from the printed `pages`."""
    span = Span("oar.txt", 0, 0, len(text))
    return Quote(
        text, span, "0" * 64, title, "Myndigheten", 2021, pages[0], pages, headings, 0, len(text)
    )


def an_answer(
    question: str,
    *quotes: Quote,
    answered: bool = True,
    standalone: str = "",
    terms: tuple[str, ...] = (),
) -> Answer:
    """An answer of `quotes`, each of them a passage too; a refusal has the passages alone."""
    return Answer(
        question=question,
        standalone=standalone or question,
        answered=answered,
        text=quotes[0].text if answered else REFUSAL,
        quotes=quotes if answered else (),
        passages=tuple(Passage(at + 1, 1.0 / (at + 1), (q,)) for at, q in enumerate(quotes)),
        terms=terms,
        seconds=0.01,
    )


@dataclass(frozen=True)
class FakeManifest:
    """What the page reads of an index's manifest."""

    skipped: tuple[Skipped, ...] = ()


class FakeEngine:
    """Stands in for `sok.answering.engine.Engine`; `asked` keeps each question and its history.

    `suggested` are the questions that go on from any answer.
    """

    def __init__(self, reply: Callable[[str], Answer], ready: bool = True) -> None:
        metadata = Metadata(TITLE, "Skärgårdsverket", 2021, "sv", 3)
        pages = tuple(Page(number, "Öar.") for number in range(3, 27))
        self.documents = (Document("oar.txt", "0" * 64, metadata, pages, ()),)
        self.ready = ready
        self.encoder = object()
        self.asked: list[tuple[str, tuple[str, ...]]] = []
        self.suggested: tuple[str, ...] = ()
        self._reply = reply

    def warm(self) -> None:
        """There is no model to load."""

    def ask(self, question: str, history: Sequence[str] = (), top: int = 8) -> Answer:
        """What the test wants as a reply to `question`."""
        self.asked.append((question, tuple(history)))
        return self._reply(question)

    def suggest(self, answer: Answer, history: Sequence[str] = ()) -> tuple[str, ...]:
        """The questions that the test has put in `suggested`."""
        return self.suggested
