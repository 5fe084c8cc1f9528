"""The table of contents is the document's headings, and says where one is."""

from __future__ import annotations

from itertools import pairwise

from fakes import fake_document
from hypothesis import given
from hypothesis import strategies as st

from sok.records import Span
from sok.web.source.contents import contents, current, path_to

DOCUMENT = fake_document(
    "# Ett\n\n### Djupt\n\nText.\n\n## Mellan\n\nMer text.\f@ Sidhuvud\n\nText som går vidare.\n\n"
    "# Två\n\nSlut.\f\f# Tre\n\nDet sista."
)


def test_levels_that_are_left_out_make_no_gaps() -> None:
    """Each entry is at most one step below the one before it."""
    found = [(entry.text, entry.depth, entry.place) for entry in contents(DOCUMENT)]
    assert found == [("Ett", 0, 0), ("Djupt", 1, 0), ("Mellan", 1, 0), ("Två", 0, 1), ("Tre", 0, 3)]


@given(st.lists(st.integers(1, 5), max_size=30))
def test_depths_form_a_tree(levels: list[int]) -> None:
    """They begin at nothing, go down by one, and follow the order of the levels."""
    text = "\n\n".join(f"{'#' * level} Rubrik" for level in levels)
    depths = [-1, *(entry.depth for entry in contents(fake_document(text)))]
    assert len(depths) == len(levels) + 1
    assert all(after <= before + 1 and after >= 0 for before, after in pairwise(depths))
    for at in range(1, len(levels)):
        assert (depths[at + 1] > depths[at]) == (levels[at] > levels[at - 1])


def test_a_page_stands_under_the_heading_before_its_text() -> None:
    """That above the page's first text; a page that begins with a heading stands under that."""
    entries = contents(DOCUMENT)
    here = [current(DOCUMENT, entries, place) for place in range(4)]
    assert [entry and entry.text for entry in here] == ["Djupt", "Mellan", "Två", "Tre"]


def test_a_quote_stands_under_its_own_heading() -> None:
    """Further down on the page there may be another one."""
    entries = contents(DOCUMENT)
    here = current(DOCUMENT, entries, 1, Span("a.txt", 8, 0, 5))
    assert here is not None and [entry.text for entry in path_to(entries, here)] == ["Två"]
    here = current(DOCUMENT, entries, 0, Span("a.txt", 4, 0, 3))
    assert here is not None and [one.text for one in path_to(entries, here)] == ["Ett", "Mellan"]


def test_too_many_headings_lose_their_deepest_levels() -> None:
    """A list of thousands is no overview; what remains is whole levels."""
    text = "\n\n".join(["# Kapitel\n\n" + "\n\n".join(["## Paragraf"] * 50)] * 20)
    assert [entry.text for entry in contents(fake_document(text))] == ["Kapitel"] * 20


def test_a_document_without_headings_has_no_contents() -> None:
    """And no place in them."""
    document = fake_document("Text.")
    assert contents(document) == ()
    assert current(document, (), 0) is None
