"""Scores of chunks and sentences: standardised, fused, and raised by what is asked for."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from fakes import FakeEncoder
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from sok.answering.asked.question import Query, understand
from sok.answering.searching.rank import (
    DENSE_WEIGHT,
    FACET_GAIN,
    LABEL_GAIN,
    REGION_GAIN,
    SHORT_LOSS,
    TOKEN_WEIGHT,
    Scored,
    best_sentences,
    gains,
    score_chunks,
    score_sentences,
    standardised,
)
from sok.answering.words.facets import Facet, find_facets
from sok.indexing.spelling import Speller
from sok.indexing.store import Index

IndexOf = Callable[..., Index]

REPORT = """\
# Vatten

Sjöar och hav ger dricksvatten till många hushåll runt om i hela det stora landet.

# Trafik

Bussar och tåg tar varje dag många resenärer till skolor och till arbeten i staden.

# Skog

Granar och tallar växer långsamt i norr men betydligt snabbare i den södra delen.
"""


def the_query(question: str) -> Query:
    """The likeliest reading of a question, no word of it corrected."""
    return understand(question, [], Speller({}))[0]


def scored(index: Index, question: str) -> tuple[Scored, Scored]:
    """The scores of all chunks and of all sentences, by the fake encoder."""
    query = the_query(question)
    encoding = FakeEncoder().encode_tokens([question], "query")[0]
    facets = find_facets(index, [chunk.spans for chunk in index.chunks])
    sentences = score_sentences(index, query, encoding.vector)
    gain = gains(query, facets)
    return score_chunks(index, query, encoding, gain, sentences), sentences


def shown(index: Index, chunk: int) -> str:
    """The shown text of a chunk."""
    return " ".join(index.text(span) for span in index.chunks[chunk].spans)


@given(arrays(np.float32, st.integers(1, 50), elements=st.floats(-100, 100, width=32)))
def test_standardised_scores_have_mean_0_and_deviation_1(scores: np.ndarray) -> None:
    """Whatever the scale, unless all are (all but) equal; the order stays."""
    found = standardised(scores)
    if scores.std() > 1e-3:
        assert float(found.mean()) == pytest.approx(0, abs=1e-2)
        assert float(found.std()) == pytest.approx(1, abs=1e-2)
    assert (np.diff(found[np.argsort(scores, kind="stable")]) >= 0).all()


@pytest.mark.parametrize("scores", [[0.0], [3.5], [2.0, 2.0, 2.0], [0.0, 0.0]])
def test_equal_scores_say_nothing(scores: list[float]) -> None:
    """One score, or none that differs, gives zeros and no division by zero."""
    assert standardised(np.array(scores, np.float32)).tolist() == [0.0] * len(scores)


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Hur får hushåll dricksvatten?", "dricksvatten"),
        ("Vart reser man med bussar och tåg?", "Bussar"),
        ("Hur snabbt växer granar?", "Granar"),
    ],
)
def test_the_text_that_says_the_words_wins(index_of: IndexOf, question: str, word: str) -> None:
    """Chunk and sentence with the question's words come first, by cosine, BM25 and together."""
    index = index_of(REPORT)
    chunks, sentences = scored(index, question)
    for scores in (chunks.fused, chunks.dense, chunks.lexical):
        assert word in shown(index, int(np.argmax(scores)))
    for scores in (sentences.fused, sentences.dense, sentences.lexical):
        assert word in index.text(index.sentences[int(np.argmax(scores))].span)


def test_a_document_that_says_the_words_wins(index_of: IndexOf) -> None:
    """Among several documents too, each chunk has its own score."""
    index = index_of("Fisk simmar i sjön.", "Hästar springer på ängen.", "Bin flyger till biet.")
    chunks, _ = scored(index, "Var springer hästar?")
    assert index.chunks[int(np.argmax(chunks.fused))].spans[0].document == "b.txt"
    assert chunks.fused.shape == (3,)


