"""Which whole list is asked for: near enough, by its score and by what announces it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from sok.answering.asked.question import understand
from sok.answering.passages.lists import LEAD_WEIGHT, LEAST_ASKED, find_lists
from sok.answering.words.facets import find_facets
from sok.indexing.spelling import Speller
from sok.indexing.store import Index
from sok.records import Span

IndexOf = Callable[..., Index]

TEXT = """\
# Vatten

Målen för vattnet är:

- Rena sjöar

- Friska hav

# Skog

Målen för skogen är:

- Höga tallar

- Gröna granar

# Arbete

Exempel på insatser för arbete:

- Byn fick jobb (Skåne).

- Staden fick jobb (Halland).

# Djur

Kor betar gräs.
"""
WATER, WOOD = ["Rena sjöar", "Friska hav"], ["Höga tallar", "Gröna granar"]


def lists_for(
    index: Index, question: str, behind: float = 0.0, shown: Sequence[Span] = ()
) -> list[list[str]]:
    """The items of the lists found, which all score `behind` the best other chunk."""
    facets = find_facets(index, [chunk.spans for chunk in index.chunks])
    scores = np.where(facets.items > 0, -behind, 0.0).astype(np.float32)
    query = understand(question, [], Speller({}))[0]
    found = find_lists(index, query, scores, facets.items, shown)
    assert all(facets.items[chunk] for chunk in found)
    return [[index.text(span) for span in index.chunks[chunk].spans][-2:] for chunk in found]


@pytest.mark.parametrize(
    ("question", "items"),
    [("Vilka är målen för skogen?", WOOD), ("Vilka är målen för vattnet?", WATER)],
)
def test_the_list_that_is_announced_as_asked_for_comes_first(
    index_of: IndexOf, question: str, items: list[str]
) -> None:
    """Of lists that score alike."""
    assert lists_for(index_of(TEXT), question)[0] == items


def test_a_list_may_be_announced_in_other_words(index_of: IndexOf) -> None:
    """Where a list is asked for."""
    text = TEXT.replace("Målen för skogen är", "Samverkan sker")
    assert lists_for(index_of(text), "I vilka former samarbetar man?")[0] == WOOD


def test_what_stands_above_a_list_announces_it_too(index_of: IndexOf) -> None:
    """ "Vatten" is the heading of a list whose lead need not say it."""
    index = index_of(TEXT.replace("Målen för vattnet är:", "Målen är:"))
    assert lists_for(index, "Vilka är målen för vatten?")[0] == WATER


def test_a_list_whose_own_lead_says_what_is_asked_for_comes_before_another_under_its_heading(
    index_of: IndexOf,
) -> None:
    """Both stand under "Målen för vattnet"."""
    text = (
        "# Målen för vattnet\n\nDetta avsnitt innehåller:\n\n- korta texter\n\n- långa texter\n\n"
        "Målen är:\n\n- Rena sjöar\n\n- Friska hav"
    )
    assert lists_for(index_of(text), "Vilka är de två målen?")[0] == WATER


def test_a_list_in_the_part_that_is_numbered_as_asked_comes_first(index_of: IndexOf) -> None:
    """The innermost number above it counts, and not that of the chapter."""
    part = "## {} Område\n\nMålen är:\n\n- {}\n\n- {}\n\n"
    text = "# 2 Områden\n\n" + part.format(1, *WATER) + part.format(2, *WOOD)
    index = index_of(text)
    assert lists_for(index, "Vilka är målen i område 1?")[0] == WATER
    assert lists_for(index, "Vilka är målen i område 2?")[0] == WOOD


def test_a_list_that_is_asked_for_may_be_behind_the_best_chunk(index_of: IndexOf) -> None:
    """By as much as its announcement makes up for; one that nobody asks for may not."""
    index = index_of(TEXT)
    enough, too_much = 2 * LEAD_WEIGHT - LEAST_ASKED - 0.1, 2 * LEAD_WEIGHT - LEAST_ASKED + 0.1
    assert lists_for(index, "Vilka är målen för skogen?", enough)[:1] == [WOOD]
    assert lists_for(index, "Vilka är målen för skogen?", too_much) == []
    assert lists_for(index, "Varför springer kor?", enough) == []


def test_a_paragraph_just_before_a_list_says_what_it_is_about(index_of: IndexOf) -> None:
    """So near to the best that it may be the list asked for, though it is far itself."""
    far = 2 * LEAD_WEIGHT - LEAST_ASKED + 0.1
    text = TEXT.replace("Målen för skogen är:", "Skogen växer.\n\nMålen för skogen är:")
    assert lists_for(index_of(text), "Vilka är målen för skogen?", far) == [WOOD]


def test_what_announces_a_list_asks_for_it_where_nothing_else_does(index_of: IndexOf) -> None:
    """ "Målen för skogen" wants the list, "Varför" does not."""
    index = index_of(TEXT)
    assert lists_for(index, "målen för skogen")[:1] == [WOOD]
    assert lists_for(index, "Varför springer kor?") == []


def test_a_list_of_examples_is_none(index_of: IndexOf) -> None:
    """It is answered initiative by initiative."""
    found = lists_for(index_of(TEXT), "Vilka exempel på insatser för arbete finns?")
    assert all("fick jobb" not in item for items in found for item in items)


def test_what_is_shown_is_not_found_again(index_of: IndexOf) -> None:
    """Nor any list that shares an item with it."""
    index = index_of(TEXT)
    shown = next(part.span for part in index.sentences if "tallar" in index.text(part.span))
    assert WOOD not in lists_for(index, "Vilka är målen för skogen?", shown=[shown])


def test_a_text_without_lists_has_none(index_of: IndexOf) -> None:
    """And that is no error."""
    assert lists_for(index_of("Kor betar gräs."), "Vilka är målen?") == []


ADVICE = """\
# Råd om kor

