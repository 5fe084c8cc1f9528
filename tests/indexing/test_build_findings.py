"""Statistics and initiatives are built with the index: in order, and found again when needed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from indexing.builds import built

from sok.indexing.store import load_index
from sok.records import Document, Initiative, Kind, Span, Statistic
from sok.settings import Settings


@pytest.fixture
def searched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The documents that were searched: an item is an initiative, its first letter a statistic."""
    names: list[str] = []

    def items(document: Document) -> list[Span]:
        names.append(document.name)
        return [
            Span(document.name, number, 0, len(block.text))
            for number, block in enumerate(document.blocks)
            if block.kind is Kind.ITEM
        ]

    def find_statistics(document: Document) -> tuple[Statistic, ...]:
        return tuple(
            Statistic(1.5, "1,5", "st", "", "", None, None, replace(span, end=1), span)
            for span in items(document)
        )

    def find_initiatives(document: Document) -> tuple[Initiative, ...]:
        return tuple(Initiative("", ("Skåne",), "", "", "", span) for span in items(document))

    monkeypatch.setattr("sok.indexing.build.find_statistics", find_statistics)
    monkeypatch.setattr("sok.indexing.build.find_initiatives", find_initiatives)
    return names


def found(settings: Settings) -> tuple[list[str], list[str]]:
    """The texts of the statistics and of the initiatives in the index."""
    index = load_index(settings.index)
    statistics = [index.text(statistic.span) for statistic in index.statistics]
    return statistics, [index.text(initiative.span) for initiative in index.initiatives]


def test_findings_of_all_documents_are_kept_in_order(
    settings: Settings, searched: list[str]
) -> None:
    """Those of the first document first, each in its own order; the manifest has their numbers."""
    (settings.corpus / "c.txt").write_text("Ting:\n\n- öar\n", "utf-8")
    built(settings)
    manifest = load_index(settings.index).manifest
    assert found(settings) == (["bussar", "tåg", "öar"], ["bussar", "tåg", "öar"])
    assert (manifest.statistics, manifest.initiatives) == (3, 3)


def test_findings_of_unchanged_documents_are_reused(
    settings: Settings, searched: list[str]
) -> None:
    """Only a new document is searched, and those of one that is gone go with it."""
    built(settings)
    searched.clear()
    (settings.corpus / "c.txt").write_text("Ting:\n\n- öar\n", "utf-8")
    built(settings)
    assert searched == ["c.txt", "c.txt"]
    assert found(settings) == (["bussar", "tåg", "öar"], ["bussar", "tåg", "öar"])
    (settings.corpus / "b.txt").unlink()
    built(settings)
    assert searched == ["c.txt", "c.txt"]
    assert found(settings) == (["öar"], ["öar"])


def test_findings_of_other_code_are_found_again(
    settings: Settings, searched: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What an earlier version took for a statistic may be none."""
    built(settings)
    searched.clear()
    for module in ("fresh", "build", "assemble"):
        monkeypatch.setattr(f"sok.indexing.{module}.code_fingerprint", lambda: "another")
    built(settings)
    assert searched == ["a.txt", "a.txt", "b.txt", "b.txt"]


def test_findings_add_no_vectors(settings: Settings, searched: list[str]) -> None:
    """What is embedded are chunks and sentences, findings or not."""
    _, texts = built(settings)
    index = load_index(settings.index)
    assert set(texts) == {piece.indexed for piece in (*index.chunks, *index.sentences)}
