"""Between level rules or stripes alone, white gutters make columns and lines make rows."""

from __future__ import annotations

from itertools import pairwise

from drawn import CELLS, PITCH, TEXTS, Text, bold, level, paragraph, rows, sheet, shown, tables

from sok.reading.pdf.grids import find_grids
from sok.records import Box


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


def test_what_follows_a_table_before_the_next_rule_is_none_of_its_rows() -> None:
    """Below the header it goes on as far as its columns do, though a rule far down is as wide."""
    rules = [level(y, 100, 300) for y in (100, 120, 700)]
    after = paragraph(100, 230, 40, 3)
    assert tables(sheet([*TEXTS, *after], rules)) == [CELLS]


def test_text_that_fills_its_cell_below_a_header_ruled_cell_by_cell() -> None:
    """Where the rules of the header meet a column ends, as far down as there is white."""
    xs = (100, 152, 254, 400)
    cells = [
        ["Insats", "Region", "Vad man gör"],
        ["Mentorerna", "Östergötland", "Pensionärer lär\nupp nya kolleger"],
        ["Byta jacka", "Kalmar", "Man delar tjänst"],
    ]
    heads = [level(y, one, two) for y in (100, 118, 118) for one, two in pairwise(xs)]
    lefts = (100, 154, 256)
    texts = [*rows(cells[:2], lefts, 113, 22), *rows(cells[2:], lefts, 165)]
    after = paragraph(100, 230, 60, 3)
    assert tables(sheet([*texts, *after], heads)) == [shown(cells)]


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
