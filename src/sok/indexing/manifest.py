"""`index/manifest.json`: what an index was made from, and the hash of each of its files.

The manifest is the one file that says which data folder counts. It is replaced in a single
step, so that there is always a whole one, and it carries a hash of its own contents.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from sok.errors import IndexDamaged, IndexMissing, IndexStale
from sok.indexing.serial import from_json, to_json
from sok.records import Legibility, Metadata

# Raised when the files of an index change in a way that older code cannot read.
FORMAT = 4
MANIFEST = "manifest.json"


class Relation(StrEnum):
    """What a document is to another one."""

    COPY = "copy"  # nearly the same text
    EDITION = "edition"  # the same report, of another year


@dataclass(frozen=True, slots=True)
class Related:
    """Another document of the corpus, by name, and what it is to this one."""

    name: str
    relation: Relation


@dataclass(frozen=True, slots=True)
class PageGroup:
    """Pages of a document of which one and the same is to be said, since they are not read whole.

    `count` is how many there are, `pdf` their places in the file, from 1: two pages of a spread
    have one. `left_out` says in Swedish why they were not read ("är skadad"), "" if they were.
    """

    legibility: Legibility
    left_out: str
    count: int
    pdf: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A document of the index: hashes of its bytes and its metadata file ("" if it has none).

    `related` are the copies and editions of it that the index has too, `groups` its pages that
    are not read whole, or by OCR.
    """

    name: str
    sha256: str
    metadata_sha256: str
    pages: int
    blocks: int
    chunks: int
    metadata: Metadata
    related: tuple[Related, ...] = ()
    groups: tuple[PageGroup, ...] = ()

    @property
    def key(self) -> tuple[str, str, str]:
        """What must be equal for the file to be unchanged."""
        return (self.name, self.sha256, self.metadata_sha256)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file of the corpus that is not in the index, and why, in Swedish.

    `unread` says whether its contents are missing; those of a mere copy are not.
    """

    name: str
    sha256: str
    metadata_sha256: str
    reason: str
    unread: bool = True

    @property
    def key(self) -> tuple[str, str, str]:
        """What must be equal for the file to be unchanged."""
        return (self.name, self.sha256, self.metadata_sha256)


@dataclass(frozen=True, slots=True)
class Manifest:
    """How an index was made and what it holds.

    `build` is the name of the folder with its data, `created` a time in ISO 8601 (UTC), `code`
    the hash of the code that made texts of files, `ocr` whether pages that are pictures were
    read, `files` the SHA-256 of each file in `build`.
    """

    format: int
    build: str
    created: str
    code: str
    encoder: str
    ocr: bool
    dimension: int
    chunks: int
    sentences: int
    statistics: int
    initiatives: int
    documents: tuple[Entry, ...]
    skipped: tuple[Skipped, ...]
    files: dict[str, str]


def read_manifest(folder: Path) -> Manifest:
    """The manifest of the index in `folder`; raises IndexMissing, IndexDamaged or IndexStale."""
    path = folder / MANIFEST
    try:
        body = json.loads(path.read_bytes())
    except FileNotFoundError:
        raise IndexMissing(
            f"Det finns inget index i {folder}. Kör `sok index` så byggs det."
        ) from None
    except (OSError, ValueError) as error:
        raise damaged(path) from error
    if not isinstance(body, dict):
        raise damaged(path)
    if body.get("format") != FORMAT:
        raise IndexStale(
            f"Indexet i {folder} är gjort av en annan version av sok. Kör `sok index` så byggs "
            "det om."
        )
    if body.pop("checksum", None) != _checksum(body):
        raise damaged(path)
    try:
        return from_json(Manifest, json.dumps(body).encode())
    except ValueError as error:
        raise damaged(path) from error


def was_built_with_ocr(folder: Path) -> bool:
    """Whether the index in `folder` was, be it damaged or of another version."""
    try:
        body = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(body, dict) and body.get("ocr") is True


def check_files(folder: Path, manifest: Manifest) -> None:
    """Return if the files of `manifest` are as they were written; raises IndexDamaged."""
    for name, sha256 in manifest.files.items():
        path = folder / manifest.build / name
        try:
            if sha256_of(path) != sha256:
                raise damaged(path)
        except OSError as error:
            raise damaged(path) from error


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal digits; raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Put `manifest` in place of the one in `folder`, in one step; OSError if it cannot be."""
    body = json.loads(to_json(Manifest, manifest))
    text = json.dumps({"checksum": _checksum(body), **body}, indent=2, ensure_ascii=False)
    beside = folder / f"{MANIFEST}.new"
    beside.write_text(text + "\n", encoding="utf-8", newline="\n")
    os.replace(beside, folder / MANIFEST)


def damaged(path: Path) -> IndexDamaged:
    """The error that says that `path`, a file of the index, is not as it was written."""
    return IndexDamaged(
        f"Indexfilen {path} är skadad, ändrad eller borta. Kör `sok index` så byggs indexet om."
    )


def _checksum(body: dict[str, Any]) -> str:
    canonical = json.dumps(body, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
