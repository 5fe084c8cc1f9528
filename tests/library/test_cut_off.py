"""A change that fails or is cut off half way leaves corpus and index as they were."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from fakes import FakeEncoder
from library.made import NEW, files, indexed

from sok.answering.engine import open_engine
from sok.errors import LibraryError
from sok.indexing.fresh import list_corpus
from sok.indexing.lock import hold
from sok.library.changes import (
    Means,
    add_document,
    confirm_metadata,
    remove_document,
    replace_document,
)
from sok.library.staging import Staging, recover
from sok.reading import read_document

Changing = Callable[[Means], object]
CHANGES: dict[str, Changing] = {
    "add": lambda means: add_document(means, "c.txt", NEW),
    "replace": lambda means: replace_document(means, "a.txt", "c.txt", NEW),
    "replace in place": lambda means: replace_document(means, "a.txt", "a.txt", NEW),
    "confirm": lambda means: confirm_metadata(means, "a.txt", {"title": "Annan"}),
    "remove": lambda means: remove_document(means, "a.txt"),
}


class Power(BaseException):
    """The power goes."""


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), Power()], ids=repr)
def test_a_failure_half_way_leaves_all_as_it_was(
    means: Means, monkeypatch: pytest.MonkeyPatch, change: Changing, error: BaseException
) -> None:
    """Whichever step of moving files fails, corpus and index are as they were."""
    before = files(means.settings)
    move = os.replace
    for fails_at in range(20):
        steps = iter(range(20))

        def replace(source: Path, target: Path, steps=steps, fails_at=fails_at) -> None:  # type: ignore[no-untyped-def]
            if next(steps, None) == fails_at:
                raise error
            move(source, target)

        monkeypatch.setattr(os, "replace", replace)
        try:
            change(means)
        except (LibraryError, Power, Exception) as caught:
            monkeypatch.setattr(os, "replace", move)
            assert isinstance(caught, Power) or "Se till att mappen går att skriva i" in str(caught)
            assert files(means.settings) == before
            assert indexed(means.settings) == ["a.txt", "b.txt"]
        else:
            assert fails_at > 1, "no step failed"
            return
    pytest.fail("never succeeded")


@pytest.mark.parametrize("change", ["add", "replace", "replace in place"])
def test_a_failing_model_leaves_all_as_it_was(means: Means, change: str) -> None:
    """The index is built last, and the files go back if it is not."""
    before = files(means.settings)
    broken = Means(means.settings, FakeEncoder(fail_at=0), reader=read_document)
    with pytest.raises(KeyboardInterrupt):
        CHANGES[change](broken)
    assert files(means.settings) == before
    assert indexed(means.settings) == ["a.txt", "b.txt"]


@pytest.mark.parametrize("moved", [True, False])
def test_a_change_that_was_cut_off_is_undone_later(means: Means, moved: bool) -> None:
    """A process that is killed undoes nothing: the next one that changes or indexes does."""
    before = files(means.settings)
    staging = Staging(means.settings.corpus)
    staging.put("a.txt", b"Ny upplaga.")
    staging.put("c.txt", NEW)
    if moved:
        staging.apply(["b.txt"])
        assert set(files(means.settings)) != set(before)
    recover(means.settings)
    assert files(means.settings) == before
    assert [path.name for path in means.settings.corpus.iterdir() if path.is_dir()] == []


@pytest.mark.parametrize("change", CHANGES)
def test_the_next_change_undoes_one_that_was_cut_off(means: Means, change: str) -> None:
    """What was half moved in or out neither stands in its way nor stays."""
    staging = Staging(means.settings.corpus)
    staging.put("c.txt", NEW)
    staging.apply(["a.txt", "b.txt"])
    CHANGES[change](means)
    assert "c.txt" not in files(means.settings) or "c.txt" in indexed(means.settings)
    assert not (means.settings.corpus / ".sok-change").exists()
    assert indexed(means.settings)


def test_who_asks_undoes_a_change_that_was_cut_off(means: Means) -> None:
    """An index that was current before the change is so again, and answers."""
    before = files(means.settings)
    staging = Staging(means.settings.corpus)
    staging.put("c.txt", NEW)
    staging.apply(["b.txt"])
    engine = open_engine(means.settings, FakeEncoder())
    assert [document.name for document in engine.documents] == ["a.txt", "b.txt"]
    assert files(means.settings) == before


def test_a_change_that_goes_on_is_not_undone(means: Means) -> None:
    """Indexing beside it leaves its files alone."""
    Staging(means.settings.corpus).put("c.txt", NEW)
    with hold(means.settings.index / "library.lock", wait=False):
        recover(means.settings)
        assert (means.settings.corpus / ".sok-change" / "new" / "c.txt").exists()


def test_a_half_written_change_is_no_document(means: Means) -> None:
    """What is on its way in is not listed, nor indexed."""
    Staging(means.settings.corpus).put("c.txt", NEW)
    assert [file.name for file in list_corpus(means.settings.corpus)] == ["a.txt", "b.txt"]
    shutil.rmtree(means.settings.corpus / ".sok-change")
