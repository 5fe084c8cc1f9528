"""Spans of an index to what they are quoted and judged with where they are rows of tables."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from sok.answering.asked.wants import Need
from sok.answering.evidence.shares import is_met
from sok.answering.words.facets import MONTHS
from sok.answering.words.wording import ASKING, topical_words
from sok.compounds import is_noun
from sok.indexing.store import Index
from sok.indexing.table_chunks import caption_text
from sok.indexing.terms import terms
from sok.records import Block, Document, Kind, Span
from sok.tables import above, cells, columns, row_at, whole_block

# Words of a cell that states a figure ("5 mSv per händelse och förhållande"); in a longer one
# a number is by the way.
FIGURE_WORDS = 6
# A number, not that of a name ("kategori F4").
_DIGIT = re.compile(r"(?<![^\W\d_])\d")
# "Hur långt ska det minst vara" asks for a figure, "vem fick minst" for what is least.
_HOW = re.compile(r"\W*hur\b", re.IGNORECASE)
_DATE = re.compile(
    rf"(?:\b\d{{1,2}}\s+)?(?:{MONTHS}|[a-z]{{3}})?\.?\s*\b(?:19|20)\d\d\b", re.IGNORECASE
)
# What a question asks a figure in, and what says that one is in that.
_UNITS = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(stated, re.IGNORECASE))
    for asked, stated in (
        (
            r"kron|miljon|miljard|\bbelopp|pengar\b|\bkosta|\bbudget|\bavgift",
            r"kron|\bkr\b|\b[tm]n?kr\b|\bmdkr\b|miljon|miljard|euro|kostnad|belopp|avgift|budget",
        ),
        (r"procent|\bandel", r"procent|%|andel"),
    )
)
# Of figures in kronor or percent only a column that says so counts something.
_COUNTED = re.compile(r"\bantal|\w+antal\b|\bst\b", re.IGNORECASE)
_TIME = re.compile(r"\d\s*(?:år|månad|veck|dag|dygn|timm|minut)", re.IGNORECASE)


def with_what_is_above(
    index: Index, spans: Sequence[Span], before: bool, alone: Collection[Span] = ()
) -> tuple[Span, ...]:
    """The spans, each row with the header rows and what groups it, each of them once.

    They stand `before` the row, else after it. Of a row that is there whole no part is added. What
    is to stand `alone`, as an example that a cell tells of, gets none.
    """
    quoted = frozenset(spans)
    tables: dict[tuple[str, int], Mapping[int, tuple[Span, ...]]] = {}
    every: list[Span] = []
    for span in spans:
        document = index.documents[span.document]
        place = row_at(document, span.block)
        over: tuple[Span, ...] = ()
        if place is not None and span not in alone:
            key = (span.document, place[0])
            if key not in tables:
                tables[key] = above(document, place[0])
            over = tables[key][span.block]
        new = [one for one in over if whole_block(document, one.block) not in quoted]
        every += [*new, span] if before else [span, *new]
    return tuple(dict.fromkeys(every))


def said_around(document: Document, block: int) -> list[str]:
    """What a row stands under in its table: caption, names of columns, and what groups it."""
    place = row_at(document, block)
    if place is None:
        return []
    table = document.tables[place[0]]
    grouped = [
        document.blocks[span.block].text[span.start : span.end]
        for span in above(document, place[0])[block]
    ]
    return [caption_text(document, table), *columns(document, table), *grouped]


def needs_met_by_rows(index: Index, question: str, spans: Sequence[Span]) -> frozenset[Need]:
    """What the question needs that rows among the spans have: a figure, or a time.

    The unit of a figure may be any, and stand elsewhere: "40–50 l/min", or "7" below "Antal". But
    one asked for in money or as a share must be said to be that, in the row or around it.
    """
    met: set[Need] = set()
    for span in spans:
        if _block(index, span).kind is not Kind.ROW:
            continue
        document = index.documents[span.document]
        row = cells(index.text(span))
        short = [cell for cell in row if len(cell.split()) <= FIGURE_WORDS]
        said = " ".join([*said_around(document, span.block), *row])
        in_unit = all(stated.search(said) for asked, stated in _UNITS if asked.search(question))
        if in_unit and any(_DIGIT.search(_DATE.sub("", cell)) for cell in short):
            met.add(Need.AMOUNT)
            if _COUNTED.search(said) or not any(stated.search(said) for _, stated in _UNITS):
                met.add(Need.COUNT)
            if _UNITS[0][1].search(said):
                met.add(Need.MONEY)
            if _HOW.match(question):
                met.add(Need.LEAST)
        if any(map(_TIME.search, short)):
            met.add(Need.DATE)
    return frozenset(met)


def says_own(index: Index, asking: str, span: Span) -> bool:
    """Whether a row can be meant: it says a word of the question that what is above it does not.

    All rows of a table stand under the same names of columns, which tell none from another. A
    row that only these speak for is not meant if what else is asked about is in no document: of
    "kod för serverhall" any row with a code says as much. True for what is no row, and where all
    nouns of the question are said above.
    """
    if _block(index, span).kind is not Kind.ROW:
        return True
    document = index.documents[span.document]
    block = document.blocks[span.block]
    above = frozenset(terms(" ".join([*block.headings, *said_around(document, span.block)])))
    own = frozenset(terms(index.text(span)))
    known = index.chunk_terms.frequencies
    asked = [its for word, its in topical_words(asking, ASKING) if is_noun(word)]
    left = [its for its in asked if not is_met(its, above)]
    said = any(is_met(its, own) or not own.isdisjoint(its[1:2]) for its in left)
    return said or all(its[0] in known for its in left)


def _block(index: Index, span: Span) -> Block:
    return index.documents[span.document].blocks[span.block]
