"""A corpus of two documents that tests build an index of, as often as they like."""

from __future__ import annotations

from fakes import FakeEncoder, read_fake

from sok.indexing.build import BuildReport, build_index
from sok.settings import Settings

FIRST = "# Hälsa\n\nRegionen satsar på hälsa. Det kostar 28,6 miljoner.\n"
SECOND = "# Trafik\n\nInsatserna är:\n\n- bussar\n\n- tåg\n"


def built(
    settings: Settings, encoder: FakeEncoder | None = None, force: bool = False
) -> tuple[BuildReport, list[str]]:
    """What a build reports, and the texts it embedded."""
    encoder = encoder or FakeEncoder()
    report = build_index(settings, encoder, read_fake, force=force)
    return report, encoder.texts
