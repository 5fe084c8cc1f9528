"""A document to what stands in a series of examples, which its words alone need not say.

Boxes, headings and list items that each name a region are of one kind: one whose words are not
known tells what the others do.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain

from sok.finding.deeds import measures, tells_how_it_is, tells_of_deed, tells_of_states
from sok.finding.initiative_items import is_sourced, labelled, read_item
from sok.finding.initiative_lists import Announced, announces, first_sentence, titles_example
from sok.finding.initiative_running import region_has_done, tells_first_of_deed
from sok.finding.undertakings import tells_of_undertaking
from sok.places import regions_told
from sok.records import Block, Document, Kind
from sok.regions import beside_regions, only_regions, regions_in

_CAPITALS = re.compile(r"((?:[A-ZÅÄÖ-]{2,}[:.,]?\s+)+)([A-ZÅÄÖ](?:[a-zà-ÿ]|\s).*)")
# What a paragraph begins with as its name: a few words before a full stop.
_NAME = re.compile(r"[A-ZÅÄÖ][\w-]+(?: [\w-]+){0,3}\.\s+(?=[A-ZÅÄÖ])")
# Who can be asked, and how.
_CONTACT = re.compile(r"@|\b(?:tfn|tel|telefon|mobil|e-post)\b|\b0\d{1,3}[- ]\d", re.IGNORECASE)
# What somebody is called, and where, has so many words.
NAMED_WORDS = 5
# Of a list of examples more than this share are of regions of their own.
APART = 0.75
# So many boxes, paragraphs or items are a series.
SERIES = 3


def boxes_in_series(document: Document) -> bool:
    """Whether most of the boxes that a document titles by regions tell of undertakings.

    Or of deeds, where their regions are as many as make a series.
    """
    boxes = [
        b for b in document.blocks if b.kind is Kind.BOX and regions_in("".join(b.headings[-1:]))
    ]
    regions = {regions_in(box.headings[-1]) for box in boxes}
    tells = _tells_of_work if len(regions) >= SERIES else tells_of_undertaking
    return 2 * sum(tells(box.text) for box in boxes) > len(boxes) >= SERIES


def _tells_of_work(text: str) -> bool:
    return tells_of_undertaking(text) or (tells_of_deed(text) and not tells_how_it_is(text))


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

    In a parenthesis at its end, in a label before it, or in words that say what is done there. So
    do paragraphs that stand below one heading, each with the label of another region, or with a
    name that it begins with: "Rörelserik. I Region Sörmland har ...".
    """
    lists: defaultdict[tuple[Kind, bool, str, tuple[str, ...]], list[int]] = defaultdict(list)
    for number, block in enumerate(blocks):
        is_named = bool(_NAME.match(block.text))
        is_text = block.kind is Kind.PARAGRAPH and (is_named or _is_labelled(block.text))
        if block.kind is Kind.ITEM or is_text:
            lists[block.kind, is_text and is_named, block.lead, block.headings].append(number)
    found: set[int] = set()
    for (_, named, *_), items in lists.items():
        texts = [blocks[item].text for item in items]
        texts = [_NAME.sub("", text) for text in texts] if named else texts
        if len(items) > 1 and all(map(is_sourced, texts)):
            found.update(items)
        elif _are_located(texts):
            found.update(item for item in items if _says_where(blocks[item].text))
    return frozenset(found)


def _are_located(texts: Sequence[str]) -> bool:
    """Whether most texts of a list say where, in different regions, and what was done there.

    What is to be done, how large a share has it and what has become more tells of none.
    """
    done = sum(map(_tells_done, texts))
    where = [regions[0] for regions in map(_says_where, texts) if regions]
    are_most = 3 * len(where) >= 2 * len(texts) and 2 * done > len(texts)
    return len(where) >= SERIES and are_most and len(set(where)) > APART * len(where)


def _says_where(text: str) -> tuple[str, ...]:
    """The regions that an item tells of; () of what measures or ought to be, if no label says."""
    if named := read_item(text):
        return named.regions
    return () if measures(first_sentence(text)) else regions_told(text)


def _tells_done(text: str) -> bool:
    """Whether an item says what is done, or what there is, and then whose it is."""
    if _CONTACT.search(text):
        return False
    named, first = read_item(text), first_sentence(text)
    if named is None:
        return tells_of_undertaking(first) or tells_first_of_deed(first) or region_has_done(first)
    says = tells_of_deed(text) or len(text.split()) > NAMED_WORDS
    return says and not tells_of_states(named.name)


def _is_labelled(text: str) -> bool:
    return bool(only_regions(labelled(text)[0]))
