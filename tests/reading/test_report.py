"""The report as a person reads it: `cases/report_outline.tsv` and `cases/report_words.tsv`."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import groupby, pairwise
from pathlib import Path

import pytest
from partition import flaws

from sok.records import Block, Document, Kind
from sok.regions import REGIONS, regions_in

CASES = Path(__file__).parents[1] / "cases"
# Seconds of processor time, the dictionary's loading included.
TIME_LIMIT = 2.0


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a golden file."""
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def expected(*kinds: str) -> list[tuple[int, int, str]]:
    """Printed page, number (a level or a count) and text of the golden rows of these kinds."""
    found = (row for row in rows("report_outline.tsv") if row["kind"] in kinds)
    return [(int(row["page"]), int(row["number"]), row["text"]) for row in found]


def page_of(report: Document, block: Block) -> int:
    """The printed page that a block begins on."""
    return report.pages[block.runs[0].page].number


def of_kind(report: Document, kind: Kind) -> list[Block]:
    """The report's blocks of one kind."""
    return [block for block in report.blocks if block.kind is kind]


def examples(report: Document) -> Iterator[tuple[Block, Block, Block | None]]:
    """Each boxed example: its heading, its text and the block after it."""
    for place, block in enumerate(report.blocks):
        if block.kind is Kind.BOX:
            after = report.blocks[place + 1 : place + 2]
            yield report.blocks[place - 1], block, after[0] if after else None


def test_headings_and_levels_are_those_that_a_reader_lists(report: Document) -> None:
    """All 68 headings stand in order, on their pages and at their levels, and nothing else does."""
    found = [(page_of(report, b), b.level, b.text) for b in of_kind(report, Kind.HEADING)]
    assert found == expected("heading", "box")


def test_a_path_is_made_of_the_headings_above(report: Document) -> None:
    """A block's path holds the last heading of each lower level, except labels that have ended."""
    above: list[Block] = []
    for block in report.blocks:
        if block.kind is Kind.FURNITURE:
            continue
        if block.level:
            above = [heading for heading in above if heading.level < block.level]
        texts = tuple(heading.text for heading in above)
        label_ended = tuple(heading.text for heading in above if heading.level < 4)
        assert block.headings in {texts, label_ended}, block.text
        if block.level:
            above.append(block)


@pytest.mark.parametrize(
    ("start", "path"),
    [
        ("Politikområdet regional", "1 Ramverk för arbetet|En hållbar regional utvecklingspolitik"
         "|Regional utveckling berör hela samhället"),
        ("I Sverige ser", "2 Tre perspektiv som behövs"),
        ("Arbetet med att främja jäm", "2 Tre perspektiv som behövs|Hållbarhet|Jämställdhet"),
        ("Regionerna lägger mycket", "3 De fyra strategiska områdena|1 Likvärdiga möjligheter till"
         " boende, arbete och välfärd i hela landet|Hög livskvalitet med goda och attraktiva"
         " livsmiljöer"),
        ("Ledarskap är en viktig", "4 Slutsatser"),
    ],
)  # fmt: skip
def test_paths_of_some_paragraphs(report: Document, start: str, path: str) -> None:
    """Paths worked out by hand, one from each chapter."""
    block = next(block for block in report.blocks if block.text.startswith(start))
    assert "|".join(block.headings) == path


def test_lists_have_their_leads_and_items(report: Document) -> None:
    """The 15 lists hold 47 bullets and 14 numbered items, each announced by its own lead."""
    texts = [block for block in report.blocks if block.kind is not Kind.FURNITURE]
    found = []
    for kind, group in groupby(texts, key=lambda block: block.kind):
        items = list(group)
        if kind is Kind.ITEM:
            assert len({item.lead for item in items}) == 1
            found.append((page_of(report, items[0]), len(items), items[0].lead))
    assert found == expected("list")
    marks = [r.raw for b in report.blocks for r in b.repairs if r.kind == "list mark"]
    assert (marks.count("•"), len(marks)) == (47, 61)


def test_an_item_keeps_its_continuation_lines(report: Document) -> None:
    """Items are whole: each list of examples ends every item with a region in parentheses."""
    initiatives = [b.text for b in of_kind(report, Kind.ITEM) if "exempel på" in b.lead]
    assert len(initiatives) == 21
    assert all(re.search(r"\([^)]+\)\.$", text) for text in initiatives)
    assert initiatives[7] == (
        "Använda validering som verktyg för att kartlägga och stärka nyanländas kompetens och"
        " förutsättningar på arbetsmarknaden (KUB-modellen, Västra Götaland)."
    )


