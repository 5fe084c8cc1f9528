"""Findings as plain text."""

from __future__ import annotations

from dataclasses import replace

from presenting.made import BARE_INITIATIVE, INITIATIVE, STATISTIC, a_statistic
from web.fakes import a_quote

from sok.presenting.findings_text import initiatives_text, statistics_text
from sok.records import Cited


def test_figures_of_one_quote_stand_above_it() -> None:
    """Each with what is known of it; then the quote, its pages and headings, once."""
    other = Cited(a_statistic("en fjärdedel").found, STATISTIC.quote)
    assert statistics_text([STATISTIC, other, a_statistic()]).replace("\u00a0", " ") == (
        "Siffror: 3\n\n"
        "Rapport om öar (oar.txt)\n\n"
        "77,5 procent · öar · av stödet · Gotland · 2021\n"
        "en fjärdedel\n"
        "   ”Av stödet gick 77,5 procent till öar.”\n"
        "   s. 7–8 › Kust › Öar\n\n"
        "15\n"
        "   ”Där finns 15 öar.”\n"
        "   s. 4"
    )


def test_an_initiative_has_its_regions_project_and_actor() -> None:
    """As far as the text names them."""
    assert initiatives_text([INITIATIVE, BARE_INITIATIVE]).replace("\u00a0", " ") == (
        "Exempel på insatser: 2\n\n"
        "Rapport om öar (oar.txt)\n\n"
        "Båtar · Skåne, Kalmar · projekt: Havet · aktör: Region Skåne\n"
        "   ”Båtar (Havet, Skåne och Kalmar).”\n"
        "   s. 9 › Kust › Sjöfart\n\n"
        "Öar\n"
        "   ”Öar.”\n"
        "   s. 3"
    )


def test_each_document_has_its_title() -> None:
    """Before its first finding."""
    quote = a_quote("Tio.", 2, title="Om annat")
    other = a_statistic("tio", 10.0, replace(quote, span=replace(quote.span, document="annat.txt")))
    text = statistics_text([STATISTIC, other])
    assert text.index("77,5") < text.index("\n\nOm annat (annat.txt)\n\ntio\n")


def test_nothing_found_is_said() -> None:
    """In words."""
    assert statistics_text([]) == "Inga siffror hittades."
    assert initiatives_text([]) == "Inga exempel på insatser hittades."
