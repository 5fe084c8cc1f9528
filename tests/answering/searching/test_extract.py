"""The few spans that answer: sentences with those they lean on, nothing twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from sok.answering.asked.question import understand
from sok.answering.searching.around import (
    MOST_WORDS,
    MOST_WORDS_ALONE,
    leans_back,
    sentences_inside,
)
from sok.answering.searching.extract import (
    MOST_QUOTES,
    choose_spans,
    distinct,
    merge_parts,
)
from sok.answering.words.facets import find_facets
from sok.indexing.spelling import Speller
from sok.indexing.store import Index

IndexOf = Callable[..., Index]

LIST = "Målen är följande:\n\n- Rent vatten\n\n- Frisk luft\n\n- Tyst natt\n"


def chunk_of(index: Index, *texts: str) -> int:
    """The number of the chunk that shows just these texts."""
    return next(
        number
        for number, chunk in enumerate(index.chunks)
        if tuple(index.text(span) for span in chunk.spans) == texts
    )


def chosen(
    index: Index,
    best: dict[str, float],
    question: str = "Vad sägs?",
    chunks: Sequence[int] | None = None,
) -> list[str]:
    """The texts of the spans; the sentences of `best` have those scores, all others -10.

    A chunk scores as its best sentence. `chunks` are the best chunks, without them all are.
    """
    scores = np.array(
        [best.get(index.text(part.span), -10.0) for part in index.sentences], np.float32
    )
    inside = sentences_inside(index)
    of_chunks = np.array([max(scores[n] for n in its) for its in inside], np.float32)
    spans = choose_spans(
        index,
        understand(question, [], Speller({}))[0],
        np.argsort(-of_chunks, kind="stable").tolist() if chunks is None else chunks,
        of_chunks,
        scores,
        find_facets(index, [[part.span] for part in index.sentences]),
        inside,
    )
    return [index.text(span) for span in spans]


def plain(*texts: str) -> str:
    """A document of one paragraph for each text."""
    return "\n\n".join(texts)


# A sentence for which there is no room beside another.
LONG = "Bygden växte " + "mycket " * MOST_WORDS + "länge."
LONGEST = LONG.replace("mycket ", "mycket " * (MOST_WORDS_ALONE // MOST_WORDS))

# As many words in each, since short texts lose by their shortness.
FOUR = [
    "Hästar springer fort.",
    "Kor betar gräs.",
    "Får ger ull.",
    "Bin ger honung.",
]


def test_the_best_sentence_answers(index_of: IndexOf) -> None:
    """What lies far behind the best is left out."""
    assert chosen(index_of(plain(*FOUR)), {FOUR[1]: 5.0}) == [FOUR[1]]


def test_sentences_nearly_as_good_are_added_best_first(index_of: IndexOf) -> None:
    """They come in the order of their scores, not of the text."""
    best = {FOUR[2]: 5.0, FOUR[0]: 4.5}
    assert chosen(index_of(plain(*FOUR)), best) == [FOUR[2], FOUR[0]]


def test_there_are_at_most_three(index_of: IndexOf) -> None:
    """However many sentences are equally good."""
    found = chosen(index_of(plain(*FOUR)), dict.fromkeys(FOUR, 5.0))
    assert found == FOUR[:3]
    assert len(found) == MOST_QUOTES


def test_sentences_are_taken_from_the_best_chunks_only(index_of: IndexOf) -> None:
    """A sentence of a chunk that was not found is no answer, whatever its score."""
    index = index_of(plain(*FOUR))
    assert chosen(index, {FOUR[0]: 9.0, FOUR[1]: 1.0}, chunks=[1, 2]) == [FOUR[1]]


def test_one_item_of_a_list_can_be_quoted_alone(index_of: IndexOf) -> None:
    """Where an item, and not its list, was found."""
    index = index_of(LIST)
    order = [chunk_of(index, "Frisk luft")]
    assert chosen(index, {"Frisk luft": 3.0}, chunks=order) == ["Frisk luft"]


def test_a_short_paragraph_is_quoted_whole(index_of: IndexOf) -> None:
    """Its sentences say together what none says alone: what is meant, and what holds of it."""
    text = "Broar ska ritas. Bredden är två meter. Räcket är högt."
    assert chosen(index_of(text), {"Bredden är två meter.": 5.0}) == [text]


def test_where_there_is_no_room_for_all_the_better_sentence_is_taken(index_of: IndexOf) -> None:
    """Of the two beside the best one, not the one before it."""
    half = "Bygden växte " + "och växte " * (MOST_WORDS_ALONE // 4) + "länge."
    last = half.replace("Bygden", "Staden")
    index = index_of(f"{half} Bredden är två meter. {last}")
    best = {"Bredden är två meter.": 5.0, last: 4.0}
    assert chosen(index, best) == [f"Bredden är två meter. {last}"]


def test_a_quote_that_stands_alone_has_more_room(index_of: IndexOf) -> None:
    """More of its paragraph is quoted, but not where a date is asked for, which stands in one."""
    half = "Bygden växte " + "mycket " * (MOST_WORDS // 2) + "år 2021."
    text = f"{half} {half.replace('Bygden', 'Staden')}"
    best = {half: 5.0}
    index = index_of(f"{text}\n\n{FOUR[0]}")
    assert chosen(index, best) == [text]
    assert chosen(index, best, "När växte bygden?") == [half]
    assert chosen(index, {**best, FOUR[0]: 4.0}) == [half, FOUR[0]]


def test_each_of_the_best_paragraphs_is_quoted_before_a_second_part_of_one(
    index_of: IndexOf,
) -> None:
    """The paragraph is surer than the sentence: two of the first do not push out the second."""
    index = index_of(f"Bussen går oftare. {LONG} Tåget går fort.\n\n{FOUR[0]}")
    best = {"Bussen går oftare.": 5.0, "Tåget går fort.": 4.9, FOUR[0]: 4.0}
    assert chosen(index, best) == ["Bussen går oftare.", FOUR[0]]


def test_of_a_list_that_was_found_whole_the_best_items_are_quoted(index_of: IndexOf) -> None:
    """As many as of paragraphs, the best first."""
    index = index_of(LIST)
    order = [chunk_of(index, "Målen är följande:", "Rent vatten", "Frisk luft", "Tyst natt")]
    best = {"Frisk luft": 3.0, "Tyst natt": 2.0, "Rent vatten": 1.0}
    assert chosen(index, best, chunks=order) == ["Frisk luft", "Tyst natt", "Rent vatten"]


@pytest.mark.parametrize(
    "leaning",
    [
        "Det innebär fler resor.",
        "Detta ger fler resor.",
        "De har fler resor.",
        "Där finns fler resor.",
        "Dessutom finns fler resor.",
    ],
)
def test_a_sentence_takes_along_the_one_it_leans_on(index_of: IndexOf, leaning: str) -> None:
    """And the other way round: neither is quoted without the other."""
    index = index_of(f"{LONGEST} Bussen går oftare. {leaning} {LONGEST}")
    pair = f"Bussen går oftare. {leaning}"
    assert chosen(index, {leaning: 5.0}) == [pair]
    assert chosen(index, {"Bussen går oftare.": 5.0}) == [pair]


def test_leaning_sentences_are_followed_to_the_one_that_stands(index_of: IndexOf) -> None:
    """A chain of them is quoted from its beginning."""
    text = "Bussen går oftare. Det innebär fler resor. Dessutom sparas tid."
    assert chosen(index_of(text), {"Dessutom sparas tid.": 5.0}) == [text]


def test_a_sentence_leans_on_nothing_outside_its_paragraph(index_of: IndexOf) -> None:
    """The first of a paragraph, or of the document, is quoted alone."""
    index = index_of("Det är så.\n\nDet är också så.")
    assert chosen(index, {"Det är också så.": 5.0}) == ["Det är också så."]
    assert chosen(index, {"Det är så.": 5.0}) == ["Det är så."]


def test_neighbours_that_make_a_quote_too_long_are_left_out(index_of: IndexOf) -> None:
    """The sentence that was found stays, however long it is."""
    long = "Bussen går " + "ofta och " * MOST_WORDS_ALONE + "fort."
    index = index_of(f"{long} Det innebär fler resor.")
    assert chosen(index, {"Det innebär fler resor.": 5.0}) == ["Det innebär fler resor."]
    assert chosen(index, {long: 5.0}) == [long]


def test_spans_that_overlap_are_joined(index_of: IndexOf) -> None:
    """Two sentences that take each other along are one quote, and nothing is said twice."""
    text = "Bussen går oftare. Det innebär fler resor. Dessutom sparas tid."
    best = {"Det innebär fler resor.": 5.0, "Dessutom sparas tid.": 4.9, "Bussen går oftare.": 4.8}
    assert chosen(index_of(text), best) == [text]


def test_an_example_asked_for_is_quoted_whole(index_of: IndexOf) -> None:
    """All of a box, where one sentence of it is the best; else that sentence alone."""
    index = index_of(f"| {LONGEST} Alla hjälptes åt.\n\nHär är text om annat.")
    best = {"Alla hjälptes åt.": 5.0}
    assert chosen(index, best, "Ge exempel på projekt") == [f"{LONGEST} Alla hjälptes åt."]
    assert chosen(index, best, "Varför gick det?") == ["Alla hjälptes åt."]


@pytest.mark.parametrize(
    "text", ["Detta är bra.", "De har bra mat.", "Där är det bra.", "Samtidigt växer byn."]
)
def test_what_leans_back(text: str) -> None:
    """A sentence that begins with a pronoun and a verb, or a linking word, needs the one before."""
    assert leans_back(text)


@pytest.mark.parametrize(
    "text", ["De små byarna växer.", "Den regionala planen är ny.", "Därav namnet.", "Byn är bra."]
)
def test_what_stands_by_itself(text: str) -> None:
    """An article is no pronoun, and a word that only begins alike is another word."""
    assert not leans_back(text)


def test_a_definition_is_quoted_by_itself(index_of: IndexOf) -> None:
    """What says the meaning of a thing answers what it is, without its neighbours or others."""
    told = "En hamnpilot är en lots som följer fartyg genom skären."
    index = index_of(f"Många fartyg är nya. {told}\n\nHamnpiloter saknas i norr.\n")
    best = {"Hamnpiloter saknas i norr.": 3.0, told: 1.0, "Många fartyg är nya.": 2.0}
    assert chosen(index, best, "Vad är en hamnpilot?") == [told]
    assert len(chosen(index, best, "Var saknas hamnpiloter?")) > 1


def test_what_lies_within_a_better_chunk_is_dropped(index_of: IndexOf) -> None:
    """An item after its list says nothing new; a list after its item does."""
    index = index_of(plain(FOUR[0], LIST))
    whole = chunk_of(index, "Målen är följande:", "Rent vatten", "Frisk luft", "Tyst natt")
    item = chunk_of(index, "Frisk luft")
    assert distinct(index, [whole, item, 0], 8) == [whole, 0]
    assert distinct(index, [item, whole, 0], 8) == [item, whole, 0]


def test_as_many_chunks_as_asked_for_are_kept(index_of: IndexOf) -> None:
    """Dropped ones do not count, and more than there are gives all."""
    index = index_of(plain(*FOUR))
    assert distinct(index, [3, 1, 0, 2], 2) == [3, 1]
    assert distinct(index, [3, 3, 1, 0], 2) == [3, 1]
    assert distinct(index, [3, 1, 0, 2], 99) == [3, 1, 0, 2]
    assert distinct(index, [], 3) == []


def test_parts_of_one_paragraph_are_one_passage(index_of: IndexOf) -> None:
    """A paragraph too long for one chunk is shown whole where both parts were found."""
    long = " ".join(f"Mening nummer {number} handlar om bussar och tåg." for number in range(40))
    index = index_of(f"{long}\n\nSkogen är grön.")
    parts = [chunk for chunk, made in enumerate(index.chunks) if made.spans[0].block == 0]
    other = next(chunk for chunk in range(len(index.chunks)) if chunk not in parts)
    assert len(parts) > 1
    merged = merge_parts(index, [parts[1], other, parts[0]])
    assert [number for number, _ in merged] == [parts[1], other]
    whole = merged[0][1][0]
    assert index.text(whole).startswith("Mening nummer 0 ")
    assert len(merge_parts(index, [other])) == 1