def test_dense_scores_are_the_cosines_of_each_chunk(index_of: IndexOf) -> None:
    """They are in the order of the chunks, not of the search."""
    index = index_of(REPORT)
    chunks, sentences = scored(index, "bussar och tåg")
    vector = FakeEncoder().encode(["bussar och tåg"], "query")[0]
    texts = FakeEncoder().encode([chunk.indexed for chunk in index.chunks], "passage")
    assert chunks.dense == pytest.approx(texts @ vector, abs=1e-6)
    of_sentences = FakeEncoder().encode([part.indexed for part in index.sentences], "passage")
    assert sentences.dense == pytest.approx(of_sentences @ vector, abs=1e-6)


def test_sentences_are_fused_by_weight(index_of: IndexOf) -> None:
    """The fused score is the weighted sum of the two standardised ones."""
    _, found = scored(index_of(REPORT), "tåg i norr")
    expected = DENSE_WEIGHT * standardised(found.dense) + (1 - DENSE_WEIGHT) * standardised(
        found.lexical
    )
    assert found.fused == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("question", ["Bussar?", "qwxz", "och det som"])
def test_a_corpus_of_one_chunk_is_scored(index_of: IndexOf, question: str) -> None:
    """With nothing to compare with, scores are finite, whether the words are there or not."""
    chunks, sentences = scored(index_of("Bussar går."), question)
    assert np.isfinite(chunks.fused).all() and chunks.fused.shape == (1,)
    assert sentences.fused.tolist() == [0.0]


def test_unknown_words_leave_the_ranking_to_the_model(index_of: IndexOf) -> None:
    """BM25 then gives zeros, and only the cosines tell texts apart."""
    _, sentences = scored(index_of(REPORT), "till")
    assert sentences.lexical.tolist() == [0.0, 0.0, 0.0]
    assert sentences.fused == pytest.approx(DENSE_WEIGHT * standardised(sentences.dense), abs=1e-6)


