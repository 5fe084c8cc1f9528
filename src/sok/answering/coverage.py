"""How much of the corpus an answer is sought in, in words."""

from __future__ import annotations

from collections.abc import Sequence

from sok.indexing.manifest import Entry, Manifest, Relation, Skipped


def unread_count(skipped: Sequence[Skipped]) -> int:
    """The number of documents whose contents are not in the index; a mere copy's are."""
    return sum(one.unread for one in skipped)


def unread_text(read: int, unread: int) -> str:
    """That so many documents could not be read beside those that were; "" if all could."""
    return f"{unread} av {read + unread} dokument kunde inte läsas." if unread else ""


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
