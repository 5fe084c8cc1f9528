"""Pages that are pictures, read by the program Tesseract where it is installed.

It runs as a program of its own, is given the picture and gives a table of words; nothing of it is
needed as long as nobody asks for this.
"""

from __future__ import annotations

import math
import os
import shutil
import subprocess
from dataclasses import replace
from functools import lru_cache

from sok.errors import UsageError
from sok.reading.pdf.glyphs import Sheet
from sok.reading.pdf.ocr_words import glyphs, read_table

LANGUAGE = "swe"
# Dots to the inch. Tesseract is made for letters of some 30 dots, which 10 points have at 300.
RESOLUTION = 300
# Dots of a picture: a page of A2. Larger ones (plans, posters) are drawn smaller.
MOST_DOTS = 40 * 10**6
# Seconds for a page, which takes 3 to 10.
PAGE_SECONDS = 120

_POINTS_PER_INCH = 72


def check_ocr() -> None:
    """Raise UsageError unless Tesseract and its Swedish are installed."""
    if _program() is None:
        raise UsageError(
            "Bilder av sidor kan inte läsas, för programmet Tesseract saknas. Installera det "
            "(tesseract-ocr och tesseract-ocr-swe i Debian och Ubuntu), eller bygg om indexet "
            "utan det: `sok index --force`."
        )
    if LANGUAGE not in _languages():
        raise UsageError(
            "Bilder av sidor kan inte läsas, för Tesseract saknar svenska. Installera språket "
            "(tesseract-ocr-swe i Debian och Ubuntu), eller bygg om indexet utan det: "
            "`sok index --force`."
        )


def ocr_scale(sheet: Sheet) -> float:
    """The dots to the point with which a page is to be drawn for `ocr_sheet`."""
    most = math.sqrt(MOST_DOTS / (sheet.width * sheet.height))
    return min(RESOLUTION / _POINTS_PER_INCH, most)


def ocr_sheet(sheet: Sheet, png: bytes) -> Sheet:
    """The sheet with the glyphs that are read from a picture of the whole page, in its place.

    The picture has `ocr_scale` dots to the point. ValueError where Tesseract cannot read it, or
    takes more than PAGE_SECONDS; UsageError where it is not installed.
    """
    check_ocr()
    scale = ocr_scale(sheet)
    words = read_table(_run(png, scale), scale)
    return replace(sheet, glyphs=glyphs(words))


def _run(png: bytes, scale: float) -> str:
    program = str(_program())
    resolution = str(round(scale * _POINTS_PER_INCH))
    command = [program, "stdin", "stdout", "-l", LANGUAGE, "--dpi", resolution, "tsv"]
    # Threads of its own gain little, and several pages can be read at a time.
    environment = os.environ | {"OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(
            command, input=png, capture_output=True, timeout=PAGE_SECONDS, env=environment
        )
    except subprocess.TimeoutExpired as error:
        raise ValueError(f"no text after {PAGE_SECONDS} seconds") from error
    if done.returncode != 0:
        raise ValueError(done.stderr.decode("utf-8", "replace").strip())
    return done.stdout.decode("utf-8", "replace")


def _program() -> str | None:
    return shutil.which("tesseract")


@lru_cache(maxsize=1)
def _languages() -> frozenset[str]:
    command = [str(_program()), "--list-langs"]
    done = subprocess.run(command, capture_output=True, timeout=PAGE_SECONDS)
    return frozenset(done.stdout.decode("utf-8", "replace").split())
