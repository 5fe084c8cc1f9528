"""Boxes, pull quotes and notes amid columns: no sentence is made of theirs and the text's."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading.pdf.paper import LEFT, OTHER_PROSE, PROSE, TOP, Paper, texts

from sok.records import Document, Kind

# Two columns: where the second begins, and how wide each is.
SECOND, WIDTH = 310.0, 215.0
FIRST_TEXT = (
    "Slakteriet drivs av bönderna i dalen, tar emot djur från fyrtio gårdar, får besök av "
    "veterinären tre dagar i veckan och säljer kött till skolor och sjukhus under hela året."
)
SECOND_TEXT = (
    "Kvarnen mal råg och vete från gårdar inom två mils radie, byggdes för stöd ur landsbygds"
    "programmet och säljer i dag mjöl till elva bagerier och till ett sjukhus."
)
QUOTE = ("”Vi lever på treåriga", "projekt, men träd", "tar tio år att få.”")


def fill(paper: Paper, x0: float, y0: float, x1: float, y1: float, **looks: object) -> None:
    """Draw a box on which text is set."""
    paper.pdf.set_fill_color(220, 235, 215)
    paper.pdf.set_draw_color(90, 90, 90)
    paper.pdf.rect(x0, y0, x1 - x0, y1 - y0, **{"style": "F", **looks})  # type: ignore[arg-type]


def columns(paper: Paper, top: float, *texts_of: tuple[float, list[str]]) -> float:
    """Set lines in columns, each from its x; returns where the longest ends."""
    return max(paper.lines(x, top, lines) for x, lines in texts_of)


def headings_above(document: Document, begin: str) -> tuple[str, ...]:
    """The headings above the paragraph that begins so."""
    return next(block.headings for block in document.blocks if block.text.startswith(begin))


@pytest.mark.parametrize("looks", [{}, {"style": "D"}, {"round_corners": True, "corner_radius": 8}])
def test_a_box_with_columns_below_columns(tmp_path: Path, looks: dict[str, object]) -> None:
    """A filled, framed or rounded box below two columns is read after both, its columns in turn."""
    paper = Paper().page()
    half = paper.broken(PROSE, WIDTH)
    y = columns(paper, TOP, (LEFT, half), (SECOND, paper.broken(OTHER_PROSE, WIDTH)))
    fill(paper, LEFT - 10, y, SECOND + WIDTH + 10, y + 160, **looks)
    left, right = paper.broken(FIRST_TEXT, WIDTH - 10), paper.broken(SECOND_TEXT, WIDTH - 10)
    columns(paper, y + 30, (LEFT, left), (SECOND, right))
    document = paper.read(tmp_path)
    assert texts(document, Kind.PARAGRAPH) == [PROSE, OTHER_PROSE, FIRST_TEXT, SECOND_TEXT]


def test_a_paragraph_goes_on_behind_a_box(tmp_path: Path) -> None:
    """What a column ends with goes on in the next, also if a box stands at the column's end."""
    paper = Paper().page()
    lines = paper.broken(f"{PROSE} {OTHER_PROSE}", WIDTH)
    y = paper.lines(LEFT, TOP, lines[:8])
    paper.lines(SECOND, TOP, lines[8:])
    fill(paper, LEFT, y, LEFT + WIDTH, y + 120)
    paper.put(LEFT + 10, y + 25, "Kvarnen i byn", 13, "B")
    paper.flow(LEFT + 10, y + 45, FIRST_TEXT, WIDTH - 20, 10)
    document = paper.read(tmp_path)
    assert sorted(texts(document, Kind.PARAGRAPH)) == sorted([f"{PROSE} {OTHER_PROSE}", FIRST_TEXT])


