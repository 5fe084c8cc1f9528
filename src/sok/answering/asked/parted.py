"""Two questions asked in one: their parts, and the answers to both as one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sok.answering.asked.compose import answer_text
from sok.answering.asked.leaning import is_clause
from sok.answering.asked.ranking import order_asked
from sok.answering.words.naming import general_nouns, own_nouns
from sok.records import Answer, Form, Passage

_QUESTION_WORD = r"(?:hur|vad|vilk\w+|vem|varför|när|var|vart)\b"
# "Hur mycket fick vägarna, och vem bestämde det?": a bare "och varför?" is no question of its own.
_TWO = re.compile(
    r"^(?P<first>.{8,}?)(?:[?,.]?\s+(?:och|samt|men)\s+|\?\s+(?:(?:och|men)\s+)?)"
    rf"(?P<second>(?!.*\bi så fall\b){_QUESTION_WORD}(?:\s+\S+){{2,}})$",
    re.IGNORECASE,
)
_POINTS = re.compile(r"\b(?:den|det|de|dem|dess|deras)\b", re.IGNORECASE)
# "Vilka och hur många?" is one question.
_UNASKED = re.compile(rf"\b{_QUESTION_WORD}$", re.IGNORECASE)
# "Vilka fick mest, och hur stora delar?": who ranks is shown the figures.
_HOW_MUCH = re.compile(
    r"^hur (?:mycket|många|stora?|stort|höga?|högt)\b(?: (?:andel|del|belopp|summ|procent)\w*)?"
    r"(?: (?:det|de|den|var|är|blev|fick|rör|handlar|rörde|handlade|sig|om|vardera|var))*$",
    re.IGNORECASE,
)
_ASKS = re.compile(rf"\b{_QUESTION_WORD}", re.IGNORECASE)
# The forms that an answer to two questions may have, those that show most first.
_FORMS = (
    Form.COMPARISON,
    Form.REGION,
    Form.INITIATIVES,
    Form.AMOUNT,
    Form.LIST,
    Form.SPANS,
)


def in_two(question: str) -> tuple[str, str] | None:
    """The two questions that one is made of, each of its own; None if it is but one."""
    parts = clauses_of(question)
    if parts is None:
        return None
    first, second = parts
    # "..., och vem gör det?" is more of the first question than one of its own.
    if not (own_nouns(second) or general_nouns(second)):
        return None
    if order_asked(first) and _HOW_MUCH.match(second.rstrip("?")):
        return None
    return parts


def clauses_of(question: str) -> tuple[str, str] | None:
    """The two clauses of a question that each ask something, None if it has but one."""
    found = _TWO.match(question.strip())
    if found is None or _UNASKED.search(found["first"]) or not own_nouns(found["first"]):
        return None
    if not (is_clause(found["first"]) or _ASKS.search(found["first"])):
        return None
    first, second = found["first"].rstrip("?,. "), found["second"].rstrip("?!. ")
    return f"{first}?", f"{second[:1].upper()}{second[1:]}?"


def together(question: str, first: Answer, second: Answer, documents: int) -> Answer | None:
    """The answer made of those to both parts of a question.

    None if one is refused, shows a table or picture, or tells nothing that the other does not.
    """
    # What leans on the first and is told in passages is found better with it: they tell of both.
    if _POINTS.search(second.question) and {first.form, second.form} == {Form.SPANS}:
        return None
    return side_by_side(question, first, second, documents)


def side_by_side(question: str, first: Answer, second: Answer, documents: int) -> Answer | None:
    """The same of two questions that lean on nothing."""
    added = [quote for quote in second.quotes if quote not in first.quotes]
    anew = added or set(second.marks) - set(first.marks)
    if not anew or not all(one.answered and one.form in _FORMS for one in (first, second)):
        return None
    forms = [first.form, second.form]
    form = min(forms, key=_FORMS.index)
    # A table is of what one of them asks for.
    shown = [one for one in (first, second) if one.form is form]
    shown = shown[:1] if form is Form.COMPARISON else shown
    quotes = (*first.quotes, *added)
    lead = " ".join(filter(None, (one.lead for one in shown)))
    return replace(
        first,
        question=question,
        standalone=f"{first.standalone} {second.standalone}",
        text=answer_text(quotes, documents, lead),
        quotes=quotes,
        passages=_ranked((*first.passages, *second.passages)),
        terms=tuple(dict.fromkeys((*first.terms, *second.terms))),
        seconds=first.seconds + second.seconds,
        form=form,
        lead=lead,
        notes=tuple(dict.fromkeys((*first.notes, *second.notes))),
        marks=(*first.marks, *second.marks),
        statistics=tuple(cited for one in shown for cited in one.statistics),
        initiatives=tuple(cited for one in shown for cited in one.initiatives),
    )


def one_of_both(question: str, first: Answer, second: Answer) -> Answer | None:
    """The answer to the first part that has one, with a note of the other if that has none.

    None if neither part has an answer.
    """
    told, other = (first, second) if first.answered else (second, first)
    if not told.answered:
        return None
    if other.answered:
        is_told = all(quote in told.quotes for quote in other.quotes)
        return replace(told, question=question, standalone=question if is_told else told.standalone)
    unsaid = f"Jag hittar inget svar på den del av frågan som lyder ”{other.question}”."
    return replace(told, question=question, notes=(*told.notes, unsaid))


def _ranked(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages of both answers, each once, in the order of their ranks."""
    found = {passage.quotes: passage for passage in reversed(passages)}
    best_first = sorted(found.values(), key=lambda passage: passage.rank)
    return tuple(replace(passage, rank=n) for n, passage in enumerate(best_first, start=1))
