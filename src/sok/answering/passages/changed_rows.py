"""Rows in the order of how much they changed between two columns to the lead that says which."""

from __future__ import annotations

from collections.abc import Sequence

from sok.answering.asked.against import FALL, direction_asked
from sok.answering.asked.ranking import PLACES, Order, place_asked
from sok.answering.searching.columns import SHARE, Column
from sok.answering.searching.corpus import Corpus
from sok.answering.words.measures import Measure, measures_asked
from sok.records import Span
from sok.tables import cell_span, columns

_CHANGED = {True: "minskning", False: "ökning"}
_ENDS = {Order.MOST: "störst", Order.LEAST: "minst"}


def told_change(
    corpus: Corpus, question: str, column: Column, order: Order, rows: Sequence[int]
) -> tuple[str, tuple[Span, ...]]:
    """What changed most or least between two columns, and the cells that tell of it.

    The lead is "" if the rows did not change as the question says: none of them rose, say. How
    much a figure grew in proportion to itself the rows do not say: then there is no lead either,
    and else it says which is meant.
    """
    fell = direction_asked(question) == FALL
    changes = [column.values[row] for row in rows]
    is_so = all(change < 0 if fell else change > 0 for change in changes)
    in_proportion = Measure.SHARE in measures_asked(question) and SHARE.isdisjoint(column.said)
    if column.before is None or not is_so or in_proportion:
        return "", ()
    document = corpus.index.documents[column.document]
    names = columns(document, document.tables[column.table])
    marks = tuple(
        cell_span(document, row, place) for row in rows for place in (column.before, column.place)
    )
    figures = [corpus.index.text(mark).strip() for mark in marks]
    told = [
        f"{column.labels[row]}, från {before} till {after}"
        for row, before, after in zip(rows, figures[::2], figures[1::2], strict=True)
    ]
    end = f"{PLACES[place_asked(question)]}{_ENDS[order]} {_CHANGED[fell]} i absoluta tal"
    between = f"mellan kolumnerna ”{names[column.before]}” och ”{column.name}”"
    return f"{end[:1].upper()}{end[1:]} {between}: {' och '.join(told)}.", marks
