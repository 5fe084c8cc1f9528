"""Quotes are found again where they stand, and where they do not, what is like them."""

from __future__ import annotations

from fakes import fake_document
from hypothesis import given
from hypothesis import strategies as st
from web.source.broken import FIRST, LAST, broken_document

from sok.records import Document, Span
from sok.web.source.again import find_again, most_similar

DOCUMENT = fake_document(
    "# Öar\n\nHär finns tre öar. Där finns fem skär.\n\nÖarna (8 st.) är små.\f"
    "@ Här finns tre öar.\n\nHär finns tre öar.\n\n+ Ö  Invånare\n\n= Ven  350\n\n= Ven  ~"
)


def _text(document: Document, span: Span | None) -> str:
    assert span is not None
    return document.blocks[span.block].text[span.start : span.end]


@given(st.data())
def test_every_stretch_of_a_block_is_found_again(data: st.DataObject) -> None:
    """Whatever part of a document is quoted, and however its white space is broken."""
    blocks = [block for block in DOCUMENT.blocks if block.kind != "furniture"]
    block = data.draw(st.sampled_from(blocks))
    start = data.draw(st.integers(0, len(block.text) - 1))
    quoted = block.text[start : data.draw(st.integers(start + 1, len(block.text)))].strip()
    space = data.draw(st.sampled_from([" ", "\n", "  \t"]))
    if quoted:
        found = find_again(DOCUMENT, space.join(quoted.split()), 0)
        assert _text(DOCUMENT, found).split() == quoted.split()


@given(st.text(), st.integers(0, 1))
def test_what_is_found_is_what_was_looked_for(text: str, near: int) -> None:
    """Any text is found letter for letter or not at all; signs of patterns are letters."""
    found = find_again(DOCUMENT, text, near)
    assert found is None or _text(DOCUMENT, found).split() == text.split()


def test_of_several_the_nearest_is_taken() -> None:
    """A sentence on two pages is found on the one asked for; page heads do not count."""
    near = [find_again(DOCUMENT, "Här finns tre öar.", page) for page in (0, 1)]
    assert [span.block for span in near if span] == [1, 4]


def test_a_quote_over_a_page_break_is_found() -> None:
    """It is one stretch of one block."""
    document = broken_document()
    found = find_again(document, FIRST + LAST, 1)
    assert _text(document, found) == f"{FIRST}{LAST}"


def test_the_most_similar_sentence_is_found() -> None:
    """One word less or more does not hide it, and as many sentences are taken as were quoted."""
    similar = most_similar(DOCUMENT, "Där finns minst fem skär.")
    assert similar is not None and _text(DOCUMENT, similar.span) == "Där finns fem skär."
    similar = most_similar(DOCUMENT, "Här finns två öar. Där finns sju skär.")
    assert similar is not None
    assert _text(DOCUMENT, similar.span) == "Här finns tre öar. Där finns fem skär."


def test_a_row_is_compared_whole() -> None:
    """Its cells make one piece."""
    similar = most_similar(DOCUMENT, "Ven 350")
    assert similar is not None and _text(DOCUMENT, similar.span) == "Ven\t350"


def test_what_is_unlike_is_not_similar() -> None:
    """A text on something else has no counterpart, nor has one without words."""
    assert most_similar(DOCUMENT, "Skatten höjs med tolv procent nästa år.") is None
    assert most_similar(DOCUMENT, "… – !") is None


@given(st.lists(st.sampled_from("här finns tre fem öar skär är små ven".split()), min_size=1))
def test_likeness_is_a_share(words: list[str]) -> None:
    """It is between the least that was asked for and one, and what is found stands on a page."""
    similar = most_similar(DOCUMENT, " ".join(words), 0.5)
    assert similar is None or 0.5 <= similar.likeness <= 1
