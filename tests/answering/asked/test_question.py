"""What is typed is read as it was meant, and what is no question is said to be none."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from answering.queries import SPELLER, read

from sok.answering.asked.question import understand
from sok.errors import QuestionError
from sok.settings import QUESTION_LIMIT

EMPTY = "Frågan är tom. Skriv en fråga med ord, till exempel om ett ämne."


@pytest.mark.parametrize(
    "question",
    ["", " ", "\n\t\u00a0 ", "?", "!?... – ”", "___", "🙂", "👩‍👩‍👧 🇸🇪", "\u200b\u00ad", "\u0308"],
    ids=lambda question: question.encode("unicode_escape").decode() or "empty",
)
def test_a_question_without_words_is_refused(question: str) -> None:
    """Nothing, white space, signs, emoji and invisible characters get the same clear message."""
    with pytest.raises(QuestionError) as error:
        understand(question, ["Vad är bredband?"], SPELLER)
    assert str(error.value) == EMPTY


def test_a_pasted_document_is_refused() -> None:
    """The message says how long the question is and how long it may be."""
    with pytest.raises(QuestionError) as error:
        understand("ord " * 2_499 + "slut", [], SPELLER)
    assert str(error.value) == (
        "Frågan är 10\u00a0000 tecken lång, och gränsen är 2\u00a0000. "
        "Korta den till det du vill veta."
    )


def test_a_question_may_be_as_long_as_the_limit_and_no_longer() -> None:
    """White space that says nothing is not counted."""
    longest = "x" * QUESTION_LIMIT
    assert read(f"  {longest}\n").standalone == longest
    with pytest.raises(QuestionError):
        read(longest + "x")


@pytest.mark.parametrize("question", ["2021", "1:1", "X?", "vad är det?", "ÅÄÖ", "Ελλάδα"])
def test_one_letter_or_digit_is_enough(question: str) -> None:
    """A number, stop words alone or another alphabet can be searched for."""
    assert read(question).question == question


@pytest.mark.parametrize(
    "question",
    ["När gjordes åtgärder i Skåne?", "Hur hög är andelen i Västra Götaland, enligt Öresundsbron?"],
)
def test_letters_in_two_parts_are_the_same_letters(question: str) -> None:
    """Å, ä and ö as two code points each (NFD) ask for the same as in one (NFC)."""
    decomposed = unicodedata.normalize("NFD", question)
    assert decomposed != question
    assert replace(read(decomposed), question=question) == read(question)


def test_half_a_character_is_left_out() -> None:
    """A lone surrogate, which a browser can send and no tokenizer takes, changes nothing."""
    question = "Vad görs för hälsa?"
    assert replace(read("Vad görs\ud83d för hälsa?"), question=question) == read(question)
    with pytest.raises(QuestionError, match="Frågan är tom"):
        understand("\ud83d", [], SPELLER)


def test_white_space_makes_no_difference() -> None:
    """Line ends, tabs and runs of spaces count as one space, in the history as well."""
    wanted = read("Vad görs för hälsa?")
    assert replace(read("\n Vad \t görs\r\nför  hälsa? "), question=wanted.question) == wanted
    assert read("Och\ni Skåne ?", "Vad  görs\ni Halland?").standalone == "Vad görs i Skåne?"


def test_the_question_is_kept_as_typed_and_searched_for_as_meant() -> None:
    """`question` is untouched, `standalone` and `terms` have the spelling mended."""
    query = read("Vad gors for halsa?")
    assert query.question == "Vad gors for halsa?"
    assert "hälsa" in query.standalone
    assert set(read("hälsa").terms) <= set(query.terms)


def test_words_written_as_they_are_spoken_are_read() -> None:
    """And no word is changed inside another."""
    assert read("va e bredband å hälsa").standalone == "vad är bredband och hälsa"
    assert read("Vad är vatten?").standalone == "Vad är vatten?"


def test_what_was_taken_for_another_word_is_kept() -> None:
    """So that the answer can say so."""
    found = read("Vad gors for halsa?").corrections
    assert ("halsa", "hälsa") in {(one.typed, one.meant) for one in found}
    assert read("Vad görs för hälsa?").corrections == ()
