"""Lists: each item is a block with its lead; bullets go, numbers stay."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading.pdf.paper import LEADING, LEFT, OTHER_PROSE, PROSE, TOP, Paper, cells, texts

from sok.records import Document, Kind

LEAD = "Stöd kan lämnas till den som:"
ITEMS = (
    "utvecklar varor eller tjänster som ska säljas i länet och som inte finns där förut, om "
    "företaget har färre än femtio anställda",
    "driver en butik på landsbygden",
    "bygger ut bredband",
)


def listed(marks: tuple[str, ...], texts_: tuple[str, ...] = ITEMS, hang: float = 18) -> Paper:
    """A page with a paragraph and a list with these marks below a lead."""
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE)
    y = paper.flow(LEFT, y + 10, LEAD)
    for mark, text in zip(marks, texts_, strict=True):
        paper.put(LEFT, y, mark)
        y = paper.flow(LEFT + hang, y, text, 400)
    paper.flow(LEFT, y + 10, OTHER_PROSE)
    return paper


def item_lines(paper: Paper) -> list[float]:
    """Where the items of `listed` begin."""
    y = TOP + len(paper.broken(PROSE)) * LEADING + 10 + LEADING
    places = []
    for text in ITEMS:
        places.append(y)
        y += len(paper.broken(text, 400)) * LEADING
    return places


def items(document: Document) -> list[tuple[str, str]]:
    """The lead and text of each item."""
    return [(block.lead, block.text) for block in document.blocks if block.kind is Kind.ITEM]


@pytest.mark.parametrize("mark", ["•", "-", "–", "·", "*"])
def test_bullets_and_dashes(tmp_path: Path, mark: str) -> None:
    """Bullets and dashes begin items and are left out of their text."""
    document = listed((mark,) * 3).read(tmp_path)
    assert items(document) == [(LEAD, text) for text in ITEMS]
    assert texts(document, Kind.PARAGRAPH) == [PROSE, LEAD, OTHER_PROSE]


@pytest.mark.parametrize("draw", ["ellipse", "rect"])
def test_bullets_that_are_drawn(tmp_path: Path, draw: str) -> None:
    """A small shape before a line, as browsers draw bullets, begins an item as a sign does."""
    paper = listed(("",) * 3)
    for y in item_lines(paper):
        getattr(paper.pdf, draw)(LEFT + 4, y - 5.5, 4, 4, style="F")
    assert items(paper.read(tmp_path)) == [(LEAD, text) for text in ITEMS]


def test_drawn_bullets_beside_a_column(tmp_path: Path) -> None:
    """A line of the column to the left may end near one of them."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE, 200)
    lines = ("Gotland bygger", "Kalmar ger råd", "Skåne planterar", "Halland sår")
    for number, text in enumerate(lines):
        paper.pdf.ellipse(LEFT + 220, TOP + LEADING * number - 5.5, 4, 4, style="F")
        paper.put(LEFT + 233, TOP + LEADING * number, text)
    assert [text for _, text in items(paper.read(tmp_path))] == list(lines)


def test_a_shape_beside_text_is_no_bullet(tmp_path: Path) -> None:
    """One shape alone, and those after text on its line, are part of a picture."""
    paper = Paper().page()
    y = paper.flow(LEFT + 18, TOP, PROSE, 400)
    paper.pdf.ellipse(LEFT + 4, TOP - 5.5, 4, 4, style="F")
    for place in (y + 20, y + 34):
        end = paper.put(LEFT, place, "Kvinnor")
        paper.pdf.ellipse(end + 4, place - 5.5, 4, 4, style="F")
        paper.put(end + 14, place, "män i länet")
    found = paper.read(tmp_path)
    assert items(found) == []
    assert not any("•" in block.text for block in found.blocks)


def test_numbers_stay(tmp_path: Path) -> None:
    """A number is part of what a statute says, and stays in the item's text."""
    document = listed(("1.", "2.", "3.")).read(tmp_path)
    numbered = [f"{number}. {text}" for number, text in enumerate(ITEMS, 1)]
    assert items(document) == [(LEAD, text) for text in numbered]


