"""What kinds of thing a text holds."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from sok.answering.words.facets import (
    AMOUNT,
    BARRED,
    COUNT,
    DATE,
    DAY,
    FORCE,
    RANKING,
    USE,
    Facet,
    find_facets,
    is_example,
)
from sok.indexing.store import Index
from sok.records import Block, Kind, Span

IndexOf = Callable[..., Index]

REPORT = """\
# Stöd

Regionen fick 12 miljoner kronor. Det var mest i landet.

Målen är följande:

- Fler jobb i Skåne

- Bättre vägar

Några exempel:

- En skola byggdes 2019

# Dalarna

| Sju byar fick vatten
"""


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (AMOUNT, "12 procent"),
        (AMOUNT, "12\u00a0%"),
        (AMOUNT, "287,8 miljoner kronor"),
        (AMOUNT, "1 500 kr"),
        (AMOUNT, "3 mdkr"),
        (AMOUNT, "Hälften av dem"),
        (AMOUNT, "två tredjedelar"),
        (COUNT, "Det är 21 regioner"),
        (COUNT, "i 290 kommuner"),
        (COUNT, "alla 1920-talets 3 hus"),
        (COUNT, "Fyra områden"),
        (COUNT, "hundratals företag"),
        (DATE, "år 2021"),
        (DATE, "2021–2030"),
        (DATE, "i Mars"),
        (FORCE, "Lagen träder i kraft den 1 mars."),
        (USE, "Bidraget kan användas till att köpa träd"),
        (BARRED, "Bidraget får däremot inte gå till träd"),
        (BARRED, "Sådana bidrag ges undantagsvis, och lämnas ej till träd"),
        (FORCE, "Planen gäller till och med 2026"),
        (DAY, "den 3 mars"),
        (DAY, "2021-03-01"),
        (RANKING, "störst i landet"),
        (RANKING, "näst högst"),
        (RANKING, "mer än hälften"),
    ],
)
def test_a_text_holds_what_is_asked_for(pattern: re.Pattern[str], text: str) -> None:
    """Each Swedish way of writing an amount, number, date or comparison is seen."""
    assert pattern.search(text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (AMOUNT, "12 kommuner"),
        (AMOUNT, "miljoner tack"),
        (AMOUNT, "12 kroppar"),
        (COUNT, "år 2021"),
        (COUNT, "1:1-medel"),
        (COUNT, "287,8"),
        (COUNT, "kategori F4"),
        (COUNT, "trehjuling"),
        (DATE, "12021 hus"),
        (DATE, "1750 personer"),
        (DATE, "majoriteten"),
        (DAY, "mars 2021"),
        (FORCE, "Reglerna gäller alla"),
        (FORCE, "Mål prövas enligt den lag som gäller från och med 2026"),
        (USE, "Bidraget används sällan. Till hösten höjs det"),
        (BARRED, "Den får stöd som inte har fått det"),
        (BARRED, "Bidraget får gå till träd, men det är inte vanligt"),
        (RANKING, "semester"),
    ],
)
def test_a_text_that_only_looks_alike_does_not(pattern: re.Pattern[str], text: str) -> None:
    """A year is no count, a name with digits no number, a word within a word nothing."""
    assert not pattern.search(text)


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Block(Kind.BOX, "En skola byggs.", ()), True),
        (Block(Kind.ITEM, "En skola", (), lead="Här är några exempel:"), True),
        (Block(Kind.ITEM, "En skola", (), lead="Målen är:"), False),
        (Block(Kind.ITEM, "Ett exempel", ()), False),
        (Block(Kind.PARAGRAPH, "Till exempel en skola.", ()), False),
    ],
)
def test_an_initiative_is_a_box_or_an_item_of_examples(block: Block, expected: bool) -> None:
    """What a list announces decides, not what an item says."""
    assert is_example(block) is expected


def test_the_facets_of_an_index_are_one_row_per_text(index_of: IndexOf) -> None:
    """Sentences have the facets of their own words, 0 or 1, and their number of words."""
    index = index_of(REPORT)
    facets = find_facets(index, [[sentence.span] for sentence in index.sentences])
    row = {index.text(sentence.span): n for n, sentence in enumerate(index.sentences)}
    amount, rank = row["Regionen fick 12 miljoner kronor."], row["Det var mest i landet."]
    school, box = row["En skola byggdes 2019"], row["Sju byar fick vatten"]
    held = {
        number: {facet for facet in Facet if facets.flags[facet][number] == 1}
        for number in row.values()
    }
    assert held[amount] == {Facet.AMOUNT, Facet.COUNT}
    assert held[rank] == {Facet.RANKING}
    assert held[school] == {Facet.EXAMPLE, Facet.DATE}
    assert held[box] == {Facet.EXAMPLE, Facet.COUNT}
    assert held[row["Bättre vägar"]] == set()
    assert facets.words[[amount, rank, box]].tolist() == [5, 5, 4]
    assert all(len(flags) == len(index.sentences) for flags in facets.flags.values())


def test_a_heading_among_definitions_is_the_term_of_what_stands_below(index_of: IndexOf) -> None:
    """Only in a section of definitions: elsewhere a heading is a topic."""
    text = "Att lägga till vid vattnet."
    index = index_of(f"# Definitioner\n\n## Brygga\n\n{text}\n\n# Hamnen\n\n## Brygga\n\n{text}\n")
    defined = find_facets(index, [chunk.spans for chunk in index.chunks]).defined
    assert [bool(things) for things in defined] == [True, False]


def test_a_region_is_named_in_the_text_or_the_heading_nearest_above(index_of: IndexOf) -> None:
    """A box under a region's name is about that region."""
    index = index_of(REPORT)
    facets = find_facets(index, [[sentence.span] for sentence in index.sentences])
    regions = {
        index.text(sentence.span): names
        for sentence, names in zip(index.sentences, facets.regions, strict=True)
    }
    assert regions["Fler jobb i Skåne"] == {"Skåne"}
    assert regions["Sju byar fick vatten"] == {"Dalarna"}
    assert regions["Bättre vägar"] == frozenset()


def test_a_whole_list_is_a_list_and_its_items_are_none(index_of: IndexOf) -> None:
    """Only a text of several spans that ends with an item is one."""
    index = index_of(REPORT)
    facets = find_facets(index, [chunk.spans for chunk in index.chunks])
    lists = {
        tuple(index.text(span) for span in chunk.spans)
        for chunk, flag in zip(index.chunks, facets.flags[Facet.LIST], strict=True)
        if flag
    }
    assert ("Målen är följande:", "Fler jobb i Skåne", "Bättre vägar") in lists
    assert all(len(texts) > 1 for texts in lists)


def test_of_no_texts_there_are_no_facets(index_of: IndexOf) -> None:
    """An empty sequence gives empty rows."""
    facets = find_facets(index_of("Text."), list[list[Span]]())
    assert facets.words.shape == (0,)
    assert facets.regions == ()
