"""A question for what somebody of a name in several words does, to the initiatives they are in.

"Vad är det Energikontoret i Nässjö gör?", "Vilket projekt driver Strömstads kommun?"
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sok.answering.examples.initiatives import not_shown
from sok.answering.examples.led import LEADS
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply
from sok.answering.searching.search import Search, evidence
from sok.answering.searching.topics import topic_of
from sok.finding.actor_names import names_in
from sok.records import Form, Span
from sok.regions import only_regions

_DOES = re.compile(
    rf"{LEADS}|\b(?:gör|gjort|gjorde|arbetar|arbetat|jobbar|jobbat|håller på|hållit på|drivit|"
    r"sköter|sköts|skött|står|ligger|sysslar|bidrar|hittat på|med)\b",
    re.IGNORECASE,
)
# Something else of them is asked for.
_OTHER = re.compile(
    r"\b(?:vem|person\w*|heter|när|varför|hur (?:många|mycket|stort?|stora|länge|lång\w*))\b",
    re.IGNORECASE,
)
# "Havskustens vattenråd"
_WHOSE = re.compile(r"(?<=\w )[A-ZÅÄÖ][\w-]+s [a-zà-ÿ]{3,}\b")
# The kind of thing that is asked for says no topic: "vilket evenemang".
_KIND = re.compile(r"\bvilk(?:en|et|a) \w+", re.IGNORECASE)


def done_by(corpus: Corpus, found: Search, shown: Sequence[Span]) -> Reply | None:
    """The initiatives that somebody runs, or is named in, whose whole name a question says.

    None if it asks something more of them, or no initiative names them.
    """
    question, index = found.query.standalone, corpus.index
    if not _DOES.search(question) or _OTHER.search(question):
        return None
    for who in sorted(_named(corpus, question), key=len, reverse=True):
        rest = _KIND.sub(" ", _DOES.sub(" ", question.replace(who, " "), count=2))
        if topic_of(rest, index.chunk_terms.frequencies).text:
            continue
        told = [n for n, one in enumerate(index.initiatives) if who in index.text(one.span)]
        running = [n for n in told if who in index.initiatives[n].actor]
        if left := not_shown(corpus, running or told, shown):
            spans = tuple(index.initiatives[number].span for number in left)
            weighed = evidence(corpus, found, spans)
            return Reply(Form.INITIATIVES, spans, weighed, initiatives=tuple(left))
    return None


def _named(corpus: Corpus, question: str) -> Iterator[str]:
    """The names in several words that a question says of those who may run something: no region."""
    actors = (one.actor for one in corpus.index.initiatives if one.actor in question)
    names = (name for name, _, _ in names_in(question))
    for name in {*actors, *names, *_WHOSE.findall(question)}:
        if " " in name and name[0].isupper() and not only_regions(name):
            yield name
