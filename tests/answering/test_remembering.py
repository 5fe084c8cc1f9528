"""Questions are encoded once, and answered as if they were encoded each time."""

from __future__ import annotations

from fakes import FakeEncoder

from sok.answering.remembering import REMEMBERED, Remembering


def test_a_question_is_encoded_once() -> None:
    """What the encoder gave is given again, and its passages are never kept."""
    encoder = FakeEncoder()
    remembering = Remembering(encoder)
    (first,) = remembering.encode_tokens(["Var finns hamnen?"], "query")
    assert remembering.encode_tokens(["Var finns hamnen?"], "query")[0] is first
    assert (first.vector == FakeEncoder().encode(["Var finns hamnen?"], "query")[0]).all()
    remembering.encode_tokens(["Var finns hamnen?"], "passage")
    assert encoder.texts == ["Var finns hamnen?"] * 2


def test_no_more_is_remembered_than_there_is_room_for() -> None:
    """The question that was asked longest ago is forgotten first."""
    encoder = FakeEncoder()
    remembering = Remembering(encoder)
    for number in range(REMEMBERED + 1):
        remembering.encode_tokens([f"Fråga {number}?"], "query")
    remembering.encode_tokens([f"Fråga {REMEMBERED}?"], "query")
    assert len(encoder.texts) == REMEMBERED + 1
    remembering.encode_tokens(["Fråga 0?"], "query")
    assert encoder.texts[-1] == "Fråga 0?" and len(encoder.texts) == REMEMBERED + 2
