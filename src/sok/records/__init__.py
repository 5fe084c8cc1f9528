"""The records that flow from stage to stage; this package imports nothing else of ours.

Offsets count characters (code points), ranges are half open, scores grow with relevance.
"""

from sok.records.answers import (
    Answer,
    Cited,
    Form,
    Found,
    Passage,
    Quote,
    QuotedFigure,
    QuotedTable,
    TableRow,
)
from sok.records.documents import (
    Block,
    Box,
    Document,
    Figure,
    Kind,
    Legibility,
    Metadata,
    Page,
    PageNumber,
    Repair,
    Run,
    Span,
    Table,
)
from sok.records.findings import (
    Initiative,
    Statistic,
)
from sok.records.pieces import (
    Chunk,
    Sentence,
)

__all__ = [
    "Answer",
    "Block",
    "Box",
    "Chunk",
    "Cited",
    "Document",
    "Figure",
    "Form",
    "Found",
    "Initiative",
    "Kind",
    "Legibility",
    "Metadata",
    "Page",
    "PageNumber",
    "Passage",
    "Quote",
    "QuotedFigure",
    "QuotedTable",
    "Repair",
    "Run",
    "Sentence",
    "Span",
    "Statistic",
    "Table",
    "TableRow",
]
