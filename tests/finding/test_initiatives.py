"""Example initiatives are found with their regions, whatever words announce them, and no others."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

import pytest
from fakes import fake_document
from finding.examples import told

from sok.finding.initiatives import find_initiatives
from sok.reading import read_document
from sok.records import Document, Initiative
from sok.regions import REGIONS

CORPUS = Path(__file__).parents[2] / "corpus"
# What the report says, read by eye: name, region, printed page, project, who runs it.
BOXES = """
Hållbara småstäder i Skåne|Skåne|15||Region Skåne
En naturhälsohubb i Västerbotten|Västerbotten|15|Nordic Nature Health Hub|flera aktörer
Stärkt regional bostadsmarknad i Blekinge|Blekinge|15||regionen
Hållbart resande i Halland|Halland|16||Region Halland
Serviceforum i Jämtland och Härjedalen|Jämtland Härjedalen|16|Service Z|regionen och länsstyrelsen
Tillgänglig data om kompetensförsörjning i Örebro|Örebro|18||Örebro
Besökskraft i Västmanland|Västmanland|18|Besökskraft|
Ny webbplats guidar till utbildningar i Östergötland|Östergötland|19||\
regionen och länets vuxenutbildning
En väg in för industriell kompetens i Värmland|Värmland|19|Industriråd Värmland|\
industriföretag, utbildning, kommuner, region och facklig verksamhet
Teknikcollege i Dalarna|Dalarna|19|Teknikcollege|
Rymdinnovationer i Norrbotten|Norrbotten|21||Luleå tekniska universitet
Mer lokalproducerad mat i Kalmar|Kalmar|21|Matens hus|\
Hushållningssällskapet Kalmar, Kronoberg och Blekinge
Digital turism i Västernorrland|Västernorrland|21||
Elektrifiering av industrin i Gävleborg|Gävleborg|21||Region Gävleborg
Stöd för gröna näringar i Sörmland|Sörmland|22||
Regionalt exportcentrum i Uppsala|Uppsala|22||regionen
Digitalt arbetsliv i Kronoberg|Kronoberg|24||regionen
Enklare resande i Stockholms skärgård|Stockholm|24|ArcGate|regionen
Innovativ arbetspendling i Jönköping|Jönköping|24|Attract|Energikontoret
Grannskapskontor i Västra Götaland|Västra Götaland|24||Västra Götalandsregionen
Elflyg till Gotland|Gotland|25||Regionen
"""
# Topic, region, printed page and project of the items, in reading order.
ITEMS = """
Jämställdhet|Västernorrland|10|Jämställdhet i skogsbranschen
Jämställdhet|Östergötland|10|
Jämställdhet|Halland|10|
Jämställdhet|Kronoberg|10|Våga välja yrke
Jämställdhet|Gotland|10|
Jämställdhet|Stockholm|10|Fordonsdalen
Jämställdhet|Dalarna|10|Jämställd regional tillväxt
Integration|Västra Götaland|10|KUB-modellen
Integration|Jönköping|10|Kompetensutveckling 360 grader
Integration|Uppsala|10|
Integration|Kalmar|10|
Integration|Norrbotten|10|Yalla Boden
Integration|Blekinge|10|Kompetensintegration
Integration|Skåne|10|
Miljö och klimat|Sörmland|11|
Miljö och klimat|Örebro|11|
Miljö och klimat|Västerbotten|11|Soliga lantbruk i norr
Miljö och klimat|Västmanland|11|
Miljö och klimat|Värmland|11|skoglig bioekonomi
Miljö och klimat|Gävleborg|11|
Miljö och klimat|Jämtland Härjedalen|11|Förnybart i tanken
"""


@pytest.fixture(scope="module")
def report() -> Document:
    """The report, with the metadata file beside it."""
    return read_document(CORPUS / "hallbar-regional-utveckling-2021.txt")


def page(document: Document, initiative: Initiative) -> int:
    """The printed page on which an initiative's text begins."""
    run = document.blocks[initiative.span.block].runs[0]
    return document.pages[run.page].number


