"""An answer -> the figures in our own words and tables that its quotes do not bear out.

What is checked is what an answer says by itself: its lead, what stands in its text round the
quotes, the rows of its statistics and its marks. Not figures are page references, counts of
documents and of what is shown, numbers of list entries, titles, and the source's year. Notes
on how the question was read only repeat the question, and so may a refusal. Help on what can
be asked states nothing of what the documents say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import isclose

from sok.answering.words.references import page_reference
from sok.evaluate.numbers import claims_in, plain, states, values_of
from sok.records import Answer, Cited, Form, Quote, Span, Statistic

# How far a value may be from a printed share in words: "en tredjedel" is 33.3 or 33 procent.
_ROUNDED = 0.5
_NO_FIGURE = re.compile(
    r"\b(?:s\.|sida|sidan|sidorna)\s*\d+(?:\s*–\s*\d+)?"  # a page reference
    r"|\b(?:\d+\s+av\s+)?\d+\s+(?:dokument|rapport|sid|ställe)\w*"  # how much was searched
    r"|\b\d+\s+(?:är läsbara? )?bara delvis\b"  # and how much of it could not be read
    r"|^\s*\d+[.)]\s|\[\d+\]",  # the number of an entry or a note
    re.IGNORECASE | re.MULTILINE,
)
_COUNTED = re.compile(
    r"\b(\d+)(?:\s+av\s+\d+)?\s+(?:initiativ|exempel|punkt|siffr|uppgift|rad|citat)\w*",
    re.IGNORECASE,
)


def unsupported(answer: Answer) -> tuple[str, ...]:
    """Each figure that is shown and not borne out, as it is shown; none if all is well."""
    return (*_claimed(answer), *_wrong_rows(answer), *_stray_marks(answer))


def text_at(span: Span, quote: Quote) -> str | None:
    """What a quote says at a span, None if the span is not within the quote."""
    within = quote.span
    if (span.document, span.block) != (within.document, within.block):
        return None
    if not within.start <= span.start < span.end <= within.end:
        return None
    return quote.text[span.start - within.start : span.end - within.start]


def _claimed(answer: Answer) -> Iterator[str]:
    """The numbers of our own words that no source holds, each with its unit."""
    if answer.form is Form.HELP:
        return
    quotes = [*answer.quotes] if answer.answered else _shown(answer)
    sources = [plain(text) for quote in quotes for text in (*_said(quote), *quote.headings)]
    if not answer.answered:
        sources += [plain(answer.question), plain(answer.standalone)]
    for number, unit in claims_in(_own_words(answer)):
        if not any(states(source, number) and unit in source for source in sources):
            yield f"{number} {unit}".strip()


def _said(quote: Quote) -> tuple[str, ...]:
    """The text of a quote; of a row its cells and their columns, since none goes on in the next."""
    return (*quote.row.cells, *quote.row.columns) if quote.row else (quote.text,)


def _own_words(answer: Answer) -> str:
    """What the answer says outside its quotes, without what is no figure."""
    shown = _shown(answer)
    text = answer.text.replace(answer.lead, "") if answer.lead else answer.text
    # Longest first, so that a quote within another leaves no remainder.
    known = {quote.text for quote in shown} | {quote.title for quote in shown}
    known |= {page_reference(quote.pages) for quote in shown} | {*answer.notes}
    known |= {f"{quote.publisher}, {quote.year}" for quote in shown}
    texts = [answer.lead, text]
    for one in sorted(filter(None, known), key=len, reverse=True):
        texts = [whole.replace(one, " … ") for whole in texts]
    counts = {len(answer.quotes), len(answer.initiatives), len(answer.statistics)}
    own = _NO_FIGURE.sub(" ", "\n".join(texts))
    return _COUNTED.sub(lambda match: " " if int(match[1]) in counts else match[0], own)


def _shown(answer: Answer) -> list[Quote]:
    return [*answer.quotes, *(quote for passage in answer.passages for quote in passage.quotes)]


def _wrong_rows(answer: Answer) -> Iterator[str]:
    """The statistics whose figure is not where they say, or is worth something else."""
    for cited in answer.statistics:
        if not figure_stands(cited) or not value_agrees(cited.found):
            yield f"{cited.found.printed} ({cited.found.value:g} {cited.found.unit})"


def figure_stands(cited: Cited[Statistic]) -> bool:
    """Whether the printed figure is what the quote says where the figure is said to stand."""
    there = text_at(cited.found.figure, cited.quote)
    return there is not None and same_print(there, cited.found.printed)


def value_agrees(found: Statistic) -> bool:
    """Whether the value can be read from the printed figure."""
    is_rounded = not any(sign.isdigit() for sign in found.printed)
    within = _ROUNDED if is_rounded else 0.0
    return any(isclose(found.value, value, abs_tol=within) for value in values_of(found.printed))


def same_print(one: str, other: str) -> bool:
    """Whether two printed figures are the same but for white space and case."""
    return "".join(one.split()).casefold() == "".join(other.split()).casefold()


def _stray_marks(answer: Answer) -> Iterator[str]:
    for mark in answer.marks:
        if all(text_at(mark, quote) is None for quote in answer.quotes):
            yield f"markering {mark.start}–{mark.end} utanför citaten"
