"""Pictures of the screen as small files."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image

# The pages have few colours: 64 keep the edges of letters smooth, in a third of the bytes.
_COLOURS = 64


def save(picture: bytes, path: Path) -> None:
    """Write the PNG picture with a palette of its own."""
    with Image.open(BytesIO(picture)) as full:
        few = full.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
