"""A JSONL file -> questions with the evidence that answers them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from sok.causes import cause
from sok.errors import UsageError
from sok.indexing.serial import from_json
from sok.records import Form

# Kinds of question, as the files of questions write them.
GREETING = "greeting"
_FOLLOW_UPS = frozenset({"follow_up", "followup"})


@dataclass(frozen=True, slots=True)
class Expected:
    """What the answer to a question must hold, besides its evidence; what is empty is not judged.

    `figures` are figures as printed, `items` the first words of the items of a list, `initiatives`
    a few words of each initiative, with `initiatives_allowed` for those that are neither needed
    nor wrong. `rows` are the label (words, in any order) and the printed figure of each row of
    a comparison, `first` the label of the row that comes first.
    """

    figures: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    initiatives: tuple[str, ...] = ()
    initiatives_allowed: tuple[str, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()
    first: str = ""
    form: Form | None = None

    # A misspelt key would silently judge nothing.
    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    def __post_init__(self) -> None:
        """Refuse blank texts, and a first row that is no row: ValueError."""
        texts = [*self.figures, *self.items, *self.initiatives, *self.initiatives_allowed]
        texts += [cell for row in self.rows for cell in row]
        if not all(map(str.strip, texts)):
            raise ValueError("blank text in what is expected")
        if self.first and self.first not in {label for label, _ in self.rows}:
            raise ValueError(f"{self.first} is no row")

    @property
    def content(self) -> bool:
        """Whether anything but the form is expected."""
        return bool(self.figures or self.items or self.initiatives or self.rows)


@dataclass(frozen=True, slots=True)
class Case:
    """A question and the facts that answer it.

    `evidence` holds for each fact the passages of text of which any one states it, `pages` the
    printed pages where it stands. An unanswerable question has neither; nor has a greeting, which
    is neither answerable nor unanswerable. `expected` is what else the answer must be, `document`
    the file that answers, "" where there is but one.
    """

    id: str
    kind: str
    question: str
    history: tuple[str, ...]
    answerable: bool
    evidence: tuple[tuple[str, ...], ...]
    pages: tuple[tuple[int, ...], ...]
    expected: Expected = Expected()
    document: str = ""

    def __post_init__(self) -> None:
        """Refuse facts without pages, and evidence that does not fit `answerable`: ValueError."""
        if len(self.evidence) != len(self.pages) or self.answerable != bool(self.evidence):
            raise ValueError(f"{self.id}: {len(self.evidence)} facts, {len(self.pages)} pages")
        if not all(fact and all(map(str.strip, fact)) for fact in self.evidence):
            raise ValueError(f"{self.id}: a fact without text")
        if self.expected.content and not self.answerable:
            raise ValueError(f"{self.id}: contents expected of a question without an answer")

    @property
    def is_greeting(self) -> bool:
        """Whether this is no question about the documents."""
        return self.kind == GREETING

    @property
    def is_follow_up(self) -> bool:
        """Whether it can be understood only after what was asked before."""
        return bool(self.history) or self.kind in _FOLLOW_UPS


@dataclass(frozen=True, slots=True)
class _Unfilled:
    """A question of which nobody has said yet what is right: `answerable` is there, and null."""

    question: str
    answerable: None


def read_cases(path: Path) -> tuple[Case, ...]:
    """The questions of a file, one a line; UsageError if it cannot be read or holds none."""
    try:
        lines = path.read_bytes().removeprefix(b"\xef\xbb\xbf").splitlines()
    except OSError as error:
        raise UsageError(
            f"Frågefilen {path} går inte att läsa ({cause(error)}). Kontrollera sökvägen."
        ) from error
    cases = tuple(
        _case(path, number, line) for number, line in enumerate(lines, start=1) if line.strip()
    )
    if not cases:
        raise UsageError(f"Frågefilen {path} är tom. Skriv en fråga med facit på varje rad.")
    return cases


def _case(path: Path, number: int, line: bytes) -> Case:
    try:
        return from_json(Case, line)
    except ValueError as error:
        if _is_unfilled(line):
            raise UsageError(
                f"Rad {number} i {path} är inte ifylld. Sätt answerable till true och skriv "
                "evidence (en lista av formuleringar för varje faktum) och pages (en lista av "
                "sidor för varje faktum), eller till false om dokumenten inte besvarar frågan."
            ) from error
        raise UsageError(
            f"Rad {number} i {path} är ingen fråga med facit. Den ska vara ett JSON-objekt med "
            "id, kind, question, history, answerable, evidence (en lista av formuleringar för "
            "varje faktum) och pages (en lista av sidor för varje faktum). Ska mer av svaret mätas "
            "har den också expected (se tests/cases/README.md)."
        ) from error


def _is_unfilled(line: bytes) -> bool:
    """Whether the line is a question as `sok feedback --questions` writes it."""
    try:
        from_json(_Unfilled, line)
    except ValueError:
        return False
    return True
