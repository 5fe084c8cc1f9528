"""Running heads, page numbers, ornaments."""

from __future__ import annotations

from sok.reading.furniture import find_furniture
from sok.reading.lines import split_lines


def furniture(*texts: str, first_page: int = 1) -> list[tuple[int, str]]:
    """Page and text of the lines that are furniture."""
    pages = split_lines(texts)
    found = find_furniture(pages, first_page)
    return [(ln.page, ln.bare) for lines in pages for ln in lines if (ln.page, ln.start) in found]


def test_the_page_number_at_an_edge() -> None:
    """Alone at the top or bottom and equal to the printed number; any other number is text."""
    assert furniture("7\nText\n", "Text\nmera\n8\n", first_page=7) == [(0, "7"), (1, "8")]
    assert furniture("Text\n8\nmera\n", "Text\n12\n", first_page=7) == []


def test_a_number_glued_to_a_title_said_elsewhere() -> None:
    """The running foot of the report, whichever side its number is on."""
    texts = ("Tre perspektiv \nsom behövs\n", "Text.\n\n2Tre perspektiv som behövs\n")
    assert furniture(*texts) == [(1, "2Tre perspektiv som behövs")]
    assert furniture(texts[0], "Text.\nTre perspektiv som behövs2\n") == [
        (1, "Tre perspektiv som behövs2")
    ]


def test_numbers_that_only_look_like_folios() -> None:
    """A sentence that begins or ends in the page's number is text."""
    assert furniture("Den 2 mars\n", "2 mars var en dag\n\nDen 2 mars\n") == []
    assert furniture("ska tilldelas klass H\n", "ska tilldelas klass H2\n") == []
    assert furniture("Stöd\n", "2Stöd som ingen nämnt\n") == []


def test_running_heads_repeat_at_the_edge() -> None:
    """A line that stands at the edge of three pages or more is a head, whatever its number."""
    texts = [
        f"AFS 2023:12\nSida {n} av 4\n\nText.\nOm {w}.\nMer {w}.\n" for n, w in enumerate("abcd")
    ]
    found = furniture(*texts, first_page=40)
    assert found == [(n, line) for n in range(4) for line in ("AFS 2023:12", f"Sida {n} av 4")]


def test_a_running_foot_is_set_to_the_margin_whatever_its_number() -> None:
    """The longer the page's number, the narrower the gap before it."""
    numbered = ((98, "a"), (99, "b"), (100, "c"))
    texts = [f"Om {w}.\nMer {w}.\n\nRapport 2024:06{n:>9}\n" for n, w in numbered]
    assert [line for _, line in furniture(*texts)] == [
        "Rapport 2024:06       98", "Rapport 2024:06       99", "Rapport 2024:06      100"
    ]  # fmt: skip


def test_the_title_of_a_chapter_begins_it_once() -> None:
    """At the edge of a page it comes again as a running head, after its place in the contents."""
    food, roads = "4 Stöd till mat", "5 Stöd till vägar"
    pages = (f"{food}\n\nOm bröd.\n", f"{food}\n\nOm ost.\n", f"Om sylt.\n\n{roads}\n")
    assert furniture(*pages) == [(1, food)]
    contents = f"Ett\nTvå\nInnehåll\n{food}\n{roads}\nTre\nFyra\n"
    assert furniture(contents, *pages) == [(2, food)]
    inside = f"Om is.\nOm snö.\n\n{roads}\n\nOm grus.\nOm sand.\n"
    assert furniture(inside, *pages[2:]) == [(1, roads)]


def test_a_title_and_the_page_behind_it() -> None:
    """The title of a chapter and the page's number, however few pages the chapter has."""
    pages = ("Små hamnar\n\nOm kajer.\n", "Om båtar.\n\nSmå hamnar   2\n", "Mål 2030\n\nOm is.\n")
    assert furniture(*pages) == [(1, "Små hamnar   2")]
    assert furniture(*pages, first_page=2) == []


def test_numbers_of_chapters_stand_above_their_titles() -> None:
    """Counted from one on, at the tops of pages that do not follow each other."""
    opening = ("{0}\nOm {1}kajer\n\nText {1}a.\n{1}b\n", "{1}c\n\nText {1}d.\n")
    pages = [text.format(n + 1, w) for n, w in enumerate("xyz") for text in opening]
    assert furniture(*pages, first_page=11) == []
    folios = [opening[0].format(n + 1, w) for n, w in enumerate("xyz")]
    assert [line for _, line in furniture(*folios, first_page=11)] == ["1", "2", "3"]


def test_two_pages_alike_are_no_running_head() -> None:
    """Twice may be chance, and a line inside the page is no head."""
    assert furniture("Rubrik\na\nb\nc\n", "Rubrik\nd\ne\nf\n") == []
    inside = "a{0}a\nb{0}b\nFördelning\nc{0}c\nd{0}d\n"
    assert (0, "Fördelning") not in furniture(*(inside.format("xyzåäö"[n]) for n in range(6)))


def test_a_running_head_stands_on_a_quarter_of_the_pages() -> None:
    """In a long document three pages alike are three sections."""
    texts = [f"Allmänna råd\n{w}\nb\n{w}\n" for w in "abc"] + [
        f"{w}\n{w}d\ne\n{w}f\n{w}\n" for w in "ghijklmnop"
    ]
    assert furniture(*texts) == []


def test_signs_alone_are_furniture() -> None:
    """Rules and stray bullets are no text, but a bullet above its item is."""
    assert furniture("Text.\n_____\nMera.\n") == []
    assert furniture("Text.\n\n* * *\n\nMera.\n•\n") == [(0, "* * *"), (0, "•")]
    assert furniture("•\nöka stödet\n") == []


def test_a_line_drawn_between_texts() -> None:
    """Whatever stands above and below it; a bullet above its item is none."""
    assert furniture("Rubrik\n.........\nText\n- - - - -\n\nMera\n") == [
        (0, "........."),
        (0, "- - - - -"),
    ]
    assert furniture("Text\n•\nMera\n") == []
