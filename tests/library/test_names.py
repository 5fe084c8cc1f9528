"""Names of files as people and programs send them: safe as they are, or refused by name."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sok.errors import LibraryError
from sok.library.names import safe_name, same_name, same_stem, shown_name
from sok.settings import NAME_LIMIT


@pytest.mark.parametrize(
    "name",
    ["rapport.pdf", "Årsrapport 2021 (slutlig).pdf", "utan ändelse", "a.b.c.txt", "2021-07.PDF"],
)
def test_ordinary_names_stay(name: str) -> None:
    """Spaces, å, ä, ö, case and several dots are part of a name."""
    assert safe_name(name) == name


def test_both_forms_of_letters_are_one_name() -> None:
    """What macOS sends in two code points is the same file as in one."""
    name = "Åtgärder för öar.pdf"
    apart = unicodedata.normalize("NFD", name)
    assert apart != name
    assert safe_name(apart) == name
    assert same_name(apart, name.upper())


@pytest.mark.parametrize(
    "name",
    ["../hemligt.pdf", "..\\hemligt.pdf", "/etc/passwd", "C:\\a.pdf", "a/b.pdf", "..", "."],
)
def test_a_path_is_no_name(name: str) -> None:
    """Nothing is written outside the corpus; the message names what was sent."""
    with pytest.raises(LibraryError, match=r"är en sökväg\. Välj filen själv") as caught:
        safe_name(name)
    assert f"Filnamnet {name} " in str(caught.value)


@pytest.mark.parametrize("name", ["", "  ", "."])
def test_a_name_must_have_letters(name: str) -> None:
    """Blank names and the folder itself are refused."""
    with pytest.raises(LibraryError):
        safe_name(name)


@pytest.mark.parametrize("name", [".gömd.pdf", "~$rapport.docx", ".sok-change"])
def test_hidden_files_are_none(name: str) -> None:
    """The corpus does not list them, so that they would be added and never found."""
    with pytest.raises(LibraryError, match="hör till en dold eller tillfällig fil"):
        safe_name(name)


@pytest.mark.parametrize("name", ["a:b.pdf", "vad?.pdf", "CON", "nul.txt", "a\nb.pdf", "a.", "a "])
def test_names_that_some_systems_lack_are_refused(name: str) -> None:
    """A corpus can be copied between Linux, macOS and Windows; the message is one line."""
    with pytest.raises(LibraryError, match="går inte att använda") as caught:
        safe_name(name)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["rapport.toml", "rapport.JSON"])
def test_metadata_files_are_no_documents(name: str) -> None:
    """The corpus would not list them either."""
    with pytest.raises(LibraryError, match="hör till en metadatafil"):
        safe_name(name)


def test_very_long_names_say_how_long_is_right() -> None:
    """The limit counts bytes, the advice characters; the name in the message is cut."""
    assert safe_name("å" * (NAME_LIMIT // 2))
    with pytest.raises(LibraryError, match="Korta det till högst 120 tecken") as caught:
        safe_name("å" * 5000 + ".pdf")
    assert "ååå…ååå" in str(caught.value) and len(str(caught.value)) < 200


def test_bytes_that_are_no_text_are_refused() -> None:
    """On Linux a name can be any bytes; the message can still be written."""
    name = b"\xff\xfe.pdf".decode("utf-8", "surrogateescape")
    with pytest.raises(LibraryError, match="är inte giltig text") as caught:
        safe_name(name)
    str(caught.value).encode("utf-8")


def test_two_endings_of_one_stem_share_their_metadata_file() -> None:
    """Which is why they cannot both be there."""
    assert same_stem("rapport.pdf", "RAPPORT.txt")
    assert not same_stem("rapport.pdf", "rapport 2.pdf")


@given(st.text())
def test_a_safe_name_stays_inside_its_folder(name: str) -> None:
    """Whatever is sent, what comes out is one part of a path, and itself safe."""
    try:
        made = safe_name(name)
    except LibraryError as error:
        assert shown_name(name) in str(error)
        return
    assert not {"/", "\\", "\0"} & set(made) and made not in {"", ".", ".."}
    assert len(made.encode("utf-8")) <= NAME_LIMIT
    assert safe_name(made) == made
