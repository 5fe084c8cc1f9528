"""A JSONL file -> questions with the evidence that answers them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sok.errors import UsageError
from sok.indexing.serial import from_json


@dataclass(frozen=True, slots=True)
class Case:
    """A question and the facts that answer it.

    `evidence` holds for each fact the passages of text of which any one states it, `pages` the
    printed pages where it stands. An unanswerable question has neither.
    """

    id: str
    kind: str
    question: str
    history: tuple[str, ...]
    answerable: bool
    evidence: tuple[tuple[str, ...], ...]
    pages: tuple[tuple[int, ...], ...]

    def __post_init__(self) -> None:
        """Refuse facts without pages, and evidence that does not fit `answerable`: ValueError."""
        if len(self.evidence) != len(self.pages) or self.answerable != bool(self.evidence):
            raise ValueError(f"{self.id}: {len(self.evidence)} facts, {len(self.pages)} pages")
        if not all(fact and all(map(str.strip, fact)) for fact in self.evidence):
            raise ValueError(f"{self.id}: a fact without text")


def read_cases(path: Path) -> tuple[Case, ...]:
    """The questions of a file, one a line; UsageError if it cannot be read or holds none."""
    try:
        lines = path.read_bytes().removeprefix(b"\xef\xbb\xbf").splitlines()
    except OSError as error:
        raise UsageError(
            f"Frågefilen {path} går inte att läsa ({error.strerror}). Kontrollera sökvägen."
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
        raise UsageError(
            f"Rad {number} i {path} är ingen fråga med facit. Den ska vara ett JSON-objekt med "
            "id, kind, question, history, answerable, evidence (en lista av formuleringar för "
            "varje faktum) och pages (en lista av sidor för varje faktum)."
        ) from error
