"""Pictures of pages with a quote marked."""

from __future__ import annotations

from io import BytesIO

import pytest
from made_pdf import drawn_line, pdf_of_contents
from PIL import Image

from sok.reading.pdf.marking import MOST_DOTS, marked_png
from sok.reading.pdf.pdfium import open_pdf, read_sheet, render
from sok.reading.pdf.rectangles import rectangles
from sok.records import Box

PAGE = pdf_of_contents(drawn_line("Stöd till företag."))
WHITE = (255, 255, 255)


def marked(data: bytes, *boxes: Box, scale: float = 2.0) -> Image.Image:
    """The picture of a file's first page with boxes marked."""
    with open_pdf(data) as pages:
        return Image.open(BytesIO(marked_png(pages, 1, boxes, scale)))


def test_a_quote_is_coloured_and_framed() -> None:
    """Inside the paper is coloured, letters stay dark, the frame is dark, all else is as it was."""
    with open_pdf(PAGE) as pages:
        sheet = read_sheet(pages, 1)
        (box,) = rectangles(sheet, range(5, 9))
        plain = Image.open(BytesIO(render(pages, 1, 2.0)))
    picture = marked(PAGE, box)
    inside = picture.crop((*(round(2 * at) for at in (box.x0, box.y0, box.x1, box.y1)),))
    colours = {colour for _, colour in inside.getcolors(10**6) or []}
    assert (255, 236, 130) in colours and WHITE not in colours
    assert min(sum(colour) for colour in colours) < 60  # type: ignore[arg-type]
    frame = picture.getpixel((round(2 * box.x0) - 3, round(box.y0 + box.y1)))
    assert sum(frame) < 200  # type: ignore[arg-type]
    outside = (0, 0, picture.width, round(2 * box.y0) - 5)
    assert picture.crop(outside).tobytes() == plain.crop(outside).tobytes()


def test_boxes_that_overlap_are_coloured_once() -> None:
    """Lines set close together are not darker where they meet, and no frame runs between them."""
    picture = marked(PAGE, Box(100, 300, 200, 320), Box(100, 310, 200, 330))
    column = [picture.getpixel((300, y)) for y in range(600, 660)]
    assert set(column) == {(255, 236, 130)}
    assert picture.getpixel((300, 630)) == picture.getpixel((300, 612)) == (255, 236, 130)


def test_no_boxes_are_the_plain_page() -> None:
    """A page of a quote that could not be placed is shown as it is."""
    with open_pdf(PAGE) as pages:
        plain = Image.open(BytesIO(render(pages, 1, 2.0)))
    assert marked(PAGE).tobytes() == plain.tobytes()


def test_a_huge_page_is_drawn_smaller() -> None:
    """A page of five metres is drawn within the limit, its boxes with it."""
    data = pdf_of_contents(drawn_line("Hej."), size=b"[0 0 14400 14400]")
    picture = marked(data, Box(7000, 7000, 7400, 7400), scale=4.0)
    assert picture.width * picture.height <= 1.01 * MOST_DOTS
    middle = picture.width // 2
    assert picture.getpixel((middle, middle)) == (255, 236, 130)


def test_a_missing_page() -> None:
    """A page that is listed and lacks has no picture."""
    with (
        open_pdf(
            pdf_of_contents(b"", pages=b"<</Type/Pages/Count 2/Kids[4 0 R 99 0 R]>>")
        ) as pages,
        pytest.raises(ValueError, match="page 2 is missing"),
    ):
        marked_png(pages, 2, (), 1.0)
