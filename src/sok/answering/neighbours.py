"""An answer to what the documents say beside it, as questions of fixed wording.

Whether they have an answer is not known here (`suggestions.py`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, zip_longest

from sok.answering.searching.corpus import Corpus
from sok.answering.searching.headings import bare, is_short, named, names_of, reads_well
from sok.answering.suggestions import Candidate
from sok.answering.words.facets import YEAR
from sok.answering.words.measures import Measure, measure_of
from sok.records import Answer, Form, Kind, Quote, Statistic

# Candidates of one kind: others tell more of what there is.
_OF_A_KIND = 2
_GONE_TO = {Measure.MONEY: "Hur mycket gick till", Measure.SHARE: "Hur stor andel gick till"}


def neighbours(corpus: Corpus, answer: Answer) -> list[Candidate]:
    """Questions about what stands near the answer, kinds in turn: the best of each comes first."""
    if answer.form is Form.HELP:
        return []
    names = names_of(corpus)
    kinds = (
        _compared(corpus, answer),
        _examples(corpus, answer),
        _figures(corpus, answer, names),
        _lists(corpus, answer, names),
        _regions(answer),
        _sections(corpus, _found(answer), names - set(_headings(answer.quotes))),
        _sections(corpus, answer.quotes, names),
    )
    in_turn = zip_longest(*(list(_first(kind)) for kind in kinds))
    found = [candidate for candidate in chain.from_iterable(in_turn) if candidate]
    return [*found, *_first(_beside(corpus, answer, names))]


def _first(kind: Iterable[Candidate]) -> list[Candidate]:
    return list(dict.fromkeys(kind))[:_OF_A_KIND]


def _compared(corpus: Corpus, answer: Answer) -> Iterator[Candidate]:
    """The comparison of the series that a figure near the answer belongs to."""
    near = set(_near(corpus, answer))
    statistics = corpus.index.statistics
    forms = frozenset({Form.COMPARISON})
    wholes = Counter(_whole_of_regions(corpus, series.rows) for series in corpus.series)
    for series in corpus.series:
        place = next((n for n, row in enumerate(series.rows) if row in near), None)
        if place is None or measure_of(statistics[series.rows[0]]) is Measure.TIME:
            continue
        whole = _whole_of_regions(corpus, series.rows)
        # A name that several wholes share tells none of them.
        if whole and wholes[whole] == 1:
            yield Candidate(f"Hur fördelas {whole} mellan regionerna?", forms)
        elif not any(statistics[row].region for row in series.rows):
            other = series.labels[place - 1] if place else series.labels[1]
            names = [bare(name) for name in (series.labels[place], other)]
            if all(map(is_short, names)):
                yield Candidate(f"Jämför ”{names[0]}” och ”{names[1]}”.", forms)


def _whole_of_regions(corpus: Corpus, rows: Sequence[int]) -> str:
    """What the figures of several regions in one sentence are shares of, "" if they are none."""
    found = [corpus.index.statistics[row] for row in rows]
    one = len({each.span for each in found}) == 1 and all(each.region for each in found)
    return found[0].whole if one else ""


def _examples(corpus: Corpus, answer: Answer) -> Iterator[Candidate]:
    """The initiatives on the topics that the answer, or what was found beside it, stands under."""
    above = [*_headings(answer.quotes), *_headings(_found(answer))]
    topics = {one.topic for one in corpus.index.initiatives}
    for heading in dict.fromkeys(above):
        if heading in topics and reads_well(heading):
            question = f"Ge exempel på insatser inom {named(corpus, heading)}."
            yield Candidate(question, frozenset({Form.INITIATIVES}))


def _figures(corpus: Corpus, answer: Answer, names: Collection[str]) -> Iterator[Candidate]:
    """Other figures under the headings of the answer."""
    given = {cited.found for cited in answer.statistics}
    for number in _near(corpus, answer):
        one = corpus.index.statistics[number]
        heading = _heading_of(corpus, one)
        asks = _GONE_TO.get(measure_of(one))
        # Nothing goes to what happened in a year: "Minskat stöd under 2021".
        gone_to = heading in names and not YEAR.search(heading)
        if asks and gone_to and one not in given and not one.region:
            question = f"{asks} {named(corpus, heading)}?"
            yield Candidate(question, frozenset({Form.AMOUNT}), heading)


def _lists(corpus: Corpus, answer: Answer, names: Collection[str]) -> Iterator[Candidate]:
    """The lists in the sections of the answer."""
    if answer.form is Form.LIST:
        return
    sections = dict.fromkeys((one.span.document, one.headings) for one in answer.quotes)
    for name, headings in sections:
        # A document may be gone since the answer was given.
        document = corpus.index.documents.get(name)
        has_list = any(
            block.kind is Kind.ITEM and block.lead and block.headings == headings
            for block in (document.blocks if document else ())
        )
        if has_list and headings and headings[-1] in names:
            question = f"Vad räknas upp under {named(corpus, headings[-1])}?"
            yield Candidate(question, frozenset({Form.LIST}), headings[-1])


def _regions(answer: Answer) -> Iterator[Candidate]:
    """All about the regions that the answer names, if it is not that already."""
    if answer.form is Form.REGION:
        return
    named = [region for one in answer.initiatives for region in one.found.regions]
    named += [one.found.region for one in answer.statistics if one.found.region]
    for region in dict.fromkeys(named):
        yield Candidate(f"Berätta allt om {region}.", frozenset({Form.REGION}))


def _sections(
    corpus: Corpus, quotes: Iterable[Quote], names: Collection[str]
) -> Iterator[Candidate]:
    """What the sections that quotes stand in say, those with one of these names."""
    for quote in quotes:
        heading = quote.headings[-1] if quote.headings else ""
        if heading in names:
            yield _about(corpus, heading)


def _beside(corpus: Corpus, answer: Answer, names: Collection[str]) -> Iterator[Candidate]:
    """What the sections say that stand nearest to the first quote's: the next, the one before."""
    quote = next(iter(answer.quotes), None)
    document = corpus.index.documents.get(quote.span.document) if quote else None
    blocks = document.blocks if document else ()
    sections = list(dict.fromkeys(block.headings for block in blocks if block.headings))
    if quote is None or quote.headings not in sections:
        return
    here = sections.index(quote.headings)
    ways = [(place - here, path[-1]) for place, path in enumerate(sections) if place != here]
    for _, heading in sorted(ways, key=lambda way: (abs(way[0]), -way[0])):
        if heading in names:
            yield _about(corpus, heading)


