"""What pages have at their edges: running heads and feet, their numbers, and text all the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading.pdf.paper import LEFT, OTHER_PROSE, PROSE, TOP, Paper, texts

from sok.records import Document, Kind

HEAD, FOOT = 50.0, 800.0


def labels(document: Document) -> list[str]:
    """What is printed on each page, "" where nothing is."""
    return [str(page.number) if page.label is None else page.label for page in document.pages]


def numbered(*printed: str) -> Paper:
    """A page of text for each of these numbers, printed at its foot."""
    paper = Paper()
    for place, number in enumerate(printed):
        paper.page().flow(LEFT, TOP, PROSE if place % 2 else OTHER_PROSE)
        paper.put(290, FOOT, number)
    return paper


def test_running_heads_and_feet(tmp_path: Path) -> None:
    """What stands in the same place on every page is in no text, figures aside."""
    paper = Paper()
    for number in range(1, 6):
        paper.page().flow(LEFT, TOP, PROSE)
        paper.put(LEFT, HEAD, "Verksamheten i länen", 9)
        paper.put(LEFT, FOOT, f"Dnr 2024/{number}", 9)
        paper.put(500, FOOT, str(number), 9)
    document = paper.read(tmp_path)
    assert texts(document) == [PROSE] * 5
    assert texts(document, Kind.FURNITURE).count("Verksamheten i länen") == 5


def test_running_heads_of_left_and_right_pages(tmp_path: Path) -> None:
    """Left and right pages may have other heads, and their numbers at other sides."""
    paper = Paper()
    for number in range(12, 18):
        paper.page().flow(LEFT, TOP, PROSE)
        paper.put(420 if number % 2 else LEFT, HEAD, "Ansvar" if number % 2 else "Rapport", 9)
        paper.put(500 if number % 2 else LEFT, FOOT, str(number), 9)
    document = paper.read(tmp_path)
    assert texts(document) == [PROSE] * 6
    assert labels(document) == [str(number) for number in range(12, 18)]


def test_a_number_in_a_running_head(tmp_path: Path) -> None:
    """The number may stand on the line of the running head."""
    paper = Paper()
    for number in range(12, 18):
        paper.page().flow(LEFT, TOP, PROSE)
        paper.put(LEFT, HEAD, f"{number} Rapport om stöd", 9)
    document = paper.read(tmp_path)
    assert texts(document) == [PROSE] * 6
    assert labels(document) == [str(number) for number in range(12, 18)]


def test_a_heading_that_pages_begin_with(tmp_path: Path) -> None:
    """A heading that also stands amid the text is none of the page's furniture."""
    paper = Paper()
    for _ in range(5):
        paper.page().put(LEFT, 80, "Allmänna råd", 11, "B")
        y = paper.flow(LEFT, TOP, PROSE)
        paper.put(LEFT, y + 20, "Allmänna råd", 11, "B")
        paper.flow(LEFT, y + 40, OTHER_PROSE)
    document = paper.read(tmp_path)
    assert texts(document, Kind.HEADING) == ["Allmänna råd"] * 10
    assert not texts(document, Kind.FURNITURE)


def test_a_statutes_paragraph_at_the_head_of_pages(tmp_path: Path) -> None:
    """ "12 §" at the head of a page is the text's, though other pages begin so too."""
    paper = Paper()
    for number in range(12, 17):
        paper.page().flow(LEFT, 100, f"{number} § Avgiften betalas av den som söker. {PROSE}")
    document = paper.read(tmp_path)
    found = texts(document)
    assert [text.split(" Avgiften")[0] for text in found] == [f"{n} §" for n in range(12, 17)]
    assert not texts(document, Kind.FURNITURE)


def test_page_numbers(tmp_path: Path) -> None:
    """A file may begin with any page; the number is in no text."""
    document = numbered("41", "42", "43", "44").read(tmp_path)
    assert labels(document) == ["41", "42", "43", "44"]
    assert texts(document) == [OTHER_PROSE, PROSE, OTHER_PROSE, PROSE]


