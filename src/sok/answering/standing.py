"""A follow-up that points to what an earlier answer named, with that in place of its pronoun.

It points to what came first in a comparison ("där", "regionen som fick mest"), or to one of the
things listed by its place ("det andra").
"""

from __future__ import annotations

import re

from sok.answering.asked.leaning import ORDINALS, is_clause
from sok.answering.asked.question import Query, asked_as, asks_itself, understand
from sok.answering.asked.ranking import Order, order_asked
from sok.answering.figures.comparison import Comparison, compare
from sok.answering.plan import reply_to
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.placed import with_heading
from sok.answering.searching.search import NEAR, Search, search
from sok.answering.searching.topics import asks_what_is_done
from sok.answering.words.measures import measures_asked
from sok.answering.words.naming import general_nouns
from sok.answering.words.openings import OPENING
from sok.answering.words.wording import FIGURES, topical
from sok.indexing.encoder import Encoder
from sok.records import Kind
from sok.regions import only_regions, regions_in, without_regions

_THING = r"(?:området|prioriteringen|regionen|länet)"
# "Vilka regioner är störst där?", "Hur mycket fick Kalmar i det området?"
_THERE = re.compile(
    rf"\b(?:(?:i|inom|till|på|för) (?:det|den|detta|denna) {_THING}|där|därifrån|dit)\b(?! som\b)",
    re.IGNORECASE,
)
_SEVERAL = {"två": 2, "tre": 3, "fyra": 4, "fem": 5}
_WINNER = (
    rf"(?:den(?: region)?|{_THING}) som (?:fick|får|har|hade|låg|ligger|hamnade|kom) "
    r"(?:mest|störst|högst|överst|först|etta)\b(?: \w*(?:stöd|andel|del|pengar)\b)?"
)
# A region is spoken of as those who are there, too: "Vad gör de för insatser?"
_THEY = re.compile(
    rf"\b(?:{_WINNER}|(?P<count>de (?P<many>{'|'.join(_SEVERAL)})(?: (?:regionerna|länen))?)\b|"
    rf"(?:(?:den |det )?{_THING}|de|dom)\b(?! som\b))",
    re.IGNORECASE,
)
# "Berätta mer om det andra", "Hur mycket fick den tredje prioriteringen?"
_PLACES = (*ORDINALS.split("|"), "sista")
_MEDALS = {
    "ettan": "första", "tvåan": "andra", "trean": "tredje", "jumbon": "sista",
    "nummer ett": "första", "nummer två": "andra", "nummer tre": "tredje",
}  # fmt: skip
_MEDAL = re.compile(rf"\b(?:{'|'.join(_MEDALS)})\b", re.IGNORECASE)
_PLACED = re.compile(
    rf"\b(?:den|det) (?P<place>{'|'.join(_PLACES)})(?: (?!som\b)\w+(?:en|et))?"
    r"(?: av (?:dem|dom|dessa)\b)?(?=(?: då)?\W*$| (?:på|om|i|för)\b)",
    re.IGNORECASE,
)


def with_first_named(corpus: Corpus, encoder: Encoder, query: Query) -> Query:
    """The query with what the answer before named, or a heading, if it points to that.

    What is compared is asked of still, but of a region that came first is asked what it does.
    """
    said = _MEDAL.sub(lambda one: f"den {_MEDALS[one[0].lower()]}", " ".join(query.added))
    there, they, placed = _THERE.search(said), _THEY.search(said), _PLACED.search(said)
    if not query.earlier:
        return _with_heading(corpus, query)
    if placed and (asked := _asked_of_listed(corpus, encoder, query, said, placed["place"])):
        return _asked_of(query, asked)
    if there and (before := _PLACED.search(query.before)):
        name = _listed_at(corpus, encoder, query.earlier, before["place"])
        return asked_as(query, f"{_THERE.sub(lambda _: f'inom {name}', said)}?") if name else query
    if there or they:
        return _with_winner(corpus, encoder, query, said)
    return _with_heading(corpus, query)


