"""An index, and what is worked out of it once for all questions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sok.answering.searching.around import sentences_inside
from sok.answering.searching.called import Names, names_of
from sok.answering.searching.columns import Column, find_columns
from sok.answering.searching.series import Series, find_series
from sok.answering.searching.spans import overlap
from sok.answering.searching.things import Thing, find_things
from sok.answering.words.facets import Facets, find_facets
from sok.answering.words.wording import of_change
from sok.finding.subject_headings import pointing
from sok.indexing.located import chunks_holding
from sok.indexing.spelling import Speller
from sok.indexing.store import Index
from sok.indexing.terms import terms
from sok.records import Span, Statistic
from sok.sentences import sentences_of

# "Totalt blir detta ..." is the sum of what stands before it.
_SUMS_UP = re.compile(r"\b(?:totalt|sammanlagt|tillsammans|sammantaget)\b.*\b(?:detta|det)\b", re.I)


@dataclass(frozen=True, slots=True)
class Corpus:
    """The index, the facets of its chunks and sentences, and where its findings stand.

    `initiative_chunks` has for each initiative of the index the numbers of the chunks that hold
    its text, but not those of whole lists, `initiative_sentences` those of the sentences in it,
    `initiative_words` the terms of those, with their own title, and `initiative_terms` are the
    terms of the texts of all of them;
    `statistic_sentences` has for each statistic the
    numbers of the sentences that it stands in, `statistic_terms` the terms of its quote and of
    all that stands above it, `subject_terms` those of its subject and region, `all_subjects` those
    of all subjects, `named_terms` those of what a subject names before a colon, `kinds` those of
    what a quote calls its subject ("detta område"), `all_kinds` those of all quotes, and
    `figure_terms` those of all statistics.
    `series` are the statistics to compare, `said_of_all` has for each statistic the terms that the
    quotes of all in its series say, `statistic_initiatives` has for each statistic the number of
    the initiative that it is told of, `things` are the tables and figures, `columns` the columns of
    figures in tables, and `inside` the numbers of the sentences of each chunk.
    """

    index: Index
    speller: Speller
    chunk_facets: Facets
    sentence_facets: Facets
    initiative_chunks: tuple[tuple[int, ...], ...]
    initiative_sentences: tuple[tuple[int, ...], ...]
    initiative_words: tuple[frozenset[str], ...]
    initiative_terms: frozenset[str]
    statistic_sentences: tuple[tuple[int, ...], ...]
    statistic_terms: tuple[frozenset[str], ...]
    subject_terms: tuple[frozenset[str], ...]
    all_subjects: frozenset[str]
    named_terms: tuple[frozenset[str], ...]
    kinds: tuple[frozenset[str], ...]
    all_kinds: frozenset[str]
    figure_terms: frozenset[str]
    series: tuple[Series, ...]
    said_of_all: tuple[frozenset[str], ...]
    statistic_initiatives: tuple[int | None, ...]
    things: tuple[Thing, ...]
    columns: tuple[Column, ...]
    inside: tuple[tuple[int, ...], ...]
    names: Names

    @classmethod
    def of(cls, index: Index) -> Corpus:
        """What is to be known of an index before questions are asked."""
        statistic_terms = tuple(_said(index, one) for one in index.statistics)
        subject_terms = tuple(
            frozenset(terms(f"{one.subject} {one.region or ''}")) for one in index.statistics
        )
        kinds = tuple(_kind_of(index.text(one.span)) for one in index.statistics)
        series = find_series(index)
        initiative_sentences = _sentences_in(index, [one.span for one in index.initiatives])
        return cls(
            index=index,
            speller=Speller(index.chunk_terms.vocabulary),
            chunk_facets=find_facets(index, [chunk.spans for chunk in index.chunks]),
            sentence_facets=find_facets(
                index, [[part.span] for part in index.sentences], running=True
            ),
            initiative_chunks=chunks_holding(index.chunks, [one.span for one in index.initiatives]),
            initiative_sentences=initiative_sentences,
            initiative_words=tuple(
                frozenset(terms("\n".join(index.sentences[number].indexed for number in inside)))
                for inside in initiative_sentences
            ),
            initiative_terms=frozenset(
                term for one in index.initiatives for term in terms(index.text(one.span))
            ),
            statistic_sentences=_sentences_in(index, [one.figure for one in index.statistics]),
            statistic_terms=statistic_terms,
            figure_terms=frozenset().union(*statistic_terms),
            subject_terms=subject_terms,
            all_subjects=frozenset().union(*subject_terms),
            named_terms=tuple(
                frozenset(terms(one.subject.split(": ")[0])) for one in index.statistics
            ),
            kinds=kinds,
            all_kinds=frozenset().union(*kinds),
            series=series,
            said_of_all=_said_of_all(index, series),
            statistic_initiatives=tuple(_initiative_of(index, one) for one in index.statistics),
            things=find_things(index),
            columns=find_columns(index),
            inside=sentences_inside(index),
            names=names_of(index.documents.values()),
        )

    def regions_of(self, statistic: int) -> frozenset[str]:
        """The region of a statistic, or else those of the initiative that it is told of."""
        region = self.index.statistics[statistic].region
        told = self.statistic_initiatives[statistic]
        if region or told is None:
            return frozenset({region} if region else ())
        return frozenset(self.index.initiatives[told].regions)

    def initiative_at(self, span: Span) -> int | None:
        """The number of the initiative whose text holds the span, or None."""
        for number, initiative in enumerate(self.index.initiatives):
            if overlap(initiative.span, span):
                return number
        return None


def _said(index: Index, one: Statistic) -> frozenset[str]:
    block = index.documents[one.span.document].blocks[one.span.block]
    text = index.text(one.span)
    if _SUMS_UP.search(text):
        text = f"{_sentence_before(block.text, one.span)} {text}"
    said = [*block.headings, block.lead, one.subject, one.whole, text, one.region or ""]
    found = frozenset(terms(" ".join(said)))
    return found.union(of_change(found))


def _said_of_all(index: Index, series: Sequence[Series]) -> tuple[frozenset[str], ...]:
    """For each statistic what the quotes of all that it is compared with say, but their labels.

    A sentence that lists them all would say it of all, whatever it says of one.
    """
    found = [frozenset[str]() for _ in index.statistics]
    for one in filter(lambda one: not one.listed, series):
        texts = [frozenset(terms(index.text(index.statistics[row].span))) for row in one.rows]
        shared = frozenset.intersection(*texts).difference(terms(" ".join(one.labels)))
        for row in one.rows:
            found[row] |= shared
    return tuple(found)


def _initiative_of(index: Index, one: Statistic) -> int | None:
    told = (number for number, of in enumerate(index.initiatives) if overlap(of.span, one.span))
    return next(told, None)


def _sentence_before(text: str, span: Span) -> str:
    """The sentence that stands before a span of a block, "" if none does."""
    return next(reversed(sentences_of(text[: span.start])), "")


def _kind_of(text: str) -> frozenset[str]:
    found = pointing(text)
    return frozenset(terms(found["noun"])) if found else frozenset()


def _sentences_in(index: Index, spans: Sequence[Span]) -> tuple[tuple[int, ...], ...]:
    """For each of the spans the numbers of the sentences that it has characters of."""
    inside: dict[tuple[str, int], list[int]] = {}
    for number, sentence in enumerate(index.sentences):
        inside.setdefault((sentence.span.document, sentence.span.block), []).append(number)
    return tuple(
        tuple(
            number
            for number in inside.get((span.document, span.block), ())
            if overlap(index.sentences[number].span, span)
        )
        for span in spans
    )
