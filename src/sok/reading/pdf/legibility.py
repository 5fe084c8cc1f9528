"""How much of a page could be read: fonts that lie about their letters, pages that are pictures."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sok.reading.pdf.glyphs import Glyph, Sheet
from sok.reading.pdf.signs import (
    SHORTEST_WORD,
    is_no_sign,
    letter_likeness,
    tokens,
    word_share,
)
from sok.reading.pdf.unseen import covered
from sok.records import Legibility

# A font whose signs are unknown to this share says nothing of the others either.
UNKNOWN_SHARE = 0.5
# Words that can clear, or convict, a font: fewer are in no dictionary by chance.
FEWEST_WORDS = 20
# Words of a font that are looked up: as many again change its share by a hundredth.
MOST_WORDS = 400
# Swedish words among those of a font. Of 60 fonts in 19 reports the good ones have 0.5 or more
# (Latin names and codes lower it), broken ones none. English has 0.3, Finnish none: a font is
# convicted only if its letters are not those of any language either.
CLEARING_SHARE = 0.3
CONVICTING_SHARE = 0.1
LIKENESS = 0.7

# Above this share of untrustworthy signs a page is not worth quoting.
GARBLED_SHARE = 0.8
# A page with fewer signs of its own has no text: a page number has up to four.
FEWEST_SIGNS = 5
# What stands in one place on so many pages is a running head, and not what the page says.
RECURRING = 3
# Pictures that cover this share of a page, or so many drawings, are what the page shows. Forms
# printed as pictures cover 0.2 to 0.4; a logotype covers 0.02, or is drawn in some ten strokes.
PICTURE_SHARE = 0.1
MANY_DRAWINGS = 50

_Place = tuple[str, int, int]


@dataclass(slots=True)
class _Font:
    """What is known of the glyphs of a font."""

    signs: int = 0
    unmapped: int = 0
    unknown: int = 0
    words: list[str] = field(default_factory=list)


def garbled_fonts(sheets: Iterable[Sheet]) -> frozenset[str]:
    """The names of the fonts, in a whole document, whose characters are not what they show."""
    fonts: defaultdict[str, _Font] = defaultdict(_Font)
    for sheet in sheets:
        for token in tokens(sheet):
            glyphs = [sheet.glyphs[number] for number in token]
            _note(fonts[glyphs[0].style.font], glyphs)
    return frozenset(name for name, font in fonts.items() if _is_garbled(font))


def garbled_glyphs(sheet: Sheet, fonts: frozenset[str]) -> frozenset[int]:
    """The numbers of the glyphs of a sheet whose characters cannot be trusted."""
    return frozenset(
        number
        for number, glyph in enumerate(sheet.glyphs)
        if glyph.style.font in fonts or is_no_sign(glyph.text)
    )


def is_ocr(sheet: Sheet) -> bool:
    """Whether the text of a page was read from its picture, before we had the file.

    Such a page shows the picture, and text lies over it without ink.
    """
    return any(glyph.hidden for glyph in sheet.glyphs)


def legibilities(sheets: Sequence[Sheet], fonts: frozenset[str]) -> tuple[Legibility, ...]:
    """How much of each page of a document could be read; `fonts` are its garbled fonts."""
    places = Counter(place for sheet in sheets for place in {*map(_place, sheet.glyphs)})
    recurring = frozenset(place for place, count in places.items() if count >= RECURRING)
    return tuple(legibility(sheet, fonts, recurring) for sheet in sheets)


def legibility(
    sheet: Sheet, fonts: frozenset[str], recurring: frozenset[_Place] = frozenset()
) -> Legibility:
    """How much of a page could be read; `recurring` is what stands on other pages too."""
    shown = [n for n, glyph in enumerate(sheet.glyphs) if not glyph.text.isspace()]
    own = [n for n in shown if _place(sheet.glyphs[n]) not in recurring]
    if len(own) < FEWEST_SIGNS and _is_picture(sheet):
        return Legibility.IMAGE
    if not shown:
        return Legibility.EMPTY
    garbled = garbled_glyphs(sheet, fonts)
    if sum(number in garbled for number in shown) >= GARBLED_SHARE * len(shown):
        return Legibility.GARBLED
    if is_ocr(sheet):
        return Legibility.OCR
    return Legibility.PART if _loses_text(sheet, garbled) else Legibility.WHOLE


def _note(font: _Font, glyphs: Sequence[Glyph]) -> None:
    font.signs += len(glyphs)
    font.unmapped += sum(not glyph.mapped for glyph in glyphs)
    # A sign alone is a bullet more often than a letter, and many fonts have theirs in private.
    if len(glyphs) < SHORTEST_WORD:
        return
    font.unknown += sum(is_no_sign(glyph.text) for glyph in glyphs)
    if len(font.words) < MOST_WORDS:
        font.words.append("".join(glyph.text for glyph in glyphs))


def _is_garbled(font: _Font) -> bool:
    text = " ".join(font.words)
    words, share = word_share(text)
    if max(font.unmapped, font.unknown) >= UNKNOWN_SHARE * font.signs:
        return words < FEWEST_WORDS or share < CLEARING_SHARE
    if words < FEWEST_WORDS:
        return False
    return share < CONVICTING_SHARE and letter_likeness(text) < LIKENESS


def _loses_text(sheet: Sheet, garbled: frozenset[int]) -> bool:
    """Whether a garbled glyph is more than a bullet, which is a lone sign that is no letter."""
    return bool(garbled) and any(
        (len(token) > 1 or not is_no_sign(sheet.glyphs[token[0]].text))
        and not garbled.isdisjoint(token)
        for token in tokens(sheet)
    )


def _is_picture(sheet: Sheet) -> bool:
    return (
        covered(sheet.pictures, sheet.width, sheet.height) >= PICTURE_SHARE
        or len(sheet.drawings) >= MANY_DRAWINGS
    )


def _place(glyph: Glyph) -> _Place:
    return glyph.text, round(glyph.box.x0), round(glyph.box.y0)
