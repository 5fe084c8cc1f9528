"""A document to its example initiatives: what regions have done, each with its verbatim text.

They stand in lists that announce examples, in boxes, below headings that name a region, in tables
of projects and in running text.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from sok.finding.actors import actor_in
from sok.finding.deeds import begins_with_infinitive, tells_of_deed
from sok.finding.initiative_cards import from_card, from_labelled, is_title, label_of
from sok.finding.initiative_items import read_item, without_project
from sok.finding.initiative_lists import (
    Announced,
    Named,
    announces,
    first_sentence,
    goes_on,
    topic_of,
)
from sok.finding.initiative_rows import rows_of_projects
from sok.finding.initiative_running import region_has_done
from sok.finding.initiative_series import (
    SERIES,
    boxes_in_series,
    items_in_series,
    label_and_title,
    labels_in_series,
    titles_in_series,
)
from sok.finding.initiative_texts import from_text
from sok.finding.project_names import project_in
from sok.finding.undertakings import UNDERTAKING, located, tells_of_undertaking
from sok.places import regions_told
from sok.records import Block, Document, Initiative, Kind, Span
from sok.regions import regions_in, without_regions

# What a text tells of, each with where it begins.
Told = list[tuple[int, Named]]
# The number of a block, what it tells of, and the headings above that.
Found = tuple[int, Told, tuple[str, ...]]

_HAS_DONE = re.compile(r"\bhar\b")
# A heading that a document uses so often says no topic: "Fördelning av medel" in each chapter.
FORMULAIC = 3
# So many regions are a series in a chapter that has others.
PAIR = 2


def find_initiatives(document: Document) -> tuple[Initiative, ...]:
    """The example initiatives of a document, in reading order; none if it tells of none."""
    repeated = _repeated_headings(document)
    found = _without_more(document, [*_found(document)])
    sections = _sections(document, found)
    boxed = {above for number, _, above in found if document.blocks[number].kind is Kind.BOX}
    have_more = sum(not named.beside for _, told, _ in found for _, named in told) >= SERIES
    return tuple(
        Initiative(
            name=named.name,
            regions=named.regions,
            project=named.project,
            actor=named.actor,
            topic=topic_of(tuple(h for h in above if h not in repeated) or above),
            span=Span(document.name, number, start, end),
        )
        for number, told, above in found
        for start, end, named in _parted(
            _kept(told, *_beside(document.blocks[number], sections, boxed), have_more),
            len(document.blocks[number].text),
        )
    )


def _without_more(document: Document, found: Sequence[Found]) -> list[Found]:
    """What is found, without what a paragraph tells more of the example right before it.

    That is surely one, below the same heading, and of the same region.
    """
    sure: dict[tuple[int, tuple[str, ...]], set[str]] = {}
    kept: list[Found] = []
    for number, told, above in found:
        headings = document.blocks[number].headings
        before = sure.get((number - 1, headings))
        its = [one for one in told if not one[1].beside or set(one[1].regions) != before]
        if its:
            kept.append((number, its, above))
        if not told[-1][1].beside:
            sure[number, headings] = set(told[-1][1].regions)
    return kept


def _parted(told: Told, length: int) -> Iterator[tuple[int, int, Named]]:
    """Each of what a text of that length tells of, and from where to where it does."""
    ends = [*(start for start, _ in told[1:]), length]
    for place, ((start, named), end) in enumerate(zip(told, ends, strict=False)):
        yield start if place else 0, end, named


def _repeated_headings(document: Document) -> frozenset[str]:
    """Headings that a document uses again and again, and its title, which is above them all."""
    counts = Counter(block.text for block in document.blocks if block.kind is Kind.HEADING)
    repeated = {text for text, count in counts.items() if count >= FORMULAIC}
    tops = {block.headings[0] for block in document.blocks if block.headings}
    return frozenset(repeated | (tops if len(tops) == 1 else set()))


def _sections(document: Document, found: Sequence[Found]) -> frozenset[tuple[str, ...]]:
    """The headings of the sections of which a list or running text tells of examples.

    Paragraphs of several regions, each of its own, are a series, though nothing else says so; where
    another section of the chapter has examples, two regions that a paragraph begins with are.
    """
    surely: set[tuple[str, ...]] = set()
    paragraphs: defaultdict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    regions: defaultdict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for number, told, _ in found:
        block = document.blocks[number]
        if block.kind in {Kind.PARAGRAPH, Kind.ITEM}:
            if not all(named.beside for _, named in told):
                surely.add(block.headings)
            elif told[0][0] == 0:
                paragraphs[block.headings].add(told[0][1].regions)
                regions[block.headings].update(named.regions for _, named in told)
    surely.update(above for above, own in paragraphs.items() if len(own) >= SERIES)
    chapters = {above[:-1] for above in surely if above[1:]}
    pairs = {above for above, named in regions.items() if len(named) >= PAIR}
    return frozenset(surely.union(above for above in pairs if above[:-1] in chapters))


def _beside(
    block: Block, sections: Collection[tuple[str, ...]], boxed: Collection[tuple[str, ...]]
) -> tuple[bool, bool]:
    """Whether a block stands in a section of examples, or in one of which a box is one."""
    return block.headings in sections, block.headings in boxed


def _kept(told: Told, are_beside: bool, is_box_beside: bool, have_more: bool) -> Told:
    """Those of a text that are examples, `are_beside` others in its section or not.

    Beside a box what has been done is one, and what merely goes on is none.

    What a region itself has done is one wherever the document has more. What comes after one of a
    region goes on with it, unless it is another region's.
    """
    kept: Told = []
    for start, named in told:
        is_new = all(set(named.regions).isdisjoint(other.regions) for _, other in kept)
        is_one = not named.beside or are_beside or (have_more and region_has_done(named.name))
        is_done = bool(_HAS_DONE.search(named.name)) or tells_of_undertaking(named.name)
        is_one = is_one or (is_box_beside and is_done)
        if is_new and is_one:
            kept.append((start, named))
    return kept


def _found(document: Document) -> Iterator[Found]:
    """The number of each block that tells of initiatives, what it says, the headings above."""
    title: Block | None = None
    is_label = False  # whether the heading just above the title announces it: "Exempel"
    labelled: tuple[str, ...] = ()  # the regions of a label before the title: "EXEMPEL SKÅNE"
    upper: Block | None = None  # the title, if it stands before the label
    are_examples = boxes_in_series(document)
    sourced = items_in_series(document.blocks)
    titles, labels = titles_in_series(document), labels_in_series(document)
    rows = rows_of_projects(document)
    for number, block in enumerate(document.blocks):
        told: Told = [(0, rows[number])] if number in rows else []
        above = block.headings
        if block.kind is Kind.HEADING:
            is_label = title is not None and announces(title.text) is Announced.YES
            is_label = is_label or block.text in titles
            label, said = label_and_title(block.text)
            is_both = bool(said) and label in labels
            labelled = regions_in(label) if is_both else labelled
            title = replace(block, text=said) if is_both else block
        elif block.kind is Kind.ITEM or number in sourced:
            item, title = _from_item(block, number in sourced), None
            told = [(0, item)] if item else []
        elif block.kind is Kind.PARAGRAPH and (regions := label_of(block.text)):
            labelled, upper, title = regions, title, None
            continue
        elif block.kind is Kind.PARAGRAPH and labelled and not title and is_title(block.text):
            title = block
            continue
        elif block.kind is Kind.BOX and title and title.text in labels and is_title(block.text):
            # "NEDSLAG: SKÅNE", and then a title of its own.
            labelled, title = regions_in(title.text), replace(block, headings=title.headings)
            continue
        elif block.kind in {Kind.BOX, Kind.PARAGRAPH} and not _leads(document.blocks, number):
            name = title or (upper if labelled else None)
            told, above = _carded(block, name, labelled) or from_text(
                block,
                title,
                (are_examples and not _is_bare(title)) or bool(title and title.text in titles),
                is_label,
            )
            # A heading titles the first text below it; what comes after goes on with it.
            title, labelled = None, ()
        if told and all(named.name for _, named in told):
            yield number, told, above


def _carded(
    block: Block, title: Block | None, labelled: tuple[str, ...]
) -> tuple[Told, tuple[str, ...]] | None:
    """What a text set as a card tells of, and the headings above it; None if it is none."""
    name = title.text if title else ""
    named = from_card(block.text, name, labelled)
    are_examples = any(announces(heading) is Announced.YES for heading in block.headings)
    tells = are_examples or tells_of_undertaking(block.text) or tells_of_deed(block.text)
    if named is None and labelled and tells:
        named = from_labelled(block.text, name, labelled)
    # A title that was not read as a heading stands under that of the card before.
    above = title.headings if title else block.headings
    return ([(0, named)], above) if named else None


def _is_bare(title: Block | None) -> bool:
    """Whether a title only names a region, below nothing that announces examples.

    Such texts say how things are there, and some of them what has been done.
    """
    if title is None or without_regions(title.text).strip():
        return False
    return all(announces(heading) is Announced.NO for heading in title.headings)


def _tells_something_done(text: str) -> bool:
    """Whether a text says in any verb what somebody does, or names something to do."""
    return tells_of_deed(text) or begins_with_infinitive(text)


def _leads(blocks: Sequence[Block], number: int) -> bool:
    """Whether a text only leads up to the list after it, whose items tell what it announces."""
    after = next((b for b in blocks[number + 1 :] if b.kind is not Kind.FURNITURE), None)
    return after is not None and after.lead == blocks[number].text and bool(_from_item(after))


def _from_item(block: Block, in_series: bool = False) -> Named | None:
    """What an item of a list of examples tells of; None if it is none."""
    headings = block.headings[-1:]
    done = in_series or goes_on(block.lead, block.text)
    surely = Announced.YES if done else max(map(announces, (block.lead, *headings)))
    named = read_item(block.text)
    # "Samla frukt vid vägen (Skåne)" tells what was done, whatever announces it.
    if surely is Announced.NO and not (named and begins_with_infinitive(block.text)):
        return None
    if named:
        # A sentence about another region may name its project.
        is_own = set(regions_told(block.text)) <= set(named.regions)
        return replace(named, project=named.project or (project_in(block.text) if is_own else ""))
    text, project = without_project(block.text)
    told = (in_series and located(text)) or regions_in(block.text) or regions_in(block.lead)
    tells = done or bool(UNDERTAKING.search(block.text))
    if surely is Announced.YES:
        told = told or regions_told(" ".join([text, *headings]))
        tells = tells or (bool(regions_told(text)) and _tells_something_done(text))
    elif not regions_in(block.lead):
        return None
    if not told or not tells:
        return None
    project = project or project_in(text)
    return Named(first_sentence(text), told, project, actor_in(text, project))
