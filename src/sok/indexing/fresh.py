"""What lies in the corpus now, and whether the index was made from just that."""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sok.causes import cause
from sok.errors import CorpusError, IndexStale
from sok.indexing.manifest import Manifest, read_manifest, was_built_with_ocr
from sok.settings import Settings

_METADATA = {".toml", ".json"}
# The code that has no say in which texts and terms a file gives. If any other has changed, so
# may they.
_NO_SAY = frozenset(
    "__main__ answering causes cli errors evaluate library presenting settings web".split()
)
# Names in a message; more are counted.
_NAMED = 3


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """A document file: `name` is its file name with å, ä and ö as one code point each.

    The hashes are of its bytes and of its metadata file, "" where that cannot be read.
    """

    path: Path
    name: str
    sha256: str
    metadata_sha256: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What must be equal for the file to be unchanged."""
        return (self.name, self.sha256, self.metadata_sha256)

    @property
    def is_named(self) -> bool:
        """Whether the file's name is text at all: on Linux it can be any bytes."""
        return unicodedata.normalize("NFC", self.path.name) == self.name


def list_corpus(folder: Path) -> tuple[CorpusFile, ...]:
    """The documents in `folder` by name; metadata, hidden files and folders are none.

    Raises CorpusError if there is no such folder or no document in it.
    """
    try:
        paths = sorted(path for path in folder.iterdir() if _is_document(path))
    except OSError as error:
        raise CorpusError(
            f"Dokumentmappen {folder} går inte att läsa ({cause(error)}). Skapa den och lägg "
            "dokumenten där, eller ange en annan mapp i SOK_CORPUS."
        ) from error
    if not paths:
        raise CorpusError(
            f"Dokumentmappen {folder} är tom. Lägg minst ett dokument där och kör `sok index`."
        )
    files = (
        CorpusFile(path, _name(path), _sha256(path), _sha256(path.with_suffix(".toml")))
        for path in paths
    )
    return tuple(sorted(files, key=lambda file: file.key))


def check_fresh(settings: Settings, encoder_name: str) -> None:
    """Return if the index was made from the corpus, code and encoder there are now.

    Raises IndexMissing, IndexDamaged (the manifest is broken), IndexStale (with each thing that
    differs) or CorpusError. Reads the corpus and the manifest, not the rest of the index.
    """
    manifest = read_manifest(settings.index)
    reasons = differences(manifest, list_corpus(settings.corpus), encoder_name, settings.ocr)
    if reasons:
        raise IndexStale(
            f"Indexet är inaktuellt ({'; '.join(reasons)}). Kör `sok index` så byggs det om."
        )


def uses_ocr(settings: Settings, force: bool = False) -> bool:
    """Whether an index built now has its pictures read: it is asked for, or was done before.

    With `force` what was done before is forgotten.
    """
    return settings.ocr or (not force and was_built_with_ocr(settings.index))


def differences(
    manifest: Manifest, files: Sequence[CorpusFile], encoder_name: str, ocr: bool = False
) -> tuple[str, ...]:
    """What has changed since the index was made, in Swedish; empty if nothing has.

    An index in which pictures were read (`ocr`) is one for those who do not ask for that too.
    """
    now = {file.key for file in files}
    then = {entry.key for entry in manifest.documents} | {skip.key for skip in manifest.skipped}
    came, went = ({key[0] for key in keys} for keys in (now - then, then - now))
    reasons = [
        f"{what}: {_listed(names)}"
        for what, names in (
            ("tillagt", came - went),
            ("ändrat", came & went),
            ("borttaget", went - came),
        )
        if names
    ]
    if manifest.encoder != encoder_name:
        reasons.append(_other_model(manifest.encoder, encoder_name))
    if ocr and not manifest.ocr:
        reasons.append("gjort utan OCR")
    if manifest.code != code_fingerprint():
        reasons.append("gjort av en annan version av sok")
    return tuple(reasons)


def _other_model(then: str, now: str) -> str:
    """How two encoders differ; what is in parentheses after a name tells only programs much."""
    before, after = then.partition(" (")[0], now.partition(" (")[0]
    if before == after:
        return f"gjort med modellen {before} med andra vikter eller inledande ord"
    return f"gjort med modellen {before}, inte {after}"


@lru_cache(maxsize=1)
def code_fingerprint() -> str:
    """The SHA-256 of the code that makes texts and terms of files.

    A version number would do the same, until somebody forgets to raise it.
    """
    package = Path(__file__).parent.parent
    digest = hashlib.sha256()
    for path in sorted(package.rglob("*.py")):
        place = path.relative_to(package).with_suffix("")
        if place.parts[0] not in _NO_SAY:
            digest.update(place.as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _is_document(path: Path) -> bool:
    hidden = path.name.startswith((".", "~$"))
    # A link to what is gone was meant as a document: it is named when it cannot be read.
    is_file = path.is_file() or (path.is_symlink() and not path.exists())
    return is_file and not hidden and path.suffix.lower() not in _METADATA


def _name(path: Path) -> str:
    return unicodedata.normalize("NFC", os.fsencode(path.name).decode("utf-8", "replace"))


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _listed(names: set[str]) -> str:
    more = f" och {len(names) - _NAMED} till" if len(names) > _NAMED else ""
    return ", ".join(sorted(names)[:_NAMED]) + more
