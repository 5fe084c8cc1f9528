"""What the index needs of a model, so that tests can bring a small one of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


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