def test_the_title_of_a_box_holds_for_the_box(tmp_path: Path) -> None:
    """The text below a box stands under the heading above it, the box under its own."""
    paper = Paper().page()
    paper.put(LEFT, TOP - 25, "Vilka får stöd", 14, "B")
    y = paper.flow(LEFT, TOP, PROSE) + 10
    fill(paper, LEFT, y, LEFT + 300, y + 130)
    paper.put(LEFT + 10, y + 25, "Slakteriet som rullar", 12, "B")
    paper.flow(LEFT + 10, y + 45, FIRST_TEXT, 280)
    paper.flow(LEFT, y + 160, OTHER_PROSE)
    document = paper.read(tmp_path)
    assert headings_above(document, FIRST_TEXT[:20])[-1] == "Slakteriet som rullar"
    assert headings_above(document, OTHER_PROSE[:20]) == ("Vilka får stöd",)


def test_a_banner_titles_what_follows(tmp_path: Path) -> None:
    """A title on a ground of its own, with no text of the usual size on it, is no box."""
    paper = Paper().page()
    fill(paper, 0, 0, 595, 110)
    paper.put(LEFT, 60, "Pengarna", 30, "B")
    paper.put(LEFT, 90, "Nästan en miljard kronor passerar regionerna.", 14)
    paper.flow(LEFT, TOP + 30, PROSE)
    paper.flow(LEFT, TOP + 130, OTHER_PROSE)
    document = paper.read(tmp_path)
    assert headings_above(document, PROSE[:20]) == ("Pengarna",)
    assert "Nästan en miljard kronor passerar regionerna." in texts(document, Kind.PARAGRAPH)


def test_the_shade_of_a_row_is_no_box(tmp_path: Path) -> None:
    """What holds one line, or cuts lines, parts nothing."""
    paper = Paper().page()
    lines = paper.broken(PROSE)
    fill(paper, LEFT - 2, TOP - 12, LEFT + 520, TOP + 3)
    fill(paper, LEFT - 2, TOP + 18, LEFT + 200, TOP + 48)
    paper.lines(LEFT, TOP, lines)
    assert texts(paper.read(tmp_path)) == [PROSE]


def test_a_pull_quote_in_a_column(tmp_path: Path) -> None:
    """A quote in larger type that lines are broken around is none of them, however near."""
    paper = Paper().page()
    wide, narrow = paper.broken(PROSE, 300), paper.broken(OTHER_PROSE, 160)
    y = paper.lines(LEFT, TOP, wide)
    for number, line in enumerate(QUOTE):
        paper.put(LEFT + 170, y + 30 + 17 * number, line, 14, "I")
    paper.lines(LEFT, y, narrow[:7])
    rest = paper.broken(" ".join(narrow[7:]), 300)
    paper.lines(LEFT, y + 7 * 14, rest)
    document = paper.read(tmp_path)
    whole = " ".join(texts(document, Kind.PARAGRAPH)[:-1])
    assert whole == f"{PROSE} {OTHER_PROSE}"
    assert texts(document)[-1] == " ".join(QUOTE)


def test_a_note_in_the_margin(tmp_path: Path) -> None:
    """A note in small type beside two columns parts no paragraph, and has its title."""
    paper = Paper().page()
    first, second = paper.broken(PROSE, 190), paper.broken(OTHER_PROSE, 190)
    columns(paper, TOP, (150.0, first), (350.0, second))
    paper.put(40, TOP + 30, "Kvarnen", 8, "B")
    paper.flow(40, TOP + 41, FIRST_TEXT, 90, 8)
    document = paper.read(tmp_path)
    assert sorted(texts(document, Kind.PARAGRAPH)) == sorted([PROSE, OTHER_PROSE, FIRST_TEXT])
    assert headings_above(document, FIRST_TEXT[:20])[-1] == "Kvarnen"


def test_marked_lines_of_a_paragraph_are_no_box(tmp_path: Path) -> None:
    """Shade behind some lines of a paragraph, or behind a column that goes on, parts nothing."""
    paper = Paper().page()
    fill(paper, LEFT - 3, TOP + 17, LEFT + 460, TOP + 47)
    paper.flow(LEFT, TOP, PROSE)
    assert texts(paper.read(tmp_path)) == [PROSE]
    paper = Paper().page()
    lines = paper.broken(f"{PROSE} {OTHER_PROSE}", WIDTH)
    fill(paper, LEFT - 5, TOP - 15, LEFT + WIDTH + 5, TOP + 14 * 10)
    columns(paper, TOP, (LEFT, lines[:10]), (SECOND, lines[10:]))
    assert texts(paper.read(tmp_path)) == [f"{PROSE} {OTHER_PROSE}"]


