"""Files of the corpus exchanged in one go, with a way back.

    corpus/.sok-change/new/     files that are to come, written and read before anything is moved
    corpus/.sok-change/old/     files that have been moved out of the way
    corpus/.sok-change/plan     the names of both, while the change is not known to have succeeded

Whatever stops a change before `plan` is gone, even the loss of power, is undone: at once, or by
`recover` the next time the corpus is changed or indexed.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from sok.causes import cause
from sok.errors import LibraryError
from sok.indexing.lock import hold
from sok.settings import Settings

_FOLDER, _NEW, _OLD, _PLAN = ".sok-change", "new", "old", "plan"


class Staging:
    """A change that is being prepared: `folder` holds the files to come."""

    def __init__(self, corpus: Path) -> None:
        self._corpus = corpus
        self._change = corpus / _FOLDER
        self.folder = self._change / _NEW
        self.folder.mkdir(parents=True)
        (self._change / _OLD).mkdir()

    def put(self, name: str, data: bytes) -> Path:
        """Write a file to come, and return where it is until it is moved."""
        path = self.folder / name
        path.write_bytes(data)
        return path

    def apply(self, removed: Iterable[str]) -> None:
        """Move the files `removed` out of the corpus, and those to come into it."""
        came = sorted(path.name for path in self.folder.iterdir())
        went = sorted(name for name in {*removed, *came} if (self._corpus / name).exists())
        plan = json.dumps({"came": came, "went": went}, ensure_ascii=True)
        (self._change / f"{_PLAN}.new").write_text(plan, encoding="utf-8")
        os.replace(self._change / f"{_PLAN}.new", self._change / _PLAN)
        for name in went:
            os.replace(self._corpus / name, self._change / _OLD / name)
        for name in came:
            os.replace(self.folder / name, self._corpus / name)

    def finish(self) -> None:
        """Let the change stand."""
        (self._change / _PLAN).unlink()
        shutil.rmtree(self._change, ignore_errors=True)


@contextmanager
def changing(settings: Settings) -> Iterator[Staging]:
    """A change of the corpus; it stands if the block ends, and is undone if it raises.

    Raises LibraryError when another program is changing the corpus, or nothing can be written.
    """
    with _said(settings.corpus, lambda: _locked(settings)), _undone_by_error(settings.corpus):
        _undo(settings.corpus)
        staging = Staging(settings.corpus)
        yield staging
        staging.finish()


def recover(settings: Settings) -> None:
    """Undo a change that was cut off, unless it is still going on."""
    if not (settings.corpus / _FOLDER).exists():
        return
    try:
        with _locked(settings):
            _undo(settings.corpus)
    except (TimeoutError, OSError):
        return  # the files are then as they are, and so indexed


def _locked(settings: Settings) -> AbstractContextManager[object]:
    settings.index.mkdir(parents=True, exist_ok=True)
    return hold(settings.index / "library.lock", wait=False)


def _said(
    corpus: Path, lock: Callable[[], AbstractContextManager[object]]
) -> AbstractContextManager[object]:
    try:
        return lock()
    except TimeoutError:
        raise LibraryError(
            f"Dokumenten i {corpus} ändras redan av ett annat program. Vänta tills det är klart "
            "och försök sedan igen."
        ) from None
    except OSError as error:
        raise _not_written(corpus, error) from error


@contextmanager
def _undone_by_error(corpus: Path) -> Iterator[None]:
    try:
        yield
    except BaseException as error:
        _undo(corpus)
        if isinstance(error, OSError):
            raise _not_written(corpus, error) from error
        raise


def _undo(corpus: Path) -> None:
    """Put all files back as they were before the change that left its folder here, if any."""
    change = corpus / _FOLDER
    plan = change / _PLAN
    if plan.exists():
        names = json.loads(plan.read_text(encoding="utf-8"))
        for name in names["came"]:
            if not (change / _NEW / name).exists() and name not in names["went"]:
                (corpus / name).unlink(missing_ok=True)
        for name in names["went"]:
            if (change / _OLD / name).exists():
                os.replace(change / _OLD / name, corpus / name)
        # All is as it was: what is cut off from here on must not be undone a second time.
        plan.unlink()
    shutil.rmtree(change, ignore_errors=True)


def _not_written(corpus: Path, error: OSError) -> LibraryError:
    return LibraryError(
        f"Dokumentmappen {corpus} kunde inte ändras ({cause(error)}). Allt är som "
        "förut. Se till att mappen går att skriva i och att disken har plats, och försök igen."
    )
