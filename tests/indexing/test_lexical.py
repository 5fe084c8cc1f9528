"""BM25 against a plain reading of its formula, and what odd texts and questions give."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sok.indexing.lexical import K1, B, LexicalIndex
from sok.indexing.terms import terms

# Few words, so that texts share them; a compound, a stop word and a number among them.
WORDS = ["trafik", "kollektivtrafik", "bostäder", "och", "2021–2030", "råd", "län", "företag"]
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), max_size=8)


def bm25(texts: Sequence[str], question: Sequence[str]) -> list[float]:
    """The formula, term by term: idf * tf / (tf + k1 * (1 - b + b * length / mean length))."""
    found = [terms(text) for text in texts]
    mean = sum(map(len, found)) / len(found) if found else 0.0
    scores = [0.0] * len(found)
    for term in question:
        df = sum(term in text for text in found)
        idf = math.log(1 + (len(found) - df + 0.5) / (df + 0.5))
        for number, text in enumerate(found):
            tf = text.count(term)
            if tf:
                scores[number] += idf * tf / (tf + K1 * (1 - B + B * len(text) / mean))
    return scores


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.lists(st.sampled_from([*WORDS, "okänt"]), max_size=5))
def test_scores_are_the_formula(texts: list[str], question: list[str]) -> None:
    """Scores equal those of the formula, whatever the texts and the question."""
    asked = terms(" ".join(question))
    got = LexicalIndex.build(texts).scores(asked)
    assert got.shape == (len(texts),)
    assert got == pytest.approx(np.array(bm25(texts, asked), dtype=np.float32), abs=1e-4)


@pytest.mark.parametrize("texts", [[], [""], ["", "och att"], ["kollektivtrafik i län", ""]])
def test_saved_and_loaded_is_the_same(texts: list[str], tmp_path: Path) -> None:
    """What is loaded gives the scores, words and frequencies of what was saved."""
    built = LexicalIndex.build(texts)
    built.save(tmp_path / "lexical")
    loaded = LexicalIndex.load(tmp_path / "lexical")
    assert loaded.scores(terms("trafik")).tolist() == built.scores(terms("trafik")).tolist()
    assert (loaded.size, loaded.vocabulary) == (built.size, built.vocabulary)
    assert loaded.frequencies == built.frequencies


def test_a_term_in_every_text_still_counts() -> None:
    """A term that all texts hold has a small idf above 0, so that its texts are not lost."""
    index = LexicalIndex.build(["region nord", "region syd"])
    assert index.frequencies["region"] == 2
    assert 0 < index.idf("region") < index.idf("nord") < index.idf("finns inte")
    assert (index.scores(["region"]) > 0).all()


def test_unknown_terms_and_blank_questions_score_nothing() -> None:
    """Nothing in common is a score of exactly 0."""
    index = LexicalIndex.build(["region nord", "", "län"])
    assert index.scores(["okänd"]).tolist() == [0, 0, 0]
    assert index.scores([]).tolist() == [0, 0, 0]
    assert index.scores(terms("nord"))[1:].tolist() == [0, 0]


def test_the_word_itself_counts_more_than_a_compound_with_it() -> None:
    """Of texts of one length, that with the word comes before that with a compound of it."""
    index = LexicalIndex.build(["trafik alfa beta", "kollektivtrafik gamma", "annat"])
    word, compound, other = index.scores(terms("trafik"))
    assert word > compound > other == 0


def test_a_compound_finds_itself_first() -> None:
    """A compound in the question ranks its own text above texts that hold one part of it."""
    index = LexicalIndex.build(["en marknad för alla", "bostadsmarknaden växer", "nya bostäder"])
    whole, parts = index.scores(terms("bostadsmarknad"))[1], index.scores(terms("bostadsmarknad"))
    assert whole == max(parts)
    assert min(parts) > 0


def test_it_is_silent(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """No progress bar or notice reaches the terminal."""
    index = LexicalIndex.build(["region nord", "län"])
    index.save(tmp_path)
    LexicalIndex.load(tmp_path).scores(["region"])
    assert capfd.readouterr() == ("", "")
