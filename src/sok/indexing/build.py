"""The corpus folder becomes an index folder, doing only the work that is new.

A document whose file and metadata have not changed is not read again, nor are its statistics
and initiatives found again, and no text is embedded again that the same encoder has embedded
before, whatever document it stood in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from sok.causes import cause
from sok.errors import CorpusError, IndexLocked, ReadingError, SameContent, UnusableIndex
from sok.finding.initiatives import find_initiatives
from sok.finding.statistics import find_statistics
from sok.indexing.assemble import Source, assemble, embed, known_texts
from sok.indexing.chunks import chunk_document
from sok.indexing.encoder import Encoder
from sok.indexing.fresh import CorpusFile, code_fingerprint, differences, list_corpus, uses_ocr
from sok.indexing.legible import awaits_ocr
from sok.indexing.lock import hold
from sok.indexing.manifest import Skipped
from sok.indexing.store import Index, load_index, not_written, write_index
from sok.records import Document, Initiative, Statistic
from sok.settings import Settings

Read = Callable[[Path], Document]
# Of each file the document, or why there is none, in order; several may be read at a time.
ReadAll = Callable[[Sequence[Path]], Iterator[Document | ReadingError]]
Progress = Callable[[str, float], None]
Finding = TypeVar("Finding", Statistic, Initiative)
# A document, and what was found in it; those that need not be read again, by their file's key.
_Contents = tuple[Document, tuple[Statistic, ...], tuple[Initiative, ...]]
_Known = dict[tuple[str, str, str], _Contents]

# Shares of a build's time when the stages begin, for the progress bar alone.
_EMBEDDING, _WRITING = 0.1, 0.95
# Reasons in the message that no document could be read; the first are the most of the help.
_REASONS = 3


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: names of documents, texts embedded, and seconds.

    `model_seconds` is the part of `seconds` that the encoder took.
    """

    read: tuple[str, ...]
    reused: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    embedded: int
    seconds: float
    model_seconds: float


def build_index(
    settings: Settings,
    encoder: Encoder,
    read: Read,
    progress: Progress | None = None,
    force: bool = False,
    read_all: ReadAll | None = None,
) -> BuildReport:
    """Bring the index in `settings.index` up to date with `settings.corpus`.

    `read` turns a file into a Document, or raises ReadingError for one to be skipped;
    `read_all`, if given, reads them instead, as many at a time as it likes.
    Pages that are pictures are read if the settings ask for `ocr` or the old index was built so:
    `read` is then to do that (`uses_ocr`).
    `progress` is told what is being done, in Swedish, and the share done, 0 to 1. With `force`
    nothing of the old index is reused. Raises CorpusError if there is nothing to index,
    IndexLocked or IndexNotWritten; the old index then still stands.
    """
    started = perf_counter()
    report = progress or (lambda stage, share: None)
    with _locked(settings.index):
        files = list_corpus(settings.corpus)
        old = None if force else _old_index(settings.index)
        ocr = uses_ocr(settings, force)
        if old and not differences(old.manifest, files, encoder.name, ocr):
            report("Indexet är klart", 1.0)
            names = tuple(old.documents)
            return BuildReport((), names, old.manifest.skipped, 0, perf_counter() - started, 0.0)
        read_each = read_all or partial(_one_by_one, read)
        sources, skipped = _read_corpus(
            settings.corpus, files, _unchanged(old, ocr), read_each, report
        )
        pieces = [chunk_document(source.document) for source in sources]
        known = known_texts(old, encoder.name)
        new, model_seconds = embed(pieces, known, encoder, partial(_report_embedding, report))
        report("Skriver indexet", _WRITING)
        index = assemble(sources, skipped, pieces, known | new, encoder.name, ocr)
        write_index(settings.index, index)
        report("Indexet är klart", 1.0)
    return BuildReport(
        tuple(source.document.name for source in sources if not source.reused),
        tuple(source.document.name for source in sources if source.reused),
        tuple(skipped),
        len(new),
        perf_counter() - started,
        model_seconds,
    )


