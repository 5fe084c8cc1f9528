"""Files written wholly or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NoReturn

import pytest

from sok.cli.files import write_whole
from sok.errors import UsageError


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    """With nothing left beside it."""
    file = tmp_path / "ut.xlsx"
    for data in (b"one", b"two"):
        write_whole(str(file), data)
        assert file.read_bytes() == data
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("name", ["missing/ut.xlsx", "folder.xlsx"])
def test_what_cannot_be_written_is_said(name: str, tmp_path: Path) -> None:
    """A folder that is missing, or that has the name of the file; nothing is left."""
    (tmp_path / "folder.xlsx").mkdir()
    path = str(tmp_path / name)
    with pytest.raises(UsageError, match=r"ut\.xlsx|folder\.xlsx.*går inte att skriva") as raised:
        write_whole(path, b"x")
    assert path in str(raised.value)
    assert [file.name for file in tmp_path.iterdir()] == ["folder.xlsx"]


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_stops_halfway_leaves_the_old_file(
    error: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk, or somebody who changes their mind."""
    file = tmp_path / "ut.xlsx"
    file.write_bytes(b"old")

    def stop(*_: object) -> NoReturn:
        raise error

    monkeypatch.setattr(os, "replace", stop)
    with pytest.raises((UsageError, KeyboardInterrupt)):
        write_whole(str(file), b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("ut.xlsx", b"old")]
