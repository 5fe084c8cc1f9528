"""Any model that the settings name is loaded with its prompts, or refused in Swedish."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from indexing.encoders import same, tiny

from sok.errors import ModelError
from sok.indexing.model import load_encoder
from sok.settings import Settings


def test_another_models_own_prompts_are_used(tiny_model: Path) -> None:
    """The model's prompts named query and document are put before the texts."""
    encoder = tiny(tiny_model)
    bare = tiny(tiny_model, query_prompt="", passage_prompt="")
    assert same(encoder.encode(["mål"], "query"), bare.encode(["fråga: mål"], "query"))
    assert same(encoder.encode(["mål"], "passage"), bare.encode(["stycke: mål"], "passage"))
    assert not same(encoder.encode(["mål"], "query"), encoder.encode(["mål"], "passage"))


def test_prompts_in_the_settings_replace_the_models(tiny_model: Path) -> None:
    """A prompt that is set, also an empty one, counts before the model's own."""
    bare = tiny(tiny_model, query_prompt="", passage_prompt="")
    changed = tiny(tiny_model, query_prompt="text: ")
    assert same(changed.encode(["ort"], "query"), bare.encode(["text: ort"], "query"))
    assert same(bare.encode(["ort"], "query"), bare.encode(["ort"], "passage"))


def test_vectors_are_unit_float32_in_the_order_of_the_texts(tiny_model: Path) -> None:
    """One row a text, of length 1, whatever the texts' lengths; over-long texts are cut."""
    encoder = tiny(tiny_model)
    texts = ["mål", "ort " * 500, "annan text", "", "mål ort"] * 9
    vectors = encoder.encode(texts, "passage")
    assert vectors.shape == (45, 16)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    for text, vector in zip(texts[:5], vectors, strict=False):
        assert same(vector, encoder.encode([text], "passage")[0])


def test_a_question_is_read_as_a_passage_is(tiny_model: Path) -> None:
    """The same vectors and tokens, of texts of any length, alone or several at once."""
    encoder = tiny(tiny_model, query_prompt="", passage_prompt="")
    texts = ["mål", "ort " * 500, "annan text", "mål ort"]
    questions, passages = (encoder.encode_tokens(texts, role) for role in ("query", "passage"))
    for text, question, passage in zip(texts, questions, passages, strict=True):
        assert same(question.vector, passage.vector)
        assert question.tokens.tolist() == passage.tokens.tolist()
        assert same(question.token_vectors, passage.token_vectors)
        assert same(question.vector, encoder.encode_tokens([text], "query")[0].vector)


def test_no_texts_give_no_rows(tiny_model: Path) -> None:
    """An empty list has the shape (0, dimension)."""
    encoder = tiny(tiny_model)
    assert encoder.encode([], "passage").shape == (0, 16)
    assert encoder.encode_tokens([], "passage") == encoder.encode_tokens([], "query") == []


@pytest.mark.parametrize("model", ["ingen/sadan-modell", "./ingen-sadan-mapp", "inte ett namn?"])
def test_an_unknown_model_is_named_in_swedish(
    model: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A model that is nowhere gives one message, with its name and the way back, and no log."""
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    with pytest.raises(ModelError, match="kan inte laddas") as caught:
        load_encoder(Settings(model=model))
    assert f'"{model}"' in str(caught.value)
    assert "ta bort SOK_MODEL" in str(caught.value)
    assert [one.getMessage() for one in caplog.records if "sentence" in one.name] == []


@pytest.mark.parametrize("content", [None, "{}", "inte json"])
def test_a_folder_that_is_no_model_is_named_in_swedish(tmp_path: Path, content: str | None) -> None:
    """A folder that is empty or holds something else is a user's error."""
    if content is not None:
        (tmp_path / "config.json").write_text(content)
    with pytest.raises(ModelError, match="kan inte laddas"):
        load_encoder(Settings(model=str(tmp_path)))


def test_a_folders_damaged_weights_are_named_in_swedish(tiny_model: Path, tmp_path: Path) -> None:
    """A cut-off file in another model's folder is a user's error."""
    folder = Path(shutil.copytree(tiny_model, tmp_path / "copy"))
    weights = next(folder.rglob("model.safetensors"))
    weights.write_bytes(weights.read_bytes()[:1000])
    with pytest.raises(ModelError, match="kan inte laddas"):
        load_encoder(Settings(model=str(folder)))
