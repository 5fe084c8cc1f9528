"""Lines of one block to running text, by the rules and by their limits."""

from __future__ import annotations

import pytest

from sok.reading.evidence import Evidence, gather
from sok.reading.lines import split_lines
from sok.reading.reflow import reflow


def shown(text: str, rest: str = "", trusted: bool = True, mark: str = "") -> str:
    """The text of one block, `text`, in a document that also says `rest`."""
    pages = split_lines([text, rest])
    return reflow(pages[0], gather(pages, trusted), mark).text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("den re\ngionala politiken", "den regionala politiken"),
        ("ett utvecklingsar\n\nbete i landet", "ett utvecklingsarbete i landet"),
        ("den regionala \npolitiken", "den regionala politiken"),
        ("stödet år 2021\nvar lägre", "stödet år 2021 var lägre"),
        ("Region\nSkåne", "Region Skåne"),
        ("stöd och\nhjälp", "stöd och hjälp"),
        ("  ett   stort\tsteg ", "ett stort steg"),
    ],
)
def test_line_ends_of_a_document_that_marks_broken_words(raw: str, text: str) -> None:
    """No space at the end and a small letter next: one word. A space, a digit, a name: two."""
    assert shown(raw) == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("en rapport om\nhur stödet", "en rapport om hur stödet"),
        ("stöd till kompetens\noch tillväxt", "stöd till kompetens och tillväxt"),
        ("en väl\nfungerande skola", "en väl fungerande skola"),
        ("verksamhets\nmålen nås", "verksamhets målen nås"),
    ],
)
def test_line_ends_of_a_document_that_does_not(raw: str, text: str) -> None:
    """Without the signal no two words are glued, though they would make a third."""
    assert shown(raw, trusted=False) == text


def test_halves_that_are_no_words_are_joined_without_the_signal() -> None:
    """A half that is no word, and a whole that is one, is evidence enough."""
    assert shown("den regio\nnala politiken", trusted=False) == "den regionala politiken"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("utveck-\nlingen", "utvecklingen"),
        ("utveck- \n  lingen", "utvecklingen"),
        ("energi- och\nklimatfrågor", "energi- och klimatfrågor"),
        ("energi-\noch klimatfrågor", "energi- och klimatfrågor"),
        ("EU-\nmedel", "EU-medel"),
        ("1:1-\nmedel", "1:1-medel"),
        ("Malung-\nSälens kommun", "Malung-Sälens kommun"),
        ("åren 2021-\n2030", "åren 2021-2030"),
        ("137–\n205 miljarder", "137–205 miljarder"),
        ("ökar –\n2021", "ökar – 2021"),
        ("utveck\u00ad\nlingen", "utvecklingen"),
        ("utveck\u00adlingen", "utvecklingen"),
        ("stöd – och\nhjälp", "stöd – och hjälp"),
        ("stöd -\nhjälp", "stöd - hjälp"),
    ],
)
def test_hyphens_at_line_ends(raw: str, text: str) -> None:
    """Hyphens that broke a word go, those that belong to it stay, suspended ones keep a space."""
    assert shown(raw) == text


def test_a_free_hyphen_is_a_dash_unless_the_document_knows_the_word() -> None:
    """ "stöd - hjälp" is two words; "kompetens - utveckling" is one where it stands elsewhere."""
    raw = "kompetens - \nutveckling"
    assert shown(raw, "om kompetensutveckling") == "kompetensutveckling"
    assert shown(raw) == "kompetens - utveckling"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("ett antal priori t e\nringar finns", "ett antal prioriteringar finns"),
        ("arbetar med invester in gar inom", "arbetar med investeringar inom"),
        ("nyanländas kom  p etens \noch behov", "nyanländas kompetens och behov"),
        ("möta samhälls utmaningarna", "möta samhällsutmaningarna"),
        ("(konsekvens erna).", "(konsekvenserna)."),
    ],
)
def test_stray_spaces_go_where_a_piece_is_no_word(raw: str, text: str) -> None:
    """Pieces that cannot stand alone, and together are a word, are one, punctuation outside."""
    assert shown(raw) == text


def test_a_plural_ending_is_joined_where_the_document_knows_the_word() -> None:
    """ "er" is a word too, so "region er" needs the document's own "regioner"."""
    assert shown("I sex region er är det så", "Alla regioner är med.") == "I sex regioner är det så"
    assert shown("I sex region er är det så") == "I sex region er är det så"


@pytest.mark.parametrize(
    "text",
    [
        "väl fungerande infrastruktur",
        "små och medelstora företag",
        "på uppdrag av t o m regeringen",
        "i dag och i år",
        "små företag och nya bolag",
        "ny kunskap om kollektiv trafik",
        "för alla län",
        "kompetens och förutsättningar",
        "Grupp S eller i deras ställe",
        "en av de tre",
        "A B C",
    ],
)
def test_words_that_may_stand_apart_are_left(text: str) -> None:
    """Where each piece is a word and nothing tells that they are one, the text stands."""
    assert shown(text) == text


def test_genitives_of_whole_text_are_left() -> None:
    """Where line ends mark no broken words, two whole words are never joined."""
    text = "Myndigheten för samhällsskydd och beredskaps föreskrifter"
    assert shown(text, trusted=False) == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Dels påverkar EUsamarbetet", "Dels påverkar EU-samarbetet"),
        ("regionernas 1:1medel.", "regionernas 1:1-medel."),
        ("tryckta A5tabeller", "tryckta A5-tabeller"),
        ("(KUBmodellen, Skåne)", "(KUB-modellen, Skåne)"),
        ("på 1990talet", "på 1990-talet"),
        ("inom näringslivs och utvecklingsfrågor", "inom näringslivs- och utvecklingsfrågor"),
        ("rollen som kunskaps \noch nätverksaktör", "rollen som kunskaps- och nätverksaktör"),
    ],
)
def test_lost_hyphens_come_back(raw: str, text: str) -> None:
    """After acronyms, ratios, paper sizes and decades, and after a first part with linking s."""
    assert shown(raw) == text


def test_an_acronym_last_needs_the_document() -> None:
    """ "ReactEU" is "React-EU" where the document knows "EU", else a name as any."""
    assert shown("medel från ReactEU, som", "EU ger stöd.") == "medel från React-EU, som"
    assert shown("medel från ReactEU, som") == "medel från ReactEU, som"


@pytest.mark.parametrize(
    "text",
    [
        "ska ämnen mätas och explosionsrisken bedömas",
        "där de används eller lagerhålls",
        "kontrolleras och underhållsplanen följs",
        "Sveriges och Norges regioner",
        "regionens och kommunens medel",
        "dels och dels",
        "10x och 5G",
        "H2O",
        "kl. 10:30",
        "PDFer",
        "IT och digitalisering",
    ],
)
def test_hyphens_are_not_made_up(text: str) -> None:
    """Verbs, genitives, names and signs that only look like half a compound are left."""
    assert shown(text) == text


def test_the_list_mark_goes_and_is_recorded() -> None:
    """The item's text begins after its mark; the mark is a repair."""
    lines = split_lines(["  •  öka kunskapen"])[0]
    tape = reflow(lines, Evidence({}, {}, False), "•")
    assert tape.text == "öka kunskapen"
    assert [(r.kind, r.start, r.raw) for r in tape.repairs] == [("list mark", 2, "•")]
