"""What tables and figures are called in running text, and the sentences that refer to them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from sok.records import Document, Kind, Span
from sok.sentences import sentence_spans

# A sort of thing ("tabell") and its number ("3.2").
Label = tuple[str, str]

# Each sort with the forms that a text names it by.
SORTS = {
    "tabell": r"tabell(?:en|er|erna)?|tab\.",
    "figur": r"figur(?:en|er|erna)?|fig\.",
    "diagram": r"diagram(?:met|men)?|graf(?:en|er|erna)?",
    "karta": r"kart(?:a|an|or|orna)",
    "bild": r"bild(?:en|er|erna)?",
}
_NUMBER = r"\d+(?:[.:]\d+)*(?:[a-z]\b)?"
_NAMED = re.compile(
    r"\b(?:" + "|".join(f"(?P<{sort}>{forms})" for sort, forms in SORTS.items()) + r")\s*"
    rf"(?P<numbers>{_NUMBER}(?:\s*(?:,|och|samt|eller|respektive|–|-)\s*{_NUMBER})*)",
    re.IGNORECASE,
)
_EACH = re.compile(_NUMBER, re.IGNORECASE)
# Running text: what may refer to a table or figure.
_RUNNING = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.BOX, Kind.FOOTNOTE})


def labels_in(text: str) -> Iterator[Label]:
    """Each table or figure that a text names by its number: "figur 2 och 3" names two."""
    for found in _NAMED.finditer(text):
        sort = next(sort for sort in SORTS if found[sort])
        yield from ((sort, number.lower()) for number in _EACH.findall(found["numbers"]))


def label_of(text: str) -> Label | None:
    """The label that a caption begins with, or None."""
    found = _NAMED.match(text.lstrip())
    return next(labels_in(found[0]), None) if found else None


def referring(document: Document) -> Mapping[Label, tuple[Span, ...]]:
    """The sentences of running text that name each label, in reading order."""
    found: defaultdict[Label, list[Span]] = defaultdict(list)
    for number, block in enumerate(document.blocks):
        if block.kind not in _RUNNING:
            continue
        for start, end in sentence_spans(block.text):
            for label in dict.fromkeys(labels_in(block.text[start:end])):
                found[label].append(Span(document.name, number, start, end))
    return {label: tuple(spans) for label, spans in found.items()}
