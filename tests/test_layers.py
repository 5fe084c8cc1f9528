"""The shape of the code: which module may import which, read from the source itself."""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "sok"

# From the bottom up, by the first name below `sok`. A module imports from its own layer and the
# ones before it. "" is `sok` itself: the Python interface, used by the programs above it.
LAYERS: tuple[frozenset[str], ...] = (
    frozenset(
        {"records", "errors", "causes", "folders", "settings", "tables"}
        | {"swedish", "regions", "places", "compounds", "sentences"},
    ),
    frozenset({"reading", "finding"}),
    frozenset({"indexing"}),
    frozenset({"library"}),
    frozenset({"answering"}),
    frozenset({"presenting"}),
    frozenset({"keeping"}),
    frozenset({""}),
    frozenset({"web", "cli", "evaluate", "__main__"}),
)
# The steps of answering, each a folder; what brings them together lies beside the folders.
STEPS = ("words", "asked", "evidence", "searching", "examples", "figures", "passages", "quoting")
# Libraries that more than one module may import, with the reason.
SHARED = {
    "numpy": "arrays are the language that the model, the vectors and the terms share",
    "streamlit": "the pages are written in it; a rule of its own keeps it in web/ and app.py",
}
# Libraries with a package of ours for each, where one module would be too long.
PACKAGES = {"pypdfium2": "sok.reading.pdf.pdfium", "docx": "sok.presenting.word"}


def module_name(path: Path) -> str:
    """The dotted name of a file under src/sok."""
    parts = ["sok", *path.relative_to(SOURCE).with_suffix("").parts]
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> Iterator[str]:
    """The dotted names that a file imports, at its top and inside functions alike."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0 and node.module, f"{path.name}: relative import"
            if node.module == "sok":
                yield from (f"sok.{alias.name}" for alias in node.names)
            else:
                yield node.module


def top(name: str) -> str:
    """The part of a dotted name below `sok`, which decides its layer: "sok.reading.x" is "reading".

    What is no module or package of ours (a function taken from `sok` itself) belongs to "".
    """
    head = name.split(".")[1] if "." in name else ""
    is_ours = (SOURCE / f"{head}.py").exists() or (SOURCE / head / "__init__.py").exists()
    return head if is_ours else ""


def layer(name: str) -> int:
    """The number of the layer that a module of ours is in; an unplaced module fails the test."""
    found = [number for number, names in enumerate(LAYERS) if top(name) in names]
    assert found, f"{name} has no layer: place it in LAYERS and in docs/architecture.md"
    return found[0]


MODULES = {module_name(path): tuple(imports(path)) for path in sorted(SOURCE.rglob("*.py"))}


def test_imports_point_downward() -> None:
    """A module imports only from its own layer and from those below it."""
    upward = [
        f"{module} imports {name}"
        for module, names in MODULES.items()
        for name in names
        if name.split(".")[0] == "sok" and layer(name) > layer(module)
    ]
    assert upward == []
    assert all(layer(module) >= 0 for module in MODULES)


def step(name: str) -> int:
    """The number of the step of answering that a module belongs to."""
    parts = name.split(".")
    return STEPS.index(parts[2]) if parts[2:] and parts[2] in STEPS else len(STEPS)


def test_a_step_of_answering_knows_only_those_before_it() -> None:
    """A module in a folder of answering imports from its own folder and from earlier ones."""
    answering = [module for module in MODULES if module.startswith("sok.answering.")]
    ahead = [
        f"{module} imports {name}"
        for module in answering
        for name in MODULES[module]
        if name.startswith("sok.answering.") and step(name) > step(module)
    ]
    assert ahead == []
    assert {step(module) for module in answering} == set(range(len(STEPS) + 1))


@pytest.mark.parametrize("lowest", ["sok.records", "sok.errors"])
def test_the_lowest_modules_import_nothing_else_of_ours(lowest: str) -> None:
    """Records and errors stand alone, so that everything can import them."""
    within = [module for module in MODULES if f"{module}.".startswith(f"{lowest}.")]
    assert within
    imported = [name for module in within for name in MODULES[module] if name.startswith("sok")]
    assert [name for name in imported if not name.startswith(f"{lowest}.")] == []


def test_only_the_web_imports_streamlit() -> None:
    """Everything outside web/ can be used, and tested, without Streamlit."""
    users = {
        module
        for module, names in MODULES.items()
        if any(name.split(".")[0] == "streamlit" for name in names)
    }
    assert {module for module in users if top(module) != "web"} == set()


def home(library: str, module: str) -> str:
    """The package that is there for the library, if the module is in it, else the module."""
    package = PACKAGES.get(library, module)
    return package if f"{module}.".startswith(f"{package}.") else module


def test_each_outside_library_has_one_module() -> None:
    """Replacing a library touches one file, or the one package that is there for it."""
    users: defaultdict[str, set[str]] = defaultdict(set)
    for module, names in MODULES.items():
        for name in names:
            library = name.split(".")[0]
            users[library].add(home(library, module))
    outside = users.keys() - sys.stdlib_module_names - SHARED.keys() - {"sok"}
    assert {name: users[name] for name in outside if len(users[name]) > 1} == {}
    # Without these the rule would hold of a folder in which nothing was found.
    assert {"faiss", "bm25s", "sentence_transformers", "hunspell", *PACKAGES} <= outside
