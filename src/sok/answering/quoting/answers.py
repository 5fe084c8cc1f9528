"""A search and its reply to the answer as it is shown, each quote checked against its page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sok.answering.asked.compose import answer_text
from sok.answering.asked.help import help_text
from sok.answering.asked.question import Query
from sok.answering.evidence.refusal import refusal_text
from sok.answering.quoting.coverage import not_searched
from sok.answering.quoting.editions import other_editions
from sok.answering.quoting.quoted_tables import quoted_figure, quoted_table
from sok.answering.quoting.quotes import cited, quote
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.extract import merge_parts
from sok.answering.searching.reply import Reply
from sok.answering.searching.rows import with_what_is_above
from sok.answering.searching.search import NEAR, Search, context
from sok.answering.searching.spans import is_shown
from sok.answering.searching.which import Which, which_text
from sok.errors import IndexDamaged
from sok.indexing.located import chunks_holding
from sok.indexing.store import Index
from sok.indexing.terms import terms
from sok.places import places_in
from sok.records import Answer, Document, Form, Passage, Quote, Span
from sok.regions import regions_in

# So many quotes' passages come first: the others would push out what was found beside them.
QUOTED_FIRST = 3
_NUMBER = re.compile(r"\d[\d.,:]*\d|\d")


def answer_of(corpus: Corpus, question: str, found: Search, reply: Reply, top: int) -> Answer:
    """The answer, its time not yet measured; IndexDamaged if a quote is not on its page."""
    index = corpus.index
    examples = frozenset(index.initiatives[number].span for number in reply.initiatives)
    spans = with_what_is_above(index, reply.spans, before=False, alone=examples)
    quotes = tuple(_quote(index, span) for span in spans)
    editions = other_editions(index, found.query, reply.form, quotes)
    quotes += editions.quotes
    merged = merge_parts(index, _quoted_first(index, found, reply)[:top])
    passages = tuple(
        _passage(index, rank, float(found.ranked_by[chunk]), spans)
        for rank, (chunk, spans) in enumerate(merged, start=1)
    )
    said = reply.lead if reply.answered else _refusal(corpus, found, reply)
    # A refusal quotes nothing, and names what examples stand under: "Mål till 2030".
    topics = [] if reply.answered else [one.topic for one in index.initiatives]
    guard_numbers(reply.lead, quotes, topics)
    return Answer(
        question=question,
        standalone=found.query.standalone,
        answered=reply.answered,
        text=answer_text(quotes, len(index.documents), said),
        quotes=quotes,
        passages=passages,
        terms=found.query.terms,
        seconds=0.0,
        form=reply.form,
        lead=said,
        notes=(*_notes(index, found.query, reply), *editions.notes),
        marks=reply.marks,
        statistics=cited(index.documents, (index.statistics[n] for n in reply.statistics)),
        initiatives=cited(index.documents, (index.initiatives[n] for n in reply.initiatives)),
        tables=tuple(quoted_table(index.documents[name], n) for name, n in reply.tables),
        figures=tuple(quoted_figure(index.documents[name], n) for name, n in reply.figures),
    )


def _quoted_first(index: Index, found: Search, reply: Reply) -> list[int]:
    """The chunks found, those that the first quotes stand in moved to the front.

    Where there is no more to show, none of which something was shown.
    """
    if reply.form is Form.LIST:
        quoted = [chunk for chunk in found.order if index.chunks[chunk].spans == reply.spans]
    else:
        held = chunks_holding(index.chunks, reply.spans[:QUOTED_FIRST])
        quoted = [numbers[0] for numbers in held if numbers]
    ordered = dict.fromkeys([*quoted, *found.order])
    return [chunk for chunk in ordered if not _was_shown(index, reply, chunk)]


def _was_shown(index: Index, reply: Reply, chunk: int) -> bool:
    """Whether a chunk is of what was quoted before, where there is no more of that."""
    spans = index.chunks[chunk].spans
    return not reply.answered and any(is_shown(span, reply.shown) for span in spans)


def help_answer(question: str, documents: Sequence[Document], seconds: float) -> Answer:
    """What can be asked, for who asks that or only says hello."""
    return _helped(question, help_text(documents), seconds)


def which_answer(question: str, which: Which, seconds: float) -> Answer:
    """Which documents can be meant, for who asks of one and does not say of which."""
    return _helped(question, which_text(which), seconds)


def _helped(question: str, text: str, seconds: float) -> Answer:
    return Answer(question, question, False, text, (), (), (), seconds, Form.HELP, text)


def guard_numbers(lead: str, quotes: Sequence[Quote], named: Sequence[str] = ()) -> None:
    """Raise IndexDamaged if a number of our sentence stands in no quote, nor above one.

    Nor in what the documents call something that the sentence has `named`.
    """
    held = " ".join([*(part for one in quotes for part in (*one.headings, one.text)), *named])
    unsaid = set(_NUMBER.findall(lead)) - set(_NUMBER.findall(held))
    if unsaid:
        raise IndexDamaged(
            f"Svaret skulle ange {', '.join(sorted(unsaid))}, som inte står i citaten. "
            "Bygg om indexet med `sok index --force`."
        )


def _refusal(corpus: Corpus, found: Search, reply: Reply) -> str:
    """Why there is no answer, but no region that one of the passages shown is about."""
    index, regions = corpus.index, found.query.regions
    near = [context(corpus, index.chunks[chunk].spans[0]) for chunk in found.order[:NEAR]]
    is_near = any(regions.intersection(regions_in(text)) for text in near)
    evidence = replace(reply.evidence, regions=reply.evidence.regions or is_near)
    within = found.query.within or index.documents.keys()
    entries = tuple(entry for entry in index.manifest.documents if entry.name in within)
    unread = not_searched(replace(index.manifest, documents=entries))
    said = refusal_text(found.query, evidence, index.chunk_terms, len(within), unread)
    return f"{said} {reply.lead}".rstrip()


def _notes(index: Index, query: Query, reply: Reply) -> tuple[str, ...]:
    """How the question was read, where that is not as it was typed."""
    notes = [f"”{one.typed}” är läst som ”{one.meant}”." for one in query.corrections]
    if query.history_ignored:
        notes.append("De tidigare frågorna gick inte att tolka och är inte med.")
    if not reply.answered:
        known = index.chunk_terms.frequencies.keys()
        notes += [
            f"{place.name} är ingen region utan ligger i {place.region}."
            for place in places_in(query.standalone)
            if known.isdisjoint(terms(place.name))
        ]
    return tuple(notes)


def _quote(index: Index, span: Span) -> Quote:
    return quote(index.documents[span.document], span)


def _passage(index: Index, rank: int, score: float, spans: Sequence[Span]) -> Passage:
    """The passage, the header before the rows that stand under it."""
    shown = with_what_is_above(index, spans, before=True)
    return Passage(rank, score, tuple(_quote(index, span) for span in shown))
