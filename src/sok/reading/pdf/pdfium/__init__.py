"""The bytes of a PDF file to its sheets and pictures of them, by way of PDFium (its only user)."""

from sok.reading.pdf.pdfium.bookmarks import Bookmark, read_bookmarks
from sok.reading.pdf.pdfium.files import Pages, lacks_password, open_pdf, page_sizes
from sok.reading.pdf.pdfium.pictures import render
from sok.reading.pdf.pdfium.sheets import read_sheet

__all__ = [
    "Bookmark",
    "Pages",
    "lacks_password",
    "open_pdf",
    "page_sizes",
    "read_bookmarks",
    "read_sheet",
    "render",
]
