"""Turns initiatives into HTML: a card each, with its regions, its text and who is behind it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from sok.presenting.outline import Entry
from sok.web.markup import part_html
from sok.web.quoted import Citing, quotes_html


def cards_html(entries: Sequence[Entry], citing: Citing, level: int) -> str:
    """A card for each initiative, in order; its heading is of that level."""
    items = "".join(f"<li>{_card(entry, citing, level)}</li>" for entry in entries)
    return part_html(f'<ol class="insatser">{items}</ol>')


def _card(entry: Entry, citing: Citing, level: int) -> str:
    """Its name is the heading; where the text says that itself, the regions are."""
    regions = "".join(f'<span class="bricka">{escape(region)}</span>' for region in entry.regions)
    heading = escape(entry.name) if entry.name or not regions else regions
    tags = f'<p class="brickor">{regions}</p>' if entry.name and regions else ""
    return (
        f'{tags}<h{level} class="titel">{heading or escape(entry.title)}</h{level}>'
        f"{_facts(entry.facts)}{quotes_html([entry.quote], citing)}"
    )


def _facts(facts: Iterable[tuple[str, str]]) -> str:
    said = " · ".join(f"{what.capitalize()}: {name}" for what, name in facts)
    return f'<p class="kant">{escape(said)}</p>' if said else ""
