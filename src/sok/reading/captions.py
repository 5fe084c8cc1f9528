"""What a caption calls its table, figure, diagram, map or picture."""

from __future__ import annotations

import re

TABLE = "tabell"

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
