"""What stands above a list: its lead, or a heading of the items."""

from __future__ import annotations

import pytest
from reading.blocks import blocks, outlined

from sok.reading.outline import leveled
from sok.records import Kind


def test_a_lists_title_holds_for_the_list_alone() -> None:
    """It is the items' lead and in their paths, also past furniture, but not in what follows."""
    found = outlined(
        "# Mål", "Text.", "# Mål – exempel på insatser", "* ett", "@ 7", "* två", "Om."
    )
    items = [block for block in found if block.kind is Kind.ITEM]
    assert {item.lead for item in items} == {"Mål – exempel på insatser"}
    assert {item.headings for item in items} == {("Mål", "Mål – exempel på insatser")}
    assert found[-1].headings == ("Mål",)
    assert (found[4].kind, found[4].headings) == (Kind.FURNITURE, ())


def test_an_ordinary_heading_above_a_list_is_no_label() -> None:
    """It goes on holding after the list, and is no lead: it is in the path already."""
    found = outlined("# Rapport", "# Insatser", "* ett", "* två", "Text.")
    assert [block.lead for block in found] == [""] * 5
    assert found[-1].headings == ("Rapport", "Insatser")


@pytest.mark.parametrize(
    "line",
    [
        "Regionerna bör",
        "Därför föreslår vi att regeringen",
        "Skälen till det var",
        "Länen lyfter fram",
    ],
)
def test_a_line_that_goes_on_in_the_items_is_their_lead(line: str) -> None:
    """Items in lower case end its sentence: it is no heading, and what follows not below it."""
    found = outlined("# Förslag", f"# {line}", "* bygger", "@ 7", "* river", "Till andra:", "* mer")
    leads = [block.lead for block in found if block.kind is Kind.ITEM]
    assert leads == [line, line, "Till andra:"]
    assert found[1].kind is Kind.PARAGRAPH
    assert found[-1].headings == ("Förslag",)


@pytest.mark.parametrize(
    ("heading", "item"),
    [
        ("Regionerna bör", "Bygg"),
        ("Insatser", "bygga"),
        ("2.1 Vi bör", "bygga"),
        ("Mål för arbetet", "bygga"),
        ("Vården i Skåne", "kortare köer"),
        ("Vad bör göras?", "bygga"),
    ],
)
def test_a_heading_above_a_list_is_no_lead(heading: str, item: str) -> None:
    """Without a verb, with a number, or above sentences of their own: nothing goes on."""
    found = outlined("# Förslag", f"# {heading}", f"* {item}", f"* {item} mer")
    assert [(block.lead, block.headings[-1]) for block in found[2:]] == [("", heading)] * 2


def test_a_heading_set_in_larger_type_stays_one_and_leads() -> None:
    """Type sizes tell headings, whatever the items below say."""
    made = blocks("# Förslag", "# Regionerna bör", "* bygga", "Text.")
    found = leveled(made, [1, 2, 0, 0])
    assert found[2].lead == "Regionerna bör"
    assert found[3].headings == ("Förslag", "Regionerna bör")


def test_a_footnote_between_items_is_no_lead() -> None:
    """A list that goes on over a page has one lead, whatever notes end the page."""
    found = outlined("# Rapport", "Målen är tre:", "* hälsa", "^ 1 Se bilagan.", "@ 7", "* vård")
    assert [block.lead for block in found if block.kind is Kind.ITEM] == ["Målen är tre:"] * 2


def test_a_paragraph_before_a_list_is_its_lead() -> None:
    """Each list has its own lead; an item after other text has none from before."""
    found = outlined("Först:", "* a", "* b", "Sedan:", "* c", "Text.", "# Rubrik", "* d")
    assert [block.lead for block in found if block.kind is Kind.ITEM] == [
        "Först:", "Först:", "Sedan:", "",
    ]  # fmt: skip
