"""Token by token: what a loop in plain Python finds, whatever is packed, saved or missing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from fakes import FakeEncoder
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from sok.indexing.encoder import Encoding
from sok.indexing.tokens import SCALE, TokenIndex, packed, unpacked

DIMENSION = 6
# So few different tokens that texts share some, and a query has some twice.
VOCABULARY = 8
FILES = ["tokens.npy", "vectors.npy", "starts.npy"]


def made(seed: int, tokens: int) -> Encoding:
    """An encoding of so many random tokens with random unit vectors."""
    random = np.random.default_rng([seed, tokens])
    rows = random.normal(size=(tokens + 1, DIMENSION)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return Encoding(rows[0], random.integers(0, VOCABULARY, tokens).astype(np.int32), rows[1:])


def by_hand(texts: Sequence[Encoding], query: Encoding, text: Encoding) -> float:
    """The score of one text, token by token, from vectors that were never packed."""
    total = weights = 0.0
    for token, vector in zip(query.tokens, query.token_vectors, strict=True):
        having = sum(token in other.tokens for other in texts)
        weight = math.log(1 + len(texts) / (1 + having))
        cosines = [
            sum(float(a) * float(b) for a, b in zip(vector, row, strict=True))
            for row in text.token_vectors
        ]
        total += weight * max(cosines, default=0.0)
        weights += weight
    return total / weights if weights else 0.0


def rounded(encoding: Encoding) -> Encoding:
    """An encoding as the index holds it."""
    vectors = unpacked(packed(encoding.token_vectors))
    return Encoding(encoding.vector, encoding.tokens, vectors)


def index_of(*texts: str) -> TokenIndex:
    """The index of texts whose words are tokens that are at right angles to each other."""
    return TokenIndex.build(FakeEncoder().encode_tokens(texts, "passage"))


def scores(index: TokenIndex, question: str) -> list[float]:
    """The scores of all texts."""
    query = FakeEncoder().encode_tokens([question], "query")[0]
    return index.scores(query, range(len(index))).tolist()


sizes = st.lists(st.integers(0, 7), min_size=1, max_size=8)


@given(st.integers(0, 10_000), sizes, st.integers(0, 6))
def test_scores_agree_with_brute_force(seed: int, lengths: list[int], asked: int) -> None:
    """For texts and queries of any length, none too, all texts or some, in any order."""
    texts = [made(seed + n, length) for n, length in enumerate(lengths)]
    query = made(seed + 100, asked)
    index = TokenIndex.build(texts)
    order = np.random.default_rng(seed).permutation(len(texts)).tolist()[: 1 + len(texts) // 2]
    found = index.scores(query, order)
    held = [rounded(text) for text in texts]
    assert found.dtype == np.float32 and found.shape == (len(order),)
    np.testing.assert_allclose(
        found, [by_hand(held, query, held[number]) for number in order], atol=1e-5
    )
    # A part is off by half of 1 / SCALE at most, and so a cosine by that times the root of
    # their number.
    np.testing.assert_allclose(
        found,
        [by_hand(texts, query, texts[number]) for number in order],
        atol=0.5 / SCALE * math.sqrt(DIMENSION) + 1e-5,
    )


@given(arrays(np.float32, st.integers(0, 40), elements=st.floats(-1, 1, width=32)))
def test_packing_is_off_by_half_a_step_at_most(parts: np.ndarray) -> None:
    """From -1 to 1, both of which are kept as they are, in a quarter of the space."""
    small = packed(parts)
    assert small.dtype == np.int8 and small.nbytes * 4 == parts.nbytes
    found = unpacked(small)
    assert found.dtype == np.float32
    assert (np.abs(found - parts) <= 0.5 / SCALE + 1e-6).all()


def test_what_is_packed_stays_when_packed_again() -> None:
    """Each whole number is itself again, so that no build that reuses vectors wears them down."""
    every = np.arange(-SCALE, SCALE + 1).astype(np.int8)
    assert packed(unpacked(every)).tolist() == every.tolist()
    assert packed(np.array([-1, 0, 1, 1 + 1e-6], np.float32)).tolist() == [-SCALE, 0, SCALE, SCALE]


def test_the_text_with_the_token_wins() -> None:
    """All tokens found give 1, none gives 0, and the number of other tokens does not matter."""
    index = index_of("bussar går till byn", "tåg", "bussar och tåg går till alla byar i norr")
    assert scores(index, "tåg") == pytest.approx([0, 1, 1], abs=1e-5)
    assert scores(index, "flyg") == pytest.approx([0, 0, 0], abs=1e-5)
    both = scores(index, "bussar tåg")
    assert both[2] == pytest.approx(1, abs=1e-5)
    assert 0 < both[0] < 1 and 0 < both[1] < 1


def test_a_rare_token_counts_more() -> None:
    """The text with the token that few texts have beats that with one that many have."""
    index = index_of("bussar går", "bussar står", "bussar kör", "granar växer")
    found = scores(index, "bussar granar")
    assert found[3] > found[0] == found[1] == found[2] > 0
    rare, common = math.log(1 + 4 / 2), math.log(1 + 4 / 4)
    assert found[3] == pytest.approx(rare / (rare + common), abs=1e-5)


def test_a_text_that_repeats_a_token_has_it_once() -> None:
    """How often a text says a word changes neither its score nor the weight of the word."""
    once, often = index_of("bussar går", "tåg"), index_of("bussar bussar går bussar", "tåg")
    assert scores(once, "bussar tåg") == pytest.approx(scores(often, "bussar tåg"), abs=1e-6)


@pytest.mark.parametrize("texts", [["", "tåg"], ["tåg", ""], ["tåg", "", "", "bussar", ""]])
def test_a_text_without_tokens_gets_nothing(texts: list[str]) -> None:
    """And the tokens of its neighbours are not taken for its own."""
    index = index_of(*texts)
    assert scores(index, "tåg") == pytest.approx([float(text == "tåg") for text in texts], abs=1e-5)
    vector = np.ones(1, np.float32)
    assert [len(index.encoding(n, vector).tokens) for n in range(len(texts))] == [
        len(text.split()) for text in texts
    ]


def test_texts_that_all_have_no_tokens_get_nothing() -> None:
    """A model that does not tell of tokens leaves every score at 0."""
    index = index_of("", "")
    assert len(index) == 2
    assert scores(index, "tåg") == [0, 0]


def test_a_query_without_tokens_finds_nothing() -> None:
    """Every text gets 0, which is no division by zero."""
    assert scores(index_of("tåg", "bussar"), "") == [0, 0]


def test_no_texts_have_no_scores() -> None:
    """Asked for none, the index gives none."""
    query = FakeEncoder().encode_tokens(["tåg"], "query")[0]
    assert index_of("tåg").scores(query, []).shape == (0,)


@given(st.integers(0, 10_000), sizes)
def test_a_text_is_given_back_as_it_was(seed: int, lengths: list[int]) -> None:
    """Its own tokens, its vectors within the error of packing, and the whole's vector as given."""
    texts = [made(seed + n, length) for n, length in enumerate(lengths)]
    index = TokenIndex.build(texts)
    assert len(index) == len(texts)
    for number, text in enumerate(texts):
        found = index.encoding(number, text.vector)
        assert found.vector is text.vector
        assert found.tokens.tolist() == text.tokens.tolist()
        assert found.token_vectors.shape == text.token_vectors.shape
        assert (np.abs(found.token_vectors - text.token_vectors) <= 0.5 / SCALE + 1e-6).all()


