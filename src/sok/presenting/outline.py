"""An answer to its parts in the order they are shown, the same on a terminal and in a file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from sok.presenting.bars import bar_lengths
from sok.presenting.grids import is_grid
from sok.presenting.marks import marks_in
from sok.presenting.typography import heading_text, typeset
from sok.records import Answer, Cited, Form, Initiative, Passage, Quote, Span, Statistic

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
class Row:
    """A figure in a table: what it measures, the figure as printed, and where it stands.

    `bar` is its length as a share of the longest figure's, 0 where the rows do not compare.
    """

    label: str
    printed: str
    quote: Quote
    bar: float = 0.0


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
    rows = _rows(answer.statistics) if several or answer.form in _TABLES else ()
    if answer.form is Form.COMPARISON:
        rows = _with_bars(rows, bar_lengths([cited.found for cited in answer.statistics]))
    refused = not answer.answered and answer.form is not Form.HELP
    return Outline(
        understood="" if answer.standalone == answer.question else answer.standalone,
        notes=tuple(map(typeset, answer.notes)),
        said=typeset(answer.lead if answer.quotes else answer.text),
        figures=() if rows else _figures(answer),
        entries=entries,
        rows=rows,
        groups=tuple(_groups(quote for quote in answer.quotes if quote not in shown)),
        nearest=answer.passages[:NEAREST] if refused else (),
    )


def marked(quote: Quote, marks: Iterable[Span]) -> Iterator[tuple[str, bool]]:
    """The quote's text in pieces, each with whether it is marked; together they are the text."""
    done = 0
    for start, end in sorted(marks_in(quote, marks)):
        start = max(start, done)
        if start < end:
            yield quote.text[done:start], False
            yield quote.text[start:end], True
            done = end
    yield quote.text[done:], False


def _figures(answer: Answer) -> tuple[str, ...]:
    """The marked figures, but for those that our own words name already."""
    found = (
        piece
        for quote in answer.quotes
        for piece, is_marked in marked(quote, answer.marks)
        if is_marked and piece not in answer.lead
    )
    return tuple(dict.fromkeys(found))


def _rows(statistics: Sequence[Cited[Statistic]]) -> tuple[Row, ...]:
    """A row for each figure; what would be labelled alike is told apart by year and section."""
    labels = _labels([cited.found for cited in statistics])
    alike: defaultdict[str, list[Cited[Statistic]]] = defaultdict(list)
    for label, cited in zip(labels, statistics, strict=True):
        alike[label].append(cited)
    return tuple(
        Row(
            ", ".join(part for part in (label, *_telling(cited, alike[label])) if part),
            cited.found.printed,
            cited.quote,
        )
        for label, cited in zip(labels, statistics, strict=True)
    )


def _with_bars(rows: tuple[Row, ...], lengths: Sequence[float]) -> tuple[Row, ...]:
    """The rows with the bars that they have, if they have any."""
    if not lengths:
        return rows
    return tuple(replace(row, bar=bar) for row, bar in zip(rows, lengths, strict=True))


def _labels(statistics: Sequence[Statistic]) -> list[str]:
    """What each measures, where, and what it is a share of, but for what is so of all of them."""
    every = [_parts(statistic) for statistic in statistics]
    differ = [place for place in range(3) if len({parts[place] for parts in every}) > 1]
    told_apart = len({tuple(parts[place] for place in differ) for parts in every}) == len(every)
    kept = (
        differ if told_apart and all(any(parts[p] for p in differ) for parts in every) else range(3)
    )
    return [", ".join(parts[place] for place in kept if parts[place]) for parts in every]


def _parts(statistic: Statistic) -> tuple[str, str, str]:
    subject, region, whole = statistic.subject, statistic.region or "", statistic.whole
    here = "" if region.casefold() in subject.casefold() else region
    share = f"andel av {whole}" if whole and whole not in subject else ""
    return subject, here, share


def _telling(cited: Cited[Statistic], alike: Sequence[Cited[Statistic]]) -> Iterator[str]:
    """The year, if the others are of other years, and the outermost heading that they lack."""
    if len({other.found.year for other in alike}) > 1:
        yield str(cited.found.year or "")
    for level, heading in enumerate(cited.quote.headings):
        if any(other.quote.headings[level : level + 1] != (heading,) for other in alike):
            yield heading_text(heading)
            return


def _entry(cited: Cited[Initiative]) -> Entry:
    """A name that the verbatim text says again gives its place to what else is known."""
    found = cited.found
    named = (("projekt", found.project), ("aktör", found.actor))
    facts = tuple((what, name) for what, name in named if name)
    known = [", ".join(found.regions), *(f"{what}: {name}" for what, name in facts)]
    details = " · ".join(part for part in known if part)
    is_said = found.name.casefold() in cited.quote.text.casefold()
    name = "" if is_said else found.name
    title, below = (details, "") if details and is_said else (found.name, details)
    return Entry(title, below, cited.quote, name, found.regions, facts)


def _groups(quotes: Iterable[Quote]) -> Iterator[tuple[Quote, ...]]:
    """Neighbours go together if one reference, pages and headings, fits both, and rows of a table.

    Those stand in the order of the table, whatever order they were found in.
    """
    group: list[Quote] = []
    for quote in quotes:
        if group and not (_go_together(group[-1], quote) or _are_of_one_table(group[-1], quote)):
            yield _ordered(group)
            group = []
        group.append(quote)
    if group:
        yield _ordered(group)


def _ordered(group: Sequence[Quote]) -> tuple[Quote, ...]:
    if is_grid(group):
        return tuple(sorted(group, key=lambda quote: (quote.span.block, quote.span.start)))
    return tuple(group)


def _are_of_one_table(before: Quote, quote: Quote) -> bool:
    """Whether two quotes are rows of one table, or its caption and a row."""
    if quote.row is None or before.span.document != quote.span.document:
        return False
    if before.row is None:
        return bool(before.text) and before.text == quote.row.caption.strip()
    return before.row.table == quote.row.table


def _go_together(before: Quote, quote: Quote) -> bool:
    if before.row or quote.row:
        return False
    return (before.span.document, before.span.block + 1, before.pages, before.headings) == (
        quote.span.document,
        quote.span.block,
        quote.pages,
        quote.headings,
    )
