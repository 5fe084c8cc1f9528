"""The signs of the font Symbol: files give their place in it and no character.

Word writes its codes (Adobe's encoding) in the private area, 0xF061 for an alpha. Others number
the glyphs of Windows' Symbol in order, and say no more of them.
"""

# Greek letters and signs are meant here, not those that they look like.
# ruff: noqa: RUF001

from __future__ import annotations

# Windows' Symbol has so many glyphs, and only a font with all of them has them in its order. Of
# seven files each has 192; their widths are those of Adobe's Symbol, code by code.
GLYPHS = 192
_PRIVATE = 0xF000
# What the codes from 0x20 and from 0xA0 mean; one means the maker's own mark. Pieces of large
# brackets are characters of their own.
_LOW = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?"
    "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
    "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
)
_HIGH = (
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵"
    "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
    "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\ufffd〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
)
_FIRST_LOW, _FIRST_HIGH = 0x20, 0xA0
# Glyph 3 is the space, glyph 98 the first of the upper half that is older than the euro sign.
_LOW_GLYPH, _HIGH_GLYPH = 3, 98


def is_symbol(font: str) -> bool:
    """Whether a font of this name is Symbol, whoever made it ("ABCDEF+SymbolMT")."""
    return font.rpartition("+")[2].lower().startswith("symbol")


def of_code(text: str) -> str:
    """The sign that one of Symbol's codes in the private area means; other texts as they are."""
    return _sign(ord(text) - _PRIVATE) or text if len(text) == 1 else text


def of_glyph(text: str) -> str:
    """The sign of Windows' Symbol with this number, given as a character; "" if there is none."""
    number = ord(text)
    if number < _LOW_GLYPH:
        return ""
    if number < _HIGH_GLYPH:
        return _sign(number - _LOW_GLYPH + _FIRST_LOW)
    return _sign(number - _HIGH_GLYPH + _FIRST_HIGH + 1)


def _sign(code: int) -> str:
    for first, signs in ((_FIRST_LOW, _LOW), (_FIRST_HIGH, _HIGH)):
        if 0 <= code - first < len(signs):
            return signs[code - first]
    return ""
