"""How much of the corpus an answer is sought in, in words."""

from __future__ import annotations

from collections.abc import Sequence

from sok.answering.words.references import NO_BREAK_SPACE, ranges
from sok.indexing.manifest import Entry, Manifest, PageGroup, Relation, Skipped
from sok.records import Legibility

_UNREAD = frozenset({Legibility.IMAGE, Legibility.GARBLED, Legibility.LEFT_OUT})
# What is said of a page, and of several.
_SAID = {
    Legibility.PART: ("är läsbar bara delvis", "är läsbara bara delvis"),
    Legibility.GARBLED: (
        "har text som inte går att tyda (typsnitten saknar bokstäver)",
        "har text som inte går att tyda (typsnitten saknar bokstäver)",
    ),
    Legibility.IMAGE: (
        "är en bild utan text (inskannad eller tecknad)",
        "är bilder utan text (inskannade eller tecknade)",
    ),
    Legibility.OCR: (
        "är läst ur en bild (OCR) och kan ha läsfel",
        "är lästa ur bilder (OCR) och kan ha läsfel",
    ),
}


def unread_count(skipped: Sequence[Skipped]) -> int:
    """The number of documents whose contents are not in the index; a mere copy's are."""
    return sum(one.unread for one in skipped)


def unread_text(read: int, unread: int) -> str:
    """That so many documents could not be read beside those that were; "" if all could."""
    return f"{unread} av {read + unread} dokument kunde inte läsas." if unread else ""


def not_searched(manifest: Manifest) -> str:
    """The documents and the pages that could not be read, in one or two sentences; "" if all could.

    Pages are those of the documents that are in the index.
    """
    documents = unread_text(len(manifest.documents), unread_count(manifest.skipped))
    return " ".join(filter(None, (documents, unread_pages_text(manifest.documents))))


def unread_pages_text(entries: Sequence[Entry]) -> str:
    """How many pages of these documents could not be read, or only in part; "" if all could."""
    pages = sum(entry.pages for entry in entries)
    groups = [group for entry in entries for group in entry.groups]
    unread = sum(group.count for group in groups if group.legibility in _UNREAD)
    part = sum(group.count for group in groups if group.legibility is Legibility.PART)
    if unread:
        also = f", och {part} bara delvis" if part else ""
        return f"{unread} av {pages} sidor kunde inte läsas{also}."
    return f"{part} av {pages} sidor kunde bara läsas delvis." if part else ""


def pages_text(entry: Entry) -> str:
    """How many pages of a document are read, and what is to be said of the others; "" if nothing.

    The pages are those of the PDF file.
    """
    if not entry.groups:
        return ""
    unread = sum(group.count for group in entry.groups if group.legibility in _UNREAD)
    count = f"{entry.pages - unread} av {entry.pages} sidor lästa"
    return f"{'; '.join([count, *map(group_text, entry.groups)])}."


def group_text(group: PageGroup) -> str:
    """What is to be said of pages that are not read whole: "PDF-sida 4 är en bild utan text"."""
    places = f"PDF-sida{NO_BREAK_SPACE}{', '.join(ranges(group.pdf))}"
    several = len(group.pdf) > 1
    if group.left_out:
        return f"{places} är {'utelämnade' if several else 'utelämnad'}: sidan {group.left_out}"
    return f"{places} {_SAID[group.legibility][several]}"


def relations_text(entry: Entry, manifest: Manifest) -> tuple[str, ...]:
    """The editions and near copies of a document in the index, each kind as one sentence."""
    years = {one.name: one.metadata.year for one in manifest.documents}
    editions = [
        f"{other.name} ({years[other.name]})"
        for other in entry.related
        if other.relation is Relation.EDITION
    ]
    copies = [other.name for other in entry.related if other.relation is Relation.COPY]
    said = []
    if editions:
        said.append(f"Samma rapport från andra år: {', '.join(editions)}.")
    if copies:
        said.append(f"Har nästan samma text som {', '.join(copies)}.")
    return tuple(said)
