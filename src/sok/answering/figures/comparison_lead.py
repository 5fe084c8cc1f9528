"""The first of some figures compared to the sentence that names it, of fixed wording."""

from __future__ import annotations

from sok.answering.asked.ranking import PLACES, Order, adds_up, place_asked
from sok.answering.words.measures import Measure, counts_time, measure_of
from sok.answering.words.units import states_measure
from sok.records import Statistic

# Said where a sum is asked for and none is stated: none is worked out.
_ONE_BY_ONE = "Citaten anger dem var för sig."
_FIRST_AND_LAST = {
    Measure.SHARE: ("Störst andel", "Lägst andel"),
    Measure.MONEY: ("Högst belopp", "Lägst belopp"),
    Measure.COUNT: ("Flest", "Färst"),
    Measure.TIME: ("Längst tid", "Kortast tid"),
}
# Of tons, kilometres and the like nobody has "flest".
_OF_UNIT = ("Högst värde", "Lägst värde")


def lead_of(question: str, order: Order, named: str, row: Statistic) -> str:
    """A sentence that names what has the place asked for, and its figure, that of `row`."""
    if adds_up(question):
        return _ONE_BY_ONE
    first, last = _kinds(row)
    kind = last if order is Order.LEAST else first
    place = PLACES[place_asked(question)]
    placed = f"{place}{kind.lower()}" if place else kind
    return f"{placed[:1].upper()}{placed[1:]} av de angivna: {named}, {row.printed}."


def _kinds(row: Statistic) -> tuple[str, str]:
    """What the largest and the smallest of the figures that count as this one does are called."""
    measure = Measure.TIME if counts_time(row) else measure_of(row)
    is_of_unit = measure is Measure.COUNT and states_measure(row.printed)
    return _OF_UNIT if is_of_unit else _FIRST_AND_LAST[measure]
