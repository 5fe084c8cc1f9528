"""The metadata file beside a document, with a best guess for what it does not say.

`corpus/rapport.txt` has its metadata in `corpus/rapport.toml`: title, publisher, year, language
and first_page (the printed number of the file's first page).
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from sok.causes import cause
from sok.errors import ReadingError
from sok.reading.front import Guess, front_of
from sok.reading.furniture import glued_folio, letters_of
from sok.reading.guess_publisher import guess_publisher
from sok.reading.guess_title import guess_title
from sok.reading.guess_year import guess_year
from sok.reading.lines import Line
from sok.records import Metadata

FIELDS = {"title": str, "publisher": str, "year": int, "language": str, "first_page": int}
UNKNOWN_PUBLISHER = "okänd utgivare"

# So many pages must agree before a printed number is believed.
FEWEST_FOLIOS = 2

_TOML_LINE = re.compile(r"at line (\d+)")
_FOLIO = re.compile(r"([1-9]\d{0,3})(?:[^\W\d_]+)?")


def metadata_path(document: Path) -> Path:
    """Where the metadata of a document is, or would be."""
    return document.with_suffix(".toml")


def read_metadata(document: Path, pages: Sequence[Sequence[Line]]) -> Metadata:
    """What the file beside the document says, completed by guesses that are named as such.

    Raises ReadingError when the file is no TOML or a field has the wrong type.
    """
    said = _said(metadata_path(document))
    guessed = tuple(name for name in FIELDS if name not in said)
    guesses = _guesses(document, pages, guessed)
    values: dict[str, Any] = {
        name: said[name] if name in said else guesses[name].value for name in FIELDS
    }
    reasons = tuple(guess.reason for guess in guesses.values() if guess.reason)
    return Metadata(**values, guessed=guessed, reasons=reasons)


def _guesses(
    document: Path, pages: Sequence[Sequence[Line]], names: Sequence[str]
) -> dict[str, Guess]:
    """A guess for each of the fields."""
    if not names:
        return {}
    front = front_of(document, pages)
    guesses: dict[str, Callable[[], Guess]] = {
        "title": lambda: guess_title(front),
        "publisher": lambda: _known_or_not(guess_publisher(front)),
        "year": lambda: guess_year(front),
        "language": lambda: Guess("sv"),
        "first_page": lambda: Guess(guess_first_page(pages)),
    }
    return {name: guesses[name]() for name in names}


def _known_or_not(publisher: Guess) -> Guess:
    return publisher if publisher.value else Guess(UNKNOWN_PUBLISHER)


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
