"""Hyphens within lines: which of them the file calls soft, and what becomes of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pytest

from sok.reading.pdf import soft
from sok.reading.pdf.fragments import Fragment
from sok.reading.pdf.glyphs import Style
from sok.reading.pdf.leaves import Leaf
from sok.reading.pdf.soft import with_soft_hyphens
from sok.records import Box, Legibility

Asked = Mapping[int, Iterable[tuple[str, str]]]
TEXT = "Arbetet utanför yrkes-livet och om-händertagande, CLP-förordningen, xyz-zyx"


def a_leaf(text: str) -> Leaf:
    """A page of one line."""
    style = Style(10.0, "Times", bold=False, italic=False, turn=0)
    line = Fragment(text, tuple(range(len(text))), Box(50, 90, 400, 100), 100.0, style, False)
    return Leaf(600.0, 800.0, (line,), (0,), (), (), {}, Legibility.WHOLE)


def test_only_words_that_would_be_words_without_it_are_asked_of(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Names keep their hyphen, and so does what no dictionary has."""
    asked: dict[int, frozenset[tuple[str, str]]] = {}

    def note(_: bytes, words: Asked) -> dict[int, frozenset[tuple[str, str]]]:
        asked.update({number: frozenset(pairs) for number, pairs in words.items()})
        return {}

    monkeypatch.setattr(soft, "soft_hyphens", note)
    leaves = [a_leaf("Inget att fråga om."), a_leaf(TEXT)]
    assert with_soft_hyphens(b"", leaves) == leaves
    assert asked == {2: {("yrkes", "livet"), ("om", "händertagande")}}


def test_what_the_file_calls_soft_is_soft(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each other sign stays where it is, so that it is still found on its page."""
    found = {1: frozenset({("yrkes", "livet")})}
    monkeypatch.setattr(soft, "soft_hyphens", lambda *_: found)
    (leaf,) = with_soft_hyphens(b"", [a_leaf(TEXT)])
    assert leaf.fragments[0].text == TEXT.replace("yrkes-livet", "yrkes\u00adlivet")
    assert len(leaf.fragments[0].glyphs) == len(leaf.fragments[0].text)
