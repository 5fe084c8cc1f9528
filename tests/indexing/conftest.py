"""What tests of the index share."""

from __future__ import annotations

import hashlib
from importlib import metadata
from pathlib import Path

import pytest
from indexing.builds import FIRST, SECOND
from indexing.encoders import WORDS
from indexing.packing import packed_file

from sok.indexing import weights
from sok.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A corpus of two documents and no index."""
    made = Settings(corpus=tmp_path / "corpus", index=tmp_path / "index")
    made.corpus.mkdir()
    (made.corpus / "a.txt").write_text(FIRST, "utf-8")
    (made.corpus / "b.txt").write_text(SECOND, "utf-8")
    return made


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sentence-transformers folder with a random BERT of two layers and prompts of its own."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
    from tokenizers import Tokenizer, models, pre_tokenizers
    from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

    source = tmp_path_factory.mktemp("bert")
    torch.manual_seed(1)
    config = BertConfig(
        vocab_size=len(WORDS), hidden_size=16, num_hidden_layers=2, num_attention_heads=2,
        intermediate_size=32, max_position_embeddings=32,
    )  # fmt: skip
    BertModel(config).save_pretrained(source)
    table = {word: number for number, word in enumerate(WORDS)}
    tokenizer = Tokenizer(models.WordLevel(table, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, pad_token="<pad>", unk_token="<unk>", model_max_length=32
    ).save_pretrained(source)
    transformer = Transformer(str(source))
    model = SentenceTransformer(
        modules=[transformer, Pooling(16, "mean")],
        prompts={"query": "fråga: ", "document": "stycke: "},
        device="cpu",
    )
    folder = tmp_path_factory.mktemp("tiny")
    model.save(str(folder))
    return folder


@pytest.fixture
def model_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache, with no package installed and the tiny file's hash as the right one."""

    def nothing(name: str) -> None:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setenv("SOK_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(metadata, "files", nothing)
    monkeypatch.setattr(weights, "WEIGHTS_SHA256", hashlib.sha256(packed_file()).hexdigest())
    (tmp_path / "cache").mkdir()
    return tmp_path / "cache"