@pytest.mark.parametrize(
    "form",
    ["Sida {} av 9", "{} (9)", "{}/9", "- {} -", "Sid {}", "s. {}", "Sida: {}", "- Sida {} av 9 -"],
)
def test_page_numbers_with_words(tmp_path: Path, form: str) -> None:
    """Of "Sida 3 av 9" the page's number is 3."""
    document = numbered(*(form.format(number) for number in (3, 4, 5))).read(tmp_path)
    assert labels(document) == ["3", "4", "5"]
    assert texts(document) == [OTHER_PROSE, PROSE, OTHER_PROSE]


def test_page_numbers_in_roman(tmp_path: Path) -> None:
    """Pages of a preface have Roman numbers, and the text begins again with 1."""
    document = numbered("i", "ii", "iii", "iv", "1", "2", "3").read(tmp_path)
    assert labels(document) == ["i", "ii", "iii", "iv", "1", "2", "3"]
    assert not [text for text in texts(document) if len(text) < 5]


def test_a_roman_number_alone(tmp_path: Path) -> None:
    """One page of a preface may have a Roman number: it stands where the others do."""
    document = numbered("", "ii", "3", "4", "5").read(tmp_path)
    assert labels(document)[1:] == ["ii", "3", "4", "5"]
    assert "ii" not in texts(document)


def test_a_running_head_of_one_page(tmp_path: Path) -> None:
    """Running heads change with the chapter: what is set where others stand is one too."""
    paper = Paper()
    for head in ("Ansvar", "Ansvar", "Ansvar", "Uppföljning"):
        paper.page().flow(LEFT, TOP, PROSE)
        end = paper.put(0, -50, head, 9)
        paper.put(525 - end, HEAD, head, 9)
    document = paper.read(tmp_path)
    assert texts(document) == [PROSE] * 4
    assert texts(document, Kind.FURNITURE)[-1] == "Uppföljning"


def test_page_numbers_that_restart(tmp_path: Path) -> None:
    """An appendix may count from 1 again."""
    document = numbered("5", "6", "7", "8", "1", "2", "3").read(tmp_path)
    assert labels(document) == ["5", "6", "7", "8", "1", "2", "3"]


def test_pages_without_a_number_among_numbered_ones(tmp_path: Path) -> None:
    """A page that prints no number counts on with its neighbours."""
    document = numbered("1", "2", "", "4", "5").read(tmp_path)
    assert labels(document) == ["1", "2", "3", "4", "5"]


def test_front_matter_without_a_number(tmp_path: Path) -> None:
    """A cover before page 1 is kept, and prints nothing."""
    paper = Paper().page()
    paper.put(LEFT, 300, "Rapport om stöd till företag", 26, "B")
    paper.put(LEFT, 340, "Länsstyrelsen 2024")
    for number in (1, 2, 3):
        paper.page().flow(LEFT, TOP, PROSE)
        paper.put(290, FOOT, str(number))
    document = paper.read(tmp_path)
    assert labels(document) == ["", "1", "2", "3"]
    assert texts(document)[:2] == ["Rapport om stöd till företag", "Länsstyrelsen 2024"]


def test_figures_at_the_foot_that_are_no_page_numbers(tmp_path: Path) -> None:
    """A year or a sum at the edge of one page is not that page's number."""
    paper = numbered("11", "12", "13", "14")
    paper.page().flow(LEFT, TOP, PROSE)
    paper.put(LEFT, FOOT, "2024")
    paper.put(290, FOOT, "15")
    document = paper.read(tmp_path)
    assert labels(document)[-1] == "15"
    assert "2024" in texts(document)


