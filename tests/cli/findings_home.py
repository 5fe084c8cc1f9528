"""An index whose findings are known, for the commands that show them."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import FakeEncoder

from sok.indexing.build import build_index
from sok.indexing.model import encoder_name
from sok.reading import read_document
from sok.records import Document, Initiative, Kind, Span, Statistic
from sok.settings import Settings

FIRST = """\
Kusten

Av stödet gick 77,5 procent till öar på Gotland.

Skåne fick 15 båtar.
"""
SECOND = """\
Havet

Vattnet är 90 meter djupt.
"""


def build(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Index two documents: a figure in each paragraph, which is an initiative of its region."""
    (home / "corpus" / "oar.txt").write_text(FIRST, "utf-8")
    (home / "corpus" / "vatten.txt").write_text(SECOND, "utf-8")
    monkeypatch.setattr("sok.indexing.build.find_statistics", find_statistics)
    monkeypatch.setattr("sok.indexing.build.find_initiatives", find_initiatives)
    settings = Settings()
    build_index(settings, FakeEncoder(encoder_name(settings)), read_document)


def find_statistics(document: Document) -> tuple[Statistic, ...]:
    """The figures of FIRST and SECOND."""
    known = (
        (77.5, "77,5 procent", "procent", "öar", "stödet", "Gotland"),
        (15.0, "15 båtar", "båtar", "Skåne", "", "Skåne"),
        (90.0, "90 meter", "meter", "vattnet", "", None),
    )
    return tuple(
        Statistic(value, printed, unit, subject, whole, region, 2021, figure, span)
        for value, printed, unit, subject, whole, region in known
        for figure, span in _places(document, printed)
    )


def find_initiatives(document: Document) -> tuple[Initiative, ...]:
    """The paragraphs of FIRST, each with its region."""
    known = (("Öarna", "Gotland", "77,5 procent"), ("Båtar", "Skåne", "15 båtar"))
    return tuple(
        Initiative(name, (region,), "", "", "Kusten", span)
        for name, region, words in known
        for _, span in _places(document, words)
    )


def _places(document: Document, words: str) -> list[tuple[Span, Span]]:
    """Where the words stand, and the paragraph that they stand in."""
    return [
        (
            Span(document.name, number, at, at + len(words)),
            Span(document.name, number, 0, len(block.text)),
        )
        for number, block in enumerate(document.blocks)
        if block.kind is Kind.PARAGRAPH and (at := block.text.find(words)) >= 0
    ]
