"""Tables are found by their rules, shades or alignment, and what only looks like one is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import astuple, replace
from itertools import pairwise
from time import process_time

import pytest
from drawn import (
    BOLD,
    PITCH,
    Text,
    bold,
    level,
    paragraph,
    rows,
    ruled,
    sheet,
    table,
    turned,
    turned_box,
    upright,
)
from hypothesis import given
from hypothesis import strategies as st

from sok.reading.pdf.glyphs import Sheet
from sok.reading.pdf.grids import find_grids
from sok.records import Box

CELLS = [["Region", "Antal"], ["Skåne", "12"], ["Halland", "140"], ["Dalarna", "7"]]
XS = (100.0, 200.0, 300.0)
YS = (100.0, 120.0, 140.0, 160.0, 180.0)
TEXTS = rows(CELLS, (105, 205), 114, 20)


def tables(page: Sheet) -> list[list[list[str]]]:
    """The texts of all tables found on a page."""
    return [table(page, grid) for grid in find_grids(page)]


def shown(cells: Sequence[Sequence[str]]) -> list[list[str]]:
    """Cells as they are read: lines joined by a space."""
    return [[cell.replace("\n", " ") for cell in row] for row in cells]


# --- ruled ---


def test_rules_drawn_cell_by_cell_make_one_table() -> None:
    """Pieces of rules that touch are one table, with the text of each cell in its place."""
    assert tables(sheet(TEXTS, ruled(XS, YS))) == [CELLS]


@pytest.mark.parametrize(("before", "after"), [(2.0, 2.0), (4.5, 0.0)])
def test_broken_rules_are_whole(before: float, after: float) -> None:
    """Corners that are left open and dashes do not part a table."""
    across = [level(y, x0 + 2, x1 - 2) for y in YS for x0, x1 in pairwise(XS)]
    down = [upright(x, y0 + before, y1 - after) for x in XS for y0, y1 in pairwise(YS)]
    assert tables(sheet(TEXTS, [*across, *down])) == [CELLS]


def test_double_rules_are_one() -> None:
    """The white between the two lines of a double rule is no column and no row."""
    twice = [
        Box(r.x0 + off, r.y0 + off, r.x1 + off, r.y1 + off)
        for r in ruled(XS, YS)
        for off in (0.0, 2.0)
    ]
    assert tables(sheet(TEXTS, twice)) == [CELLS]


def test_thick_borders_are_rules() -> None:
    """Borders that are drawn as filled strips rule a table as lines do."""
    thick = [Box(r.x0 - 1, r.y0 - 1, r.x1 + 1, r.y1 + 1) for r in ruled(XS, YS)]
    assert tables(sheet(TEXTS, fills=thick)) == [CELLS]


def test_shaded_cells_make_a_table() -> None:
    """Cells that are filled, with white between them, are a table by their edges."""
    fills = [
        Box(x0 + 1, y0 + 1, x1 - 1, y1 - 1) for x0, x1 in pairwise(XS) for y0, y1 in pairwise(YS)
    ]
    assert tables(sheet(TEXTS, fills=fills)) == [CELLS]


def test_a_missing_rule_merges_cells() -> None:
    """A cell reaches over columns or rows where no rule parts them; each place is in one cell."""
    texts = rows([["Acceptans", ""], ["Skåne", "12"], ["", "140"]], (105, 205), 114, 20)
    ys = YS[:4]
    missing = (upright(200, 100, 120), level(140, 100, 200))
    tick = upright(200, 112, 120)  # too short to part the cells of the header
    page = sheet(texts, [tick, *(rule for rule in ruled(XS, ys) if rule not in missing)])
    (grid,) = find_grids(page)
    merged = {(c.row, c.column): (c.rows, c.columns) for c in grid.cells}
    assert merged == {(0, 0): (1, 2), (1, 0): (2, 1), (1, 1): (1, 1), (2, 1): (1, 1)}
    places = Counter(
        (cell.row + down, cell.column + along)
        for cell in grid.cells
        for down in range(cell.rows)
        for along in range(cell.columns)
    )
    assert places == {(row, column): 1 for row in range(3) for column in range(2)}


@given(st.lists(st.booleans(), min_size=24, max_size=24))
def test_each_place_is_in_one_cell(kept: list[bool]) -> None:
    """Whatever rules are missing, the cells of a grid cover its places once and its box."""
    cells = [[f"{row}{column}" for column in range(4)] for row in range(4)]
    xs, ys = [100.0 + 60 * n for n in range(5)], [100.0 + 30 * n for n in range(5)]
    sides = [rule for rule in ruled(xs, ys) if is_inner(rule)]
    frame = [rule for rule in ruled(xs, ys) if not is_inner(rule)]
    rules = [*frame, *(rule for rule, keep in zip(sides, kept, strict=True) if keep)]
    for grid in find_grids(sheet(rows(cells, [x + 5 for x in xs[:4]], 118, 30), rules)):
        places = [
            (cell.row + down, cell.column + along)
            for cell in grid.cells
            for down in range(cell.rows)
            for along in range(cell.columns)
        ]
        expected = [(row, column) for row in range(grid.rows) for column in range(grid.columns)]
        assert sorted(places) == expected
        areas = sum((c.box.x1 - c.box.x0) * (c.box.y1 - c.box.y0) for c in grid.cells)
        box = grid.box
        assert areas == pytest.approx((box.x1 - box.x0) * (box.y1 - box.y0))


def is_inner(rule: Box) -> bool:
    """Whether a rule is not on the frame of a table of four rows and columns."""
    x, y = (rule.x0 + rule.x1) / 2, (rule.y0 + rule.y1) / 2
    return 101 < x < 339 and 101 < y < 219


def test_a_last_row_without_upright_rules_belongs() -> None:
    """A level rule as wide as the table closes off one more row."""
    rules = [*ruled(XS, YS[:4]), level(180, 100, 300)]
    assert tables(sheet(TEXTS, rules)) == [CELLS]


def test_lines_between_upright_rules_are_rows() -> None:
    """Below a ruled header, a stack of short lines in all columns is a row for each line."""
    cells = [["Frekvens", "Fält", "Kraft"], *([f"{n} Hz", str(n), "-"] for n in range(5))]
    texts = [*rows(cells[:1], (105, 205, 305), 114), *rows(cells[1:], (105, 205, 305), 134)]
    assert tables(sheet(texts, ruled((*XS, 400), (100, 120, 200)))) == [cells]


def test_lines_of_wrapped_text_are_one_row() -> None:
    """Text that is broken for want of room stays in the row that its rules make."""
    texts = [*paragraph(105, 114, 18, 5), *paragraph(205, 114, 18, 5)]
    texts += [*paragraph(105, 184, 18, 5), *paragraph(205, 184, 18, 5)]
    (grid,) = find_grids(sheet(texts, ruled(XS, (100, 170, 240))))
    assert (grid.rows, grid.columns) == (2, 2)


# --- level rules and shades ---


def test_columns_between_level_rules_are_white_gutters() -> None:
    """With level rules alone columns are where white runs through all rows."""
    rules = [level(y, 100, 300) for y in (100, 120, 180)]
    assert tables(sheet(TEXTS, rules)) == [CELLS]


def test_a_row_begins_where_the_first_column_has_text() -> None:
    """Lines of other columns alone belong to the row above."""
    cells = [["Insats", "Vad"], ["Lån", "Stöd till\nföretag"], ["Export", "Råd"]]
    texts = [*rows(cells[:2], (105, 205), 114, 24), *rows(cells[2:], (105, 205), 162)]
    rules = [level(y, 100, 300) for y in (100, 124, 180)]
    assert tables(sheet(texts, rules)) == [shown(cells)]


def test_a_rule_between_lines_parts_rows() -> None:
    """Where each row has a rule below it, its lines are one row whatever column they are in."""
    cells = [["Insats", "Vad"], ["Lån\nKapital", "Stöd"], ["Export", "Råd"], ["Mässor", "Resor"]]
    texts = rows(cells, (105, 205), 114, 30)
    rules = [level(y, 100, 300) for y in (100, 130, 160, 190, 220)]
    assert tables(sheet(texts, rules)) == [shown(cells)]


def test_striped_rows_make_a_table_with_the_rows_between() -> None:
    """Each other row is shaded; the header above and the last row below belong to it."""
    cells = [*CELLS, ["Gotland", "3"]]
    texts = rows(cells, (105, 205), 114, 20)
    fills = [Box(100, 120, 300, 140), Box(100, 160, 300, 180)]
    texts.append(Text(105, 230, "Källa: SCB"))
    assert tables(sheet(texts, fills=fills)) == [cells]


def test_a_header_between_two_rules_heads_the_lines_below() -> None:
    """The last rule may be missing: rows go on below the header as long as its columns do."""
    rules = [level(y, 100, 300) for y in (100, 120)]
    after = paragraph(100, 230, 60, 3)
    assert tables(sheet([*TEXTS, *after], rules)) == [CELLS]


# --- no rules ---


def test_aligned_columns_under_a_bold_header_are_a_table() -> None:
    """Without rules a bold header over aligned columns is evidence, and cells may be empty."""
    cells = [
        ["Förvaltning", "Ansvarig", "Tidsplan"],
        ["Kommunledning", "Chefen", "31 maj"],
        ["Miljöförbundet", "", ""],
        ["Olofströms Hus", "Chefen", "31 maj"],
        ["Räddning", "", ""],
    ]
    texts = bold(rows(cells, (70, 200, 330), 200))
    page = sheet([*paragraph(70, 160, 80, 2), *texts, *paragraph(70, 300, 80, 2)])
    assert tables(page) == [cells]


def test_under_a_bold_header_most_cells_may_be_empty() -> None:
    """A bold header and one full row say what the columns are; the rest may be names alone."""
    names = ("Miljöförbundet", "Räddning", "Socialtjänst")
    cells = [["Förvaltning", "Ansvarig", "Tid"], ["Ledning", "Chefen", "31 maj"]]
    cells += [[name, "", ""] for name in names]
    assert tables(sheet(bold(rows(cells, (70, 200, 330), 200)))) == [cells]


def test_a_name_goes_on_in_lower_case_or_with_a_parenthesis() -> None:
    """Such a line of the first column is in the row above, though rows are not set apart."""
    lines = [
        ["Arbete", "Luft"],
        ["Lätt arbete", "15 l"],
        ["(Promenad", ""],
        ["och lek)", ""],
        ["Tungt", "40 l"],
        ["arbete", ""],
        ["Vila", "8 l"],
    ]
    expected = [
        ["Arbete", "Luft"],
        ["Lätt arbete (Promenad och lek)", "15 l"],
        ["Tungt arbete", "40 l"],
        ["Vila", "8 l"],
    ]
    assert tables(sheet(bold(rows(lines, (70, 250), 200)))) == [expected]


def test_set_apart_rows_may_follow_their_header_closely() -> None:
    """The first line that is not bold ends the header, though the other rows are set apart."""
    names = ["Lätt", "Medeltungt", "Tungt", "Mycket tungt"]
    cells = [["Arbete", "Luft"], *([name, "15 l"] for name in names)]
    texts = [*rows(cells[:2], (70, 250), 200), *rows(cells[2:], (70, 250), 232, 20)]
    assert tables(sheet(bold(texts))) == [cells]


def test_a_line_across_the_gutters_ends_a_table() -> None:
    """A note right below runs across columns: it is no row, and merges none."""
    cells = [["Län", "Män", "Kvinnor"], *([f"Län {n}", str(n), str(n)] for n in range(5))]
    note = Text(150, 200 + 6 * PITCH, "Källa: länens egna uppgifter")
    assert tables(sheet([*bold(rows(cells, (70, 150, 210), 200)), note])) == [cells]


def test_figures_in_line_at_their_right_edge_are_a_table() -> None:
    """Columns of figures are in line on the right, under a caption."""
    texts = [Text(70, 180, "Tabell 3. Bidrag, kronor")]
    cells = [["Skåne", "1 200", "14"], ["Halland", "90", "7"], ["Dalarna", "12 500", "120"]]
    for number, (name, *figures) in enumerate(cells):
        texts.append(Text(70, 200 + number * PITCH, name))
        texts += [
            Text(right - 5 * len(figure), 200 + number * PITCH, figure)
            for right, figure in zip((250, 330), figures, strict=True)
        ]
    assert tables(sheet(texts)) == [cells]


def test_terms_and_their_meanings_are_a_table() -> None:
    """A list of terms has no header; a term can be two lines long, a meaning many."""
    cells = [
        ["Fältpersonal", "Den som länsstyrelsen har förordnat\natt inventera rovdjur"],
        ["Föryngring", "Björn, varg, järv eller lodjur som\nhar fött ungar"],
        ["Olägenhet för\nmänniskors hälsa", "en störning som kan påverka hälsan\nmenligt"],
        ["Sameby", "Enligt rennäringslagen"],
        ["Tillfällig", "Art som inte uppträder normalt\ni samebyn"],
    ]
    assert tables(sheet(rows(cells, (70, 200), 200, 30))) == [shown(cells)]


def test_a_term_may_stand_lower_than_what_it_means() -> None:
    """A term that is set a little below the first line of its meaning is of the same row."""
    meaning = "Område där en explosiv blandning\nkan förekomma"
    cells = [[f"Zon {n}", meaning] for n in range(1, 6)]
    texts = [
        Text(t.x, t.y + 5, t.text) if t.text == "Zon 3" else t
        for t in rows(cells, (70, 200), 200, 30)
    ]
    assert tables(sheet(texts)) == [shown(cells)]


def test_a_running_head_beside_the_first_row_is_no_column() -> None:
    """What stands beside one line at the top and one at the foot is not in the table."""
    cells = [[f"Begrepp {n}", f"Betydelsen av begreppet {n}"] for n in range(8)]
    beside = [Text(20, 200, "NFS"), Text(20, 200 + 7 * 20, "2")]
    assert tables(sheet([*rows(cells, (100, 230), 200, 20), *beside])) == [cells]


# --- what is none ---


def columns_of_text() -> Sheet:
    """Running text in two columns, each under its heading."""
    heads = bold(rows([["Inledning", "Bakgrund"]], (70, 300), 180))
    return sheet([*heads, *paragraph(70, 200, 40, 20), *paragraph(300, 200, 40, 20)])


def two_wordings() -> Sheet:
    """A law as it is beside the law as it is proposed: short, so that few lines are full."""
    heads = bold(rows([["Nuvarande lydelse", "Föreslagen lydelse"]], (70, 300), 200))
    lines = [["Beslut av nämnden", "Beslut av staten"], ["får överklagas hos", "får inte klandras"]]
    return sheet([*heads, *rows([*lines, *lines], (70, 300), 224)])


def contents() -> Sheet:
    """Entries with a number, leaders and a page."""
    entries = [[str(n), f"Kapitel om något {'.' * 40} {3 * n}"] for n in range(1, 9)]
    return sheet(rows(entries, (70, 100), 200, 20))


def contents_without_leaders() -> Sheet:
    """Entries with a page far to the right."""
    entries = [["Sammanfattning", "3"], ["Inledning", "5"], ["Metod", "7"], ["Resultat", "12"]]
    return sheet(bold(rows(entries, (70, 400), 200, 20)))


def hanging_numbers() -> Sheet:
    """A list whose numbers stand to the left of its text."""
    items = [[f"{n}.", "En punkt i listan\nsom är två rader"] for n in range(1, 7)]
    return sheet(rows(items, (70, 100), 200, 24))


def hanging_signs() -> Sheet:
    """A list whose bullets come from a font of signs."""
    items = [["\uf0b7", "En punkt i listan\nsom är två rader"] for _ in range(6)]
    return sheet(rows(items, (70, 100), 200, 24))


def references() -> Sheet:
    """A list of literature whose numbers stand in brackets."""
    items = [[f"[{n}]", "Andersson, A. (2019).\nEn bok om regioner."] for n in range(1, 5)]
    return sheet(rows(items, (70, 100), 200, 24))


def headings_in_the_margin() -> Sheet:
    """Paragraphs with a heading beside some of them."""
    texts = []
    for number in range(10):
        texts += paragraph(200, 200 + number * 50, 60, 3)
        if number % 2 == 0:
            texts.append(Text(70, 200 + number * 50, f"Rubrik {number}", BOLD))
    return sheet(texts)


def scattered_words() -> Sheet:
    """Words to the right of a gap, in line with nothing."""
    texts = [Text(70, 200, "Vad", BOLD), Text(300, 200, "Vem", BOLD)]
    for number in range(5):
        texts.append(Text(70, 220 + number * 20, "Ord"))
        texts.append(Text(300 + number * 9, 220 + number * 20, "Namn" + "n" * (number % 2)))
    return sheet(texts)


def framed_box() -> Sheet:
    """One cell with a paragraph in it."""
    return sheet(paragraph(110, 120, 60, 4), ruled((100, 450), (100, 180)))


def boxes_side_by_side() -> Sheet:
    """One row of boxes with a few lines in each."""
    lines = ["Ackred. nr.", "Provning", "ISO 17025", "Swedac"]
    texts = [Text(x, 130 + n * PITCH, t) for x in (110, 210, 310) for n, t in enumerate(lines)]
    return sheet(texts, ruled((100, 200, 300, 400), (100, 200)))


def stacked_boxes() -> Sheet:
    """Boxes around paragraphs, each with borders above and below."""
    texts = [*paragraph(110, 120, 60, 3), *paragraph(110, 180, 60, 3), *paragraph(110, 240, 60, 3)]
    return sheet(texts, ruled((100, 450), (100, 160, 220, 280)))


def footnotes() -> Sheet:
    """A rule above notes whose marks stand to the left."""
    notes = [["1", "Se prop. 2008"], ["2", "Se SOU 2010"], ["3", "Se Ds 2012"]]
    return sheet([*paragraph(70, 200, 80, 9), *rows(notes, (70, 90), 700)], [level(685, 70, 200)])


def underlines() -> Sheet:
    """Words that are underlined, one above the other."""
    rules = [level(202 + n * 24, 70, 200) for n in range(6)]
    return sheet(paragraph(70, 200, 60, 12), rules)


def page_frame() -> Sheet:
    """A frame around the page, with columns of text in it."""
    texts = [*paragraph(70, 200, 40, 20), *paragraph(300, 200, 40, 20)]
    return sheet(texts, ruled((40, 555), (60, 800)))


ADDRESS = [
    ["Postadress", "Besök", "Telefon"],
    ["Box 1", "Storgatan 1", "08-123"],
    ["111 11 Stockholm", "Stockholm", "info@ex.se"],
    ["Sverige", "Sverige", "ex.se"],
]


def letterhead() -> Sheet:
    """Three blocks of address at the top of the page."""
    return sheet(bold(rows(ADDRESS, (70, 220, 370), 30)))


def foot() -> Sheet:
    """Three blocks of address at the foot of the page."""
    return sheet(bold(rows(ADDRESS, (70, 220, 370), 780)))


def coloured_paper() -> Sheet:
    """The same on paper that is filled with a colour, whose edges are no rules."""
    return sheet(bold(rows(ADDRESS, (70, 220, 370), 780)), fills=[Box(0, 0, 595, 842)])


def signatures() -> Sheet:
    """Lines to sign on, with what to write below."""
    pairs = [["Ort och datum", "Namnteckning"], ["Telefon", "E-post"]]
    rules = [level(y, x, x + 150) for y in (190, 250) for x in (70, 300)]
    return sheet(rows(pairs, (70, 300), 200, 60), rules)


def diagram() -> Sheet:
    """Axes, lines of the scale, and bars with labels outside."""
    rules = [upright(100, 100, 300), *(level(100 + n * 40, 100, 400) for n in range(6))]
    bars = [Box(120 + n * 50, 150 + n * 20, 140 + n * 50, 300) for n in range(5)]
    labels = [Text(80, 100 + n * 40, str(n)) for n in range(6)]
    return sheet([*labels, *rows([["2014", "2015", "2016"]], (110, 160, 210), 312)], rules, bars)


def labels_beside_a_frame() -> Sheet:
    """Texts in a frame with texts outside that explain them."""
    cells = [
        ["Fara", "Signalord"],
        ["Frätande", "Angivelse"],
        ["Skölj", "Råd"],
        ["Innehåll", "Ämnen"],
    ]
    return sheet(bold(rows(cells, (110, 300), 200, 20)), ruled((100, 250), (150, 400)))


@pytest.mark.parametrize(
    "make",
    [
        columns_of_text,
        two_wordings,
        contents,
        contents_without_leaders,
        hanging_numbers,
        hanging_signs,
        references,
        headings_in_the_margin,
        scattered_words,
        framed_box,
        boxes_side_by_side,
        stacked_boxes,
        footnotes,
        underlines,
        page_frame,
        letterhead,
        foot,
        coloured_paper,
        signatures,
        diagram,
        labels_beside_a_frame,
    ],
)
def test_what_only_looks_like_a_table_is_none(make: Callable[[], Sheet]) -> None:
    """Text in columns, lists, contents, frames, forms, letterheads and diagrams are no tables."""
    assert tables(make()) == []


def test_an_empty_ruled_form_is_no_table() -> None:
    """A table has text in most of its rows and columns."""
    corners = [Text(105, 114, "Namn"), Text(205, 174, "Ort")]
    xs, ys = (*XS, 400.0, 500.0, 550.0), (*YS, 200.0, 220.0)
    assert tables(sheet(corners, ruled(xs, ys))) == []


def test_a_paragraph_between_rules_of_the_same_width_is_no_row() -> None:
    """A box below a table has borders as long as its rules; what stands between is not its row."""
    between = [Text(105, 200 + n * PITCH, "Smal text") for n in range(3)]
    rules = [level(y, 100, 300) for y in (100, 120, 180, 260, 300)]
    assert tables(sheet([*TEXTS, *between], rules)) == [CELLS]


# --- turned pages, cost ---


@pytest.mark.parametrize("turn", [90, 270])
def test_a_turned_table_has_the_rows_of_its_reader(turn: int) -> None:
    """Where most text is turned, so are rows and columns; boxes stay those of the page."""
    page = sheet(TEXTS, ruled(XS, YS))
    (straight,) = find_grids(page)
    (grid,) = find_grids(turned(page, turn))
    assert (grid.rows, grid.columns) == (straight.rows, straight.columns)
    for cell, other in zip(grid.cells, straight.cells, strict=True):
        assert (cell.row, cell.column) == (other.row, other.column)
        assert astuple(cell.box) == pytest.approx(astuple(turned_box(other.box, page, turn)))


def test_a_table_of_many_cells_is_found_fast() -> None:
    """The cost does not grow with the square of the pieces that rules are drawn in."""
    xs, ys = [50.0 + 25 * n for n in range(20)], [50.0 + 15 * n for n in range(48)]
    cells = [[str(n % 10) for n in range(19)] for _ in range(47)]
    page = sheet(rows(cells, [x + 5 for x in xs[:-1]], 61, 15), ruled(xs, ys))
    begin = process_time()
    assert tables(page) == [cells]
    # Seconds: some ten times what it takes; comparing each rule with each would take minutes.
    assert process_time() - begin < 1.0


def test_a_page_full_of_lines_is_left_alone() -> None:
    """Thousands of lines that cross are squared paper or a map: no table, and no time spent."""
    steps = [0.28 * n for n in range(2000)]
    squared = [*(level(y, 0, 560) for y in steps), *(upright(x, 0, 560) for x in steps)]
    wide = [Box(8 * r.x0, 8 * r.y0, 8 * r.x1, 8 * r.y1) for r in squared]
    begin = process_time()
    assert tables(replace(sheet((), wide), width=4760.0, height=4760.0)) == []
    # Seconds: some twenty times what it takes; to see which of these lines cross takes one.
    assert process_time() - begin < 0.4


def test_justified_cells_between_level_rules() -> None:
    """Gaps between the words of one justified line are no column."""
    cells = [
        ["Förslag", "Ansvarig", "Klart"],
        ["Inrätta en samordnare", "Regeringen", "2024"],
        ["Beräkna alla kostnader", "Statens    institut   och\nMSB", "2025"],
    ]
    rules = [level(y, 100, 400) for y in (100, 118, 136, 166)]
    texts = rows(cells[:2], (105, 225, 360), 113, 18) + rows(cells[2:], (105, 225, 360), 149)
    (found,) = tables(sheet(texts, rules))
    assert [[" ".join(cell.split()) for cell in row] for row in found] == [
        cells[0],
        cells[1],
        ["Beräkna alla kostnader", "Statens institut och MSB", "2025"],
    ]


def test_a_last_row_without_a_stripe_whose_cells_are_not_level() -> None:
    """A row below the last stripe may have its text in the middle, beside another column."""
    cells = [["Förslag", "Klart"], ["Utred frågan", "2024"], ["Beräkna allt", "2025"]]
    xs, texts = (100.0, 200.0, 300.0), rows(cells, (105, 205), 114, 20)
    stripes = [Box(100, y, 300, y + 20) for y in (100, 140)]
    last = [Text(105, 174, "Förenkla hela"), Text(205, 180, "2026"), Text(105, 186, "ansökan")]
    beside = [Text(400, text.y, "Annan text i en spalt") for text in [*texts, *last]]
    (found,) = tables(sheet([*texts, *last, *beside], fills=stripes))
    assert found == [*cells, ["Förenkla hela ansökan", "2026"]]
    assert xs[0] == find_grids(sheet([*texts, *last], fills=stripes))[0].box.x0


def test_rows_of_many_lines_of_which_a_hyphen_breaks_one() -> None:
    """Where words go on from line to line, lines in lower case begin no rows, however many."""
    cells = [
        ["Förslag", "Ansvarig"],
        ["Inrätta en samordnare för kli-\nmatanpassning med uppdrag att\nstödja alla", "Staten"],
        ["Ta fram en modell för att\nberäkna kostnader och för att\nfördela dem", "Institutet"],
    ]
    texts = bold(rows(cells[:1], (105, 305), 113))
    texts += rows(cells[1:2], (105, 305), 131) + rows(cells[2:], (105, 305), 131 + 3 * PITCH)
    rules = [level(y, 100, 400) for y in (100, 118, 140 + 5 * PITCH)]
    assert tables(sheet(texts, rules)) == [shown(cells)]
