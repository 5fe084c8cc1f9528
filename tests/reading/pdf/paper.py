"""Small PDF files that tests set themselves, line by line, with fpdf2.

Lengths are points from the upper left corner of the page, y is the line that letters stand on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

from fpdf import FPDF
from partition import flaws

from sok.reading.document import read_document
from sok.records import Block, Document, Kind

# An A4 page: its width and height, and the text's edges.
WIDTH, HEIGHT = 595.0, 842.0
LEFT, RIGHT, TOP = 70.0, 525.0, 120.0
SIZE, LEADING = 11.0, 14.0

# The edges of a table's columns, the height of its rows, and what stands in it.
XS = (LEFT, 210.0, 320.0, 430.0)
STEP = 20.0
HEADER = ("Län", "Sökande", "Beviljade")
ROWS = (("Skåne", "312", "118"), ("Dalarna", "95", "40"), ("Gotland", "21", "9"))

PROSE = (
    "Regionerna ansvarar för kollektivtrafiken i sina län och betalade under året ut stöd till "
    "företag som utvecklar varor och tjänster. Kommunerna deltar i arbetet med skolan, vården "
    "och omsorgen, och många av dem har antagit egna mål för klimatet och energin. Staten följer "
    "upp hur pengarna används och redovisar resultatet för riksdagen varje vår."
)
OTHER_PROSE = (
    "Vattnet i sjöarna provas tre gånger om året av länsstyrelsen, som också för register över "
    "brunnar och dammar. Skogen täcker mer än hälften av landets yta och ägs till stor del av "
    "enskilda personer. Den som avverkar måste anmäla det till myndigheten minst sex veckor före "
    "och se till att ny skog växer upp."
)


class Paper:
    """A file in the making."""

    def __init__(self) -> None:
        self.pdf = FPDF(unit="pt", format=(WIDTH, HEIGHT))
        self.pdf.core_fonts_encoding = "cp1252"
        self.pdf.set_auto_page_break(False)

    def page(self) -> Paper:
        """Begin a page."""
        self.pdf.add_page()
        return self

    def put(self, x: float, y: float, text: str, size: float = SIZE, style: str = "") -> float:
        """Set a line; returns where it ends."""
        self.pdf.set_font("Helvetica", style, size)
        self.pdf.text(x, y, text)
        return x + self.pdf.get_string_width(text)

    def lines(
        self,
        x: float,
        y: float,
        lines: Iterable[str],
        size: float = SIZE,
        style: str = "",
        leading: float = LEADING,
    ) -> float:
        """Set lines one below another; returns the y of the next."""
        for line in lines:
            self.put(x, y, line, size, style)
            y += leading
        return y

    def flow(
        self, x: float, y: float, text: str, width: float = RIGHT - LEFT, size: float = SIZE
    ) -> float:
        """Set a paragraph with no line wider than `width`; returns the y of the next line."""
        return self.lines(x, y, self.broken(text, width, size), size, leading=size + 3)

    def broken(self, text: str, width: float = RIGHT - LEFT, size: float = SIZE) -> list[str]:
        """The lines of a text between words, none wider than `width`."""
        self.pdf.set_font("Helvetica", "", size)
        lines: list[str] = []
        for word in text.split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.pdf.get_string_width(longer) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Draw a thin line."""
        self.pdf.set_line_width(0.5)
        self.pdf.line(x0, y0, x1, y1)

    def grid(self, xs: Sequence[float], ys: Sequence[float]) -> None:
        """Draw the lines of a table with these columns and rows."""
        for y in ys:
            self.rule(xs[0], y, xs[-1], y)
        for x in xs:
            self.rule(x, ys[0], x, ys[-1])

    def read(self, folder: Path) -> Document:
        """The document that is read from the file."""
        return read_bytes(folder, bytes(self.pdf.output()))


def read_bytes(folder: Path, data: bytes) -> Document:
    """The document that is read from a file with these bytes, of whose text nothing is lost."""
    path = folder / "trap.pdf"
    path.write_bytes(data)
    document = read_document(path)
    assert flaws([page.text for page in document.pages], document.blocks) == []
    return document


def headings(document: Document) -> list[str]:
    """The headings of a document in order."""
    return texts(document, Kind.HEADING)


def of_text(document: Document, text: str) -> Block:
    """The block with this text."""
    return next(block for block in document.blocks if block.text == text)


def texts(document: Document, *kinds: Kind) -> list[str]:
    """The texts of the blocks of these kinds, of all but furniture if none is named."""
    wanted = kinds or tuple(kind for kind in Kind if kind is not Kind.FURNITURE)
    return [block.text for block in document.blocks if block.kind in wanted]


def a_table(paper: Paper, y: float, rows: Sequence[Sequence[str]], bold: bool = True) -> float:
    """Set a ruled table, its first row bold; returns where it ends."""
    paper.grid(XS, [y + STEP * number for number in range(len(rows) + 1)])
    for number, row in enumerate(rows):
        for x, text in zip(XS, row, strict=False):
            style = "B" if bold and number == 0 else ""
            paper.put(x + 5, y + STEP * number + 14, text, 10, style)
    return y + STEP * len(rows)


def a_header(paper: Paper, y: float, below: Sequence[float] = XS) -> None:
    """Set the header between rules that are drawn cell by cell."""
    for at, xs in ((y, XS), (y + STEP, below)):
        for left, right in pairwise(xs):
            paper.pdf.rect(left, at, right - left, 0.75, "F")
    for x, text in zip(XS, HEADER, strict=False):
        paper.put(x + 5, y + 14, text, 10)


def cells(document: Document, number: int = 0) -> list[tuple[str, ...]]:
    """The rows of a table of the document."""
    table = document.tables[number]
    return [tuple(document.blocks[row].text.split("\t")) for row in table.rows]


def with_prose(*titles: tuple[str, float, str]) -> Paper:
    """A page on which each of these lines (text, size, style) stands above a paragraph."""
    paper, y = Paper().page(), TOP
    for number, (text, size, style) in enumerate(titles):
        paper.put(LEFT, y, text, size, style)
        y = paper.flow(LEFT, y + 20, OTHER_PROSE if number % 2 else PROSE) + 20
    return paper
