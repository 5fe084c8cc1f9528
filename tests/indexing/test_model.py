"""Settings lead to an encoder: the default one offline, any other with its own prompts."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import Literal

import numpy as np
import pytest
from numpy.typing import NDArray

from sok.errors import ModelError
from sok.indexing import model
from sok.indexing.encoder import Encoder
from sok.indexing.model import encoder_name, load_encoder
from sok.indexing.tokens import TokenIndex
from sok.indexing.weights import model_folder
from sok.settings import DEFAULT_MODEL, Settings

WORDS = ["<pad>", "<unk>", "fråga", "stycke", "text", ":", "mål", "ort", "annan"]


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


def tiny(folder: Path, **changes: str) -> Encoder:
    """The tiny model's encoder with the settings' prompts changed."""
    return load_encoder(replace(Settings(model=str(folder)), **changes))


def same(left: NDArray[np.float32], right: NDArray[np.float32]) -> bool:
    """Whether two arrays of vectors are equal but for rounding."""
    return bool(np.allclose(left, right, atol=1e-5))


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


def test_no_texts_give_no_rows(tiny_model: Path) -> None:
    """An empty list has the shape (0, dimension)."""
    encoder = tiny(tiny_model)
    assert encoder.encode([], "passage").shape == (0, 16)
    assert encoder.encode_tokens([], "passage") == []


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


def test_a_question_is_computed_on_one_processor(
    tiny_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Threads that wait for each other cost a busy server most; passages have all of them."""
    import torch
    from sentence_transformers import SentenceTransformer

    encoder, threads = tiny(tiny_model), []
    encode = SentenceTransformer.encode

    def counting(*given: object, **named: object) -> object:
        threads.append(torch.get_num_threads())
        return encode(*given, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(SentenceTransformer, "encode", counting)
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    try:
        for role in ("query", "passage"):
            encoder.encode(["mål"], role)
            encoder.encode_tokens(["mål"], role)
        assert threads == [1, 1, 2, 2]
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(before)


def test_threads_share_an_encoder(tiny_model: Path) -> None:
    """Texts encoded by many threads at once get the vectors they get alone."""
    encoder = tiny(tiny_model)
    texts = ["mål " * (1 + number % 20) for number in range(40)]
    alone = [encoder.encode([text], "query")[0] for text in texts]
    results: dict[int, NDArray[np.float32]] = {}

    def work(first: int) -> None:
        for number in range(first, 40, 8):
            results[number] = encoder.encode([texts[number]], "query")[0]

    threads = [threading.Thread(target=work, args=(first,)) for first in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(same(results[number], alone[number]) for number in range(40))


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


def test_the_name_tells_models_weights_and_prompts_apart(tmp_path: Path) -> None:
    """Two settings that may give different vectors have different names."""
    (tmp_path / "config.json").write_text("{}")
    folder = Settings(model=str(tmp_path))
    names = [
        encoder_name(Settings()),
        encoder_name(Settings(query_prompt="")),
        encoder_name(Settings(passage_prompt="")),
        encoder_name(Settings(model="another/model")),
        encoder_name(folder),
        encoder_name(replace(folder, passage_prompt="stycke: ")),
        encoder_name(replace(folder, passage_prompt="")),
    ]
    (tmp_path / "config.json").write_text("{ }")
    names.append(encoder_name(folder))
    (tmp_path / "more.json").write_text("{}")
    names.append(encoder_name(folder))
    assert len(set(names)) == len(names)


def test_the_name_stays_while_nothing_changes(tiny_model: Path) -> None:
    """The encoder's name is that of its settings, also after the model was used."""
    settings = Settings(model=str(tiny_model))
    before = encoder_name(settings)
    assert load_encoder(settings).name == before == encoder_name(settings)
    assert encoder_name(Settings()) == encoder_name(
        Settings(query_prompt="query: ", passage_prompt="passage: ")
    )


def run_python(code: str) -> str:
    """What a fresh interpreter prints, with warnings as errors."""
    command = [sys.executable, "-W", "error", "-c", code]
    paths = {**os.environ, "PYTHONPATH": str(Path(model.__file__).parents[2])}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=paths)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def test_the_name_is_found_without_the_heavy_libraries() -> None:
    """Telling the name imports neither torch nor what stands on it."""
    heavy = "{'torch', 'transformers', 'sentence_transformers', 'tokenizers', 'safetensors'}"
    code = (
        "import sys; from sok.indexing.model import encoder_name\n"
        "from sok.settings import Settings\n"
        f"encoder_name(Settings()); print(sorted({heavy} & set(sys.modules)))"
    )
    assert run_python(code) == "[]\n"


@pytest.mark.model
def test_the_default_model_needs_no_network() -> None:
    """With every socket refused the default model loads and answers, and prints nothing."""
    code = """
import socket
def refuse(*args, **kwargs):
    raise AssertionError("network used")
socket.socket.connect = socket.getaddrinfo = socket.create_connection = refuse
from sok.indexing.model import load_encoder
from sok.settings import Settings
encoder = load_encoder(Settings())
assert encoder.encode(["Vad är ett mål?"], "query").shape == (1, 384)
"""
    assert run_python(code) == ""


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
    texts = [*TEXTS, "ord " * 2500, "😀🚲", "<s></s><pad><mask><unk>", "\0", "a\u030a"]
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


def test_the_default_model_is_the_one_that_is_converted() -> None:
    """The name in the settings is the model whose weights are carried along."""
    assert encoder_name(Settings()).startswith(f"{DEFAULT_MODEL} (1571fc982750-")


def test_a_loaded_model_leaves_numpy_one_thread(tiny_model: Path) -> None:
    """Threads of numpy's own would wait for those of torch: a question took five times as long."""
    from threadpoolctl import threadpool_info

    tiny(tiny_model)
    blas = [pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"]
    assert blas and set(blas) == {1}
