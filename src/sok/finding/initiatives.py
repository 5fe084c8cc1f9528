"""A document to its example initiatives: what regions have done, each with its verbatim text.

They stand in lists that announce examples, in boxes, and below headings that name a region.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from sok.finding.actors import actor_in
from sok.finding.initiative_lists import (
    Announced,
    Named,
    announces,
    first_sentence,
    read_item,
    topic_of,
)
from sok.finding.project_names import project_in
from sok.records import Block, Document, Initiative, Kind, Span
from sok.regions import only_regions, regions_in

# A heading that a document uses so often says no topic: "Fördelning av medel" in each chapter.
FORMULAIC = 3

# What a text says that tells of something undertaken, not of how things are: a purpose, a kind
# of undertaking, or a verb of doing.
_UNDERTAKING = re.compile(
    r"\b(?:målet (?:är|med)|syftet?|vill|\w*(?:projekt|satsning|insats|initiativ|samarbete|forum|"
    r"nätverk|plattform|hubb|förstudie|pilot|testbädd|koncept)(?:et|en|er|erna)?|"
    r"(?:ta(?:r|git)?|tog|tas) fram|(?:utveckla|satsa|arbeta|jobba|lansera|arrangera|anordna|skapa|"
    r"inrätta|påbörja|starta|testa|prova|initiera|utbilda|samordna|stärk|inför|genomför|bygg|"
    r"erbjud|undersök)(?:r|t|de|s|er|te)?)\b",
    re.IGNORECASE,
)
# The named region is that of the place where something is, or an organisation's.
_LOCATED = re.compile(
    r"(?:\A|\b(?:[Ii]|[Pp]å|[Ff]ör|[Ii]nom|[Rr]egion)\s+|\b(?=Västra\s+Götalandsregionen))"
    r"(?=[A-ZÅÄÖ])"
)
# The longest enumeration of regions looked for: "Jämtland Härjedalen, Västra Götaland och ...".
ENUMERATED = 12


def find_initiatives(document: Document) -> tuple[Initiative, ...]:
    """The example initiatives of a document, in reading order; none if it tells of none."""
    repeated = _repeated_headings(document)
    return tuple(
        Initiative(
            name=named.name,
            regions=named.regions,
            project=named.project,
            actor=named.actor,
            topic=topic_of(tuple(h for h in above if h not in repeated) or above),
            span=Span(document.name, number, 0, len(document.blocks[number].text)),
        )
        for number, named, above in _found(document)
    )


def _repeated_headings(document: Document) -> frozenset[str]:
    """Headings that a document uses again and again."""
    counts = Counter(block.text for block in document.blocks if block.kind is Kind.HEADING)
    return frozenset(text for text, count in counts.items() if count >= FORMULAIC)


def _found(document: Document) -> Iterator[tuple[int, Named, tuple[str, ...]]]:
    """The number of each block that tells of an initiative, what it says, the headings above."""
    title: Block | None = None
    for number, block in enumerate(document.blocks):
        named: Named | None = None
        above = block.headings
        if block.kind is Kind.HEADING:
            title = block
        elif block.kind is Kind.ITEM:
            named, title = _from_item(block), None
        elif block.kind in {Kind.BOX, Kind.PARAGRAPH}:
            named, above = _from_text(block, title)
            # A heading titles the first text below it; what comes after goes on with it.
            title = None
        if named and named.name:
            yield number, named, above


def _from_item(block: Block) -> Named | None:
    """What an item of a list of examples tells of; None if it is none."""
    headings = block.headings[-1:]
    surely = max(map(announces, (block.lead, *headings)))
    if surely is Announced.NO:
        return None
    if named := read_item(block.text):
        return named
    told = regions_in(block.text) or regions_in(block.lead)
    if surely is Announced.YES:
        told = told or tuple(region for heading in headings for region in regions_in(heading))
    if not told or not _UNDERTAKING.search(block.text):
        return None
    if surely is not Announced.YES and not regions_in(block.lead):
        return None
    project = project_in(block.text)
    return Named(first_sentence(block.text), told, project, actor_in(block.text, project))


def _from_text(block: Block, title: Block | None) -> tuple[Named | None, tuple[str, ...]]:
    """What a box, or the first text below a heading, tells of; and the headings above its own."""
    titled = title is not None and block.headings[-1:] == (title.text,)
    name = block.headings[-1] if titled or (block.kind is Kind.BOX and block.headings) else ""
    above = block.headings[:-1] if name else block.headings
    regions = regions_in(name)
    if block.kind is Kind.BOX:
        regions = regions or _located(block.text)
    elif not any(announces(heading) is Announced.YES for heading in block.headings):
        return None, above
    if not regions or not _UNDERTAKING.search(block.text):
        return None, above
    project = project_in(block.text)
    name = name or first_sentence(block.text)
    return Named(name, regions, project, actor_in(block.text, project)), above


def _located(text: str) -> tuple[str, ...]:
    """The regions where a text says that something takes place or who does it."""
    for found in _LOCATED.finditer(text):
        words = text[found.end() :].split(maxsplit=ENUMERATED)[:ENUMERATED]
        starts = (" ".join(words[:count]).rstrip(".") for count in range(len(words), 0, -1))
        if regions := next((named for start in starts if (named := only_regions(start))), ()):
            return regions
    return ()