def test_chunks_alike_as_wholes_are_told_apart_by_their_tokens(
    index_of: IndexOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the best chunks, the one that has the question's tokens gains; the others share one."""
    index = index_of(REPORT)
    with_tokens, _ = scored(index, "långsamt i norr")
    monkeypatch.setattr("sok.answering.searching.rank.TOKEN_WEIGHT", 0.0)
    without, _ = scored(index, "långsamt i norr")
    gained = with_tokens.fused - without.fused
    encoding = FakeEncoder().encode_tokens(["långsamt i norr"], "query")[0]
    by_token = standardised(index.chunk_tokens.scores(encoding, range(len(index.chunks))))
    assert gained == pytest.approx(TOKEN_WEIGHT * by_token, abs=1e-5)
    assert "norr" in shown(index, int(np.argmax(gained)))


def test_chunks_that_are_not_rescored_gain_no_more_than_those_that_are(
    index_of: IndexOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the best are scored token by token; the rest get the least that one of those got."""
    monkeypatch.setattr("sok.answering.searching.rank.RESCORED", 2)
    index = index_of(REPORT)
    with_tokens, _ = scored(index, "långsamt i norr")
    monkeypatch.setattr("sok.answering.searching.rank.TOKEN_WEIGHT", 0.0)
    without, _ = scored(index, "långsamt i norr")
    gained = with_tokens.fused - without.fused
    last = int(np.argmin(without.fused))
    assert gained[last] == pytest.approx(gained.min(), abs=1e-5)
    assert gained.max() > gained[last]


def test_a_chunk_counts_its_best_sentence_or_itself(index_of: IndexOf) -> None:
    """A whole list has no sentence of its own but its lead, and a chunk without any has its own."""
    index = index_of("Kort text. Mer text.\n\nMål finns:\n\n- Vatten\n\n- Luft\n")
    scores = np.arange(len(index.sentences), dtype=np.float32)
    fallback = np.full(len(index.chunks), -7, np.float32)
    best = best_sentences(index, scores, fallback)
    for chunk, value in enumerate(best):
        own = [n for n, sentence in enumerate(index.sentences) if sentence.chunk == chunk]
        assert value == (max(own) if own else -7)
    assert best[0] == 1  # the second of two sentences is the better one


def test_what_is_asked_for_is_gained(index_of: IndexOf) -> None:
    """Of two texts as long and as like the question, the one with an amount comes first."""
    index = index_of(
        "Stödet till de små byarna i norra delen av landet ökade betydligt under året.\n\n"
        "Stödet till de små byarna i norra delen av landet var 12 miljoner kronor."
    )
    facets = find_facets(index, [chunk.spans for chunk in index.chunks])
    gained = gains(the_query("Hur mycket var stödet till byarna?"), facets)
    assert gained.tolist() == pytest.approx([0, FACET_GAIN[Facet.AMOUNT]])
    assert gains(the_query("Varför ökade stödet?"), facets).tolist() == [0.0, 0.0]


def test_what_defines_just_the_term_gains_more(index_of: IndexOf) -> None:
    """More than what defines a kind of it, and that more than what only speaks of it."""
    index = index_of(
        "Med brygga avses en plats vid vattnet där båtar av alla slag kan läggas till.\n\n"
        "Med flytande brygga avses en plats vid vattnet där båtar av alla slag läggs till.\n\n"
        "Vid varje brygga och plats vid vattnet kan alla slag av båtar läggas till här.\n"
    )
    facets = find_facets(index, [chunk.spans for chunk in index.chunks])
    just, kind, other = gains(the_query("Vad menas med brygga?"), facets)
    assert just > kind > other


def test_a_region_asked_for_is_gained(index_of: IndexOf) -> None:
    """A text gains for each region of the question that it names, and for no other."""
    words = "bygger nya vägar för bussar och tåg till de små byarna i öster"
    index = index_of(f"Skåne {words}.\n\nHalland {words}.\n\nSkåne och Halland {words}.")
    facets = find_facets(index, [chunk.spans for chunk in index.chunks])
    gained = gains(the_query("Hur mycket fick Skåne och Halland?"), facets)
    assert gained.tolist() == pytest.approx([REGION_GAIN, REGION_GAIN, 2 * REGION_GAIN])


def test_a_short_text_loses_by_its_shortness(index_of: IndexOf) -> None:
    """The fewer words below the limit, the more is lost, at most SHORT_LOSS."""
    index = index_of("Ja.\n\nDet är så här ja.\n\n" + "Ord " * 12)
    facets = find_facets(index, [chunk.spans for chunk in index.chunks])
    lost = gains(the_query("Varför?"), facets)
    assert -SHORT_LOSS <= lost[0] < lost[1] < lost[2] == 0


def test_a_field_gains_if_the_question_says_its_label(index_of: IndexOf) -> None:
    """It is no short text, since it says all that it has to; another field gains nothing."""
    index = index_of("Giltighetstid: 2026\n\nErsätter: planen\n\nKorta ord.\n")
    facets = find_facets(index, [chunk.spans for chunk in index.chunks])
    found = gains(the_query("Vad ersätter den?"), facets)
    by_text = {shown(index, n): float(gain) for n, gain in enumerate(found)}
    assert by_text["Ersätter: planen"] == LABEL_GAIN
    assert by_text["Giltighetstid: 2026"] == 0
    assert by_text["Korta ord."] < 0


def test_a_paragraph_gains_if_the_question_says_its_label(index_of: IndexOf) -> None:
    """As in bills, where each says whose view it gives; what announces a list has no label."""
    said = "Regeringens förslag: Den som har en brygga ska få överklaga beslut om vattnet i hamnen."
    other = "Remissinstanserna: Den som har en brygga bör få överklaga beslut om vattnet i hamnen."
    items = "- bryggor som ägs av kommunen och används av alla som bor där under hela året"
    index = index_of(f"{said}\n\n{other}\n\nRegeringens förslag:\n\n{items}\n\n{items}\n")
    facets = find_facets(index, [chunk.spans for chunk in index.chunks])
    found = gains(the_query("Får man bygga bryggor enligt regeringens förslag?"), facets)
    by_text = {shown(index, n): float(gain) for n, gain in enumerate(found)}
    assert by_text[said] == LABEL_GAIN
    assert [gain for text, gain in by_text.items() if text != said] == [0] * (len(by_text) - 1)