def test_numbers_that_hang_far_away(tmp_path: Path) -> None:
    """A list's numbers that stand apart from its text are no column of their own."""
    document = listed(("1.", "2.", "3."), hang=40).read(tmp_path)
    assert [text for _, text in items(document)] == [f"{n}. {t}" for n, t in enumerate(ITEMS, 1)]


def test_a_list_over_two_pages(tmp_path: Path) -> None:
    """A list goes on on the next page with the same lead, an item that is parted is one."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    y = paper.flow(LEFT, 600, LEAD)
    first, *rest = paper.broken(ITEMS[0], 400)
    paper.put(LEFT, y, "•")
    paper.put(LEFT + 18, y, first)
    paper.page()
    y = paper.lines(LEFT + 18, TOP, rest)
    for text in ITEMS[1:]:
        paper.put(LEFT, y, "•")
        y = paper.flow(LEFT + 18, y, text, 400)
    paper.flow(LEFT, y + 10, OTHER_PROSE)
    assert items(paper.read(tmp_path)) == [(LEAD, text) for text in ITEMS]


def test_nested_lists(tmp_path: Path) -> None:
    """Items of an inner list are items of their own, in order."""
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE)
    y = paper.flow(LEFT, y + 10, LEAD)
    rows = ((0, "•", "driver en butik"), (20, "–", "på landsbygden"), (20, "–", "i en by"))
    for indent, mark, text in (*rows, (0, "•", "bygger ut bredband")):
        paper.put(LEFT + indent, y, mark)
        paper.put(LEFT + indent + 18, y, text)
        y += LEADING
    paper.flow(LEFT, y + 10, OTHER_PROSE)
    found = [text for _, text in items(paper.read(tmp_path))]
    assert found == ["driver en butik", "på landsbygden", "i en by", "bygger ut bredband"]


def test_letters_stay(tmp_path: Path) -> None:
    """Letters are marks too, and stay as numbers do; their lead may end without a colon."""
    document = listed(("a)", "b)", "c)")).read(tmp_path)
    assert [text for _, text in items(document)] == [
        f"{letter}) {text}" for letter, text in zip("abc", ITEMS, strict=True)
    ]


def test_letters_within_numbers_and_over_pages(tmp_path: Path) -> None:
    """An outer list goes on behind the inner one, and both on the next page."""
    first = (("1.", "driver en butik som"), ("a)", "ligger i en by, eller"))
    second = (("b)", "står på landet,"), ("2.", "fiskar, och"), ("3.", "bygger ut bredband."))
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE)
    y = paper.flow(LEFT, 600, "Stöd lämnas till den som")
    for page in (first, second):
        for mark, text in page:
            paper.put(LEFT + 20 * mark[0].isalpha(), y, mark)
            paper.put(LEFT + 40, y, text)
            y += LEADING
        if page is first:
            paper.page()
            y = TOP
    paper.flow(LEFT, y + 20, OTHER_PROSE)
    document = paper.read(tmp_path)
    wanted = [f"{mark} {text}" for mark, text in (*first, *second)]
    assert [text for _, text in items(document)] == wanted
    assert texts(document)[-1] == OTHER_PROSE


def test_a_letter_that_begins_a_line_of_a_sentence(tmp_path: Path) -> None:
    """A letter that a sentence names begins no item, though a line begins with it."""
    lines = ("Den som söker ska visa att villkoren är uppfyllda enligt", "a) och b) ovan.")
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    paper.lines(LEFT, 300, lines)
    assert texts(paper.read(tmp_path))[-1] == " ".join(lines)


def test_a_heading_ends_a_list(tmp_path: Path) -> None:
    """A number below a heading goes on with no list above it."""
    paper = listed(("1.", "2.", "3."))
    paper.put(LEFT, 400, "Övrigt", 14, "B")
    lines = ("Redovisningen lämnas till regeringen senast under vecka", "4. Den görs varje år.")
    paper.lines(LEFT, 420, lines)
    assert texts(paper.read(tmp_path))[-1] == " ".join(lines)


def test_paragraph_numbers_are_no_list(tmp_path: Path) -> None:
    """The paragraphs of a statute are paragraphs with their signs."""
    paper, y = Paper().page(), TOP
    for number in (1, 2, 3):
        y = paper.flow(LEFT, y, f"{number} § Stöd lämnas efter ansökan. {PROSE}") + 8
    document = paper.read(tmp_path)
    wanted = [f"{number} § Stöd lämnas efter ansökan. {PROSE}" for number in (1, 2, 3)]
    assert texts(document, Kind.PARAGRAPH) == wanted


def test_a_dash_that_begins_a_line_of_a_sentence(tmp_path: Path) -> None:
    """A dash amid a sentence makes no item, though a line begins with it."""
    lines = ("Stödet uppgick till fem miljoner kronor under året", "– ett år tidigare än väntat.")
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    paper.lines(LEFT, 300, lines)
    document = paper.read(tmp_path)
    assert items(document) == []
    assert texts(document)[-1] == " ".join(lines)


def test_a_year_that_begins_a_line_is_no_mark(tmp_path: Path) -> None:
    """A number with a full stop at a line's beginning is none of a list amid a sentence."""
    lines = ("Redovisningen lämnas till regeringen senast under vecka", "1. Den görs varje år.")
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    paper.lines(LEFT, 300, lines)
    assert texts(paper.read(tmp_path))[-1] == " ".join(lines)


