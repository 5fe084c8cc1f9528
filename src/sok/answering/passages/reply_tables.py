"""A question for a table, figure, diagram or map to a reply that is the thing itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sok.answering.asked.table_questions import Wanted, wanted_thing
from sok.answering.evidence.answerable import Evidence
from sok.answering.evidence.shares import met
from sok.answering.figures.meant import years_in
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply, refusal
from sok.answering.searching.search import Search, evidence
from sok.answering.searching.spans import overlap
from sok.answering.searching.things import Thing
from sok.indexing.terms import terms
from sok.records import Form, Span

# The least share of the question's words, by rarity, that a thing says with all that stands
# around it, and without the headings above it and the document's title.
LEAST_COVERED = 0.6
LEAST_NEAR = 0.3
# Letters of a stem that another one may go on from: "preciseras" asks for a "precisering".
LEAST_LETTERS = 5
# A thing is likelier meant the more of the question it says (weight 1), the more its own caption
# and columns do, and the nearer it is (in standard deviations).
OWN_WEIGHT = 1.0
NEAR_WEIGHT = 0.1
# Things shown to one who asks for several, each within this of the best.
MOST_THINGS = 3
MARGIN = 0.25


def shown_thing(corpus: Corpus, found: Search, shown: Sequence[Span]) -> Reply | None:
    """The table or picture asked for, or a refusal; None where the question asks for none."""
    wanted = wanted_thing(found.query.standalone)
    if wanted is None:
        return None
    things = [
        thing
        for thing in _meant(corpus, found, wanted)
        if not any(overlap(span, other) for span in thing.spans for other in shown)
    ]
    if not things:
        return refusal(corpus, found) if wanted.surely else None
    form = Form.TABLE if wanted.is_table else Form.FIGURE
    weighed = evidence(corpus, found, things[0].spans[:1])
    return _reply(form, things if wanted.several else things[:1], weighed)


def with_things(corpus: Corpus, reply: Reply) -> Reply:
    """A reply with what its quoted captions are captions of.

    A table whose caption comes first is itself the answer: the caption alone says nothing.
    """
    if reply.form is not Form.SPANS:
        return reply
    captioned = [
        thing for span in reply.spans for thing in corpus.things if overlap(thing.spans[0], span)
    ]
    first = captioned[0] if captioned else None
    if first and first.table is not None and overlap(first.spans[0], reply.spans[0]):
        return _reply(Form.TABLE, [first], reply.evidence)
    figures = [(one.document, one.figure) for one in captioned if one.figure is not None]
    return replace(reply, figures=tuple(figures))


def _reply(form: Form, things: Sequence[Thing], weighed: Evidence) -> Reply:
    return Reply(
        form=form,
        spans=tuple(span for thing in things for span in thing.spans),
        evidence=weighed,
        tables=tuple((one.document, one.table) for one in things if one.table is not None),
        figures=tuple((one.document, one.figure) for one in things if one.figure is not None),
    )


def _meant(corpus: Corpus, found: Search, wanted: Wanted) -> list[Thing]:
    """The things that the question may mean, the likeliest first, none far behind that."""
    scores = {
        number: _score(corpus, found, wanted, thing)
        for number, thing in enumerate(corpus.things)
        if thing.is_table is wanted.is_table and _may_be_meant(corpus, found, wanted, thing)
    }
    best = sorted(scores, key=lambda number: -scores[number])[:MOST_THINGS]
    return [corpus.things[n] for n in best if scores[n] >= scores[best[0]] - MARGIN]


def _may_be_meant(corpus: Corpus, found: Search, wanted: Wanted, thing: Thing) -> bool:
    """Whether a thing has the label that is named, or says enough of the question.

    The years and regions asked for must stand with it, unless it is named.
    """
    if wanted.label:
        return thing.label == wanted.label
    if (
        not wanted.topic
        or _met(corpus, wanted, thing.said) < LEAST_COVERED
        or _met(corpus, wanted, thing.near) < LEAST_NEAR
    ):
        return False
    document = corpus.index.documents[thing.document]
    return all(
        year == str(document.metadata.year) or year in thing.said for year in years_in(found.query)
    ) and all(thing.said.issuperset(terms(region)) for region in found.query.regions)


def _score(corpus: Corpus, found: Search, wanted: Wanted, thing: Thing) -> float:
    said, own = (_met(corpus, wanted, held) for held in (thing.said, thing.own))
    return said + OWN_WEIGHT * own + NEAR_WEIGHT * float(found.chunks.fused[thing.chunk])


def _met(corpus: Corpus, wanted: Wanted, held: frozenset[str]) -> float:
    """The share of what is wanted that terms say, by rarity."""
    begun = {
        term
        for its in wanted.topic
        for term in its[:1]
        if len(term) >= LEAST_LETTERS and any(other.startswith(term) for other in held)
    }
    return met(wanted.topic, held | begun, corpus.index.chunk_terms)
