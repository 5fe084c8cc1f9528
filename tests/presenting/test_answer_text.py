"""Answers as a terminal shows them."""

from __future__ import annotations

from dataclasses import replace

from presenting.answers import (
    AMOUNT,
    COMPARISON,
    FISHING,
    HELP,
    INITIATIVES,
    LIST,
    REGION,
    a_figure,
)
from web.fakes import REFUSAL, a_quote, an_answer

from sok.presenting.answer_text import answer_text
from sok.records import Answer


def shown(answer: Answer) -> str:
    """The text with ordinary spaces."""
    return answer_text(answer).replace("\u00a0", " ")


def test_an_answer_is_quotes_with_pages_and_then_sources() -> None:
    """Each quote has its page and headings under it; a document is named once with all pages."""
    answer = an_answer(
        "Vad?",
        a_quote("Öar finns.", 9, headings=("Kust", "Öar")),
        a_quote("Skär också.", 4, 5),
    )
    assert shown(answer) == (
        "”Öar finns.”\n   s. 9 › Kust › Öar\n\n"
        "”Skär också.”\n   s. 4–5\n\n"
        "Källor\n   Rapport om öar, s. 4–5, 9 (oar.txt)"
    )


def test_of_several_documents_each_quote_and_figure_names_its_own() -> None:
    """By its title; where two are called the same, by its file too."""
    fishing, farming = COMPARISON.quotes
    other = replace(farming, span=replace(farming.span, document="skog.txt"), title="Skog")
    rows = tuple(
        replace(row, quote=other) if row.quote == farming else row for row in COMPARISON.statistics
    )
    text = shown(replace(COMPARISON, quotes=(fishing, other), statistics=rows))
    assert f"{FISHING.title}, s. 4 › Stöd › Fiske" in text
    assert "Skog, s. 5–6 › Stöd › Jord" in text
    assert "12 miljoner kronor   Skog, s. 5–6\n" in text
    same = replace(other, title=fishing.title)
    text = shown(replace(AMOUNT, quotes=(fishing, same)))
    assert f"{FISHING.title} (skog.txt), s. 5–6 › Stöd › Jord" in text


def test_a_refusal_shows_the_three_nearest_as_such() -> None:
    """They are not in quotation marks, since they are no answer."""
    quotes = [a_quote(text, 3) for text in ("Ett.", "Två.", "Tre.", "Fyra.")]
    assert shown(an_answer("Vad?", *quotes, answered=False)) == (
        f"{REFUSAL}\n\nDet här ligger närmast:\n\nEtt.\n   s. 3\n\nTvå.\n   s. 3\n\nTre.\n   s. 3"
    )


def test_a_refusal_with_nothing_near_is_the_refusal() -> None:
    """No heading stands over nothing."""
    assert answer_text(an_answer("Vad?", answered=False)) == REFUSAL


def test_help_is_its_text() -> None:
    """As the engine wrote it."""
    assert answer_text(HELP) == HELP.text


def test_how_the_question_was_read_comes_first() -> None:
    """What a follow-up was completed to, then remarks, then our own words."""
    answer = an_answer("Och där?", a_quote("Ja.", 3), standalone="Finns öar där?")
    assert answer_text(answer).startswith("Tolkat som: Finns öar där?\n\n”Ja.”")
    noted = replace(answer, notes=("Ett.", "Två."), lead="Så här:")
    assert answer_text(noted).startswith(
        "Tolkat som: Finns öar där?\n\nEtt.\nTvå.\n\nSå här:\n\n”Ja.”"
    )


def test_the_figure_asked_for_stands_alone_above_its_quote() -> None:
    """The quote itself is left as it is."""
    assert shown(AMOUNT).startswith(f"3 miljoner kronor\n\n”{FISHING.text}”\n   s. 4 › ")


def test_a_comparison_is_an_aligned_table_over_its_quotes() -> None:
    """What, how much and where, each in a column."""
    assert shown(COMPARISON).startswith(
        "Minst: 3 miljoner kronor.\n\n"
        "   fisket       3 miljoner kronor    s. 4\n"
        "   jordbruket   12 miljoner kronor   s. 5–6\n\n"
        "”Fisket fick 3 miljoner kronor av 9.”\n   s. 4 › Stöd › Fiske\n\n"
        "”Jordbruket fick 12 miljoner kronor.”\n   s. 5–6 › Stöd › Jord\n\n"
    )


def test_a_long_label_goes_on_below() -> None:
    """So that a row fits a terminal of 80 characters, and no word is lost."""
    label = "stöd till allt som växer och frodas på öarna och på fastlandet i hela landet"
    figures = (a_figure(FISHING, "9", label), a_figure(FISHING, "3 miljoner kronor", "fisket"))
    table = shown(replace(COMPARISON, statistics=figures)).split("\n\n")[1].splitlines()
    assert table == [
        "   stöd till allt som växer och frodas på öarna   9                   s. 4",
        "      och på fastlandet i hela landet",
        "   fisket                                         3 miljoner kronor   s. 4",
    ]


def test_initiatives_are_numbered_entries() -> None:
    """What is known of each, its verbatim text, and where it stands."""
    assert shown(INITIATIVES).startswith(
        "Tolkat som: Vilka insatser finns till sjöss?\n\n"
        "1. Skåne · projekt: Havet\n"
        "   ”Bygga båtar av trä (Havet, Skåne).”\n"
        "   s. 9 › Exempel\n\n"
        "2. Ny kaj i Visby\n"
        "   Gotland, Kalmar · aktör: Hamnbolaget\n"
        "   ”Hamnen har fått en ny kaj.”\n"
        "   s. 10 › Exempel › Hamn\n\n"
        "Källor\n"
    )


def test_a_region_has_headings_for_both_kinds() -> None:
    """Initiatives first, then figures with their quotes."""
    parts = shown(REGION).split("\n\n")
    assert parts[0] == "Exempel på insatser" and parts[1].startswith("1. ")
    assert parts[2] == "Siffror" and parts[3].startswith("   fisket")
    assert parts[4].startswith("”Fisket")


def test_a_list_has_one_place_for_its_items() -> None:
    """As long as they stand on the same page."""
    assert shown(LIST).startswith(
        "”Stöden är:”\n”fiske”\n   s. 4 › Stöd\n\n”jordbruk”\n   s. 5 › Stöd\n\nKällor\n"
    )
