"""`sok initiatives`: every example of what the regions do, or those on a topic."""

from __future__ import annotations

import sys
from argparse import Namespace

from sok.answering.quoting.quotes import cited
from sok.cli.findings import by_name, read_findings, region_asked_for, show
from sok.errors import UsageError
from sok.presenting.findings_json import initiatives_object
from sok.presenting.findings_table import initiatives_table
from sok.presenting.findings_text import initiatives_text
from sok.records import Cited, Initiative
from sok.settings import Settings, from_environment

# Topics named when none fits: about what is read at a glance.
_TOPICS = 10


def run(arguments: Namespace) -> int:
    """Show the initiatives, those on a topic the most relevant first."""
    settings = from_environment()
    region = region_asked_for(arguments)
    if arguments.topic is None:
        found = _all(settings, region)
    else:
        found = _on(settings, arguments.topic, region)
    show(arguments, initiatives_object(found), initiatives_table(found), initiatives_text(found))
    return 0


def _all(settings: Settings, region: str | None) -> tuple[Cited[Initiative], ...]:
    texts = read_findings(settings)
    chosen = (one for one in texts.initiatives if region is None or region in one.regions)
    return cited(by_name(texts.documents), chosen)


def _on(settings: Settings, topic: str, region: str | None) -> tuple[Cited[Initiative], ...]:
    """Those on the topic; if there are none, the topics that there are go to stderr."""
    if not topic.strip():
        raise UsageError("Ämnet är tomt. Skriv det efter --topic, till exempel `--topic hälsa`.")
    # Imported here: the libraries behind it take longer to import than all else takes.
    from sok.answering.engine import open_engine

    engine = open_engine(settings)
    found = engine.initiatives(topic, region)
    if not found:
        topics = dict.fromkeys(one.found.topic for one in engine.initiatives(None, region))
        named = "; ".join([name for name in topics if name][:_TOPICS])
        where = f" i {region}" if region else ""
        listed = f" Exemplen{where} handlar om: {named}." if named else ""
        print(f"Inget exempel{where} handlar om {topic}.{listed}", file=sys.stderr)
    return found
