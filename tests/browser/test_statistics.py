"""The page Siffror: from a filter to a bar, its quote and a file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from browser.asking import ANSWER, FIRST_START
from browser.serving import Server
from playwright.sync_api import Page, expect

from sok.indexing.manifest import MANIFEST
from sok.web.renewed import RENEWED

SHARES = "Andel av investeringsstöd"
FIRST = "Jämtland Härjedalen 22 procent"
# Pixels from the left edge of what holds them.
MARGINS = "all => all.map(one => parseFloat(getComputedStyle(one).marginLeft))"


@pytest.fixture
def opened(page: Page, server: Server) -> Page:
    """The page with all figures."""
    page.goto(f"{server.address}/siffror")
    expect(page.locator("p.antal")).to_contain_text("siffror", timeout=FIRST_START)
    return page


def test_figures_are_filtered_compared_and_linked(opened: Page, pictures: Path) -> None:
    """A typed word leaves the charts that say it; each bar is as long as its figure is large."""
    page = opened
    page.screenshot(path=pictures / "24-siffror.png")
    page.get_by_label("Område enligt rubrikerna").click()
    depths = page.get_by_role("option").locator(":scope > :first-child").evaluate_all(MARGINS)
    assert depths[0] == 0 and max(depths) > 0, "areas are set in below those above them"
    page.keyboard.press("Escape")
    field = page.get_by_label("Innehåller orden")
    field.fill("investeringsstöd")
    field.press("Enter")
    expect(page.locator("p.antal")).to_contain_text(" av ")
    assert page.url.endswith("/siffror?text=investeringsst%C3%B6d")
    chart = page.locator(".diagram figure").filter(has_text=SHARES)
    bars = chart.get_by_role("link")
    expect(bars.first).to_have_accessible_name(FIRST)
    address = bars.first.get_attribute("href") or ""
    assert address.startswith("kalla?dokument=hallbar") and "&citat=De+regioner" in address
    widths = chart.locator(".stapel").evaluate_all("all => all.map(one => one.offsetWidth)")
    assert widths == sorted(widths, reverse=True)
    assert widths[1] / widths[0] == pytest.approx(19 / 22, abs=0.02)
    page.screenshot(path=pictures / "25-siffror-diagram.png")

    with page.expect_download() as download:
        page.get_by_role("button", name="Hämta som Excel").click()
    assert download.value.suggested_filename == "siffror.xlsx"


def test_on_a_phone_and_in_print_all_fits(opened: Page, pictures: Path) -> None:
    """Charts are no wider than 390 pixels; on paper nothing is cut off and buttons are gone."""
    page = opened
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{page.url}?region=Norrbotten&enhet=procent&enhet=alnar")
    expect(page.locator("p.antal")).to_contain_text(" av ", timeout=FIRST_START)
    expect(page.get_by_role("alert")).to_contain_text("Länken väljer enheten ”alnar”")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.screenshot(path=pictures / "26-siffror-telefon.png", full_page=True)
    page.set_viewport_size({"width": 800, "height": 1100})
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Kopiera citat").first).to_be_hidden()
    expect(page.get_by_text("Urval: Norrbotten · procent")).to_be_visible()
    box = page.get_by_role("region", name="Siffror")
    assert box.evaluate("box => box.scrollWidth <= box.clientWidth")
    page.screenshot(path=pictures / "27-siffror-utskrift.png", full_page=True)


def test_an_index_built_anew_is_told_where_one_is(
    opened: Page, server: Server, pictures: Path
) -> None:
    """Far down the page, what is said of it stands in view, below the way between the pages."""
    page = opened
    os.utime(server.index / MANIFEST)
    more = page.get_by_role("button", name="Visa 50 till")
    more.scroll_into_view_if_needed()
    more.click()
    told = page.get_by_role("status").filter(has_text=RENEWED)
    expect(told).to_be_in_viewport(ratio=1, timeout=ANSWER)
    navigation = page.get_by_role("navigation", name="Sidor", exact=True).bounding_box()
    box = told.bounding_box()
    assert box and navigation and box["y"] >= navigation["y"] + navigation["height"]
    page.screenshot(path=pictures / "28-siffror-nytt-index.png")
