"""`sok status`: what the corpus and the index hold, and whether they agree."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from datetime import datetime

from sok.answering.quoting.coverage import not_searched, pages_text, relations_text
from sok.answering.words.references import page_reference
from sok.errors import CorpusError, UnusableIndex
from sok.indexing.fresh import differences, list_corpus
from sok.indexing.manifest import Entry, Manifest, check_files, read_manifest
from sok.indexing.model import encoder_name
from sok.library.metadata_file import SWEDISH
from sok.library.staging import recover
from sok.settings import Settings, from_environment


def run(arguments: Namespace) -> int:
    """Print it all; that something is missing is what was asked for, and no error.

    A change that was cut off is undone first.
    """
    settings = from_environment()
    recover(settings)
    print("\n".join(_lines(settings)))
    return 0


def _lines(settings: Settings) -> Iterator[str]:
    yield f"Dokumentmapp  {settings.corpus}"
    yield f"Indexmapp     {settings.index}"
    yield f"Modell        {settings.model}"
    try:
        manifest = read_manifest(settings.index)
        check_files(settings.index, manifest)
    except UnusableIndex as error:
        yield f"Index         {error}"
        return
    yield f"Index         {_freshness(settings, manifest)}"
    created = datetime.fromisoformat(manifest.created).astimezone()
    yield f"Byggt         {created:%Y-%m-%d %H:%M}"
    yield (
        f"Innehåll      {len(manifest.documents)} dokument, "
        f"{sum(entry.pages for entry in manifest.documents)} sidor, "
        f"{manifest.chunks} textstycken, {manifest.sentences} meningar"
    )
    yield f"Funnet        {manifest.statistics} siffror, {manifest.initiatives} exempel på insatser"
    if manifest.ocr:
        yield "Bilder        sidor som är bilder läses med OCR"
    if said := not_searched(manifest):
        yield f"Täckning      {said}"
    for entry in manifest.documents:
        yield from ("", *_described(entry, manifest))
    for heading, unread in (("Kunde inte läsas", True), ("Kopior", False)):
        if files := [skipped for skipped in manifest.skipped if skipped.unread is unread]:
            yield from ("", heading)
            yield from (f"  {skipped.name}: {skipped.reason}" for skipped in files)


def _freshness(settings: Settings, manifest: Manifest) -> str:
    try:
        files = list_corpus(settings.corpus)
    except CorpusError as error:
        return f"går inte att jämföra med dokumenten. {error}"
    reasons = differences(manifest, files, encoder_name(settings), settings.ocr)
    if reasons:
        return f"inaktuellt ({'; '.join(reasons)}). Kör `sok index` så byggs det om."
    return "aktuellt"


def _extent(entry: Entry) -> str:
    """The printed pages of a text file; of a PDF, whose pages say their numbers, how many."""
    if entry.name.lower().endswith(".pdf"):
        return f"{entry.pages} {'sida' if entry.pages == 1 else 'sidor'}"
    first = entry.metadata.first_page
    return page_reference(range(first, first + entry.pages))


def _described(entry: Entry, manifest: Manifest) -> Iterator[str]:
    """A document in a few lines, the guesses among them said to be guesses."""
    about = entry.metadata
    published = f"{about.publisher} {about.year or 'okänt år'}"
    yield entry.name
    yield f"  {about.title}"
    yield f"  {published}, {_extent(entry)}, {about.language}"
    yield f"  {entry.chunks} textstycken, sha256 {entry.sha256[:12]}"
    if said := pages_text(entry):
        yield f"  {said}"
    yield from (f"  {said}" for said in relations_text(entry, manifest))
    if about.guessed:
        guessed = ", ".join(SWEDISH[field] for field in about.guessed)
        beside = entry.name.rpartition(".")[0]
        yield f"  Gissat: {guessed}. Skriv vad som gäller i {beside}.toml."
