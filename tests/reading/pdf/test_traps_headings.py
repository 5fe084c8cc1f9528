"""What is a heading and what is not, told by size, weight, number and place."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading.pdf.paper import (
    LEADING,
    LEFT,
    OTHER_PROSE,
    PROSE,
    RIGHT,
    TOP,
    Paper,
    headings,
    of_text,
    texts,
    with_prose,
)

from sok.records import Kind


def test_headings_by_size(tmp_path: Path) -> None:
    """Larger type is a heading; the larger, the higher its level."""
    paper = with_prose(("Stöd till företag", 22, ""), ("Vilka får stöd", 15, ""), ("Länen", 13, ""))
    document = paper.read(tmp_path)
    assert headings(document) == ["Stöd till företag", "Vilka får stöd", "Länen"]
    levels = [of_text(document, text).level for text in headings(document)]
    assert levels == [1, 2, 3]
    assert document.blocks[-1].headings == ("Stöd till företag", "Vilka får stöd", "Länen")


def test_headings_by_weight(tmp_path: Path) -> None:
    """Bold lines of the text's size are headings, below those that are larger."""
    document = with_prose(("Stöd", 18, "B"), ("Vilka får stöd", 11, "B")).read(tmp_path)
    assert headings(document) == ["Stöd", "Vilka får stöd"]
    assert [of_text(document, text).level for text in headings(document)] == [1, 2]


def test_headings_right_above_their_text(tmp_path: Path) -> None:
    """A bold line is a heading although the text follows without a gap."""
    paper = Paper().page()
    paper.put(LEFT, TOP, "Vilka får stöd", style="B")
    paper.flow(LEFT, TOP + LEADING, PROSE)
    document = paper.read(tmp_path)
    assert headings(document) == ["Vilka får stöd"]
    assert texts(document) == ["Vilka får stöd", PROSE]


def test_headings_by_number(tmp_path: Path) -> None:
    """A section's number makes a heading of a line set as text, if it stands apart."""
    document = with_prose(("2.3 Mål för länen", 11, ""), ("2.4 Medel", 11, "")).read(tmp_path)
    assert headings(document) == ["2.3 Mål för länen", "2.4 Medel"]


def test_a_number_in_a_larger_heading(tmp_path: Path) -> None:
    """The number of a heading is part of it."""
    assert headings(with_prose(("4 Slutsatser", 16, "B")).read(tmp_path)) == ["4 Slutsatser"]


def test_a_heading_over_two_lines(tmp_path: Path) -> None:
    """Lines of one look, close to each other, are one heading."""
    paper = Paper().page()
    lines = ("Föreskrifter om stöd till företag som", "utvecklar varor och tjänster i länen")
    y = paper.lines(LEFT, TOP, lines, 16, "B", 19)
    paper.flow(LEFT, y + 10, PROSE)
    assert headings(paper.read(tmp_path)) == [" ".join(lines)]


def test_two_headings_one_above_the_other(tmp_path: Path) -> None:
    """Lines of two looks are two headings, however close."""
    paper = Paper().page()
    paper.put(LEFT, TOP, "Stöd till företag", 16, "B")
    paper.put(LEFT, TOP + 18, "Vilka får stöd", 13, "B")
    paper.flow(LEFT, TOP + 36, PROSE)
    assert headings(paper.read(tmp_path)) == ["Stöd till företag", "Vilka får stöd"]


