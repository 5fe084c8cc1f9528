"""The tokens of a text are its own, without the prompt's, and stand beside its vector."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from indexing.encoders import WORDS, same, tiny


def test_tokens_are_those_of_the_text_alone(tiny_model: Path) -> None:
    """Neither the prompt's nor padding; the prompt's own words count where the text has them."""
    encoder = tiny(tiny_model)
    wanted = {
        "mål": ["mål"],
        "": [],
        "ort mål ort annan text : mål": ["ort", "mål", "ort", "annan", "text", ":", "mål"],
        "stycke: text": ["stycke", ":", "text"],
        ": mål": [":", "mål"],
        "fråga": ["fråga"],
    }
    for role in ("query", "passage"):
        found = encoder.encode_tokens(list(wanted), role)
        assert [[WORDS[token] for token in one.tokens] for one in found] == [*wanted.values()]
        for one in found:
            assert one.tokens.dtype == np.int32 and one.token_vectors.dtype == np.float32
            assert one.token_vectors.shape == (len(one.tokens), 16)
            assert np.allclose(np.linalg.norm(one.token_vectors, axis=1), 1, atol=1e-5)


def test_the_vector_beside_tokens_is_that_of_the_text(tiny_model: Path) -> None:
    """In the order of the texts, over-long and empty ones too."""
    encoder = tiny(tiny_model)
    texts = ["mål", "ort " * 500, "annan text", "", "mål ort"] * 9
    for role in ("query", "passage"):
        found = encoder.encode_tokens(texts, role)
        assert same(np.stack([one.vector for one in found]), encoder.encode(texts, role))


def test_tokens_have_the_prompt_in_view(tiny_model: Path) -> None:
    """The prompt's tokens are left out of the result, not out of what the model reads."""
    encoder, bare = tiny(tiny_model), tiny(tiny_model, query_prompt="", passage_prompt="")
    one = encoder.encode_tokens(["mål ort"], "query")[0]
    whole = bare.encode_tokens(["fråga: mål ort"], "query")[0]
    assert same(one.token_vectors, whole.token_vectors[2:])
    alone = bare.encode_tokens(["mål ort"], "query")[0]
    assert alone.tokens.tolist() == one.tokens.tolist()
    assert not same(one.token_vectors, alone.token_vectors)
