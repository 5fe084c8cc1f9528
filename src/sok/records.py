"""The records that flow from stage to stage; this module imports nothing of ours.

Offsets count characters (code points), ranges are half open, scores grow with relevance.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

Found = TypeVar("Found")


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


@dataclass(frozen=True, slots=True)
class Chunk:
    """A unit of retrieval: what is shown (`spans`) and what is indexed (`indexed`) differ.

    `indexed` also holds the headings and the list's lead, `spans` are the shown text alone.
    """

    spans: tuple[Span, ...]
    indexed: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A unit of quotation: one sentence or list item, and the number of the chunk it is in."""

    span: Span
    chunk: int
    indexed: str


@dataclass(frozen=True, slots=True)
class TableRow:
    """What a quote of a table's row is: cell k is that of column k, and stands under its name.

    `table` is the table's number in `Document.tables`. `columns` are the names of the columns,
    "" where the header has none, and empty for a row of the header. `caption` is the table's, ""
    if it has none.
    """

    table: int
    cells: tuple[str, ...]
    columns: tuple[str, ...]
    is_header: bool
    caption: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A verbatim span with its source: a document by `title`, `publisher` and `year`.

    `page` is the first printed page and `pages` all of them. `start` and `end` are offsets in
    the raw text that begins with that page (pages joined by one form feed), so that a quote
    over a page break is one range too. `row` says what a quote of a table's row is.
    """

    text: str
    span: Span
    sha256: str
    title: str
    publisher: str
    year: int | None
    page: int
    pages: tuple[int, ...]
    headings: tuple[str, ...]
    start: int
    end: int
    row: TableRow | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A search result as shown: one or more neighbouring spans, best first by `rank` (from 1)."""

    rank: int
    score: float
    quotes: tuple[Quote, ...]

    @property
    def text(self) -> str:
        """The passage's shown text, one line per span."""
        return "\n".join(quote.text for quote in self.quotes)


@dataclass(frozen=True, slots=True)
class Statistic:
    """A figure that measures something, as a document states it.

    `value` counts in `unit`, both read from `printed` ("287,8 miljoner kronor" is 287.8 of
    "miljoner kronor", "hälften" is 50 of "procent"). `subject` is what is measured, in the
    document's words, and `whole` what a share is a share of ("" if it is none or is not said).
    `figure` is where the printed figure stands, `span` the sentence (or sentences) to quote.
    """

    value: float
    printed: str
    unit: str
    subject: str
    whole: str
    region: str | None
    year: int | None
    figure: Span
    span: Span


@dataclass(frozen=True, slots=True)
class Initiative:
    """An example of something that a region has done.

    `name` is its title, or what a list says before the parenthesis; `project` and `actor` are ""
    where the text names none; `topic` is the heading of the list or section that it stands
    under. `span` is the verbatim text.
    """

    name: str
    regions: tuple[str, ...]
    project: str
    actor: str
    topic: str
    span: Span


@dataclass(frozen=True, slots=True)
class Cited(Generic[Found]):
    """Something found in a document, with the quote that it was found in."""

    found: Found
    quote: Quote


@dataclass(frozen=True, slots=True)
class QuotedTable:
    """A table with its quotes: the caption, if it has one, and all rows, those of the header first.

    A row without text cannot be quoted, and is not among them.
    """

    table: Table
    caption: Quote | None
    rows: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class QuotedFigure:
    """A figure with its caption quoted; `page` is the printed page of the picture.

    `pdf` is that page's place in its PDF file, from 1, and 0 in a text file.
    """

    figure: Figure
    caption: Quote
    page: int
    pdf: int


class Form(StrEnum):
    """The form of an answer, which follows from what the question asks for."""

    SPANS = "spans"  # the best one to three passages
    AMOUNT = "amount"  # the sentence that states the figure
    LIST = "list"  # a whole list, with what announces it
    INITIATIVES = "initiatives"  # one entry for each initiative on a topic or in a region
    COMPARISON = "comparison"  # a table of figures, in the order asked for
    REGION = "region"  # the initiatives and figures of a region
    TABLE = "table"  # a table that is asked for, or its caption
    FIGURE = "figure"  # a figure, diagram or map that is asked for
    HELP = "help"  # what can be asked; no question about the documents was
    REFUSAL = "refusal"  # no answer, and why


@dataclass(frozen=True, slots=True)
class Answer:
    """The reply to a question, made of quotes.

    `lead` is a sentence of ours before the quotes, "" if there is none, and `notes` are remarks
    on how the question was read. `quotes` are the whole answer, those of `statistics`,
    `initiatives`, `tables` and `figures` too, each once. `marks` are the figures asked for, to be
    marked in the quotes. `standalone` is the question with its history resolved, `terms` the
    words that were looked for, as the documents write them (for marking), `seconds` the time the
    answer took.
    """

    question: str
    standalone: str
    answered: bool
    text: str
    quotes: tuple[Quote, ...]
    passages: tuple[Passage, ...]
    terms: tuple[str, ...]
    seconds: float
    form: Form = Form.SPANS
    lead: str = ""
    notes: tuple[str, ...] = ()
    marks: tuple[Span, ...] = ()
    statistics: tuple[Cited[Statistic], ...] = ()
    initiatives: tuple[Cited[Initiative], ...] = ()
    tables: tuple[QuotedTable, ...] = ()
    figures: tuple[QuotedFigure, ...] = ()
