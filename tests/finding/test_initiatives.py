"""Example initiatives are found with their regions, whatever words announce them, and no others."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

import pytest
from fakes import fake_document

from sok.finding.actors import actor_in
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


def told(text: str) -> list[tuple[str, str, str, str]]:
    """Regions, name, project and actor of what is found in a document in the fakes' notation."""
    found = find_initiatives(fake_document(text))
    return [(" + ".join(i.regions), i.name, i.project, i.actor) for i in found]


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


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Mentorer (Region Skåne).", ("Skåne", "Mentorer", "", "Region Skåne")),
        ("Sol (Ladda, Halland och Blekinge)", ("Halland + Blekinge", "Sol", "Ladda", "")),
        ("Sol (Sol 2030; Skåne, Örebro)", ("Skåne + Örebro", "Sol", "Sol 2030", "")),
        ("Sol (Halland, projektet Hav)", ("Halland", "Sol", "Hav", "")),
        ("Sol (Tillväxt Norrbotten)", ("Norrbotten", "Sol", "Tillväxt Norrbotten", "")),
        ("Sol (Lunds universitet, Skåne)", ("Skåne", "Sol", "", "Lunds universitet")),
        ("Sol (Region Skåne 2021)", ("Skåne", "Sol", "", "Region Skåne")),
        ("Sol (i samarbete med Region Gävleborg)", ("Gävleborg", "Sol", "", "")),
        ("Sol (Dalarna). Mer om den.", ("Dalarna", "Sol", "", "")),
        ("I Värmland: Kurser för lärare. Fler kommer.", ("Värmland", "Kurser för lärare", "", "")),
        ("Region Skåne: 5G i hamnar.", ("Skåne", "5G i hamnar", "", "Region Skåne")),
        ("Sol på tak – Region Skåne", ("Skåne", "Sol på tak", "", "Region Skåne")),
        ("Gotland och Uppsala – en databas", ("Gotland + Uppsala", "en databas", "", "")),
        (
            "Region Halland har infört ett system.",
            ("Halland", "Region Halland har infört ett system", "", "Region Halland"),
        ),
    ],
)
@pytest.mark.parametrize(
    "above",
    ["# Goda exempel\n\n", "# El\n\n## Så gör regionerna\n\n", "# El\n\nExempel i urval:\n\n"],
)
def test_forms_of_items(above: str, item: str, expected: tuple[str, ...]) -> None:
    """The region stands in a parenthesis, before a colon or in the words of an announced item."""
    assert told(f"{above}- {item}") == [expected]


@pytest.mark.parametrize(
    ("above", "item"),
    [
        ("Mest stöd till projekt har gått till:", "Västerbotten (15 procent)"),
        ("Exempel på stöd:", "stöd till kommersiell service är Västerbotten (15 procent)"),
        ("Goda exempel:", "Läs mer på nätet (se Region Skånes webbplats)"),
        ("Goda exempel:", "Nya mötesplatser på Höga Kusten (Möten)"),
        ("Goda exempel:", "konkreta exempel på insatser från alla regioner"),
        ("Projektet ska:", "utveckla tillväxten i Skåne"),
        ("Det gäller till exempel:", "vägar (Skåne)"),
        ("Så gör du:", "ring växeln (Region Skåne)"),
        ("Kontor finns på:", "Storgatan (Örebro)"),
        ("Ansökningar:", "De arbetar i Skåne."),
        ("Goda exempel:", "(Skåne)"),
    ],
)
def test_items_that_are_none(above: str, item: str) -> None:
    """Shares, references, aims, and lists that announce no examples, tell of no initiative."""
    assert told(f"# Arbetsmarknad\n\n{above}\n\n- {item}") == []


def test_a_region_named_by_the_lead_holds_for_its_items() -> None:
    """ "Region Skåne har genomfört följande insatser:" says where the items belong."""
    text = "# El\n\nRegion Skåne har genomfört följande insatser:\n\n- startat ett nätverk\n\n- El"
    assert told(text) == [("Skåne", "startat ett nätverk", "", "")]


def test_a_lead_that_breaks_off_after_har_tells_what_was_done() -> None:
    """Items that go on from "Region Skåne har" are of that region; what it "has" as a thing is not.

    A parenthesis at the end names the project.
    """
    text = "# El\n\nUnder våren har Region Skåne:\n\n- byggt ett stall (Gnägg)\n\n- en häst"
    assert told(text) == [("Skåne", "byggt ett stall", "Gnägg", "")]


def test_infinitives_with_a_region_tell_of_initiatives() -> None:
    """ "Samla frukt (Äppelkart, Skåne)" is one, whatever announces it; "frukt (Skåne)" is none."""
    text = "# El\n\nHär är de:\n\n- Samla frukt (Äppelkart, Skåne)\n\n- Frukt (Skåne)"
    assert told(text) == [("Skåne", "Samla frukt", "Äppelkart", "")]


