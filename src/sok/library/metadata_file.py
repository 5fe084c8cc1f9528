"""The metadata file beside a document, changed in place: what a person wrote in it stays."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Collection, Mapping

from sok.errors import LibraryError

Fields = Mapping[str, str | int]

# What people call the fields.
SWEDISH = {
    "title": "titel",
    "publisher": "utgivare",
    "year": "år",
    "language": "språk",
    "first_page": "första sidans nummer",
}

# Characters: no title is longer than the longest statute's, about 250.
_LONGEST = 500
# The first year of a printed book in Sweden, and what a calendar has four digits for.
_YEARS = range(1483, 10_000)
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_TABLE = re.compile(r"\s*\[")


def edited(name: str, text: str, said: Fields, dropped: Collection[str] = ()) -> str:
    """The text of the metadata file of that name, with the fields `said` and without `dropped`.

    Other fields, comments and tables stay. Raises LibraryError if the file is written in a way
    that cannot be changed line by line.
    """
    lines = text.splitlines()
    head = next((at for at, line in enumerate(lines) if _TABLE.match(line)), len(lines))
    above, below = lines[:head], lines[head:]
    for field in dropped:
        above = [line for line in above if not _assigns(field).match(line)]
    for field, value in said.items():
        above = _with_field(above, field, _toml(value))
    made = "\n".join([*above, *below]) + "\n"
    if not _is(made, text, said, dropped):
        raise LibraryError(
            f"Metadatafilen {name} är skriven på ett sätt som inte går att ändra här. Öppna den i "
            "ett textprogram och ändra i den för hand."
        )
    return made


def check_fields(said: Fields) -> None:
    """Raise LibraryError, naming the field, if a value is none that a document can have."""
    for field, swedish in (("title", "Titeln"), ("publisher", "Utgivaren")):
        value = str(said.get(field, "x"))
        if not value.strip():
            raise LibraryError(f"{swedish} är tom. Skriv vad som står på dokumentets framsida.")
        if len(value) > _LONGEST:
            raise LibraryError(f"{swedish} är för lång. Korta den till högst {_LONGEST} tecken.")
    if "year" in said and said["year"] not in _YEARS:
        raise LibraryError(f"{said['year']} är inget utgivningsår. Skriv det med fyra siffror.")
    if not _LANGUAGE.fullmatch(str(said.get("language", "sv"))):
        raise LibraryError(f"{said['language']} är ingen språkkod. Skriv till exempel sv eller en.")


def _with_field(lines: list[str], field: str, value: str) -> list[str]:
    assigned = [at for at, line in enumerate(lines) if _assigns(field).match(line)]
    if not assigned:
        return [*lines, f"{field} = {value}"]
    match = _VALUE.search(lines[assigned[0]])
    comment = (match["after"] or "") if match else ""
    return [*lines[: assigned[0]], f"{field} = {value}{comment}", *lines[assigned[0] + 1 :]]


# A one-line value, and the comment that may follow it.
_VALUE = re.compile(r"""=\s*(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s#"']+)(?P<after>\s*#.*)?$""")


def _assigns(field: str) -> re.Pattern[str]:
    return re.compile(rf"""\s*["']?{field}["']?\s*=""")


def _toml(value: str | int) -> str:
    """The value as TOML, of which JSON's strings are a part (but for one control character)."""
    if isinstance(value, int):
        return str(value)
    flat = " ".join(value.split())
    return json.dumps(flat, ensure_ascii=False).replace("\x7f", "\\u007f")


def _is(made: str, text: str, said: Fields, dropped: Collection[str]) -> bool:
    """Whether the made text says just what it should."""
    flat = {
        field: " ".join(value.split()) if isinstance(value, str) else value
        for field, value in said.items()
    }
    try:
        before = tomllib.loads(text)
        after = tomllib.loads(made)
    except tomllib.TOMLDecodeError:
        return False
    return after == {key: before[key] for key in before if key not in dropped} | flat
