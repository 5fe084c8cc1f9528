"""Glyphs to fragments: none is lost or doubled, whatever the order and place they are drawn in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest
from drawn import PLAIN, Text, glyphs, sheet, turned
from hypothesis import given
from hypothesis import strategies as st

from sok.reading.pdf.fragments import Fragment, find_fragments
from sok.reading.pdf.glyphs import Glyph, Sheet, Style
from sok.records import Box

# Points: the squares of the page that hold one word each, so that no two words overlap.
ACROSS, DOWN = 140, 40
SQUARES = [(column, row) for row in range(20) for column in range(4)]
LETTERS = "abcdefghijklmnopqrstuvwxyzåäöABCÅÄÖ0123456789.,;:()/%§"

styles = st.builds(
    Style,
    size=st.sampled_from([6.0, 8.0, 10.0, 11.5, 18.0]),
    font=st.sampled_from(["Times", "Arial"]),
    bold=st.booleans(),
    italic=st.booleans(),
    turn=st.just(0),
)
# Points by which a sign may stand below its line.
JUMPS = st.sampled_from([0, 0, 0, -3.5, 2])


@st.composite
def words(draw: st.DrawFn, wild: bool = True) -> list[Glyph]:
    """Words of glyphs, one in a square of the page; `wild` ones jump up and down."""
    found: list[Glyph] = []
    for column, row in draw(st.lists(st.sampled_from(SQUARES), max_size=12, unique=True)):
        x = column * ACROSS + draw(st.integers(2, 40))
        y = row * DOWN + draw(st.integers(22, 30))
        text = draw(st.text(LETTERS + " ", min_size=1, max_size=12))
        word = glyphs(Text(x, y, text, draw(styles)))
        found += [_moved(one, draw(JUMPS)) if wild else one for one in word]
    return found


def _moved(glyph: Glyph, down: float) -> Glyph:
    box = glyph.box
    moved = Box(box.x0, box.y0 + down, box.x1, box.y1 + down)
    return replace(glyph, box=moved, baseline=glyph.baseline + down)


def page(drawn: Sequence[Glyph]) -> Sheet:
    """A page with these glyphs."""
    return replace(sheet(), glyphs=tuple(drawn))


def numbers(fragments: Sequence[Fragment]) -> Counter[int]:
    """How often each glyph of the page is in a fragment."""
    return Counter(number for one in fragments for number in one.glyphs if number >= 0)


def texts(drawn: Sheet) -> list[str]:
    """The texts of the fragments of a page."""
    return [one.text for one in find_fragments(drawn)]


@given(words(), st.sampled_from([0, 90, 270]))
def test_every_glyph_is_in_one_fragment(drawn: list[Glyph], turn: int) -> None:
    """What has ink is in exactly one fragment, and stands there as the sign that it is."""
    whole = turned(page(drawn), turn) if turn else page(drawn)
    found = find_fragments(whole)
    inked = {
        number
        for number, glyph in enumerate(whole.glyphs)
        if glyph.text != " " and 0 <= (glyph.box.y0 + glyph.box.y1) / 2 <= whole.height
    }
    assert numbers(found) == Counter(inked)
    raised = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789", strict=True))
    for one in found:
        assert len(one.text) == len(one.glyphs)
        for sign, number in zip(one.text, one.glyphs, strict=True):
            assert sign == " " if number < 0 else raised.get(sign, sign) == drawn[number].text


@given(words())
def test_a_fragment_is_as_large_as_its_glyphs(drawn: list[Glyph]) -> None:
    """The box of a fragment is the one around its glyphs."""
    for one in find_fragments(page(drawn)):
        boxes = [drawn[number].box for number in one.glyphs if number >= 0]
        around = (min(box.x0 for box in boxes), min(box.y0 for box in boxes),
                  max(box.x1 for box in boxes), max(box.y1 for box in boxes))  # fmt: skip
        assert (one.box.x0, one.box.y0, one.box.x1, one.box.y1) == pytest.approx(around)


@given(words(wild=False).flatmap(lambda drawn: st.tuples(st.just(drawn), st.permutations(drawn))))
def test_the_order_of_drawing_does_not_matter(orders: tuple[list[Glyph], list[Glyph]]) -> None:
    """A file may draw its signs in any order."""
    one, other = (texts(page(drawn)) for drawn in orders)
    assert one == other


@given(words(wild=False))
def test_what_is_printed_twice_is_read_once(drawn: list[Glyph]) -> None:
    """Signs that are drawn again in the same place, to look bold, change nothing."""
    assert texts(page([*drawn, *drawn])) == texts(page(drawn))


@given(words(wild=False), st.sampled_from([90, 270]))
def test_turned_text_is_read_as_upright_text(drawn: list[Glyph], turn: int) -> None:
    """Lines that run up or down the page have the same words as those that run across."""
    upright = page([glyph for glyph in drawn if glyph.baseline < 560])
    assert sorted(texts(turned(upright, turn))) == sorted(texts(upright))


@given(words(), st.sampled_from([-700, 700]))
def test_what_is_beside_the_page_is_left_out(drawn: list[Glyph], far: int) -> None:
    """Printers' marks outside the page are in no fragment."""
    away = [
        replace(glyph, box=replace(glyph.box, x0=glyph.box.x0 + far, x1=glyph.box.x1 + far))
        for glyph in drawn
    ]
    assert find_fragments(page(away)) == ()


@pytest.mark.parametrize("sign", ["\u0000", "\u200b", "\u00ad"])
def test_signs_that_are_not_seen(sign: str) -> None:
    """Control characters, and hyphens without ink that take no room, are nothing."""
    drawn = list(glyphs(Text(70, 100, "stöd")))
    box = Box(90, 92, 90.2, 102)
    drawn.append(Glyph(sign, box, 100, PLAIN, drawn=False))
    assert [one.text for one in find_fragments(page(drawn))] == ["stöd"]


def test_a_mark_above_a_letter_is_one_with_it() -> None:
    """A letter and a combining ring are one character with one glyph."""
    drawn = list(glyphs(Text(70, 100, "pa")))
    drawn.append(Glyph("\u030a", drawn[1].box, 100, PLAIN))
    (found,) = find_fragments(page(drawn))
    assert (found.text, found.glyphs) == ("på", (0, 1))
