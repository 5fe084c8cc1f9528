"""Records to JSON and back, types checked, by way of Pydantic (this is the only user of it)."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter

Record = TypeVar("Record")

# To learn what a record is made of takes a hundred times as long as to read one.
_adapter: Any = cache(TypeAdapter)


def to_json(kind: type[Record], record: Record) -> bytes:
    """`record`, of type `kind`, as one line of UTF-8."""
    data: bytes = _adapter(kind).dump_json(record)
    return data


def from_json(kind: type[Record], data: bytes) -> Record:
    """The record that `to_json` wrote; ValueError if `data` is no `kind`."""
    record: Record = _adapter(kind).validate_json(data)
    return record
