"""An encoder to one that remembers: questions of one conversation are read again and again."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock
from typing import Literal

from sok.indexing.encoder import Encoder, Encoding, Vectors

# Questions whose encodings are kept, some 30 kB each: those of a few dozen conversations.
REMEMBERED = 500


class Remembering:
    """Gives what `encoder` gives; what it made of the latest questions it does not make again.

    A follow-up is read with the questions before it, and each suggested question is asked as the
    next of its conversation: of 609 encodings for 60 questions and their suggestions 449 were of a
    text that had been encoded. Four questions at once take twice as long as one.
    """

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        # Those used last stand last.
        self._kept: dict[str, Encoding] = {}
        self._lock = Lock()

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
        if role == "passage":
            return self._encoder.encode_tokens(texts, role)
        with self._lock:
            known = {text: self._kept[text] for text in texts if text in self._kept}
        if new := [text for text in dict.fromkeys(texts) if text not in known]:
            known |= zip(new, self._encoder.encode_tokens(new, role), strict=True)
        with self._lock:
            for text, encoding in known.items():
                self._kept.pop(text, None)
                self._kept[text] = encoding
            while len(self._kept) > REMEMBERED:
                del self._kept[next(iter(self._kept))]
        return [known[text] for text in texts]
