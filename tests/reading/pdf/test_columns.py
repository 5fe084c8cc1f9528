"""Fragments to regions and lines: none is lost or doubled, whatever the layout of the page."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from sok.reading.pdf.columns import arrange
from sok.reading.pdf.fragments import Fragment
from sok.reading.pdf.glyphs import Style
from sok.reading.pdf.grids import Cell, Grid
from sok.reading.pdf.layout import Layout, TextLine, lay_out
from sok.reading.pdf.rows import Item, items_of
from sok.records import Box

HEIGHT = 842.0
# Points: where columns often begin, so that strips between them happen.
EDGES = (70, 75, 200, 210, 310, 320, 420)


@st.composite
def fragments(draw: st.DrawFn) -> Fragment:
    """A fragment of a line somewhere on a page; many share edges and lines."""
    size = draw(st.sampled_from([7.0, 10.0, 10.0, 10.0, 16.0]))
    x = draw(st.one_of(st.sampled_from(EDGES), st.integers(0, 500)))
    y = draw(st.one_of(st.integers(1, 50).map(lambda line: 12 * line), st.integers(20, 830)))
    text = draw(st.text("abcåäö12 ", min_size=1, max_size=40).filter(str.strip)).strip()
    box = Box(x, y - 0.8 * size, x + len(text) * size / 2, y + 0.2 * size)
    bold = draw(st.booleans())
    style = Style(size, "Times", bold, False, 0)
    return Fragment(text, tuple(range(len(text))), box, float(y), style, bold)


pages = st.lists(fragments(), max_size=40)


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    """A table of two columns and two rows, the first of which may be one cell."""
    x, y = draw(st.integers(60, 200)), draw(st.integers(100, 500))
    width, height = draw(st.integers(100, 300)), draw(st.integers(30, 200))
    xs, ys = (x, x + width / 2, x + width), (y, y + height / 2, y + height)
    merged = draw(st.booleans())
    places = [(0, 0, 2), (1, 0, 1), (1, 1, 1)] if merged else [(r, c, 1) for r in (0, 1)
                                                              for c in (0, 1)]  # fmt: skip
    cells = tuple(
        Cell(Box(xs[column], ys[row], xs[column + wide], ys[row + 1]), row, column, 1, wide)
        for row, column, wide in places
    )
    return Grid(Box(xs[0], ys[0], xs[-1], ys[-1]), 2, 2, cells)


def counted(items: list[Item]) -> Counter[tuple[bool, int]]:
    """How often each fragment and each atom is there."""
    return Counter((item.fragment is None, item.number) for item in items)


@given(pages, st.lists(grids(), max_size=2), st.booleans())
def test_every_item_is_in_one_region(
    found: list[Fragment], tables: list[Grid], columns: bool
) -> None:
    """Regions part what stands on a page, be it read by columns or line by line."""
    items = items_of(found, [table.box for table in tables])
    regions = list(arrange(items, columns))
    arranged = [item for region in regions for row in region.rows for item in row.items]
    assert counted(arranged) == counted(items)
    for region in regions:
        assert region.rows
        tops = [row.box.y1 for row in region.rows]
        assert tops == sorted(tops)
        for row in region.rows:
            lefts = [item.box.x0 for item in row.items]
            assert lefts == sorted(lefts)


@given(pages)
def test_a_region_has_a_table_alone(found: list[Fragment]) -> None:
    """A table is a region of its own, with no text in it."""
    items = items_of(found, [Box(70, 300, 500, 400)])
    for region in arrange(items):
        tables = [item for row in region.rows for item in row.items if item.fragment is None]
        assert not tables or [len(row.items) for row in region.rows] == [1]


def lines_of(layout: Layout) -> list[TextLine]:
    """All lines of a page but furniture, those of cells too."""
    lines: list[TextLine] = []
    for part in layout.parts:
        if isinstance(part, TextLine):
            lines.append(part)
        else:
            lines += [line for cell in part.cells for line in cell]
    return lines


@given(pages, st.lists(grids(), max_size=1), st.data())
@settings(max_examples=150)
def test_a_page_has_every_fragment_once(
    found: list[Fragment], tables: list[Grid], data: st.DataObject
) -> None:
    """The page's text is its fragments in the order said, and each line stands where it says."""
    furniture = data.draw(st.frozensets(st.integers(0, max(0, len(found) - 1)), max_size=4))
    furniture = frozenset(number for number in furniture if number < len(found))
    layout = lay_out(3, found, furniture, HEIGHT, tables)
    assert sorted(layout.order) == list(range(len(found)))
    texts = [found[number].text for number in layout.order]
    assert layout.text.split() == " ".join(texts).split()
    lines = [*layout.furniture, *(line.line for line in lines_of(layout))]
    for line in lines:
        assert line.page == 3
        assert layout.text[line.start : line.start + len(line.text)] == line.text
    covered = sorted((line.start, line.start + len(line.text)) for line in lines)
    assert [start for start, _ in covered] == [0, *(end + 1 for _, end in covered)][: len(lines)]
    assert len(layout.furniture) == len(furniture)


@given(pages)
def test_a_page_without_columns_is_read_from_above(found: list[Fragment]) -> None:
    """Where nothing stands beside anything, lines are read from above."""
    single = [
        one
        for one in found
        if all(abs(one.baseline - other.baseline) > 20 for other in found if other is not one)
    ]
    order = lay_out(0, single, frozenset(), HEIGHT).order
    assert list(order) == sorted(order, key=lambda number: single[number].baseline)