def test_only_items_have_leads(report: Document) -> None:
    """A lead belongs to a list; no other block carries one."""
    assert not [b.text for b in report.blocks if b.lead and b.kind is not Kind.ITEM]


def test_each_region_has_one_boxed_example(report: Document) -> None:
    """A boxed example is a heading that names the region, and one box below it."""
    found = list(examples(report))
    titles = [(page_of(report, title), title.level, title.text) for title, _, _ in found]
    assert titles == expected("box")
    assert all(box.headings[-1] == title.text for title, box, _ in found)
    assert sorted(r for title, _, _ in found for r in regions_in(title.text)) == sorted(REGIONS)


def test_what_follows_a_box_is_not_in_it(report: Document) -> None:
    """The path of the block after a box does not hold the box's title."""
    for title, _, after in examples(report):
        assert after is None or title.text not in after.headings


def test_pull_quotes_are_marked(report: Document) -> None:
    """The seven sentences that are set again in large type are pull quotes, no others."""
    quotes = [(page_of(report, b), b.level, b.text) for b in of_kind(report, Kind.PULL_QUOTE)]
    assert quotes == expected("pull_quote")


def test_the_running_foot_is_the_only_furniture(report: Document) -> None:
    """One page number with its running foot survives in the text."""
    furniture = [(page_of(report, b), b.text) for b in of_kind(report, Kind.FURNITURE)]
    assert furniture == [(9, "9Tre perspektiv som behövs")]


def test_every_block_but_lists_and_headings_ends_as_text_does(report: Document) -> None:
    """No paragraph is cut: each ends with a full stop or a colon, but for one lead without."""
    texts = [b.text for b in report.blocks if b.kind in {Kind.PARAGRAPH, Kind.BOX, Kind.PULL_QUOTE}]
    assert [text for text in texts if text[-1] not in ".:"] == ["Samverkan sker framför allt"]


@pytest.mark.parametrize("row", rows("report_words.tsv"), ids=lambda row: f"{row['raw']}")
def test_words_are_mended_and_others_left(report: Document, row: dict[str, str]) -> None:
    """What stands on the page ("/" is a line end) is shown as the second text, and only so."""
    place = int(row["page"]) - report.pages[0].number
    raw = row["raw"].replace("/", "\n")
    start = report.pages[place].text.index(raw)
    shown = [
        block.text
        for block in report.blocks
        if any(r.page == place and start <= r.raw_start + r.length - 1 and
               r.raw_start < start + len(raw) for r in block.runs)
    ]  # fmt: skip
    assert len(shown) == 1
    assert row["text"] in shown[0]
    assert row["text"] == raw or raw not in shown[0]


def test_the_report_is_read_whole(report: Document) -> None:
    """Every character is in one run of one block or in one repair, and every run is verbatim."""
    assert flaws([page.text for page in report.pages], report.blocks) == []


def test_pages_are_numbered_as_printed(report: Document) -> None:
    """24 pages, the first printed page 3; the texts joined by form feeds are the file."""
    assert [page.number for page in report.pages] == list(range(3, 27))
    raw = (Path(__file__).parents[2] / "corpus" / report.name).read_text(encoding="utf-8")
    assert "\f".join(page.text for page in report.pages) == raw


def test_blocks_are_in_reading_order(report: Document) -> None:
    """Blocks follow each other as on the pages."""
    starts = [(block.runs[0].page, block.runs[0].raw_start) for block in report.blocks]
    assert all(one < other for one, other in pairwise(starts))


def test_reading_is_fast() -> None:
    """The report is read in less than two seconds of processor time, dictionary and all."""
    code = (
        "import sys, time; from pathlib import Path; from sok.reading import read_document;"
        "begun = time.process_time(); read_document(Path(sys.argv[1]));"
        "print(time.process_time() - begun)"
    )
    path = Path(__file__).parents[2] / "corpus" / "hallbar-regional-utveckling-2021.txt"
    # The quickest of two: the first run may find cold files.
    seconds = min(
        float(subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True,
                             text=True, check=True).stdout)
        for _ in range(2)
    )  # fmt: skip
    assert seconds < TIME_LIMIT
