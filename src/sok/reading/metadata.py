"""The metadata file beside a document, with a best guess for what it does not say.

`corpus/rapport.txt` has its metadata in `corpus/rapport.toml`: title, publisher, year, language
and first_page (the printed number of the file's first page).
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from sok.causes import cause
from sok.errors import ReadingError
from sok.reading.furniture import glued_folio, letters_of
from sok.reading.lines import Line
from sok.records import Metadata

FIELDS = {"title": str, "publisher": str, "year": int, "language": str, "first_page": int}
UNKNOWN_PUBLISHER = "okänd utgivare"

# Reports in digital form are no older than this.
EARLIEST_YEAR = 1950
# So many pages must agree before a printed number is believed.
FEWEST_FOLIOS = 2

_TOML_LINE = re.compile(r"at line (\d+)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FOLIO = re.compile(r"([1-9]\d{0,3})(?:[^\W\d_]+)?")
_AUTHORITY = re.compile(r"\b[A-ZÅÄÖ][a-zåäö]+(?:verket|styrelsen|myndigheten|inspektionen|rådet)\b")


def metadata_path(document: Path) -> Path:
    """Where the metadata of a document is, or would be."""
    return document.with_suffix(".toml")


def read_metadata(document: Path, pages: Sequence[Sequence[Line]]) -> Metadata:
    """What the file beside the document says, completed by guesses that are named as such.

    Raises ReadingError when the file is no TOML or a field has the wrong type.
    """
    said = _said(metadata_path(document))
    guesses: dict[str, Callable[[], object]] = {
        "title": lambda: _title(document, pages),
        "publisher": lambda: _publisher(pages),
        "year": lambda: _year(document, pages),
        "language": lambda: "sv",
        "first_page": lambda: guess_first_page(pages),
    }
    values: dict[str, Any] = {
        name: said[name] if name in said else guess() for name, guess in guesses.items()
    }
    guessed = tuple(name for name in FIELDS if name not in said)
    return Metadata(**values, guessed=guessed)


def _said(path: Path) -> dict[str, object]:
    if not path.exists():
        return {}
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ReadingError(
            f"Metadatafilen {path.name} går inte att läsa ({_why(error)}). Rätta den eller ta "
            "bort den."
        ) from error
    for name, kind in FIELDS.items():
        if name in said and type(said[name]) is not kind:
            wanted = "ett heltal" if kind is int else "en text inom citattecken"
            raise ReadingError(f"I metadatafilen {path.name} ska {name} vara {wanted}.")
    return said


def _why(error: OSError | ValueError) -> str:
    """What is wrong with a metadata file, in Swedish; the libraries' own words are English."""
    if isinstance(error, OSError):
        return cause(error)
    if isinstance(error, UnicodeDecodeError):
        return "den är inte i UTF-8"
    place = _TOML_LINE.search(str(error))
    return f"den är ingen TOML på rad {place[1]}" if place else "den slutar mitt i något"


def _title(document: Path, pages: Sequence[Sequence[Line]]) -> str:
    """The file's name as words, unless it has none; then the first line with letters."""
    words = re.sub(r"[-_\s]+", " ", document.stem).strip()
    if re.search(r"[^\W\d_]{3}", words):
        return words[0].upper() + words[1:]
    texts = (line.bare for lines in pages for line in lines)
    return next((text for text in texts if any(map(str.isalpha, text))), words)


def _publisher(pages: Sequence[Sequence[Line]]) -> str:
    """The authority that the text names most often."""
    text = "\n".join(line.text for lines in pages for line in lines)
    named = Counter(_AUTHORITY.findall(text)).most_common(1)
    return named[0][0] if named else UNKNOWN_PUBLISHER


def _year(document: Path, pages: Sequence[Sequence[Line]]) -> int | None:
    """The last year in the file's name, else the one named most often, on the first page if any.

    A year that is still to come is a goal, not the year of publication.
    """
    texts = ["\n".join(line.text for line in lines) for lines in pages]
    first = next((text for text in texts if text.strip()), "")
    if named := _years(document.stem):
        return named[-1]
    counted = Counter(_years(first) or _years("\n".join(texts))).most_common(1)
    return counted[0][0] if counted else None


def _years(text: str) -> list[int]:
    years = (int(year) for year in _YEAR.findall(text))
    return [year for year in years if EARLIEST_YEAR <= year <= date.today().year]


def guess_first_page(pages: Sequence[Sequence[Line]]) -> int:
    """The printed number of the first page that most page edges agree on, else 1.

    One number is enough where it is glued to a running foot.
    """
    letters = letters_of(pages)
    offsets: Counter[int] = Counter()
    for place, lines in enumerate(pages):
        full = [line for line in lines if line.bare]
        edges = {*full[:1], *full[-1:]}
        numbers = {int(number) for line in edges for number in _edge_numbers(line.bare)}
        offsets.update(number - place for number in numbers if number >= place)
        for number in (glued_folio(line, letters) for line in edges):
            if number is not None and number >= place:
                offsets[number - place] += FEWEST_FOLIOS
    best = offsets.most_common(1)
    return best[0][0] if best and best[0][1] >= FEWEST_FOLIOS else 1


def _edge_numbers(text: str) -> list[str]:
    """The number that a line begins with (a title may be glued to it) or ends with."""
    words = text.split()
    found = [_FOLIO.fullmatch(word) for word in dict.fromkeys((words[0], words[-1]))]
    return [match[1] for match in found if match]
