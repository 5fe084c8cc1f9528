"""CSV that Swedish Excel opens as it is, and that computes nothing."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sok.presenting.findings_csv import csv_text
from sok.presenting.findings_table import Cell, Table


def made(*cells: Cell) -> str:
    """The CSV of one row."""
    return csv_text(Table("A", tuple("abcdefgh"[: len(cells)]), (cells,)))


def test_it_is_what_swedish_excel_expects() -> None:
    """A byte order mark, semicolons, decimal commas, and quotes only where they are needed."""
    assert made(287.8, "Åre", None, 3) == "\ufeffa;b;c;d\r\n287,8;Åre;;3\r\n"
    assert made("ett; två", 'sa "nej"', "rad\nrad") == (
        '\ufeffa;b;c\r\n"ett; två";"sa ""nej""";"rad\nrad"\r\n'
    )


@pytest.mark.parametrize(
    ("value", "written"),
    [(1e16, "10000000000000000"), (1e-7, "0,0000001"), (0.1, "0,1"), (-5, "-5"), (-2.5, "-2,5")],
)
def test_a_number_is_written_in_full(value: float, written: str) -> None:
    """Without an exponent, and never as text."""
    assert made(value).splitlines()[1] == written


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])  # noqa: RUF001
def test_a_text_is_no_formula(sign: str) -> None:
    """An apostrophe goes before a sign that a spreadsheet would compute by, and only there."""
    rows = list(csv.reader(io.StringIO(made(f"{sign}1", f"1{sign}"), newline=""), delimiter=";"))
    assert rows[1] == [f"'{sign}1", f"1{sign}"]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=8))
def test_texts_come_back_as_they_were(cells: list[str]) -> None:
    """Whatever signs they hold, but for the apostrophe."""
    _, row = csv.reader(io.StringIO(made(*cells)[1:], newline=""), delimiter=";")
    plain = [cell.removeprefix("'") for cell in row]
    assert plain == [cell.removeprefix("'") for cell in cells]
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)
