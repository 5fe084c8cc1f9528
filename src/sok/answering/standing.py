"""A follow-up that points to what came first in an earlier comparison, with that named."""

from __future__ import annotations

import re

from sok.answering.comparison import compare
from sok.answering.corpus import Corpus
from sok.answering.initiatives import asks_what_is_done
from sok.answering.question import Query, asked_as, understand
from sok.answering.ranking import Order
from sok.answering.search import NEAR, search
from sok.indexing.encoder import Encoder
from sok.regions import only_regions

_THING = r"(?:området|prioriteringen|regionen|länet)"
# "Vilka regioner är störst där?", "Hur mycket fick Kalmar i det området?"
_THERE = re.compile(
    rf"\b(?:(?:i|inom|till|på|för) (?:det|den|detta|denna) {_THING}|där|dit)\b(?! som\b)",
    re.IGNORECASE,
)
# A region is spoken of as those who are there, too: "Vad gör de för insatser?"
_WINNER = (
    rf"(?:den (?:region|länet)?|{_THING}) ?som (?:fick|får|har|hade|låg|ligger|hamnade|kom) "
    r"(?:mest|störst|högst|överst|först|etta)\b(?: \w*(?:stöd|andel|del|pengar))?"
)
_THEY = re.compile(rf"\b(?:{_WINNER}|(?:(?:den |det )?{_THING}|de|dom)\b(?! som\b))", re.IGNORECASE)


def with_first_named(corpus: Corpus, encoder: Encoder, query: Query) -> Query:
    """The query with what came first in the comparison it goes on from, if it points to that.

    What is compared is asked of still, but of a region that came first is asked what it does.
    """
    said = " ".join(query.added)
    there, they = _THERE.search(said), _THEY.search(said)
    if not query.earlier or not (there or they):
        return query
    named = _first_of(corpus, encoder, query.earlier)
    is_region = bool(only_regions(named))
    if is_region and asks_what_is_done(said):
        form, name = (_THERE, f"i {named}") if there else (_THEY, named)
        return asked_as(query, f"{form.sub(name, said, count=1)}?")
    if not there or not named or is_region:
        return query
    whole = _THERE.sub(f"inom {named}", said, count=1)
    return asked_as(query, f"{query.earlier.rstrip('?!. ')} – {whole}?", said)


def _first_of(corpus: Corpus, encoder: Encoder, earlier: str) -> str:
    """What is named in answer to a question that ranks, "" if it does not or all are."""
    found = search(corpus, encoder, understand(earlier, (), corpus.speller)[0], NEAR)
    comparison = compare(corpus, found)
    if comparison is None or comparison.order is Order.SPLIT or comparison.bounded:
        return ""
    return comparison.named
