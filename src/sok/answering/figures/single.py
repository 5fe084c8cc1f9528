"""A question for an amount, share or count to the statistics that state just that."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from sok.answering.asked.leaning import without_pointers
from sok.answering.asked.question import Query
from sok.answering.asked.subject import has_pronoun
from sok.answering.asked.wants import Need
from sok.answering.evidence.shares import met
from sok.answering.figures.covering import covering, is_sum, named_share, own_share
from sok.answering.figures.meant import may_be_meant
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.search import Search
from sok.answering.searching.spans import overlap, same_block
from sok.answering.words.facets import YEAR
from sok.answering.words.measures import OF_WHOLE, Measure, measure_of, measures_asked
from sok.answering.words.naming import verbs_by_place
from sok.answering.words.openings import PREPOSITIONS
from sok.answering.words.synonyms import in_words_of
from sok.answering.words.units import is_unit
from sok.answering.words.wording import FIGURES, TOTALS, WHOLE, of_change, topical_words
from sok.compounds import is_noun
from sok.indexing.terms import terms
from sok.regions import without_regions

# The share of what a figure is of that makes it named.
MOSTLY_NAMED = 0.5
# Figures shown where a question can mean several.
MOST_FIGURES = 3
_AFTER_PREPOSITION = re.compile(rf"\b(?:{PREPOSITIONS}) (?=(\w+))")
# How the figure comes about is not what it is of: "när alla slags stöd räknas ihop".
_TAKEN_TOGETHER = re.compile(
    r"\b(?:när|om|då|ifall) (?:\w+ ){1,5}(?:ihop|samman)\b|"
    r"\b(?:med|alla|samtliga) (?:\w+ ){1,4}(?:in|med|samman|ihop)räkna\w+",
    re.IGNORECASE,
)
# What has a number for a name is known by that: "ur anslag 1:1" wants no text that says "anslag".
_NUMBERED = re.compile(r"\b\w+ (?=\d+:\d)")
_OF_THEM = re.compile(r"\s*(?:Av|Bland) (?:dem|dessa)\b")
# What a question says by the way, and in other words.
_MEANT = re.compile(r"(?:\b(?:alltså|dvs|det vill säga) |\()(?P<said>[^,.?()]*)", re.IGNORECASE)


def of_compared(corpus: Corpus, query: Query, first: Sequence[int]) -> list[int]:
    """The figure that a follow-up asks of what came `first` in a comparison, if that has it."""
    added = " ".join(query.added)
    topic, asked, statistics = (
        topic_words(corpus, added),
        measures_asked(added),
        corpus.index.statistics,
    )
    if TOTALS.search(re.sub(OF_WHOLE, "", added)) or len(first) != 1:
        return []
    return [
        number
        for number, one in enumerate(statistics)
        if overlap(one.span, statistics[first[0]].span)
        and one.region == statistics[first[0]].region
        and measure_of(one) in asked
        and met(topic, corpus.statistic_terms[number], corpus.index.chunk_terms) == 1
    ][:1]


def choose_figures(corpus: Corpus, found: Search) -> list[int]:
    """The number of the statistic asked for, or of each region; none if none fits.

    If several measures are asked for ("i kronor och i procent"), that of each.
    """
    query = found.query
    asked = measures_asked(" ".join(query.added)) or measures_asked(query.standalone)
    if Need.DATE in query.needs:
        asked = frozenset({Measure.TIME})
    return _in_all_measures(corpus, _chosen(corpus, found, asked), asked)


def _in_all_measures(corpus: Corpus, chosen: list[int], asked: Set[Measure]) -> list[int]:
    """The figures chosen, each with the nearest of its paragraph in the other measures asked."""
    statistics = corpus.index.statistics
    found = dict.fromkeys(chosen)
    for one in map(statistics.__getitem__, chosen):
        for measure in asked - {measure_of(one)}:
            beside = [
                (other.subject != one.subject, abs(other.figure.start - one.figure.start), number)
                for number, other in enumerate(statistics)
                if same_block(other.span, one.span)
                and other.region == one.region
                and measure_of(other) is measure
            ]
            found |= dict.fromkeys(number for _, _, number in sorted(beside)[:1])
    return list(found)


def _chosen(corpus: Corpus, found: Search, asked: Set[Measure]) -> list[int]:
    """The same, in any of some measures."""
    query = found.query
    may_be = [
        number
        for number, one in enumerate(corpus.index.statistics)
        if measure_of(one) in asked and may_be_meant(corpus, query, number)
    ]
    anew = topic_words(corpus, _named_anew(query))
    asking = topic_words(corpus, query.asking)
    # A follow-up that names something asks of that, and no more of what was asked before; one that
    # names only what is counted asks of both, if that is counted anywhere.
    only_counted = all(its[0] in query.counted for its in anew)
    topics = [asking, anew] if only_counted else [anew, asking]
    said = meant_by(query.asking)
    # What is said again in other words may be left out if the rest names all that a figure is of.
    named = [n for n in may_be if said and named_share(corpus, found, n) >= MOSTLY_NAMED]
    briefly = topic_words(corpus, _MEANT.sub("", query.asking))
    ways = [(topic, of) for topic in topics for of in (_counting(corpus, query, may_be), may_be)]
    ways.append((topic_words(corpus, said), may_be))
    for topic, of in (*ways, (briefly, named)):
        best = covering(corpus, found, of, topic) if topic else []
        if best and len(query.regions) > 1:
            return _one_a_region(corpus, best)
        if best and asked == {Measure.TIME}:
            return _of_one_sentence(corpus, best[0], may_be)
        if best:
            alike = (
                best[:1]
                if is_sum(corpus, found, best[0])
                else _alike(corpus, query.asking, topic, best)
            )
            return list(dict.fromkeys(_reached(corpus, query, number) for number in alike))
    return []


def _reached(corpus: Corpus, query: Query, number: int) -> int:
    """The figure that something rises or falls to, for that which it does so from."""
    one = corpus.index.statistics[number]
    after = corpus.index.statistics[number + 1 : number + 2]
    is_from = corpus.index.text(replace(one.span, end=one.figure.start)).endswith("från ")
    if not (after and is_from):
        return number
    (to,) = after
    goes_to = to.span == one.span and corpus.index.text(
        replace(to.figure, start=one.figure.end, end=to.figure.start)
    ).endswith("till ")
    return number + 1 if goes_to and may_be_meant(corpus, query, number + 1) else number


def _counting(corpus: Corpus, query: Query, may_be: Sequence[int]) -> list[int]:
    """Those in the unit of what is to be counted; none where the question does not name that."""
    units = (terms(corpus.index.statistics[n].unit) for n in may_be)
    return [n for n, its in zip(may_be, units, strict=True) if not query.counted.isdisjoint(its)]


def meant_by(question: str) -> str:
    """What a question says again in other words: "bryggor (kajer)", or "" if nothing."""
    found = _MEANT.search(question)
    return found["said"] if found else ""


def _named_anew(query: Query) -> str:
    """What a follow-up says of its own: "hur mycket fick den satsningen" names nothing.

    Nor does "hur många jobbar med det" by itself, where it is known what that stands for.
    """
    said = " ".join(query.added)
    is_known = has_pronoun(said) and not has_pronoun(query.standalone)
    return "" if is_known else without_pointers(said)


def _of_one_sentence(corpus: Corpus, best: int, may_be: Sequence[int]) -> list[int]:
    """The best and those in its sentence: of "from 2015–2020 to 2021–2030" both are marked."""
    span = corpus.index.statistics[best].span
    return [best, *(n for n in may_be if n != best and corpus.index.statistics[n].span == span)]


def _one_a_region(corpus: Corpus, best: Sequence[int]) -> list[int]:
    """The best of each region."""
    first: dict[str | None, int] = {}
    for number in best:
        first.setdefault(corpus.index.statistics[number].region, number)
    return list(first.values())[:MOST_FIGURES]


def _alike(
    corpus: Corpus, question: str, topic: Sequence[Sequence[str]], best: Sequence[int]
) -> list[int]:
    """The best, and those that the question may mean as well: it says no more of the best.

    "Andelen till innovation" is one share of the projects, and another of all the support.
    """
    lexical, statistics = corpus.index.chunk_terms, corpus.index.statistics

    def says(number: int) -> tuple[float, float]:
        own = own_share(corpus, topic, number)
        return met(topic, corpus.statistic_terms[number], lexical), own

    if says(best[0]) < (1.0, 1.0) or statistics[best[0]].region:
        return [best[0]]
    # By how much something fell is not how much it is.
    change = of_change(corpus.subject_terms[best[0]])
    alike = [
        n
        for n in best
        if says(n) == says(best[0])
        and not statistics[n].region
        and of_change(corpus.subject_terms[n]) == change
    ]
    seen = dict.fromkeys(statistics[n].printed for n in alike)
    first = [next(n for n in alike if statistics[n].printed == printed) for printed in seen]
    return _of_part_or_whole(corpus, question, first)[:MOST_FIGURES]


def _of_part_or_whole(corpus: Corpus, question: str, alike: list[int]) -> list[int]:
    """The figures; of a number and that of a part of it ("Av dem beviljades 28") the one asked for.

    The part is, if its own sentence says a word of the question that the other does not.
    """
    texts = [corpus.index.text(corpus.index.statistics[number].span) for number in alike]
    whole, part = sorted(texts, key=len)[:2] if len(texts) == 2 else ("", "")
    if not (whole and part.startswith(whole) and _OF_THEM.match(part[len(whole) :])):
        return alike
    says_more = not set(terms(question)).isdisjoint(set(terms(part)) - set(terms(whole)))
    return [alike[texts.index(part if says_more else whole)]]


def topic_words(corpus: Corpus, text: str, with_verbs: bool = True) -> list[tuple[str, ...]]:
    """The terms of the words that say what is measured: no region, year or word for a figure.

    Of a compound such as "projektpengar" the part that says what it counts is left out. A word
    that is no noun counts only if it stands as one ("till fossilfritt") or, `with_verbs`, is said
    of some figure, and a word for a change as any other for such a change.
    """
    measured = _NUMBERED.sub("", _TAKEN_TOGETHER.sub("", WHOLE.sub("", text)))
    found = (
        (word, of_change((its[0], its[-1])) or in_words_of(corpus.figure_terms, its))
        for word, its in topical_words(without_regions(measured), FIGURES)
        if not (YEAR.fullmatch(word) or is_unit(word))
    )
    named = frozenset(_AFTER_PREPOSITION.findall(text.lower()))
    verbs = verbs_by_place(text)
    return [
        its
        for word, its in found
        if (is_noun(word) and word not in verbs)
        or word in named
        or (its[0] in corpus.figure_terms and (with_verbs or of_change(its)))
    ]
