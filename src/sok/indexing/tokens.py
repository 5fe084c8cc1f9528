"""Vectors of the tokens of texts to how well each text meets a query token by token.

Late interaction as in ColBERT (Khattab and Zaharia, 2020): each token of the query looks for
the token of the text that is nearest to it. A rare token counts more, as in lexical search.
Vectors are kept as whole numbers from -127 to 127, a quarter of the space: on the questions of
tests/cases no figure changed by more than one question.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sok.indexing.encoder import Encoding, Numbers, Vectors

# The largest number that stands for a part of a unit vector, which is 1 at most.
SCALE = 127

_TOKENS, _VECTORS, _STARTS = "tokens.npy", "vectors.npy", "starts.npy"


@dataclass(frozen=True, slots=True)
class TokenIndex:
    """The tokens of texts, one after the other: text n has those from `starts[n]` to the next.

    `tokens` has shape (tokens,), `vectors` (tokens, dimension), `starts` (texts + 1,); `having`
    says of how many texts each token is, by its number.
    """

    tokens: Numbers
    vectors: NDArray[np.int8]
    starts: NDArray[np.int64]
    having: NDArray[np.int64] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Refuse arrays that do not fit together: ValueError with their sizes."""
        starts = self.starts.tolist() if self.starts.ndim == 1 else []
        if starts[:1] != [0] or starts != sorted(starts):
            raise ValueError(f"starts of shape {self.starts.shape} do not rise from 0")
        if not len(self.tokens) == len(self.vectors) == self.starts[-1]:
            sizes = len(self.tokens), len(self.vectors), int(self.starts[-1])
            raise ValueError(f"{sizes[0]} tokens, {sizes[1]} vectors, texts with {sizes[2]}")
        texts = np.repeat(np.arange(len(self)), np.diff(self.starts))
        once = np.unique(self.tokens.astype(np.int64) * len(self) + texts)
        object.__setattr__(self, "having", np.bincount(once // max(len(self), 1)))

    def __len__(self) -> int:
        return len(self.starts) - 1

    @classmethod
    def build(cls, encodings: Sequence[Encoding]) -> TokenIndex:
        """The index of texts, which keep their places as numbers."""
        starts = np.cumsum([0, *(len(encoding.tokens) for encoding in encodings)])
        tokens = np.concatenate([encoding.tokens for encoding in encodings])
        vectors = np.concatenate([packed(encoding.token_vectors) for encoding in encodings])
        return cls(tokens, vectors, starts.astype(np.int64))

    def encoding(self, text: int, vector: Vectors) -> Encoding:
        """The encoding of a text of the index, of which `vector` is the whole."""
        part = slice(int(self.starts[text]), int(self.starts[text + 1]))
        return Encoding(vector, self.tokens[part], unpacked(self.vectors[part]))

    def scores(self, query: Encoding, texts: Sequence[int]) -> Vectors:
        """How well each of `texts` meets the query: the weighted mean of its tokens' best cosines.

        Float32 of shape (len(texts),), -1 to 1; 0 for a text or query without tokens.
        """
        weights = self._weights(query.tokens)
        scores = np.zeros(len(texts), np.float32)
        sizes = np.array([self.starts[text + 1] - self.starts[text] for text in texts], np.int64)
        held = np.flatnonzero(sizes)
        if not len(weights) or not len(held):
            return scores
        rows = [self.vectors[self.starts[text] : self.starts[text + 1]] for text in texts]
        cosines = unpacked(np.concatenate(rows)) @ query.token_vectors.T
        first = (np.cumsum(sizes) - sizes)[held]
        best = np.maximum.reduceat(cosines, first, axis=0)
        scores[held] = best @ weights / weights.sum()
        return scores

    def save(self, folder: Path) -> None:
        """Write the index to `folder`, which is made if it is not there."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, array in (
            (_TOKENS, self.tokens),
            (_VECTORS, self.vectors),
            (_STARTS, self.starts),
        ):
            np.save(folder / name, array, allow_pickle=False)

    @classmethod
    def load(cls, folder: Path) -> TokenIndex:
        """The index that `save` wrote to `folder`; OSError or ValueError if it is not whole."""
        try:
            return cls(
                *(
                    np.load(folder / name, allow_pickle=False)
                    for name in (_TOKENS, _VECTORS, _STARTS)
                )
            )
        except EOFError as error:
            raise ValueError(f"a file in {folder} is empty") from error

    def _weights(self, tokens: Numbers) -> Vectors:
        """What each token tells: ln(1 + texts / (1 + texts that have it))."""
        known = tokens < len(self.having)
        having = np.zeros(len(tokens), np.float32)
        having[known] = self.having[tokens[known]]
        return np.asarray(np.log1p(len(self) / (1 + having)), np.float32)


def packed(vectors: Vectors) -> NDArray[np.int8]:
    """Parts of unit vectors as whole numbers."""
    return np.rint(vectors * SCALE).astype(np.int8)


def unpacked(vectors: NDArray[np.int8]) -> Vectors:
    """What `packed` made, within half of 1 / SCALE of what it was."""
    return np.multiply(vectors, np.float32(1 / SCALE), dtype=np.float32)
