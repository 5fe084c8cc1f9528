"""Every path and number that a person may set, with its unit and reason."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from sok.folders import data_folder

DEFAULT_MODEL = "intfloat/multilingual-e5-small"

# 10 000 characters are two printed pages: no question is longer, a pasted document is.
QUESTION_LIMIT = 2_000

# Bytes of one document. Reports of hundreds of pages with pictures are 5 to 50 MB; an upload is
# held in memory.
FILE_LIMIT = 100 * 2**20
# Pages of one document: the longest Swedish government reports have some 1 500.
PAGE_LIMIT = 2_000
# Seconds to read one document. A page takes 0.02 to 0.1 s, so that the longest that is let in
# takes 200; what takes longer does not come to an end.
READING_SECONDS = 300
# Seconds to read one document with OCR. A page takes 3 to 10 s: enough for some thousand pages.
OCR_SECONDS = 3 * 60 * 60
# Seconds to draw a page for somebody who waits. The slowest of 447 in 19 reports takes 1 s; the
# text of a picture, which is read again to be marked, takes 3 to 10.
DRAWING_SECONDS = 20
# Bytes of address space for reading one document. Reports take 0.1 GB; a page that unpacks to
# gigabytes is a fault or an attack.
READING_MEMORY = 4 * 2**30
# Bytes of a file's name in UTF-8, of the 255 that file systems take: room is left for the ending
# of the metadata file.
NAME_LIMIT = 240


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are and which model is used; `from_environment` is how programs get it.

    `model` is a hub name or a folder; the default one is made from weights on this machine.
    `query_prompt` and `passage_prompt` are put before each text; None takes the model's own.
    `ocr` asks for an index in which pages that are pictures are read too; an index that was built
    so stays so without being asked (`indexing/fresh.py`). `data` is the folder that conversations
    are kept in, and `store` whether any are.
    """

    corpus: Path = Path("corpus")
    index: Path = Path("index")
    model: str = DEFAULT_MODEL
    query_prompt: str | None = None
    passage_prompt: str | None = None
    ocr: bool = False
    data: Path = Path("data")
    store: bool = True


def from_environment() -> Settings:
    """The settings from SOK_CORPUS, SOK_INDEX, SOK_MODEL, SOK_QUERY_PROMPT, SOK_PASSAGE_PROMPT.

    A path or model that is set to nothing is as if it were not set. SOK_OCR set to 1 asks for
    OCR. SOK_DATA is where conversations are kept, else in the user's own folder for data, and
    SOK_STORE set to 0 keeps none. SOK_CACHE, where the default model is kept, is read where that
    is made (`indexing/weights.py`).
    """
    value = os.environ.get
    return Settings(
        corpus=Path(value("SOK_CORPUS") or "corpus"),
        index=Path(value("SOK_INDEX") or "index"),
        model=value("SOK_MODEL") or DEFAULT_MODEL,
        query_prompt=value("SOK_QUERY_PROMPT"),
        passage_prompt=value("SOK_PASSAGE_PROMPT"),
        ocr=value("SOK_OCR") == "1",
        data=data_folder(),
        store=value("SOK_STORE") != "0",
    )
