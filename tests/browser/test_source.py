"""Sources opened from their addresses, as a link in an answer or in a letter opens them."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from browser.asking import ANSWER, FIRST_START, REPORT, printed_page, settle
from browser.conftest import window
from browser.documents import PLANNED, SEA
from browser.serving import Server
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from sok.web.addresses import place_address

EVIDENCE = "satsningar för psykisk hälsa"


@pytest.fixture(scope="module")
def server(documents_server: Server) -> Server:
    """A server that has a made PDF and a small text beside the report."""
    return documents_server


def _open(page: Page, server: Server, address: str) -> None:
    page.goto(f"{server.address}/{address}")
    expect(page.get_by_role("navigation", name="Sidor, ovanför")).to_be_visible(timeout=FIRST_START)


def test_a_quote_of_the_report_is_marked_and_shared(
    page: Page, browser: Browser, server: Server, pictures: Path
) -> None:
    """It is in view, told by more than colour; the copied link shows the same to somebody else."""
    number = printed_page(EVIDENCE)
    _open(page, server, place_address(REPORT, number, EVIDENCE))
    mark = page.locator("mark.citatet")
    expect(mark).to_have_text(EVIDENCE)
    expect(mark).to_be_in_viewport(timeout=ANSWER)
    assert mark.evaluate("e => getComputedStyle(e).textDecorationLine") == "underline"
    page.screenshot(path=pictures / "20-kalla-text.png")
    place = f"s.\u00a0{printed_page(EVIDENCE)}"
    expect(page).to_have_title(re.compile(f", {place} – Fråga rapporterna$"))

    page.get_by_role("button", name="Kopiera länk").click()
    expect(page.get_by_role("button", name="Kopierat")).to_be_visible()
    link = page.evaluate("navigator.clipboard.readText()")
    digest = hashlib.sha256((server.corpus / REPORT).read_bytes()).hexdigest()
    assert link.startswith(f"{server.address}/kalla?") and link.endswith(digest[:12])
    for other in window(browser, server, dark=True):
        other.goto(link)
        expect(other.locator("mark.citatet")).to_be_in_viewport(timeout=FIRST_START)
        expect(other.locator(".sok.notis")).to_have_count(0)
        other.screenshot(path=pictures / "21-kalla-delad-mork.png")


def test_a_pdf_is_turned_by_the_keyboard_and_back(
    page: Page, server: Server, pictures: Path
) -> None:
    """The quote is framed on the picture; the next page is one key away, and back is back."""
    _open(page, server, place_address("plan.pdf", 2, PLANNED))
    frame = page.locator(".sok.ark .ram.citatet")
    expect(frame).to_be_in_viewport(timeout=ANSWER)
    sheet, box = page.locator(".sok.ark").bounding_box(), frame.bounding_box()
    assert sheet and box and box["height"] < 30
    assert sheet["x"] < box["x"] and box["x"] + box["width"] < sheet["x"] + sheet["width"]
    page.screenshot(path=pictures / "22-kalla-pdf.png")
    page.emulate_media(media="print")
    page.pdf(path=pictures / "22-kalla-pdf-utskrift.pdf", format="A4")
    page.emulate_media(media="screen")
    assert len(PdfReader(pictures / "22-kalla-pdf-utskrift.pdf").pages) == 1, "one sheet for a page"

    step = page.get_by_label("Sidor, nedanför").get_by_role("link", name="Nästa")
    step.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("navigation", name="Sidor, ovanför")).to_contain_text(
        "3 av 3", timeout=ANSWER
    )
    assert "sida=3" in page.url and "citat" not in page.url
    expect(page.get_by_role("img", name="Bild av PDF-sida\u00a03.")).to_be_visible(timeout=ANSWER)
    page.go_back()
    expect(frame).to_be_in_viewport(timeout=ANSWER)
    assert "sida=2" in page.url


def test_words_are_found_from_the_contents_on(page: Page, server: Server, pictures: Path) -> None:
    """A heading leads to its page; a search lists its hits, each with the way to its page."""
    _open(page, server, place_address(REPORT, 3))
    page.get_by_text("Innehåll", exact=True).click()
    contents = page.get_by_role("navigation", name="Innehåll")
    expect(contents).to_be_visible()
    settle(page)
    contents.get_by_role("link").last.click()
    expect(page.get_by_label("Sidor, ovanför")).to_contain_text("s.\u00a026", timeout=ANSWER)
    expect(contents.locator("[aria-current]")).to_have_text("4 Slutsatser")
    page.screenshot(path=pictures / "23-kalla-innehall.png")
    field = page.get_by_label("Sök i dokumentet")
    field.fill("psykisk-hälsa")
    field.press("Enter")
    hits = page.locator("ol.traffar li")
    expect(hits.first.locator("mark")).to_have_text("psykisk hälsa", timeout=ANSWER)
    assert "sok=psykisk-h" in page.url
    hits.first.get_by_role("link").click()
    expect(page.locator("mark.traff").first).to_be_in_viewport(timeout=ANSWER)
    page.screenshot(path=pictures / "24-kalla-traff.png")


def test_a_changed_document_shows_both_wordings(page: Page, server: Server, pictures: Path) -> None:
    """A link made before the change says what was there then, and what is there now."""
    version = hashlib.sha256((server.corpus / "oar.txt").read_bytes()).hexdigest()
    address = place_address("oar.txt", 1, SEA, version)
    _open(page, server, address)
    expect(page.locator("mark.citatet")).to_have_text(SEA)
    changed = f"Öar\n\n{SEA.replace('tre', 'fyra')}\n"
    (server.corpus / "oar.txt").write_text(changed, "utf-8")
    page.goto(f"{server.address}/bibliotek")
    page.get_by_role("button", name="Uppdatera indexet").click(timeout=ANSWER)
    expect(page.get_by_text("Indexet är uppdaterat.")).to_be_visible(timeout=FIRST_START)
    _open(page, server, address)
    expect(page.locator(".sok.notis")).to_contain_text("har ändrats sedan länken gjordes")
    expect(page.locator(".andring del")).to_contain_text("tre")
    expect(page.locator(".andring ins")).to_contain_text("fyra")
    page.screenshot(path=pictures / "25-kalla-andrad.png")


def test_a_source_fits_a_phone(page: Page, server: Server, pictures: Path) -> None:
    """Nothing spills over sideways, and the quote is in view, on text and on pictures."""
    page.set_viewport_size({"width": 390, "height": 844})
    number = printed_page(EVIDENCE)
    for name, address, mark in (
        ("26-kalla-telefon", place_address(REPORT, number, EVIDENCE), "mark.citatet"),
        ("27-kalla-telefon-pdf", place_address("plan.pdf", 2, PLANNED), ".ram.citatet"),
    ):
        _open(page, server, address)
        expect(page.locator(mark).first).to_be_in_viewport(timeout=ANSWER)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        page.screenshot(path=pictures / f"{name}.png")
    page.evaluate("document.querySelector('.stMain').scrollTo(0, 0)")
    page.screenshot(path=pictures / "28-kalla-telefon-ovan.png")
