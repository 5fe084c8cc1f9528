"""Answers as a terminal shows them."""

from __future__ import annotations

from web.fakes import REFUSAL, a_quote, an_answer

from sok.presenting.answer_text import answer_text


def test_an_answer_is_quotes_with_pages_and_then_sources() -> None:
    """Each quote has its page and headings under it; a document is named once with all pages."""
    answer = an_answer(
        "Vad?",
        a_quote("Öar finns.", 9, headings=("Kust", "Öar")),
        a_quote("Skär också.", 4, 5),
    )
    assert answer_text(answer).replace("\u00a0", " ") == (
        "”Öar finns.”\n   s. 9 › Kust › Öar\n\n"
        "”Skär också.”\n   s. 4–5\n\n"
        "Källor\n   Rapport om öar, s. 4–5, 9 (oar.txt)"
    )


def test_a_refusal_shows_the_three_nearest_as_such() -> None:
    """They are not in quotation marks, since they are no answer."""
    quotes = [a_quote(text, 3) for text in ("Ett.", "Två.", "Tre.", "Fyra.")]
    text = answer_text(an_answer("Vad?", *quotes, answered=False)).replace("\u00a0", " ")
    assert text == (
        f"{REFUSAL}\n\nDet här ligger närmast:\n\nEtt.\n   s. 3\n\nTvå.\n   s. 3\n\nTre.\n   s. 3"
    )


def test_a_refusal_with_nothing_near_is_the_refusal() -> None:
    """No heading stands over nothing."""
    assert answer_text(an_answer("Vad?", answered=False)) == REFUSAL


def test_what_was_understood_is_shown_where_it_differs() -> None:
    """A follow-up is answered as it was completed, and the reader sees that."""
    answer = an_answer("Och där?", a_quote("Ja.", 3), standalone="Finns öar där?")
    assert answer_text(answer).startswith("Tolkat som: Finns öar där?\n\n”Ja.”")
