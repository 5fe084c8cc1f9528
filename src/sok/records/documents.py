"""What a document is once it is read: its pages, blocks, tables and figures, and places in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a block of a page is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    BOX = "box"
    PULL_QUOTE = "pull_quote"
    FURNITURE = "furniture"
    ROW = "row"  # of a table
    CAPTION = "caption"  # of a table, figure, diagram or map
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a document says of itself; `guessed` names the fields that nobody has confirmed.

    `reasons` says of the guesses what they were made from, each a Swedish sentence.
    """

    title: str
    publisher: str
    year: int | None
    language: str
    first_page: int
    guessed: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of a page in points, from its upper left corner; y grows downward."""

    x0: float
    y0: float
    x1: float
    y1: float


class Legibility(StrEnum):
    """How much of what a page says could be read."""

    WHOLE = "whole"
    PART = "part"  # some of its fonts do not say which letters they draw
    GARBLED = "garbled"  # none, or hardly any, of its text can be trusted
    IMAGE = "image"  # a picture without text: scanned, or drawn
    OCR = "ocr"  # read from the picture by a program, which errs
    EMPTY = "empty"
    LEFT_OUT = "left_out"  # not read: it is missing, damaged or far too large


class PageNumber(int):
    """The number printed on a page, which also knows the page's place in its PDF file.

    `pdf` counts from 1 and is 0 in a text file. `label` is what is printed where that is not the
    number itself ("iv"), "" where nothing is: then the number is `pdf`. `ocr` says that the text
    was read from a picture of the page, and so may have other letters than that.
    """

    pdf: int
    label: str | None
    ocr: bool

    def __new__(
        cls, number: int, pdf: int = 0, label: str | None = None, ocr: bool = False
    ) -> PageNumber:
        """The number with what is known of its page."""
        made = super().__new__(cls, number)
        made.pdf, made.label, made.ocr = pdf, label, ocr
        return made

    def __eq__(self, other: object) -> bool:
        """Pages are one if all of this agrees; a plain number is compared as such."""
        if isinstance(other, PageNumber):
            mine, theirs = (int(self), self.pdf), (int(other), other.pdf)
            return mine == theirs and (self.label, self.ocr) == (other.label, other.ocr)
        return int(self) == other

    def __hash__(self) -> int:
        """That of the number, since it may be equal to one."""
        return hash(int(self))

    @property
    def is_told_apart(self) -> bool:
        """Whether a reader of the file meets another number than the printed one."""
        return self.pdf > 0 and (self.label is not None or self.pdf != self)


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it was extracted, line ends as line feeds.

    `number` is the printed page number. `pdf` is the page's place in its PDF file, from 1, and 0
    in a text file; two of a spread have one. `label` is what is printed where that is not
    `number` ("iv"), "" where nothing is: then `number` is `pdf`. `order` tells which pieces of
    the PDF's page the text is made of, so that each character's place can be found again.
    `left_out` says in Swedish why the page was not read ("är skadad"), "" if it was.
    """

    number: int
    text: str
    pdf: int = 0
    label: str | None = None
    legibility: Legibility = Legibility.WHOLE
    order: tuple[int, ...] = ()
    left_out: str = ""

    @property
    def printed(self) -> PageNumber:
        """The printed number, with what else is known of it."""
        is_ocr = self.legibility is Legibility.OCR
        return PageNumber(self.number, self.pdf, self.label, is_ocr)


@dataclass(frozen=True, slots=True)
class Run:
    """`length` characters of a block's text, from `start`, that stand verbatim on a page.

    `page` is the page's place in `Document.pages`, `raw_start` the offset in its text.
    """

    start: int
    page: int
    raw_start: int
    length: int


@dataclass(frozen=True, slots=True)
class Repair:
    """One change between raw and shown text: `raw`, at `start` of the page's text, became `text`.

    `page` is the page's place in `Document.pages`.
    """

    kind: str
    page: int
    start: int
    raw: str
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item, row, caption or other piece of a page, in reading order.

    `headings` is the path above the block, outermost first (a heading's own text is not in its
    path). `level` is 1 or more for headings, else 0. `lead` is the sentence or title that
    announces the list an item stands in, else "". The text of a table's row is its cells in
    order, empty ones too, with a tab between each: a merged cell's text stands in its first
    place.
    """

    kind: Kind
    text: str
    runs: tuple[Run, ...]
    headings: tuple[str, ...] = ()
    level: int = 0
    lead: str = ""
    repairs: tuple[Repair, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a document, over several pages where it runs on.

    `label` is what its caption calls it ("Tabell 3.2"), "" if nothing. `caption` is the number
    of its caption in `Document.blocks`, `rows` those of its rows in order; header rows that later
    pages repeat are left out. The first `header` rows are the header. `unit` is what its figures
    count ("miljoner kronor"), "" if that is not said of all.
    """

    label: str
    caption: int | None
    rows: tuple[int, ...]
    header: int
    unit: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure, diagram or map of a document.

    `label` is what its caption calls it ("Figur 1"), `caption` the number of its caption in
    `Document.blocks`. `page` is the page's place in `Document.pages`, and `box` where the picture
    is on that page, None if it was not found.
    """

    label: str
    caption: int
    page: int
    box: Box | None


@dataclass(frozen=True, slots=True)
class Document:
    """A file of the corpus, read: `name` is its file name, `sha256` the hash of its bytes."""

    name: str
    sha256: str
    metadata: Metadata
    pages: tuple[Page, ...]
    blocks: tuple[Block, ...]
    tables: tuple[Table, ...] = ()
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` of the text of block number `block` of a document."""

    document: str
    block: int
    start: int
    end: int