def _about(corpus: Corpus, heading: str) -> Candidate:
    """What a section says."""
    source = "rapporten" if len(corpus.index.documents) == 1 else "dokumenten"
    return Candidate(f"Vad säger {source} om {named(corpus, heading)}?", heading=heading)


def _found(answer: Answer) -> list[Quote]:
    return [quote for passage in answer.passages for quote in passage.quotes]


def _headings(quotes: Iterable[Quote]) -> list[str]:
    """The headings above quotes, the innermost first."""
    return [heading for quote in quotes for heading in reversed(quote.headings)]


def _near(corpus: Corpus, answer: Answer) -> list[int]:
    """The statistics in the sections that the answer quotes, those that it gives first."""
    sections = {(one.span.document, one.headings) for one in answer.quotes}
    given = {cited.found for cited in answer.statistics}
    statistics = corpus.index.statistics
    near = [
        number
        for number, one in enumerate(statistics)
        if one in given or (one.span.document, _path(corpus, one)) in sections
    ]
    return sorted(near, key=lambda number: statistics[number] not in given)


def _path(corpus: Corpus, one: Statistic) -> tuple[str, ...]:
    return corpus.index.documents[one.span.document].blocks[one.span.block].headings


def _heading_of(corpus: Corpus, one: Statistic) -> str:
    path = _path(corpus, one)
    return path[-1] if path else ""
