"""Page references as Swedish writes them."""

from __future__ import annotations

import pytest
from web.fakes import a_quote

from sok.answering.words.references import citation, page_reference
from sok.records import PageNumber


@pytest.mark.parametrize(
    ("pages", "written"),
    [([4], "s. 4"), ([5, 4], "s. 4–5"), ([4, 7, 4], "s. 4, 7"), ([3, 4, 5, 9], "s. 3–5, 9")],
)
def test_pages_in_a_row_are_a_range(pages: list[int], written: str) -> None:
    """Each page counts once, in order, and the number does not leave its "s."."""
    assert page_reference(pages) == written.replace("s. ", "s.\u00a0")


@pytest.mark.parametrize(
    ("pages", "written"),
    [
        ([PageNumber(16, 19)], "s. 16 (PDF-sida 19)"),
        ([PageNumber(16, 19), PageNumber(17, 20)], "s. 16–17 (PDF-sida 19–20)"),
        ([PageNumber(4, 4)], "s. 4"),
        ([PageNumber(4, 4, "iv")], "s. iv (PDF-sida 4)"),
        ([PageNumber(2, 2, "")], "PDF-sida 2"),
        ([PageNumber(5, 5, ocr=True)], "s. 5, OCR"),
        ([PageNumber(16, 19), PageNumber(17, 20, ocr=True)], "s. 16–17 (PDF-sida 19–20), OCR"),
        ([PageNumber(2, 2, "", ocr=True)], "PDF-sida 2, OCR"),
        ([PageNumber(2, 2, ""), PageNumber(1, 3)], "s. 1 (PDF-sida 3), PDF-sida 2"),
    ],
)
def test_the_files_own_number_follows_where_it_differs(
    pages: list[PageNumber], written: str
) -> None:
    """A reader finds the page both in print and in a program that shows PDFs."""
    assert page_reference(pages) == written.replace(". ", ".\u00a0").replace("sida ", "sida\u00a0")


def test_a_citation_is_the_quote_with_title_and_page() -> None:
    """It can be pasted into a document as it stands."""
    assert citation(a_quote("Öar.", 4)) == "”Öar.” (Rapport om öar, s.\u00a04)"
