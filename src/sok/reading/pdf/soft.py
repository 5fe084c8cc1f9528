"""Hyphens within lines that the file calls soft, as such: they were left from an older line end.

PDFium gives a soft hyphen that is drawn as a plain one; pypdf tells the two apart, but is slow,
and so asked only of pages where a word with a hyphen would be a word without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sok.reading.pdf.fragments import Fragment
from sok.reading.pdf.leaves import Leaf
from sok.reading.pdf_info import soft_hyphens
from sok.swedish import is_word

SOFT_HYPHEN = "\u00ad"

# A word with a hyphen inside, in small letters: capitals and figures keep theirs.
_HYPHENED = re.compile(r"(?<![\w-])([^\W\d_]+)-([a-zà-ÿé]+)(?![\w-])")


def with_soft_hyphens(data: bytes, leaves: Sequence[Leaf]) -> list[Leaf]:
    """The leaves of the file with these bytes, soft hyphens within its lines told from others."""
    asked = {
        number: words
        for number, leaf in enumerate(leaves, 1)
        if (words := frozenset(_words(leaf.fragments)))
    }
    soft: Mapping[int, frozenset[tuple[str, str]]] = soft_hyphens(data, asked) if asked else {}
    return [
        replace(leaf, fragments=tuple(_marked(one, soft[number]) for one in leaf.fragments))
        if soft.get(number)
        else leaf
        for number, leaf in enumerate(leaves, 1)
    ]


def _words(fragments: Sequence[Fragment]) -> Iterator[tuple[str, str]]:
    for one in fragments:
        for found in _HYPHENED.finditer(one.text):
            if is_word(found[1] + found[2]):
                yield found[1], found[2]


def _marked(one: Fragment, soft: frozenset[tuple[str, str]]) -> Fragment:
    def mark(found: re.Match[str]) -> str:
        is_soft = (found[1], found[2]) in soft
        return f"{found[1]}{SOFT_HYPHEN if is_soft else '-'}{found[2]}"

    return replace(one, text=_HYPHENED.sub(mark, one.text))
