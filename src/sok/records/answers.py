"""What a question gets: quotes with their sources, passages, findings, and the answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from sok.records.documents import Figure, Span, Table
from sok.records.findings import Initiative, Statistic

Found = TypeVar("Found")


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
    HELP = "help"  # what can be asked, or of which documents; that was no question yet
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
