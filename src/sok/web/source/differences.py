"""Two wordings of a sentence to what they share and what they do not, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")


class Change(Enum):
    """What became of a piece of the old wording, or where one of the new comes from."""

    KEPT = "kept"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of the old wording, of the new one, or of both."""

    change: Change
    text: str


def differences(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces of both wordings in order, white space as single spaces.

    What is kept and gone makes the old one, what is kept and new the new one.
    """
    before, after = (_TOKEN.findall(" ".join(text.split())) for text in (old, new))
    pieces: list[Piece] = []
    gone = added = ""
    for tag, start, end, new_start, new_end in SequenceMatcher(
        None, before, after, autojunk=False
    ).get_opcodes():
        old_text, new_text = "".join(before[start:end]), "".join(after[new_start:new_end])
        # A space between two words that differ is no word kept: they are one change.
        if tag == "equal" and not (old_text.isspace() and (gone or added)):
            pieces += [*_changed(gone, added), Piece(Change.KEPT, old_text)]
            gone = added = ""
        else:
            gone, added = gone + old_text, added + new_text
    return (*pieces, *_changed(gone, added))


def _changed(gone: str, added: str) -> list[Piece]:
    found = (Piece(Change.GONE, gone), Piece(Change.NEW, added))
    return [piece for piece in found if piece.text]
