"""An encoder's name tells what its vectors depend on, and is known without loading it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from indexing.encoders import run_python

from sok.indexing.model import encoder_name, load_encoder
from sok.settings import DEFAULT_MODEL, Settings


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


def test_the_name_is_found_without_the_heavy_libraries() -> None:
    """Telling the name imports neither torch nor what stands on it."""
    heavy = "{'torch', 'transformers', 'sentence_transformers', 'tokenizers', 'safetensors'}"
    code = (
        "import sys; from sok.indexing.model import encoder_name\n"
        "from sok.settings import Settings\n"
        f"encoder_name(Settings()); print(sorted({heavy} & set(sys.modules)))"
    )
    assert run_python(code) == "[]\n"


def test_the_default_model_is_the_one_that_is_converted() -> None:
    """The name in the settings is the model whose weights are carried along."""
    assert encoder_name(Settings()).startswith(f"{DEFAULT_MODEL} (1571fc982750-")
