"""Answers as plain text, for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sok.answering.references import page_reference
from sok.records import Answer, Quote

# A refusal shows what lies nearest, and no more of it than one looks through at a glance.
_NEAREST = 3
_PATH = " › "


def answer_text(answer: Answer) -> str:
    """What was asked (if it had to be interpreted), the quotes with their pages, the sources.

    A refusal shows the nearest passages instead, as such.
    """
    parts: list[str] = []
    if answer.standalone != answer.question:
        parts.append(f"Tolkat som: {answer.standalone}")
    if answer.answered:
        parts += [_quoted(quote) for quote in answer.quotes]
        parts.append("\n".join(["Källor", *_sources(answer.quotes)]))
        return "\n\n".join(parts)
    parts.append(answer.text)
    nearest = answer.passages[:_NEAREST]
    if nearest:
        parts.append("Det här ligger närmast:")
        parts += [_placed(passage.text, passage.quotes) for passage in nearest]
    return "\n\n".join(parts)


def _quoted(quote: Quote) -> str:
    return _placed(f"”{quote.text}”", [quote])


def _placed(text: str, quotes: Sequence[Quote]) -> str:
    """The text, and below it where it stands: its pages and the path of headings."""
    pages = page_reference(page for quote in quotes for page in quote.pages)
    return f"{text}\n   {_PATH.join([pages, *quotes[0].headings])}"


def _sources(quotes: Iterable[Quote]) -> list[str]:
    """A line for each document quoted from, with all the pages quoted."""
    pages: dict[tuple[str, str], set[int]] = {}
    for quote in quotes:
        pages.setdefault((quote.title, quote.span.document), set()).update(quote.pages)
    return [
        f"   {title}, {page_reference(of)} ({document})" for (title, document), of in pages.items()
    ]
