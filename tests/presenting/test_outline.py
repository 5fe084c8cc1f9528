"""The parts of an answer, whatever it is written as."""

from __future__ import annotations

from dataclasses import replace

import pytest
from presenting.answers import (
    AMOUNT,
    ANSWERS,
    BOATS,
    COMPARISON,
    FARMING,
    FISHING,
    HARBOUR,
    HELP,
    INITIATIVES,
    LIST,
    REFUSED,
    REGION,
    a_figure,
    an_initiative,
    at,
    mark,
)
from web.fakes import a_quote

from sok.presenting.marks import marked
from sok.presenting.outline import Entry, outline
from sok.records import Answer, Cited, Form, Quote, Statistic


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS.keys())
def test_each_quote_is_shown_once(answer: Answer) -> None:
    """As an entry or as a quote; none is left out, and nothing of a refusal is one."""
    parts = outline(answer)
    shown = [entry.quote for entry in parts.entries]
    shown += [quote for group in parts.groups for quote in group]
    assert sorted(quote.text for quote in shown) == sorted(quote.text for quote in answer.quotes)


def test_a_figure_asked_for_is_told_apart() -> None:
    """It is copied from the quote; where our own words name it, it is not said again."""
    assert outline(AMOUNT).figures == ("3 miljoner kronor",)
    assert outline(replace(AMOUNT, lead="Det är 3 miljoner kronor.")).figures == ()
    assert outline(AMOUNT).has_marks(AMOUNT.marks) and not outline(AMOUNT).has_marks(())


def test_several_figures_are_a_table() -> None:
    """One alone is a table only where a table was asked for."""
    two = replace(COMPARISON, form=AMOUNT.form, lead="", marks=AMOUNT.marks)
    one = replace(two, statistics=two.statistics[:1])
    assert [row.printed for row in outline(two).rows] == ["3 miljoner kronor", "12 miljoner kronor"]
    assert outline(two).figures == ()
    assert outline(one).rows == () and outline(one).figures == ("3 miljoner kronor",)
    assert len(outline(REGION).rows) == 1


@pytest.mark.parametrize("form", [Form.SPANS, Form.LIST, Form.AMOUNT])
def test_findings_of_other_forms_are_not_shown_as_such(form: Form) -> None:
    """They are what the quotes are about, and the quotes are the answer."""
    parts = outline(replace(REGION, form=form))
    assert (parts.entries, parts.rows) == ((), ())
    assert [quote for group in parts.groups for quote in group] == list(REGION.quotes)


@pytest.mark.parametrize(
    ("figure", "label"),
    [
        (a_figure(FISHING, "9", "fisket"), "fisket"),
        (a_figure(FISHING, "9", "fisket", whole="stödet"), "fisket, andel av stödet"),
        (a_figure(FISHING, "9", "stödet", whole="stödet"), "stödet"),
        (a_figure(FISHING, "9", "fisket", region="Skåne"), "fisket, Skåne"),
        (a_figure(FISHING, "9", "fisket i Skåne", region="Skåne"), "fisket i Skåne"),
    ],
    ids=["subject", "share", "of itself", "region", "region named"],
)
def test_a_row_says_what_is_measured(figure: Cited[Statistic], label: str) -> None:
    """What, where, and what it is a share of; nothing twice."""
    assert [row.label for row in outline(replace(REGION, statistics=(figure,))).rows] == [label]


def test_rows_alike_are_told_apart() -> None:
    """By year, and by the outermost heading that is not the same; others are left as they are."""
    statistics = (
        a_figure(FISHING, "3 miljoner kronor", "stödet", year=2020),
        a_figure(FARMING, "12 miljoner kronor", "stödet", year=2021),
        a_figure(FARMING, "12 miljoner kronor", "jorden", year=2021),
    )
    labels = [row.label for row in outline(replace(COMPARISON, statistics=statistics)).rows]
    assert labels == ["stödet, 2020, Fiske", "stödet, 2021, Jord", "jorden"]


def test_an_entry_has_the_name_that_its_text_lacks() -> None:
    """A name that the text repeats gives its place to region, project and actor."""
    assert outline(INITIATIVES).entries == (
        Entry(
            "Skåne · projekt: Havet",
            "",
            BOATS,
            regions=("Skåne",),
            facts=(("projekt", "Havet"),),
        ),
        Entry(
            "Ny kaj i Visby",
            "Gotland, Kalmar · aktör: Hamnbolaget",
            HARBOUR,
            name="Ny kaj i Visby",
            regions=("Gotland", "Kalmar"),
            facts=(("aktör", "Hamnbolaget"),),
        ),
    )
    bare = replace(INITIATIVES, initiatives=(an_initiative(BOATS, "Bygga båtar av trä"),))
    assert outline(bare).entries == (Entry("Bygga båtar av trä", "", BOATS),)


def test_neighbours_in_a_list_go_together() -> None:
    """One reference must fit all: an item on another page stands alone."""
    assert [[quote.text for quote in group] for group in outline(LIST).groups] == [
        ["Stöden är:", "fiske"],
        ["jordbruk"],
    ]


@pytest.mark.parametrize(
    "other", [at(BOATS, 9), at(BOATS, 2, "b.txt"), replace(at(BOATS, 2), headings=())]
)
def test_others_do_not(other: Quote) -> None:
    """Neither from further away, nor from another document or section."""
    answer = replace(LIST, quotes=(replace(at(BOATS, 1)), other))
    assert len(outline(answer).groups) == 2


def test_our_words_stand_before_the_quotes_or_alone() -> None:
    """The answer's text, which has the quotes too, is shown where there are none."""
    assert outline(COMPARISON).said == "Minst: 3\u00a0miljoner\u00a0kronor."
    assert outline(AMOUNT).said == ""
    assert outline(HELP).said == HELP.text
    assert outline(REFUSED).said == REFUSED.text


def test_only_a_refusal_shows_what_is_near() -> None:
    """Three passages; help has nothing to do with any."""
    assert outline(REFUSED).nearest == REFUSED.passages[:3]
    assert outline(replace(HELP, passages=REFUSED.passages)).nearest == ()
    assert outline(AMOUNT).nearest == ()


def test_the_question_is_said_again_where_it_differs() -> None:
    """That is how a follow-up was understood."""
    assert outline(INITIATIVES).understood == "Vilka insatser finns till sjöss?"
    assert outline(AMOUNT).understood == ""


def test_marked_pieces_are_the_whole_text() -> None:
    """In order, overlapping marks joined, those of other quotes ignored."""
    quote = at(a_quote("Ett, två och tre.", 3), 4)
    marks = [mark(quote, "tre"), mark(quote, "två"), mark(quote, "två och")]
    elsewhere = [replace(marks[0], block=5), replace(marks[0], document="b.txt")]
    assert list(marked(quote, [*marks, *elsewhere])) == [
        ("Ett, ", False),
        ("två", True),
        ("", False),
        (" och", True),
        (" ", False),
        ("tre", True),
        (".", False),
    ]
