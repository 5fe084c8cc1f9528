"""Reading: a file of the corpus to a Document."""

from sok.reading.document import READING_VERSION, SUFFIXES, read_document

__all__ = ["READING_VERSION", "SUFFIXES", "read_document"]
