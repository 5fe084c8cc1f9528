"""How much of what a question asks a figure of each statistic says, and which says most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sok.answering.asked.ranking import adds_up
from sok.answering.evidence.shares import is_met, met, met_in_part
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.search import Search
from sok.answering.words.measures import Measure, measure_of
from sok.answering.words.wording import FIGURES, TOTALS, WHOLE, topical
from sok.finding.subject_headings import plain_heading
from sok.indexing.terms import terms

# A statistic is likelier meant the more of the question it says, with all that stands above it
# (weight 1) and in its own subject, the more of its subject the question says, and the nearer
# its sentence is (in standard deviations). Of the 54 amounts of tests/cases/questions.jsonl 47
# come first so, with half of the first two or the double of the last as well; 41 with the
# question's words alone.
TOPIC_WEIGHT = 1.0
SUBJECT_WEIGHT = 0.5
SENTENCE_WEIGHT = 0.2
# What a statistic loses when it is of a region and none is named.
OTHER_REGION = 0.5
# What a statistic gains whose own subject says all of several words, beside those that say some.
WHOLE_GAIN = 0.5
# What a statistic gains that is of the kind of thing that the question names ("området fiske"): as
# much as by a subject that the question says whole.
KIND_GAIN = 0.5
# The least share of the question's words that the statistic, with all that stands above it, says.
LEAST_COVERED = 0.65
# The same of a count or year: whatever is counted there is an uncounted one of much else.
LEAST_COVERED_COUNT = 0.8


def covering(
    corpus: Corpus, found: Search, may_be: Sequence[int], topic: Sequence[Sequence[str]]
) -> list[int]:
    """Those that say most of a topic, the likeliest first; none if none says enough of it."""
    lexical = corpus.index.chunk_terms
    ways = (topic, _unparted(corpus, topic))
    shares = {
        n: sum(met_in_part(way, _said_of(corpus, found, n), lexical) for way in ways) / len(ways)
        for n in may_be
    }
    asked = corpus.all_kinds & {its[place] for its in topic for place in (0, -1)}
    kept = [
        number
        for number, share in shares.items()
        if share >= _least(corpus, number) and not _is_of_other_part(corpus, found, number)
    ]
    if adds_up(found.query.asking):  # none of them alone is their sum
        kept = [number for number in kept if is_sum(corpus, found, number)]

    def likeliness(number: int) -> float:
        own = own_share(corpus, topic, number)
        is_of_kind = asked <= corpus.kinds[number] | corpus.subject_terms[number]
        return (
            shares[number]
            + TOPIC_WEIGHT * own
            + WHOLE_GAIN * (own == 1 and len(topic) > 1)
            + KIND_GAIN * (is_of_kind and bool(asked))
            + _nearness(corpus, found, number)
        )

    return sorted(kept, key=likeliness, reverse=True)


def _said_of(corpus: Corpus, found: Search, number: int) -> frozenset[str]:
    """What is said of a figure; of one of an initiative, asked for by its region, all of that."""
    told = corpus.statistic_initiatives[number]
    if told is None or not found.query.regions or corpus.index.statistics[number].region:
        return corpus.statistic_terms[number]
    text = corpus.index.text(corpus.index.initiatives[told].span)
    return corpus.statistic_terms[number].union(terms(text))


def own_share(corpus: Corpus, topic: Sequence[Sequence[str]], number: int) -> float:
    """The share of a topic that a statistic's own subject says."""
    ways, own = (topic, _unparted(corpus, topic)), corpus.subject_terms[number]
    return sum(met(way, own, corpus.index.chunk_terms) for way in ways) / len(ways)


def named_share(corpus: Corpus, found: Search, number: int) -> float:
    """The share of its subject that a question says, by rarity.

    "Hamnar i hela landet: Det beviljade stödet" is of "Hamnar i hela landet".
    """
    idf, asked = corpus.index.chunk_terms.idf, frozenset(found.query.terms)
    return max(
        sum(map(idf, own & asked)) / max(sum(map(idf, own)), 1e-9)
        for own in (corpus.subject_terms[number], corpus.named_terms[number])
    )


def is_sum(corpus: Corpus, found: Search, number: int) -> bool:
    """Whether a sum is asked for and a statistic is one: "totalt 92 miljoner"."""
    one = corpus.index.statistics[number]
    before = replace(one.span, end=max(one.span.start, one.figure.start))
    said = f"{one.subject} {' '.join(corpus.index.text(before).split()[-1:])}"
    return bool(TOTALS.search(found.query.asking) and TOTALS.search(said))


def _is_of_other_part(corpus: Corpus, found: Search, number: int) -> bool:
    """Whether a statistic is of one part ("detta område") and a question says nothing of which."""
    one, named = corpus.index.statistics[number], corpus.named_terms[number]
    beside = [of for of in corpus.series if number in of.rows and not of.listed]
    headings = corpus.index.documents[one.span.document].blocks[one.span.block].headings
    plain, subject = [plain_heading(heading) for heading in headings], one.subject.split(": ")[0]
    is_headed = corpus.kinds[number] and subject in plain
    if one.region or not (is_headed or beside):
        return False
    if not is_headed:
        named = named.union(*(of.own[of.rows.index(number)] for of in beside))
    asked = topical(WHOLE.sub("", found.query.standalone), FIGURES)
    own = {its for its in asked if not named.isdisjoint(its)}
    # "Innovation och företagande" is the part, and not the "innovationssystem" below that.
    over = frozenset(terms(" ".join(plain[: plain.index(subject)] if is_headed else [])))
    return not own or own < {its for its in asked if is_met(its, over)}


def _unparted(corpus: Corpus, topic: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    """A topic without the parts of the compounds that are some figure's subject.

    "Investeringsstöd", if that is one, is hardly said by "stöd" here and "investeringar" there.
    """
    return [its[:1] if its[0] in corpus.all_subjects else its for its in topic]


def _least(corpus: Corpus, number: int) -> float:
    """The least share of a question's words that a statistic must say."""
    measure = measure_of(corpus.index.statistics[number])
    is_strict = measure in {Measure.COUNT, Measure.TIME}
    return LEAST_COVERED_COUNT if is_strict else LEAST_COVERED


def _nearness(corpus: Corpus, found: Search, number: int) -> float:
    """How much of its subject the question says, how near its sentence is, and what it loses."""
    named = named_share(corpus, found, number)
    sentences = corpus.statistic_sentences[number]
    near = max((float(found.sentences.fused[n]) for n in sentences), default=0.0)
    of_region = corpus.index.statistics[number].region and not found.query.regions
    loss = OTHER_REGION if of_region else 0.0
    return SUBJECT_WEIGHT * named + SENTENCE_WEIGHT * near - loss
