"""Bookmarks and printed page numbers, also of files whose lists lead nowhere."""

from __future__ import annotations

from fpdf import FPDF
from made_pdf import drawn_line, pdf_of_contents, pdf_of_objects

from sok.reading.pdf.structure import (
    DEEPEST,
    LONGEST_LABEL,
    Entry,
    Structure,
    read_structure,
)


def with_bookmarks(*marks: bytes) -> Structure:
    """The structure of a file of one page (object 3) with these bookmarks from object 5 on."""
    return read_structure(
        pdf_of_objects(
            b"<</Type/Catalog/Pages 2 0 R/Outlines 4 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>",
            b"<</Type/Outlines/First 5 0 R/Last 5 0 R>>",
            *marks,
        )
    )


def with_labels(labels: bytes, pages: int) -> tuple[str, ...]:
    """The labels of a file of so many pages."""
    data = pdf_of_contents(
        *[drawn_line("Hej.")] * pages, catalogue=b"/PageLabels<</Nums[%b]>>" % labels
    )
    return read_structure(data).labels


def test_bookmarks_have_title_level_and_page() -> None:
    """The bookmarks come in order, with the page that each leads to."""
    made = FPDF()
    made.set_font("helvetica", size=12)
    for title, level in (("Förord", 0), ("Stöd till företag", 0), ("År 2021", 1)):
        made.add_page()
        made.start_section(title, level)
    assert read_structure(bytes(made.output())).outline == (
        Entry("Förord", 1, 1),
        Entry("Stöd till företag", 1, 2),
        Entry("År 2021", 2, 3),
    )


def test_a_bookmark_that_leads_nowhere() -> None:
    """A bookmark without a place, to a lost page or to another file has no page."""
    structure = with_bookmarks(
        b"<</Title(Ett)/Next 6 0 R>>",
        b"<</Title(Tv\xe5)/Dest[99 0 R/Fit]/Next 7 0 R>>",
        b"<</Title(Tre)/A<</S/GoToR/F(annan.pdf)/D[0/Fit]>>/Next 8 0 R>>",
        b"<</Title(Fyra)/A<</S/GoTo/D[3 0 R/Fit]>>>>",
    )
    assert structure.outline == (
        Entry("Ett", 1, None),
        Entry("Två", 1, None),
        Entry("Tre", 1, None),
        Entry("Fyra", 1, 1),
    )


def test_bookmarks_in_a_ring() -> None:
    """Bookmarks that follow each other in a ring, or stand under themselves, are given once."""
    structure = with_bookmarks(
        b"<</Title(Ett)/Next 6 0 R/First 5 0 R>>", b"<</Title(Tva)/Next 5 0 R/First 5 0 R>>"
    )
    assert [entry.title for entry in structure.outline] == ["Ett", "Tva"]


def test_bookmarks_too_deep() -> None:
    """Levels beyond the deepest are left out, however deep they go."""
    marks = [b"<</Title(%d)/First %d 0 R>>" % (n, n + 6) for n in range(3_000)]
    assert [entry.level for entry in with_bookmarks(*marks).outline] == [*range(1, DEEPEST + 1)]


def test_a_title_is_one_line() -> None:
    """Line ends and control characters in a title are spaces, and a blank one is none."""
    marks = b"<</Title(Ett \\n\\n tv\xe5 )/Next 6 0 R>>", b"<</Title( \\t)>>"
    assert with_bookmarks(*marks).outline == (Entry("Ett två", 1, None),)


def test_labels_are_what_is_printed() -> None:
    """Roman numbers in front, then numbers from 1, then a prefix of its own."""
    labels = with_labels(b"0<</S/r>> 2<</S/D>> 4<</P(Bilaga )/S/A>>", 5)
    assert labels == ("i", "ii", "1", "2", "Bilaga A")


def test_a_silent_file_has_no_labels() -> None:
    """A file without labels has "" for each page, not its place."""
    assert read_structure(pdf_of_contents(drawn_line("Ett."), drawn_line("Två."))).labels == (
        "",
        "",
    )


def test_absurd_labels() -> None:
    """A label longer than any printed one is cut, and a broken list says nothing."""
    assert with_labels(b"0<</P(%b)>>" % (b"x" * 10_000), 1) == ("x" * LONGEST_LABEL,)
    assert with_labels(b"/a 5 0 R", 1) == ("",)


def test_labels_in_a_ring() -> None:
    """A tree of labels that hangs on itself ends."""
    data = pdf_of_objects(
        b"<</Type/Catalog/Pages 2 0 R/PageLabels 4 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>",
        b"<</Kids[4 0 R 4 0 R]/Limits[0 9]>>",
    )
    assert read_structure(data).labels == ("",)


def test_a_file_that_cannot_be_opened_has_no_structure() -> None:
    """Whoever wants the structure need not know whether there is a file at all."""
    assert read_structure(b"%PDF-1.4\n") == Structure()
