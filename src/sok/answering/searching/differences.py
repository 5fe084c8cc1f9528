"""Columns of years to how much each row's figure is greater in one year than in an earlier one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from sok.answering.searching.columns import Column
from sok.answering.words.facets import YEAR

# More than the figures of a table have, and fewer than a computer's: 0.3 - 0.1 is 0.2.
DECIMALS = 6
# "Sedan 2022", "från 2022": the year asked for is the first, else what led to it is asked.
_SINCE = re.compile(r"\b(?:sedan|från|efter|jämfört med|mot) (?:år )?(?:19|20)\d\d\b", re.I)


def differences(
    columns: Sequence[Column], years: Collection[str], question: str
) -> Iterator[Column]:
    """What each group of columns that differ in their year alone tells of change, if any do.

    From the first to the last of the two years asked for; since the one asked for, or to it from
    the one before; else from the first of all to the last. None where a year asked for has no
    column. The later column is given, with the differences as its values.
    """
    for dated in _by_name(columns):
        if ends := ends_asked(sorted(dated), years, question):
            earlier, later = dated[ends[0]], dated[ends[1]]
            changed = {
                row: round(value - earlier.values[row], DECIMALS)
                for row, value in later.values.items()
                if row in earlier.values
            }
            labels = {row: later.labels[row] for row in changed}
            yield replace(later, labels=labels, values=changed, before=earlier.place)


def _by_name(columns: Sequence[Column]) -> list[dict[str, Column]]:
    """Columns by their year, of each table and name without it: "Företag 2023"."""
    groups: defaultdict[tuple[str, int, str], dict[str, Column]] = defaultdict(dict)
    for column in columns:
        found = YEAR.findall(column.name)
        if len(found) == 1:
            name = column.name.replace(found[0], "").strip().lower()
            groups[column.document, column.table, name][found[0]] = column
    return list(groups.values())


def ends_asked(
    told: Sequence[str], years: Collection[str], question: str
) -> tuple[str, str] | None:
    """The years to compare, of those that are `told` (in order); None if not two, or not those."""
    asked = sorted(years)
    if len(asked) > 1:
        ends = asked[0], asked[-1]
    elif asked and _SINCE.search(question):
        ends = asked[0], told[-1]
    elif asked:
        earlier = [year for year in told if year < asked[0]]
        ends = (earlier or asked)[-1], asked[0]
    else:
        ends = told[0], told[-1]
    return ends if ends[0] < ends[1] and set(ends) <= set(told) else None
