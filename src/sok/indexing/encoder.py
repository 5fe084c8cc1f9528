"""What the index needs of a model, so that tests can bring a small one of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Numbers = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Encoding:
    """A text as a model reads it: as a whole, and token by token.

    `vector` has shape (dimension,) and length 1. `tokens` are the numbers of its n tokens in
    the model's vocabulary, without the prompt and signs of the model's own, and
    `token_vectors`, shape (n, dimension), has a row of length 1 for each. A model that does not
    tell of tokens gives none.
    """

    vector: Vectors
    tokens: Numbers
    token_vectors: Vectors


class Encoder(Protocol):
    """Turns texts into unit vectors.

    `name` identifies model, weights and prompts: two encoders with the same name give the
    same vectors. It is written to the index's manifest.
    """

    @property
    def name(self) -> str: ...

    def encode(self, texts: Sequence[str], role: Literal["query", "passage"]) -> Vectors:
        """Float32 of shape (len(texts), dimension), each row of length 1."""
        ...

    def encode_tokens(
        self, texts: Sequence[str], role: Literal["query", "passage"]
    ) -> list[Encoding]:
        """One Encoding for each text, at the cost of `encode`."""
        ...
