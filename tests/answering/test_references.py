"""Page references as Swedish writes them."""

from __future__ import annotations

import pytest
from web.fakes import a_quote

from sok.answering.references import citation, page_reference


@pytest.mark.parametrize(
    ("pages", "written"),
    [([4], "s. 4"), ([5, 4], "s. 4–5"), ([4, 7, 4], "s. 4, 7"), ([3, 4, 5, 9], "s. 3–5, 9")],
)
def test_pages_in_a_row_are_a_range(pages: list[int], written: str) -> None:
    """Each page counts once, in order, and the number does not leave its "s."."""
    assert page_reference(pages) == written.replace("s. ", "s.\u00a0")


def test_a_citation_is_the_quote_with_title_and_page() -> None:
    """It can be pasted into a document as it stands."""
    assert citation(a_quote("Öar.", 4)) == "”Öar.” (Rapport om öar, s.\u00a04)"
