"""Levels, heading paths, labels and boxes."""

from __future__ import annotations

import pytest
from reading.blocks import blocks, outlined

from sok.reading.outline import Layout, leveled, outline
from sok.records import Kind


def tree(*texts: str, apart: str = "") -> list[tuple[int, str]]:
    """Level and text of each heading."""
    found = outlined(*texts, apart=apart)
    return [(block.level, block.text) for block in found if block.kind is Kind.HEADING]


def test_the_first_heading_is_the_title() -> None:
    """What opens a document is its title, all else stands below it, flat without more evidence."""
    assert tree("@ 1", "# Rapport", "# Bakgrund", "Text.", "# Metod", "Text.") == [
        (1, "Rapport"), (2, "Bakgrund"), (2, "Metod"),
    ]  # fmt: skip


@pytest.mark.parametrize("first", ["Förord", "Sammanfattning", "Innehåll"])
def test_what_stands_before_the_chapters_is_none_of_their_titles(first: str) -> None:
    """Where the cover is missing, a foreword opens the document."""
    found = outlined(f"# {first}", "Text.", "# 1 Mål", "Text.", "# 1.1 Medel", "Text.")
    assert [block.headings for block in found if block.kind is Kind.PARAGRAPH] == [
        (first,), ("1 Mål",), ("1 Mål", "1.1 Medel"),
    ]  # fmt: skip


def test_sections_count_on_from_their_chapter() -> None:
    """Whatever that of the chapter, and where a page begins: "9.2" stands beside "9.1", below 9."""
    chapters = [text for n in range(1, 6) for text in (f"## {n} Kapitel", "Text.")]
    assert tree("@ 1", *chapters, "# 5.1 Mål", "Text.", "# 5.2 Medel", "Text.",
                apart="5.1 Mål")[-3:] == [
        (1, "5 Kapitel"), (3, "5.1 Mål"), (3, "5.2 Medel"),
    ]  # fmt: skip


def test_numbers_give_levels() -> None:
    """One number is level 2, each further part one more; headings without stand below them."""
    assert tree("# Rapport", "# 1. Inledning", "# 1.1 Syfte", "Text.", "# Metod", "Text.",
                "# 1.1.1 Urval", "Text.", "# 2 Resultat", "Text.") == [
        (1, "Rapport"), (2, "1. Inledning"), (3, "1.1 Syfte"), (4, "Metod"),
        (4, "1.1.1 Urval"), (2, "2 Resultat"),
    ]  # fmt: skip


def test_numbers_out_of_order_are_no_levels() -> None:
    """Notes and rows of tables begin with numbers too: they do not lead back to chapter one."""
    assert tree("# Rapport", "# 3 Mål", "Text.", "# 1 Källa", "Text.", "# 90 procent", "Text.",
                "# 4 Medel", "Text.") == [
        (1, "Rapport"), (2, "3 Mål"), (3, "1 Källa"), (3, "90 procent"), (2, "4 Medel"),
    ]  # fmt: skip


def test_chapters_begin_anew() -> None:
    """Parts are numbered from 1 in each chapter; only the next number opens a chapter."""
    assert tree("## 1 Ett", "# 1 Del", "Text.", "## 2 Två", "# 1 Del", "Text.", "## 9 Nio") == [
        (1, "1 Ett"), (2, "1 Del"), (1, "2 Två"), (2, "1 Del"), (3, "9 Nio"),
    ]  # fmt: skip


def test_a_chapter_announces_its_parts() -> None:
    """Headings that the chapter's introduction lists are its parts, whatever page they open."""
    assert tree("## 1 Tre perspektiv", "Dessa är samverkan, god hållbarhet och finansiering.",
                "# Samverkan", "Text.", "# Pandemin", "Text.", "# Hållbarhet", "Text.",
                apart="Pandemin") == [
        (1, "1 Tre perspektiv"), (2, "Samverkan"), (3, "Pandemin"), (2, "Hållbarhet"),
    ]  # fmt: skip


