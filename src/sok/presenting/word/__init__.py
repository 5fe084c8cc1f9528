"""Text, tables, pictures and footnotes to a Word file, by python-docx (its only user)."""

from sok.presenting.word.file import WordFile
from sok.presenting.word.styles import LIST, NORMAL, QUOTE

__all__ = ["LIST", "NORMAL", "QUOTE", "WordFile"]
