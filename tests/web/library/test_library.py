"""Each document stands on the page with what is known, guessed and not read of it, as text."""

from __future__ import annotations

from pictured import picture_pdf
from streamlit.testing.v1 import AppTest
from web.library.driving import ABOUT, html_of

from sok.settings import Settings


def test_documents_stand_with_what_is_known_of_them(app: AppTest, settings: Settings) -> None:
    """Title, publisher, year and pages, what of that is guessed, and what could not be read."""
    (settings.corpus / "trasig.pdf").write_bytes(b"%PDF-1.7\ntrasig")
    shown = html_of(app.run())
    assert "2 dokument med 2 sidor kan sökas. 1 av 3 dokument kunde inte läsas. Indexet är" in shown
    assert '<h3 class="titel">Öar</h3>' in shown
    assert '<p class="kant">Skärgårdsverket · 2020 · 1 sida · oar.txt</p>' in shown
    guess = '<span class="gissning">gissat</span>'
    assert f'<h3 class="titel">Skogen {guess}</h3>' in shown
    assert "okänd utgivare · okänt år · 1 sida · skog.txt" in shown
    assert "Utgivare och utgivningsår framgår inte av filen: fyll i under Bekräfta." in shown
    assert '<h3 class="titel">trasig.pdf</h3><p class="kant">Filen trasig.pdf är' in shown


def test_pages_that_cannot_be_read_stand_with_their_document(
    app: AppTest, settings: Settings
) -> None:
    """And are counted above all documents."""
    text = ["Detta är en vanlig sida med text."]
    (settings.corpus / "plan.pdf").write_bytes(picture_pdf(["Bilden."], typed=text))
    shown = html_of(app.run())
    assert "3 dokument med 4 sidor kan sökas. 1 av 4 sidor kunde inte läsas. Indexet" in shown
    assert '<p class="kant">1 av 2 sidor lästa; PDF-sida\u00a02 är en bild utan text' in shown


def test_text_from_outside_stays_text(app: AppTest, settings: Settings) -> None:
    """Tags and formulas in titles and names are letters."""
    (settings.corpus / "oar.toml").write_text('title = "<b>$x^2$</b> :red[nu]"\n', "utf-8")
    (settings.corpus / "skog.txt").rename(settings.corpus / "skog & <i>.txt")
    shown = html_of(app.run())
    assert "&lt;b&gt;$x^2$&lt;/b&gt; :red[nu]" in shown
    assert "skog &amp; &lt;i&gt;.txt" in shown
    assert "<b>" not in shown and "<i>" not in shown


def test_editions_are_said(app: AppTest, settings: Settings) -> None:
    """Under each of them, with the year of the other."""
    text = (settings.corpus / "oar.txt").read_text("utf-8")
    (settings.corpus / "oar21.txt").write_text(f"{text}\nOch fler öar.\n", "utf-8")
    (settings.corpus / "oar21.toml").write_text(ABOUT.replace("2020", "2021"), "utf-8")
    shown = html_of(app.run())
    assert "Samma rapport från andra år: oar21.txt (2021)." in shown
    assert "Samma rapport från andra år: oar.txt (2020)." in shown
