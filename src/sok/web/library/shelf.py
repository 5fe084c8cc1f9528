"""Turns what the corpus holds into HTML: its documents, what is guessed of them, what is unread."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from sok.answering.quoting.coverage import not_searched, pages_text, relations_text
from sok.indexing.manifest import Entry, Manifest
from sok.reading.metadata import UNKNOWN_PUBLISHER
from sok.records import Metadata
from sok.web.ask.answer import counted
from sok.web.markup import part_html

# As library catalogues mark what is not certain.
_GUESS = '<span class="gissning">gissat</span>'


def coverage_html(manifest: Manifest | None, state: str) -> str:
    """How much there is to search, how much of it could not be read, and whether it is current."""
    if manifest is None:
        return part_html(f'<p class="ingress">{escape(state)}</p>')
    pages = sum(entry.pages for entry in manifest.documents)
    read = len(manifest.documents)
    said = f"{read} dokument med {counted(pages, 'sida', 'sidor')} kan sökas."
    parts = [said, not_searched(manifest), state]
    return part_html(f'<p class="ingress">{escape(" ".join(filter(None, parts)))}</p>')


def document_html(entry: Entry, manifest: Manifest, may_change: bool) -> str:
    """A document: title, publisher, year, pages and what of them is unread, editions, copies."""
    about = entry.metadata
    year = str(about.year or "okänt år")
    published = [
        _marked(about.publisher, _is_guess(about, "publisher")),
        _marked(year, _is_guess(about, "year")),
        counted(entry.pages, "sida", "sidor"),
        escape(entry.name),
    ]
    said = filter(
        None, (_lacks(about, may_change), pages_text(entry), *relations_text(entry, manifest))
    )
    notes = "".join(f'<p class="kant">{escape(one)}</p>' for one in said)
    return part_html(
        f'<h3 class="titel">{_marked(about.title, "title" in about.guessed)}</h3>'
        f'<p class="kant">{" · ".join(published)}</p>{notes}'
    )


def form_label(about: Metadata) -> str:
    """What the button to the form is called, in which what is known of a document is stated."""
    return "Bekräfta" if about.guessed else "Ändra"


def unread_html(name: str, reason: str) -> str:
    """A file that is not in the index, and why."""
    return part_html(f'<h3 class="titel">{escape(name)}</h3><p class="kant">{escape(reason)}</p>')


def outcome_html(text: str) -> str:
    """What has been done, announced by screen readers."""
    lines = "".join(f"<p>{escape(line)}</p>" for line in text.splitlines())
    return f'<div class="sok klart" lang="sv" role="status">{lines}</div>'


def reasons_html(reasons: Iterable[str]) -> str:
    """What the guesses were made from."""
    return part_html(f'<p class="kant">{escape(" ".join(reasons))}</p>')


def _is_guess(about: Metadata, field: str) -> bool:
    """Whether a value was found that may be wrong; what is not known is no guess."""
    known = about.year is not None if field == "year" else about.publisher != UNKNOWN_PUBLISHER
    return known and field in about.guessed


def _lacks(about: Metadata, may_change: bool) -> str:
    """What is not known of a document, with the way to state it; "" if all is known."""
    lacking = [] if about.publisher != UNKNOWN_PUBLISHER else ["utgivare"]
    lacking += [] if about.year is not None else ["utgivningsår"]
    if not lacking:
        return ""
    where = f": fyll i under {form_label(about)}" if may_change else ""
    return f"{' och '.join(lacking).capitalize()} framgår inte av filen{where}."


def _marked(text: str, guessed: bool) -> str:
    return f"{escape(text)} {_GUESS}" if guessed else escape(text)
