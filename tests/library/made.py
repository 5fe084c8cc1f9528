"""A small corpus that tests change, and what lies in it and in its index afterwards."""

from __future__ import annotations

from fakes import FakeEncoder

from sok.indexing.fresh import check_fresh
from sok.indexing.store import load_index
from sok.library.changes import Means
from sok.settings import Settings

FIRST = "Hälsa\n\nRegionen satsar på hälsa.\n"
SECOND = "Trafik\n\nRegionen bygger spår och vägar.\n"
NEW = b"Energi\n\nKommunen bygger vindkraft i havet.\n"
ABOUT = (
    '# Kontrollerat\ntitle = "Hälsa 2020"\npublisher = "Boverket"\nyear = 2020\nlanguage = "sv"\n'
)


def files(settings: Settings) -> dict[str, bytes]:
    """All that lies in the corpus folder, hidden files too."""
    return {
        path.relative_to(settings.corpus).as_posix(): path.read_bytes()
        for path in settings.corpus.rglob("*")
        if path.is_file()
    }


def indexed(settings: Settings) -> list[str]:
    """The names of the documents in the index, which must be that of the corpus."""
    check_fresh(settings, "fake")
    return list(load_index(settings.index).documents)


def texts_of(means: Means) -> list[str]:
    """What has been embedded by these means."""
    assert isinstance(means.encoder, FakeEncoder)
    return means.encoder.texts
