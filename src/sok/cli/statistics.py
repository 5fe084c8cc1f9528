"""`sok statistics`: every figure of the documents, with what it measures and its quote."""

from __future__ import annotations

from argparse import Namespace

from sok.answering.quoting.quotes import cited
from sok.cli.findings import by_name, read_findings, region_asked_for, show
from sok.cli.named import find_named
from sok.presenting.findings_json import statistics_object
from sok.presenting.findings_table import statistics_table
from sok.presenting.findings_text import statistics_text
from sok.settings import from_environment


def run(arguments: Namespace) -> int:
    """Show the figures, of one region or document if that was asked for."""
    settings = from_environment()
    region = region_asked_for(arguments)
    texts = read_findings(settings)
    document = None
    if arguments.document is not None:
        document = find_named(arguments.document, texts.documents, str(settings.corpus)).name
    chosen = (
        statistic
        for statistic in texts.statistics
        if region in {None, statistic.region} and document in {None, statistic.span.document}
    )
    found = cited(by_name(texts.documents), chosen)
    show(arguments, statistics_object(found), statistics_table(found), statistics_text(found))
    return 0
