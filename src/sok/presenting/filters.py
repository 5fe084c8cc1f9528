"""Filters to the statistics and initiatives of an index that pass them, in the index's order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from sok.indexing.store import Index
from sok.records import Initiative, Span, Statistic


@dataclass(frozen=True, slots=True)
class Filters:
    """What is wanted: any value of each field, all that is there where a field is empty.

    `documents` are names, `headings` stand above a statistic or are an initiative's topic, and
    `text` holds words that all must be said, or begun, somewhere in what is known of a finding.
    """

    regions: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    headings: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    text: str = ""


def statistics_wanted(index: Index, filters: Filters) -> list[int]:
    """The numbers of the statistics that pass."""
    sought = _folded(filters.text).split()
    return [
        number
        for number, one in enumerate(index.statistics)
        if _any(filters.documents, [one.span.document])
        and _any(filters.regions, [one.region or ""])
        and _any(filters.units, [one.unit])
        and _any(filters.headings, headings_of(index, one.span))
        and (not sought or _says(sought, _statistic_text(index, one)))
    ]


def initiatives_wanted(index: Index, filters: Filters) -> list[int]:
    """The numbers of the initiatives that pass; `units` says nothing of them."""
    sought = _folded(filters.text).split()
    return [
        number
        for number, one in enumerate(index.initiatives)
        if _any(filters.documents, [one.span.document])
        and _any(filters.regions, one.regions)
        and _any(filters.headings, [one.topic])
        and (not sought or _says(sought, _initiative_text(index, one)))
    ]


def headings_of(index: Index, span: Span) -> tuple[str, ...]:
    """The headings above a span, outermost first."""
    return index.documents[span.document].blocks[span.block].headings


def headings_above_statistics(index: Index) -> list[str]:
    """The headings that statistics stand under, each once, in the order of the documents."""
    paths = (headings_of(index, one.span) for one in index.statistics)
    return list(dict.fromkeys(heading for path in paths for heading in path))


def heading_depths(index: Index) -> dict[str, int]:
    """How many headings stand above each of those, where it first stands."""
    paths = (headings_of(index, one.span) for one in index.statistics)
    depths: dict[str, int] = {}
    for path in paths:
        for depth, heading in enumerate(path):
            depths.setdefault(heading, depth)
    return depths


def topics(index: Index) -> list[str]:
    """The topics that initiatives stand under, each once, in the order of the documents."""
    return list(dict.fromkeys(one.topic for one in index.initiatives if one.topic))


def units(index: Index) -> list[str]:
    """The units of the statistics, the most frequent first."""
    return [unit for unit, _ in Counter(one.unit for one in index.statistics).most_common() if unit]


def documents_with(index: Index, findings: Iterable[Statistic | Initiative]) -> dict[str, str]:
    """The documents that findings are from: by what tells them apart for people, their names.

    That is the title, and the name too where documents share their title.
    """
    names = list(dict.fromkeys(one.span.document for one in findings))
    titles = Counter(index.documents[name].metadata.title for name in names)
    return {
        title
        if titles[title := index.documents[name].metadata.title] == 1
        else f"{title} ({name})": name
        for name in names
    }


def _any(wanted: frozenset[str], has: Iterable[str]) -> bool:
    return not wanted or not wanted.isdisjoint(has)


def _says(sought: Sequence[str], pieces: Sequence[str]) -> bool:
    """Whether each of the words stands in the pieces, at least as a part of one."""
    text = _folded("\n".join(pieces))
    return all(word in text for word in sought)


def _folded(text: str) -> str:
    return normalize("NFC", text).casefold()


def _statistic_text(index: Index, one: Statistic) -> list[str]:
    said = [one.printed, one.unit, one.subject, one.whole, one.region or "", str(one.year or "")]
    return [*said, index.text(one.span), *headings_of(index, one.span)]


def _initiative_text(index: Index, one: Initiative) -> list[str]:
    said = [one.name, *one.regions, one.project, one.actor, one.topic]
    return [*said, index.text(one.span), *headings_of(index, one.span)]
