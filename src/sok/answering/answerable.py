"""Whether the quotes chosen answer the question at all: evidence weighed into one number.

The weights are those of a logistic regression on the tuning questions, which
`python -m benchmarks.refusal` repeats; the threshold is where 2 in 100 of their answerable
questions would be refused.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sok.answering.facets import AMOUNT, COUNT, DATE, DAY, LEAST
from sok.answering.question import Need, Query
from sok.indexing.lexical import LexicalIndex
from sok.indexing.terms import terms, word_terms, words, words_of
from sok.regions import regions_in

# The highest cosine between a question and any text, with this model on the questions of
# tests/cases: 0.80 for the least answerable one, 0.93 for the 95th percentile of the answerable.
LOWEST_COSINE, HIGHEST_COSINE = 0.78, 0.92

# A number and what it counts stand at most this many words apart.
COUNTED_WITHIN = 4

WEIGHTS = {
    "cosine": 1.47,
    "covered": 1.36,
    "numbers": 0.55,
    "names_near": 0.86,
    "names_known": 0.91,
    "focus": 2.46,
    "known": 1.88,
}
THRESHOLD = 6.49

# The share of a follow-up's own words that the quoted paragraphs must say; else an unrelated new
# question would be answered out of the old one.
ADDED_SHARE = 0.3

# Years, and numbers that name something: "anslag 1:2".
_NAMING = re.compile(r"(?:19|20)\d\d|\d+:\d+")
_DIGITS = re.compile(r"\d[\d.,:]*\d|\d")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for an answer, each from 0 to 1.

    `cosine`: how near the best passage is. `covered`: the share of what the question says, by
    the rarity of its words, that stands in the quote's paragraph or above it. The others are 1
    unless something is missing there: `numbers`, a number or year of the question; `names_near`,
    a name (the nearest passages may say it too); `names_known`, one that no document has;
    `regions`, a region; `needs`, the amount, count, date or region asked for; `focus`, the thing
    asked about.
    `known` is the share of the question's words that any document has. `years` is whether the
    quote's paragraph has the question's years and names such as "1:2", and `follows` whether it
    speaks of what a follow-up adds: without these, a region or what is needed nothing is an answer.
    """

    cosine: float
    covered: float
    numbers: float
    names_near: float
    names_known: float
    regions: float
    needs: float
    focus: float
    known: float
    years: bool
    follows: bool

    @property
    def weight(self) -> float:
        """All of it weighed: the higher, the likelier an answer."""
        return sum(weight * float(getattr(self, name)) for name, weight in WEIGHTS.items())

    @property
    def is_possible(self) -> bool:
        """Whether nothing is missing that no answer can lack."""
        return self.follows and self.years and self.regions > 0 and self.needs > 0

    @property
    def is_enough(self) -> bool:
        """Whether the quote is an answer."""
        return self.is_possible and self.weight >= THRESHOLD


def weigh(
    query: Query, cosine: float, quoted: str, context: str, near: str, lexical: LexicalIndex
) -> Evidence:
    """The evidence that a quote gives for an answer.

    `cosine` is the highest of all texts, `quoted` the quote (or whole list), `context` its
    paragraph with all headings above it and the year that the document is about (a question
    for 2021 to a report on 2021 need not find the year in the sentence), `near` the nearest
    passages as indexed.
    """
    said = frozenset(terms(context))
    held, known = said | frozenset(terms(near)), frozenset(lexical.frequencies)
    share = covered(query.asking, said, lexical)
    names = [frozenset(terms(name)) for name in query.names]
    return Evidence(
        cosine=_clip((cosine - LOWEST_COSINE) / (HIGHEST_COSINE - LOWEST_COSINE)),
        covered=share,
        numbers=float(set(query.numbers) <= set(_DIGITS.findall(context))),
        names_near=float(all(name <= held for name in names)),
        names_known=float(all(name <= known for name in names)),
        regions=float(query.regions <= set(regions_in(context))),
        needs=float(all(_holds(need, query, quoted, context) for need in query.needs)),
        focus=float(all(is_met(its, said) for its in query.focus)),
        known=met(words_of(query.asking), lexical.frequencies.keys(), lexical),
        years=all(
            re.search(rf"(?<!\d){number}(?!\d)", context)
            for number in query.numbers
            if _NAMING.fullmatch(number)
        ),
        follows=_follows(query, said, lexical),
    )


def _follows(query: Query, said: frozenset[str], lexical: LexicalIndex) -> bool:
    """Whether a quote's context speaks of what a follow-up adds, if the query is one.

    A follow-up with one word of its own may say it in other words than the quote, but not than
    all documents, unless it is that word that makes it one ("Och främjandestöd då?").
    """
    own = [word for word in query.added if word_terms(word)]
    if not own:
        return True
    if len(own) == 1 and not query.goes_on:
        return is_met(word_terms(own[0]), lexical.frequencies)
    return _share(own, said, lexical) >= ADDED_SHARE


def _holds(need: Need, query: Query, quoted: str, whole: str) -> bool:
    """Whether a quote (for a region: its paragraph and headings) holds what is needed."""
    if need is Need.AMOUNT:
        return bool(AMOUNT.search(quoted))
    if need is Need.COUNT:
        return any(
            query.counted
            & frozenset(terms(" ".join(quoted[found.end() :].split()[:COUNTED_WITHIN])))
            for found in COUNT.finditer(quoted)
        )
    if need is Need.LEAST:
        return bool(LEAST.search(quoted))
    if need is Need.REGION:
        return bool(regions_in(whole))
    return bool((DAY if need is Need.DAY else DATE).search(quoted))


def covered(text: str, held: Collection[str], lexical: LexicalIndex) -> float:
    """The share of the words of `text`, weighed by rarity, whose terms are among those `held`.

    A compound of which only a part is held counts half.
    """
    return _share([word for word, _, _ in words(text)], frozenset(held), lexical)


def met(said: Sequence[Sequence[str]], held: Collection[str], lexical: LexicalIndex) -> float:
    """The share of words, by rarity, that `held` has: whole, or in all their parts.

    `said` has the terms of each word, its own first. 1 if there are no words.
    """
    weights = [lexical.idf(its[0]) for its in said]
    if not weights:
        return 1.0
    held_too = (is_met(its, held) for its in said)
    return sum(w for w, is_held in zip(weights, held_too, strict=True) if is_held) / sum(weights)


def is_met(its: Sequence[str], held: Collection[str]) -> bool:
    """Whether a word, by its terms, is held: itself, or all the parts of a compound."""
    parts = [term for term in its if term != its[0]]
    return its[0] in held or (len(parts) > 1 and all(part in held for part in parts))


def _share(said: Sequence[str], held: frozenset[str], lexical: LexicalIndex) -> float:
    """The same of words."""
    total = found = 0.0
    for word in said:
        its = word_terms(word)
        if not its:
            continue
        weight = lexical.idf(its[0])
        total += weight
        found += weight * (1.0 if its[0] in held else 0.5 * bool(held.intersection(its[1:])))
    return found / total if total else 0.0


def _clip(value: float) -> float:
    return min(max(value, 0.0), 1.0)
