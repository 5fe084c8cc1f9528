"""The pages of a PDF, laid out, to drafts of blocks with levels; text that pages part is joined."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from sok.reading.evidence import Evidence
from sok.reading.lines import ends_sentence
from sok.reading.pdf.figure_text import charts, picture_of, set_aside
from sok.reading.pdf.footnotes import begins_footnote, footnote_places, mark_of
from sok.reading.pdf.joins import SHORT, is_entry
from sok.reading.pdf.layout import GridRow, Layout, TextLine
from sok.reading.pdf.leaves import Leaf
from sok.reading.pdf.marks import Marks
from sok.reading.pdf.paragraphs import NEW_SIZE, PdfDraft, find_paragraphs, open_lists
from sok.reading.pdf.row_halves import RowDraft, join_rows
from sok.reading.pdf.styles import LARGER, Type, levels
from sok.reading.pdf.term_lists import with_term_rows
from sok.reading.reflow import as_it_stands, reflow, without_marks
from sok.reading.rows import row_tape
from sok.reading.tape import runs
from sok.records import Block, Box, Kind

_HYPHENS = ("-", "\u00ad")
_SET_ASIDE = frozenset({Kind.FURNITURE, Kind.FOOTNOTE, Kind.ROW, Kind.CAPTION})


Drafted = PdfDraft | RowDraft


def draft_page(
    layout: Layout, leaf: Leaf, page: int, kind: Type, marks: Marks
) -> Iterator[Drafted]:
    """The drafts of a page, its furniture first; `marks` are those of lists that go on here."""
    for line in layout.furniture:
        yield PdfDraft(Kind.FURNITURE, furniture=[line])
    places = footnote_places(layout.parts, kind, leaf.height, leaf.rules)
    kind = kind.of_page([part for part in layout.parts if isinstance(part, TextLine)])
    text = with_term_rows([p for n, p in enumerate(layout.parts) if n not in places], kind)
    pictures = (*leaf.pictures.values(), *charts(text, leaf.drawn, kind))
    for (is_row, picture, ground), run in groupby(text, key=lambda part: _place(part, pictures)):
        if is_row:
            yield from (RowDraft(page, part) for part in run if isinstance(part, GridRow))
        else:
            lines = [part for part in run if isinstance(part, TextLine)]
            for draft in find_paragraphs(lines, kind.of_box(lines) if ground else kind, marks):
                yield set_aside(draft) if picture else draft
                marks = open_lists(marks, draft)
    notes: list[PdfDraft] = []
    for part in (layout.parts[place] for place in sorted(places)):
        if isinstance(part, TextLine):
            if not notes or begins_footnote(part, notes[0].lines[0]):
                notes.append(PdfDraft(Kind.FOOTNOTE))
            notes[-1].lines.append(part)
    yield from notes


def _place(part: TextLine | GridRow, pictures: Collection[Box]) -> tuple[bool, Box | None, int]:
    """What parts the text of a page: tables, and the pictures and boxes that lines stand in."""
    ground = part.ground if isinstance(part, TextLine) else 0
    return isinstance(part, GridRow), picture_of(part, pictures), ground


def draft_pages(pages: Iterable[tuple[Layout, Leaf]], kind: Type) -> list[Drafted]:
    """The drafts of all pages in order, with lists that go on from page to page."""
    drafts: list[Drafted] = []
    marks: Marks = ()
    for page, (layout, leaf) in enumerate(pages):
        for draft in draft_page(layout, leaf, page, kind, marks):
            drafts.append(draft)
            if isinstance(draft, PdfDraft):
                marks = open_lists(marks, draft)
    return drafts


def join_parted(drafts: Sequence[Drafted]) -> list[Drafted]:
    """The drafts, paragraphs that a page or column parts made one, and rows that a page does."""
    joined: list[Drafted] = []
    rows = join_rows(drafts, _is_set_aside)
    for draft in (rows.get(number, draft) for number, draft in enumerate(drafts)):
        if draft is None:
            continue
        whole = _begun(joined, draft) if isinstance(draft, PdfDraft) else None
        if whole is not None and isinstance(draft, PdfDraft):
            whole.lines.extend(draft.lines)
        else:
            joined.append(draft)
    return joined


def _begun(drafts: Sequence[Drafted], draft: PdfDraft) -> PdfDraft | None:
    """The draft that another one goes on with: of the running text, else a caption before it."""
    unfinished = _unfinished(drafts, draft.lines[0]) if draft.lines else None
    if unfinished is not None and _goes_on(unfinished, draft):
        return unfinished
    last = next((one for one in reversed(drafts) if not _is_beside(one)), None)
    is_caption = isinstance(last, PdfDraft) and last.kind is Kind.CAPTION
    if is_caption and isinstance(last, PdfDraft) and draft.text[:1].islower():
        return last if _goes_on(last, draft) else None
    return None


def _is_beside(draft: Drafted) -> bool:
    return isinstance(draft, PdfDraft) and draft.kind in {Kind.FURNITURE, Kind.FOOTNOTE}


def _is_set_aside(draft: object) -> bool:
    return isinstance(draft, PdfDraft) and draft.kind in _SET_ASIDE


def _unfinished(drafts: Sequence[Drafted], line: TextLine) -> PdfDraft | None:
    """The last draft of the running text, of a line in a box that of this or the page before."""
    for draft in reversed(drafts):
        if isinstance(draft, PdfDraft) and draft.kind not in _SET_ASIDE:
            last = draft.lines[-1]
            is_here = last.line.page == line.line.page
            # A box goes on on the next page if it ends this one, and begins that.
            if line.ground and not is_here and not last.ground:
                return None
            if (is_here and last.ground != line.ground) or bool(last.ground) != bool(line.ground):
                continue
            return draft if draft.kind in {Kind.PARAGRAPH, Kind.ITEM} else None
    return None


def _goes_on(draft: PdfDraft, following: PdfDraft) -> bool:
    """Whether a paragraph in another column or on another page goes on with this one."""
    if following.kind is not Kind.PARAGRAPH:
        return False
    last, first = draft.lines[-1], following.lines[0]
    elsewhere = (last.line.page, last.region) != (first.line.page, first.region)
    near = first.line.page - last.line.page <= 1
    lower = first.line.bare[:1].islower()
    # A line alone fills its column, however short it is.
    full = len(draft.lines) > 1 and last.box.x1 > last.left + SHORT * (last.right - last.left)
    broken = lower or last.line.bare.endswith(_HYPHENS) or full
    same = abs(last.style.size - first.style.size) < NEW_SIZE
    ended = ends_sentence(last.line) or is_entry(last)
    return elsewhere and near and same and broken and not ended


def heading_levels(drafts: Sequence[Drafted]) -> list[int]:
    """The level of each draft, 0 for what is no heading."""
    ranks = levels(d.look for d in drafts if isinstance(d, PdfDraft) and d.kind is Kind.HEADING)
    return [
        ranks[draft.look] if isinstance(draft, PdfDraft) and draft.kind is Kind.HEADING else 0
        for draft in drafts
    ]


def grounds(drafts: Sequence[Drafted], kind: Type) -> list[tuple[int, int]]:
    """The page and box of each draft, (0, 0) outside of boxes.

    What stands in large type alone on a ground is the title of what follows, and no box.
    """
    firsts = [_first_line(draft) for draft in drafts]
    found = [(one.line.page, one.ground) if one and one.ground else (0, 0) for one in firsts]
    boxes = {
        ground
        for ground, first, draft in zip(found, firsts, drafts, strict=True)
        if first and _kind_of(draft) is not Kind.HEADING and first.style.size < LARGER * kind.size
    }
    return [ground if ground in boxes else (0, 0) for ground in found]


def _kind_of(draft: Drafted) -> Kind:
    """The kind of block that a draft makes."""
    return Kind.ROW if isinstance(draft, RowDraft) else draft.kind


def _first_line(draft: Drafted) -> TextLine | None:
    cells = draft.row.cells if isinstance(draft, RowDraft) else [draft.lines]
    return next((line for cell in cells for line in cell), None)


def footnote_marks(drafts: Sequence[Drafted]) -> dict[int, frozenset[str]]:
    """The marks of the footnotes of each page that has any."""
    marks: defaultdict[int, set[str]] = defaultdict(set)
    for draft in drafts:
        if isinstance(draft, PdfDraft) and draft.kind is Kind.FOOTNOTE:
            marks[draft.lines[0].line.page].add(mark_of(draft.lines[0]))
    return {page: frozenset(found) for page, found in marks.items()}


def to_block(draft: Drafted, evidence: Evidence, marks: Mapping[int, frozenset[str]]) -> Block:
    """The block of a draft, broken words mended and the `marks` of footnotes left out."""
    if isinstance(draft, RowDraft):
        tape = row_tape([[line.line for line in cell] for cell in draft.row.cells], evidence)
        return Block(Kind.ROW, tape.text, runs(tape), repairs=tape.repairs)
    if draft.kind is Kind.FURNITURE:
        tape = as_it_stands(draft.furniture)
    else:
        # Numbers and letters are part of what a statute says ("första stycket 2 a"), bullets not.
        bullet = "" if draft.mark[:1].isalnum() and draft.mark != "o" else draft.mark
        narrow = draft.kind is Kind.HEADING
        tape = reflow(draft.raw, evidence, bullet, spaced=True, narrow=narrow)
    if draft.kind is not Kind.FOOTNOTE:
        pages = {line.page for line in (*draft.raw, *draft.furniture)}
        tape = without_marks(tape, frozenset().union(*(marks.get(p, frozenset()) for p in pages)))
    return Block(draft.kind, tape.text, runs(tape), repairs=tape.repairs)