def test_bold_words_that_a_paragraph_begins_with(tmp_path: Path) -> None:
    """Bold words that run into the text are no heading, and stay in its sentence."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, OTHER_PROSE)
    end = paper.put(LEFT, 250, "Regionernas ansvar ", style="B")
    paper.put(end, 250, "omfattar kollektivtrafiken i länet, vården och den")
    paper.flow(LEFT, 264, "regionala utvecklingen, som kommunerna deltar i efter förmåga.")
    document = paper.read(tmp_path)
    assert headings(document) == []
    assert texts(document)[-1] == (
        "Regionernas ansvar omfattar kollektivtrafiken i länet, vården och den regionala "
        "utvecklingen, som kommunerna deltar i efter förmåga."
    )


def test_a_bold_line_amid_a_sentence(tmp_path: Path) -> None:
    """Emphasis that fills a line of a paragraph is no heading."""
    lines = Paper().page().broken(PROSE)
    paper = Paper().page()
    for number, line in enumerate(lines):
        paper.put(LEFT, TOP + number * LEADING, line, style="B" if number == 1 else "")
    paper.flow(LEFT, 300, OTHER_PROSE)
    document = paper.read(tmp_path)
    assert texts(document) == [PROSE, OTHER_PROSE]
    assert headings(document) == []


@pytest.mark.parametrize("text", ["1 250,50", "2024", "12–15 %"])
def test_large_figures_are_no_headings(tmp_path: Path, text: str) -> None:
    """A year or a sum in large type is no heading."""
    assert headings(with_prose((text, 20, "B")).read(tmp_path)) == []


def test_a_statutes_paragraph_is_no_heading(tmp_path: Path) -> None:
    """A bold "3 §" belongs to the text behind it."""
    paper = Paper().page()
    end = paper.put(LEFT, TOP, "3 § ", style="B")
    lines = paper.broken(PROSE)
    paper.put(end, TOP, "Stöd lämnas efter ansökan.")
    paper.lines(LEFT, TOP + LEADING, lines)
    document = paper.read(tmp_path)
    assert headings(document) == []
    assert texts(document)[0].startswith("3 § Stöd lämnas efter ansökan.")


def test_entries_of_a_table_of_contents(tmp_path: Path) -> None:
    """An entry with dots and a page number is no heading, however it is set."""
    paper = Paper().page()
    paper.put(LEFT, TOP, "Innehåll", 16, "B")
    for number, title in enumerate(("1 Stöd till företag", "2 Länens ansvar", "3 Slutsatser")):
        paper.put(LEFT, TOP + 30 + 16 * number, f"{title} {'.' * 60} {number + 3}", style="B")
    paper.page().flow(LEFT, TOP, f"{PROSE} {OTHER_PROSE}")
    assert headings(paper.read(tmp_path)) == ["Innehåll"]


def test_a_heading_of_lines_far_apart(tmp_path: Path) -> None:
    """A heading whose first line was full goes on, though its lines are set far apart."""
    paper = Paper().page()
    paper.put(LEFT, TOP, "Kommunernas arbete med att anpassa sig till", 20)
    paper.put(LEFT, TOP + 33, "ett ändrat klimat", 20)
    paper.flow(LEFT, TOP + 70, PROSE)
    assert texts(paper.read(tmp_path), Kind.HEADING) == [
        "Kommunernas arbete med att anpassa sig till ett ändrat klimat"
    ]


def test_entries_of_a_table_of_contents_without_dots(tmp_path: Path) -> None:
    """An entry whose number stands at the edge is no heading, and each is read for itself."""
    paper = Paper().page()
    paper.put(LEFT, TOP, "Innehåll", 16, "B")
    for number, title in enumerate(("1 Stöd till företag", "2 Länens ansvar", "3 Slutsatser")):
        paper.put(LEFT, TOP + 30 + 16 * number, title, style="B")
        paper.put(RIGHT - 12, TOP + 30 + 16 * number, str(number + 3), style="B")
    paper.page().flow(LEFT, TOP, f"{PROSE} {OTHER_PROSE}")
    document = paper.read(tmp_path)
    assert headings(document) == ["Innehåll"]
    assert "2 Länens ansvar 4" in texts(document, Kind.PARAGRAPH, Kind.ITEM)


def test_a_long_entry_of_a_table_of_contents(tmp_path: Path) -> None:
    """An entry over two lines, of which the second has the dots, is no heading."""
    paper = Paper().page()
    paper.put(LEFT, TOP, "Innehåll", 16, "B")
    paper.put(LEFT, TOP + 30, "Bilaga 1 Föreskrifter om stöd till företag som utvecklar", style="B")
    paper.put(LEFT, TOP + 44, f"varor och tjänster i länen {'.' * 40} 41", style="B")
    paper.page().flow(LEFT, TOP, f"{PROSE} {OTHER_PROSE}")
    assert headings(paper.read(tmp_path)) == ["Innehåll"]


def in_two_faces(*lines: tuple[str, str]) -> Paper:
    """A page of prose with such lines (text and typeface) after it, close, and more prose below."""
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE) + 10
    for text, face in lines:
        paper.pdf.set_font(face, "", 11)
        paper.pdf.text(LEFT, y, text)
        y += LEADING
    paper.flow(LEFT, y, OTHER_PROSE)
    return paper


def test_headings_by_typeface(tmp_path: Path) -> None:
    """A line alone in another typeface, right above its text, is a heading."""
    document = in_two_faces(("Vilka får stöd", "Times")).read(tmp_path)
    assert texts(document) == [PROSE, "Vilka får stöd", OTHER_PROSE]
    assert headings(document) == ["Vilka får stöd"]


@pytest.mark.parametrize("text", ["Källa: SCB", "Uppgifterna gäller 2021.", "och annat stöd"])
def test_other_typefaces_that_are_no_headings(tmp_path: Path, text: str) -> None:
    """A source, a sentence or a part of one in another typeface is no heading."""
    assert headings(in_two_faces((text, "Times")).read(tmp_path)) == []


def test_headings_by_typeface_above_items(tmp_path: Path) -> None:
    """They stand above a list too, whose numbers go on below the next."""
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE)
    said = iter(("1. Betala i förskott.", "2. Utse en samordnare.", "3. Anställ en strateg."))
    for title, count in (("Till regeringen", 2), ("Till regionerna", 1)):
        paper.pdf.set_font("Times", "", 11)
        paper.pdf.text(LEFT, y + 10, title)
        y = paper.lines(LEFT, y + 10 + LEADING, [next(said) for _ in range(count)])
    paper.flow(LEFT, y + 10, OTHER_PROSE)
    document = paper.read(tmp_path)
    assert headings(document) == ["Till regeringen", "Till regionerna"]
    items = [block for block in document.blocks if block.kind is Kind.ITEM]
    assert [(block.text[:2], block.headings) for block in items] == [
        ("1.", ("Till regeringen",)),
        ("2.", ("Till regeringen",)),
        ("3.", ("Till regionerna",)),
    ]


def test_small_headings_below_those_of_a_cover(tmp_path: Path) -> None:
    """The sizes of a cover leave room for those of sections and of what stands below them."""
    paper = Paper().page()
    for place, (text, size) in enumerate((("Kusten", 40), ("Ett år", 30), ("Till alla", 24))):
        paper.put(LEFT, TOP + 100 * place, text, size, "B")
    paper.put(LEFT, TOP + 400, "Kustverket", 21, "B")
    paper.page()
    titles = (("1 Läget", 18), ("1.1 Resor", 15), ("Pendling", 13), ("Bredband", 13))
    y = TOP
    for text, size in titles:
        paper.put(LEFT, y, text, size, "B")
        y = paper.flow(LEFT, y + 20, PROSE) + 24
    document = paper.read(tmp_path)
    assert of_text(document, "Pendling").headings[-2:] == ("1 Läget", "1.1 Resor")
    assert of_text(document, "Bredband").headings[-2:] == ("1 Läget", "1.1 Resor")


def test_sizes_that_differ_by_a_hair_are_one(tmp_path: Path) -> None:
    """Headings of 12.3 and 12.29 points stand beside each other."""
    paper = with_prose(("Läget", 20, "B"), ("Resor", 12.3, "B"), ("Bredband", 12.29, "B"))
    document = paper.read(tmp_path)
    assert of_text(document, "Resor").headings == ("Läget",)
    assert of_text(document, "Bredband").headings == ("Läget",)
