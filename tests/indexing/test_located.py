"""Which chunks hold a span."""

from __future__ import annotations

from fakes import fake_document
from hypothesis import given
from hypothesis import strategies as st

from sok.indexing.chunks import CHUNK_WORDS, chunk_document
from sok.indexing.located import chunks_holding
from sok.records import Span

LONG = " ".join(f"Mening nummer {number} har fem ord till." for number in range(CHUNK_WORDS // 4))
DOCUMENT = fake_document(
    f"# Exempel\n\nInsatserna är:\n\n- bussar i Skåne\n\n- tåg i Kalmar\n\n| {LONG}\n\nSlut.\n"
)
CHUNKS, _ = chunk_document(DOCUMENT)
BLOCKS = {block.text: number for number, block in enumerate(DOCUMENT.blocks)}


def whole(text: str) -> Span:
    """The span of the block that has this text."""
    return Span(DOCUMENT.name, BLOCKS[text], 0, len(text))


def shown(numbers: tuple[int, ...]) -> list[list[str]]:
    """The texts of the spans of the chunks."""
    return [
        [DOCUMENT.blocks[span.block].text[span.start : span.end] for span in CHUNKS[n].spans]
        for n in numbers
    ]


def test_an_item_has_its_own_chunk() -> None:
    """Not that of the whole list, which tells of the other items too."""
    found = chunks_holding(CHUNKS, [whole("tåg i Kalmar"), whole("bussar i Skåne")])
    assert [shown(numbers) for numbers in found] == [[["tåg i Kalmar"]], [["bussar i Skåne"]]]


def test_a_long_box_has_all_its_chunks() -> None:
    """In order, and together they are the whole text."""
    (numbers,) = chunks_holding(CHUNKS, [whole(LONG)])
    assert len(numbers) > 1
    assert " ".join(text for texts in shown(numbers) for text in texts) == LONG


def test_a_line_that_only_announces_a_list_has_the_list() -> None:
    """It is no chunk of its own."""
    (numbers,) = chunks_holding(CHUNKS, [whole("Insatserna är:")])
    assert shown(numbers) == [["Insatserna är:", "bussar i Skåne", "tåg i Kalmar"]]


def test_what_is_in_no_chunk_has_none() -> None:
    """A heading, and another document."""
    spans = [whole("Exempel"), Span("b.txt", BLOCKS["Slut."], 0, 5)]
    assert chunks_holding(CHUNKS, spans) == ((), ())


@given(st.integers(0, len(LONG) - 1), st.integers(1, 400))
def test_the_chunks_are_just_those_that_overlap(start: int, length: int) -> None:
    """As trying each chunk of the box finds them."""
    span = Span(DOCUMENT.name, BLOCKS[LONG], start, min(start + length, len(LONG)))
    touched = set(range(span.start, span.end))
    expected = [
        number
        for number, chunk in enumerate(CHUNKS)
        if chunk.spans[0].block == span.block
        and touched & set(range(chunk.spans[0].start, chunk.spans[0].end))
    ]
    assert chunks_holding(CHUNKS, [span]) == (tuple(expected),)
