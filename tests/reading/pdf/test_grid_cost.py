"""A page with very many rules takes no time to speak of, whether it holds a table or none."""

from __future__ import annotations

from dataclasses import replace
from time import thread_time

from drawn import level, rows, ruled, sheet, tables, upright

from sok.reading.pdf.glyphs import Sheet
from sok.records import Box


def read(page: Sheet) -> tuple[list[list[list[str]]], float]:
    """The tables of a page, and the least time of three that it took to find them.

    One of them may be spent on collecting what other tests have left behind.
    """
    times = []
    for _ in range(3):
        begin = thread_time()
        found = tables(page)
        times.append(thread_time() - begin)
    return found, min(times)


def test_a_table_of_many_cells_is_found_fast() -> None:
    """The cost does not grow with the square of the pieces that rules are drawn in."""
    xs, ys = [50.0 + 25 * n for n in range(20)], [50.0 + 15 * n for n in range(48)]
    cells = [[str(n % 10) for n in range(19)] for _ in range(47)]
    page = sheet(rows(cells, [x + 5 for x in xs[:-1]], 61, 15), ruled(xs, ys))
    found, seconds = read(page)
    assert found == [cells]
    # Some ten times what it takes; comparing each rule with each would take minutes.
    assert seconds < 1.0


def test_a_page_full_of_lines_is_left_alone() -> None:
    """Thousands of lines that cross are squared paper or a map: no table, and no time spent."""
    steps = [0.28 * n for n in range(2000)]
    squared = [*(level(y, 0, 560) for y in steps), *(upright(x, 0, 560) for x in steps)]
    wide = [Box(8 * r.x0, 8 * r.y0, 8 * r.x1, 8 * r.y1) for r in squared]
    found, seconds = read(replace(sheet((), wide), width=4760.0, height=4760.0))
    assert found == []
    # Some twenty times what it takes; to see which of these lines cross takes one.
    assert seconds < 0.4
