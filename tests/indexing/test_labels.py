"""What names a table or figure by its number."""

from __future__ import annotations

import pytest
from fakes import fake_document

from sok.indexing.labels import label_of, labels_in, referring


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("se tabell 3", [("tabell", "3")]),
        ("Tabellen 3.2 visar", [("tabell", "3.2")]),
        ("i figur 2 och 3", [("figur", "2"), ("figur", "3")]),
        ("(fig. 4a)", [("figur", "4a")]),
        ("kartorna 1, 2 och 5", [("karta", "1"), ("karta", "2"), ("karta", "5")]),
        ("diagrammet 7. Det", [("diagram", "7")]),
        ("tabeller för 2020", []),
        ("bordstabell3", []),
        ("tabell över", []),
    ],
)
def test_a_text_names_labels(text: str, labels: list[tuple[str, str]]) -> None:
    """The sort in any form, then one number or several; a sentence's end is no part of one."""
    assert list(labels_in(text)) == labels


def test_a_caption_begins_with_its_label() -> None:
    """A label further on is what the caption refers to."""
    assert label_of("Tabell 5.32 Precisering, se figur 1") == ("tabell", "5.32")
    assert label_of("Utsläpp, se tabell 3") is None


def test_only_running_text_refers() -> None:
    """Headings and captions that name a figure say no more of it."""
    document = fake_document(
        "# Figur 1\n\n^ Figur 1. Se figur 1\n\nEtt. I figur 1 visas två.\n\n- även figur 1\n"
    )
    (spans,) = referring(document).values()
    assert [document.blocks[s.block].text[s.start : s.end] for s in spans] == [
        "I figur 1 visas två.",
        "även figur 1",
    ]
