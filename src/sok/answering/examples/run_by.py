"""A question for what some kind of organisation runs, or is part of, to the initiatives it is in.

"Vilka projekt drivs av universitet?", "Exempel där föreningar är med".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.answering.asked.ranking import order_asked
from sok.answering.examples.initiatives import in_regions, not_shown
from sok.answering.examples.led import LEADS
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply
from sok.answering.searching.search import Search, evidence
from sok.answering.searching.topics import names_examples, topic_of
from sok.answering.words.organisations import KINDS, Organisations
from sok.records import Form, Span

_RUNS = (
    rf"{LEADS}|\b(?:drivits?|sköts|sköter|gör jobbet|(?:startat|initierat)s?|tagit initiativ\w*)\b"
)
_JOINS = (
    r"\b(?:inblanda|involvera|delakti|engagera)\w*|\b(?:deltar|medverkar|samarbeta[rt]?|"
    r"samverka[rt]?)\b|\b(?:tillsammans|ihop|samarbetar?|samverkan?) med\b|"
    r"\b(?:är|varit|var) (?:\w+ ){0,4}?med(?= (?:och|i|på ett hörn)\b|\W*$)|\b(?:finns|är) med\b"
)
_INVOLVED = re.compile(rf"{_RUNS}|{_JOINS}", re.IGNORECASE)
_RUN = re.compile(_RUNS, re.IGNORECASE)
# Says no more of them, or of what they do.
_FILLS = re.compile(
    r"\b(?:enskild\w*|själv\w*|eg(?:en|et|na)|lokal\w*|det hela|exemplen|alltihop|samarbete\w*)\b",
    re.IGNORECASE,
)
# Who asks where wants examples, though no word says so; "vilka kommuner deltar" wants their names.
_WHERE = re.compile(r"^\W*(?:och )?var\b", re.IGNORECASE)


def run_by(corpus: Corpus, found: Search, shown: Sequence[Span]) -> Reply | None:
    """The initiatives that a kind of organisation runs or is named in, if no more is asked.

    None if the question says what they are about as well, or none of them is.
    """
    question, index = found.query.standalone, corpus.index
    kinds = [kind for kind in KINDS if kind.asked.search(question)]
    # Who runs most of them is told by figures.
    if not kinds or not _INVOLVED.search(question) or order_asked(question):
        return None
    if not (names_examples(question) or _WHERE.search(question)):
        return None
    rest = _FILLS.sub(" ", _INVOLVED.sub(" ", question))
    for kind in kinds:
        rest = kind.asked.sub(" ", rest)
    topic = topic_of(rest, index.chunk_terms.frequencies)
    if topic.text:
        return None
    among = in_regions(index.initiatives, topic.regions)
    # Where none is named, those that only say the kind: "företag, kommuner och region".
    named = [number for number in among if _names(corpus, number, kinds)] or [
        number for number in among if _says(corpus, number, kinds)
    ]
    running = [n for n in named if _is_any(index.initiatives[n].actor, kinds)]
    chosen = (running if _RUN.search(question) else []) or named
    left = not_shown(corpus, chosen, shown)
    if not left:
        return None
    spans = tuple(index.initiatives[number].span for number in left)
    weighed = evidence(corpus, found, spans)
    return Reply(Form.INITIATIVES, spans, weighed, initiatives=tuple(left))


def _names(corpus: Corpus, number: int, kinds: Sequence[Organisations]) -> bool:
    """Whether an initiative names an organisation of any of the kinds in its text or title."""
    initiative = corpus.index.initiatives[number]
    text = corpus.index.text(initiative.span)
    return _is_any(f"{initiative.name}. {initiative.actor}. {text}", kinds)


def _says(corpus: Corpus, number: int, kinds: Sequence[Organisations]) -> bool:
    """Whether the text of an initiative has the word for any of the kinds."""
    text = corpus.index.text(corpus.index.initiatives[number].span)
    return any(kind.asked.search(text) for kind in kinds)


def _is_any(text: str, kinds: Sequence[Organisations]) -> bool:
    return any(kind.named.search(text) for kind in kinds)
