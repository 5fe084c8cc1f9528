"""A question what somebody does, or has for a role, to the sentences in which they act."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply
from sok.answering.searching.search import Search, evidence
from sok.answering.searching.spans import is_shown
from sok.indexing.terms import terms, word_terms, words
from sok.records import Form, Span
from sok.regions import regions_in

_ROLE = r"(?:roll(?:en)?|uppgift(?:en|er)?|uppdrag(?:et)?)"
_TAIL = r"(?: (?:egentligen|här|i (?:det här|detta|det hela|rapporten|sammanhanget|arbetet)))*\W*$"
_NAME = r"(?P<who>(?-i:[A-ZÅÄÖ])[\w-]+)"
# "Vad är Trafikverkets roll?", "Vilket ansvar har kommunerna?", "Vad gör Trafikverket?"
_ASKS = tuple(
    re.compile(rf"^\W*{form}{_TAIL}", re.IGNORECASE)
    for form in (
        rf"(?:vad|vilken|vilket) (?:är|var) (?P<who>[\w-]+)s {_ROLE}",
        rf"vilk(?:en|et|a) {_ROLE} (?:har|hade|spelar|fick) (?P<who>[\w-]+)",
        rf"vad (?:har|hade|spelar) (?P<who>[\w-]+) för {_ROLE}",
        rf"vad (?:gör|ansvarar|sysslar|arbetar|jobbar|deltar|medverkar) {_NAME}"
        r"(?: för| med| i| på)?",
        rf"(?:vad|var|i vad|i vilka \w+|vilka \w+) är {_NAME} "
        r"(?:(?:inblanda|involvera|engagera|delaktig|aktiv|verksam)\w*|med)(?: i| och gör)?",
        rf"vad håller {_NAME} på med",
    )
)
_SAYS_ROLE = re.compile(rf"\b{_ROLE}\b", re.IGNORECASE)
# The word before somebody who acts, where that is not the first: "Sedan driver kommunen ..."
_VERB = re.compile(r"\w+(?:[aeåö]r|[dt]de|ade)|ska|kan|vill|måste|fick|har|hade", re.IGNORECASE)
# Sentences that are quoted at most.
MOST = 3


def of_actor(corpus: Corpus, found: Search, shown: Sequence[Span]) -> Reply | None:
    """The sentences that say what somebody does, if that is asked for; None if there are none.

    Those that speak of a role or of what somebody is to do come first. Who acts in initiatives
    alone does what these tell, each as a whole.
    """
    who = _actor(found.query.standalone)
    if not who:
        return None
    index = corpus.index
    acting = [
        (bool(_SAYS_ROLE.search(text)), float(found.sentences.fused[number]), part.span)
        for number, part in enumerate(index.sentences)
        if _acts(who, text := index.text(part.span)) and not is_shown(part.span, shown)
    ]
    best = sorted(acting, key=lambda one: one[:2], reverse=True)
    spans = tuple(dict.fromkeys(span for _, _, span in best))[:MOST]
    if not spans:
        return None if shown else _naming(corpus, found, who)
    weighed = evidence(corpus, found, spans[:1])
    told = [*dict.fromkeys(corpus.initiative_at(span) for _, _, span in best)]
    those = tuple(number for number in told if number is not None)
    if shown or len(those) < len(told):
        return Reply(Form.SPANS, spans, weighed)
    whole = tuple(index.initiatives[number].span for number in those)
    return Reply(Form.INITIATIVES, whole, weighed, initiatives=those)


def _naming(corpus: Corpus, found: Search, who: str) -> Reply | None:
    """The initiatives that name somebody who is asked for by name; None if none does."""
    spans = [(n, one.span) for n, one in enumerate(corpus.index.initiatives)]
    told = [(n, span) for n, span in spans if who in terms(corpus.index.text(span))]
    if not (found.query.names and told):
        return None
    numbers, named = zip(*told, strict=True)
    return Reply(Form.INITIATIVES, named, evidence(corpus, found, named), initiatives=numbers)


def _actor(question: str) -> str:
    """The term of whose doings are asked for; "" if that is not asked, or of a region."""
    asked = next(filter(None, (form.match(question) for form in _ASKS)), None)
    if asked is None or regions_in(asked["who"]):
        return ""
    its = word_terms(asked["who"].lower())
    return its[0] if its else ""


def _acts(who: str, sentence: str) -> bool:
    """Whether somebody is what a sentence begins with, or stands right after a verb."""
    ended, before = 0, ""
    for word, start, end in words(sentence):
        if word_terms(word)[:1] == (who,) and not word.endswith("s"):
            follows = sentence[ended:start] == " " and _VERB.fullmatch(before)
            return not before or bool(follows)
        ended, before = end, word
    return False
