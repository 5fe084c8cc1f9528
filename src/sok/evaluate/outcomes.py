"""A question with known evidence and its answer -> what was right and what was not."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sok.evaluate.cases import Case
from sok.records import Answer, Quote

# What may differ between a text as a person typed it off and as it was extracted: white space,
# and hyphens and dashes of all sorts (U+00AD is the soft one, U+2212 the minus sign).
_NOT_COMPARED = re.compile("[\\s\\-\u00ad\u2010-\u2015\u2212]+")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one question; counts are of that question's facts and quotes.

    `rank` is that of the first passage with evidence, None if there is none. `pages_right` of
    `pages_judged` are the pairs of a quote and a fact it holds where the quote's page is right.
    `verbatim` of `checked` quotes, those of passages too, map back to their pages' characters.
    """

    case: Case
    answer: Answer
    rank: int | None
    passage_facts: int
    quote_facts: int
    pages_right: int
    pages_judged: int
    verbatim: int
    checked: int

    @property
    def faults(self) -> tuple[str, ...]:
        """What went wrong, in Swedish; none if all is as it should be."""
        answerable, answered = self.case.answerable, self.answer.answered
        named = {
            "besvarad fast svar saknas": answered and not answerable,
            "avböjd fast svar finns": answerable and not answered,
            "citat utan facit": answerable and answered and not self.quote_facts,
            "facit saknas bland ställena": answerable and self.rank is None,
            f"facit först på plats {self.rank}": (self.rank or 1) > 1,
            "fel sida": self.pages_right < self.pages_judged,
            "ej ordagrant": self.verbatim < self.checked,
        }
        return tuple(name for name, is_so in named.items() if is_so)


def judge(case: Case, answer: Answer, verify: Callable[[Quote], bool]) -> Outcome:
    """Compare the answer with the evidence; `verify` says whether a quote is verbatim."""
    facts = [tuple(map(comparable, fact)) for fact in case.evidence]
    held = [_held(facts, passage.text) for passage in answer.passages]
    ranks = [passage.rank for passage, of in zip(answer.passages, held, strict=True) if of]
    quoted = [(quote, fact) for quote in answer.quotes for fact in _held(facts, quote.text)]
    shown = [*answer.quotes, *(quote for passage in answer.passages for quote in passage.quotes)]
    return Outcome(
        case=case,
        answer=answer,
        rank=min(ranks, default=None),
        passage_facts=len(set().union(*held)),
        quote_facts=len({fact for _, fact in quoted}),
        pages_right=sum(quote.page in case.pages[fact] for quote, fact in quoted),
        pages_judged=len(quoted),
        verbatim=sum(map(verify, shown)),
        checked=len(shown),
    )


def comparable(text: str) -> str:
    """The text without what is not compared, in lower case."""
    return _NOT_COMPARED.sub("", text).casefold()


def _held(facts: Sequence[tuple[str, ...]], text: str) -> set[int]:
    """The numbers of the facts that the text states."""
    plain = comparable(text)
    return {number for number, fact in enumerate(facts) if any(told in plain for told in fact)}
