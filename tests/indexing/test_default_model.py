"""The default model: with its own prompts, for any text, and nearest in meaning."""

from __future__ import annotations

from typing import Literal

import numpy as np
import pytest
from indexing.encoders import same

from sok.indexing.encoder import Encoder
from sok.indexing.model import load_encoder
from sok.indexing.tokens import TokenIndex
from sok.indexing.weights import model_folder
from sok.settings import Settings


@pytest.fixture(scope="module")
def default_encoder() -> Encoder:
    """The default model, converted on first use."""
    return load_encoder(Settings())


@pytest.mark.model
def test_the_default_model_knows_its_prompts(default_encoder: Encoder) -> None:
    """Questions get "query: " and passages "passage: " when nothing is set."""
    bare = load_encoder(Settings(query_prompt="", passage_prompt=""))
    for role in ("query", "passage"):
        prompted = bare.encode([f"{role}: psykisk hälsa"], role)
        assert same(default_encoder.encode(["psykisk hälsa"], role), prompted)


@pytest.mark.model
def test_the_default_model_finds_what_is_meant(default_encoder: Encoder) -> None:
    """A question is closest to the passage that answers it in other words."""
    question = default_encoder.encode(["Hur ska unga få arbete?"], "query")[0]
    passages = default_encoder.encode(
        [
            "Insatser för ungdomar som står utanför arbetsmarknaden.",
            "Bredband byggs ut i glesbygd.",
            "Utsläppen av växthusgaser minskade under året.",
        ],
        "passage",
    )
    assert int(np.argmax(passages @ question)) == 0


@pytest.mark.model
def test_long_and_odd_texts_give_unit_vectors(default_encoder: Encoder) -> None:
    """Empty, emoji-only, 10 000-character and special-token texts are all encoded."""
    texts = ["", "   ", "😀🚲", "ord " * 2500, "<s></s><pad><mask><unk>", "\0", "a\u030a"]
    vectors = default_encoder.encode(texts, "query")
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


TEXTS = [
    "psykisk hälsa",
    "Hur mycket pengar fick Västra Götaland år 2021?",
    "Kollektivtrafiken byggs ut i Jämtland Härjedalen, 28,6 miljoner kronor.",
    "query: passage: hälsa",
    "Åtgärder",
    "12 %",
    "",
]


@pytest.mark.model
@pytest.mark.parametrize("role", ["query", "passage"])
def test_the_default_models_tokens_are_those_of_the_text(
    default_encoder: Encoder, role: Literal["query", "passage"]
) -> None:
    """As its tokenizer divides the text alone, without the prompt and signs of its own."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(model_folder() / "tokenizer.json"))
    found = default_encoder.encode_tokens(TEXTS, role)
    for text, one in zip(TEXTS, found, strict=True):
        assert one.tokens.tolist() == tokenizer.encode(text, add_special_tokens=False).ids
        assert one.token_vectors.shape == (len(one.tokens), 384)
        assert np.allclose(np.linalg.norm(one.token_vectors, axis=1), 1, atol=1e-5)
    assert len(found[0].tokens) > 1 and len(found[-1].tokens) == 0


@pytest.mark.model
@pytest.mark.parametrize("role", ["query", "passage"])
def test_the_default_models_vector_beside_tokens_is_that_of_the_text(
    default_encoder: Encoder, role: Literal["query", "passage"]
) -> None:
    """The same as without tokens, also for a text that is cut, and for odd ones."""
    # Texts that are encoded at once are as long as the longest of them, and take as much time.
    for texts in ([*TEXTS, "😀🚲", "<s></s><pad><mask><unk>", "\0", "a\u030a"], ["ord " * 2500]):
        found = default_encoder.encode_tokens(texts, role)
        assert same(np.stack([one.vector for one in found]), default_encoder.encode(texts, role))


@pytest.mark.model
def test_the_default_models_tokens_meet_in_meaning(default_encoder: Encoder) -> None:
    """A text about the same thing is nearer by its tokens than one about another."""
    texts = ["Ungdomar saknar jobb.", "Bredband byggs ut i glesbygd."]
    index = TokenIndex.build(default_encoder.encode_tokens(texts, "passage"))
    query = default_encoder.encode_tokens(["Hur ska unga få arbete?"], "query")[0]
    near, far = index.scores(query, [0, 1])
    assert 1 >= near > far
