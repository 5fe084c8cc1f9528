"""Tables of projects to what each of their rows tells of: a name, a region, and what was done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sok.finding.initiative_lists import Named
from sok.records import Document, Table
from sok.regions import only_regions
from sok.tables import body_rows, cells, columns

# So many rows are a table of examples, and most of them must name a region alone in a cell.
FEWEST, MOST = 3, 0.8
# What was done is told in so many words; fewer are a label, or a figure and its unit.
TOLD_WORDS = 3

_NAME = re.compile(r"(?:projekt|insats|initiativ|satsning|exempel|åtgärd)\w*\b", re.IGNORECASE)
_ACTOR = re.compile(
    r"(?:projekt)?(?:aktör|ägare|ansvarig|genomförare|(?:stöd)?mottagare|sökande|organisation)"
    r"(?:er)?\b",
    re.IGNORECASE,
)
_PROJECT = re.compile(r"projekt", re.IGNORECASE)


def rows_of_projects(document: Document) -> dict[int, Named]:
    """What the rows of tables of projects tell of, by the numbers of their blocks.

    One column names the project, another the region, and a third says what was done; where none
    does, the name may. A fourth may name who did it.
    """
    return {
        number: named for table in document.tables for number, named in _of_table(document, table)
    }


def _of_table(document: Document, table: Table) -> Iterator[tuple[int, Named]]:
    names = columns(document, table)
    numbers = body_rows(table)
    rows = [cells(document.blocks[number].text) for number in numbers]
    whole = [row for row in rows if len(row) == len(names)]
    if len(whole) < max(FEWEST, MOST * len(rows)):
        return
    name = next((at for at, said in enumerate(names) if _NAME.match(said)), None)
    where = next((at for at in range(len(names)) if _are_regions(whole, at)), None)
    if name is None or where is None:
        return
    beside = [at for at in range(len(names)) if at not in (name, where)]
    if not any(_tell(whole, at) for at in (*beside, name)):
        return
    who = next((at for at in beside if _ACTOR.match(names[at])), None)
    for number, row in zip(numbers, rows, strict=True):
        regions = only_regions(row[where]) if len(row) == len(names) else ()
        if regions and any(map(str.isalpha, row[name])):
            project = row[name] if _PROJECT.match(names[name]) else ""
            yield number, Named(row[name], regions, project, "" if who is None else row[who])


def _are_regions(rows: Sequence[Sequence[str]], at: int) -> bool:
    return sum(bool(only_regions(row[at])) for row in rows) >= MOST * len(rows)


def _tell(rows: Sequence[Sequence[str]], at: int) -> bool:
    """Whether most cells of a column say something in words."""
    return sum(len(row[at].split()) >= TOLD_WORDS for row in rows) >= MOST * len(rows)
