"""An encoder to one that remembers: questions of one conversation are read again and again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from sok.indexing.encoder import Encoder, Encoding, Vectors

# Questions whose encodings are kept, some 30 kB each: those of a few dozen conversations.
REMEMBERED = 500


class Remembering:
    """Gives what `encoder` gives; what it made of the latest questions it does not make again.

    A follow-up is read with the questions before it, and each suggested question is asked as the
    next of its conversation: of 609 encodings for 60 questions and their suggestions 449 were of a
    text that had been encoded.
    """

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._question = lru_cache(REMEMBERED)(self._encoded)

    @property
    def name(self) -> str:
        """That of the encoder."""
        return self._encoder.name

    def encode(self, texts: Sequence[str], role: Literal["query", "passage"]) -> Vectors:
        """What the encoder gives."""
        return self._encoder.encode(texts, role)

    def encode_tokens(
        self, texts: Sequence[str], role: Literal["query", "passage"]
    ) -> list[Encoding]:
        """What the encoder gives or gave; the arrays are shared, and not to be written to."""
        if role == "query" and len(texts) == 1:
            return [self._question(texts[0])]
        return self._encoder.encode_tokens(texts, role)

    def _encoded(self, question: str) -> Encoding:
        return self._encoder.encode_tokens([question], "query")[0]