def test_boxes_on_two_pages_with_text_between(tmp_path: Path) -> None:
    """A box does not go on in the box of the next page over text that stands between."""
    paper = Paper().page()
    fill(paper, LEFT, TOP - 20, LEFT + 300, TOP + 60)
    paper.flow(LEFT + 10, TOP, FIRST_TEXT.removesuffix("."), 280)
    paper.flow(LEFT, TOP + 120, PROSE)
    paper.page().flow(LEFT, TOP, OTHER_PROSE)
    fill(paper, LEFT, TOP + 100, LEFT + 300, TOP + 180)
    paper.flow(LEFT + 10, TOP + 120, SECOND_TEXT, 280)
    found = texts(paper.read(tmp_path))
    assert sorted(found) == sorted([FIRST_TEXT.removesuffix("."), PROSE, OTHER_PROSE, SECOND_TEXT])


def test_the_title_of_a_box_goes_on_with_it(tmp_path: Path) -> None:
    """What a box says at the top of the next page stands under its title; the text after not."""
    paper = Paper().page()
    paper.put(LEFT, TOP, "Vilka får stöd", 16, "B")
    paper.flow(LEFT, TOP + 30, PROSE)
    fill(paper, LEFT, 640, LEFT + 300, 760)
    paper.put(LEFT + 10, 665, "Slakteriet som rullar", 12, "B")
    paper.flow(LEFT + 10, 685, FIRST_TEXT, 280)
    fill(paper.page(), LEFT, TOP - 20, LEFT + 300, TOP + 70)
    paper.flow(LEFT + 10, TOP, SECOND_TEXT, 280)
    paper.flow(LEFT, TOP + 110, OTHER_PROSE)
    document = paper.read(tmp_path)
    assert headings_above(document, SECOND_TEXT[:20])[-1] == "Slakteriet som rullar"
    assert headings_above(document, OTHER_PROSE[:20]) == ("Vilka får stöd",)


def test_a_frame_around_the_page_is_no_box(tmp_path: Path) -> None:
    """What nearly all of a page stands in keeps its headings for the next page."""
    paper = Paper()
    for number, text in enumerate((PROSE, OTHER_PROSE, PROSE)):
        fill(paper.page(), 40, 70, 555, 780, style="D")
        paper.put(50, 60, f"Bilaga om nummer {'abc'[number]}", 9)
        if number == 0:
            paper.put(LEFT, TOP, "Region Skåne", 16, "B")
        paper.flow(LEFT, TOP + 30, text)
    document = paper.read(tmp_path)
    assert {headings_above(document, text[:20]) for text in (PROSE, OTHER_PROSE)} == {
        ("Region Skåne",)
    }


def test_notes_in_the_margin_stand_under_their_own_headings(tmp_path: Path) -> None:
    """Each is read behind the paragraph beside it, and not behind the whole column."""
    paper, y = Paper().page(), TOP
    notes = {"Skåne": FIRST_TEXT, "Dalarna": SECOND_TEXT}
    for (title, note), text in zip(notes.items(), (PROSE, OTHER_PROSE), strict=True):
        paper.put(180, y, title, 16, "B")
        paper.flow(40, y + 24, note, 110, 8)
        y = paper.flow(180, y + 24, text, 330) + 60
    document = paper.read(tmp_path)
    for title, note in notes.items():
        assert headings_above(document, note[:20]) == (title,)


