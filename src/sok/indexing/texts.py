"""The part of an index that is text, which can be read without the libraries that search."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from sok.indexing.manifest import Manifest, damaged
from sok.indexing.serial import from_json
from sok.records import Chunk, Document, Initiative, Sentence, Statistic

TEXTS = "texts.json"


@dataclass(frozen=True, slots=True)
class Texts:
    """What `texts.json` holds; statistics and initiatives in the order of the documents."""

    documents: tuple[Document, ...]
    chunks: tuple[Chunk, ...]
    sentences: tuple[Sentence, ...]
    statistics: tuple[Statistic, ...]
    initiatives: tuple[Initiative, ...]


def read_texts(folder: Path, manifest: Manifest) -> Texts:
    """The texts of the index in `folder`; IndexDamaged if they are not those of its manifest."""
    path = folder / manifest.build / TEXTS
    try:
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != manifest.files.get(TEXTS):
            raise damaged(path)
        return from_json(Texts, data)
    except (OSError, ValueError) as error:
        raise damaged(path) from error
