"""The page Insatser: from the map to a copied quote, a shared link and a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser.asking import ANSWER, FIRST_START
from browser.conftest import window
from browser.serving import Server
from playwright.sync_api import Browser, Page, expect

TITLE = "Hållbara småstäder i Skåne"
ON_THE_MAP = "Region Skåne: 2 insatser"
# Pixels that "Västernorrland" takes on a tile, with air around it.
LONGEST_NAME = 84


@pytest.fixture
def opened(page: Page, server: Server) -> Page:
    """The page with all initiatives."""
    page.goto(f"{server.address}/insatser")
    expect(page.locator("p.antal")).to_have_text("42 insatser", timeout=FIRST_START)
    return page


def test_a_region_is_chosen_on_the_map_and_shared(
    opened: Page, server: Server, browser: Browser, pictures: Path
) -> None:
    """The keyboard chooses a tile and keeps its place; another person's window opens the same."""
    page = opened
    page.screenshot(path=pictures / "20-insatser.png")
    tile = page.get_by_role("button", name=ON_THE_MAP)
    tile.focus()
    page.keyboard.press("Enter")
    expect(page.locator("p.antal")).to_have_text("2 av 42 insatser")
    expect(page.get_by_role("button", name=f"{ON_THE_MAP}, vald")).to_be_focused()
    expect(page.get_by_role("heading", level=3)).to_have_count(2)
    assert page.url.endswith("/insatser?region=Sk%C3%A5ne")

    for other in window(browser, server, dark=True):
        other.goto(page.url)
        expect(other.locator("p.antal")).to_have_text("2 av 42 insatser", timeout=FIRST_START)
        expect(other.get_by_role("button", name=f"{ON_THE_MAP}, vald")).to_be_visible()
        other.screenshot(path=pictures / "21-insatser-delad.png", full_page=True)

    page.keyboard.press("Enter")
    expect(page.locator("p.antal")).to_have_text("42 insatser")


def test_a_card_is_copied_and_leads_to_its_source(opened: Page) -> None:
    """Quote with reference in one click from the page, the marked source in another."""
    card = opened.get_by_role("listitem").filter(has_text=TITLE)
    card.get_by_role("button", name="Kopiera citat").click()
    copied = opened.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("”Region Skåne har tagit fram en handbok")
    assert copied.endswith("(Tillväxtverket, 2021, s.\u00a015)")
    with opened.expect_popup() as popup:
        card.get_by_role("link").click()
    marked = popup.value.locator(".sok .citatet").first
    expect(marked).to_contain_text("Region Skåne har tagit fram", timeout=ANSWER)


def test_a_topic_is_found_by_meaning_and_had_as_a_file(opened: Page, pictures: Path) -> None:
    """What is typed is searched for by the model, and what is shown is what the file holds."""
    page = opened
    field = page.get_by_label("Handlar om (söker på betydelse)")
    field.fill("kollektivtrafik")
    field.press("Enter")
    expect(page.locator("p.antal")).to_contain_text(" av 42", timeout=FIRST_START)
    page.get_by_role("radio", name="Tabell").or_(
        page.get_by_role("button", name="Tabell")
    ).first.click()
    table = page.get_by_role("region", name="Insatser")
    expect(table).to_be_visible()
    rows = table.locator("tbody tr").count()
    page.screenshot(path=pictures / "22-insatser-tabell.png")
    with page.expect_download() as download:
        page.get_by_role("button", name="Hämta som CSV").click()
    lines = Path(download.value.path()).read_text("utf-8-sig").splitlines()
    assert len(lines) == rows + 1 and lines[0].startswith("Namn;Region;")


def test_choices_are_told_in_swedish(opened: Page) -> None:
    """How many there are, to those who hear it, and that none fits, to those who see it too."""
    opened.get_by_role("combobox", name="Region").click()
    announced = opened.locator("[data-live-announcer]")
    expect(announced).to_contain_text("Alternativ: 21.")
    opened.keyboard.type("zzz")
    expect(opened.get_by_role("option")).to_have_text("Inget passar")
    expect(announced).not_to_contain_text("option")


def test_on_a_phone_all_fits(opened: Page, pictures: Path) -> None:
    """The map and the cards are no wider than 390 pixels; the table scrolls in its own box.

    On a tablet too a tile is as wide as its name.
    """
    page = opened
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{page.url}?region=Gotland&visa=Tabell")
    expect(page.locator("p.antal")).to_have_text("2 av 42 insatser", timeout=FIRST_START)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    box = page.get_by_role("region", name="Insatser")
    assert box.evaluate("box => box.scrollWidth > box.clientWidth && box.clientWidth <= 390")
    tiles = page.locator(".st-key-karta button")
    expect(tiles).to_have_count(21)
    edges = tiles.evaluate_all("all => all.map(one => one.getBoundingClientRect().right)")
    assert max(edges) <= 390
    page.screenshot(path=pictures / "23-insatser-telefon.png", full_page=True)
    page.set_viewport_size({"width": 768, "height": 1024})
    widths = tiles.evaluate_all("all => all.map(one => one.getBoundingClientRect().width)")
    assert min(widths) >= LONGEST_NAME
    page.screenshot(path=pictures / "24-insatser-platta.png")
