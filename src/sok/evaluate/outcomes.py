"""A question with known evidence and its answer -> what was right and what was not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sok.evaluate.cases import Case
from sok.evaluate.first import first_told
from sok.evaluate.matches import (
    Match,
    comparable,
    match_figures,
    match_initiatives,
    match_items,
    match_rows,
)
from sok.evaluate.support import unsupported
from sok.records import Answer, Form, Passage, Quote

_LIST = "list"
# What an answer of initiatives must reach to be right: a question about a long list may miss
# one in twenty, and one in ten of those it names may be beside the point.
INITIATIVE_RECALL, INITIATIVE_PRECISION = 0.95, 0.90
# Characters of a missing or wrong text that are named: enough to see what it is.
_NAMED = 60


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one question; counts are of that question's facts and quotes.

    `rank` is that of the first passage with evidence, None if there is none. `quote_first` says
    whether the first quote holds a fact, with the next if it only announces that. `pages_right` of
    `pages_judged` are the pairs of a quote and a fact it holds where the quote's page is right.
    `verbatim` of `checked` quotes, those of passages too, map back to their pages' characters.
    `document_first` says whether the first passage is from the right document, `page_rank` is the
    rank of the first from one of its right pages, None if there is none. `figures` to `rows` are
    what was expected and given, `unsupported` the figures shown that the quotes do not bear out.
    """

    case: Case
    answer: Answer
    rank: int | None
    passage_facts: int
    quote_facts: int
    quote_first: bool
    pages_right: int
    pages_judged: int
    verbatim: int
    checked: int
    document_first: bool
    page_rank: int | None
    figures: Match
    items: Match
    initiatives: Match
    rows: Match
    unsupported: tuple[str, ...]

    @property
    def is_right(self) -> bool:
        """Whether the answer is right as a whole.

        To a greeting that is help, to a question without an answer a refusal. Of what is
        expected all must be there and nothing wrong (initiatives: `INITIATIVE_RECALL` and
        `INITIATIVE_PRECISION`). Where nothing but evidence is, the first quote must hold a fact,
        and for a list the quotes all of them.
        """
        case, answer = self.case, self.answer
        if case.is_greeting:
            return answer.form is Form.HELP
        if not case.answerable or not answer.answered:
            return case.answerable == answer.answered
        if case.expected.content:
            exact = (self.figures, self.items, self.rows)
            return all(match.is_whole for match in exact) and _is_enough(self.initiatives)
        if case.kind == _LIST:
            return self.quote_facts == len(case.evidence)
        return self.quote_first

    @property
    def form_is_right(self) -> bool:
        """Whether the answer has the form that is expected, or none is."""
        return self.case.expected.form in {None, self.answer.form}

    @property
    def faults(self) -> tuple[str, ...]:
        """What went wrong, in Swedish; none if all is as it should be."""
        return (*self._search_faults(), *self._answer_faults())

    def _search_faults(self) -> Iterator[str]:
        answerable, answered = self.case.answerable, self.answer.answered
        unanswerable = not answerable and not self.case.is_greeting
        named = {
            "besvarad fast svar saknas": answered and unanswerable,
            "avböjd fast svar finns": answerable and not answered,
            "citat utan facit": answerable and answered and not self.quote_facts,
            "facit saknas bland ställena": answerable and self.rank is None,
            f"facit först på plats {self.rank}": (self.rank or 1) > 1,
            "fel sida": self.pages_right < self.pages_judged,
            "ej ordagrant": self.verbatim < self.checked,
        }
        yield from (name for name, is_so in named.items() if is_so)

    def _answer_faults(self) -> Iterator[str]:
        if self.case.is_greeting and not self.is_right:
            yield "hälsning utan hjälp"
        if self.case.answerable and self.answer.answered:
            yield from self._content_faults()
        if not self.form_is_right:
            yield f"fel form: {self.answer.form} i stället för {self.case.expected.form}"
        yield from (f"siffra utan stöd: {figure}" for figure in self.unsupported)

    def _content_faults(self) -> Iterator[str]:
        for name, match in (
            ("siffran", self.figures),
            ("punkten", self.items),
            ("initiativet", self.initiatives),
            ("raden", self.rows),
        ):
            yield from (f"saknar {name} ”{_short(text)}”" for text in match.missing)
        yield from (f"fel punkt: ”{_short(text)}”" for text in self.items.wrong)
        yield from (f"fel initiativ: ”{_short(text)}”" for text in self.initiatives.wrong)
        yield from (f"fel rad först: ”{_short(text)}”" for text in self.rows.wrong)
        if not self.case.expected.content and self.quote_facts and not self.is_right:
            is_list = self.case.kind == _LIST
            yield "alla fakta är inte citerade" if is_list else "första citatet är inte facit"


def judge(case: Case, answer: Answer, verify: Callable[[Quote], bool]) -> Outcome:
    """Compare the answer with the evidence; `verify` says whether a quote is verbatim."""
    facts = [tuple(map(comparable, fact)) for fact in case.evidence]
    held = [_held(facts, passage.text) for passage in answer.passages]
    ranks = [passage.rank for passage, of in zip(answer.passages, held, strict=True) if of]
    quoted = [(quote, fact) for quote in answer.quotes for fact in _held(facts, quote.text)]
    shown = _shown(answer)
    return Outcome(
        case=case,
        answer=answer,
        rank=min(ranks, default=None),
        passage_facts=len(set().union(*held)),
        quote_facts=len({fact for _, fact in quoted}),
        quote_first=bool(_held(facts, first_told(answer.quotes))),
        pages_right=sum(quote.page in case.pages[fact] for quote, fact in quoted),
        pages_judged=len(quoted),
        verbatim=sum(map(verify, shown)),
        checked=len(shown),
        document_first=any(_is_from(case, p) for p in answer.passages[:1]),
        page_rank=min((p.rank for p in answer.passages if _is_on_page(case, p)), default=None),
        figures=match_figures(case.expected, answer),
        items=match_items(case.expected, answer),
        initiatives=match_initiatives(case.expected, answer),
        rows=match_rows(case.expected, answer),
        unsupported=unsupported(answer),
    )


def _is_from(case: Case, passage: Passage) -> bool:
    return passage.quotes[0].span.document == case.document


def _is_on_page(case: Case, passage: Passage) -> bool:
    right = {page for pages in case.pages for page in pages}
    pages = {int(page) for quote in passage.quotes for page in quote.pages}
    return _is_from(case, passage) and not right.isdisjoint(pages)


def _shown(answer: Answer) -> list[Quote]:
    """The quotes of an answer and its passages, and of its entries where these are others."""
    shown = [*answer.quotes, *(quote for passage in answer.passages for quote in passage.quotes)]
    cited = [*(of.quote for of in answer.statistics), *(of.quote for of in answer.initiatives)]
    return shown + [quote for quote in cited if quote not in answer.quotes]


def _is_enough(match: Match) -> bool:
    return (
        match.found >= INITIATIVE_RECALL * match.expected
        and match.found >= INITIATIVE_PRECISION * match.given
    )


def _held(facts: Sequence[tuple[str, ...]], text: str) -> set[int]:
    """The numbers of the facts that the text states."""
    plain = comparable(text)
    return {number for number, fact in enumerate(facts) if any(told in plain for told in fact)}


def _short(text: str) -> str:
    return text if len(text) <= _NAMED else f"{text[:_NAMED]} …"
