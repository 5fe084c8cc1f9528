"""What is found in documents when they are indexed."""

from __future__ import annotations

from dataclasses import dataclass

from sok.records.documents import Span


@dataclass(frozen=True, slots=True)
class Statistic:
    """A figure that measures something, as a document states it.

    `value` counts in `unit`, both read from `printed` ("287,8 miljoner kronor" is 287.8 of
    "miljoner kronor", "hälften" is 50 of "procent"). `subject` is what is measured, in the
    document's words, and `whole` what a share is a share of ("" if it is none or is not said).
    `figure` is where the printed figure stands, `span` the sentence (or sentences) to quote.
    """

    value: float
    printed: str
    unit: str
    subject: str
    whole: str
    region: str | None
    year: int | None
    figure: Span
    span: Span


@dataclass(frozen=True, slots=True)
class Initiative:
    """An example of something that a region has done.

    `name` is its title, or what a list says before the parenthesis; `project` and `actor` are ""
    where the text names none; `topic` is the heading of the list or section that it stands
    under. `span` is the verbatim text.
    """

    name: str
    regions: tuple[str, ...]
    project: str
    actor: str
    topic: str
    span: Span