def _report_embedding(report: Progress, share: float) -> None:
    report("Beräknar vektorer", _EMBEDDING + (_WRITING - _EMBEDDING) * share)


def _locked(folder: Path) -> AbstractContextManager[object]:
    """Hold the lock that one builder at a time may have."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return hold(folder / "lock", wait=False)
    except TimeoutError:
        raise IndexLocked(
            f"Indexet i {folder} byggs redan av ett annat program. Vänta tills det är klart och "
            "försök sedan igen."
        ) from None
    except OSError as error:
        raise not_written(folder, error) from error


def _old_index(folder: Path) -> Index | None:
    try:
        return load_index(folder)
    except UnusableIndex:
        return None  # missing or broken, and so to be built from nothing


def _one_by_one(read: Read, paths: Sequence[Path]) -> Iterator[Document | ReadingError]:
    for path in paths:
        try:
            yield read(path)
        except ReadingError as error:
            yield error
        except OSError as error:
            why = cause(error)
            yield ReadingError(f"{path.name} går inte att läsa ({why}). Se till att den får läsas.")


def _read_corpus(
    folder: Path, files: Sequence[CorpusFile], unchanged: _Known, read: ReadAll, report: Progress
) -> tuple[list[Source], list[Skipped]]:
    """The documents, read where not known, and the rest; CorpusError if none is readable."""
    to_read = [file for file in files if file.key not in unchanged and file.is_named]
    read_now = read([file.path for file in to_read])
    sources: list[Source] = []
    skipped: list[Skipped] = []
    for number, file in enumerate(files):
        report(f"Läser {file.name}", _EMBEDDING * number / len(files))
        contents = unchanged.get(file.key)
        reused = contents is not None
        found = next(read_now) if file in to_read else None
        try:
            _refuse(file, sources)
            if isinstance(found, ReadingError):
                raise found
            contents = contents or _contents(file, found)
            sources.append(Source(file, *contents, reused))
        except ReadingError as error:
            unread = not isinstance(error, SameContent)
            skipped.append(Skipped(*file.key, str(error), unread))
    if not sources:
        reasons = " ".join(skip.reason for skip in skipped[:_REASONS])
        raise CorpusError(f"Inget dokument i {folder} gick att läsa. {reasons}")
    return sources, skipped


def _contents(file: CorpusFile, read: Document | None) -> _Contents:
    if read is None:
        raise ValueError(f"{file.name} was not read")
    document = replace(read, name=file.name)
    return document, find_statistics(document), find_initiatives(document)


def _refuse(file: CorpusFile, sources: Sequence[Source]) -> None:
    """Raise ReadingError if `file` has no name that can be shown, or one just like another."""
    if not file.is_named:
        raise ReadingError(f"Filnamnet {file.name} är inte giltig text. Byt namn på filen.")
    for source in sources:
        if source.file.name == file.name:
            raise ReadingError(
                f"{file.name} finns två gånger, med å, ä eller ö skrivna olika. "
                "Ta bort den ena ur mappen."
            )
        if file.sha256 and source.file.sha256 == file.sha256:
            raise SameContent(
                f"{file.name} har samma innehåll som {source.file.name}. Ta bort den ena ur mappen."
            )


def _unchanged(old: Index | None, ocr: bool) -> _Known:
    """What `old` has of documents that today's code would read alike."""
    if old is None or old.manifest.code != code_fingerprint():
        return {}
    statistics, initiatives = _by_document(old.statistics), _by_document(old.initiatives)
    return {
        entry.key: (
            old.documents[entry.name],
            statistics.get(entry.name, ()),
            initiatives.get(entry.name, ()),
        )
        for entry in old.manifest.documents
        if old.manifest.ocr or not (ocr and awaits_ocr(entry))
    }


def _by_document(findings: Iterable[Finding]) -> dict[str, tuple[Finding, ...]]:
    """Findings, which stand in the order of the documents, by the name of theirs."""
    groups = groupby(findings, lambda finding: finding.span.document)
    return {name: tuple(group) for name, group in groups}
