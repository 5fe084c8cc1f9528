"""What the modules that read numbers share: a number with its unit, and how it measures."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

# Percent in a whole.
WHOLE = 100
# Characters before a number in which a word that bears on it is looked for.
WINDOW = 60


class Measure(StrEnum):
    """How a number measures."""

    AMOUNT = "amount"  # money, or a physical quantity
    SHARE = "share"
    COUNT = "count"
    PERIOD = "period"
    YEAR = "year"  # of an event


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text, printed from `start` to `end` with its unit: `value` counts in `unit`."""

    value: float
    unit: str
    measure: Measure
    start: int
    end: int