def test_a_table_that_pages_begin_with(tmp_path: Path) -> None:
    """The header of a table that each page repeats is the table's, however high it stands."""
    xs, rows = (LEFT, 220, 370, 520), (("Län", "Antal", "Summa"), ("Ålands", "3", "9"))
    paper = Paper()
    for page in range(4):
        paper.page()
        paper.grid(xs, [60 + 20 * place for place in range(13)])
        for place, row in enumerate((*rows, *((f"Ort {n}", f"{page}{n}", "7") for n in range(10)))):
            for x, cell in zip(xs, row, strict=False):
                paper.put(x + 5, 74 + 20 * place, cell)
        paper.put(LEFT, FOOT, "Verksamheten i länen", 9)
    document = paper.read(tmp_path)
    assert set(texts(document, Kind.FURNITURE)) == {"Verksamheten i länen"}
    assert texts(document)[:2] == ["Län\tAntal\tSumma", "Ålands\t3\t9"]


def test_a_running_head_of_parts(tmp_path: Path) -> None:
    """What stands on the line of a running head is part of it, though it repeats too seldom."""
    paper = Paper()
    for number in range(12, 17):
        paper.page().flow(LEFT, TOP, PROSE)
        paper.put(250, HEAD, "Stöd till länen", 9)
        if number % 2:
            paper.put(LEFT, HEAD, "Almqvist", 9)
    assert texts(paper.read(tmp_path)) == [PROSE] * 5


def test_a_head_in_the_margin_beside_the_text(tmp_path: Path) -> None:
    """What stands on the line of a running head is text where it goes on below."""
    paper, said = Paper(), f"{PROSE} {OTHER_PROSE}".split(" ")
    written = [" ".join([f"Nu{'a' * n}.", *said[n:]]) for n in range(5)]
    for text in written:
        paper.page().flow(LEFT, HEAD, text, width=350)
        paper.put(480, HEAD, "Prop. 2031/32:7", 9)
    document = paper.read(tmp_path)
    assert texts(document) == written
    assert texts(document, Kind.FURNITURE) == ["Prop. 2031/32:7"] * 5


def test_running_heads_that_are_titles_of_chapters(tmp_path: Path) -> None:
    """A head that says each chapter's title is furniture, also shortened, and no text."""
    paper = Paper()
    for title, head in (("Pengarna", ""), ("Skogen", ""), ("Vatten, mark och luft", "Vatten")):
        paper.page().put(LEFT, TOP, title, 26, "B")
        paper.flow(LEFT, TOP + 40, PROSE)
        paper.page().put(LEFT, HEAD, head or title, 8)
        paper.flow(LEFT, TOP, OTHER_PROSE)
        if not head:
            paper.page().put(LEFT, HEAD, title, 8)
            paper.flow(LEFT, TOP, PROSE)
    document = paper.read(tmp_path)
    heads = ["Pengarna", "Pengarna", "Skogen", "Skogen", "Vatten"]
    assert texts(document, Kind.FURNITURE) == heads
    assert texts(document, Kind.HEADING) == ["Pengarna", "Skogen", "Vatten, mark och luft"]


def test_headings_at_the_top_of_pages_are_no_running_heads(tmp_path: Path) -> None:
    """What stands larger elsewhere is a heading where it is set larger than the text."""
    paper = Paper().page()
    for number, name in enumerate(("Skåne", "Dalarna", "Gotland")):
        paper.put(LEFT, TOP + 60 * number, name, 24, "B")
    of_regions = {"Skåne": PROSE, "Dalarna": OTHER_PROSE, "Gotland": f"Öns {PROSE} {OTHER_PROSE}"}
    for name, text in of_regions.items():
        paper.page().put(LEFT, HEAD, name, 14, "B")
        paper.flow(LEFT, HEAD + 20, text)
    document = paper.read(tmp_path)
    assert texts(document, Kind.FURNITURE) == []
    found = {block.text: block.headings[-1] for block in document.blocks if block.headings}
    assert [found.get(text) for text in of_regions.values()] == list(of_regions)
