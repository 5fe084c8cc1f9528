"""A table of findings made by reading, and those of an index -> what is missing, extra and wrong.

The tables are tab-separated with a heading; tests/cases/README.md says what the columns mean.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from sok.causes import cause
from sok.errors import UsageError
from sok.records import Cited, Initiative, Statistic

Row = Mapping[str, str]
Found = TypeVar("Found", Statistic, Initiative)
# The name of something that can be wrong -> whether a finding has it right.
Aspects = Mapping[str, Callable[[Row, Cited[Found]], bool]]


@dataclass(frozen=True, slots=True)
class Check:
    """How an index's findings compare with a table.

    `kinds` counts the rows of each kind and those found, `wrong` the found ones of which
    something is wrong, by what it is. `missing` and `extra` name rows not found and findings
    that are no row, `faults` say what is wrong where.
    """

    rows: int
    given: int
    kinds: Mapping[str, tuple[int, int]]
    wrong: Mapping[str, int]
    missing: tuple[str, ...]
    extra: tuple[str, ...]
    faults: tuple[str, ...]

    @property
    def found(self) -> int:
        """How many of the rows were found."""
        return self.rows - len(self.missing)

    @property
    def recall(self) -> float | None:
        """The share of the rows that were found."""
        return self.found / self.rows if self.rows else None

    @property
    def precision(self) -> float | None:
        """The share of the findings that are rows."""
        return self.found / self.given if self.given else None


def read_gold(path: Path, columns: Sequence[str]) -> tuple[Row, ...]:
    """The rows of a table; UsageError if it cannot be read or lacks one of the columns."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE, restval="")
            rows = tuple({name: row[name].strip() for name in columns} for row in reader)
    except OSError as error:
        raise UsageError(
            f"Facit {path} går inte att läsa ({cause(error)}). Kontrollera sökvägen."
        ) from error
    except (KeyError, UnicodeDecodeError) as error:
        raise UsageError(
            f"Facit {path} är ingen tabell i UTF-8 med kolumnerna {', '.join(columns)}, åtskilda "
            "av tabbar. Rätta den första raden (se tests/cases/README.md)."
        ) from error
    if not rows:
        raise UsageError(f"Facit {path} är tomt. Skriv en rad för varje fynd som ska finnas.")
    return rows


def compare(
    rows: Sequence[Row],
    found: Sequence[Cited[Found]],
    is_alike: Callable[[Row, Cited[Found]], bool],
    aspects: Aspects[Found],
    kind: str,
    name: Callable[[Cited[Found]], str],
    shown: str,
) -> Check:
    """Pair rows with findings that are alike, and say what is missing, extra and wrong.

    `kind` and `shown` are the columns that group and name the rows, `name` names a finding.
    """
    pairs = _paired(rows, found, is_alike, aspects)
    faults = [
        (aspect, f"s. {rows[row]['page']} {rows[row][shown]}: fel {aspect}, {name(found[one])}")
        for row, one in sorted(pairs.items())
        for aspect, is_right in aspects.items()
        if not is_right(rows[row], found[one])
    ]
    kinds = Counter(row[kind] for row in rows)
    of_kind = Counter(rows[row][kind] for row in pairs)
    taken = set(pairs.values())
    return Check(
        rows=len(rows),
        given=len(found),
        kinds={one: (count, of_kind[one]) for one, count in kinds.items()},
        wrong={aspect: sum(of == aspect for of, _ in faults) for aspect in aspects},
        missing=tuple(
            f"s. {row['page']} {row[shown]}" for at, row in enumerate(rows) if at not in pairs
        ),
        extra=tuple(name(one) for at, one in enumerate(found) if at not in taken),
        faults=tuple(fault for _, fault in faults),
    )


def _paired(
    rows: Sequence[Row],
    found: Sequence[Cited[Found]],
    is_alike: Callable[[Row, Cited[Found]], bool],
    aspects: Aspects[Found],
) -> dict[int, int]:
    """Each row's finding, by number: pairs of which most is right are made first."""
    alike = [
        (-sum(is_right(row, one) for is_right in aspects.values()), at, place)
        for at, row in enumerate(rows)
        for place, one in enumerate(found)
        if is_alike(row, one)
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, at, place in sorted(alike):
        if at not in pairs and place not in taken:
            pairs[at] = place
            taken.add(place)
    return pairs
