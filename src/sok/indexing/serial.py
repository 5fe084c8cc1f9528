"""Records to JSON and back, types checked, by way of Pydantic (this is the only user of it)."""

from __future__ import annotations

from typing import TypeVar

from pydantic import TypeAdapter

Record = TypeVar("Record")


def to_json(kind: type[Record], record: Record) -> bytes:
    """`record`, of type `kind`, as one line of UTF-8."""
    return TypeAdapter(kind).dump_json(record)


def from_json(kind: type[Record], data: bytes) -> Record:
    """The record that `to_json` wrote; ValueError if `data` is no `kind`."""
    record: Record = TypeAdapter(kind).validate_json(data)
    return record
