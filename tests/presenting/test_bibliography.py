"""BibTeX and RIS that reference managers read as they were meant."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from presenting.answers import HARD, at
from web.fakes import a_quote

from sok.presenting.bibliography import bibtex, ris
from sok.records import Quote

QUOTE = a_quote("Öar & skär växte 5 %.", 4, 5)
OTHER = replace(at(a_quote("Havet steg.", 7, title="Om havet"), 0, "hav.txt"), year=None)

# The LaTeX names of signs, read back; written here a second time, on purpose.
NAMES = {
    "textbackslash": "\\",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "textless": "<",
    "textgreater": ">",
    "textbar": "|",
    "textquotedbl": '"',
}


def fields(entry: str) -> dict[str, str]:
    """The fields of a BibTeX entry, found by counting braces as BibTeX does."""
    found: dict[str, str] = {}
    for match in re.finditer(r"^  (\w+) = \{", entry, re.MULTILINE):
        depth, end = 1, match.end()
        while depth:
            depth += {"{": 1, "}": -1}.get(entry[end], 0)
            end += 1
        found[match[1]] = entry[match.end() : end - 1]
        assert entry[end] == ","
    return found


def from_latex(text: str) -> str:
    """What LaTeX sets of a value."""

    def sign(match: re.Match[str]) -> str:
        return NAMES[match[1]] if match[1] else match[2] or "\u00a0"

    return re.sub(r"\{\\(\w+)\}|\\([&%$#_])|~", sign, text)


def records(made: str) -> list[list[tuple[str, str]]]:
    """The records of a RIS file, each of tags with values."""
    found: list[list[tuple[str, str]]] = [[]]
    for line in made.split("\r\n"):
        if not line:
            continue
        match = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line)
        assert match, line
        if match[1] == "ER":
            found.append([])
        else:
            found[-1].append((match[1], match[2]))
    assert found.pop() == []
    return found


def test_a_document_is_one_bibtex_entry() -> None:
    """With all its quotes and their pages in a note that styles leave out."""
    made = bibtex([QUOTE, a_quote("Två.", 9)])
    assert made == (
        "@techreport{myndigheten2021rapport,\n"
        "  author = {{Myndigheten}},\n"
        "  title = {{Rapport om öar}},\n"
        "  institution = {Myndigheten},\n"
        "  type = {Rapport},\n"
        "  year = {2021},\n"
        "  annote = {s.~4–5: ”Öar \\& skär växte 5 \\%.” s.~9: ”Två.”},\n"
        "}\n"
    )


def test_a_document_is_one_ris_record() -> None:
    """Begun by its type and ended by ER, with line ends as the format has them."""
    assert ris([QUOTE]) == (
        "TY  - RPRT\r\nAU  - Myndigheten\r\nTI  - Rapport om öar\r\nPB  - Myndigheten\r\n"
        "PY  - 2021\r\nN1  - s.\u00a04–5: ”Öar & skär växte 5 %.”\r\nER  - \r\n\r\n"
    )


def test_each_document_has_its_own() -> None:
    """In the order of a list of sources, with its own quotes alone."""
    first, second = bibtex([OTHER, QUOTE]).split("\n\n")
    assert "Havet steg." in second and "Havet steg." not in first
    assert [dict(record)["TI"] for record in records(ris([OTHER, QUOTE]))] == [
        "Rapport om öar",
        "Om havet",
    ]


def test_without_quotes_there_is_nothing() -> None:
    """A refusal cites no source."""
    assert bibtex([]) == ris([]) == ""


def test_a_missing_year_is_said() -> None:
    """BibTeX prints what stands there; RIS has room for digits alone, so that a note says it."""
    assert fields(bibtex([OTHER]))["year"] == "u.å."
    (record,) = records(ris([OTHER]))
    assert "PY" not in dict(record)
    assert ("N1", "Utgivningsår saknas (u.å.)") in record


def test_guesses_are_named() -> None:
    """The fields themselves stay clean, since managers sort by them."""
    guessed = {"oar.txt": ("title", "year", "language")}
    assert fields(bibtex([QUOTE], guessed))["note"] == "Obekräftade uppgifter: titel, år"
    (record,) = records(ris([QUOTE], guessed))
    assert ("N1", "Obekräftade uppgifter: titel, år") in record
    assert dict(record)["PY"] == "2021"


def test_an_unknown_publisher_is_left_out() -> None:
    """Nobody is called "okänd utgivare"."""
    quote = replace(QUOTE, publisher="okänd utgivare")
    assert fields(bibtex([quote])).keys().isdisjoint({"author", "institution"})
    assert {"AU", "PB"}.isdisjoint(dict(records(ris([quote]))[0]))


@pytest.mark.parametrize(
    ("publisher", "title", "key"),
    [
        ("Å & Ö-verket", "Är det så? Hållbart", "aoverket2021hallbart"),
        ("Verket", "1 2", "verket2021"),
        ("省", "省", "2021"),
    ],
)
def test_a_key_is_ascii(publisher: str, title: str, key: str) -> None:
    """Programs take no other signs in it."""
    made = bibtex([replace(QUOTE, publisher=publisher, title=title)])
    assert made.startswith(f"@techreport{{{key},\n")


def test_keys_differ() -> None:
    """Two documents that would have the same get a number."""
    made = bibtex([QUOTE, at(QUOTE, 0, "b.txt"), at(QUOTE, 0, "c.txt")])
    keys = re.findall(r"@techreport\{([^,]+),", made)
    assert keys == [f"myndigheten2021rapport{end}" for end in ("", "-2", "-3")]


def cited(quote: Quote) -> str:
    """What a note says of the quote, white space but no-break spaces being one."""
    whole = re.sub(r"(?:[^\S\u00a0\u202f]|[\x00-\x1f\x7f-\x9f])+", " ", f"”{quote.text}”")
    return f"s.\u00a04: {whole}"


@given(st.text(st.sampled_from('\\{}~^<>|"&%$#_ö”a1 \u00a0\n\r\x00\x1c@,=')) | st.just(HARD))
def test_every_sign_comes_through(text: str) -> None:
    """Braces balance whatever a quote or a title holds, and what LaTeX sets is what it says."""
    quote = replace(a_quote(text, 4), title=f"T{text}T")
    made = fields(bibtex([quote]))
    assert from_latex(made["annote"]) == cited(quote)
    (record,) = records(ris([quote]))
    assert dict(record)["N1"] == cited(quote)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\x00"])
def test_no_line_end_comes_through(end: str) -> None:
    """A quote cannot end its record, or begin another field."""
    quote = a_quote(f"Ett.{end}ER  - {end}TY  - BOOK", 4)
    assert len(records(ris([quote]))) == 1
    assert len(ris([quote]).splitlines()) == len(ris([a_quote("Ett.", 4)]).splitlines())
    assert len(bibtex([quote]).splitlines()) == len(bibtex([a_quote("Ett.", 4)]).splitlines())
