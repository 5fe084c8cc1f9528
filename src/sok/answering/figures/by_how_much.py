"""A figure to whether it says by how much something changed, and not how much it is."""

from __future__ import annotations

import re
from dataclasses import replace

from sok.answering.asked.against import COMPARATIVE
from sok.answering.searching.corpus import Corpus
from sok.answering.words.wording import of_change
from sok.indexing.terms import terms
from sok.records import Statistic

# "En minskning med 12", "ökade med cirka 12".
_BY = re.compile(r"(?P<before>(?:\w+ ){1,3})med (?:(?!att\b)\w+ )?$", re.IGNORECASE)
# "4 miljoner kronor mer än 2022".
_THAN = re.compile(r"\s+(?:mer|mindre|fler|färre|högre|lägre)\s+än\b", re.IGNORECASE)
_ASKS = re.compile(
    rf"\b(?:{COMPARATIVE}|skillnad\w*|skil[jd]\w+|förändr\w+|än|"
    r"(?:ök|minsk|stig|steg|sjunk|sjönk|höj|sänk|väx|vuxit|krymp|tapp)\w*|gått (?:upp|ner|ned))\b",
    re.IGNORECASE,
)


def is_by_how_much(corpus: Corpus, one: Statistic) -> bool:
    """Whether a figure is of a change: "en minskning med 12 miljoner", "12 miljoner mer än"."""
    end = one.figure.end
    if _THAN.match(corpus.index.text(replace(one.span, start=end, end=max(end, one.span.end)))):
        return True
    found = _BY.search(corpus.index.text(replace(one.span, end=one.figure.start)))
    return bool(found and of_change(terms(found["before"])))


def asks_by_how_much(question: str) -> bool:
    """Whether a question may want such a figure."""
    return bool(of_change(terms(question)) or _ASKS.search(question))