def test_a_second_column_in_another_size_is_no_note(tmp_path: Path) -> None:
    """Two texts side by side, each with its heading, are two columns."""
    paper = Paper().page()
    for x, title, text, size in (
        (LEFT, "Skåne", PROSE, 11.0),
        (SECOND, "Dalarna", OTHER_PROSE, 9.5),
    ):
        paper.put(x, TOP, title, 16, "B")
        paper.lines(x, TOP + 22, paper.broken(text, WIDTH, size), size)
    document = paper.read(tmp_path)
    assert texts(document, Kind.HEADING) == ["Skåne", "Dalarna"]
    assert headings_above(document, PROSE[:20]) == ("Skåne",)
    assert headings_above(document, OTHER_PROSE[:20]) == ("Dalarna",)


@pytest.mark.parametrize("style", ["", "B"])
def test_what_goes_over_both_columns_is_of_none(tmp_path: Path, style: str) -> None:
    """A line below two columns, as wide as one, titles or announces what is below both."""
    paper = Paper().page()
    first, second = paper.broken(PROSE, WIDTH), paper.broken(OTHER_PROSE, WIDTH)
    y = columns(paper, TOP, (LEFT, first), (SECOND, second[: len(first)])) + 10
    line = "Kvarnar, bad och slakterier i Dalarna"
    paper.put(LEFT, y, line, 11, style)
    paper.flow(LEFT, y + 18, FIRST_TEXT)
    found = texts(paper.read(tmp_path))
    assert found.index(line) > found.index(next(t for t in found if t.startswith("Vattnet")))


def test_a_small_box_with_larger_text_in_it(tmp_path: Path) -> None:
    """Text in the size of the document is none of its titles, whatever small print is beside."""
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, f"{PROSE} {OTHER_PROSE} {PROSE}") + 20
    fill(paper, LEFT, y, LEFT + 400, y + 150)
    line = "Regionerna får stöd efter antal invånare i länet"
    paper.put(LEFT + 10, y + 25, line)
    paper.flow(LEFT + 10, y + 50, f"{FIRST_TEXT} {FIRST_TEXT}", 380, 8)
    assert line not in texts(paper.read(tmp_path), Kind.HEADING)


def test_a_drawing_that_is_cut_to_its_picture(tmp_path: Path) -> None:
    """Areas of a picture that would reach over its edge make no table with boxes below it."""
    paper = Paper().page()
    with paper.pdf.rect_clip(LEFT, 100, 455, 110):
        for color, y0, y1 in ((210, 40, 260), (120, 165, 275)):
            paper.pdf.set_fill_color(color)
            paper.pdf.rect(LEFT, y0, 455, y1 - y0, style="F")
    fill(paper, LEFT, 240, LEFT + WIDTH, 400)
    columns(
        paper,
        262,
        (LEFT + 10, paper.broken(FIRST_TEXT, WIDTH - 20)),
        (SECOND, paper.broken(SECOND_TEXT, WIDTH)),
    )
    paper.flow(LEFT, 430, PROSE)
    document = paper.read(tmp_path)
    assert document.tables == ()
    assert {FIRST_TEXT, SECOND_TEXT} <= set(texts(document))


def test_a_box_beside_a_column_is_read_whole(tmp_path: Path) -> None:
    """Small lines in a box float beside no text outside: its title stands above all of them."""
    said = ("Tolv ton skräp har samlats in", "med stöd från programmet.", "Nio båtar har skrotats.")
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, FIRST_TEXT, WIDTH)
    fill(paper, LEFT, y, LEFT + WIDTH, y + 100)
    paper.put(LEFT + 10, y + 22, "Skräp i siffror", 13, "B")
    for step, line in zip((39, 51, 72), said, strict=True):
        paper.put(LEFT + 10, y + step, line, 9)
    paper.flow(SECOND, TOP, f"{PROSE} {OTHER_PROSE}", WIDTH)
    document = paper.read(tmp_path)
    title = texts(document).index("Skräp i siffror")
    assert texts(document)[title + 1 : title + 3] == [" ".join(said[:2]), said[2]]
    assert headings_above(document, said[2]) == ("Skräp i siffror",)