def test_page_starts_part_a_chapter_that_announces_nothing() -> None:
    """Without a list of parts, headings that open a page are parts."""
    assert tree("## 1 Ramverk", "# Politik", "Text.", "# Mål", "Text.", "# Strategi", "Text.",
                apart="Politik|Strategi") == [
        (1, "1 Ramverk"), (2, "Politik"), (3, "Mål"), (2, "Strategi"),
    ]  # fmt: skip


def test_page_starts_mean_nothing_without_chapters() -> None:
    """In running text a heading opens a page by chance."""
    assert {level for level, _ in tree("# A", "Text.", "# B", "Text.", "# C", "Text.",
                                       apart="B")[1:]} == {2}  # fmt: skip


EXAMPLES = (
    "# Rapport", "# Mål", "Text.", "# Stad i Skåne", "Om Skåne.", "Mer om mål.",
    "# Resor i Halland", "Om Halland.", "# Flyg till Gotland", "Om Gotland.", "Slut.",
)  # fmt: skip


def test_examples_from_many_regions_are_boxes() -> None:
    """One paragraph under a heading that names a region is a box; the next is not in its path."""
    found = outlined(*EXAMPLES)
    assert [block.text for block in found if block.kind is Kind.BOX] == [
        "Om Skåne.", "Om Halland.", "Om Gotland.",
    ]  # fmt: skip
    paths = {block.text: block.headings for block in found}
    assert paths["Om Skåne."] == ("Rapport", "Mål", "Stad i Skåne")
    assert paths["Mer om mål."] == paths["Slut."] == ("Rapport", "Mål")
    assert [block.level for block in found if block.text.startswith("Resor")] == [4]


@pytest.mark.parametrize(
    ("title", "kind"),
    [("Soppa i Umeå", Kind.BOX), ("Umeå den 3 mars", Kind.PARAGRAPH), ("Soppa", Kind.PARAGRAPH)],
)
def test_a_place_titles_a_box_where_regions_do(title: str, kind: Kind) -> None:
    """But with a figure it is a date or an address."""
    found = outlined(*EXAMPLES, f"# {title}", "Om mat.", "Mer om mat.")
    assert next(block.kind for block in found if block.text == "Om mat.") is kind


def test_sections_of_a_report_on_one_region_are_no_boxes() -> None:
    """Headings that name but one or two regions only say what the report is about."""
    found = outlined("# Rapport", "# Jobb i Skåne", "Ett.", "Två.", "# Resor i Skåne", "Tre.")
    assert {block.kind for block in found} == {Kind.HEADING, Kind.PARAGRAPH}
    assert found[3].headings == ("Rapport", "Jobb i Skåne")


def test_a_label_stands_below_its_section() -> None:
    """Below a deep numbered heading a label is deeper still, and does not end the section."""
    found = outlined("# R", "# 1 A", "# 1.1 B", "# 1.1.1 C", "Text.", "# I Skåne", "S.",
                     "# I Halland", "H.", "# I Blekinge", "B.", "Slut.")  # fmt: skip
    paths = {block.text: block.headings for block in found}
    assert paths["H."] == ("R", "1 A", "1.1 B", "1.1.1 C", "I Halland")
    assert paths["Slut."] == ("R", "1 A", "1.1 B", "1.1.1 C")


def test_a_section_of_a_statute_ends_the_advice_on_the_one_before() -> None:
    """What is required is not quoted as advice, nor is what is said of a section a section."""
    found = outlined("# F", "# Buller", "1 § Den ska mäta.", "# Allmänna råd", "En mätning bör ...",
                     "5 § i lagen gäller.", "2 § Den ska", "* föra bok.", "# Allmänna råd till 2 §",
                     "Boken bör ...", "3 a §² Den får inte ljuga.")  # fmt: skip
    paths = {block.text: block.headings[1:] for block in found}
    assert paths["5 § i lagen gäller."][-1] == "Allmänna råd"
    assert paths["2 § Den ska"] == paths["föra bok."] == ("Buller",)
    assert paths["Boken bör ..."][-1] == "Allmänna råd till 2 §"
    assert paths["3 a §² Den får inte ljuga."] == ("Buller",)


