"""Rows of tables: their cells, the names of columns, and what a row is understood with."""

from __future__ import annotations

from dataclasses import replace

from fakes import fake_document

from sok.records import Document, Kind
from sok.tables import above, body_rows, cells, columns, header_rows, paired, row_at

MERGED = """^ Tabell 1. Djur

+ Region  2020    2021

+   Antal  Andel  Antal  Andel

= Norr  ~

= Skåne  1  2  3  4

=   5  6  7  8

= Söder  ~

= Halland  9  9  9  9
"""


def row(document: Document, text: str) -> int:
    """The number of the row that begins with the text."""
    return next(n for n, block in enumerate(document.blocks) if block.text.startswith(text))


def understood_with(document: Document, number: int) -> list[str]:
    """The texts that a row is understood with."""
    spans = above(document, 0)[number]
    return [document.blocks[span.block].text[span.start : span.end] for span in spans]


def test_empty_cells_keep_their_places() -> None:
    """Cell k of a row is what stands between its tabs number k and k + 1."""
    assert cells("Skåne\t\t12\t") == ("Skåne", "", "12", "")


def test_columns_have_the_names_of_all_their_header_rows() -> None:
    """A merged cell is said of each column below it, one that stands alone of its own only."""
    document = fake_document(MERGED)
    named = ("Region", "2020 Antal", "2020 Andel", "2021 Antal", "2021 Andel")
    assert columns(document, document.tables[0]) == named


def test_a_header_of_all_rows_is_none() -> None:
    """A table whose rows are all said to be header rows still has rows to find."""
    document = fake_document("+ Ort  Antal\n\n+ Lund  2\n")
    (table,) = document.tables
    assert header_rows(table) == () and body_rows(table) == table.rows
    assert columns(document, table) == ()


def test_a_row_is_paired_with_its_columns() -> None:
    """Empty cells are left out, and cells beyond the header stand without a name."""
    assert paired(("Ort", "Antal"), ("Lund", "", "x")) == "Ort: Lund; x"
    assert paired((), ("Lund", "2", "3")) == "Lund; 2; 3"
    assert paired((), ("Lund", "")) == "Lund"


def test_a_first_cell_names_the_one_beside_it() -> None:
    """Where two cells of a row have no names above them, the first is that of the second."""
    assert paired((), ("Kvarnrätt", "rätt att mala")) == "Kvarnrätt: rätt att mala"


def test_a_row_knows_its_table_and_place() -> None:
    """The place counts all rows of the table; a block of another kind has none."""
    document = fake_document(MERGED)
    assert row_at(document, row(document, "Skåne")) == (0, 3)
    assert row_at(document, 0) is None
    loose = replace(document, tables=())
    assert loose.blocks[1].kind is Kind.ROW and row_at(loose, 1) is None


def test_a_row_is_understood_with_header_title_and_merged_cell() -> None:
    """What groups a row is the title row above, and the cell that its own empty one lies under."""
    document = fake_document(MERGED)
    header = ["Region\t2020\t\t2021", "\tAntal\tAndel\tAntal\tAndel"]
    assert understood_with(document, row(document, "Skåne")) == [*header, "Norr\t"]
    assert understood_with(document, row(document, "\t5")) == [*header, "Norr\t", "Skåne"]
    assert understood_with(document, row(document, "Halland")) == [*header, "Söder\t"]
    assert understood_with(document, row(document, "Söder")) == header


def test_a_header_row_stands_alone() -> None:
    """Nothing is above the header."""
    document = fake_document(MERGED)
    assert understood_with(document, row(document, "Region")) == []


def test_rows_that_say_nothing_are_no_titles() -> None:
    """Where three in a row have a first cell alone, none of the table's groups those below."""
    rows = ["Kansliet  2", "Skolan  ~", "Vården  ~", "Kulturen  ~", "Stadshuset  3"]
    document = fake_document("+ Enhet  Antal\n\n" + "\n\n".join(f"= {row}" for row in rows))
    assert understood_with(document, row(document, "Stadshuset")) == ["Enhet\tAntal"]
