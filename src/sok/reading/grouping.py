"""Lines to drafts: headings, paragraphs, list items and the rows of tables.

What a page or column parts is one draft.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from sok.reading.aligned import Aligned, find_aligned
from sok.reading.captions import TABLE, label_kind
from sok.reading.lines import Line, ends_sentence
from sok.reading.list_marks import is_lead, key_figure_starts, list_mark, sourced_ends
from sok.reading.shapes import (
    heading_length,
    heading_mark,
    is_chapter_number,
    is_place_title,
    is_sourced_title,
    paragraph_length,
)
from sok.reading.table_signs import Row
from sok.records import Kind

# A paragraph goes on after at most this many drafts (a pull quote, a caption) set in between.
LONGEST_INTERRUPTION = 2
# So many titles that begin with a place are a series.
FEWEST_TITLES = 2
# More headings than this in a row are the cells of a table or a list of names.
MOST_HEADINGS = 4


@dataclass(slots=True)
class Draft:
    """Lines that make one block; `gap` counts the blank lines (or a page break) before it.

    `mark` is that of a list's item, or what marks a heading ("##"), `interrupts` that of the item
    before a heading. Of a table's row `cells` are the cells, else there are none.
    """

    kind: Kind
    lines: list[Line]
    mark: str = ""
    gap: int = 0
    page_start: bool = False
    is_chapter: bool = False
    cells: Row = ()
    interrupts: str = ""

    @property
    def is_complete(self) -> bool:
        """Whether the text ends as a sentence does."""
        return ends_sentence(self.lines[-1])


def group(
    pages: Sequence[Sequence[Line]], furniture: frozenset[tuple[int, int]]
) -> tuple[Draft, ...]:
    """The drafts of all pages in reading order, furniture among them."""
    drafts: list[Draft] = []
    for lines in pages:
        page_start, gap = True, 0
        tables = _tables(lines, furniture)
        clusters = list(_clusters(lines, furniture, tables))
        for number, cluster in enumerate(clusters):
            if table := tables.get(cluster[0].start):
                _call_caption(drafts)
                drafts.extend(_row(cells) for cells in table.rows)
                page_start, gap = False, 0
            elif not cluster[0].bare:
                gap += len(cluster)
            elif _is_in(furniture, cluster[0]):
                drafts.extend(Draft(Kind.FURNITURE, [line]) for line in cluster)
            else:
                later = (other[0] for other in clusters[number + 1 :])
                ahead = next((a for a in later if a.bare and not _is_in(furniture, a)), None)
                _place(cluster, ahead, drafts, gap, page_start)
                page_start, gap = False, 0
    _demote_cells(drafts)
    return tuple(_with_titles(drafts))


def _tables(lines: Sequence[Line], furniture: frozenset[tuple[int, int]]) -> dict[int, Aligned]:
    """The table that each line of a page lies in, by where the line starts; blank ones too."""
    text = [line for line in lines if not _is_in(furniture, line)]
    return {
        line.start: table
        for table in find_aligned(text)
        for line in text[table.first : table.last + 1]
    }


def _row(cells: Row) -> Draft:
    return Draft(Kind.ROW, [line for cell in cells for line in cell], cells=cells)


def _call_caption(drafts: Sequence[Draft]) -> None:
    """Make the last draft a caption if it is that of the table that follows."""
    last = _last_text(drafts)
    if last and label_kind(" ".join(line.bare for line in last.lines)) == TABLE:
        last.kind = Kind.CAPTION


def _is_in(furniture: frozenset[tuple[int, int]], line: Line) -> bool:
    return (line.page, line.start) in furniture


def _demote_cells(drafts: Sequence[Draft]) -> None:
    """Make paragraphs of long rows of headings with nothing below them.

    A cover with a running foot is no table, though the text goes on with headings; and the last, if
    it stands on the next page, is the heading of the text below it.
    """
    texts = [d for d in drafts if d.kind is not Kind.FURNITURE or not d.lines[0].page]
    for heads, row in groupby(texts, key=lambda draft: draft.kind is Kind.HEADING):
        cells = list(row)
        if heads and len(cells) > MOST_HEADINGS and not any(cell.mark for cell in cells):
            goes_on = cells[-1].lines[0].page > cells[-2].lines[0].page
            for cell in cells[:-1] if goes_on else cells:
                cell.kind = Kind.PARAGRAPH


def _with_titles(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts, a title above its text parted from that where others are written like it.

    "Skåne: varma omklädningsrum" is one where the first word below would have fitted behind it,
    and so it is in a series of those where a longer word stands below.
    """
    titles = sum(
        d.kind is Kind.HEADING and len(d.lines) == 1 and is_place_title(d.lines[0].bare)
        for d in drafts
    )
    for draft in drafts:
        if titles >= FEWEST_TITLES and _begins_with_title(draft):
            yield replace(draft, kind=Kind.HEADING, lines=draft.lines[:1])
            yield replace(draft, lines=draft.lines[1:], gap=0, page_start=False)
        else:
            yield draft


