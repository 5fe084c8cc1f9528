"""Questions are encoded once, and answered as if they were encoded each time."""

from __future__ import annotations

from collections.abc import Sequence

from fakes import FakeEncoder

from sok.answering.searching.remembering import REMEMBERED, Remembering
from sok.indexing.encoder import Encoding


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


def test_several_questions_are_encoded_at_once() -> None:
    """Only those that are new, each once, and each question gets its own."""
    asked: list[list[str]] = []

    class Noting(FakeEncoder):
        def encode_tokens(self, texts: Sequence[str], role: str) -> list[Encoding]:
            asked.append(list(texts))
            return super().encode_tokens(texts, role)

    remembering = Remembering(Noting())
    remembering.encode_tokens(["Var finns hamnen?"], "query")
    several = ["Vad är en ö?", "Var finns hamnen?", "Vad är en ö?", "Vem äger hamnen?"]
    given = remembering.encode_tokens(several, "query")
    assert asked == [["Var finns hamnen?"], ["Vad är en ö?", "Vem äger hamnen?"]]
    alone = FakeEncoder().encode(several, "query")
    assert all((one.vector == row).all() for one, row in zip(given, alone, strict=True))
