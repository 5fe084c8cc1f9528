"""What the user guide shows of questions: examples, with what it says of their answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
GUIDE = (ROOT / "docs" / "anvandarguide.md").read_text("utf-8")
_QUOTE = re.compile(r"”([^”]+)” \((?:[^)]*, )?s\.[ \u00a0](\d+)\)")
_SAID = re.compile(r"\*\*(Fråga|Följdfråga|Tolkat som|Nej):\*\* (.+)")


@dataclass(frozen=True, slots=True)
class Example:
    """Questions one after the other, and what the guide says of the last one's answer."""

    questions: tuple[str, ...]
    understood: str
    refusal: str
    quotes: tuple[tuple[str, int], ...]


def quotes_in(text: str) -> tuple[tuple[str, int], ...]:
    """The quotes of a text, each with the printed page that the text gives."""
    joined = " ".join(text.split())
    return tuple((found, int(page)) for found, page in _QUOTE.findall(joined))


def blocks() -> Iterator[str]:
    """The indented parts of the guide, each without its marks."""
    for found in re.findall(r"(?:^>.*\n)+", GUIDE, re.MULTILINE):
        yield re.sub(r"^> ?", "", found, flags=re.MULTILINE)


def examples() -> list[Example]:
    """The questions that the guide shows with their answers."""
    found = []
    for block in blocks():
        said = _SAID.findall(block)
        asked = tuple(text for name, text in said if name.endswith(("råga",)))
        if asked:
            by_name = dict(said)
            example = Example(
                asked, by_name.get("Tolkat som", asked[-1]), by_name.get("Nej", ""),
                quotes_in(block),
            )  # fmt: skip
            found.append(example)
    return found
