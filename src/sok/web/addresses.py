"""Addresses of what the app shows: a question, a page of a document, a quote marked on its page.

They are relative ("kalla?dokument=..."), so that they hold from every page of the app, and also
where a server gives it a folder of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import urlencode

from sok.records import PageNumber, Quote

# The pages' own addresses. Streamlit gives the first page that of the app itself.
ASK = "./"
INITIATIVES = "insatser"
STATISTICS = "siffror"
SOURCE = "kalla"
LIBRARY = "bibliotek"

# The names of what an address holds.
QUESTION = "fraga"
CONVERSATION = "samtal"
DOCUMENT = "dokument"
PAGE = "sida"
# The place in a PDF file, where pages are not told apart by their printed numbers.
PDF_PAGE = "pdf"
QUOTED = "citat"
VERSION = "version"
# Words that are looked for within the document.
SEARCHED = "sok"

# Digits of a document's hash in an address: 48 bits, so that two versions that share them are
# beyond chance, and the address stays short.
VERSION_DIGITS = 12

# Between two rows of a table it stands for all rows between them.
REST = "…"


def address(page: str, values: Mapping[str, str]) -> str:
    """The address of a page of the app with these values; those that are "" are left out."""
    said = {name: value for name, value in values.items() if value}
    return f"{page}?{urlencode(said)}" if said else page


def question_address(question: str) -> str:
    """Where the question is asked and answered."""
    return address(ASK, {QUESTION: question})


def quote_address(quote: Quote, rows: str = "") -> str:
    """Where a quote is shown on its page, with the version of the document that it is from.

    `rows` are those of a table that are quoted with it, as `rows_text` writes them.
    """
    return address(
        SOURCE,
        {
            DOCUMENT: quote.span.document,
            **_page(quote.pages[0]),
            QUOTED: rows or quote.text,
            VERSION: quote.sha256[:VERSION_DIGITS],
        },
    )


def rows_text(rows: Iterable[tuple[int, str]]) -> str:
    """Rows of a table, each the number of its block and its text, as an address holds them.

    Each has a line; of three or more blocks that follow each other the first and the last have,
    and `REST` between them, so that a long table has no long address.
    """
    lines: list[str] = []
    before, following = -1, 0
    for block, text in rows:
        following = following + 1 if block == before + 1 else 1
        if following > 3:
            lines.pop()
        elif following == 3:
            lines[-1] = REST
        lines.append(" ".join(text.split()))
        before = block
    return "\n".join(lines)


def page_address(document: str, page: int) -> str:
    """Where a page of a document is shown; `page` is the printed number."""
    return address(SOURCE, {DOCUMENT: document, **_page(page)})


def place_address(
    document: str, page: int, quote: str = "", version: str = "", searched: str = ""
) -> str:
    """Where a page is shown with a quote marked, and with what is looked for; "" leaves out.

    `version` is the document's hash.
    """
    values = {DOCUMENT: document, **_page(page), QUOTED: quote}
    return address(SOURCE, {**values, VERSION: version[:VERSION_DIGITS], SEARCHED: searched})


def _page(page: int) -> dict[str, str]:
    number = {PAGE: str(int(page))}
    if isinstance(page, PageNumber) and page.is_told_apart:
        number[PDF_PAGE] = str(page.pdf)
    return number
