"""A follow-up of another year ("och året innan?") to its figure beside the one just told."""

from __future__ import annotations

from sok.answering.asked.swapped import asks_other_year
from sok.answering.figures.meant import years_in
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply
from sok.answering.searching.search import Search, evidence
from sok.answering.searching.spans import joined, overlap, same_block
from sok.records import Form, Span


def of_other_year(corpus: Corpus, found: Search) -> Reply | None:
    """The figure of the year that a follow-up turns to, which stands beside the one just told.

    It is in the same unit, in the paragraph of that or in one that tells the same figure. None if
    the follow-up asks anything more, or if no or several figures are so.
    """
    years = years_in(found.query)
    if len(years) != 1 or not asks_other_year(" ".join(found.query.added)):
        return None
    of_each = (_beside(corpus, told, int(years[0])) for told in found.query.told)
    beside = next((only for only in of_each if only is not None), None)
    if beside is None:
        return None
    number, told = beside
    one = corpus.index.statistics[number]
    # "Året före var andelen 61 procent" is said of the year that was told.
    quoted = joined(told, one.span) if told.end <= one.span.start else one.span
    weighed = evidence(corpus, found, (quoted,))
    return Reply(Form.AMOUNT, (quoted,), weighed, "", (one.figure,), (number,))


def _beside(corpus: Corpus, told: Span, year: int) -> tuple[int, Span] | None:
    """The one figure of a year beside those in a span, or beside the same told elsewhere.

    With it the span of the figure that it stands beside.
    """
    statistics = corpus.index.statistics
    own = {(one.printed, one.unit) for one in statistics if overlap(one.figure, told)}
    same = [one for one in statistics if (one.printed, one.unit) in own]
    found = [
        (number, other.span)
        for number, one in enumerate(statistics)
        if one.year == year
        for other in same
        if one.unit == other.unit and same_block(one.span, other.span)
    ]
    is_one = len({statistics[number].printed for number, _ in found}) == 1
    return found[0] if is_one else None