def _only_measured(said: str) -> bool:
    """Whether a text asks for a figure of a region, and does not say of what."""
    rest = topical(without_regions(said), FIGURES)
    return bool(regions_in(said)) and bool(measures_asked(said)) and not rest


def _asked_of(query: Query, asked: str) -> Query:
    """The query as `asked`; how much a region got is asked of what was compared before."""
    if not _only_measured(asked):
        return asked_as(query, f"{asked}?")
    return asked_as(query, f"{query.earlier.rstrip('?!. ')} – {asked}?", asked)


def _with_heading(corpus: Corpus, query: Query) -> Query:
    named = with_heading(corpus, query.standalone)
    return asked_as(query, named) if named else query


def _asked_of_listed(corpus: Corpus, encoder: Encoder, query: Query, said: str, place: str) -> str:
    """What is asked of the thing in a place of what was listed before, "" if there is none."""
    asked_before = _PLACED.search(query.before)
    lists = (query.earlier,) if asked_before else (query.before, query.earlier)
    name = next(filter(None, (_listed_at(corpus, encoder, one, place) for one in lists)), "")
    if not name:
        return ""
    # "Och det tredje?" after "Hur mycket fick det första?" asks that of the third.
    if asked_before and not is_clause(OPENING.sub("", said)):
        said = query.before.rpartition(" – ")[2].rstrip("?!. ")
    return _PLACED.sub(lambda _: name, said, count=1)


def _with_winner(corpus: Corpus, encoder: Encoder, query: Query, said: str) -> Query:
    """The query with what came first in the comparison before it."""
    there, they = _THERE.search(said), _THEY.search(said)
    made = _ranked(corpus, encoder, query.before) or _ranked(corpus, encoder, query.earlier)
    if made is None:
        return query
    named = made.named
    is_region = bool(only_regions(named))
    if is_region and asks_what_is_done(said):
        if they and they["count"]:
            *first, last = made.labels[: _SEVERAL[they["many"].lower()]]
            named = f"{', '.join(first)} och {last}"
        form, name = (_THERE, f"i {named}") if there else (_THEY, named)
        return asked_as(query, f"{form.sub(lambda _: name, said, count=1)}?")
    if not there or is_region or _of_the_same(there[0], said):
        return query
    whole = _THERE.sub(lambda _: f"inom {named}", said, count=1)
    if asks_itself(said) and not (order_asked(said) or measures_asked(said)):
        return asked_as(query, f"{whole}?")
    return asked_as(query, f"{query.earlier.rstrip('?!. ')} – {whole}?", said)


def _of_the_same(there: str, said: str) -> bool:
    """Whether "där" is where what was compared is: "Och vilken fick minst där?" ranks it again."""
    return there.lower() == "där" and bool(order_asked(said)) and not general_nouns(said)


def _ranked(corpus: Corpus, encoder: Encoder, earlier: str) -> Comparison | None:
    """The comparison in answer to a question that ranks, None if it does not or all are named."""
    comparison = compare(corpus, _found(corpus, encoder, earlier)) if earlier else None
    if comparison is None or comparison.order is Order.SPLIT or comparison.bounded:
        return None
    return comparison


def _listed_at(corpus: Corpus, encoder: Encoder, before: str, place: str) -> str:
    """What stands in a place of the list or comparison before, "" if there is none so long."""
    if not before:
        return ""
    index = corpus.index
    found = _found(corpus, encoder, before)
    if comparison := compare(corpus, found):
        named = [*comparison.labels]
    else:
        reply = reply_to(corpus, encoder, found, ())
        named = [index.initiatives[number].name for number in reply.initiatives] or [
            index.text(span).strip(" .,;")
            for span in reply.spans
            if index.documents[span.document].blocks[span.block].kind is Kind.ITEM
        ]
    number = -1 if place.lower() == _PLACES[-1] else _PLACES.index(place.lower())
    return named[number] if len(named) > max(number, 1) else ""


def _found(corpus: Corpus, encoder: Encoder, earlier: str) -> Search:
    return search(corpus, encoder, understand(earlier, (), corpus.speller)[0], NEAR)
