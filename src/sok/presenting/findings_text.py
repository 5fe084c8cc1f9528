"""Statistics and initiatives as plain text, for a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from sok.answering.words.references import alone, page_reference
from sok.records import Cited, Found, Initiative, Quote, Statistic

_PATH = " › "
_BETWEEN = " · "


def statistics_text(statistics: Sequence[Cited[Statistic]]) -> str:
    """Each figure with what it measures and its quote, document by document."""
    if not statistics:
        return "Inga siffror hittades."
    return "\n\n".join([f"Siffror: {len(statistics)}", *_by_document(statistics, _statistic)])


def initiatives_text(initiatives: Sequence[Cited[Initiative]]) -> str:
    """Each initiative with its regions and its text; those of a document together."""
    if not initiatives:
        return "Inga exempel på insatser hittades."
    counted = f"Exempel på insatser: {len(initiatives)}"
    return "\n\n".join([counted, *_by_document(initiatives, _initiative)])


def _by_document(
    findings: Iterable[Cited[Found]], written: Callable[[Found], str]
) -> Iterator[str]:
    """A title for each document, then its findings, those of one quote together above it."""
    sources = groupby(findings, lambda cited: (cited.quote.title, cited.quote.span.document))
    for (title, document), of_document in sources:
        yield f"{title} ({document})"
        for quote, of_quote in groupby(of_document, lambda cited: cited.quote):
            found = [written(cited.found) for cited in of_quote]
            yield "\n".join([*found, *_quoted(quote)])


def _statistic(statistic: Statistic) -> str:
    of = f"av {statistic.whole}" if statistic.whole else ""
    year = str(statistic.year or "")
    return _line(statistic.printed, statistic.subject, of, statistic.region or "", year)


def _initiative(initiative: Initiative) -> str:
    project = f"projekt: {initiative.project}" if initiative.project else ""
    actor = f"aktör: {initiative.actor}" if initiative.actor else ""
    return _line(initiative.name, ", ".join(initiative.regions), project, actor)


def _line(name: str, *about: str) -> str:
    """What it is called, and what is known of it."""
    return _BETWEEN.join(part for part in (name, *about) if part)


def _quoted(quote: Quote) -> tuple[str, str]:
    place = _PATH.join([page_reference(quote.pages), *quote.headings])
    return f"   {alone(quote)}", f"   {place}"