def test_terms_with_their_meanings_below(tmp_path: Path) -> None:
    """Terms in bold, each above its meaning that is set in, are rows; the text goes on below."""
    entries = (
        ("Allmänning", "mark som flera gårdar brukar tillsammans och som ingen av dem äger ensam."),
        ("Kvarnrätt", "rätt att mala."),
    )
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE) + 10
    for term, meaning in entries:
        paper.put(LEFT, y, term, style="B")
        y = paper.flow(LEFT + 18, y + LEADING, meaning, 300) + 6
    paper.flow(LEFT, y + 8, OTHER_PROSE)
    document = paper.read(tmp_path)
    assert cells(document) == list(entries)
    assert document.tables[0].header == 0
    assert texts(document, Kind.PARAGRAPH) == [PROSE, OTHER_PROSE]


def test_a_bold_line_alone_is_no_list_of_terms(tmp_path: Path) -> None:
    """One bold line above a text that is set in is no list; nor are bold lines above items."""
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE) + 10
    paper.put(LEFT, y, "Allmänning", style="B")
    y = paper.flow(LEFT + 18, y + LEADING, "mark som flera gårdar brukar.") + 40
    for name in ("Vinter", "Sommar"):
        paper.put(LEFT, y, name, style="B")
        paper.put(LEFT + 18, y + LEADING, "•")
        y = paper.flow(LEFT + 30, y + LEADING, "båtar utan segel på sjön") + 6
    assert paper.read(tmp_path).tables == ()


@pytest.mark.parametrize("marks", [("a.", "b.", "c."), ("o", "o", "o")])
def test_letters_with_a_stop_and_round_marks(tmp_path: Path, marks: tuple[str, ...]) -> None:
    """Items that begin "a.", "b." and so on, or with the "o" of word processors, are a list."""
    found = items(listed(marks).read(tmp_path))
    assert [text for _, text in found] == [
        text if mark == "o" else f"{mark} {text}" for mark, text in zip(marks, ITEMS, strict=True)
    ]


def test_items_of_many_lines(tmp_path: Path) -> None:
    """A number is that of an item though the next number follows lines below, and has no lead."""
    long = ("Små kök som byggdes för att värma mat och inte laga den", "Långa avtal")
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    y = 300.0
    for number, text in enumerate(long, 1):
        y = paper.flow(LEFT, y, f"{number}. {text}", 95)
    document = paper.read(tmp_path)
    assert [text for _, text in items(document)] == [f"{n}. {t}" for n, t in enumerate(long, 1)]


def test_what_people_say_is_no_list(tmp_path: Path) -> None:
    """Two answers that begin with a dash, some lines apart, are paragraphs."""
    said = "– Det beror på sälen, som tar fisken ur näten innan vi hinner fram till dem i dag."
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    y = paper.flow(LEFT, 300, said, 95)
    paper.flow(LEFT, y, "– Vi har en pool.", 95)
    assert items(paper.read(tmp_path)) == []
