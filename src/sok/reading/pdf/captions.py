"""Captions of tables and figures, and the pictures that they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.reading.pdf.glyphs import Sheet
from sok.reading.pdf.inked import inked_areas
from sok.records import Box

TABLE = "tabell"

# Points. A caption is no farther from its picture: two blank lines and the margin of the picture.
FARTHEST = 48.0
# Points. The box of a caption may reach into that of its picture: boxes hold room for descenders.
OVERLAP = 12.0

_LABEL = re.compile(
    r"\s*(tabell|figur|diagram|karta|bild)\s+"
    r"((?:[A-ZÅÄÖ]\.?)?\d+(?:[.:–-]\d+)*(?:\s?[a-zA-Z]\b)?)"
    r"(\.|:|)(?!\w)\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
# What stands between a label and the words of a caption, but not of a sentence.
_SEPARATED = re.compile(r"[.:–—-]")
# Leaders or a wide gap before a page number: an entry of a table of contents.
_ENTRY = re.compile(r"(?:\.\s?){3,}\s*\d*\s*$|(?:\t|\s{2,})\d{1,3}\s*$")


def caption_label(text: str) -> str:
    """The label that a caption begins with ("Tabell 3.2"), "" if the text is no caption.

    A sentence that begins with such words goes on in lower case ("Tabell 3 visar att"), a line of
    running text begins so itself ("figur 2"), and an entry of a list of tables ends with a page.
    """
    found = _LABEL.match(text)
    if not found or not found[1][0].isupper() or _ENTRY.search(text):
        return ""
    separated = bool(found[3]) or bool(_SEPARATED.match(found[4]))
    if found[4][:1].islower() and not separated:
        return ""
    return f"{found[1].capitalize()} {found[2]}"


def label_kind(label: str) -> str:
    """The kind of a label or caption in lower case: "tabell", "figur" ..., "" if it has none."""
    return caption_label(label).partition(" ")[0].lower()


def find_figures(sheet: Sheet, caption_boxes: Sequence[Box]) -> tuple[Box | None, ...]:
    """For each caption the box of its picture, None if nothing is near; no picture has two."""
    areas = inked_areas(sheet, caption_boxes)
    pairs = [
        (distance, number, place)
        for number, caption in enumerate(caption_boxes)
        for place, area in enumerate(areas)
        if (distance := _distance(caption, area)) <= FARTHEST
    ]
    found: dict[int, Box] = {}
    taken: set[int] = set()
    for _, number, place in sorted(pairs):
        if number not in found and place not in taken:
            found[number] = areas[place]
            taken.add(place)
    return tuple(found.get(number) for number in range(len(caption_boxes)))


def _distance(caption: Box, area: Box) -> float:
    """How far a picture is above or below a caption, or else beside it; infinite if neither."""
    across = min(caption.x1, area.x1) - max(caption.x0, area.x0)
    down = min(caption.y1, area.y1) - max(caption.y0, area.y0)
    if across > 0 and down <= OVERLAP:
        return max(0.0, -down)
    if down > 0 and across <= OVERLAP:
        return max(0.0, -across)
    return float("inf")
