"""References in Swedish, in each of their forms."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes import fake_document
from presenting.answers import at
from web.fakes import a_quote

from sok.presenting.citations import (
    Source,
    footnote,
    guessed_fields,
    harvard,
    in_text,
    quote_footnote,
    quote_with_reference,
    source_of,
    sources,
)
from sok.records import Metadata, Quote

QUOTE = replace(
    a_quote("Öar finns.", 20, title="Hållbar utveckling (kort)"), publisher="Tillväxtverket"
)
SOURCE = source_of(QUOTE)


def plain(text: str) -> str:
    """The text with ordinary spaces."""
    return text.replace("\u00a0", " ")


def test_a_quote_has_its_reference_beside_it() -> None:
    """Publisher, year and page in parentheses; the number stays with its "s."."""
    written = quote_with_reference(QUOTE)
    assert plain(written) == "”Öar finns.” (Tillväxtverket, 2021, s. 20)"
    assert "s.\u00a020" in written


def test_a_quote_over_pages_names_them_all() -> None:
    """In the reference and in the footnote alike."""
    quote = replace(QUOTE, pages=(20, 21))
    assert plain(quote_with_reference(quote)).endswith("(Tillväxtverket, 2021, s. 20–21)")
    assert plain(quote_footnote(quote)).endswith(", 2021, s. 20–21.")


def test_a_footnote_names_the_title() -> None:
    """The title is a part of its own, to be set in italics."""
    assert plain(quote_footnote(QUOTE)) == (
        "Tillväxtverket, Hållbar utveckling (kort), 2021, s. 20."
    )
    assert footnote(SOURCE, [20]).title == "Hållbar utveckling (kort)"


@pytest.mark.parametrize(
    ("source", "entry"),
    [
        (SOURCE, "Tillväxtverket (2021). Hållbar utveckling (kort)."),
        (replace(SOURCE, title="Vad nu?"), "Tillväxtverket (2021). Vad nu?"),
        (replace(SOURCE, year=None), "Tillväxtverket (u.å.). Hållbar utveckling (kort)."),
        (replace(SOURCE, publisher=""), "Hållbar utveckling (kort) (2021)."),
    ],
    ids=["usual", "title that ends a sentence", "no year", "no publisher"],
)
def test_an_entry_ends_in_one_full_stop(source: Source, entry: str) -> None:
    """A missing year is "u.å."; a title takes the place of a publisher that is not known."""
    assert harvard(source).text == entry


@pytest.mark.parametrize("publisher", ["", " ", "okänd utgivare"])
def test_an_unknown_publisher_is_no_author(publisher: str) -> None:
    """Neither beside the quote nor in the footnote."""
    quote = replace(QUOTE, publisher=publisher)
    assert plain(quote_with_reference(quote)).endswith("(Hållbar utveckling (kort), 2021, s. 20)")
    assert plain(quote_footnote(quote)) == "Hållbar utveckling (kort), 2021, s. 20."


@pytest.mark.parametrize(
    ("field", "beside", "note", "entry"),
    [
        ("year", "(T, [2021?], s. 20)", "T, Öar, [2021?], s. 20.", "T ([2021?]). Öar."),
        ("publisher", "([T?], 2021, s. 20)", "[T?], Öar, 2021, s. 20.", "[T?] (2021). Öar."),
        ("title", "(T, 2021, s. 20)", "T, [Öar?], 2021, s. 20.", "T (2021). [Öar?]."),
        ("first_page", "(T, 2021, s. [20?])", "T, Öar, 2021, s. [20?].", "T (2021). Öar."),
        ("language", "(T, 2021, s. 20)", "T, Öar, 2021, s. 20.", "T (2021). Öar."),
    ],
)
def test_a_guess_is_seen_to_be_one(field: str, beside: str, note: str, entry: str) -> None:
    """Brackets and a question mark, wherever the field is written."""
    source = Source("a.txt", "T", "Öar", 2021, guessed=(field,))
    assert plain(in_text(source, [20])) == beside
    assert plain(footnote(source, [20]).text) == note
    assert harvard(source).text == entry


def test_a_missing_year_is_no_guess() -> None:
    """Nothing was found, so nothing is unsure."""
    assert harvard(Source("a.txt", "T", "Öar", None, ("year",))).text == "T (u.å.). Öar."


def test_what_was_guessed_comes_from_the_documents() -> None:
    """By file name, as `sources` wants it."""
    document = replace(
        fake_document("Öar."), metadata=Metadata("Öar", "T", 2021, "sv", 1, ("year",))
    )
    guessed = guessed_fields([document])
    assert guessed == {"a.txt": ("year",)}
    assert sources([at(QUOTE, 0, "a.txt")], guessed)["a.txt"].guessed == ("year",)


def of(document: str, publisher: str, year: int | None, title: str) -> Quote:
    """A quote from another document."""
    return replace(at(QUOTE, 0, document), publisher=publisher, year=year, title=title)


def test_sources_stand_once_in_swedish_order() -> None:
    """By publisher and year, å, ä and ö last."""
    quotes = [
        of("1", "Överket", 2020, "A"),
        of("2", "Ämbetet", 2020, "A"),
        of("3", "Åklagaren", 2020, "A"),
        of("4", "Zoo", 2021, "A"),
        of("5", "Zoo", 2019, "B"),
        of("4", "Zoo", 2021, "A"),
    ]
    assert list(sources(quotes)) == ["5", "4", "3", "2", "1"]
    assert {source.letter for source in sources(quotes).values()} == {""}


@pytest.mark.parametrize(
    ("year", "written"), [(2021, ["2021a", "2021b"]), (None, ["u.å.a", "u.å.b"])]
)
def test_works_of_one_publisher_and_year_get_letters(year: int | None, written: list[str]) -> None:
    """Else a reader could not tell which is meant; in the order of their titles."""
    found = sources([of("1", "T", year, "Ö"), of("2", "T", year, "A"), of("3", "T", 1999, "B")])
    assert [plain(in_text(found[name], [3])) for name in ("2", "1", "3")] == [
        f"(T, {written[0]}, s. 3)",
        f"(T, {written[1]}, s. 3)",
        "(T, 1999, s. 3)",
    ]


def test_letters_do_not_run_out() -> None:
    """After z comes aa."""
    found = sources([of(f"{number:02}", "T", 2021, "A") for number in range(28)])
    assert [source.letter for source in found.values()][-3:] == ["z", "aa", "bb"]
