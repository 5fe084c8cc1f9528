"""Answers as JSON and back, so that one is shown later as it was, page numbers and all.

Pydantic would take the numbers of pages for plain integers, and forget what they know of the page.
"""

from __future__ import annotations

import dataclasses
import json
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from sok.records import Answer, PageNumber

# Raise it when what is written is no longer read as it was meant. Fields that come with a default,
# and fields that go, need no new version.
VERSION = 1


def written(answer: Answer) -> str:
    """The answer as one line of JSON, with its version."""
    # Escaped, since the text of a document may hold what UTF-8 has no form for.
    return json.dumps({"version": VERSION, "answer": _plain(answer)})


def answer_from(text: str) -> Answer:
    """The answer that was written; ValueError if this is none, or one of another version."""
    found = json.loads(text)
    if not isinstance(found, dict) or found.get("version") != VERSION:
        raise ValueError("no answer of this version")
    answer: Answer = _made(Answer, found.get("answer"), {})
    return answer


def _plain(value: Any) -> Any:
    """The value in what JSON has."""
    if isinstance(value, PageNumber):
        return [int(value), value.pdf, value.label, value.ocr]
    if isinstance(value, Enum):
        return value.value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in _fields(type(value))}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(f"{type(value).__name__} cannot be written")


def _made(kind: Any, value: Any, bound: dict[TypeVar, Any]) -> Any:
    """The value as one of `kind`, in which type variables stand for what they are `bound` to."""
    kind = bound.get(kind, kind) if isinstance(kind, TypeVar) else kind
    origin, arguments = get_origin(kind) or kind, get_args(kind)
    if origin in {Union, UnionType}:
        if value is None and NoneType in arguments:
            return None
        (kind,) = [argument for argument in arguments if argument is not NoneType]
        return _made(kind, value, bound)
    if origin is tuple:
        return _tuple(arguments, value, bound)
    if dataclasses.is_dataclass(origin):
        return _record(origin, arguments, value)
    if isinstance(origin, type) and issubclass(origin, Enum):
        return origin(value)
    return _single(origin, value)


def _tuple(arguments: tuple[Any, ...], value: Any, bound: dict[TypeVar, Any]) -> tuple[Any, ...]:
    """A tuple of as many as there are, or of one kind for each place."""
    if not isinstance(value, list):
        raise ValueError("no list")
    if arguments[1:] == (...,):
        return tuple(_made(arguments[0], part, bound) for part in value)
    return tuple(_made(kind, part, bound) for kind, part in zip(arguments, value, strict=True))


def _record(kind: Any, arguments: tuple[Any, ...], value: Any) -> Any:
    """A record of the fields that are there; TypeError would be of one without a default."""
    if not isinstance(value, dict):
        raise ValueError(f"no {kind.__name__}")
    bound = dict(zip(getattr(kind, "__parameters__", ()), arguments, strict=False))
    hints = _hints(kind)
    given = {
        field.name: _made(hints[field.name], value[field.name], bound)
        for field in _fields(kind)
        if field.name in value
    }
    try:
        return kind(**given)
    except TypeError as error:
        raise ValueError(str(error)) from error


def _single(kind: Any, value: Any) -> Any:
    """A text, number or truth value; a list in the place of a number is that of a page."""
    if kind is int and isinstance(value, list):
        number, pdf, label, ocr = value
        return PageNumber(
            _single(int, number),
            _single(int, pdf),
            None if label is None else _single(str, label),
            _single(bool, ocr),
        )
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:
        raise ValueError(f"{value!r} is no {kind}")
    return value


@cache
def _fields(kind: Any) -> tuple[dataclasses.Field[Any], ...]:
    return dataclasses.fields(kind)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
