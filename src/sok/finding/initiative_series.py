"""A document to what stands in a series of examples, which its words alone need not say.

Boxes, headings and list items that each name a region are of one kind: one whose words are not
known tells what the others do.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain

from sok.finding.deeds import tells_of_deed
from sok.finding.initiative_lists import (
    Announced,
    announces,
    first_sentence,
    is_sourced,
    labelled,
    titles_example,
)
from sok.finding.initiative_running import WHERE_FIRST, region_has_done, tells_first_of_deed
from sok.finding.undertakings import located, tells_of_undertaking
from sok.records import Block, Document, Kind
from sok.regions import beside_regions, only_regions, regions_in

_CAPITALS = re.compile(r"((?:[A-ZÅÄÖ-]{2,}[:.,]?\s+)+)([A-ZÅÄÖ](?:[a-zåäö]|\s).*)")
# So many boxes, paragraphs or items are a series.
SERIES = 3


def boxes_in_series(document: Document) -> bool:
    """Whether most of the boxes that a document titles by regions tell of undertakings."""
    boxes = [
        b for b in document.blocks if b.kind is Kind.BOX and regions_in("".join(b.headings[-1:]))
    ]
    return 2 * sum(tells_of_undertaking(box.text) for box in boxes) > len(boxes) >= SERIES


def titles_in_series(document: Document) -> frozenset[str]:
    """The headings that name what was done beside its region, if a document has a series of them.

    One that says to be an example needs no other.
    """
    titles = {b.text for b in document.blocks if b.kind is Kind.HEADING and titles_example(b.text)}
    if len(titles) < SERIES:
        titles = {title for title in titles if announces(title) is Announced.YES}
    return frozenset(titles)


def labels_in_series(document: Document) -> frozenset[str]:
    """What names a region, beside the same words as others do, in headings: "NEDSLAG: SKÅNE"."""
    labels: defaultdict[str, list[str]] = defaultdict(list)
    for block in document.blocks:
        label, _ = label_and_title(block.text) if block.kind is Kind.HEADING else ("", "")
        if regions_in(label):
            labels[beside_regions(label)].append(label)
    series = (texts for said, texts in labels.items() if said and len(set(texts)) > 1)
    return frozenset(chain.from_iterable(series))


def label_and_title(heading: str) -> tuple[str, str]:
    """A heading's label in capitals and what it says after that: "NEDSLAG: SKÅNE", "Bron lyfter".

    All of it is the label where it begins with none, or has no more.
    """
    found = _CAPITALS.match(heading)
    return (found[1].strip(), found[2]) if found and regions_in(found[1]) else (heading, "")


def items_in_series(blocks: Sequence[Block]) -> frozenset[int]:
    """The numbers of the items of lists in which each says whose it is.

    In a parenthesis at its end, in a label before it, or as what its own region has done. So do
    paragraphs that stand below one heading, each with the label of another region.
    """
    lists: defaultdict[object, list[int]] = defaultdict(list)
    for number, block in enumerate(blocks):
        if block.kind is Kind.ITEM or (block.kind is Kind.PARAGRAPH and _is_labelled(block.text)):
            lists[block.kind, block.lead, block.headings].append(number)
    return frozenset(
        number
        for items in lists.values()
        if len(items) > 1 and (texts := [blocks[item].text for item in items])
        if all(map(is_sourced, texts)) or _are_of_regions(texts) or _are_labelled(texts)
        for number in items
    )


def _are_of_regions(texts: Sequence[str]) -> bool:
    """Whether texts say first where, each in another region, and most what has been done there.

    "I Skåne har skolan byggt ...", "Region Halland har byggt ...".
    """
    firsts = [(text, first_sentence(text)) for text in texts]
    regions = {
        located(text)[:1]
        for text, first in firsts
        if WHERE_FIRST.match(text) or region_has_done(first)
    }
    done = sum(tells_first_of_deed(text) or region_has_done(first) for text, first in firsts)
    return () not in regions and len(regions) == len(texts) >= SERIES and 2 * done > len(texts)


def _is_labelled(text: str) -> bool:
    return bool(only_regions(labelled(text)[0]))


def _are_labelled(texts: Sequence[str]) -> bool:
    """Whether texts each begin with another region and a colon, and most say what was done."""
    told = [labelled(text) for text in texts]
    regions = {only_regions(label) for label, _ in told}
    are_apart = () not in regions and len(regions) == len(texts) >= SERIES
    done = sum(tells_of_deed(first_sentence(said)) for _, said in told)
    return are_apart and 2 * done > len(texts)
