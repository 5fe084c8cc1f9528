"""An index built anew under an open page, where nothing is drawn that could say so."""

from __future__ import annotations

import os
from pathlib import Path

from browser.asking import ANSWER, ask, rest
from browser.serving import Server
from playwright.sync_api import Page, expect

from sok.indexing.manifest import MANIFEST
from sok.web.renewed import RENEWED

# Milliseconds: longer than a page waits between two looks.
IDLE = 31_000
SAID = "Dokumenten har lästs in på nytt"


def test_a_page_that_draws_nothing_hears_of_a_new_index(
    page: Page, server: Server, pictures: Path
) -> None:
    """After a click on a thumb, and on a page left alone; the way on draws it of the new one."""
    page.clock.install()
    page.reload()
    ask(page, "Vad är smart specialisering?")
    rest(page)
    told = page.locator("#sok-nytt")
    page.clock.fast_forward(IDLE)
    expect(told).to_be_empty()
    os.utime(server.index / MANIFEST)
    page.get_by_text("Bra svar").click()
    expect(told).to_contain_text(SAID, timeout=ANSWER)
    page.screenshot(path=pictures / "nytt-index-1-tumme.png")
    told.get_by_role("button", name="Stäng").click()
    expect(told).to_be_empty()
    os.utime(server.index / MANIFEST)
    page.clock.fast_forward(IDLE)
    expect(told).to_contain_text(SAID, timeout=ANSWER)
    page.set_viewport_size({"width": 390, "height": 844})
    page.screenshot(path=pictures / "nytt-index-2-telefon.png")
    told.get_by_role("button", name="Uppdatera sidan").click()
    expect(page.get_by_text(RENEWED)).to_be_visible(timeout=ANSWER)
    page.clock.fast_forward(IDLE)
    expect(told).to_be_empty()