@pytest.mark.parametrize("lengths", [[3, 0, 2], [0], [1], [0, 0, 4]])
def test_tokens_survive_saving(tmp_path: Path, lengths: list[int]) -> None:
    """What is read back holds the same numbers of the same types, and scores the same."""
    index = TokenIndex.build([made(n, length) for n, length in enumerate(lengths)])
    index.save(tmp_path / "new" / "folder")
    found = TokenIndex.load(tmp_path / "new" / "folder")
    for name in ("tokens", "vectors", "starts"):
        one, other = getattr(index, name), getattr(found, name)
        assert (one.dtype, one.tolist()) == (other.dtype, other.tolist())
    query, every = made(9, 3), range(len(lengths))
    assert found.scores(query, every).tolist() == index.scores(query, every).tolist()


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("harm", ["cut off", "header cut off", "emptied", "no array", "removed"])
def test_a_broken_file_is_noticed(tmp_path: Path, name: str, harm: str) -> None:
    """Whichever file it is, and however little is missing."""
    TokenIndex.build([made(1, 3), made(2, 2)]).save(tmp_path)
    path = tmp_path / name
    whole = path.read_bytes()
    if harm == "removed":
        path.unlink()
    else:
        broken = {"cut off": whole[:-1], "header cut off": whole[:50], "emptied": b""}
        path.write_bytes(broken.get(harm, b"ingen lista"))
    with pytest.raises((OSError, ValueError)):
        TokenIndex.load(tmp_path)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("tokens.npy", np.zeros(4, np.int32)),
        ("vectors.npy", np.zeros((6, DIMENSION), np.int8)),
        ("starts.npy", np.array([0, 3, 6])),
        ("starts.npy", np.array([0, 3, 4])),
        ("starts.npy", np.array([1, 3, 5])),
        ("starts.npy", np.array([0, 6, 5])),
        ("starts.npy", np.empty(0, np.int64)),
        ("starts.npy", np.int64(5)),
    ],
)
def test_files_that_do_not_fit_together_are_refused(
    tmp_path: Path, name: str, value: np.ndarray
) -> None:
    """A token too few, or texts that begin before the one they follow, would mix up the texts."""
    TokenIndex.build([made(1, 3), made(2, 2)]).save(tmp_path)
    TokenIndex.load(tmp_path)
    np.save(tmp_path / name, value)
    with pytest.raises(ValueError, match=r"tokens|starts"):
        TokenIndex.load(tmp_path)


def test_sizes_that_do_not_fit_are_named() -> None:
    """The message has the number of tokens, of vectors and of those that texts have."""
    index = index_of("tåg går", "buss")
    with pytest.raises(ValueError, match="2 tokens, 3 vectors, texts with 3"):
        TokenIndex(index.tokens[:2], index.vectors, index.starts)
