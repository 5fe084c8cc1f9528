"""Words are found within a document whatever their case and hyphens, and else in other forms."""

from __future__ import annotations

import pytest
from fakes import fake_document
from hypothesis import given
from hypothesis import strategies as st

from sok.web.source.searching import on_page, search_document

DOCUMENT = fake_document(
    "# EU-medel\n\nStödet till hamnar ges av eu medel och EU\u00admedel.\n\n@ Stödet\f"
    "Det är [ett] stöd. Bidrag till regionala kommuner och en hamn."
)


@pytest.mark.parametrize("wanted", ["EU-medel", "eu medel", "eu\u2010medel", "EUMEDEL"])
def test_case_and_hyphens_make_no_difference(wanted: str) -> None:
    """A word is found however it is joined, and page heads are not searched."""
    found = search_document(DOCUMENT, wanted)
    hits = ["EU-medel", "eu medel", "EU\u00admedel"]
    joined = wanted != "EUMEDEL"
    assert found.is_exact
    assert [hit.found for hit in found.hits] == [hit for hit in hits if joined or " " not in hit]


def test_other_forms_are_found_where_there_are_none_as_typed() -> None:
    """All words must stand in one paragraph; the search says that they are in other forms."""
    found = search_document(DOCUMENT, "hamnarna kommunen")
    assert not found.is_exact
    assert [(hit.found, hit.place) for hit in found.hits] == [("kommuner", 1), ("hamn", 1)]


@pytest.mark.parametrize("wanted", ["", "  -", "och", "zebra"])
def test_nothing_is_found_of_what_is_not_there(wanted: str) -> None:
    """Neither of nothing, nor of a word that the document lacks."""
    hits = search_document(DOCUMENT, wanted).hits
    assert bool(hits) is (wanted == "och")


@given(st.text(max_size=20))
def test_a_hit_stands_in_its_snippet(wanted: str) -> None:
    """Whatever is looked for, also signs of patterns; around a hit stands what does in the text."""
    for hit in search_document(DOCUMENT, wanted).hits:
        text = DOCUMENT.blocks[hit.span.block].text
        assert text[hit.span.start : hit.span.end] == hit.found != ""
        around = f"{hit.before.removeprefix('… ')}{hit.found}{hit.after.removesuffix(' …')}"
        assert around in text


def test_a_snippet_has_whole_words() -> None:
    """What is cut off is left out, and that is seen."""
    document = fake_document(f"{'ord ' * 50}nålen {'strå ' * 50}".strip())
    (hit,) = search_document(document, "nålen").hits
    assert set(hit.before.split()) == {"…", "ord"} and set(hit.after.split()) == {"strå", "…"}


def test_hits_of_a_page_are_those_on_it() -> None:
    """They are what is marked there."""
    hits = search_document(DOCUMENT, "stöd").hits
    assert [len(on_page(hits, DOCUMENT, place)) for place in (0, 1)] == [1, 1]
