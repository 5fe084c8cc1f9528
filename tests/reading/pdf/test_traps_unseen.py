"""Text that nobody sees on the page is not read; text that is hard to see is."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from made_pdf import FONT, pdf_of_objects, stream
from PIL import Image
from reading.pdf.paper import HEIGHT, LEFT, OTHER_PROSE, PROSE, TOP, WIDTH, Paper, read_bytes, texts

from sok.records import Legibility

WHITE, DARK, YELLOW, PALE = (255, 255, 255), (20, 40, 90), (255, 224, 100), (225, 225, 225)
Color = tuple[int, int, int]
SECRET = "Detta utkast är inte fastställt av någon."


def a_page(ground: Color | None = None) -> Paper:
    """A page with a paragraph, and another below; `ground` is the colour of its whole area."""
    paper = Paper().page()
    if ground:
        box(paper, 0, 0, WIDTH, HEIGHT, ground)
    paper.flow(LEFT, TOP, PROSE)
    paper.flow(LEFT, 500, OTHER_PROSE)
    return paper


def box(paper: Paper, x: float, y: float, width: float, height: float, color: Color) -> None:
    """Fill an area."""
    paper.pdf.set_fill_color(*color)
    paper.pdf.rect(x, y, width, height, style="F")


def put(paper: Paper, color: Color, text: str = SECRET, y: float = 300) -> None:
    """Set a line in a colour."""
    paper.pdf.set_text_color(*color)
    paper.put(LEFT, y, text)
    paper.pdf.set_text_color(0, 0, 0)


def read(paper: Paper, folder: Path) -> list[str]:
    """What is read between the paragraphs of the page."""
    first, *between, last = texts(paper.read(folder))
    assert (first, last) == (PROSE, OTHER_PROSE)
    return between


@pytest.mark.parametrize(("color", "ground"), [(WHITE, None), (YELLOW, YELLOW), ((250,) * 3, None)])
def test_text_in_the_colour_of_its_ground(
    tmp_path: Path, color: Color, ground: Color | None
) -> None:
    """White text on paper, or yellow text on a yellow page, is seen by nobody."""
    paper = a_page(ground)
    put(paper, color)
    assert read(paper, tmp_path) == []


@pytest.mark.parametrize("shape", ["box", "picture", "circle"])
def test_white_text_on_a_dark_ground(tmp_path: Path, shape: str) -> None:
    """White text on a dark box, picture or other shape is text as any other."""
    paper = a_page()
    if shape == "box":
        box(paper, LEFT - 10, 280, 400, 30, DARK)
    elif shape == "picture":
        picture = BytesIO()
        Image.new("RGB", (40, 3), DARK).save(picture, "PNG")
        paper.pdf.image(picture, LEFT - 10, 280, 400, 30)
    else:
        paper.pdf.set_fill_color(*DARK)
        paper.pdf.ellipse(LEFT - 60, 260, 400, 70, style="F")
    put(paper, WHITE)
    assert read(paper, tmp_path) == [SECRET]


def test_white_text_partly_on_a_dark_box(tmp_path: Path) -> None:
    """Of a line that begins in a dark box and goes on beside it only the beginning is seen."""
    paper = a_page()
    width = paper.pdf.get_string_width("Detta utkast ")
    box(paper, LEFT - 4, 280, width + 4, 30, DARK)
    put(paper, WHITE)
    assert read(paper, tmp_path) == ["Detta utkast"]


def test_pale_text(tmp_path: Path) -> None:
    """Pale grey text is seen."""
    paper = a_page()
    put(paper, PALE)
    assert read(paper, tmp_path) == [SECRET]


def test_a_white_header_of_a_table(tmp_path: Path) -> None:
    """The header of a table, white on dark, is read with its other rows."""
    paper = a_page()
    box(paper, LEFT, 300, 300, 20, DARK)
    paper.grid((LEFT, 220, 370), (300, 320, 340, 360))
    for number, (name, value) in enumerate((("Län", "Andel"), ("Skåne", "41"), ("Gotland", "9"))):
        paper.pdf.set_text_color(*(WHITE if number == 0 else (0, 0, 0)))
        paper.put(LEFT + 5, 314 + 20 * number, name, 10)
        paper.put(225, 314 + 20 * number, value, 10)
    assert read(paper, tmp_path) == ["Län\tAndel", "Skåne\t41", "Gotland\t9"]


@pytest.mark.parametrize("color", [(0, 0, 0), WHITE])
def test_text_below_a_box(tmp_path: Path, color: Color) -> None:
    """What a box is drawn over, as in a masked document, is not read."""
    paper = a_page()
    put(paper, (0, 0, 0))
    box(paper, LEFT - 5, 285, 400, 20, color)
    assert read(paper, tmp_path) == []


def test_text_below_a_marker(tmp_path: Path) -> None:
    """Colour that lets text through covers nothing."""
    paper = a_page()
    put(paper, (0, 0, 0))
    with paper.pdf.local_context(fill_opacity=0.4):
        box(paper, LEFT - 5, 285, 400, 20, YELLOW)
    assert read(paper, tmp_path) == [SECRET]


@pytest.mark.parametrize(("x", "expected"), [(LEFT - 10, [SECRET]), (LEFT + 300, [])])
def test_text_that_is_cut_off(tmp_path: Path, x: float, expected: list[str]) -> None:
    """Text is seen within the area that it is cut to, and not outside."""
    paper = a_page()
    with paper.pdf.rect_clip(x, 280, 260, 40):
        put(paper, (0, 0, 0))
    assert read(paper, tmp_path) == expected


def shown(before: str, mode: int, more: str = "") -> bytes:
    """A page with a picture (of stripes) as `before` places it, text in this mode and more text."""
    lines = "".join(f"0 -16 Td ({text}) Tj " for text in ("Utbetalt st\\366d", "under hela 2021."))
    content = f"{before} BT {mode} Tr /F1 12 Tf 50 700 Td {lines}ET BT 0 Tr {more} ET"
    form = b"<</Type/XObject/Subtype/Form/BBox[0 0 100 100]/Matrix[1 0 0 1 300 300]"
    inner = b"BT /F1 12 Tf 10 50 Td (Inne) Tj 200 0 Td (Ute) Tj ET"
    striped = bytes([255, 255, 0, 0] * 32)
    picture = b"/Type/XObject/Subtype/Image/Width 2/Height 64/ColorSpace/DeviceGray"
    return pdf_of_objects(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[4 0 R]>>",
        FONT,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R"
        b"/Resources<</Font<</F1 3 0 R>>/XObject<</X 6 0 R/F 7 0 R>>>>>>",
        stream(content.encode("ascii")),
        stream(striped, picture + b"/BitsPerComponent 8"),
        form
        + b"/Resources<</Font<</F1 3 0 R>>>>/Length %d>>\nstream\n%b\nendstream"
        % (len(inner), inner),
    )


WHOLE_PAGE = "q 600 0 0 800 0 0 cm /X Do Q"
SMALL = "q 300 0 0 100 20 640 cm /X Do Q"
LONG = "/F1 12 Tf 50 500 Td (Kommunerna ansvarar) Tj " + "0 -16 Td (och annat) Tj " * 40
READ = "Utbetalt stöd under hela 2021."


@pytest.mark.parametrize(
    ("before", "mode", "more", "is_read", "legibility"),
    [
        (WHOLE_PAGE, 3, "", True, Legibility.OCR),
        (WHOLE_PAGE, 3, "/F1 12 Tf 50 500 Td (Inkom i maj) Tj", True, Legibility.OCR),
        (SMALL, 3, "/F1 12 Tf 50 500 Td (Inkom i maj) Tj", True, Legibility.OCR),
        (SMALL, 3, LONG, False, Legibility.WHOLE),
        ("", 3, "/F1 12 Tf 50 500 Td (Inkom i maj) Tj", False, Legibility.WHOLE),
        ("", 7, "/F1 12 Tf 50 500 Td (Inkom i maj) Tj", False, Legibility.WHOLE),
        (WHOLE_PAGE, 0, "", True, Legibility.WHOLE),
    ],
)  # fmt: skip
def test_text_without_ink(
    tmp_path: Path, before: str, mode: int, more: str, is_read: bool, legibility: Legibility
) -> None:
    """Text without ink is what a program read from a picture, and the page says so, or is none.

    In a page of other text a few such words are labels of a picture, and are not read.
    """
    document = read_bytes(tmp_path, shown(before, mode, more))
    assert (READ in " ".join(texts(document))) == is_read
    assert document.pages[0].legibility is legibility


def test_text_outside_a_form(tmp_path: Path) -> None:
    """A form cuts off what stands outside its box."""
    document = read_bytes(tmp_path, shown("/F Do", 0))
    assert "Inne" in " ".join(texts(document)) and "Ute" not in " ".join(texts(document))


@pytest.mark.parametrize(("state", "is_read"), [(b"OFF", False), (b"ON", True)])
@pytest.mark.parametrize("form", [False, True])
def test_a_layer_that_is_hidden(tmp_path: Path, state: bytes, is_read: bool, form: bool) -> None:
    """Text of a layer that the file hides is not read, that of one that it shows is."""
    hidden = b"BT /F1 12 Tf 50 600 Td (Ett utkast) Tj ET"
    layer = b"/OC /L1 BDC %b EMC" % (b"/X1 Do" if form else hidden)
    fonts = b"/Font<</F1 3 0 R>>"
    data = pdf_of_objects(
        b"<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[6 0 R]/D<</%b[6 0 R]>>>>>>" % state,
        b"<</Type/Pages/Count 1/Kids[4 0 R]>>",
        FONT,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R/Resources<<%b"
        b"/Properties<</L1 6 0 R>>/XObject<</X1 7 0 R>>>>>>" % fonts,
        stream(b"BT /F1 12 Tf 50 700 Td (Regionernas ansvar) Tj ET " + layer),
        b"<</Type/OCG/Name(Utkast)>>",
        stream(hidden, b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<<%b>>" % fonts),
    )
    read = texts(read_bytes(tmp_path, data))
    assert read == (["Regionernas ansvar", "Ett utkast"] if is_read else ["Regionernas ansvar"])
