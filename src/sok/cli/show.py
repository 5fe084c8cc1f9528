"""`sok show`: a page of a document as it was read, and what was repaired in it."""

from __future__ import annotations

from argparse import Namespace

from sok.answering.words.references import page_reference
from sok.cli.files import write_whole
from sok.cli.named import find_named
from sok.errors import CorpusError, UnusableIndex, UsageError
from sok.indexing.fresh import CorpusFile, code_fingerprint, list_corpus, uses_ocr
from sok.indexing.manifest import read_manifest
from sok.indexing.texts import read_texts
from sok.presenting.page_text import page_text, repairs_text
from sok.records import Document
from sok.settings import Settings, from_environment

# Dots to the point of a page's picture: 144 to the inch, sharp on a screen and in a document.
DOTS = 2.0


def run(arguments: Namespace) -> int:
    """Print the page, and with --repairs what was changed between the file and what is shown."""
    settings = from_environment()
    files = list_corpus(settings.corpus)
    file = find_named(arguments.document, files, str(settings.corpus))
    document = _document(settings, file)
    place = _place(document, arguments.page)
    if arguments.quote is not None:
        _show_quote(settings, document, place, arguments.quote, arguments.png)
        return 0
    if arguments.png is not None:
        raise UsageError("--png visar ett citat på sidan. Ange citatet med --quote.")
    print(page_text(document, place))
    if arguments.repairs:
        print(f"\n{repairs_text(document, place)}")
    return 0


def _show_quote(
    settings: Settings, document: Document, place: int, text: str, png: str | None
) -> None:
    """The page with the quote marked, as text or as a picture in a file."""
    # What draws and reads PDFs is loaded by those who need it: a page is shown in an instant.
    from sok.presenting.quote_marks import find_quote, marked_page

    span = find_quote(document, place, text)
    if span is None:
        number = page_reference([document.pages[place].printed])
        raise UsageError(
            f"Citatet finns inte på {number} i {document.name}. Kontrollera sidan, och att "
            "citatet är skrivet ordagrant."
        )
    if png is None:
        print(page_text(document, place, span))
        return
    write_whole(png, marked_page(settings.corpus, document, span, place, DOTS))
    print(png)


def _document(settings: Settings, file: CorpusFile) -> Document:
    """The document from the index if that is up to date with the file, else read anew."""
    try:
        manifest = read_manifest(settings.index)
        keys = [entry.key for entry in manifest.documents]
        if file.key in keys and manifest.code == code_fingerprint():
            return read_texts(settings.index, manifest).documents[keys.index(file.key)]
    except UnusableIndex:
        pass  # the file itself says the same
    from sok.reading import read_document

    return read_document(file.path, uses_ocr(settings))


def _place(document: Document, printed: str) -> int:
    """The place of the printed page in the document; CorpusError with what there is.

    Pages that print the number go before those that only have it in the PDF.
    """
    pages = document.pages
    labels = [str(page.number) if page.label is None else page.label for page in pages]
    found = [n for n, label in enumerate(labels) if label.casefold() == printed.casefold()]
    own = [n for n, page in enumerate(pages) if str(page.number) == printed]
    if not (found or own):
        known = page_reference(page.printed for page in pages)
        raise CorpusError(f"{document.name} har ingen sida {printed}. Sidorna är {known}.")
    return (found or own)[0]