def _begins_with_title(draft: Draft) -> bool:
    """Whether the first line of a paragraph may be the title of the rest."""
    if draft.kind is not Kind.PARAGRAPH or len(draft.lines) < 2:
        return False
    title, text = draft.lines[:2]
    return is_place_title(title.bare) and text.bare[0].isupper()


def _clusters(
    lines: Sequence[Line],
    furniture: frozenset[tuple[int, int]],
    tables: Mapping[int, Aligned],
) -> Iterator[list[Line]]:
    """Neighbouring lines that are all blank, all furniture, all of one table or all text."""
    cluster: list[Line] = []
    last: Aligned | tuple[bool, bool] | None = None
    for line in lines:
        sort = tables.get(line.start) or (not line.bare, _is_in(furniture, line))
        if cluster and sort != last:
            yield cluster
            cluster = []
        cluster.append(line)
        last = sort
    if cluster:
        yield cluster


def _place(
    lines: list[Line], ahead: Line | None, drafts: list[Draft], gap: int, page_start: bool
) -> None:
    """Add a cluster of text lines to the drafts, going on with an unfinished one where it fits.

    `ahead` is the line of text that comes after the cluster on its page.
    """
    unfinished = _unfinished(drafts, lines)
    rest = lines
    if unfinished is not None:
        taken = paragraph_length(lines, ahead, unfinished.mark, 0)
        unfinished.lines.extend(lines[:taken])
        rest = lines[taken:]
    new = list(_split(rest, ahead, _last_text(drafts)))
    if new:
        new[0].gap, new[0].page_start = gap, page_start and unfinished is None
    drafts.extend(new)


def _last_text(drafts: Sequence[Draft]) -> Draft | None:
    return next((d for d in reversed(drafts) if d.kind is not Kind.FURNITURE), None)


def _unfinished(drafts: Sequence[Draft], lines: Sequence[Line]) -> Draft | None:
    """The draft that a cluster beginning in lower case goes on with, if any."""
    if not lines[0].bare[0].islower():
        return None
    near = [draft for draft in drafts if lines[0].page - draft.lines[-1].page <= 1]
    last = _last_text(near)
    if last and last.kind is Kind.HEADING and not last.is_chapter:
        last.kind = Kind.PARAGRAPH
        return last
    texts = [draft for draft in near if draft.kind in {Kind.PARAGRAPH, Kind.ITEM}]
    candidates = reversed(texts[-1 - LONGEST_INTERRUPTION :])
    return next((draft for draft in candidates if not draft.is_complete), None)


def _split(lines: list[Line], ahead: Line | None, before: Draft | None) -> Iterator[Draft]:
    """One cluster into headings, items and paragraphs."""
    if ends := sourced_ends(lines):
        yield from (Draft(Kind.ITEM, lines[start:end]) for start, end in pairwise([0, *ends]))
        return
    if starts := key_figure_starts(lines):
        # What stands above them announces them, and titles nothing of what comes after.
        yield from (Draft(Kind.PARAGRAPH, [line]) for line in lines[: starts[0]])
        bounds = pairwise([*starts, len(lines)])
        yield from (Draft(Kind.ITEM, lines[start:end]) for start, end in bounds)
        return
    place = 0
    while place < len(lines):
        rest = lines[place:]
        mark = _item_mark(rest, ahead, before)
        marked = heading_mark(rest[0])
        above = before if place and before and before.kind is Kind.HEADING else None
        # "FRÅN FÄLTET", and below that the title of what is told from there.
        is_title = above is None or (_is_label(above) and is_sourced_title(rest[0].bare))
        length = 0 if mark or not is_title else heading_length(rest, ahead, place > 0)
        if marked:
            draft = Draft(Kind.HEADING, rest[:1], marked)
        elif length:
            chapter = is_chapter_number(rest[0])
            draft = Draft(Kind.HEADING, rest[:length], is_chapter=chapter)
        else:
            kind = Kind.ITEM if mark else Kind.PARAGRAPH
            draft = Draft(kind, rest[: paragraph_length(rest, ahead, mark, 1)], mark)
        if draft.kind is Kind.HEADING and before is not None:
            draft.interrupts = before.interrupts or before.mark
        yield draft
        before = draft
        place += len(draft.lines)


def _is_label(heading: Draft) -> bool:
    """Whether a heading is but one line of capitals."""
    return len(heading.lines) == 1 and heading.lines[0].bare.isupper()


def _item_mark(lines: Sequence[Line], ahead: Line | None, before: Draft | None) -> str:
    """The mark that makes lines an item behind a draft; a list may go on below a heading."""
    if before is None:
        return list_mark(lines, ahead, "", lead=False)
    lead = is_lead(before.lines[-1])
    if before.kind is not Kind.HEADING:
        return list_mark(lines, ahead, before.mark, lead)
    goes_on = before.interrupts[:1].isdigit() and list_mark(lines, ahead, before.interrupts, lead)
    return goes_on or list_mark(lines, ahead, before.mark, lead)
