"""How findings compare with a table made by reading -> what `sok eval` prints of it, or JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from sok.evaluate.gold import Check
from sok.evaluate.report import aligned


def gold_table(title: str, check: Check) -> str:
    """Rows and findings by kind and in all, and how many have something wrong."""
    kinds = {**check.kinds, "alla": (check.rows, check.found)}
    rows = [["", "facit", "funna", "täckning"]]
    rows += [
        [kind, str(count), str(found), _share(found / count if count else None)]
        for kind, (count, found) in kinds.items()
    ]
    wrong = ", ".join(f"{aspect} {count}" for aspect, count in check.wrong.items())
    return (
        f"{title}\n{aligned(rows)}\n"
        f"fynd: {check.given}   utöver facit: {len(check.extra)}   "
        f"precision: {_share(check.precision)}\nfel bland de funna: {wrong}"
    )


def gold_failures(check: Check) -> str:
    """What is missing, extra and wrong, a line each."""
    parts = (("Saknas", check.missing), ("Utöver facit", check.extra), ("Fel", check.faults))
    return "\n".join(
        "\n".join([f"{name}: {len(lines)}", *(f"   {line}" for line in lines)])
        for name, lines in parts
    )


def gold_json(check: Check) -> dict[str, Any]:
    """The same for programs; what is wrong has its Swedish names."""
    kinds = {kind: {"rows": rows, "found": found} for kind, (rows, found) in check.kinds.items()}
    shares = {"found": check.found, "recall": check.recall, "precision": check.precision}
    return {**asdict(check), **shares, "kinds": kinds}


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
