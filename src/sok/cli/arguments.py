"""Command-line arguments -> what they ask for, by argparse, with Swedish help and messages."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NoReturn

from sok.errors import UsageError

DEFAULT_TOP = 8
# As in presenting/formats.py, which takes long to import.
FORMATS = ("text", "md", "docx", "bibtex", "ris", "json")

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


class _Parser(argparse.ArgumentParser):
    """A parser that speaks Swedish, and whose errors are ours."""

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


def parse(argv: Sequence[str]) -> argparse.Namespace | None:
    """The arguments, with the name of the `command`; None if they asked for help, now shown.

    Raises UsageError.
    """
    try:
        return _parser().parse_args(argv)
    except SystemExit:
        return None  # argparse leaves this way after help alone, since errors are ours


def _parser() -> argparse.ArgumentParser:
    parser = _Parser("sok", "Frågor till svenska myndighetsrapporter, besvarade med citat.")
    chosen = parser.add_subparsers(
        title="Kommandon",
        dest="command",
        metavar="KOMMANDO",
        required=True,
        parser_class=_Parser,
    )

    def command(name: str, does: str) -> _Parser:
        return chosen.add_parser(name, help=does, prog=f"sok {name}", description=f"{does}.")

    _index(command("index", "Bygg sökindexet över dokumenten"))
    _ask(command("ask", "Ställ en fråga, eller många ur en fil"))
    _show(command("show", "Visa en sida ur ett dokument"))
    _statistics(command("statistics", "Visa alla siffror i dokumenten, med citat och sida"))
    _initiatives(command("initiatives", "Visa alla exempel på insatser, med citat och sida"))
    _tables(command("tables", "Visa tabellerna i dokumenten, eller skriv dem till en fil"))
    _figures(command("figures", "Visa figurer, diagram och kartor, eller skriv dem som bilder"))
    _eval(command("eval", "Mät svaren på frågor med känt facit"))
    _add(command("add", "Lägg till ett dokument och indexera det, eller ersätt ett"))
    _remove(command("remove", "Ta bort ett dokument ur mappen och indexet"))
    _confirm(command("confirm", "Bekräfta eller rätta titel, utgivare och år för ett dokument"))
    _feedback(command("feedback", "Visa vad användarna tyckt om svaren"))
    _forget(command("forget", "Ta bort sparade samtal"))
    command("status", "Visa vad som är indexerat och om det är aktuellt")
    return parser


def _index(parser: _Parser) -> None:
    add = parser.choices.add_argument
    add("--force", action="store_true", help="bygg om allt, även det som inte har ändrats")
    add(
        "--ocr",
        action="store_true",
        help="läs också sidor som är bilder, med Tesseract; gäller tills --force utan --ocr",
    )


def _ask(parser: _Parser) -> None:
    parser.inputs.add_argument("question", nargs="?", metavar="FRÅGA", help="frågan")
    add = parser.choices.add_argument
    add(
        "--history",
        nargs="+",
        action="extend",
        default=[],
        metavar="FRÅGA",
        help="tidigare frågor i samtalet, äldst först",
    )
    add(
        "--top",
        type=_positive,
        default=DEFAULT_TOP,
        metavar="N",
        help=f"så många textställen följer med svaret ({DEFAULT_TOP} om inget anges)",
    )
    formats = parser.choices.add_mutually_exclusive_group().add_argument
    formats(
        "--format",
        type=_format,
        metavar="FORMAT",
        help=f"svarets format: {', '.join(FORMATS)} (annars efter filens ändelse, eller text)",
    )
    formats(
        "--json",
        action="store_const",
        dest="format",
        const="json",
        help="samma som --format json (se docs/json.md)",
    )
    add("--output", metavar="FIL", help="skriv svaret till en fil")
    add(
        "--batch",
        metavar="FIL",
        help="besvara frågorna i en JSONL-fil, en per rad; - är standard in",
    )


def _show(parser: _Parser) -> None:
    _named_document(parser)
    add = parser.choices.add_argument
    add("--page", type=_positive, required=True, metavar="N", help="den tryckta sidans nummer")
    add("--repairs", action="store_true", help="visa också vad som rättats i texten")
    add("--quote", metavar="CITAT", help="visa sidan med detta citat markerat")
    add("--png", metavar="FIL", help="skriv sidan med citatet markerat som bild (bara PDF)")


def _statistics(parser: _Parser) -> None:
    add = parser.choices.add_argument
    add("--region", metavar="REGION", help="bara siffror om en region")
    _document(parser)
    _findings_format(parser)


def _initiatives(parser: _Parser) -> None:
    add = parser.choices.add_argument
    add("--topic", metavar="ÄMNE", help="bara insatser som handlar om ämnet, närmast först")
    add("--region", metavar="REGION", help="bara insatser i en region")
    _findings_format(parser)


def _tables(parser: _Parser) -> None:
    _document(parser)
    parser.choices.add_argument(
        "--table", type=_positive, metavar="N", help="bara tabell nummer N i listan"
    )
    _findings_format(parser)


def _figures(parser: _Parser) -> None:
    _document(parser)
    add = parser.choices.add_argument
    add("--json", action="store_true", help="skriv JSON (se docs/json.md)")
    add("--png", metavar="MAPP", help="skriv varje bild till en PNG-fil i mappen")


def _document(parser: _Parser) -> None:
    parser.choices.add_argument(
        "--document",
        metavar="DOKUMENT",
        help="bara ur ett dokument: filnamn, med eller utan ändelse, eller början av hash",
    )


def _findings_format(parser: _Parser) -> None:
    add = parser.choices.add_mutually_exclusive_group().add_argument
    add("--json", action="store_true", help="skriv JSON (se docs/json.md)")
    add("--csv", action="store_true", help="skriv CSV som svenskt Excel öppnar")
    add("--xlsx", type=_workbook, metavar="FIL", help="skriv till en Excelfil")


def _eval(parser: _Parser) -> None:
    file = parser.inputs.add_argument("file", metavar="FIL", help="JSONL-fil med frågor och facit")

    class InsteadOfFile(argparse.Action):
        """Keeps the value; with it there is something to measure without FIL."""

        def __call__(self, _: Any, namespace: Any, value: Any, option: Any = None) -> None:
            setattr(namespace, self.dest, value)
            file.required = False

    add = parser.choices.add_argument
    for name, found in (("--statistics", "siffror"), ("--initiatives", "initiativ")):
        add(
            name,
            action=InsteadOfFile,
            metavar="TSV",
            help=f"jämför indexets {found} med en tabell som är facit (FIL kan då utelämnas)",
        )
    add("--json", action="store_true", help="skriv måtten i JSON")
    add("--failures", action="store_true", help="lista också frågorna som gick fel")


def _add(parser: _Parser) -> None:
    parser.inputs.add_argument("file", metavar="FIL", help="dokumentet, som PDF eller text")
    parser.choices.add_argument(
        "--replace",
        metavar="DOKUMENT",
        help="dokumentet som det nya ersätter; bekräftad titel och utgivare behålls",
    )


def _remove(parser: _Parser) -> None:
    _named_document(parser)


def _confirm(parser: _Parser) -> None:
    _named_document(parser)
    add = parser.choices.add_argument
    add("--title", metavar="TITEL", help="titeln")
    add("--publisher", metavar="UTGIVARE", help="utgivaren")
    add("--year", type=_positive, metavar="ÅR", help="utgivningsåret")
    add("--language", metavar="SPRÅK", help="språket, till exempel sv")
    add("--first-page", type=_positive, metavar="N", help="sidnumret på filens första sida")


def _feedback(parser: _Parser) -> None:
    add = parser.choices.add_mutually_exclusive_group().add_argument
    add("--csv", action="store_true", help="skriv CSV som svenskt Excel öppnar")
    add(
        "--questions",
        action="store_true",
        help="skriv frågor som avböjts eller fått omdömet fel, att fylla i facit i för sok eval",
    )


def _forget(parser: _Parser) -> None:
    parser.choices.add_argument(
        "--before",
        type=_date,
        required=True,
        metavar="DATUM",
        help="ta bort allas samtal som inte ändrats sedan dess, till exempel 2026-01-31",
    )


def _named_document(parser: _Parser) -> None:
    parser.inputs.add_argument(
        "document", metavar="DOKUMENT", help="filnamn, med eller utan ändelse, eller början av hash"
    )


def _positive(value: str) -> int:
    if not re.fullmatch(r"0*[1-9][0-9]{0,8}", value):
        raise argparse.ArgumentTypeError(f"{value} är inget positivt heltal")
    return int(value)


def _date(value: str) -> datetime:
    """The beginning of a day, in the time of this machine."""
    try:
        return datetime.strptime(value, "%Y-%m-%d").astimezone()
    except (ValueError, OverflowError, OSError):  # as the system's clock refuses far days
        raise argparse.ArgumentTypeError(
            f"{value} är inget datum, skriv till exempel 2026-01-31"
        ) from None


def _format(name: str) -> str:
    if name not in FORMATS:
        known = ", ".join(FORMATS)
        raise argparse.ArgumentTypeError(f"formatet {name} finns inte, bara {known}")
    return name


def _workbook(name: str) -> str:
    if not name.lower().endswith(".xlsx"):
        raise argparse.ArgumentTypeError(f"{name} slutar inte på .xlsx")
    return name


def _swedish(message: str) -> str:
    for pattern, swedish in _TRANSLATIONS:
        if match := re.match(pattern, message, re.DOTALL):
            return swedish.format(*match.groups())
    return message
