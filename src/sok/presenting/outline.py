"""An answer to its parts in the order they are shown, the same on a terminal and in a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from sok.answering.asked.against import asks_over_years
from sok.presenting.bars import bar_lengths
from sok.presenting.figure_rows import Row, figure_rows, with_bars
from sok.presenting.marks import marked
from sok.presenting.quote_groups import quote_groups
from sok.presenting.typography import typeset
from sok.records import Answer, Cited, Form, Initiative, Passage, Quote, Span

# A refusal shows what lies nearest, and no more of it than one looks through at a glance.
NEAREST = 3

TABLE_HEADING = "Siffror"
ENTRIES_HEADING = "Exempel på insatser"
NEAREST_HEADING = "Det här ligger närmast"
SOURCES_HEADING = "Källor"
TABLE_COLUMNS = ("Vad", "Uppgift", "Källa")
MARKED = "Fetstil i citat är vår markering."

# Forms that show findings as such. Another answer's findings say what its quotes are about.
_ENTRIES = frozenset({Form.INITIATIVES, Form.REGION})
_TABLES = frozenset({Form.COMPARISON, Form.REGION})


@dataclass(frozen=True, slots=True)
class Entry:
    """An initiative: a title, what else is known of it, and its verbatim text.

    `regions` and `facts` say the same in parts: what each fact is, and what it says. `name` is
    "" where the verbatim text says it.
    """

    title: str
    details: str
    quote: Quote
    name: str = ""
    regions: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """What is shown of an answer, from above; a part that is not there is empty.

    `understood` is the question with its history resolved if that differs, `said` our own words
    before the quotes (or instead of them), `figures` the figures asked for, as printed, where no
    table has them. `groups` are the quotes that follow, neighbouring items of a list together,
    and rows of a table with its caption and header.
    """

    understood: str
    notes: tuple[str, ...]
    said: str
    figures: tuple[str, ...]
    entries: tuple[Entry, ...]
    rows: tuple[Row, ...]
    groups: tuple[tuple[Quote, ...], ...]
    nearest: tuple[Passage, ...]

    @property
    def places(self) -> tuple[tuple[Quote, ...], ...]:
        """The quotes that answer, as they are shown, those with one reference together."""
        return (
            *((entry.quote,) for entry in self.entries),
            *((row.quote,) for row in self.rows),
            *self.groups,
        )

    @property
    def cited(self) -> tuple[Quote, ...]:
        """All quotes shown, those of the nearest passages too: what a list of sources names."""
        nearest = (quote for passage in self.nearest for quote in passage.quotes)
        return (*chain.from_iterable(self.places), *nearest)

    def has_marks(self, marks: Sequence[Span]) -> bool:
        """Whether any of the marks stands in a quote that is shown."""
        quotes = (*(entry.quote for entry in self.entries), *chain.from_iterable(self.groups))
        return any(is_marked for quote in quotes for _, is_marked in marked(quote, marks))


def outline(answer: Answer) -> Outline:
    """The parts of an answer, of a refusal, or of the answer to a question for help."""
    entries = tuple(map(_entry, answer.initiatives)) if answer.form in _ENTRIES else ()
    shown = {entry.quote for entry in entries}
    # One amount is marked in its quote; more than one are told apart in a table.
    several = answer.form is Form.AMOUNT and len(answer.statistics) > 1
    by_year = asks_over_years(answer.standalone)
    rows = figure_rows(answer.statistics, by_year) if several or answer.form in _TABLES else ()
    if answer.form is Form.COMPARISON:
        rows = with_bars(rows, bar_lengths([cited.found for cited in answer.statistics]))
    refused = not answer.answered and answer.form is not Form.HELP
    return Outline(
        understood="" if answer.standalone == answer.question else answer.standalone,
        notes=tuple(map(typeset, answer.notes)),
        said=typeset(answer.lead if answer.quotes else answer.text),
        figures=() if rows else _figures(answer),
        entries=entries,
        rows=rows,
        groups=tuple(quote_groups(quote for quote in answer.quotes if quote not in shown)),
        nearest=answer.passages[:NEAREST] if refused else (),
    )


def _figures(answer: Answer) -> tuple[str, ...]:
    """The marked figures, but for those that our own words name already."""
    found = (
        piece
        for quote in answer.quotes
        for piece, is_marked in marked(quote, answer.marks)
        if is_marked and piece not in answer.lead
    )
    return tuple(dict.fromkeys(found))


def _entry(cited: Cited[Initiative]) -> Entry:
    """A name that the verbatim text says again gives its place to what else is known.

    Not that of a table's row, where it is one cell of several.
    """
    found, is_row = cited.found, cited.quote.row is not None
    named = (("projekt", "" if is_row else found.project), ("aktör", found.actor))
    facts = tuple((what, name) for what, name in named if name)
    known = [", ".join(found.regions), *(f"{what}: {name}" for what, name in facts)]
    details = " · ".join(part for part in known if part)
    is_said = not is_row and found.name.casefold() in cited.quote.text.casefold()
    name = "" if is_said else found.name
    title, below = (details, "") if details and is_said else (found.name, details)
    return Entry(title, below, cited.quote, name, found.regions, facts)
