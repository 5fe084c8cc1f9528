"""The user guide tells of the program as it is: its pictures, its words, its quotes."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from guide import GUIDE, ROOT, examples, quotes_in
from PIL import Image

from screenshots.scenes import SCENES

FOLDER = ROOT / "docs" / "bilder"
PICTURES = re.findall(r"!\[(.*?)\]\(bilder/(.+?)\.png\)", GUIDE, re.DOTALL)
README_PICTURES = re.findall(
    r"!\[(.*?)\]\(docs/bilder/(.+?)\.png\)", (ROOT / "README.md").read_text("utf-8"), re.DOTALL
)
# Bytes: a guide that opens at once, also over a slow line.
LARGEST, ALL = 80_000, 1_000_000
# Letters of a label that are its own, and not put in when the program runs.
OWN = 4
# Bold words with a colon are not labels but what an example or a line of a list is about.
LABELS = sorted({label for label in re.findall(r"\*\*([^*]+)\*\*", GUIDE) if label[-1] != ":"})
MESSAGES = sorted(
    message
    for row in re.findall(r"^\| (”.+?) \|", GUIDE, re.MULTILINE)
    for message in re.findall(r"”([^”]+)”", row)
)


def templates() -> Iterator[str]:
    """All strings of the program, with "…" where something is put in."""
    for path in (ROOT / "src" / "sok").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value
            elif isinstance(node, ast.JoinedStr):
                parts = (p.value if isinstance(p, ast.Constant) else "…" for p in node.values)
                yield "".join(map(str, parts))
    for path in (ROOT / "src" / "sok" / "web").rglob("*.js"):
        yield from re.findall(r'"([^"\n]+)"', path.read_text("utf-8"))


TEMPLATES = [text.replace("”", "") for text in templates()]


def says(template: str, message: str) -> bool:
    """Whether the program may say the message, of which parts are left out."""
    pieces = [piece.strip() for piece in message.split("…")]
    return all(piece in template for piece in pieces) and len("".join(pieces)) >= OWN


def shows(template: str, label: str) -> bool:
    """Whether the template is the label, or has it before what explains it or within a tag."""
    bare = re.sub(r":material/\w+: ", "", template)
    if re.search(rf"(^|>){re.escape(label)}($|<| \(|:| …)", bare):
        return True
    pattern = ".+".join(map(re.escape, bare.split("…")))
    own = bare.replace("…", "").strip()
    return len(own) >= OWN and re.fullmatch(pattern, label) is not None


def test_the_guide_shows_each_picture_that_is_taken() -> None:
    """Names of pictures, of the script's scenes and of files agree, and none is left over."""
    assert sorted(name for _, name in PICTURES) == sorted(SCENES)
    assert {path.stem for path in FOLDER.iterdir()} == set(SCENES)
    assert {name for _, name in README_PICTURES} <= set(SCENES)
    assert README_PICTURES, "the README shows the chat"


@pytest.mark.parametrize(("said", "name"), PICTURES + README_PICTURES)
def test_a_picture_says_what_it_shows(said: str, name: str) -> None:
    """Who does not see a picture gets a sentence instead."""
    assert len(said.split()) >= OWN


@pytest.mark.parametrize("name", SCENES)
def test_a_picture_is_as_wide_as_its_scene_and_small(name: str) -> None:
    """A picture was taken at its scene's width and height, and weighs little."""
    path = FOLDER / f"{name}.png"
    with Image.open(path) as picture:
        assert picture.size == (SCENES[name].width, SCENES[name].height)
    assert path.stat().st_size <= LARGEST


def test_the_pictures_weigh_little_together() -> None:
    """The guide is read over any line."""
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) <= ALL


@pytest.mark.parametrize("message", MESSAGES)
def test_a_message_of_the_guide_is_one_of_the_program(message: str) -> None:
    """Who looks for the words on the screen finds them in the guide."""
    assert any(says(template, message.replace("”", "")) for template in TEMPLATES)


@pytest.mark.parametrize("label", LABELS)
def test_a_label_of_the_guide_is_one_of_the_program(label: str) -> None:
    """What the guide says to press is there under that name."""
    assert any(shows(template, label) for template in TEMPLATES)


def test_the_quotes_of_the_guide_stand_in_the_report() -> None:
    """Each quote stands word for word on the page that the guide gives."""
    path = next(Path(ROOT / "corpus").glob("*.txt"))
    pages = [" ".join(page.split()) for page in path.read_text("utf-8").split("\f")]
    first = 3  # as the report's metadata file says
    quotes = quotes_in(re.sub(r"^> ?", "", GUIDE, flags=re.MULTILINE))
    assert len(quotes) >= len([example for example in examples() if example.quotes])
    for text, page in quotes:
        assert text in pages[page - first]
