"""Turns text and passages into HTML; whatever comes from outside is escaped here.

Streamlit reads Markdown in nearly everything it shows (links, pictures, formulas, emoji codes),
so text from documents and from people is shown by `st.html` alone, as this module and those
built on it (`quoted`, `found`) write it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from sok.indexing.terms import matched_words
from sok.records import Passage, Quote, TableRow
from sok.tables import BETWEEN, named_cells
from sok.web.sources import source_html

# Between the cells of a table's row, where it stands as text.
_BETWEEN_CELLS = " │ "


def part_html(shown: str) -> str:
    """A part of the page that our style sheet reaches; `shown` is HTML already."""
    return f'<div class="sok" lang="sv">{shown}</div>'


def series_html(parts: Iterable[str]) -> str:
    """Parts of the page below each other, sent as one: each that is sent alone costs time."""
    return f'<div class="foljd">{"".join(parts)}</div>'


def folded_html(label: str, parts: Iterable[str]) -> str:
    """Parts of the page that are unfolded by a click on their label; they are HTML already."""
    return part_html(
        f'<details class="vikt"><summary>{escape(label)}</summary>{series_html(parts)}</details>'
    )


def title_html(title: str, wide: bool = False) -> str:
    """The page's one heading of the first level; it tells the style sheet how wide the page is."""
    width = " bred" if wide else ""
    return (
        f'<div class="sok{width}" lang="sv">'
        f'<h1 class="sida" tabindex="-1">{escape(title)}</h1></div>'
    )


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


def passage_html(passage: Passage, terms: Sequence[str], remark: str = "") -> str:
    """The passage with the words that match `terms` marked, its source and a remark under it."""
    text = passage.text.replace(BETWEEN, _BETWEEN_CELLS)
    shown = _marked(text, matched_words(terms, text))
    below = f'<p class="kant">{escape(remark)}</p>' if remark else ""
    return part_html(figure_html(shown, passage.quotes, below=below))


def figure_html(shown: str, quotes: Sequence[Quote], number: int = 0, below: str = "") -> str:
    """`shown` over the source of the quotes that it is; it and `below` are HTML already."""
    return (
        f'<figure class="citat"><blockquote class="text">{shown}</blockquote>'
        f"<figcaption>{source_html(quotes, number)}</figcaption>{below}</figure>"
    )


def row_html(row: TableRow) -> str:
    """A row of a table by itself: each cell that says something after its column's name.

    The caption below may say in what unit they are.
    """
    cells = (
        f"<div>{f'<dt>{escape(name)}</dt>' if name else ''}<dd>{escape(cell)}</dd></div>"
        for name, cell in named_cells(row.columns, row.cells)
    )
    caption = f'<p class="kant">{escape(row.caption)}</p>' if row.caption else ""
    return f'<dl class="fakta">{"".join(cells)}</dl>{caption}'


def figures_html(figures: Iterable[str]) -> str:
    """Figures that answer, as they are printed, each large on a line of its own."""
    lines = "".join(f'<p class="belopp">{escape(figure)}</p>' for figure in figures)
    return part_html(lines)


def waiting_html(text: str) -> str:
    """What is being done, in the place of an answer and about as high as a short one."""
    lines = '<div class="streck"></div>' * 3
    return part_html(
        f'<div class="vantar"><p class="kant">{escape(text)}</p>'
        f'<div aria-hidden="true">{lines}</div></div>'
    )


def plain_label(text: str) -> str:
    """The text with what Streamlit would read as Markdown in a label made plain."""
    return "".join(f"\\{sign}" if sign in r"\`*_[]()#$:<>~!|&" else sign for sign in text)


def copy_button_html(label: str, text: str) -> str:
    """A button that copies `text`, and says so to screen readers."""
    return (
        f'<button type="button" class="kopiera" aria-live="polite" '
        f'data-text="{escape(text)}">{escape(label)}</button>'
    )


def link_button_html(label: str, address: str) -> str:
    """A button that copies the whole of a relative address, as this browser reaches it."""
    return (
        f'<button type="button" class="kopiera" aria-live="polite" '
        f'data-address="{escape(address)}">{escape(label)}</button>'
    )


def _marked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """`text` escaped, with `spans` (half open, in order, not overlapping) in `<mark>`."""
    pieces: list[str] = []
    done = 0
    for start, end in spans:
        pieces.append(f"{escape(text[done:start])}<mark>{escape(text[start:end])}</mark>")
        done = end
    return "".join(pieces) + escape(text[done:])
