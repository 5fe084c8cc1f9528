"""The pages of an open PDF to leaves: the fragments, tables and legibility of each.

A sheet with its glyphs takes a megabyte, a leaf a tenth of that; so sheets are let go one by
one, and a page is read again only where fonts turn out not to say which letters they draw.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sok.reading.captions import caption_label, label_kind
from sok.reading.pdf.boxed import Ground, boxes_of
from sok.reading.pdf.captions import find_figures
from sok.reading.pdf.celled import fragments_of
from sok.reading.pdf.fragments import Fragment
from sok.reading.pdf.glyphs import Glyph, Sheet
from sok.reading.pdf.grids import Grid, find_grids
from sok.reading.pdf.inked import inked_areas, meet
from sok.reading.pdf.legibility import (
    RECURRING,
    garbled_fonts,
    garbled_glyphs,
    legibility,
)
from sok.reading.pdf.pdfium import Pages, read_sheet
from sok.reading.pdf.shifted import mended, shift_of
from sok.reading.pdf.signs import words_of
from sok.reading.pdf.turned import as_read
from sok.records import Box, Legibility

# A page with fewer glyphs may have nothing but running heads, which are counted for it.
SPARSE = 300
# Stands for a sign that cannot be known.
UNKNOWN = "\ufffd"
# Captions of tables have no picture.
_TABLE = "tabell"
# Said of a page, in Swedish.
_DAMAGED = "är skadad"

# Where a caption begins: left edge and baseline, in whole points.
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page before its text is laid out.

    `numbers` are those of the fragments among all of their sheet, `pictures` those of the
    captions that stand there, `drawn` all areas that show something and are no tables, `boxes`
    those that text is set in. `left_out` says in Swedish why it was not read, "" if it was.
    """

    width: float
    height: float
    fragments: tuple[Fragment, ...]
    numbers: tuple[int, ...]
    grids: tuple[Grid, ...]
    rules: tuple[Box, ...]
    pictures: dict[Place, Box]
    legibility: Legibility
    left_out: str = ""
    drawn: tuple[Box, ...] = ()
    boxes: tuple[Ground, ...] = ()


_BLANK = Leaf(1.0, 1.0, (), (), (), (), {}, Legibility.LEFT_OUT)


def read_leaves(pages: Pages, skipped: Mapping[int, str]) -> list[Leaf]:
    """The leaves of all pages.

    Of the `skipped` ones nothing is read: their numbers, from 1, and why, in Swedish. So it is
    with those that PDFium cannot read.
    """
    leaves: list[Leaf] = []
    sparse: dict[int, Sheet] = {}
    fonts_of: dict[int, frozenset[str]] = {}

    def sheets() -> Iterator[Sheet]:
        for number in range(1, len(pages) + 1):
            reason = skipped.get(number, "")
            sheet = None if reason else _sheet(pages, number)
            if sheet is None:
                leaves.append(replace(_BLANK, left_out=reason or _DAMAGED))
                continue
            leaves.append(leaf_of(sheet, legibility(sheet, frozenset())))
            fonts_of[number] = frozenset(glyph.style.font for glyph in sheet.glyphs)
            if len(sheet.glyphs) < SPARSE:
                sparse[number] = sheet
            yield sheet

    fonts = garbled_fonts(sheets())
    for number, found in _of_sparse(sparse).items():
        leaves[number - 1] = replace(leaves[number - 1], legibility=found)
    if fonts:
        _read_again(pages, fonts, fonts_of, leaves)
    return leaves


def place_of(box: Box, baseline: float) -> Place:
    """Where a line begins, as captions are known by."""
    return round(box.x0), round(baseline)


def _sheet(pages: Pages, number: int) -> Sheet | None:
    """The sheet of a page, None if PDFium cannot read it."""
    try:
        return read_sheet(pages, number)
    except ValueError:
        return None


def leaf_of(drawn: Sheet, said: Legibility) -> Leaf:
    """The leaf of a sheet of which so much could be read."""
    sheet = as_read(drawn)
    grids = find_grids(sheet)
    fragments = fragments_of(sheet, grids)
    return Leaf(
        width=sheet.width,
        height=sheet.height,
        fragments=fragments,
        numbers=tuple(range(len(fragments))),
        grids=grids,
        rules=sheet.rules,
        pictures=_pictures(sheet, fragments) if sheet is drawn else {},
        legibility=said,
        drawn=_drawn(sheet, grids) if sheet is drawn else (),
        boxes=boxes_of((*sheet.fills, *sheet.frames), fragments, grids),
    )


def _drawn(sheet: Sheet, grids: Sequence[Grid]) -> tuple[Box, ...]:
    if not (sheet.drawings or sheet.pictures or sheet.fills):
        return ()
    return tuple(
        area for area in inked_areas(sheet) if not any(meet(area, grid.box) for grid in grids)
    )


def _pictures(sheet: Sheet, fragments: tuple[Fragment, ...]) -> dict[Place, Box]:
    captions = [
        one for one in fragments if caption_label(one.text) and label_kind(one.text) != _TABLE
    ]
    boxes = find_figures(sheet, [one.box for one in captions]) if captions else ()
    return {
        place_of(one.box, one.baseline): box
        for one, box in zip(captions, boxes, strict=True)
        if box is not None
    }


def _of_sparse(sheets: dict[int, Sheet]) -> dict[int, Legibility]:
    """The legibility of pages with little text, which may be but running heads."""
    places = Counter(
        (glyph.text, round(glyph.box.x0), round(glyph.box.y0))
        for sheet in sheets.values()
        for glyph in sheet.glyphs
    )
    recurring = frozenset(place for place, count in places.items() if count >= RECURRING)
    return {n: legibility(sheet, frozenset(), recurring) for n, sheet in sheets.items()}


def _read_again(
    pages: Pages, fonts: frozenset[str], fonts_of: Mapping[int, frozenset[str]], leaves: list[Leaf]
) -> None:
    """Put in place of the leaves that have garbled fonts such as say what is known."""
    steps = _steps(pages, fonts, fonts_of)
    for number, own in fonts_of.items():
        if fonts.isdisjoint(own):
            continue
        sheet = read_sheet(pages, number)
        whole = replace(sheet, glyphs=tuple(_mended(glyph, steps) for glyph in sheet.glyphs))
        left = fonts - steps.keys()
        lost = garbled_glyphs(whole, left)
        shown = replace(
            whole,
            glyphs=tuple(
                replace(glyph, text=UNKNOWN) if n in lost and not glyph.text.isspace() else glyph
                for n, glyph in enumerate(whole.glyphs)
            ),
        )
        leaves[number - 1] = leaf_of(shown, legibility(whole, left))


def _steps(
    pages: Pages, fonts: frozenset[str], fonts_of: Mapping[int, frozenset[str]]
) -> dict[str, int]:
    """How far the characters of a font are from their letters, where that is proved."""
    steps: dict[str, int] = {}
    for font in fonts:
        sheets = (read_sheet(pages, number) for number, own in fonts_of.items() if font in own)
        if shift := shift_of(words_of(font, sheets)):
            steps[font] = shift.step
    return steps


def _mended(glyph: Glyph, steps: dict[str, int]) -> Glyph:
    step = steps.get(glyph.style.font)
    return glyph if step is None else replace(glyph, text=mended(glyph.text, step), mapped=True)
