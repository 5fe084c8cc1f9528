"""How much of the corpus is searched, in the words of status, refusals and the library page."""

from __future__ import annotations

from pathlib import Path

import pytest
from answering.made import NearEncoder
from fakes import read_fake

from sok.answering.coverage import unread_count, unread_text
from sok.answering.engine import Engine
from sok.indexing.build import build_index
from sok.indexing.store import load_index
from sok.settings import Settings


@pytest.mark.parametrize(
    ("read", "unread", "text"),
    [
        (12, 2, "2 av 14 dokument kunde inte läsas."),
        (1, 1, "1 av 2 dokument kunde inte läsas."),
        (14, 0, ""),
    ],
)
def test_unread_documents_are_counted_among_all(read: int, unread: int, text: str) -> None:
    """Nothing is said where all could be read."""
    assert unread_text(read, unread) == text


def test_a_refusal_says_what_was_not_searched(tmp_path: Path) -> None:
    """A file that cannot be read may have had the answer; a copy of one that was read has not."""
    settings = Settings(corpus=tmp_path / "corpus", index=tmp_path / "index")
    settings.corpus.mkdir()
    text = "# Fyrar\n\nFyren lyser om natten och leder båtarna hem.\n"
    for name in ("a.txt", "kopia.txt"):
        (settings.corpus / name).write_text(text, "utf-8")
    (settings.corpus / "trasig.txt").write_bytes(b"\xff\xfe\xfd")
    build_index(settings, NearEncoder(), read_fake)
    index = load_index(settings.index)
    assert (len(index.manifest.skipped), unread_count(index.manifest.skipped)) == (2, 1)
    answer = Engine(index, NearEncoder()).ask("Vad kostar en biljett till månen?")
    assert not answer.answered
    assert "i 1 dokument. 1 av 2 dokument kunde inte läsas. " in answer.text
