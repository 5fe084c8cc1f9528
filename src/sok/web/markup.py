"""Turns text and passages into HTML; whatever comes from outside is escaped here.

Streamlit reads Markdown in nearly everything it shows (links, pictures, formulas, emoji codes),
so text from documents and from people is shown by `st.html` alone, as this module and those
built on it (`quoted`, `found`) write it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

from sok.answering.references import NO_BREAK_SPACE, page_reference
from sok.indexing.terms import matched_words
from sok.records import Passage, Quote
from sok.tables import BETWEEN

_PATH = " › "
# Between the cells of a table's row, where it stands as text.
_BETWEEN_CELLS = " │ "
# The number of a heading, which stays on one line with its first word.
_NUMBERED = re.compile(r"^(\d[\d.]*) ")


def part_html(shown: str) -> str:
    """A part of the page that our style sheet reaches; `shown` is HTML already."""
    return f'<div class="sok" lang="sv">{shown}</div>'


def title_html(title: str) -> str:
    """The page's one heading of the first level."""
    return part_html(f'<h1 class="sida" tabindex="-1">{escape(title)}</h1>')


def question_html(question: str) -> str:
    """The question as the heading of its turn."""
    return part_html(f'<h2 class="fraga">{escape(question)}</h2>')


def paragraph_html(text: str, style: str = "") -> str:
    """One paragraph of plain text; `style` is a class of the style sheet."""
    return lines_html([text], style)


def lines_html(lines: Iterable[str], style: str = "") -> str:
    """Short paragraphs of plain text, close together; `style` is a class of the style sheet."""
    return part_html("".join(f'<p class="{escape(style)}">{escape(line)}</p>' for line in lines))


def heading_html(text: str, level: int = 3) -> str:
    """A small heading, by default within a turn, whose own is of the second level."""
    return part_html(f'<h{level} class="rubrik">{escape(text)}</h{level}>')


def problem_html(message: str) -> str:
    """What went wrong and what to do next, announced by screen readers."""
    return f'<div class="sok fel" lang="sv" role="alert">{escape(message)}</div>'


def passage_html(passage: Passage, terms: Sequence[str]) -> str:
    """The passage with the words that match `terms` marked, with its source under it."""
    text = passage.text.replace(BETWEEN, _BETWEEN_CELLS)
    pages = [page for quote in passage.quotes for page in quote.pages]
    shown = _marked(text, matched_words(terms, text))
    return part_html(figure_html(shown, pages, passage.quotes[0]))


def figure_html(shown: str, pages: Iterable[int], source: Quote, below: str = "") -> str:
    """`shown` over its pages, title and headings; `shown` and `below` are HTML already."""
    path = _PATH.join(_NUMBERED.sub(rf"\1{NO_BREAK_SPACE}", name) for name in source.headings)
    rest = f"{source.title}{NO_BREAK_SPACE}· {path}" if path else source.title
    return (
        f'<figure class="citat"><blockquote class="text">{shown}</blockquote>'
        f"<figcaption><strong>{page_reference(pages)}</strong>"
        f'<span class="ovrigt">{NO_BREAK_SPACE}· {escape(rest)}</span></figcaption>'
        f"{below}</figure>"
    )


def copy_button_html(label: str, text: str) -> str:
    """A button that copies `text`, and says so to screen readers."""
    return (
        f'<button type="button" class="kopiera" aria-live="polite" '
        f'data-text="{escape(text)}">{escape(label)}</button>'
    )


def _marked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """`text` escaped, with `spans` (half open, in order, not overlapping) in `<mark>`."""
    pieces: list[str] = []
    done = 0
    for start, end in spans:
        pieces.append(f"{escape(text[done:start])}<mark>{escape(text[start:end])}</mark>")
        done = end
    return "".join(pieces) + escape(text[done:])
