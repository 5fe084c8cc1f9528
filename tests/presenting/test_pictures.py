"""Pictures of figures, cut out of the pages of their files."""

from __future__ import annotations

import hashlib
import struct
from dataclasses import replace
from pathlib import Path

import pytest
from fakes import PICTURE
from made_pdf import drawn_line, pdf_of_contents, pdf_of_lines
from presenting.answers import FIGURE
from presenting.pictured import in_file
from reading.pdf.test_hostile import FINE

from sok.errors import CorpusError
from sok.presenting import drawn
from sok.presenting.pictures import SCALE, picture
from sok.reading.guarded import Limits, Worker
from sok.reading.pdf.marking import MOST_DOTS

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def size(png: bytes) -> tuple[int, int]:
    """Width and height in pixels."""
    assert png.startswith(SIGNATURE)
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_a_figure_is_cut_out_of_its_page(tmp_path: Path) -> None:
    """The picture is as large as the figure's box, and so sharp."""
    width, height = size(picture(tmp_path, in_file(tmp_path)))
    assert width == pytest.approx((PICTURE.x1 - PICTURE.x0) * SCALE, abs=1)
    assert height == pytest.approx((PICTURE.y1 - PICTURE.y0) * SCALE, abs=1)


def test_a_figure_that_was_not_found_is_its_whole_page(tmp_path: Path) -> None:
    """The page has it, wherever it is."""
    quoted = in_file(tmp_path)
    quoted = replace(quoted, figure=replace(quoted.figure, box=None))
    assert size(picture(tmp_path, quoted)) == (600 * SCALE, 800 * SCALE)


def test_a_picture_of_another_file_is_not_shown(tmp_path: Path) -> None:
    """A file that has changed, is gone or is no PDF gives a message that names it."""
    quoted = in_file(tmp_path)
    (tmp_path / "karta.pdf").write_bytes(pdf_of_lines("Annat"))
    with pytest.raises(CorpusError, match=r"karta\.pdf har ändrats sedan indexet byggdes"):
        picture(tmp_path, quoted)
    (tmp_path / "karta.pdf").unlink()
    with pytest.raises(CorpusError, match=r"karta\.pdf finns inte längre i"):
        picture(tmp_path, quoted)
    with pytest.raises(CorpusError, match=r"karta\.pdf går inte att läsa"):
        picture(tmp_path / "borta", quoted)


def test_a_file_without_pages_has_no_picture(tmp_path: Path) -> None:
    """A text file has nothing to cut from, and a page that is not there cannot be shown."""
    text = b"Figur 1. En karta"
    quoted = in_file(tmp_path)
    (tmp_path / "karta.pdf").write_bytes(text)
    caption = replace(quoted.caption, sha256=hashlib.sha256(text).hexdigest())
    with pytest.raises(CorpusError, match=r"Bilden på sidan 1 i karta\.pdf gick inte att visa"):
        picture(tmp_path, replace(quoted, caption=caption))
    with pytest.raises(CorpusError):
        picture(tmp_path, replace(in_file(tmp_path), pdf=9))
    with pytest.raises(CorpusError):
        picture(tmp_path, replace(in_file(tmp_path), pdf=0))


def test_a_page_that_takes_hours_to_draw_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The limit is named, the program goes on, and the next picture is drawn."""
    worker = Worker(Limits(seconds=4, task="rita"))
    monkeypatch.setattr(drawn, "_worker", worker)
    quoted = in_file(tmp_path)
    (tmp_path / "karta.pdf").write_bytes(FINE)
    caption = replace(quoted.caption, sha256=hashlib.sha256(FINE).hexdigest())
    whole = replace(quoted.figure, box=None)
    with pytest.raises(
        CorpusError,
        match=r"^Sidan 1 i karta\.pdf kan inte visas som bild\. Filen karta\.pdf tog mer än 4 "
        r"sekunder att rita och avbröts\.",
    ):
        picture(tmp_path, replace(quoted, caption=caption, figure=whole, pdf=1))
    assert picture(tmp_path, in_file(tmp_path)).startswith(SIGNATURE)
    worker.close()


def test_a_huge_page_is_drawn_smaller(tmp_path: Path) -> None:
    """A page of five metres is shown within the limit of dots."""
    data = pdf_of_contents(drawn_line("Hej."), size=b"[0 0 14400 14400]")
    (tmp_path / "karta.pdf").write_bytes(data)
    (quoted,) = FIGURE.figures
    span = replace(quoted.caption.span, document="karta.pdf")
    caption = replace(quoted.caption, span=span, sha256=hashlib.sha256(data).hexdigest())
    figure = replace(quoted.figure, box=None)
    width, height = size(picture(tmp_path, replace(quoted, caption=caption, figure=figure, pdf=1)))
    assert width * height <= 1.01 * MOST_DOTS
