"""The script that is run for each visit, and where it lies."""

from __future__ import annotations

import sys

from web.fakes import SCRIPT


def test_the_scripts_folder_hides_no_module() -> None:
    """Streamlit looks for modules there first, also for those that other processes of ours need."""
    names = {path.stem for path in SCRIPT.parent.iterdir() if not path.name.startswith("__")}
    assert names == {"main"}
    assert not names & sys.stdlib_module_names
