"""The metadata file is changed line by line, and nothing else in it is lost."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sok.errors import LibraryError
from sok.library.metadata_file import check_fields, edited

FILE = '# Från arkivet\ntitle = "Öar"  # på omslaget\nyear = 2020\nserie = "A"\n\n[mer]\nx = 1\n'


def test_a_field_is_replaced_where_it_stands() -> None:
    """Comments, other fields and tables stay as they were."""
    made = edited("a.toml", FILE, {"title": "Skär"})
    assert made == FILE.replace("Öar", "Skär")


def test_a_new_field_comes_before_the_tables() -> None:
    """At the end of the file it would be part of the table."""
    made = edited("a.toml", FILE, {"publisher": "Boverket"})
    assert tomllib.loads(made) == {**tomllib.loads(FILE), "publisher": "Boverket"}


def test_a_field_is_dropped() -> None:
    """With its line."""
    assert edited("a.toml", FILE, {}, ["year"]) == FILE.replace("year = 2020\n", "")


def test_a_file_is_made_of_nothing() -> None:
    """Numbers are numbers, and texts are texts on one line."""
    made = edited("a.toml", "", {"title": 'Om "öar"\noch \\skär', "year": 2021})
    assert tomllib.loads(made) == {"title": 'Om "öar" och \\skär', "year": 2021}


@pytest.mark.parametrize("text", ['title = """\nÖar\n"""\n', "title = [\n1,\n]\n", "title: Öar"])
def test_what_cannot_be_changed_by_the_line_is_left_alone(text: str) -> None:
    """The person is told which file to open."""
    with pytest.raises(LibraryError, match=r"^Metadatafilen a\.toml är skriven på ett sätt"):
        edited("a.toml", text, {"title": "Skär"})


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_title_can_be_written(title: str) -> None:
    """What TOML reads back is what was said, white space made even."""
    made = edited("a.toml", "", {"title": title})
    assert tomllib.loads(made) == {"title": " ".join(title.split())}


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"title": "  "}, "Titeln är tom."),
        ({"publisher": ""}, "Utgivaren är tom."),
        ({"title": "x" * 501}, "Titeln är för lång."),
        ({"year": 21}, "21 är inget utgivningsår."),
        ({"language": "svenska"}, "svenska är ingen språkkod."),
    ],
)
def test_impossible_values_are_named(said: dict[str, str | int], message: str) -> None:
    """One message says which field, and what to write."""
    with pytest.raises(LibraryError) as caught:
        check_fields(said)
    assert str(caught.value).startswith(message)
