"""What is found in documents made up for tests of example initiatives."""

from __future__ import annotations

from fakes import fake_document

from sok.finding.initiatives import find_initiatives


def told(text: str) -> list[tuple[str, str, str, str]]:
    """Regions, name, project and actor of what is found in a document in the fakes' notation."""
    found = find_initiatives(fake_document(text))
    return [(" + ".join(i.regions), i.name, i.project, i.actor) for i in found]
