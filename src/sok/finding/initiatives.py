"""A document to its example initiatives: what regions have done, each with its verbatim text.

They stand in lists that announce examples, in boxes, and below headings that name a region.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from sok.finding.actors import actor_in
from sok.finding.deeds import begins_with_infinitive, tells_of_states
from sok.finding.initiative_lists import (
    Announced,
    Named,
    announces,
    first_sentence,
    goes_on,
    read_item,
    topic_of,
    without_project,
)
from sok.finding.project_names import project_in
from sok.records import Block, Document, Initiative, Kind, Span
from sok.regions import only_regions, regions_in
from sok.sentences import sentences_of

# A heading that a document uses so often says no topic: "Fördelning av medel" in each chapter.
FORMULAIC = 3
# So many boxes are a series.
SERIES = 3

# What a text says that tells of something undertaken, not of how things are: a purpose, a kind
# of undertaking, or a verb of doing.
_UNDERTAKING = re.compile(
    r"\b(?:målet (?:är|med)|syftet?|vill|\w*(?:projekt|satsning|insats|initiativ|samarbete|forum|"
    r"nätverk|plattform|hubb|förstudie|pilot|testbädd|koncept|försök)(?:et|en|er|erna)?|"
    r"(?:ta(?:r|git)?|tog|tas) fram|(?:utveckla|satsa|arbeta|jobba|lansera|arrangera|anordna|skapa|"
    r"inrätta|påbörja|starta|testa|pröva|prova|initiera|utbilda|samordna|stärk|inför|genomför|bygg|"
    r"erbjud|undersök|anlägg)(?:r|t|ts|de|des|s|er|te|tes)?)\b",
    re.IGNORECASE,
)
# The named region is that of the place where something is, or an organisation's.
_LOCATED = re.compile(
    r"(?:\A|\b(?:[Ii]|[Pp]å|[Ff]ör|[Ii]nom|[Rr]egion)\s+|\b(?=Västra\s+Götalandsregionen))"
    r"(?=[A-ZÅÄÖ])"
)
_OPENS = re.compile(r"(?:I|På|Region) [A-ZÅÄÖ]")
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
    """Headings that a document uses again and again, and its title, which is above them all."""
    counts = Counter(block.text for block in document.blocks if block.kind is Kind.HEADING)
    repeated = {text for text, count in counts.items() if count >= FORMULAIC}
    tops = {block.headings[0] for block in document.blocks if block.headings}
    return frozenset(repeated | (tops if len(tops) == 1 else set()))


def _found(document: Document) -> Iterator[tuple[int, Named, tuple[str, ...]]]:
    """The number of each block that tells of an initiative, what it says, the headings above."""
    title: Block | None = None
    are_examples = _are_examples(document)
    for number, block in enumerate(document.blocks):
        named: Named | None = None
        above = block.headings
        if block.kind is Kind.HEADING:
            title = block
        elif block.kind is Kind.ITEM:
            named, title = _from_item(block), None
        elif block.kind in {Kind.BOX, Kind.PARAGRAPH} and not _leads(document.blocks, number):
            named, above = _from_text(block, title, are_examples)
            # A heading titles the first text below it; what comes after goes on with it.
            title = None
        if named and named.name:
            yield number, named, above


def _are_examples(document: Document) -> bool:
    """Whether the boxes that a document titles by regions tell of undertakings, as most of them do.

    They are of one kind: one whose words are not known tells what the others do.
    """
    boxes = [
        b for b in document.blocks if b.kind is Kind.BOX and regions_in("".join(b.headings[-1:]))
    ]
    return 2 * sum(_tells(box.text) for box in boxes) > len(boxes) >= SERIES


def _tells(text: str) -> bool:
    """Whether a text says what is undertaken, what for, or who does it."""
    return bool(_UNDERTAKING.search(text) or actor_in(text))


def _leads(blocks: Sequence[Block], number: int) -> bool:
    """Whether a text only leads up to the list after it, whose items tell what it announces."""
    after = next((b for b in blocks[number + 1 :] if b.kind is not Kind.FURNITURE), None)
    return after is not None and after.lead == blocks[number].text and bool(_from_item(after))


def _from_item(block: Block) -> Named | None:
    """What an item of a list of examples tells of; None if it is none."""
    headings = block.headings[-1:]
    done = goes_on(block.lead, block.text)
    surely = Announced.YES if done else max(map(announces, (block.lead, *headings)))
    named = read_item(block.text)
    # "Samla frukt vid vägen (Skåne)" tells what was done, whatever announces it.
    if surely is Announced.NO and not (named and begins_with_infinitive(block.text)):
        return None
    if named:
        return named
    told = regions_in(block.text) or regions_in(block.lead)
    if surely is Announced.YES:
        told = told or tuple(region for heading in headings for region in regions_in(heading))
    if not told or not (done or _UNDERTAKING.search(block.text)):
        return None
    if surely is not Announced.YES and not regions_in(block.lead):
        return None
    text, project = without_project(block.text)
    project = project or project_in(text)
    return Named(first_sentence(text), told, project, actor_in(text, project))


def _from_text(
    block: Block, title: Block | None, are_examples: bool
) -> tuple[Named | None, tuple[str, ...]]:
    """What a box, or the first text below a heading, tells of; and the headings above its own."""
    titled = title is not None and block.headings[-1:] == (title.text,)
    name = block.headings[-1] if titled or (block.kind is Kind.BOX and block.headings) else ""
    above = block.headings[:-1] if name else block.headings
    regions = regions_in(name)
    are_announced = any(announces(heading) is Announced.YES for heading in block.headings)
    if block.kind is Kind.BOX:
        regions = regions or _located(block.text)
    elif not (regions and are_announced):
        return _from_sentence(block.text, are_announced), block.headings
    tells = _tells(block.text) or (are_examples and not tells_of_states(block.text))
    if not regions or not tells:
        return None, above
    project = project_in(block.text)
    name = name or first_sentence(block.text)
    return Named(name, regions, project, actor_in(block.text, project)), above


def _from_sentence(text: str, are_announced: bool) -> Named | None:
    """What a sentence of running text tells of that begins with where it was undertaken.

    Where no heading announces examples it must name the project.
    """
    for sentence in sentences_of(text):
        project = project_in(sentence)
        regions = _located(sentence) if _OPENS.match(sentence) else ()
        if regions and (project or are_announced) and _tells(sentence):
            return Named(first_sentence(sentence), regions, project, actor_in(sentence, project))
    return None


def _located(text: str) -> tuple[str, ...]:
    """The regions where a text says that something takes place or who does it."""
    for found in _LOCATED.finditer(text):
        words = text[found.end() :].split(maxsplit=ENUMERATED)[:ENUMERATED]
        starts = (" ".join(words[:count]).rstrip(".") for count in range(len(words), 0, -1))
        if regions := next((named for start in starts if (named := only_regions(start))), ()):
            return regions
    return ()
