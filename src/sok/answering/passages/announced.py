"""Items of lists to what announces them, and what announces others to those.

A colon does, or a number of things of which the first comes next. Alone the one says little, and
the other nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from sok.answering.asked.question import Query
from sok.answering.asked.wants import items_of
from sok.answering.evidence.shares import is_met
from sok.answering.words.wording import ASKING, topical
from sok.indexing.fields import term_above
from sok.indexing.pieces import whole
from sok.indexing.store import Index
from sok.indexing.terms import terms
from sok.records import Document, Kind, Span
from sok.sentences import sentences_of

# What stands between a list and the sentence before it, and is no part of the running text.
_SET_ASIDE = {Kind.PULL_QUOTE, Kind.FURNITURE, Kind.ROW, Kind.CAPTION, Kind.FOOTNOTE}


# A paragraph that begins with what it is about, as an entry of a list does: "Mod – att våga".
_ENTRY = re.compile(r"\W*(?:[\w-]+ ){0,6}[\w-]+(?: [–-] |: )")
# "Fyra omständigheter återkommer.", and then "Den första är ..." in the next paragraph.
_ORDINAL = re.compile(
    r"\W*(?:för )?de[nt] (?:ena|första|andra|tredje|fjärde|femte|sjätte|sjunde)\b", re.IGNORECASE
)
# The items, or paragraphs of one form, that are quoted after what announces them.
MOST_ANNOUNCED = 12


def with_announced(index: Index, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans, each that announces others before those, unless one of them is there.

    Two of a list would pass for the whole, which is quoted instead. A colon that announces no list
    says nothing: it is left out if others say something, else quoted with what follows.
    """
    found: list[Span] = []
    empty: list[Span] = []
    whole: set[tuple[str, int]] = set()
    for span in spans:
        if _block_of(span) in whole:
            continue
        found.append(span)
        document = index.documents[span.document]
        if counted := _counted(document, span):
            found += [one for one in counted if _block_of(one) not in map(_block_of, spans)]
        elif index.text(span).rstrip().endswith(":") or _begins_items(document, span):
            told = _announced(document, span)
            blocks = set(map(_block_of, told))
            if not told:
                empty.append(span)
            elif sum(_block_of(one) in blocks for one in spans) != 1:
                found += told
                whole |= blocks
    if len(empty) < len(found):
        return tuple(span for span in found if span not in empty)
    return tuple(
        one for span in spans for one in (span, *_after(index.documents[span.document], span)[:1])
    )


def with_leads(index: Index, query: Query, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans, each item of a list after what announces it, where that is running text.

    An item that says all that the question is about needs nothing before it. The meaning of a word
    stands after that, if it has a line of its own.
    """
    asked = topical(query.asking, ASKING)
    found: list[Span] = []
    for span in spans:
        said = frozenset(terms(index.text(span)))
        document = index.documents[span.document]
        is_meaning = term_above(document, span.block) is not None
        if is_meaning or not (asked and all(is_met(its, said) for its in asked)):
            found += _lead(document, span)
        found.append(span)
        if span.block + 1 < len(document.blocks) and term_above(document, span.block + 1) == span:
            found.append(whole(document, span.block + 1))
    return tuple(dict.fromkeys(found))


def _lead(document: Document, span: Span) -> Iterator[Span]:
    """What announces the list of an item, if it stands just before that, or the word meant."""
    item = document.blocks[span.block]
    if term := term_above(document, span.block):
        yield term
    lead = item.lead.strip()
    if item.kind is Kind.ITEM and lead:
        before = (
            (number, document.blocks[number])
            for number in range(span.block - 1, -1, -1)
            if document.blocks[number].kind not in _SET_ASIDE
        )
        number, block = next(
            ((n, b) for n, b in before if (b.kind, b.lead) != (item.kind, item.lead)),
            (span.block, item),
        )
        end = len(block.text.rstrip())
        if block.kind is not Kind.HEADING and block.text[:end].endswith(lead):
            yield Span(document.name, number, end - len(lead), end)


def _begins_items(document: Document, span: Span) -> bool:
    """Whether each item of the list after a span goes on with its sentence: "Länet ska"."""
    said = document.blocks[span.block].text[span.start :].rstrip()
    after = document.blocks[span.block + 1 : span.block + 2]
    is_lead = bool(after) and after[0].kind is Kind.ITEM and after[0].lead.endswith(said)
    return is_lead and said[-1:].isalpha()


def _block_of(span: Span) -> tuple[str, int]:
    return span.document, span.block


def _after(document: Document, span: Span) -> list[Span]:
    """The blocks that follow a colon at the end of its paragraph, under the same headings."""
    blocks = document.blocks
    if blocks[span.block].text[span.end :].strip():
        return []
    above = blocks[span.block].headings

    def is_under(number: int) -> bool:
        return blocks[number].headings == above and blocks[number].kind is not Kind.HEADING

    under = takewhile(is_under, range(span.block + 1, len(blocks)))
    return [
        Span(document.name, number, 0, len(blocks[number].text.rstrip()))
        for number in under
        if blocks[number].kind not in _SET_ASIDE
    ]


def _counted(document: Document, span: Span) -> list[Span]:
    """The paragraphs that tell one by one what a span says the number of."""
    last = sentences_of(document.blocks[span.block].text[span.start : span.end])[-1:]
    if not any(map(items_of, last)):
        return []
    after = _after(document, span)
    told = takewhile(lambda one: _ORDINAL.match(document.blocks[one.block].text), after)
    return list(told)[:MOST_ANNOUNCED]


def _announced(document: Document, span: Span) -> list[Span]:
    """The items, or the paragraphs of one form, that follow a colon."""
    after = _after(document, span)
    if not after:
        return []
    kind = document.blocks[after[0].block].kind

    def is_alike(one: Span) -> bool:
        block = document.blocks[one.block]
        return block.kind is kind and (kind is Kind.ITEM or bool(_ENTRY.match(block.text)))

    return list(takewhile(is_alike, after))[:MOST_ANNOUNCED]
