"""A build that is stopped, or meets another, leaves the old index as it was."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from fakes import FakeEncoder
from indexing.builds import built

from sok.errors import IndexLocked, IndexNotWritten
from sok.indexing.store import load_index
from sok.settings import Settings


@pytest.mark.parametrize("stop_at", [0, 3])
def test_a_build_stopped_in_the_model_leaves_the_old_index(
    settings: Settings, stop_at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old index answers, and the next build is complete."""
    monkeypatch.setattr("sok.indexing.assemble.BATCH", 2)
    built(settings)
    before = load_index(settings.index)
    (settings.corpus / "c.txt").write_text(" ".join(f"Ny text {n}." for n in range(9)), "utf-8")
    with pytest.raises(KeyboardInterrupt):
        built(settings, FakeEncoder(fail_at=stop_at))
    assert load_index(settings.index).manifest == before.manifest
    assert built(settings)[0].read == ("c.txt",)
    assert len(load_index(settings.index).documents) == 3


def test_a_kill_while_writing_leaves_the_old_index(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process that dies before the swap cleans nothing up; the next build does."""
    built(settings)
    before = load_index(settings.index)
    (settings.corpus / "c.txt").write_text("Ny text.", "utf-8")
    with monkeypatch.context() as patch:

        def die(*_: object) -> None:
            raise KeyboardInterrupt

        patch.setattr("sok.indexing.store.write_manifest", die)
        patch.setattr("shutil.rmtree", lambda *_, **__: None)
        with pytest.raises(KeyboardInterrupt):
            built(settings)
    assert len(list(settings.index.glob("build-*"))) == 2
    assert load_index(settings.index).manifest == before.manifest
    built(settings)
    assert len(list(settings.index.glob("build-*"))) == 1
    assert len(load_index(settings.index).documents) == 3


def test_two_builds_at_once(settings: Settings) -> None:
    """The second is told to wait, at once; the first finishes; then a third may build."""
    started, finish = threading.Event(), threading.Event()

    class Slow(FakeEncoder):
        def encode(self, texts, role):  # type: ignore[no-untyped-def]
            started.set()
            assert finish.wait(30)
            return super().encode(texts, role)

    first = threading.Thread(target=built, args=(settings, Slow()))
    first.start()
    assert started.wait(30)
    with pytest.raises(IndexLocked, match="byggs redan"):
        built(settings)
    finish.set()
    first.join(30)
    assert built(settings)[0].reused == ("a.txt", "b.txt")


def test_an_index_folder_that_cannot_be_made(settings: Settings, tmp_path: Path) -> None:
    """The message names the folder and what to see to."""
    (tmp_path / "a file").touch()
    with pytest.raises(IndexNotWritten, match=r"a file.*går att skriva i"):
        built(replace(settings, index=tmp_path / "a file" / "index"))
