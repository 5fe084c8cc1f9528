"""Quotes to records for reference managers: BibTeX and RIS, an entry for each document quoted.

Both formats are lines of a tag and a value, and all that can go wrong is escaping. The libraries
that write them leave that to their user: bibtexparser escapes nothing, pybtex some signs (not
$, ^ or a backslash, and it refuses a lone brace), and rispy writes line ends into a value.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from sok.answering.words.references import alone, page_reference
from sok.presenting.citations import NO_YEAR, NOTHING_GUESSED, Guessed, Source, sources
from sok.records import Quote

# Signs that LaTeX takes for commands. Braces are written by name, since BibTeX counts them even
# after a backslash.
_LATEX = str.maketrans(
    {
        "\\": r"{\textbackslash}",
        "{": r"{\textbraceleft}",
        "}": r"{\textbraceright}",
        "~": r"{\textasciitilde}",
        "^": r"{\textasciicircum}",
        "<": r"{\textless}",
        ">": r"{\textgreater}",
        "|": r"{\textbar}",
        '"': r"{\textquotedbl}",
        "\u00a0": "~",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
# Every white space but the ones that keep words together, and control characters.
_BREAKS = re.compile(r"(?:[^\S\u00a0\u202f]|[\x00-\x1f\x7f-\x9f])+")

_FIELDS = {"title": "titel", "publisher": "utgivare", "year": "år", "first_page": "sidnummer"}
# Letters: shorter words ("en", "för") say little of a title.
_KEY_WORD = 4


def bibtex(quotes: Sequence[Quote], guessed: Guessed = NOTHING_GUESSED) -> str:
    """An entry for each document quoted, as UTF-8 BibTeX; "" without quotes.

    The quotes and their pages are in `annote`, which styles leave out and managers keep.
    """
    entries: dict[str, str] = {}
    for source in sources(quotes, guessed).values():
        key = _free_key(source, entries)
        cited = " ".join(_cited(quote) for quote in _of(source, quotes))
        fields = {
            "author": f"{{{_latex(source.publisher)}}}" if source.publisher else "",
            "title": f"{{{_latex(source.title)}}}",
            "institution": _latex(source.publisher),
            "type": "Rapport",
            "year": NO_YEAR if source.year is None else str(source.year),
            "note": _latex(_unconfirmed(source)),
            "annote": _latex(cited),
        }
        lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
        entries[key] = "\n".join([f"@techreport{{{key},", *lines, "}\n"])
    return "\n".join(entries.values())


def ris(quotes: Sequence[Quote], guessed: Guessed = NOTHING_GUESSED) -> str:
    """A record for each document quoted, as UTF-8 RIS with its CRLF line ends; "" without quotes.

    The quotes and their pages are notes (N1). PY must be four digits, so that a missing year is
    said in a note.
    """
    lines: list[str] = []
    for source in sources(quotes, guessed).values():
        no_year = f"Utgivningsår saknas ({NO_YEAR})" if source.year is None else ""
        notes = [no_year, _unconfirmed(source), *map(_cited, _of(source, quotes))]
        values = [
            ("AU", source.publisher),
            ("TI", source.title),
            ("PB", source.publisher),
            ("PY", "" if source.year is None else f"{source.year:04}"),
            *(("N1", note) for note in notes),
        ]
        lines.append("TY  - RPRT")
        lines += [f"{tag}  - {_one_line(value)}" for tag, value in values if value]
        lines += ["ER  - ", ""]
    return "".join(f"{line}\r\n" for line in lines)


def _of(source: Source, quotes: Iterable[Quote]) -> list[Quote]:
    return [quote for quote in quotes if quote.span.document == source.document]


def _cited(quote: Quote) -> str:
    return f"{page_reference(quote.pages)}: {alone(quote)}"


def _unconfirmed(source: Source) -> str:
    """Which of the values stem from a guess; "" if none does."""
    fields = [_FIELDS[field] for field in source.guessed if field in _FIELDS]
    return f"Obekräftade uppgifter: {', '.join(fields)}" if fields else ""


def _latex(text: str) -> str:
    return _one_line(text).translate(_LATEX)


def _one_line(text: str) -> str:
    """The text without line ends, by which a value could end or another tag begin."""
    return _BREAKS.sub(" ", text).strip(" ")


def _free_key(source: Source, taken: Iterable[str]) -> str:
    """A key in ASCII, such as tillvaxtverket2021hallbar; a number tells it from those taken."""
    words = re.findall(rf"[a-z]{{{_KEY_WORD},}}", _ascii(source.title))
    author = "".join(re.findall(r"[a-z]+", _ascii(source.publisher)))
    key = f"{author}{source.year or ''}{words[0] if words else ''}" or "dokument"
    others = set(taken)
    number, free = 1, key
    while free in others:
        number += 1
        free = f"{key}-{number}"
    return free


def _ascii(text: str) -> str:
    """Lower case without what stands over letters: å, ä and ö become a, a and o."""
    return unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
