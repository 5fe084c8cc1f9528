"""Figures and outcomes -> what `sok eval` prints: a table and a list, or JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sok.answering.words.references import page_reference
from sok.evaluate.figures import ALL, Figures
from sok.evaluate.outcomes import Outcome
from sok.records import Quote

_SEARCH = {
    "questions": "antal",
    "hit_1": "hit@1",
    "hit_3": "hit@3",
    "hit_5": "hit@5",
    "mrr": "MRR",
    "passage_recall": "fakta",
    "quote_accuracy": "citat",
    "quote_recall": "c-fakta",
    "page_accuracy": "sida",
    "refused_wrongly": "avb-fel",
    "refused_rightly": "avb-rätt",
    "verbatim": "ordagr",
    "seconds_median": "ms",
    "seconds_p95": "ms p95",
}
_ANSWERS = {
    "answer_accuracy": "rätt",
    "comparisons_right": "jämför",
    "follow_ups_right": "följd",
    "greetings_right": "hälsn",
    "form_accuracy": "form",
    "item_recall": "punkt-t",
    "item_precision": "punkt-p",
    "initiative_recall": "init-t",
    "initiative_precision": "init-p",
    "document_1": "dok@1",
    "page_5": "sida@5",
    "words_median": "ord",
    "numbers_unsupported": "ostödda",
}
SEARCH_LEGEND = """\
hit@n: facit bland de n första ställena   fakta: andel av fakta bland alla ställen
citat: något citat håller facit           c-fakta: andel av fakta i citaten
sida: citat med facit har rätt sida       avb-fel: avböjda som har svar
avb-rätt: avböjda som saknar svar         ordagr: citat som återfinns tecken för tecken"""
ANSWER_LEGEND = """\
rätt: hela svaret är rätt, av frågor som har svar   jämför: jämförelser med rätt svar
följd: följdfrågor med rätt svar                    hälsn: hälsningar som fått hjälp
form: svaret har väntad form                        -t, -p: täckning och precision för
ord: median av ord i svar på faktafrågor                    listpunkter och initiativ
dok@1: första stället ur rätt dokument              sida@5: rätt sida bland de fem första
ostödda: antal siffror som citaten inte stöder (ska vara 0)"""
_COUNTS = frozenset({"questions", "words_median", "numbers_unsupported"})
# Characters of a found text that are listed: enough to see what it is.
_EXCERPT = 100


def table(figures: Mapping[str, Figures]) -> str:
    """Two tables, of search and of answers: a row for each kind and one for all, and legends."""
    tables = ((_SEARCH, SEARCH_LEGEND), (_ANSWERS, ANSWER_LEGEND))
    return "\n\n".join(f"{_table(figures, columns)}\n\n{legend}" for columns, legend in tables)


def _table(figures: Mapping[str, Figures], columns: Mapping[str, str]) -> str:
    rows = [["", *columns.values()]]
    for kind, of in figures.items():
        values = asdict(of)
        rows.append(["alla" if kind == ALL else kind, *(_cell(n, values[n]) for n in columns)])
    return aligned(rows)


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """The rows as lines: the first column to the left, the others to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]) for row in rows
    )


def failures(outcomes: Sequence[Outcome]) -> str:
    """The questions that went wrong: how, and what was found instead."""
    failed = [outcome for outcome in outcomes if outcome.faults]
    lines = [f"Frågor där något gick fel: {len(failed)} av {len(outcomes)}"]
    for outcome in failed:
        case = outcome.case
        lines += ["", f"{case.id} ({case.kind}): {'; '.join(outcome.faults)}"]
        lines += [f"   {question}" for question in (*case.history, case.question)]
        lines += [f"   {where}: {_excerpt(quote)}" for where, quote in _found(outcome)]
    return "\n".join(lines)


def as_json(figures: Mapping[str, Figures], outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Figures by kind, and the questions that went wrong."""
    kinds = {kind: asdict(of) for kind, of in figures.items()}
    return {
        ALL: kinds.pop(ALL),
        "kinds": kinds,
        "failures": [_failure(outcome) for outcome in outcomes if outcome.faults],
    }


def _failure(outcome: Outcome) -> dict[str, Any]:
    return {
        "id": outcome.case.id,
        "kind": outcome.case.kind,
        "question": outcome.case.question,
        "history": list(outcome.case.history),
        "right": outcome.is_right,
        "form": outcome.answer.form,
        "faults": list(outcome.faults),
        "rank": outcome.rank,
        "found": [{"page": quote.page, "text": quote.text} for _, quote in _found(outcome)],
    }


def _found(outcome: Outcome) -> list[tuple[str, Quote]]:
    """The quotes, and the passage that came first."""
    quotes = [("citat", quote) for quote in outcome.answer.quotes]
    return quotes + [("plats 1", p.quotes[0]) for p in outcome.answer.passages[:1]]


def _excerpt(quote: Quote) -> str:
    text = quote.text if len(quote.text) <= _EXCERPT else f"{quote.text[:_EXCERPT]} …"
    return f"{page_reference(quote.pages)} {text}"


def _cell(name: str, value: float | None) -> str:
    if value is None:
        return "–"
    if name in _COUNTS:
        return f"{value:g}"
    return f"{1000 * value:.0f}" if name.startswith("seconds") else f"{value:.3f}"
