"""Lines that are fields, a label and its value ("Giltighetstid: 2026"), and a document's head.

What a cover page or a head says of its document stands in short lines, which do not say what they
are said of: each is a chunk, indexed with the document's title and publisher.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from sok.indexing.pieces import Pieces, indexed_text, shown_text
from sok.records import Block, Chunk, Document, Kind, Sentence, Span
from sok.sentences import sentence_spans

# Words of a line that is a field, or stands in a head: what has more is running text.
LINE_WORDS = 15

# A label has a few words: more are a sentence that announces something.
_BARE = re.compile(r"[^\W\d_][\w/-]*(?: [\w(/][\w)/-]*){0,3}:")
_LABEL = re.compile(rf"{_BARE.pattern}(?=\s+\S)")
# A sentence, though the date of a head may be written as one: "Beslutad den 3 mars 2026."
_STATEMENT = re.compile(r"[^\W\d_a-zà-ÿ].*[.!?:]", re.DOTALL)
# A heading above words and their meanings, and the words of one: it stands on a line of its own.
GLOSSARY = re.compile(
    r"\W*(?:\d[\d.]*\s*)?(?:\w+ (?:och )?){0,2}"
    r"(?:definition|begrepp|ordlista|ordförklaring|termer)|"
    r"\W*(?:\d[\d.]*\s*)?ord (?:och|som)\b",
    re.IGNORECASE,
)
_TERM = re.compile(r"\W*[^\W\d_][\w()-]*(?: [\w()-]+){0,4}\s*")
# A heading with its page, as in a table of contents.
_OF_CONTENTS = re.compile(r"\D(?:\s|\.{3})\d{1,3}$")
_DATED = re.compile(r"\b\d{1,2} [a-z]+ \d{4}\b|\b\d{4}-\d\d-\d\d\b")


def label_of_field(text: str) -> str:
    """What stands before a text and says what it is, "" if nothing does.

    Of a field ("Giltighetstid:"), and of a paragraph as in bills ("Regeringens förslag:").
    """
    found = _LABEL.match(text)
    return found[0] if found else ""


def term_above(document: Document, number: int) -> Span | None:
    """The line just above a paragraph that is the word it says the meaning of; often None.

    It goes on from that in lower case, or both stand in a list of words.
    """
    block, above = document.blocks[number], number - 1
    while above >= 0 and document.blocks[above].kind is Kind.FURNITURE:
        above -= 1
    if above < 0 or block.kind is not Kind.PARAGRAPH or not block.text.strip():
        return None
    term = document.blocks[above]
    goes_on = block.text.lstrip()[0].islower() or any(map(GLOSSARY.match, block.headings))
    is_term = (term.kind, term.headings) == (block.kind, block.headings)
    if not (goes_on and is_term and _TERM.fullmatch(term.text) and not _TERM.fullmatch(block.text)):
        return None
    return Span(document.name, above, 0, len(term.text.rstrip()))


def quotable_spans(document: Document, number: int) -> tuple[tuple[Span, ...], ...]:
    """The sentences of block `number`, those of each field together; all if it has no fields."""
    text = document.blocks[number].text
    starts = _fields(document, number) or [0]
    return tuple(
        tuple(
            Span(document.name, number, start + first, start + last)
            for first, last in sentence_spans(text[start:end])
        )
        for start, end in pairwise([*starts, len(text)])
    )


def _are_fields(document: Document, number: int) -> bool:
    """Whether block `number` is a paragraph of nothing but short fields."""
    is_paragraph = document.blocks[number].kind is Kind.PARAGRAPH
    starts = _fields(document, number) if is_paragraph else []
    text = document.blocks[number].text
    return bool(starts) and all(
        len(text[start:end].split()) <= LINE_WORDS for start, end in pairwise([*starts, len(text)])
    )


def head_of(document: Document) -> list[int]:
    """The numbers of the blocks of short lines that the first page begins with.

    Headings and page furniture may stand between them.
    """
    numbers: list[int] = []
    for number, block in enumerate(document.blocks):
        if block.kind in {Kind.HEADING, Kind.FURNITURE} or not block.text.strip():
            continue
        begins = block.kind is Kind.PARAGRAPH and block.runs[0].page == 0
        before = document.blocks[numbers[-1]].text if numbers else ""
        is_value = _BARE.fullmatch(before.strip()) and not _STATEMENT.fullmatch(block.text.strip())
        if not begins or not (is_value or _is_line(document, number)):
            break
        numbers.append(number)
    leads = {block.lead.strip() for block in document.blocks if block.kind is Kind.ITEM}
    # A label without a value announces what comes below, and so does the lead of a list.
    while numbers and (
        (text := document.blocks[numbers[-1]].text.strip()) in leads or _BARE.fullmatch(text)
    ):
        numbers.pop()
    return numbers


def chunk_lines(document: Document, numbers: Sequence[int]) -> Pieces:
    """Each line of a head as a chunk and sentence, with the label on the line before it."""
    lines = [
        (span, indexed_text(_above(document, number), label, shown_text(document, span)))
        for number, label in _labelled(document, numbers)
        for span in chain(*quotable_spans(document, number))
    ]
    chunks = tuple(Chunk((span,), indexed) for span, indexed in lines)
    return chunks, tuple(Sentence(span, place, text) for place, (span, text) in enumerate(lines))


def _above(document: Document, number: int) -> list[str]:
    """What a line of a head is said of: the document, and what stands right above it."""
    said = document.metadata
    names = (said.title, said.publisher, *document.blocks[number].headings[-1:])
    return list(dict.fromkeys(filter(None, names)))


def _labelled(document: Document, numbers: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Each of some blocks with the label that the one before it is, "" if that is none."""
    before = ""
    for number in numbers:
        yield number, before
        text = document.blocks[number].text.strip()
        before = text if _BARE.fullmatch(text) else ""


def _is_line(document: Document, number: int) -> bool:
    """Whether a paragraph is made of lines as they stand in a head, and states nothing else."""
    text = document.blocks[number].text.strip()
    if _are_fields(document, number) or _BARE.fullmatch(text):
        return True
    if len(text.split()) > LINE_WORDS or _OF_CONTENTS.search(text):
        return False
    return not _STATEMENT.fullmatch(text) or bool(_DATED.search(text))


def _fields(document: Document, number: int) -> list[int]:
    """Where in block `number` a line begins with a label; none unless the first one does."""
    block = document.blocks[number]
    first = _LABEL.match(block.text)
    if first is None:
        return []
    starts = [start for start in _line_starts(document, block) if _LABEL.match(block.text, start)]
    # A word that only happens to stand before a colon is written as it is within a sentence.
    return [start for start in starts if block.text[start].isupper() == first[0][0].isupper()]


def _line_starts(document: Document, block: Block) -> Iterator[int]:
    """Where a line of the page begins in a block's text."""
    yield 0
    for run, following in pairwise(block.runs):
        between = document.pages[run.page].text[run.raw_start + run.length : following.raw_start]
        if run.page != following.page or "\n" in between:
            yield following.start
