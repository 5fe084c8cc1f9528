"""What an answer is expected to hold, and what it holds -> what is there, missing and wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, repeat

from sok.evaluate.cases import Expected
from sok.evaluate.first import first_told
from sok.evaluate.numbers import states
from sok.evaluate.support import same_print, text_at
from sok.records import Answer, Cited, Quote, Statistic
from sok.regions import regions_in

# What may differ between a text as a person typed it off and as it was extracted: white space,
# and hyphens and dashes of all sorts (U+00AD is the soft one, U+2212 the minus sign).
_NOT_COMPARED = re.compile("[\\s\\-\u00ad\u2010-\u2015\u2212]+")


@dataclass(frozen=True, slots=True)
class Match:
    """`found` of the expected things were given, `missing` were not; `wrong` was given beside."""

    found: int = 0
    missing: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()

    @property
    def expected(self) -> int:
        """How many things were expected."""
        return self.found + len(self.missing)

    @property
    def given(self) -> int:
        """How many things were given that are right or wrong."""
        return self.found + len(self.wrong)

    @property
    def is_whole(self) -> bool:
        """Whether everything was given, and nothing else."""
        return not self.missing and not self.wrong


def comparable(text: str) -> str:
    """The text without what is not compared, in lower case."""
    return _NOT_COMPARED.sub("", text).casefold()


def match_figures(expected: Expected, answer: Answer) -> Match:
    """The figures that are marked, or if nothing is, those that the first quote states."""
    marked = [text_at(mark, quote) for mark in answer.marks for quote in answer.quotes]
    texts = [text for text in marked if text] or [first_told(answer.quotes)]
    missing = [one for one in expected.figures if not any(states(text, one) for text in texts)]
    return Match(len(expected.figures) - len(missing), tuple(missing))


def match_items(expected: Expected, answer: Answer) -> Match:
    """The items that are quoted, each by its first words.

    A quote that begins as no item does may hold items in its running text; one that does not,
    and stands just before the first that does, is what introduces the list and no item. All
    other quotes are wrong, and so is an item's second quote.
    """
    if not expected.items:
        return Match()
    texts = [comparable(quote.text) for quote in answer.quotes]
    starts = {comparable(item): item for item in expected.items}
    held = [[start for start in starts if text.startswith(start)][:1] for text in texts]
    begun = {start for those in held for start in those}
    held = [
        those or [start for start in starts if start in text and start not in begun]
        for those, text in zip(held, texts, strict=True)
    ]
    first = next((place for place, those in enumerate(held) if those), 0)
    seen: set[str] = set()
    wrong: list[str] = []
    for place, (quote, those) in enumerate(zip(answer.quotes, held, strict=True)):
        if not seen.issuperset(those):
            seen.update(those)
        elif those or place != first - 1:
            wrong.append(quote.text)
    missing = tuple(item for start, item in starts.items() if start not in seen)
    return Match(len(seen), missing, tuple(wrong))


def match_initiatives(expected: Expected, answer: Answer) -> Match:
    """The initiatives that are given, each by a few words of its name, project or text.

    One that is given twice is once wrong; those allowed are neither found nor wrong.
    """
    if not expected.initiatives:
        return Match()
    left = list(expected.initiatives)
    allowed = list(expected.initiatives_allowed)
    wrong: list[str] = []
    for cited in answer.initiatives:
        found = cited.found
        text = comparable(" ".join([found.name, found.project, cited.quote.text]))
        held = _first_held(left, text)
        if held is not None:
            left.remove(held)
        elif (held := _first_held(allowed, text)) is not None:
            allowed.remove(held)
        else:
            wrong.append(found.name or cited.quote.text)
    return Match(len(expected.initiatives) - len(left), tuple(left), tuple(wrong))


def match_rows(expected: Expected, answer: Answer) -> Match:
    """The rows of a comparison that are among the statistics; others beside them do no harm.

    Rows quoted of a table tell as much, where there are no statistics. `wrong` is the first of
    them all, if it is not the row that must come first.
    """
    rows = expected.rows
    quoted = [quote for quote in answer.quotes if quote.row and not quote.row.is_header]
    given = answer.statistics or quoted
    missing = [row for row in rows if not any(_is_told(one, *row) for one in given)]
    top = [row for row in rows if row[0] == expected.first]
    is_first = not top or any(_is_told(one, *row) for one in given[:1] for row in top)
    wrong = [] if is_first else [_printed(one) for one in given[:1]]
    return Match(
        len(rows) - len(missing),
        tuple(f"{label}: {printed}" for label, printed in missing),
        tuple(wrong),
    )


def _is_told(one: Cited[Statistic] | Quote, label: str, printed: str) -> bool:
    return (
        is_table_row(one, label, printed) if isinstance(one, Quote) else is_row(one, label, printed)
    )


def _printed(one: Cited[Statistic] | Quote) -> str:
    return one.text if isinstance(one, Quote) else one.found.printed


def is_table_row(quote: Quote, label: str, printed: str) -> bool:
    """Whether a quoted row of a table has the printed figure in a cell that is of the label.

    All its words stand in the first cell of the row, or there and above the cell: "2022".
    """
    if quote.row is None:
        return False
    first, *others = quote.row.cells
    above = (comparable(f"{first} {name}") for name in chain(quote.row.columns[1:], repeat("")))
    return any(
        same_print(cell, printed) and all(comparable(word) in said for word in label.split())
        for cell, said in zip(others, above, strict=False)
    )


def is_row(cited: Cited[Statistic], label: str, printed: str) -> bool:
    """Whether a statistic has the printed figure, and all words of the label in what it is of.

    "Knappt 12 kronor per invånare" has "12 kronor".

    If the label names regions and the statistic has one, that must be one of them: a sentence
    that lists the figures of several regions names them all.
    """
    found = cited.found
    named = regions_in(label)
    if named and found.region and found.region not in named:
        return False
    about = [found.region or "", found.subject, *cited.quote.headings, cited.quote.text]
    text = comparable(" ".join(about))
    return states(found.printed, printed) and all(
        comparable(word) in text for word in label.split()
    )


def _first_held(wanted: Sequence[str], text: str) -> str | None:
    return next((one for one in wanted if comparable(one) in text), None)
