"""A reply that quotes a row of a table to the same with the figure that is asked for marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sok.answering.figures.meant import years_in
from sok.answering.searching.columns import OF_ALL
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply
from sok.answering.searching.search import Search
from sok.answering.words.facets import YEAR
from sok.answering.words.measures import Measure, measures_asked, wants_figure
from sok.answering.words.synonyms import said_otherwise
from sok.indexing.terms import terms, word_terms, words_of
from sok.records import Form
from sok.swedish import lemmas
from sok.tables import body_rows, cell_span, cells, columns, row_at, whole_block

_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"\w+")


def with_cell(corpus: Corpus, found: Search, reply: Reply) -> Reply:
    """The reply with the one figure of its first row marked that is in the column asked for.

    That is the only column of figures, or the one whose name says most of the question, with its
    years or, if it has none, the latest. Nothing is marked where several say as much.
    """
    if reply.form is not Form.SPANS or not wants_figure(found.query.standalone):
        return reply
    reply = _sum_first(corpus, found, reply)
    span = reply.spans[0]
    document = corpus.index.documents[span.document]
    place = row_at(document, span.block)
    if place is None or span.block not in body_rows(document.tables[place[0]]):
        return reply
    row = cells(document.blocks[span.block].text)
    names = columns(document, document.tables[place[0]])
    figures = [n for n in range(1, min(len(row), len(names))) if _DIGIT.search(row[n])]
    chosen = _asked(found, row, {n: names[n] for n in figures})
    if len(chosen) != 1:
        return reply
    mark = cell_span(document, span.block, chosen[0])
    name, figure = names[chosen[0]], corpus.index.text(mark).strip()
    lead = f"I kolumnen ”{name}”: {figure}." if name else ""
    return replace(reply, lead=lead, marks=(mark,))


def _sum_first(corpus: Corpus, found: Search, reply: Reply) -> Reply:
    """The reply with the sum of its table first, if the question says nothing of its first row.

    "Hur många båtar såldes 2021?" asks of "Samtliga", and not of "Ekor".
    """
    first = reply.spans[0]
    document = corpus.index.documents[first.document]
    place = row_at(document, first.block)
    rows = body_rows(document.tables[place[0]]) if place else ()
    sums = [row for row in rows if OF_ALL.match(document.blocks[row].text)]
    is_share = Measure.SHARE in measures_asked(found.query.standalone)
    if is_share or first.block not in rows or len(sums) != 1 or first.block in sums:
        return reply
    label = frozenset(terms(cells(document.blocks[first.block].text)[0]))
    asked = [its[0] for its in words_of(found.query.standalone)]
    if not label.isdisjoint(asked) or said_otherwise(asked, label):
        return reply
    of_all = whole_block(document, sums[0])
    spans = (of_all, *(span for span in reply.spans if span != of_all))
    return replace(reply, spans=spans)


def _asked(found: Search, row: Sequence[str], names: dict[int, str]) -> list[int]:
    """The places of the columns that may be asked for."""
    years = {n: year[0] for n, name in names.items() if (year := YEAR.search(name))}
    asked = years_in(found.query) or [max(years.values(), default="")]
    dated = [n for n in names if n not in years or years[n] in asked]
    said = _forms(found.query.standalone) - _forms(row[0])
    shares = {n: (len(said & _forms(names[n])), n in years) for n in dated}
    best = max(shares.values(), default=(0, False))
    return [n for n, share in shares.items() if share == best]


def _forms(text: str) -> frozenset[str]:
    """The terms of a text and the entries of its words: "använt" is of "användes", too."""
    words = [word.lower() for word in _WORD.findall(text) if word_terms(word)]
    return frozenset([*terms(text), *(entry for word in words for entry in lemmas(word))])
