"""A parser of command-line arguments that speaks Swedish, and the kinds of values it takes."""

from __future__ import annotations

import argparse
import re
from datetime import datetime
from typing import Any, NoReturn

from sok.errors import UsageError

# What argparse says, and how it is said in Swedish; {} takes what the group matched.
_TRANSLATIONS = (
    (r"unrecognized arguments: (.+)", "okänt argument: {}"),
    (r"argument KOMMANDO: invalid choice: '?(.+?)'? \(", "okänt kommando: {}"),
    (r"the following arguments are required: KOMMANDO", "kommando saknas"),
    (r"the following arguments are required: (.+)", "{} saknas"),
    (r"argument (\S+): expected .+", "{} ska följas av ett värde"),
    (r"argument (\S+): ignored explicit argument .+", "{} tar inget värde"),
    (r"argument (\S+): not allowed with argument (\S+)", "{} och {} går inte ihop"),
    (r"argument (.+)", "{}"),  # what our own types say
)


class _HelpFormatter(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Begin with the Swedish word for usage."""
        super().add_usage(usage, actions, groups, "Användning: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """Has Swedish help, with `inputs` and `choices` as groups; raises UsageError."""

    def __init__(self, prog: str, description: str) -> None:
        super().__init__(
            prog=prog,
            description=description,
            formatter_class=_HelpFormatter,
            add_help=False,
            allow_abbrev=False,
        )
        self.inputs = self.add_argument_group("Argument")
        self.choices = self.add_argument_group("Val")
        self.choices.add_argument("-h", "--help", action="help", help="visa den här hjälpen")

    def error(self, message: str) -> NoReturn:
        """Raise what argparse would print in English."""
        raise UsageError(f"Kommandot går inte att tolka: {_swedish(message)}. Se `{self.prog} -h`.")


def positive(value: str) -> int:
    """A whole number above zero; raises ArgumentTypeError, as the others here do."""
    if not re.fullmatch(r"0*[1-9][0-9]{0,8}", value):
        raise argparse.ArgumentTypeError(f"{value} är inget positivt heltal")
    return int(value)


def page(value: str) -> str:
    """What is printed on a page: a Roman number, or any other as its figures alone."""
    return value if re.fullmatch(r"[ivxlcIVXLC]{1,9}", value) else str(positive(value))


def date(value: str) -> datetime:
    """The beginning of a day, in the time of this machine."""
    try:
        return datetime.strptime(value, "%Y-%m-%d").astimezone()
    except (ValueError, OverflowError, OSError):  # as the system's clock refuses far days
        raise argparse.ArgumentTypeError(
            f"{value} är inget datum, skriv till exempel 2026-01-31"
        ) from None


def workbook(name: str) -> str:
    """The name of an Excel file."""
    if not name.lower().endswith(".xlsx"):
        raise argparse.ArgumentTypeError(f"{name} slutar inte på .xlsx")
    return name


def _swedish(message: str) -> str:
    for pattern, swedish in _TRANSLATIONS:
        if match := re.match(pattern, message, re.DOTALL):
            return swedish.format(*match.groups())
    return message
