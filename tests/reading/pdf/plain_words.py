"""The words of a file, and those in formulas apart, as we read them and as Poppler does.

Poppler's pdftotext sets raised and lowered signs apart, and takes the numbers of glyphs in a font
that names no characters for letters. Words with such signs are taken apart in both, by their
places: each of their signs is then compared for itself.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from sok.reading.pdf.fragments import Fragment, around, find_fragments
from sok.reading.pdf.glyphs import Glyph, Sheet
from sok.reading.pdf.pdfium import open_pdf, read_sheet
from sok.reading.pdf.symbol import is_symbol
from sok.records import Box

# Share of the type size by which a sign that is raised or lowered is off its line.
_OFF = 0.1
_XHTML = "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of both readers that stand clear of formulas, and the words that do not."""

    ours: list[str]
    others: list[str]
    formulas: list[str]
    other_formulas: list[str]


def plain_words(path: Path) -> Words:
    """The words of a file, those that have a sign of a formula or touch such a word apart."""
    found = Words([], [], [], [])
    with open_pdf(path.read_bytes()) as pages:
        for number, page in enumerate(_poppler(path), 1):
            sheet = read_sheet(pages, number)
            odd: list[Box] = []
            for text, box, is_odd in _words(sheet):
                (found.formulas if is_odd else found.ours).append(text)
                odd += [box] if is_odd else []
            for text, box in page:
                touches = any(_touch(box, one) for one in odd)
                (found.other_formulas if touches else found.others).append(text)
    return found


def _words(sheet: Sheet) -> Iterator[tuple[str, Box, bool]]:
    """Each word with its place, and whether it has a sign of a formula.

    Signs of a font without characters are left out: pdftotext has letters in their places, which
    count as lost.
    """
    for one in find_fragments(sheet):
        for word in re.finditer(r"\S+", one.text):
            numbers = [number for number in one.glyphs[slice(*word.span())] if number >= 0]
            glyphs = [sheet.glyphs[number] for number in numbers]
            odd = any(_is_odd(glyph, one) for glyph in glyphs)
            named = (
                sign
                for sign, glyph in zip(word[0], glyphs, strict=True)
                if not is_symbol(glyph.style.font)
            )
            yield "".join(named), around([glyph.box for glyph in glyphs]), odd


def _is_odd(glyph: Glyph, line: Fragment) -> bool:
    off = abs(glyph.baseline - line.baseline) > _OFF * line.style.size
    return (off and line.style.turn == 0) or is_symbol(glyph.style.font)


def _poppler(path: Path) -> Iterator[list[tuple[str, Box]]]:
    """The words of each page, with their places, as pdftotext gives them."""
    command = ["pdftotext", "-bbox", "-enc", "UTF-8", str(path), "-"]
    written = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")
    # It writes control characters as they are, which XML does not have.
    clean = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", written)
    for page in ElementTree.fromstring(clean).iter(f"{_XHTML}page"):
        yield [
            (word.text or "", Box(*(float(word.attrib[side]) for side in _SIDES)))
            for word in page.iter(f"{_XHTML}word")
        ]


_SIDES = ("xMin", "yMin", "xMax", "yMax")


def _touch(one: Box, other: Box) -> bool:
    """Whether the middle of one box is in the other."""
    return _holds(one, other) or _holds(other, one)


def _holds(box: Box, other: Box) -> bool:
    x, y = (other.x0 + other.x1) / 2, (other.y0 + other.y1) / 2
    return box.x0 < x < box.x1 and box.y0 < y < box.y1
