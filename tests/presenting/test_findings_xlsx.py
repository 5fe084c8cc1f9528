"""Workbooks, read back from the XML that Excel reads."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

import pytest

from sok.presenting.findings_table import Cell, Table
from sok.presenting.findings_xlsx import xlsx_bytes

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def parts(*rows: tuple[Cell, ...]) -> dict[str, bytes]:
    """The files within the workbook of a table with two columns."""
    with zipfile.ZipFile(io.BytesIO(xlsx_bytes(Table("Blad", ("Tal", "Text"), rows)))) as book:
        return {name: book.read(name) for name in book.namelist()}


def sheet(made: dict[str, bytes]) -> ElementTree.Element:
    """The one sheet."""
    return ElementTree.fromstring(made["xl/worksheets/sheet1.xml"])


def cells(made: dict[str, bytes]) -> dict[str, object]:
    """Each cell by its place: a number, or the text that it refers to."""
    shared = ElementTree.fromstring(made["xl/sharedStrings.xml"])
    texts = ["".join(node.itertext()) for node in shared.iter(f"{MAIN}si")]
    found: dict[str, object] = {}
    for cell in sheet(made).iter(f"{MAIN}c"):
        value = cell.findtext(f"{MAIN}v") or ""
        found[cell.attrib["r"]] = texts[int(value)] if cell.get("t") == "s" else float(value)
    return found


def test_numbers_are_numbers_and_texts_are_texts() -> None:
    """What is unknown has no cell; a text of digits stays text."""
    assert cells(parts((287.8, "Åre"), (None, "15"), (15, ""))) == {
        "A1": "Tal",
        "B1": "Text",
        "A2": 287.8,
        "B2": "Åre",
        "B3": "15",
        "A4": 15.0,
    }


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "{=1}",
        "http://a.se",
        "mailto:a@a.se",
        "internal:A1",
        "_x0041_",
    ],
)
def test_a_text_is_no_formula_and_no_link(text: str) -> None:
    """It stands as it is."""
    made = parts((1, text))
    assert cells(made)["B2"].replace("_x005F", "") == text  # type: ignore[attr-defined]
    names = {node.tag for node in sheet(made).iter()}
    assert names.isdisjoint({f"{MAIN}f", f"{MAIN}hyperlink"})
    assert [name for name in made if "externalLink" in name or "sheet1.xml.rels" in name] == []


def test_the_column_names_stay_in_sight() -> None:
    """The first row is frozen, bold, and has the filters."""
    made = parts((1, "a"), (2, "b"))
    (pane,) = sheet(made).iter(f"{MAIN}pane")
    assert (pane.attrib["ySplit"], pane.attrib["state"]) == ("1", "frozen")
    (filters,) = sheet(made).iter(f"{MAIN}autoFilter")
    assert filters.attrib["ref"] == "A1:B3"


def test_a_table_without_rows_is_a_workbook() -> None:
    """Its columns have names."""
    assert cells(parts()) == {"A1": "Tal", "B1": "Text"}


def test_a_text_longer_than_a_cell_is_cut_and_says_so() -> None:
    """Excel would call the file broken."""
    kept, cut = (cells(parts((1, "å" * length)))["B2"] for length in (32_767, 32_768))
    assert kept == "å" * 32_767
    assert cut == "å" * 32_763 + " […]"


def test_signs_that_xml_cannot_hold_do_no_harm() -> None:
    """The workbook still parses."""
    assert str(cells(parts((1, "a\x00\x0b\x1fb")))["B2"]).startswith("a")


def test_each_table_is_a_sheet() -> None:
    """Several tables make one workbook, in their order."""
    tables = [Table(name, ("Tal",), ((1,),)) for name in ("Första", "Andra")]
    with zipfile.ZipFile(io.BytesIO(xlsx_bytes(*tables))) as book:
        listed = ElementTree.fromstring(book.read("xl/workbook.xml")).iter(f"{MAIN}sheet")
        assert [one.get("name") for one in listed] == ["Första", "Andra"]
