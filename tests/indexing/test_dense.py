"""The exact search over unit vectors."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sok.indexing.dense import DenseIndex


def units(seed: int, count: int, dimension: int = 8) -> np.ndarray:
    """Random rows of length 1."""
    rows = np.random.default_rng(seed).normal(size=(count, dimension)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


@given(st.integers(0, 10_000), st.integers(1, 60), st.integers(1, 80))
def test_search_agrees_with_brute_force(seed: int, count: int, k: int) -> None:
    """The best k by cosine, best first, with the cosine as score, as NumPy finds them."""
    vectors, query = units(seed, count), units(seed + 1, 1)[0]
    numbers, scores = DenseIndex(vectors, count).search(query, k)
    cosines = vectors @ query
    assert len(numbers) == min(k, count)
    assert numbers.tolist() == np.argsort(-cosines, kind="stable")[:k].tolist()
    np.testing.assert_allclose(scores, cosines[numbers], atol=1e-6)


def test_of_equals_the_first_comes_first() -> None:
    """Equal vectors are found in their own order, so that a search can be repeated."""
    vectors = np.repeat(units(1, 1), 5, axis=0)
    numbers, scores = DenseIndex(vectors, 5).search(vectors[0], 5)
    assert numbers.tolist() == [0, 1, 2, 3, 4]
    np.testing.assert_allclose(scores, 1, atol=1e-6)


def test_k_larger_than_the_collection_gives_all() -> None:
    """No place is filled with a number that is not there."""
    numbers, _ = DenseIndex(units(1, 3), 3).search(units(2, 1)[0], 100)
    assert sorted(numbers.tolist()) == [0, 1, 2]


@pytest.mark.parametrize(("count", "k"), [(0, 5), (3, 0)])
def test_nothing_to_find(count: int, k: int) -> None:
    """An empty collection and a k of 0 give empty results, not an error."""
    numbers, scores = DenseIndex(units(1, count), count).search(units(2, 1)[0], k)
    assert numbers.shape == scores.shape == (0,)


def test_misaligned_vectors_are_refused() -> None:
    """A row too few would give every later text its neighbour's vector."""
    with pytest.raises(ValueError, match=r"4 texts need 4 rows of vectors, got shape \(3, 8\)"):
        DenseIndex(units(1, 3), 4)
    with pytest.raises(ValueError, match=r"got shape \(8,\)"):
        DenseIndex(units(1, 1)[0], 8)


@pytest.mark.parametrize("factor", [2.0, 0.9, 0.0, float("nan")])
def test_vectors_that_are_not_unit_are_refused(factor: float) -> None:
    """Inner products are cosines only between vectors of length 1."""
    vectors = units(1, 3)
    vectors[1] *= factor
    with pytest.raises(ValueError, match="must have length 1"):
        DenseIndex(vectors, 3)
    with pytest.raises(ValueError, match="must have length 1"):
        DenseIndex(units(1, 3), 3).search(vectors[1], 1)


def test_a_query_of_another_model_is_refused() -> None:
    """Both dimensions are named."""
    with pytest.raises(ValueError, match=r"\(4,\) against dimension 8"):
        DenseIndex(units(1, 3), 3).search(units(1, 1, dimension=4)[0], 1)


@pytest.mark.parametrize("count", [0, 1, 7])
def test_vectors_survive_saving(count: int) -> None:
    """What is read back holds the same numbers bit for bit and finds the same."""
    vectors = units(5, count)
    index = DenseIndex.from_bytes(DenseIndex(vectors, count).to_bytes())
    assert len(index) == count
    assert index.vectors.tobytes() == vectors.tobytes()
    numbers, _ = index.search(units(6, 1)[0], 3)
    assert len(numbers) == min(3, count)


def test_bytes_cut_off_are_refused() -> None:
    """FAISS itself notices, before any search."""
    data = DenseIndex(units(1, 3), 3).to_bytes()
    with pytest.raises(RuntimeError):
        DenseIndex.from_bytes(data[:-8])
