"""Nearest vectors by cosine, exactly, by way of FAISS (this is the only user of it)."""

from __future__ import annotations

from typing import Self

import faiss
import numpy as np
from numpy.typing import NDArray

from sok.indexing.encoder import Vectors

# How far a length may be from 1. Float32 sums over some hundred dimensions are good to 1e-6.
UNIT_TOLERANCE = 1e-3


def checked(vectors: Vectors, count: int) -> Vectors:
    """`vectors` as contiguous float32, if they are `count` rows, each of length 1.

    Raises ValueError otherwise, naming both sizes.
    """
    if vectors.ndim != 2 or len(vectors) != count:
        raise ValueError(f"{count} texts need {count} rows of vectors, got shape {vectors.shape}")
    lengths = np.linalg.norm(vectors, axis=1)
    if not np.all(np.abs(lengths - 1) <= UNIT_TOLERANCE):
        worst = lengths[np.argmax(np.abs(lengths - 1))]
        raise ValueError(f"vectors must have length 1, got one of length {worst:.4f}")
    return np.ascontiguousarray(vectors, dtype=np.float32)


class DenseIndex:
    """Unit vectors, numbered from 0, and a search over all of them."""

    def __init__(self, vectors: Vectors, count: int) -> None:
        """Index `vectors`, shape (count, dimension); ValueError if they are not `count` units."""
        vectors = checked(vectors, count)
        self._index: faiss.Index = faiss.IndexFlatIP(vectors.shape[1])
        self._index.add(vectors)

    def __len__(self) -> int:
        return int(self._index.ntotal)

    @property
    def dimension(self) -> int:
        """Numbers in a vector."""
        return int(self._index.d)

    @property
    def vectors(self) -> Vectors:
        """All vectors, float32 of shape (len(self), dimension)."""
        stored: Vectors = self._index.reconstruct_n(0, len(self))
        return stored.reshape(len(self), self.dimension)

    def search(self, query: Vectors, k: int) -> tuple[NDArray[np.int64], Vectors]:
        """The numbers and cosines of the `k` vectors nearest to `query`, best first.

        `query` has shape (dimension,) and length 1, so cosines lie in -1 to 1. Fewer than `k`
        are returned if there are not so many. Of equals the lower number comes first.
        """
        if query.shape != (self.dimension,):
            raise ValueError(f"query of shape {query.shape} against dimension {self.dimension}")
        k = min(k, len(self))
        if k < 1:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        scores, numbers = self._index.search(checked(query[None, :], 1), k)
        order = np.lexsort((numbers[0], -scores[0]))
        return numbers[0][order], scores[0][order]

    def to_bytes(self) -> bytes:
        """The index in FAISS's own format."""
        return bytes(faiss.serialize_index(self._index).tobytes())

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """What `to_bytes` gave, again; RuntimeError from FAISS if `data` is anything else."""
        index = cls.__new__(cls)
        index._index = faiss.deserialize_index(np.frombuffer(data, np.uint8))
        return index
