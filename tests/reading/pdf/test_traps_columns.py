"""Text in columns, margins and boxes is read in the order in which a person reads it."""

from __future__ import annotations

from pathlib import Path

from reading.pdf.paper import LEADING, LEFT, OTHER_PROSE, PROSE, RIGHT, TOP, Paper, texts

from sok.records import Kind

# Two columns with a strip of 25 points between them.
COLUMN = 215.0
SECOND = LEFT + COLUMN + 25.0


def test_two_columns(tmp_path: Path) -> None:
    """The left column is read to its end before the right one."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE, COLUMN)
    paper.flow(SECOND, TOP, OTHER_PROSE, COLUMN)
    assert texts(paper.read(tmp_path)) == [PROSE, OTHER_PROSE]


def test_two_columns_with_lines_that_are_not_level(tmp_path: Path) -> None:
    """Columns may be set with other distances between their lines."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE, COLUMN)
    paper.flow(SECOND, TOP + 5, OTHER_PROSE, COLUMN, size=9)
    assert texts(paper.read(tmp_path)) == [PROSE, OTHER_PROSE]


def test_three_columns_below_a_heading_across(tmp_path: Path) -> None:
    """A heading over all columns comes first, then each column from the left."""
    paper = Paper().page()
    paper.put(LEFT, TOP, "Landets regioner och deras uppdrag", 18, "B")
    for number, text in enumerate((PROSE, OTHER_PROSE, PROSE.replace("Regionerna", "Dessa"))):
        paper.flow(LEFT + number * 155, TOP + 40, text, 140)
    document = paper.read(tmp_path)
    assert texts(document, Kind.HEADING) == ["Landets regioner och deras uppdrag"]
    assert texts(document)[1:] == [PROSE, OTHER_PROSE, PROSE.replace("Regionerna", "Dessa")]


def test_a_heading_between_columns_above_and_below(tmp_path: Path) -> None:
    """Columns end at a heading that goes across, and begin again below it."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE, COLUMN)
    y = paper.flow(SECOND, TOP, OTHER_PROSE, COLUMN)
    paper.put(LEFT, y + 40, "Skogen och vattnet i hela landet under det gångna året", 16, "B")
    paper.flow(LEFT, y + 70, OTHER_PROSE.replace("Vattnet", "Allt vatten"), COLUMN)
    paper.flow(SECOND, y + 70, PROSE.replace("Regionerna", "Alla regioner"), COLUMN)
    assert texts(paper.read(tmp_path)) == [
        PROSE,
        OTHER_PROSE,
        "Skogen och vattnet i hela landet under det gångna året",
        OTHER_PROSE.replace("Vattnet", "Allt vatten"),
        PROSE.replace("Regionerna", "Alla regioner"),
    ]


def test_headings_in_the_margin(tmp_path: Path) -> None:
    """A heading in the margin comes before the text beside it, and both are whole."""
    paper = Paper().page()
    first = paper.flow(LEFT + 130, TOP, PROSE, 325)
    paper.lines(LEFT, TOP, ["Ansvar för", "trafiken"], style="B")
    paper.flow(LEFT + 130, first + LEADING, OTHER_PROSE, 325)
    paper.lines(LEFT, first + LEADING, ["Skog och", "vatten"], style="B")
    document = paper.read(tmp_path)
    assert texts(document) == ["Ansvar för trafiken", PROSE, "Skog och vatten", OTHER_PROSE]
    assert texts(document, Kind.HEADING) == ["Ansvar för trafiken", "Skog och vatten"]


def test_a_framed_box_beside_text(tmp_path: Path) -> None:
    """A framed box at the side is read by itself, and the text beside it is whole."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, f"{PROSE} {OTHER_PROSE}", 270)
    boxed = "I rutan står vad som gäller för den som söker stöd för första gången i sitt län."
    paper.flow(LEFT + 300, TOP + 4 * LEADING, boxed, 140)
    paper.grid((LEFT + 292, RIGHT - 5), (TOP + 2.5 * LEADING, TOP + 9.5 * LEADING))
    found = texts(paper.read(tmp_path))
    assert sorted(found) == sorted([f"{PROSE} {OTHER_PROSE}", boxed])


def test_a_framed_box_across(tmp_path: Path) -> None:
    """A frame around a paragraph makes no table of it."""
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE)
    end = paper.flow(LEFT + 10, y + 30, OTHER_PROSE, 430)
    paper.grid((LEFT, RIGHT), (y + 10, end))
    assert texts(paper.read(tmp_path)) == [PROSE, OTHER_PROSE]


def test_a_paragraph_that_goes_on_in_the_next_column(tmp_path: Path) -> None:
    """What the end of a column parts is one paragraph."""
    paper = Paper().page()
    lines = paper.broken(f"{PROSE} {OTHER_PROSE}", COLUMN)
    half = len(lines) // 2
    paper.lines(LEFT, TOP, lines[:half])
    paper.lines(SECOND, TOP, lines[half:])
    assert texts(paper.read(tmp_path)) == [f"{PROSE} {OTHER_PROSE}"]


