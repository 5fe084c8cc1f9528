"""Figures in Word files: their pictures, what is read aloud in their place, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.shared import Mm, Pt
from fakes import PICTURE
from presenting.answers import FIGURE
from presenting.pictured import in_file

from sok.presenting.answer_docx import docx_bytes
from sok.presenting.conversation_docx import conversation_docx
from sok.presenting.formats import FORMATS
from sok.presenting.pictures import picture
from sok.presenting.word import WordFile
from sok.records import Answer, Box, QuotedFigure
from sok.web.ask.downloads import answer_downloads, conversation_downloads

# A4 but for margins of 25 mm.
TEXT_WIDTH, TEXT_HEIGHT = Mm(160), Mm(247)


@dataclass(frozen=True)
class Asked:
    """A question of a conversation, answered."""

    question: str
    answer: Answer
    problem: str = ""


def answered(quoted: QuotedFigure) -> Answer:
    """An answer that is this figure."""
    return replace(FIGURE, quotes=(quoted.caption,), figures=(quoted,))


def shapes(data: bytes) -> list[tuple[str, int, int]]:
    """The alternative text, width and height of each picture."""
    return [
        (one._inline.docPr.get("descr"), one.width, one.height)
        for one in docx.Document(BytesIO(data)).inline_shapes
    ]


def images(data: bytes) -> list[bytes]:
    """The contents of the pictures in the file."""
    package = docx.Document(BytesIO(data)).part.package
    return [part.blob for part in package.iter_parts() if "/media/" in part.partname]


def test_a_figure_has_its_picture_below_its_caption(tmp_path: Path) -> None:
    """As large as on its page, and read aloud as its caption, which keeps its footnote."""
    quoted = in_file(tmp_path)
    data = docx_bytes(answered(quoted), corpus=tmp_path)
    assert images(data) == [picture(tmp_path, quoted)]
    ((alt, width, height),) = shapes(data)
    assert alt == quoted.caption.text
    # A pixel is half a point, and a part of one is drawn as one.
    assert width == pytest.approx(Pt(PICTURE.x1 - PICTURE.x0), abs=Pt(1))
    assert height == pytest.approx(Pt(PICTURE.y1 - PICTURE.y0), abs=Pt(1))
    lines = docx.Document(BytesIO(data)).paragraphs
    place = next(n for n, line in enumerate(lines) if line._p.xpath(".//w:drawing"))
    assert lines[place - 1].text == f"”{quoted.caption.text}”"
    assert lines[place - 1]._p.xpath(".//w:footnoteReference")


def test_a_caption_quoted_in_parts_has_one_picture(tmp_path: Path) -> None:
    """It is below the last part, and its alternative text is the whole caption."""
    quoted = in_file(tmp_path)
    first, last = (
        replace(quoted.caption, text=part, span=replace(quoted.caption.span, start=at, end=at + 8))
        for part, at in (("Figur 1.", 0), ("Fångster", 9))
    )
    data = docx_bytes(replace(answered(quoted), quotes=(first, last)), corpus=tmp_path)
    ((alt, _, _),) = shapes(data)
    assert alt == quoted.caption.text
    lines = docx.Document(BytesIO(data)).paragraphs
    place = next(n for n, line in enumerate(lines) if line._p.xpath(".//w:drawing"))
    assert lines[place - 1].text == "”Fångster”"


@pytest.mark.parametrize("box", [None, Box(0, 0, 580, 20), Box(0, 0, 30, 790)])
def test_a_picture_fits_within_the_margins(tmp_path: Path, box: Box | None) -> None:
    """It is made smaller, and keeps its shape."""
    quoted = in_file(tmp_path)
    quoted = replace(quoted, figure=replace(quoted.figure, box=box))
    ((_, width, height),) = shapes(docx_bytes(answered(quoted), corpus=tmp_path))
    assert width <= TEXT_WIDTH and height <= TEXT_HEIGHT
    sides = box or Box(0, 0, 600, 800)
    assert width / height == pytest.approx((sides.x1 - sides.x0) / (sides.y1 - sides.y0), rel=0.05)


def test_what_cannot_be_drawn_is_its_caption_alone(tmp_path: Path) -> None:
    """A text file, a file that is gone or changed and a missing folder: the file is as without."""
    quoted = in_file(tmp_path)
    bare = docx.Document(BytesIO(docx_bytes(answered(quoted))))
    (tmp_path / "karta.pdf").write_bytes(b"annat")
    changed = docx_bytes(answered(quoted), corpus=tmp_path)
    (tmp_path / "karta.pdf").unlink()
    gone = docx_bytes(answered(quoted), corpus=tmp_path)
    nowhere = docx_bytes(answered(quoted), corpus=tmp_path / "borta")
    for data in (changed, gone, nowhere, docx_bytes(FIGURE, corpus=tmp_path)):
        assert images(data) == []
        texts = [line.text for line in docx.Document(BytesIO(data)).paragraphs]
        assert texts[1] == f"”{quoted.caption.text}”"
        assert len(texts) == len(bare.paragraphs)


def test_whoever_makes_a_file_gives_its_pictures(tmp_path: Path) -> None:
    """Conversations have them too, and so have the formats and the page's downloads."""
    answer = answered(in_file(tmp_path))
    talk = [Asked(answer.question, answer)]
    files = [*answer_downloads(answer, {}, tmp_path), *conversation_downloads(talk, {}, tmp_path)]
    made = [
        conversation_docx(talk, corpus=tmp_path),
        FORMATS["docx"].content(answer, corpus=tmp_path),
        *(file.make() for file in files if file.label == "Word"),
    ]
    assert len(made) == 4
    assert all(len(images(data)) == 1 for data in made)


def test_hard_signs_in_the_alternative_text_are_text(tmp_path: Path) -> None:
    """Signs that XML cannot hold are replaced, others escaped."""
    word = WordFile("")
    word.picture(picture(tmp_path, in_file(tmp_path)), 'a\x00<b> & "c"', 2.0)
    assert shapes(word.content())[0][0] == 'a\ufffd<b> & "c"'