def test_the_report_has_two_for_each_region(report: Document) -> None:
    """All 42 are found, two for each of the 21 regions, and none that is not one."""
    counts = Counter(region for found in find_initiatives(report) for region in found.regions)
    assert counts == dict.fromkeys(REGIONS, 2)
    assert len(find_initiatives(report)) == 42


def test_the_reports_items(report: Document) -> None:
    """Each item has the topic of its list, its region, page and project, in reading order."""
    found = find_initiatives(report)[:21]
    assert [f"{i.topic}|{i.regions[0]}|{page(report, i)}|{i.project}" for i in found] == (
        ITEMS.split("\n")[1:-1]
    )
    assert {i.actor for i in found} == {""}


def test_the_reports_boxes(report: Document) -> None:
    """Each box has its title for a name, its region, page, project, and who runs it."""
    found = find_initiatives(report)[21:]
    assert [
        f"{i.name}|{i.regions[0]}|{page(report, i)}|{i.project}|{i.actor}" for i in found
    ] == BOXES.split("\n")[1:-1]


def test_words_are_the_documents_own(report: Document) -> None:
    """A span is its whole block; project and actor stand in it letter by letter."""
    for found in find_initiatives(report):
        text = report.blocks[found.span.block].text
        assert (found.span.start, found.span.end) == (0, len(text))
        assert found.project in text and found.actor in text
        assert found.name in (*report.blocks[found.span.block].headings, text[: len(found.name)])


def test_a_heading_used_over_and_over_says_no_topic(report: Document) -> None:
    """ "Fördelning av medel" stands in each chapter: the chapter's own heading is the topic."""
    topics = {found.name: found.topic for found in find_initiatives(report)}
    assert topics["Besökskraft i Västmanland"] == (
        "Kompetensförsörjning och kompetensutveckling i hela landet"
    )
    assert topics["Elflyg till Gotland"] == "Tillgänglighet genom hållbara transportsystem"


def test_topics_are_headings_that_say_something() -> None:
    """What only announces examples is no topic; the words beside it or the heading above are."""
    text = "# 2 Miljö\n\n## Goda exempel\n\n- Sol (Skåne)\n\n# Hav – några exempel\n\n- Å (Örebro)"
    assert [i.topic for i in find_initiatives(fake_document(text))] == ["Miljö", "Hav"]


def test_another_report_is_read_the_same_way(tmp_path: Path) -> None:
    """In a text file with other words, boxes and bullets are found, and figures are not."""
    path = tmp_path / "energi.txt"
    path.write_text(
        "Energi i länen\n\nEnergin minskade i alla län under året enligt underlaget.\n\n"
        "1 Goda exempel\n\nHär visar vi några goda exempel från regionerna:\n\n"
        "• Solceller på alla vårdcentraler (Region Skåne).\n• Ett nytt nät.\n\n"
        "Biogas i Östergötland\n\nLinköpings kommun driver projektet Gasa. Målet är bussar.\n\n"
        "Vind i Västernorrland\n\nLänsstyrelsen har tagit fram ett underlag om vindkraft.\n\n"
        "2 Elpriser\n\nElpriset i Dalarna\n\nElpriset var 62 öre under året.\n",
        encoding="utf-8",
    )
    found = find_initiatives(read_document(path))
    assert [(i.regions, i.project, i.actor) for i in found] == [
        (("Skåne",), "", "Region Skåne"),
        (("Östergötland",), "Gasa", "Linköpings kommun"),
        (("Västernorrland",), "", "Länsstyrelsen"),
    ]


@pytest.mark.parametrize(
    "text", ["", "# Rubrik", "# Goda exempel\n\n- \u00a0.", "| Text om inget."]
)
def test_documents_without_any_give_none(text: str) -> None:
    """Nothing to find is no error."""
    assert told(text) == []


@pytest.mark.parametrize(
    "text", ["Skåne ", "Länsstyrelsen och ", "x", "Aa ", "har Region ", "(Skåne, "]
)
def test_endless_texts_take_no_time(text: str) -> None:
    """A box of a hundred thousand characters is read in seconds, whatever it repeats."""
    start = time.perf_counter()
    told(f"# Exempel\n\n| I Skåne utvecklas {text * (100_000 // len(text))}")
    assert time.perf_counter() - start < 10
