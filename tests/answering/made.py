"""An encoder whose texts lie close together, engines over small texts, what answers hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import sqrt
from pathlib import Path

import numpy as np
import pytest
from fakes import FakeEncoder, read_fake

from sok.answering.asked.question import understand
from sok.answering.engine import Engine
from sok.answering.evidence.answerable import Evidence
from sok.answering.quoting.quotes import verify
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.search import Search, search
from sok.indexing.build import build_index
from sok.indexing.spelling import Speller
from sok.indexing.store import load_index
from sok.records import Answer, Span
from sok.settings import Settings

# The cosine of two texts that share no word: about that of the default model, whose limits
# (what is near enough to a topic) then hold for made-up texts too.
ALIKE = 0.7
# That everything asked about is there.
ALL = Evidence(
    cosine=1.0,
    nouns=1.0,
    some=1.0,
    others=1.0,
    focus=1.0,
    crowd=0.0,
    unknown=False,
    numbers=True,
    years=True,
    names=True,
    regions=True,
    needs=True,
    follows=True,
)


class NearEncoder(FakeEncoder):
    """The vectors of FakeEncoder, turned towards one direction that no word has to itself."""

    def encode(self, texts: Sequence[str], role: str) -> np.ndarray:
        """Float32; the cosine of two texts is ALIKE and a share for the words in common."""
        near = (sqrt(1 - ALIKE) * super().encode(texts, role)).astype(np.float32)
        near[:, 0] += sqrt(ALIKE)
        return near / np.linalg.norm(near, axis=1, keepdims=True)


def engine_over(folder: Path, *texts: str) -> Engine:
    """An engine over texts in the notation of `fakes`, built in the empty `folder`."""
    settings = Settings(corpus=folder / "corpus", index=folder / "index")
    settings.corpus.mkdir()
    for name, text in zip("abcdefgh", texts, strict=False):
        (settings.corpus / f"{name}.txt").write_text(text, "utf-8")
    build_index(settings, NearEncoder(), read_fake)
    return Engine(load_index(settings.index), NearEncoder())


def engine_fixture(*texts: str) -> Callable[..., Engine]:
    """A fixture of one module of tests: an engine over texts in the notation of `fakes`."""

    @pytest.fixture(scope="module")
    def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
        return engine_over(tmp_path_factory.mktemp("report"), *texts)

    return engine


def found_for(engine: Engine, question: str) -> tuple[Corpus, Search]:
    """What an engine over `NearEncoder` finds for a question alone, and where it looked."""
    corpus, encoder = Corpus.of(engine.index), NearEncoder()
    return corpus, search(corpus, encoder, understand(question, [], Speller({}))[0], 5)


def paragraphs(engine: Engine, *texts: str) -> tuple[Span, ...]:
    """The spans of paragraphs of an engine's documents, each told by its whole text."""
    spans = {
        block.text: Span(name, number, 0, len(block.text))
        for name, document in engine.index.documents.items()
        for number, block in enumerate(document.blocks)
    }
    return tuple(map(spans.__getitem__, texts))


def quoted(answer: Answer) -> list[str]:
    """The texts of an answer's quotes."""
    return [quote.text for quote in answer.quotes]


def marked(engine: Engine, answer: Answer) -> list[str]:
    """The figures that an answer marks."""
    return [engine.index.text(span) for span in answer.marks]


def stands(engine: Engine, answer: Answer) -> bool:
    """Whether all quotes of an answer, passages and findings stand on their pages."""
    made = [
        *answer.quotes,
        *(quote for passage in answer.passages for quote in passage.quotes),
        *(one.quote for one in (*answer.statistics, *answer.initiatives)),
    ]
    return all(verify(quote, engine.index.documents[quote.span.document]) for quote in made)


def rows(answer: Answer) -> list[str]:
    """The figures compared, as printed, in their order."""
    return [one.found.printed for one in answer.statistics]
