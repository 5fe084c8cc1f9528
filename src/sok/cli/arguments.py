"""Command-line arguments -> what they ask for, by argparse, with Swedish help and messages."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from sok.cli.parser import Parser, date, page, positive, workbook

DEFAULT_TOP = 8
# As in presenting/formats.py, which takes long to import.
FORMATS = ("text", "md", "docx", "bibtex", "ris", "json")


def parse(argv: Sequence[str]) -> argparse.Namespace | None:
    """The arguments, with the name of the `command`; None if they asked for help, now shown.

    Raises UsageError.
    """
    try:
        return _parser().parse_args(argv)
    except SystemExit:
        return None  # argparse leaves this way after help alone, since errors are ours


def _parser() -> argparse.ArgumentParser:
    parser = Parser("sok", "Frågor till svenska myndighetsrapporter, besvarade med citat.")
    chosen = parser.add_subparsers(
        title="Kommandon",
        dest="command",
        metavar="KOMMANDO",
        required=True,
        parser_class=Parser,
    )

    def command(name: str, does: str) -> Parser:
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


def _index(parser: Parser) -> None:
    add = parser.choices.add_argument
    add("--force", action="store_true", help="bygg om allt, även det som inte har ändrats")
    add(
        "--ocr",
        action="store_true",
        help="läs också sidor som är bilder, med Tesseract; gäller tills --force utan --ocr",
    )


def _ask(parser: Parser) -> None:
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
        type=positive,
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


def _show(parser: Parser) -> None:
    _named_document(parser)
    add = parser.choices.add_argument
    add("--page", type=page, required=True, metavar="N", help="den tryckta sidans nummer")
    add("--repairs", action="store_true", help="visa också vad som rättats i texten")
    add("--quote", metavar="CITAT", help="visa sidan med detta citat markerat")
    add("--png", metavar="FIL", help="skriv sidan med citatet markerat som bild (bara PDF)")


def _statistics(parser: Parser) -> None:
    add = parser.choices.add_argument
    add("--region", metavar="REGION", help="bara siffror om en region")
    _document(parser)
    _findings_format(parser)


def _initiatives(parser: Parser) -> None:
    add = parser.choices.add_argument
    add("--topic", metavar="ÄMNE", help="bara insatser som handlar om ämnet, närmast först")
    add("--region", metavar="REGION", help="bara insatser i en region")
    _findings_format(parser)


def _tables(parser: Parser) -> None:
    _document(parser)
    parser.choices.add_argument(
        "--table", type=positive, metavar="N", help="bara tabell nummer N i listan"
    )
    _findings_format(parser)


def _figures(parser: Parser) -> None:
    _document(parser)
    add = parser.choices.add_argument
    add("--json", action="store_true", help="skriv JSON (se docs/json.md)")
    add("--png", metavar="MAPP", help="skriv varje bild till en PNG-fil i mappen")


def _document(parser: Parser) -> None:
    parser.choices.add_argument(
        "--document",
        metavar="DOKUMENT",
        help="bara ur ett dokument: filnamn, med eller utan ändelse, eller början av hash",
    )


def _findings_format(parser: Parser) -> None:
    add = parser.choices.add_mutually_exclusive_group().add_argument
    add("--json", action="store_true", help="skriv JSON (se docs/json.md)")
    add("--csv", action="store_true", help="skriv CSV som svenskt Excel öppnar")
    add("--xlsx", type=workbook, metavar="FIL", help="skriv till en Excelfil")


def _eval(parser: Parser) -> None:
    files = parser.inputs.add_argument(
        "files",
        nargs="+",
        metavar="FIL",
        help="JSONL-filer med frågor och facit, mätta som en",
    )

    class InsteadOfFile(argparse.Action):
        """Keeps the value; with it there is something to measure without FIL."""

        def __call__(self, _: Any, namespace: Any, value: Any, option: Any = None) -> None:
            setattr(namespace, self.dest, value)
            files.required = False

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


def _add(parser: Parser) -> None:
    parser.inputs.add_argument("file", metavar="FIL", help="dokumentet, som PDF eller text")
    parser.choices.add_argument(
        "--replace",
        metavar="DOKUMENT",
        help="dokumentet som det nya ersätter; bekräftad titel och utgivare behålls",
    )


def _remove(parser: Parser) -> None:
    _named_document(parser)


def _confirm(parser: Parser) -> None:
    _named_document(parser)
    add = parser.choices.add_argument
    add("--title", metavar="TITEL", help="titeln")
    add("--publisher", metavar="UTGIVARE", help="utgivaren")
    add("--year", type=positive, metavar="ÅR", help="utgivningsåret")
    add("--language", metavar="SPRÅK", help="språket, till exempel sv")
    add("--first-page", type=positive, metavar="N", help="sidnumret på filens första sida")


def _feedback(parser: Parser) -> None:
    add = parser.choices.add_mutually_exclusive_group().add_argument
    add("--csv", action="store_true", help="skriv CSV som svenskt Excel öppnar")
    add(
        "--questions",
        action="store_true",
        help="skriv frågor som avböjts eller fått omdömet fel, att fylla i facit i för sok eval",
    )


def _forget(parser: Parser) -> None:
    parser.choices.add_argument(
        "--before",
        type=date,
        required=True,
        metavar="DATUM",
        help="ta bort allas samtal som inte ändrats sedan dess, till exempel 2026-01-31",
    )


def _named_document(parser: Parser) -> None:
    parser.inputs.add_argument(
        "document", metavar="DOKUMENT", help="filnamn, med eller utan ändelse, eller början av hash"
    )


def _format(name: str) -> str:
    if name not in FORMATS:
        known = ", ".join(FORMATS)
        raise argparse.ArgumentTypeError(f"formatet {name} finns inte, bara {known}")
    return name
