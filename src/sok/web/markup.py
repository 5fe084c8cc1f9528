"""Turns records into HTML and into text to copy; whatever comes from outside is escaped here.

Streamlit reads Markdown in nearly everything it shows (links, pictures, formulas, emoji codes),
so text from documents and from people is shown by `st.html` alone, out of this module.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from sok.answering.references import NO_BREAK_SPACE, citation, page_reference
from sok.indexing.terms import matched_words
from sok.records import Passage, Quote


def title_html(title: str) -> str:
    """The page's one heading of the first level."""
    return f'<div class="sok" lang="sv"><h1 class="sida">{escape(title)}</h1></div>'


def question_html(question: str) -> str:
    """The question as the heading of its turn."""
    return f'<div class="sok" lang="sv"><h2 class="fraga">{escape(question)}</h2></div>'


def paragraph_html(text: str, style: str = "") -> str:
    """One paragraph of plain text; `style` is a class of the style sheet."""
    return f'<div class="sok" lang="sv"><p class="{escape(style)}">{escape(text)}</p></div>'


def heading_html(text: str) -> str:
    """A small heading within a turn."""
    return f'<div class="sok" lang="sv"><h3 class="rubrik">{escape(text)}</h3></div>'


def problem_html(message: str) -> str:
    """What went wrong and what to do next, announced by screen readers."""
    return f'<div class="sok fel" lang="sv" role="alert">{escape(message)}</div>'


def quote_html(quote: Quote) -> str:
    """The quote word for word in Swedish quotation marks, its source and a button to copy both."""
    copying = _copy_button(citation(quote), "Kopiera citat")
    return _figure(f"”{escape(quote.text)}”", quote.pages, quote, copying)


def list_html(quotes: Sequence[Quote]) -> str:
    """Quotes that follow each other in one list, a line each, with one source and one button."""
    pages = [page for quote in quotes for page in quote.pages]
    lines = [f"”{quote.text}”" for quote in quotes]
    reference = f"({quotes[0].title}, {page_reference(pages)})"
    shown = "".join(f"<li>{escape(line)}</li>" for line in lines)
    copying = _copy_button("\n".join([*lines, reference]), "Kopiera listan")
    return _figure(f'<ul class="lista">{shown}</ul>', pages, quotes[0], copying)


def passage_html(passage: Passage, terms: Sequence[str]) -> str:
    """The passage with the words that match `terms` marked, with its source under it."""
    text = passage.text
    pages = [page for quote in passage.quotes for page in quote.pages]
    return _figure(_marked(text, matched_words(terms, text)), pages, passage.quotes[0])


def _figure(shown: str, pages: Iterable[int], source: Quote, below: str = "") -> str:
    """`shown` over its pages, title and headings; `shown` and `below` are HTML already."""
    path = " › ".join(source.headings)
    rest = f"{source.title}{NO_BREAK_SPACE}· {path}" if path else source.title
    return (
        '<div class="sok" lang="sv"><figure class="citat">'
        f'<blockquote class="text">{shown}</blockquote>'
        f"<figcaption><strong>{page_reference(pages)}</strong>"
        f'<span class="ovrigt">{NO_BREAK_SPACE}· {escape(rest)}</span></figcaption>'
        f"{below}</figure></div>"
    )


def _copy_button(text: str, label: str) -> str:
    """A button that copies `text`, and says so to screen readers."""
    return (
        f'<button type="button" class="kopiera" aria-live="polite" '
        f'data-text="{escape(text)}">{label}</button>'
    )


def _marked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """`text` escaped, with `spans` (half open, in order, not overlapping) in `<mark>`."""
    pieces: list[str] = []
    done = 0
    for start, end in spans:
        pieces.append(f"{escape(text[done:start])}<mark>{escape(text[start:end])}</mark>")
        done = end
    return "".join(pieces) + escape(text[done:])
