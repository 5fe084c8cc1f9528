"""Which texts share terms with a question, and how much that says: BM25 (the user of bm25s)."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import bm25s
import numpy as np
from numpy.typing import NDArray

from sok.indexing.terms import word_terms, words

# Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009),
# section 3.4: k1 of 1.2 to 2 and b of 0.5 to 0.8 do well on many collections.
K1 = 1.5
B = 0.75
_VOCABULARY = "vocabulary.json"


@dataclass(frozen=True, slots=True)
class LexicalIndex:
    """The terms of a sequence of texts.

    `size` is the number of texts and `vocabulary` their words as written (normalised) with
    their counts, for spelling. `frequencies` is the number of texts that hold each term.
    """

    size: int
    vocabulary: Mapping[str, int]
    frequencies: Mapping[str, int]
    _index: bm25s.BM25 | None  # None if no text holds any term, which bm25s cannot do

    @classmethod
    def build(cls, texts: Sequence[str]) -> LexicalIndex:
        """The index of `texts`, which keep their places as numbers."""
        written = [[word for word, _, _ in words(text)] for text in texts]
        found = [[term for word in text for term in word_terms(word)] for text in written]
        vocabulary = Counter(word for text in written for word in text)
        frequencies = Counter(term for text in found for term in dict.fromkeys(text))
        return cls(len(texts), vocabulary, frequencies, _bm25(found, frequencies))

    def save(self, folder: Path) -> None:
        """Write the index to `folder`, which is made if it is not there."""
        folder.mkdir(parents=True, exist_ok=True)
        words_and_terms = {
            "size": self.size,
            "vocabulary": self.vocabulary,
            "frequencies": self.frequencies,
        }
        text = json.dumps(words_and_terms, ensure_ascii=False, indent=0)
        (folder / _VOCABULARY).write_text(text, encoding="utf-8")
        if self._index is not None:
            self._index.save(str(folder), show_progress=False)

    @classmethod
    def load(cls, folder: Path) -> LexicalIndex:
        """The index that `save` wrote to `folder`; OSError or ValueError if it is not whole."""
        kept = json.loads((folder / _VOCABULARY).read_text(encoding="utf-8"))
        index = bm25s.BM25.load(str(folder), show_progress=False) if kept["frequencies"] else None
        return cls(kept["size"], kept["vocabulary"], kept["frequencies"], index)

    def scores(self, terms: Sequence[str]) -> NDArray[np.float32]:
        """One BM25 score per text, float32 of shape (size,); 0 where no term matches.

        A term that is given twice counts twice; unknown terms count nothing.
        """
        known = [term for term in terms if term in self.frequencies]
        if self._index is None or not known:
            return np.zeros(self.size, dtype=np.float32)
        return np.asarray(self._index.get_scores(known), dtype=np.float32)

    def idf(self, term: str) -> float:
        """How much the term tells: ln(1 + (n - df + 0.5) / (df + 0.5)), as in the scores."""
        df = self.frequencies.get(term, 0)
        return math.log(1 + (self.size - df + 0.5) / (df + 0.5))


def _bm25(texts: list[list[str]], frequencies: Mapping[str, int]) -> bm25s.BM25 | None:
    """BM25 as Lucene has it: an idf that is never negative, without the factor k1 + 1."""
    if not frequencies:
        return None
    index = bm25s.BM25(k1=K1, b=B, method="lucene", backend="numpy")
    numbers = {term: number for number, term in enumerate(sorted(frequencies))}
    ids = [[numbers[term] for term in text] for text in texts]
    index.index((ids, numbers), create_empty_token=False, show_progress=False)
    return index
