"""The lines of a page, in the order of reading, to drafts: headings, paragraphs, list items.

A paragraph ends where the distance, the type or the margin changes, at a list mark and at the
sign of a statute's paragraph, and after a short line that ends a sentence or is in another font.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from sok.reading.captions import caption_label
from sok.reading.lines import Line, ends_sentence
from sok.reading.list_marks import is_lead
from sok.reading.pdf.headings import heading_length
from sok.reading.pdf.joins import (
    INDENT,
    NEW_PARAGRAPH,
    STATUTE,
    follows,
    is_entry,
    is_short,
    would_fit,
)
from sok.reading.pdf.large_type import is_key_figure
from sok.reading.pdf.layout import TextLine
from sok.reading.pdf.marks import Marks, interrupted, item_mark, with_mark
from sok.reading.pdf.styles import Look, Type, face, look
from sok.records import Kind

# Points: a change of type size that begins another paragraph.
NEW_SIZE = 1.0
# Points by which equal distances between lines differ, and shares of the usual distance: what is
# farther apart may be another paragraph.
SAME_STEP, SPREAD = 1.0, 1.15
# Lines in which a list must go on with its second number: an item in a narrow column has several.
# A dash must be followed sooner: what people say begins with one too.
AHEAD, AHEAD_OF_DASH = 7, 3


@dataclass(slots=True)
class PdfDraft:
    """Lines that make one block, with the look that headings are ranked by.

    Furniture has raw lines alone: nobody asks how it looks.
    """

    kind: Kind
    lines: list[TextLine] = field(default_factory=list)
    mark: str = ""
    look: Look = (0, False, False)
    furniture: list[Line] = field(default_factory=list)

    @property
    def raw(self) -> list[Line]:
        """The lines of the page's text."""
        return [line.line for line in self.lines]

    @property
    def text(self) -> str:
        """The lines as they stand, on one line."""
        return " ".join(line.line.bare for line in self.lines)


def find_paragraphs(lines: Sequence[TextLine], kind: Type, marks: Marks = ()) -> Iterator[PdfDraft]:
    """The drafts of a stretch of lines without tables between them; `marks` are of open lists."""
    place = 0
    before: TextLine | None = None
    while place < len(lines):
        length = heading_length(lines[place:], kind, before)
        if length:
            draft = PdfDraft(Kind.HEADING, list(lines[place : place + length]))
            # The number of a chapter may be set larger than its title.
            draft.look = look(draft.lines[-1])
        else:
            draft = _paragraph(lines[place:], kind, marks, before)
        if caption_label(draft.text):
            draft.kind, draft.mark = Kind.CAPTION, ""
        yield draft
        length, marks = len(draft.lines), open_lists(marks, draft)
        before = lines[place + length - 1]
        place += length


def open_lists(marks: Marks, draft: PdfDraft) -> Marks:
    """The marks of the lists that are open behind a draft.

    What begins in lower case goes on with an item above it, and what is set aside closes no list.
    One that counts may go on below a heading: "Till regionerna" and then "6. Sätt mål".
    """
    if draft.mark:
        return with_mark(marks, draft.mark)
    if draft.kind is Kind.PARAGRAPH:
        return marks if draft.text[:1].islower() else ()
    return interrupted(marks) if draft.kind is Kind.HEADING else marks


def _paragraph(
    lines: Sequence[TextLine], kind: Type, marks: Marks, before: TextLine | None
) -> PdfDraft:
    """The paragraph or item that begins with the first line."""
    mark = item_mark(_ahead(lines), marks, before is not None and is_lead(before.line))
    draft = PdfDraft(Kind.ITEM if mark else Kind.PARAGRAPH, [lines[0]], mark)
    marks = open_lists(marks, draft)
    length = 1
    above = [before] if before else []
    while length < len(lines) and not _begins(lines, length, kind, mark, marks):
        if _is_spread([*above, *lines[: length + 2]][-4:], lines[length], kind):
            break
        length += 1
    draft.lines += lines[1:length]
    return draft


def _is_spread(lines: Sequence[TextLine], line: TextLine, kind: Type) -> bool:
    """Whether a line is as far from the one above as two of the `lines` around it that are parted.

    Printers round distances: some of those between short paragraphs seem near enough for one.
    """
    steps = [
        (lower.baseline - upper.baseline, lower is line)
        for upper, lower in pairwise(lines)
        if upper.region == lower.region and upper.style.size == lower.style.size == line.style.size
    ]
    usual = kind.next_line(line)
    own = next((step for step, is_own in steps if is_own), 0.0)
    return own > SPREAD * usual and any(
        abs(step - own) <= SAME_STEP and step > NEW_PARAGRAPH * usual for step, _ in steps
    )


def _ahead(lines: Sequence[TextLine]) -> list[Line]:
    """The lines that tell whether the first of them begins an item."""
    is_dash = not lines[0].line.bare[:1].isalnum()
    return [line.line for line in lines[: AHEAD_OF_DASH if is_dash else AHEAD]]


def _begins(lines: Sequence[TextLine], place: int, kind: Type, mark: str, marks: Marks) -> bool:
    """Whether another block begins with line number `place`; `mark` is the one of this."""
    line, following = lines[place - 1], lines[place]
    if not follows(line, following, kind) or is_entry(line):
        return True
    if abs(following.style.size - line.style.size) > NEW_SIZE:
        return not (place == 1 and is_key_figure(lines))
    if STATUTE.match(following.line.bare) or heading_length(lines[place:], kind, line):
        return True
    if caption_label(following.line.bare):
        return True
    if item_mark(_ahead(lines[place:]), marks, is_lead(line.line)):
        return True
    short = is_short(line)
    size = following.style.size
    if mark and place > 1:
        # An item's lines hang from the second on; another margin is another paragraph.
        other = abs(following.box.x0 - lines[1].box.x0) > INDENT * size / 2
        return other and (short or ends_sentence(line.line))
    if mark:
        return short and ends_sentence(line.line) and following.box.x0 <= line.box.x0
    apart = face(line) != face(following) and following.line.bare[:1].isupper()
    if apart and short and would_fit(line, following):
        return True  # whose the text is, under its title
    set_in = following.box.x0 > line.box.x0 + INDENT * size
    if set_in and (ends_sentence(line.line) or short):
        return True
    on_purpose = short and (line.flush or would_fit(line, following))
    ended = on_purpose and ends_sentence(line.line)
    return ended and not following.line.bare[0].islower()
