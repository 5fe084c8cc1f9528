"""What a document shows at its front: its first lines with their sizes, its name, its fields."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sok.reading.lines import Line
from sok.reading.pdf_info import FileMetadata, SizedLine, file_metadata, sized_lines

# Pages that say what a document is: its cover, and the page that begins it.
FRONT_PAGES = 2

_MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
DATE = re.compile(
    rf"(?<!\d)(?:\d{{1,2}}\s+(?:{_MONTHS})\s+(?P<written>(?:19|20)\d\d)|"
    r"(?P<counted>(?:19|20)\d\d)-\d\d-\d\d)(?!\d)",
    re.IGNORECASE,
)
# Numbers of statutes, bills and inquiries, each series with its year: "AFS 2023:12",
# "SCB-FS 2025:19", "Prop. 1999/2000:17".
NUMBER = re.compile(
    r"\b(?P<series>[A-ZÅÄÖ]{1,8}-?FS|SOU|Ds|Prop\.|Dir\.|Skr\.)\s*"
    r"(?P<number>(?P<year>(?:19|20)\d\d)(?P<session>/\d{2,4})?:\d{1,4})(?!\d)"
)


@dataclass(frozen=True, slots=True)
class Guess:
    """What a field is thought to be, and why, as a Swedish sentence ("" for no reason at all)."""

    value: str | int | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Front:
    """The evidence for what a document is.

    `stem` is the file's name without its ending, `pages` the full lines of each page of the whole
    document, `first` those of the first pages, with sizes, `file` what the file says of itself.
    """

    stem: str
    pages: tuple[tuple[str, ...], ...]
    first: tuple[tuple[SizedLine, ...], ...]
    file: FileMetadata

    @property
    def text(self) -> str:
        """The text of the first pages."""
        return "\n".join(line.text for lines in self.first for line in lines)


def front_of(path: Path, pages: Sequence[Sequence[Line]]) -> Front:
    """The evidence in a file, of which `pages` are all lines."""
    full = tuple(tuple(line.bare for line in lines if line.bare) for lines in pages)
    texts = [lines for lines in full if lines][:FRONT_PAGES]
    # A PDF's own lines keep what the layout of a whole page may join or part.
    first = sized_lines(path, FRONT_PAGES) or tuple(
        tuple(SizedLine(line, 0.0) for line in lines) for lines in texts
    )
    return Front(path.stem, full, first, file_metadata(path))


def number_of(front: Front) -> re.Match[str] | None:
    """The number in a series that is the document's own, or None.

    It stands on lines of its own at the front or at the edges of pages, or in the file's title;
    numbers that the text refers to do not.
    """
    found: Counter[str] = Counter()
    for lines in front.pages:
        edges = "\n".join([*lines[:3], *lines[-2:]])
        found.update(_canonical(match) for match in NUMBER.finditer(edges) if _alone(match))
    front_lines = "\n".join(line.text for lines in front.first for line in lines)
    found.update(_canonical(match) for match in NUMBER.finditer(front_lines) if _alone(match))
    for match in NUMBER.finditer(front.file.title):
        found[_canonical(match)] += 1
    return NUMBER.fullmatch(found.most_common(1)[0][0]) if found else None


def squashed(text: str) -> str:
    """The text without white space, to compare what was extracted in different ways."""
    return "".join(text.split())


def spaced_as_read(text: str, front: Front) -> str:
    """The text as the pages have it, with their spaces and capitals, where they have its words.

    Sized lines have spaces where a word is set in two sizes, and small capitals for letters.
    """
    wanted = squashed(text).lower()
    read = " ".join(line for lines in front.pages[:FRONT_PAGES] for line in lines)
    places = [place for place, sign in enumerate(read) if not sign.isspace()]
    at = squashed(read).lower().find(wanted) if wanted else -1
    if at < 0:
        return text
    start, end = places[at], places[at + len(wanted) - 1] + 1
    whole = not read[max(start - 1, 0) : start].strip() and not read[end : end + 1].strip()
    return " ".join(read[start:end].split()) if whole else text


def _canonical(match: re.Match[str]) -> str:
    return f"{match['series']} {match['number']}"


def _alone(match: re.Match[str]) -> bool:
    """Whether the number begins its line, and at most a page's number or the title follows."""
    before = match.string[: match.start()].rpartition("\n")[2]
    after = match.string[match.end() :].partition("\n")[0].strip()
    return (
        not before.strip(" 0123456789")
        and after[:1] not in {",", ".", ")", ";"}
        and (not after[:1].islower())
    )
