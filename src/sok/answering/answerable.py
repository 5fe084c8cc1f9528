"""Whether the quotes chosen answer the question at all: evidence weighed into one number.

The weights are those of a logistic regression on the tuning questions, which
`python -m benchmarks.refusal` repeats; the threshold is where 2 in 100 of their answerable
questions would be refused.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from sok.answering.facets import AMOUNT, COUNT, DATE, DAY
from sok.answering.question import Need, Query
from sok.indexing.lexical import LexicalIndex
from sok.indexing.terms import terms, word_terms, words
from sok.regions import regions_in

# Cosines of this model between a question and a passage: 0.78 for no relation at all, 0.92 for
# nearly the same words. Measured on the questions of tests/cases.
LOWEST_COSINE, HIGHEST_COSINE = 0.78, 0.92

# A number and what it counts stand at most this many words apart.
COUNTED_WITHIN = 4

WEIGHTS = {
    "cosine": 2.15,
    "covered": 1.63,
    "numbers": 1.53,
    "names_near": 0.79,
    "names_known": 0.63,
    "regions": 1.32,
    "needs": 2.22,
    "uncovered_number": -1.19,
    "focus": 1.09,
}
THRESHOLD = 8.53

_DIGITS = re.compile(r"\d[\d.,:]*\d|\d")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for an answer, each from 0 to 1.

    `cosine`: how near the best passage is. `covered`: the share of what the question says, by
    the rarity of its words, that stands in a quote's paragraph or above it. The others are 1
    unless something is missing: `numbers`, a number or year of the question in those
    paragraphs; `names_near`, a name of it there or in the nearest passages; `names_known`, one
    in any document; `regions`, a region; `needs`, the amount, count, date or region asked for;
    `focus`, the thing asked about. `uncovered_number` is what of a question for a number is not
    covered, else 0.
    """

    cosine: float
    covered: float
    numbers: float
    names_near: float
    names_known: float
    regions: float
    needs: float
    uncovered_number: float
    focus: float

    @property
    def weight(self) -> float:
        """All of it weighed: the higher, the likelier an answer."""
        return float(sum(WEIGHTS[name] * value for name, value in asdict(self).items()))


def weigh(
    query: Query,
    cosine: float,
    quoted: str,
    contexts: Sequence[str],
    near: str,
    years: Sequence[str],
    lexical: LexicalIndex,
) -> Evidence:
    """The evidence for an answer.

    `cosine` is the highest of all texts, `quoted` the quotes, `contexts` each one's paragraph
    with its headings, `near` the nearest passages as indexed, `years` those that the documents
    are about (a question for 2021 to a report on 2021 need not find the year in the sentence).
    """
    whole = " ".join([*contexts, *years])
    held, known = frozenset(terms(f"{whole} {near}")), frozenset(lexical.frequencies)
    covered = max(_covered(query, frozenset(terms(context)), lexical) for context in contexts)
    names = [frozenset(terms(name)) for name in query.names]
    asks_number = bool(query.needs & {Need.AMOUNT, Need.COUNT})
    return Evidence(
        cosine=_clip((cosine - LOWEST_COSINE) / (HIGHEST_COSINE - LOWEST_COSINE)),
        covered=covered,
        numbers=float(set(query.numbers) <= set(_DIGITS.findall(whole))),
        names_near=float(all(name <= held for name in names)),
        names_known=float(all(name <= known for name in names)),
        regions=float(query.regions <= set(regions_in(whole))),
        needs=float(all(_holds(need, query, quoted, whole) for need in query.needs)),
        uncovered_number=(1 - covered) if asks_number else 0.0,
        focus=float(not query.focus or bool(query.focus & frozenset(terms(whole)))),
    )


def _holds(need: Need, query: Query, quoted: str, whole: str) -> bool:
    """Whether quotes (for a region: their paragraphs and headings) hold what is needed."""
    if need is Need.AMOUNT:
        return bool(AMOUNT.search(quoted))
    if need is Need.COUNT:
        return any(
            query.counted
            & frozenset(terms(" ".join(quoted[found.end() :].split()[:COUNTED_WITHIN])))
            for found in COUNT.finditer(quoted)
        )
    if need is Need.REGION:
        return bool(regions_in(whole))
    return bool((DAY if need is Need.DAY else DATE).search(quoted))


def _covered(query: Query, held: frozenset[str], lexical: LexicalIndex) -> float:
    """The share of the question's words, weighed by rarity, that `held` has.

    A compound of which only a part is held counts half.
    """
    total = found = 0.0
    for word, _, _ in words(query.standalone):
        its = word_terms(word)
        if not its:
            continue
        weight = lexical.idf(its[0])
        total += weight
        found += weight * (1.0 if its[0] in held else 0.5 * bool(held.intersection(its[1:])))
    return found / total if total else 0.0


def _clip(value: float) -> float:
    return min(max(value, 0.0), 1.0)
