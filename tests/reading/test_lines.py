"""Raw pages to lines, and what their ends tell."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sok.reading.lines import Line, continues_word, ends_are_trusted, split_lines

# Six words cut in two, as the extraction of the report leaves them.
CUT = "den regio\nnala utveck\nlingen av sam\nhället och nä\nringslivet i kom\nmunen är vik\ntig\n"


@given(st.lists(st.text(alphabet="aå \t\n\x0b\x85\u2028", max_size=30), max_size=4))
def test_lines_are_the_page(texts: list[str]) -> None:
    """Lines with their ends concatenate to the page, and each knows its place."""
    for page, (text, lines) in enumerate(zip(texts, split_lines(texts), strict=True)):
        assert "".join(line.text + line.end for line in lines) == text
        assert all(line.page == page for line in lines)
        assert all(text.startswith(line.text, line.start) for line in lines)
        assert all("\n" not in line.text for line in lines)


def test_only_the_last_line_lacks_its_end() -> None:
    """A line feed at the very end makes an empty last line."""
    assert split_lines(["ett\ntvå"])[0] == (Line(0, 0, "ett", "\n"), Line(0, 4, "två", ""))
    assert split_lines(["ett\n"])[0] == (Line(0, 0, "ett", "\n"), Line(0, 4, "", ""))


def test_a_line_continues_a_word_without_a_space_between() -> None:
    """A letter, no space, and a small letter on the next line: else no word goes on."""

    def goes_on(first: str, second: str) -> bool:
        return continues_word(Line(0, 0, first, "\n"), Line(0, 9, second, "\n"))

    assert goes_on("den regio", "nala")
    assert not goes_on("den regio ", "nala")
    assert not goes_on("den regio", " nala")
    assert not goes_on("den regio", "Nala")
    assert not goes_on("år 2021", "var")
    assert not goes_on("slut.", "och")
    assert not goes_on("", "och")


def test_ends_are_trusted_where_the_halves_are_words() -> None:
    """Line ends without a space mark broken words if joining them gives Swedish."""
    assert ends_are_trusted(split_lines([CUT]))
    assert ends_are_trusted(split_lines([CUT[:30], CUT[28:]]))


def test_ends_are_not_trusted_where_trailing_spaces_were_stripped() -> None:
    """In a file without trailing spaces, line ends are between words."""
    stripped = (
        "en rapport om\nhur stödet till\nföretag har ökat\noch vad det\nbetyder för\nlandet\n"
    )
    assert not ends_are_trusted(split_lines([stripped]))


def test_a_few_breaks_prove_nothing() -> None:
    """Less than five broken words may be chance."""
    assert not ends_are_trusted(split_lines(["den regio\nnala utveck\nlingen\n"]))
    assert not ends_are_trusted(split_lines([""]))
    assert not ends_are_trusted([])
