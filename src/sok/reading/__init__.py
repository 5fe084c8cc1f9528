"""Reading: a file of the corpus to a Document."""

from sok.reading.document import read_document

__all__ = ["read_document"]