def test_a_paragraph_that_goes_on_on_the_next_page(tmp_path: Path) -> None:
    """What the end of a page parts is one paragraph with both pages, running heads aside."""
    paper = Paper()
    lines = paper.broken(f"{PROSE} {OTHER_PROSE}")
    for number, part in enumerate((lines[:3], lines[3:]), 7):
        paper.page()
        paper.put(LEFT, 50, "Rapport om stöd")
        paper.lines(LEFT, TOP, part)
        paper.put(290, 800, str(number))
    document = paper.read(tmp_path)
    assert texts(document) == [f"{PROSE} {OTHER_PROSE}"]
    whole = next(block for block in document.blocks if block.kind is Kind.PARAGRAPH)
    assert [document.pages[run.page].number for run in (whole.runs[0], whole.runs[-1])] == [7, 8]


def test_a_paragraph_that_ends_with_its_page(tmp_path: Path) -> None:
    """A sentence's end at the end of a page ends the paragraph too."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    paper.page().flow(LEFT, TOP, OTHER_PROSE)
    assert texts(paper.read(tmp_path)) == [PROSE, OTHER_PROSE]


def test_parallel_law_texts(tmp_path: Path) -> None:
    """The old wording of a paragraph is read whole before the new one beside it."""
    old = "2 § Regionen ska varje år lämna en redovisning av hur medlen har använts i länet."
    new = "2 § Regionen ska senast den 1 mars lämna en redovisning av hur medlen har använts."
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE)
    paper.put(LEFT, y + 20, "Nuvarande lydelse", style="I")
    paper.put(SECOND, y + 20, "Föreslagen lydelse", style="I")
    paper.flow(LEFT, y + 50, old, COLUMN - 40)
    paper.flow(SECOND, y + 50, new, COLUMN - 40)
    found = texts(paper.read(tmp_path))
    assert old in found
    assert new in found
    assert found.index(old) < found.index(new)


def test_a_line_that_a_long_word_left_short(tmp_path: Path) -> None:
    """In text with a ragged edge a sentence may end early on a line: the next word had no room."""
    lines = (
        "Regionerna ansvarar för trafiken i sina län",
        "och tar fram planer för den tillsammans",
        "med staten och kommunerna.",
        "Kollektivtrafikmyndigheternas utgifter ökar.",
    )
    paper = Paper().page()
    paper.lines(LEFT, TOP, lines)
    assert texts(paper.read(tmp_path)) == [" ".join(lines)]


def test_a_line_that_was_ended_though_the_next_word_had_room(tmp_path: Path) -> None:
    """Where the next word would have had room, the sentence that ended early ends a paragraph."""
    lines = (
        "Regionerna ansvarar för trafiken i sina län",
        "och för vården.",
        "De har planer för den.",
    )
    paper = Paper().page()
    paper.lines(LEFT, TOP, lines)
    assert texts(paper.read(tmp_path)) == [" ".join(lines[:2]), lines[2]]


def columns(paper: Paper, y: float, left: str, right: str) -> float:
    """Two columns that begin at `y`; returns the y below the longer."""
    return max(paper.flow(LEFT, y, left, 215), paper.flow(310, y, right, 215))


def test_sections_of_two_columns_each(tmp_path: Path) -> None:
    """A heading across both columns begins a section, however short it is."""
    paper = Paper().page()
    y = columns(paper, TOP, PROSE, OTHER_PROSE)
    paper.put(LEFT, y + 30, "Bakgrund", 20)
    y = columns(paper, y + 60, OTHER_PROSE, PROSE)
    paper.put(LEFT, y + 30, "Källor", 20)
    columns(
        paper, y + 60, "Statens rapport om länen från 2023.", "Regeringens strategi för landet."
    )
    assert texts(paper.read(tmp_path)) == [
        PROSE,
        OTHER_PROSE,
        "Bakgrund",
        OTHER_PROSE,
        PROSE,
        "Källor",
        "Statens rapport om länen från 2023.",
        "Regeringens strategi för landet.",
    ]


def test_a_heading_within_a_column_parts_no_columns(tmp_path: Path) -> None:
    """Where the other column goes on beside it, a large heading is of its own column."""
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE, 215)
    paper.put(LEFT, y + 30, "Bakgrund", 20)
    paper.flow(LEFT, y + 60, OTHER_PROSE, 215)
    paper.flow(310, TOP, f"{OTHER_PROSE} {PROSE} {OTHER_PROSE}", 215)
    assert texts(paper.read(tmp_path)) == [
        PROSE,
        "Bakgrund",
        OTHER_PROSE,
        f"{OTHER_PROSE} {PROSE} {OTHER_PROSE}",
    ]


def test_columns_that_begin_with_headings(tmp_path: Path) -> None:
    """A heading at the top of the right column is of it, though it stands highest on the page."""
    paper = Paper().page()
    paper.put(310, TOP - 12, "Vattnet", 13, "B")
    paper.put(LEFT, TOP, "Regionerna", 18, "B")
    paper.flow(LEFT, TOP + 20, PROSE, 215)
    paper.flow(310, TOP + 4, OTHER_PROSE, 215)
    assert texts(paper.read(tmp_path)) == ["Regionerna", PROSE, "Vattnet", OTHER_PROSE]


def test_a_footnote_mark_behind_the_last_sentence_of_a_column(tmp_path: Path) -> None:
    """A paragraph that ends with a footnote's mark has ended."""
    paper = Paper().page()
    first = paper.broken(PROSE, 215)
    y = paper.lines(LEFT, TOP, first) - LEADING
    paper.put(paper.put(LEFT, y, first[-1]), y - 4, "1", 7)
    paper.flow(310, TOP, OTHER_PROSE, 215)
    assert texts(paper.read(tmp_path)) == [f"{PROSE}¹", OTHER_PROSE]
