"""Documents added and removed at the page Bibliotek."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from browser.asking import ANSWER, FIRST_START, ask
from browser.documents import PLANNED, PLANNING
from browser.serving import Server
from made_pdf import typeset_pdf
from playwright.sync_api import Page, expect

# Bytes: more than the field itself lets in.
TOO_LARGE = 210_000_000


@pytest.fixture(scope="module")
def server(own_server: Server) -> Server:
    """A server whose documents are those of these tests alone."""
    return own_server


def test_an_uploaded_pdf_is_asked_about(
    page: Page, server: Server, pictures: Path, tmp_path: Path
) -> None:
    """A file goes from the library's field to a quote with its page; then it is taken away.

    Why others are not taken in stands beside each of them.
    """
    picture, large = tmp_path / "hamn.png", tmp_path / "stor.pdf"
    picture.write_bytes(b"P")
    with large.open("wb") as made:
        made.truncate(TOO_LARGE)
    file = tmp_path / "Plan för åtta hamnar.pdf"
    file.write_bytes(
        typeset_pdf([("Plan för hamnarna", 24), "Umeå kommun", "2023-05-02"], [PLANNED])
    )
    expect(page.get_by_placeholder("Ställ en fråga")).to_be_visible(timeout=FIRST_START)
    page.goto(f"{server.address}/bibliotek")
    expect(page.get_by_text("Dokument som kan sökas")).to_be_visible(timeout=ANSWER)
    field = page.get_by_test_id("stFileUploader").first
    field.get_by_test_id("stFileUploaderDropzoneInput").set_input_files([picture, large])
    for said in ("Bara PDF- och textfiler tas emot.", "Filen är för stor."):
        expect(field.get_by_text(said)).to_be_in_viewport(ratio=1)
    for size in ("210,0\u00a0MB", "1\u00a0B"):
        expect(field.get_by_text(size, exact=True)).to_be_visible()
    chips = field.get_by_test_id("stFileChips")
    assert chips.evaluate("all => all.scrollHeight <= all.clientHeight"), "nothing is cut off"
    page.screenshot(path=pictures / "9-bibliotek-tas-inte-emot.png")
    for refused in (picture, large):
        field.get_by_role("button", name=f"Ta bort {refused.name}").click()
    field.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(file)
    page.get_by_role("button", name=f"Lägg till {file.name}").click()
    expect(page.get_by_role("status")).to_contain_text("kan sökas", timeout=ANSWER)
    card = page.locator('[class*="st-key-dokument-"]').filter(has_text=file.name)
    expect(card).to_contain_text("Plan för hamnarna gissat")
    expect(page.get_by_role("button", name="Ta bort")).to_have_count(3)
    page.screenshot(path=pictures / "10-bibliotek.png")
    page.set_viewport_size({"width": 390, "height": 844})
    card.get_by_role("button", name="Bekräfta").click()
    form = page.get_by_test_id("stPopoverBody")
    expect(form).to_contain_text("Titeln står störst")
    expect(form.get_by_label("Titel")).to_have_value("Plan för hamnarna")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.screenshot(path=pictures / "11-bibliotek-telefon.png")

    page.goto(server.address)
    ask(page, PLANNING)
    quote = page.locator("figure.citat").filter(has_text="Hamnen i Holmsund").first
    expect(quote).to_contain_text(re.compile(r"PDF-sida\s2\b"))

    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{server.address}/bibliotek")
    card.get_by_role("button", name="Ta bort").click()
    page.get_by_role("button", name="Ta bort dokumentet").click()
    expect(page.get_by_role("status")).to_contain_text("är borttaget", timeout=ANSWER)
    expect(card).to_have_count(0)
