"""The answer's text: verbatim quotes in fixed Swedish phrases."""

from __future__ import annotations

from dataclasses import replace

from sok.answering.asked.compose import REFUSAL, answer_text
from sok.records import Quote, Span

QUOTE = Quote(
    text="Byn växte med 12 procent.",
    span=Span("a.txt", 0, 0, 25),
    sha256="0" * 64,
    title="Rapport om byar",
    publisher="Byamyndigheten",
    year=2021,
    page=15,
    pages=(15,),
    headings=(),
    start=0,
    end=25,
)


def test_without_quotes_the_answer_is_a_refusal() -> None:
    """In just these words, whatever the number of documents."""
    assert REFUSAL == "Jag hittar inget svar på det i dokumenten."
    assert answer_text([], 1) == answer_text([], 5) == REFUSAL


def test_each_quote_is_a_line_with_its_page() -> None:
    """Verbatim in Swedish quotation marks."""
    other = replace(QUOTE, text="Den är *stor*.", pages=(15, 16))
    assert answer_text([QUOTE, other], 1) == (
        "”Byn växte med 12 procent.” (s.\u00a015)\n”Den är *stor*.” (s.\u00a015–16)"
    )


def test_with_several_documents_each_quote_names_its_own() -> None:
    """The title comes before the page."""
    assert answer_text([QUOTE], 2) == "”Byn växte med 12 procent.” (Rapport om byar, s.\u00a015)"


def test_our_own_words_come_first() -> None:
    """On a line above the quotes, or alone: an answer without quotes need be no refusal."""
    assert answer_text([QUOTE], 1, "Så här:").startswith("Så här:\n”Byn växte")
    assert answer_text([], 1, "Fråga om byar.") == "Fråga om byar."
