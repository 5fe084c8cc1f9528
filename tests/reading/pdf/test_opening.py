"""What is wrong with a PDF is said before it is read: one message for each fault."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from fpdf import FPDF
from fpdf.enums import AccessPermission
from made_pdf import drawn_line, packed_blanks, pdf_of_contents, pdf_of_objects

from sok.errors import ReadingError
from sok.reading.pdf.kinds import is_pdf
from sok.reading.pdf.opening import SIDE_LIMIT, STREAM_LIMIT, Opening, check_pdf
from sok.settings import PAGE_LIMIT

WHOLE = pdf_of_contents(drawn_line("Hej."))
PACKED = b"/Filter/FlateDecode"


def opened(data: bytes, name: str = "rapport.pdf") -> Opening:
    """What is found out about a file of this name."""
    return check_pdf(Path(name), data)


def locked(password: str) -> bytes:
    """A file that wants this password to be read; all forbid printing."""
    made = FPDF()
    made.set_encryption("ägaren", password, permissions=AccessPermission.none())
    made.add_page()
    made.set_font("helvetica", size=12)
    made.cell(text="Hemligt.")
    return bytes(made.output())


def for_the_web(data: bytes) -> bytes:
    """A file with a first table near its beginning, as those that are shown while fetched."""
    first = data.index(b"1 0 obj")
    return data[:first] + b"trailer\n<<>>\nstartxref\n0\n%%EOF\n" + data[first:]


def test_a_whole_file_is_opened() -> None:
    """All pages of a file without faults are to be read."""
    assert opened(pdf_of_contents(drawn_line("Ett."), b"", drawn_line("Tre."))) == Opening(3, ())


@pytest.mark.parametrize("data", [b"", b"\n\n", bytes(4096)])
def test_an_empty_file(data: bytes) -> None:
    """No bytes, or none that say anything (a copy that failed), is empty."""
    with pytest.raises(ReadingError, match=r"^Filen rapport\.pdf är tom\. Hämta den på nytt"):
        opened(data)


@pytest.mark.parametrize(
    ("beginning", "kind"),
    [
        (b"<!DOCTYPE html><p>404", "en webbsida (HTML)"),
        (b"PK\x03\x04", "en Office-fil eller ett zip-arkiv"),
        (b"\xff\xd8\xff\xe0", "en bild (JPEG)"),
        (b"{\\rtf1", "ett RTF-dokument"),
    ],
)
def test_another_kind_of_file_with_the_name_of_a_pdf(beginning: bytes, kind: str) -> None:
    """What was saved with the wrong ending is named for what it is."""
    with pytest.raises(ReadingError) as error:
        opened(beginning + b" och mer")
    assert f"är ingen PDF utan {kind}. Spara dokumentet som PDF" in str(error.value)


def test_a_text_with_the_name_of_a_pdf() -> None:
    """A text is no PDF, even if it is about the format."""
    with pytest.raises(ReadingError, match=r"^Filen rapport\.pdf är ingen PDF, fast den heter så"):
        opened(b"En PDF inleds med %PDF-1.4 och ett tal.")


def test_a_pdf_with_the_name_of_a_text() -> None:
    """The name is to be mended, since programs go by it."""
    with pytest.raises(ReadingError, match=r"rapport\.v2\.txt är en PDF. Byt .* rapport\.v2\.pdf"):
        opened(WHOLE, "rapport.v2.txt")


def test_lines_before_the_mark() -> None:
    """A few bytes before the mark, from a server or a mail, do no harm."""
    assert is_pdf(b"Content-Type: application/pdf\r\n\r\n" + WHOLE)


@pytest.mark.parametrize(
    "made", [WHOLE, for_the_web(pdf_of_contents(drawn_line("Ett."), drawn_line("Två.")))]
)
@pytest.mark.parametrize("kept", [0.1, 0.4, 0.7])
def test_a_file_that_is_cut_off(made: bytes, kept: float) -> None:
    """A download that broke is said to lack its end, though some pages could be found in it."""
    with pytest.raises(ReadingError, match=r"är avklippt: slutet saknas\. Hämta den på nytt"):
        opened(made[: int(kept * len(made))])


def test_a_file_for_the_web_is_whole() -> None:
    """A table near the beginning does not make a whole file look cut off."""
    assert opened(for_the_web(WHOLE)) == Opening(1, ())


def test_a_file_with_more_after_its_end() -> None:
    """A few bytes after the end are no fault."""
    assert opened(WHOLE + b"\r\n\0\0-- \nSkickat med e-post") == Opening(1, ())


def test_a_damaged_file() -> None:
    """What is left of an overwritten file is said to be damaged."""
    data = b"%PDF-1.4\n" + b"\xff" * 900 + b"startxref\n12\n%%EOF\n"
    with pytest.raises(ReadingError, match=r"är skadad och går inte att öppna\. Hämta den"):
        opened(data)


def test_an_empty_password_is_tried() -> None:
    """A file that only forbids printing is opened."""
    assert opened(locked("")) == Opening(1, ())


def test_a_password_is_asked_for_in_vain() -> None:
    """A file that nobody can read without a password says so."""
    with pytest.raises(ReadingError, match=r"är låst med lösenord eller certifikat\. Spara en"):
        opened(locked("hemligt"))


def test_pages_in_a_ring() -> None:
    """A list of pages that leads back to itself ends, and has no page."""
    data = pdf_of_objects(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 5/Kids[3 0 R 3 0 R]>>",
        b"<</Type/Pages/Count 3/Parent 2 0 R/Kids[2 0 R 3 0 R]>>",
    )
    with pytest.raises(ReadingError, match=r"^Ingen sida .* sida 1 saknas, fast den står i"):
        opened(data)


def test_a_page_that_is_listed_and_missing() -> None:
    """The pages that are there are read, the others named."""
    opening = opened(
        pdf_of_contents(
            drawn_line("Ett."), pages=b"<</Type/Pages/Count 3/Kids[4 0 R 99 0 R 2 0 R]>>"
        )
    )
    assert opening.pages == 3
    assert [page.number for page in opening.skipped] == [2, 3]
    assert opening.skipped[0].reason == "saknas, fast den står i filens sidlista"


@pytest.mark.parametrize("count", [PAGE_LIMIT + 1, 10_000])
def test_too_many_pages(count: int) -> None:
    """More pages than the limit are counted, not read."""
    kids = b"4 0 R " * count
    data = pdf_of_contents(b"", pages=b"<</Type/Pages/Count %d/Kids[%b]>>" % (count, kids))
    with pytest.raises(ReadingError, match=rf"har för många sidor \({count}, högst {PAGE_LIMIT}\)"):
        opened(data)


def test_as_many_pages_as_the_limit() -> None:
    """The limit itself is let in."""
    kids = b"4 0 R " * PAGE_LIMIT
    data = pdf_of_contents(b"", pages=b"<</Type/Pages/Count %d/Kids[%b]>>" % (PAGE_LIMIT, kids))
    assert opened(data) == Opening(PAGE_LIMIT, ())


def test_a_page_of_absurd_size() -> None:
    """A page that no paper has is left out, and said with its size in metres."""
    with pytest.raises(ReadingError, match=r"sida 1 är orimligt stor \(353 × 353 meter\)"):
        opened(pdf_of_contents(b"", size=b"[0 0 1000000 1000000]"))
    assert opened(pdf_of_contents(b"", size=b"[0 0 %d 800]" % SIDE_LIMIT)) == Opening(1, ())


@pytest.mark.parametrize("size", [b"[0 0 0 0]", b"[0 0 1e40 99999999999999999999]", b"[/a/b]"])
def test_a_page_without_size(size: bytes) -> None:
    """A page whose size is no size is read as one of ordinary size."""
    assert opened(pdf_of_contents(b"", size=size)) == Opening(1, ())


@pytest.mark.parametrize("layers", [1, 2, 3])
def test_a_stream_that_grows_without_end(layers: int) -> None:
    """A few hundred bytes that unpack to more than the limit are refused, however often packed."""
    content = packed_blanks(STREAM_LIMIT // 10**6 + 1)
    for _ in range(layers - 1):
        content = zlib.compress(content)
    names = b"/FlateDecode" * layers
    with pytest.raises(ReadingError, match=r"packas upp till orimligt mycket data .* 100 MB"):
        opened(pdf_of_contents(content, packed=b"/Filter[%b]" % names))


def test_a_disguised_filter() -> None:
    """It is the data that shows it is packed, not how its filter's name is written."""
    with pytest.raises(ReadingError, match="packas upp"):
        opened(pdf_of_contents(packed_blanks(101), packed=b"/Filter/Fl#61teDecode"))


def test_many_streams_that_grow() -> None:
    """Streams that each stay below the limit may not add up to any size."""
    content = packed_blanks(99)
    with pytest.raises(ReadingError, match="1000 MB i allt"):
        opened(pdf_of_contents(*[content] * 11, packed=PACKED))


def test_an_ordinary_stream() -> None:
    """A page that is packed in the ordinary way is read."""
    assert opened(pdf_of_contents(zlib.compress(drawn_line("Hej.")), packed=PACKED)) == Opening(
        1, ()
    )
