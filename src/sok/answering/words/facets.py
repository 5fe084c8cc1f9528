"""What kinds of thing a text holds, so that it can be held against what a question asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from sok.answering.words.definitions import things_defined
from sok.answering.words.enumerations import listed
from sok.indexing.fields import GLOSSARY, label_of_field, term_above
from sok.indexing.store import Index
from sok.indexing.terms import terms
from sok.records import Block, Kind, Span
from sok.regions import regions_in
from sok.sentences import sentences_of


class Facet(StrEnum):
    """A kind of thing that a question can ask for and a text can hold."""

    AMOUNT = "amount"
    BARRED = "barred"
    COUNT = "count"
    DATE = "date"
    EXAMPLE = "example"
    LIST = "list"
    FORCE = "force"
    RANKING = "ranking"
    REASON = "reason"
    USE = "use"


Flags = NDArray[np.float32]

MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
AMOUNT = re.compile(
    r"\d\.?\s*(?:procent|%|miljon|miljard|tusen|kronor|kr\b|mnkr|mkr|mdkr|tkr)|"
    r"\b(?:hälften|en tredjedel|två tredjedelar|en fjärdedel)\b",
    re.IGNORECASE,
)
SHARE = re.compile(
    r"\d\s*(?:procent|%)|\b(?:hälften|en tredjedel|två tredjedelar|en fjärdedel)\b", re.IGNORECASE
)
MONEY = re.compile(
    r"\d\s*(?:miljon|miljard|tusen)\w*\s+kronor|"
    r"\d\.?\s*(?:kronor|kr\b|öre\b|mnkr|mkr|mdkr|tkr)",
    re.IGNORECASE,
)
# A number that is not a year and no part of a name such as "1:1" or "F4".
COUNT = re.compile(
    r"(?<![\w:,.])(?!(?:19|20)\d\d(?!\d))\d+(?![\d:]|,\d)|"
    r"\b(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|(?:tret|fjor|fem|sex|sjut|ar|nit)ton|"
    r"tjugo|(?:tret|fyr|fem|sex|sjut|åt|nit)tio|hundra|hundratals|tusentals|dussintals)\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# "Maj-Britt" is no month.
DATE = re.compile(rf"{YEAR.pattern}|\b(?:{MONTHS})\b(?!-)", re.IGNORECASE)
DAY = re.compile(rf"\b\d{{1,2}} (?:{MONTHS})\b|\b\d{{4}}-\d\d-\d\d\b", re.IGNORECASE)
# Numbers that count nothing: of a statute, chapter or section, of an item, a day.
_POINTING = re.compile(
    r"\b\d{4}(?:/\d\d)?:\d+|"
    r"\b\d+(?: ?[–-] ?\d+)?(?: [a-z])?(?:,? (?:och|eller|samt) \d+(?: [a-z])?)? ?(?:kap\.|§§?)|"
    r"\b(?:artik|punkt|bilag|tabell|figur|avsnitt|kapit|sid|stycke|kategori|klass|grupp|zon)\w*"
    r" \d[\d.:–-]*|"
    r"^\s*\d+[.)](?=\s)|"
    rf"\b\d{{1,2}} (?:{MONTHS}|(?:jan|feb|mar|apr|aug|sep|sept|okt|nov|dec)\b\.?)(?: \d{{4}})?",
    re.IGNORECASE | re.MULTILINE,
)
RANKING = re.compile(
    r"\b(?:mest\w?|minsta?|flesta?|störst\w*|lägst\w*|högst\w*|största|mer än|näst \w+)\b",
    re.IGNORECASE,
)
LEAST = re.compile(r"\b(?:minst\w?|lägst\w*|sämst\w*|lägre|mindre|sist\w?)\b", re.IGNORECASE)
REASON = re.compile(
    r"\b(?:beror|berodde|därför|eftersom|orsak\w*|anledning\w*|skäl(?:et|en)?|"
    r"förklar(?:ing\w*|as|ades|(?:ar|ade)(?= [^.,]* med))|"
    r"på grund av|till följd av|tack vare|i och med|mot bakgrund av)\b",
    re.IGNORECASE,
)
# From when, or until when, something is in force; a clause ("lagen som gäller från") tells it of
# something else than its sentence.
FORCE = re.compile(
    r"\b(?:träd(?:er|de|a) i kraft|(?:börja[rd]?e?|upphör(?:a|de)?(?: att)?) gälla|giltighetstid|"
    r"(?<!som )(?:gäller|gälla) (?:till och med|från och med|från den|t\.?o\.?m|fr\.?o\.?m))",
    re.IGNORECASE,
)
# What something is used for, or may be.
USE = re.compile(r"\banvän(?:ds|des|das|ts)\b[^.]{0,40}?\b(?:till|för)\b", re.IGNORECASE)
# What may not be done, or what is left out.
BARRED = re.compile(
    r"\bfår (?:(?!som\b)[^\s,.?!]+ ){0,4}?(?:inte|ej)\b|"
    r"\b(?:inte|ej) (?:få|får|ges|lämnas|beviljas|användas|omfatta[rs]?|tillåt\w*)\b|"
    r"\bförbj[uö]\w+|\bförbud\w*|\bundant\w+|\butesluts\b",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(r"\bexempel\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Facets:
    """Of a sequence of texts: 0 or 1 for each facet, the regions named, and how many words.

    `items` is the number of items of a whole list, 0 for other texts, `defined` has the terms
    of each thing that a text says the meaning of, and `labels` those of the label that a
    text begins with ("Giltighetstid: 2026"), none for other texts.
    """

    flags: dict[Facet, Flags]
    regions: tuple[frozenset[str], ...]
    words: Flags
    items: Flags
    defined: tuple[tuple[frozenset[str], ...], ...]
    labels: tuple[frozenset[str], ...]


def without_pointing(text: str) -> str:
    """A text without the numbers that only say where something stands, or when."""
    return _POINTING.sub(" ", text)


def find_facets(index: Index, texts: Sequence[Sequence[Span]], running: bool = False) -> Facets:
    """The facets of texts that are each made of spans; `running` text may hold a list too."""
    blocks = [[index.documents[s.document].blocks[s.block] for s in spans] for spans in texts]
    shown = [" ".join(index.text(span) for span in spans) for spans in texts]
    flags = {
        Facet.AMOUNT: [bool(AMOUNT.search(text)) for text in shown],
        Facet.BARRED: [
            bool(BARRED.search(f"{group[0].lead} {text}"))
            for group, text in zip(blocks, shown, strict=True)
        ],
        Facet.COUNT: [bool(AMOUNT.search(text) or COUNT.search(text)) for text in shown],
        Facet.DATE: [bool(DATE.search(text)) for text in shown],
        Facet.EXAMPLE: [is_example(group[0]) for group in blocks],
        Facet.LIST: [
            _items(group) > 0 or (running and lists_things(group[0], text))
            for group, text in zip(blocks, shown, strict=True)
        ],
        Facet.FORCE: [bool(FORCE.search(text) and DATE.search(text)) for text in shown],
        Facet.RANKING: [bool(RANKING.search(text)) for text in shown],
        Facet.REASON: [bool(REASON.search(text)) for text in shown],
        Facet.USE: [
            any(USE.search(told) and not BARRED.search(told) for told in sentences_of(text))
            for text in shown
        ],
    }
    return Facets(
        {facet: np.array(values, dtype=np.float32) for facet, values in flags.items()},
        tuple(
            frozenset(regions_in(" ".join([*group[-1].headings[-1:], text])))
            for group, text in zip(blocks, shown, strict=True)
        ),
        np.array([len(text.split()) for text in shown], dtype=np.float32),
        np.array([_items(group) for group in blocks], dtype=np.float32),
        tuple(
            tuple(chain(*((*_headed(index, s), *things_defined(index.text(s))) for s in spans)))
            for spans in texts
        ),
        # What announces a list is no label.
        tuple(frozenset(terms(label_of_field(index.text(spans[0])))) for spans in texts),
    )


def _headed(index: Index, span: Span) -> tuple[frozenset[str], ...]:
    """What the beginning of a block says the meaning of if a term to be defined stands above it."""
    document = index.documents[span.document]
    block = document.blocks[span.block]
    if block.kind is not Kind.PARAGRAPH or span.start:
        return ()
    if line := term_above(document, span.block):
        return (frozenset(terms(index.text(line))),)
    *above, term = block.headings or ("",)
    return (frozenset(terms(term)),) if any(map(GLOSSARY.match, above)) else ()


def _items(blocks: Sequence[Block]) -> int:
    """How many items a text of several blocks has."""
    return sum(block.kind is Kind.ITEM for block in blocks) if len(blocks) > 1 else 0


def lists_things(block: Block, text: str) -> bool:
    """Whether a text of a block is running text that lists things, and no figures of several.

    An item is a part of another list.
    """
    return block.kind is not Kind.ITEM and not AMOUNT.search(text) and listed(text) > 0


def is_example(block: Block) -> bool:
    """Whether a block tells of one initiative: a box, or an item of a list of examples."""
    return block.kind is Kind.BOX or (block.kind is Kind.ITEM and bool(_EXAMPLE.search(block.lead)))