Regeringen bör:

- köpa kor

- sälja kor

Till alla kommuner och regioner lämnar vi dessa råd:

- Räkna korna

- Mjölka korna

# För landets skolor

Vi vill att detta görs:

- Måla kor

- Rita kor
"""
STATE, LOCAL, SCHOOLS = ["köpa kor", "sälja kor"], ["Räkna korna", "Mjölka korna"], ["Måla kor"]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Vilka råd får regeringen?", STATE),
        ("Vad rekommenderas kommunerna?", LOCAL),
        ("Vilka förslag riktas till regionerna?", LOCAL),
        ("Vad föreslås för skolorna?", [*SCHOOLS, "Rita kor"]),
    ],
)
def test_advice_is_given_to_those_it_is_asked_for(
    index_of: IndexOf, question: str, first: list[str]
) -> None:
    """The list's lead, or the heading above it, says to whom; what is for others alone is none."""
    assert lists_for(index_of(ADVICE), question, behind=5.0) == [first]


def test_bare_advice_is_no_list_of_anything_else(index_of: IndexOf) -> None:
    """ "Regeringen bör" announces nothing that a question without advice could ask for."""
    found = lists_for(index_of(ADVICE), "Vilka kor har regeringen?")
    assert STATE not in found and LOCAL in found


def test_who_gives_advice_is_not_who_gets_it(index_of: IndexOf) -> None:
    """ "Vad föreslår regeringen?" asks for no list by those whom it is given to."""
    found = lists_for(index_of(ADVICE), "Vilka råd om kor föreslår regeringen?")
    assert LOCAL in found and STATE in found


SURVEY = """\
# Målen

Vill ert parti att målet för korna ska nås? Välj ett svar:

- a. Ja, målet för korna

- b. Nej, inget mål

# Mer

Vilka är målen för korna? De är:

- Fler kor

- Friska kor
"""


def test_what_a_survey_lets_choose_from_is_no_answer(index_of: IndexOf) -> None:
    """A question to those who answered it announces no list of what is; one of the text may."""
    found = lists_for(index_of(SURVEY), "Vilka mål finns för korna?", behind=5.0)
    assert found == [["Fler kor", "Friska kor"]]
