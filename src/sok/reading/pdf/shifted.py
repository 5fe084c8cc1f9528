"""A font that says which glyph it draws and not which letter: its letters, found by trying.

Such a font numbers its glyphs in the order of the Macintosh's characters, some steps away. Each
step is tried, and one is believed only if it makes Swedish of what was none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from sok.reading.pdf.signs import word_share

# Glyph 3 is the space (32) in TrueType fonts: the step is 29. Others begin elsewhere.
STEPS = range(-40, 41)
# Words that must come out, and the share of them in the dictionary. A wrong step gives under 0.05
# (of 200 words), the right one 0.8 or more even of names.
FEWEST_WORDS = 8
SWEDISH_SHARE = 0.7
# Words that are tried at each step: more do not change what comes out best.
_ENOUGH = 300

# The Macintosh's characters in order, without the one (delete) that no font has a glyph for.
_ORDER = bytes(code for code in range(256) if code != 127).decode("mac_roman")
_SPACE = _ORDER.index(" ")


@dataclass(frozen=True, slots=True)
class Shift:
    """Each character is `step` places too low; so mended, `words` words are Swedish to `share`."""

    step: int
    words: int
    share: float


def shift_of(words: Iterable[str]) -> Shift | None:
    """How far the characters of a font are from their letters; None without evidence.

    `words` are those set in the font (`signs.words_of`).
    """
    sample = tuple(islice(words, _ENOUGH))
    tried = (
        Shift(step, *word_share(" ".join(mended(word, step) for word in sample))) for step in STEPS
    )
    best = max(tried, key=lambda shift: (shift.share * shift.words, -abs(shift.step)))
    proved = best.words >= FEWEST_WORDS and best.share >= SWEDISH_SHARE
    return best if proved and best.step != 0 else None


def mended(text: str, step: int) -> str:
    """The characters `step` places further on; one that has none there is left as it is."""
    return "".join(_moved(sign, step) for sign in text)


def _moved(sign: str, step: int) -> str:
    place = ord(sign) + step
    # Before the space there are no glyphs that anyone sees.
    return _ORDER[place] if ord(sign) < len(_ORDER) and _SPACE <= place < len(_ORDER) else sign
