"""Turns where a quote stands into HTML: small numbered marks, lines of source, a list of them.

Each is a link to the quote, marked on its page, which the script opens in a window of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from sok.answering.words.references import NO_BREAK_SPACE, page_reference
from sok.presenting.typography import heading_text
from sok.records import Quote
from sok.web.addresses import quote_address, rows_text

# The mark stays with the heading that it follows, and opens no line.
_PATH = f"{NO_BREAK_SPACE}› "
# The space is said with what stands before it, and not seen.
_OPENS = '<span class="osynlig"> (öppnas i eget fönster)</span>'


def mark_html(quote: Quote, number: int) -> str:
    """The number of a source behind its quote; "" for 0, which is none."""
    if not number:
        return ""
    name = f"Källa {number}: {page_reference(quote.pages)} i {quote.title}, öppnas i eget fönster"
    return (
        f'<a class="kalla nummer" href="{_address(quote)}" aria-label="{escape(name)}">'
        f"[{number}]</a>"
    )


def source_html(quotes: Sequence[Quote], number: int = 0) -> str:
    """The pages, title and headings of quotes that share them, after their number if there is one.

    The link leads to the first that is no header of a table, with the rows that are.
    """
    first = opened(quotes)
    pages = page_reference(page for quote in quotes for page in quote.pages)
    path = _PATH.join(map(heading_text, quotes[0].headings))
    rest = f"{first.title}{NO_BREAK_SPACE}· {path}" if path else first.title
    before = f'<span class="nummer">[{number}]</span> ' if number else ""
    return (
        f'<a class="kalla rad" href="{escape(quotes_address(quotes))}">{before}'
        f"<strong>{pages}</strong>"
        f'<span class="ovrigt">{NO_BREAK_SPACE}· {escape(rest)}</span>{_OPENS}</a>'
    )


def page_link_html(quote: Quote, said: str, number: int) -> str:
    """A page or a reference, as `said`, with its number: one link to the quote."""
    return (
        f'<a class="kalla" href="{_address(quote)}">{escape(said)}'
        f'<span class="nummer">{NO_BREAK_SPACE}[{number}]</span>{_OPENS}</a>'
    )


def sources_html(places: Iterable[Sequence[Quote]]) -> str:
    """The places in the order of their numbers, from 1."""
    items = (
        f"<li>{source_html(quotes, number)}</li>" for number, quotes in enumerate(places, start=1)
    )
    return f'<ol class="kallor">{"".join(items)}</ol>'


def opened(quotes: Sequence[Quote]) -> Quote:
    """The quote that is opened for several: the first that is no header of a table."""
    return next((one for one in quotes if not (one.row and one.row.is_header)), quotes[0])


def quotes_address(quotes: Sequence[Quote]) -> str:
    """Where quotes that share a reference are shown: the first of them, or rows all together.

    Where a table's caption is quoted, the caption stands for the rows.
    """
    first = opened(quotes)
    rows = [(one.span.block, one.text) for one in quotes if one.row and not one.row.is_header]
    return quote_address(first, rows_text(rows) if first.row and len(rows) > 1 else "")


def _address(quote: Quote) -> str:
    return escape(quote_address(quote))