def test_headings_that_open_most_pages_are_parts() -> None:
    """Without numbers, what stands within a page is below the heading that opens the page."""
    pages = (
        ("# Djur", "Text."),
        ("# Kor", "Text.", "# Mjölk", "Text."),
        ("# Får", "# Ull", "Text."),
    )
    made = [block for page, texts in enumerate(pages) for block in blocks(*texts, page=page)]
    found = outline(made, [Layout(False, False)] * len(made))
    assert [(block.level, block.text) for block in found if block.kind is Kind.HEADING] == [
        (1, "Djur"), (2, "Kor"), (3, "Mjölk"), (2, "Får"), (3, "Ull"),
    ]  # fmt: skip


def test_a_heading_that_says_that_it_is_an_example_titles_a_box() -> None:
    """ "Exempel: Stall" titles the text below it alone, and the list that this leads in."""
    found = outlined("# Djur", "# Exempel: Stall", "De har", "* byggt", "* målat", "Text.")
    assert [block.headings[1:] for block in found[2:]] == [("Exempel: Stall",)] * 3 + [()]
    assert found[2].kind is Kind.BOX


def test_a_number_puts_a_heading_below_the_one_it_begins_with() -> None:
    """Though its type is larger, as is that of "2.1" below "2"; others stand by their type."""
    made = blocks("# Plan", "# 2. Energi", "# 2.1 Solceller", "Text.", "# Metod", "# 3. Resor")
    headings = [block for block in leveled(made, [1, 4, 3, 0, 3, 4]) if block.level]
    assert [block.level for block in headings] == [1, 4, 5, 3, 4]
    assert headings[2].headings == ("Plan", "2. Energi")


def test_a_title_in_capitals_beside_labels_is_one() -> None:
    """If the text below it says whose it is, and it stands on their page."""
    labels = [
        text for name in ("SKÅNE", "KALMAR", "HALLAND") for text in (f"# {name} Bra", "Text.")
    ]
    found = outlined(
        "# Båtar", *labels, "# BOCKEN", "Regionen har en bock.", "Mer.", "# SLUT", "Nu."
    )
    level = {block.text: block.level for block in found}
    assert level["BOCKEN"] == level["SKÅNE Bra"] > level["SLUT"]
    assert found[-3].headings == ("Båtar",)


CONTENTS = "Förord 2 Pengar 3 Folk 4 Slut 9"


@pytest.mark.parametrize(("contents", "parts"), [(CONTENTS, 1), ("Förord 2 Pengar 3", 0)])
def test_what_the_contents_name_are_the_parts(contents: str, parts: int) -> None:
    """Of a document that numbers nothing, wherever they stand on their pages."""
    heads = ["Förord", "En", "Två", "PENGAR", "Vem?", "Hur?", "Folk", "När?", "Var?", "Slut"]
    texts = [text for head in heads for text in (f"# {head}", "Text.")]
    found = outlined("# Innehåll", contents, *texts)
    level = {block.text: block.level for block in found if block.kind is Kind.HEADING}
    assert (level["Vem?"] > level["PENGAR"]) is bool(parts)
    assert level["PENGAR"] == level["Folk"] == level["Förord"]


def test_contents_of_several_levels_say_nothing_of_them() -> None:
    """What stands right below another is a part of it, though both are named."""
    heads = ["# Förord", "Text.", "# Pengar", "# Folk", "Text.", "# Slut", "Text."]
    more = [text for n in range(8) for text in (f"# Rubrik {n}", "Text.")]
    found = outlined("# Innehåll", CONTENTS, *heads, *more)
    level = {block.text: block.level for block in found if block.kind is Kind.HEADING}
    assert level["Rubrik 1"] == level["Folk"]


def test_an_appendix_is_in_no_chapter() -> None:
    """Its title stands beside those of numbered chapters, though it may be set smaller."""
    made = blocks("# 5 Slutsatser", "# 5.1 Hinder", "Text.", "# Bilaga 1. Intervjuer", "Text.")
    found = leveled(made, [1, 3, 0, 2, 0])
    assert [block.headings for block in found if block.kind is Kind.PARAGRAPH] == [
        ("5 Slutsatser", "5.1 Hinder"), ("Bilaga 1. Intervjuer",),
    ]  # fmt: skip
