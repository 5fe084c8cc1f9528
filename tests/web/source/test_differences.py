"""Differences of two wordings: nothing is lost or added, and whole words are told apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sok.web.source.differences import Change, Piece, differences

WORDS = st.text(alphabet="ab ,.\n", max_size=30)


def _joined(pieces: tuple[Piece, ...], left_out: Change) -> str:
    return "".join(piece.text for piece in pieces if piece.change is not left_out)


@given(WORDS, WORDS)
def test_the_pieces_make_both_wordings(old: str, new: str) -> None:
    """Read without what is new they are the old wording, without what is gone the new one."""
    pieces = differences(old, new)
    assert _joined(pieces, Change.NEW) == " ".join(old.split())
    assert _joined(pieces, Change.GONE) == " ".join(new.split())


@given(WORDS)
def test_what_is_the_same_does_not_differ(text: str) -> None:
    """White space aside."""
    assert {piece.change for piece in differences(text, f" {text}\n")} <= {Change.KEPT}


def test_words_are_told_apart_whole() -> None:
    """One letter changes the word; words that differ in a row are one change."""
    assert differences("Stödet är 12 kronor.", "Stödet blir 13 kronor.") == (
        Piece(Change.KEPT, "Stödet "),
        Piece(Change.GONE, "är 12"),
        Piece(Change.NEW, "blir 13"),
        Piece(Change.KEPT, " kronor."),
    )
