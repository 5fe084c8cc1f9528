"""The system's reasons in Swedish."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from sok.causes import cause


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "disken är full"),
        (PermissionError(errno.EACCES, "Permission denied", "x.txt"), "åtkomst nekas"),
        (OSError(errno.EXDEV, "Invalid cross-device link"), "Invalid cross-device link"),
        (OSError("bara ord"), "bara ord"),
    ],
)
def test_a_reason_is_said_in_swedish(error: OSError, said: str) -> None:
    """What people meet has Swedish words; what they hardly do keeps the system's own."""
    assert cause(error) == said


def test_what_the_system_really_raises_is_known(tmp_path: Path) -> None:
    """The numbers are those of this system, whatever it is called."""
    with pytest.raises(OSError, match="x") as missing:
        (tmp_path / "x").read_bytes()
    with pytest.raises(OSError, match="y") as twice:
        for _ in range(2):
            (tmp_path / "y").mkdir()
    assert (cause(missing.value), cause(twice.value)) == (
        "finns inte",
        "det finns redan något med det namnet",
    )