def test_boxes_of_a_series_are_of_one_kind() -> None:
    """Where most boxes titled by regions tell of undertakings, one whose verb is unknown does too.

    One that only says how things are is none, and nothing is where most are so.
    """
    doing = "## {0}\n\n| Kommunen har startat ett projekt.\n\n"
    other = "## Kor i Dalarna\n\n| Bönderna delar sedan i fjol på en mjölkbil.\n\n"
    state = "## Får i Blekinge\n\n| Fåren ökade med 8 procent.\n\n"
    three = "".join(map(doing.format, ("Getter i Halland", "Höns i Skåne", "Ko i Kalmar")))
    names = [name for _, name, _, _ in told(f"# Djur\n\n{three}{other}{state}")]
    assert names == ["Getter i Halland", "Höns i Skåne", "Ko i Kalmar", "Kor i Dalarna"]
    assert told(f"# Djur\n\n{state}{other}{state.replace('Blekinge', 'Kalmar')}") == []


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("Region Skåne betalar båten.", "Region Skåne"),
        ("Lunds bibliotek har i ett år lånat ut cyklar.", "Lunds bibliotek"),
        ("Ombuden utbildas av länsbiblioteket.", "länsbiblioteket"),
        ("Region Skåne har fått mer pengar.", ""),
        ("Skåne lockar många.", ""),
    ],
)
def test_who_does_something_whatever_it_is(sentence: str, actor: str) -> None:
    """An organisation with any verb but of state or getting is an actor; a place alone is none."""
    assert actor_in(sentence) == actor


def test_running_text_that_names_place_and_project() -> None:
    """A sentence that opens with the region and names a project tells of one; others do not."""
    text = (
        "# Djur\n\nFlera gör så. I Halland har det prövats i projektet Råbock.\n\n"
        "I Skåne har det prövats."
    )
    assert told(text) == [("Halland", "I Halland har det prövats i projektet Råbock", "Råbock", "")]


def test_a_name_of_a_region_or_the_title_says_no_topic() -> None:
    """Below "Region Skåne" the heading above is the topic, and never that of the whole document."""
    text = "# Djur\n\n## Hur länen har löst det\n\n### Region Skåne\n\n| Vi har byggt ett stall."
    found = find_initiatives(fake_document(text))
    assert [i.topic for i in found] == ["Hur länen har löst det"]


def test_text_after_a_list_is_not_the_headings_own() -> None:
    """A heading is of the list below it; the paragraph after the list is no example."""
    text = "# Exempel i Skåne\n\n- Hav (Lomma, Skåne)\n\nRegionen vill starta ett projekt."
    assert told(text) == [("Skåne", "Hav", "Lomma", "")]


def test_headings_below_announced_examples() -> None:
    """A heading that names a region is an initiative if something was undertaken; once each."""
    text = """# 3 Exempel från länen

## Gröna jobb i Värmland

Projektet Gröna jobb drivs av Karlstads universitet. Målet är fler jobb.

Här fortsätter texten om ett projekt i Skåne.

## Arbetslöshet i Dalarna

Arbetslösheten var 8 procent.

# Slutsatser

## Samverkan i Skåne

Region Skåne har startat ett projekt.
"""
    assert told(text) == [
        ("Värmland", "Gröna jobb i Värmland", "Gröna jobb", "Karlstads universitet")
    ]


@pytest.mark.parametrize(
    ("box", "expected"),
    [
        (
            "I Västernorrland driver Kramfors kommun satsningen Grön kust.",
            ("Västernorrland", "Kusten växer", "Grön kust", "Kramfors kommun"),
        ),
        (
            "Hushållningssällskapet Kalmar, Kronoberg och Blekinge prövar ny teknik i Kalmar län. "
            "Målet är mer mat.",
            (
                "Kalmar",
                "Kusten växer",
                "",
                "Hushållningssällskapet Kalmar, Kronoberg och Blekinge",
            ),
        ),
        (
            "Målet är att elever i Jämtland och Härjedalen lär sig mer. I konceptet ”Blå skolan” "
            "har länsstyrelsen tagit fram en kurs.",
            ("Jämtland Härjedalen", "Kusten växer", "Blå skolan", "länsstyrelsen"),
        ),
    ],
)
def test_a_box_whose_text_names_the_region(box: str, expected: tuple[str, ...]) -> None:
    """Without a region in its title, a box is of the region where its text says it happens."""
    assert told(f"# Miljö\n\n## Kusten växer\n\n| {box}") == [expected]


@pytest.mark.parametrize(
    "box",
    ["Här utvecklas ett projekt.", "Elpriset i Skåne var 62 öre i maj.", "Projektet är nytt."],
)
def test_boxes_that_are_none(box: str) -> None:
    """A box without a region, or on how things are, tells of no initiative."""
    assert told(f"# Miljö\n\n## Kusten växer\n\n| {box}") == []


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
