"""Conversations that outlive the server and its windows, in a real browser."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from browser.access import ENGLISH, findings
from browser.asking import ANSWER, FIRST_START, ask
from browser.conftest import window
from browser.serving import Server
from playwright.sync_api import Browser, Page, expect

QUESTION = "Vad säger rapporten om psykisk hälsa?"
OTHER = "Vilka regioner fick mest investeringsstöd?"
COMMENT = "Precis det jag sökte."
# The page's own colour in the dark, as looks/colours.css has it.
DARK_PAPER = "rgb(23, 25, 26)"
NAMED = re.compile(r"[?&]samtal=[\w-]{16}$")


@pytest.fixture(scope="module")
def server(own_server: Server) -> Server:
    """A server whose conversations are those of these tests alone."""
    return own_server


def _panel(page: Page) -> None:
    page.get_by_role("button", name="Tidigare samtal").click()
    expect(page.get_by_role("dialog")).to_be_visible()


def _wait_in_address(page: Page) -> str:
    """The address, as soon as it names the conversation."""
    page.wait_for_url(NAMED)
    return page.url


def test_conversation_outlives_reload_and_restart(
    page: Page, server: Server, pictures: Path
) -> None:
    """Its address shows it word for word, with what was thought of it, and it is listed.

    That the server is gone is said in Swedish, until it is back; then the page goes on.
    """
    turn = ask(page, QUESTION)
    address = _wait_in_address(page)
    turn.get_by_role("radio", name="Bra svar").click()
    field = turn.get_by_label("Kommentar till omdömet")
    field.fill(COMMENT)
    field.press("Enter")
    said = turn.locator("figure.citat").first.text_content()
    page.screenshot(path=pictures / "samtal-1-omdome.png")

    ask(page, "Och i Skåne?")
    page.get_by_role("button", name="Nytt samtal").click()
    expect(page.locator('[class*="st-key-turn-"]')).to_have_count(0)
    assert "samtal=" not in page.url
    ask(page, OTHER)

    server.stop()
    told = page.get_by_role("dialog")
    expect(told).to_contain_text("Servern svarar inte", timeout=ANSWER)
    assert not ENGLISH.search(told.inner_text())
    server.start()
    expect(told).to_have_count(0, timeout=ANSWER)
    ask(page, "Och i Halland?")
    page.goto(address)
    expect(page.get_by_role("heading", level=2)).to_have_text(
        [QUESTION, "Och i Skåne?"], timeout=FIRST_START
    )
    assert page.locator("figure.citat").first.text_content() == said
    expect(page.get_by_label("Kommentar till omdömet")).to_have_value(COMMENT)

    _panel(page)
    listed = page.get_by_role("dialog").locator('[class*="st-key-oppna-"]')
    expect(listed).to_have_text([OTHER, QUESTION])
    page.screenshot(path=pictures / "samtal-2-tidigare.png")
    page.set_viewport_size({"width": 390, "height": 844})
    page.screenshot(path=pictures / "samtal-3-tidigare-telefon.png")
    listed.first.get_by_role("button").click()
    # The server has just started, and may still be reading the model.
    expect(page.get_by_role("dialog")).to_have_count(0, timeout=ANSWER)
    expect(page.get_by_role("heading", level=2)).to_have_text([OTHER, "Och i Halland?"])
    page.screenshot(path=pictures / "samtal-4-telefon.png")
    page.go_back()
    expect(page.get_by_role("heading", level=2)).to_have_text([QUESTION, "Och i Skåne?"])


def test_earlier_conversations_are_searched_and_deleted(page: Page, pictures: Path) -> None:
    """What is deleted is gone from list and address, and the keyboard stays in the panel."""
    ask(page, QUESTION)
    address = _wait_in_address(page)
    _panel(page)
    dialog = page.get_by_role("dialog")
    field = dialog.get_by_label("Sök i frågor och svar")
    field.fill("psykisk")
    field.press("Enter")
    expect(dialog.get_by_role("button", name=OTHER)).to_have_count(0)
    dialog.get_by_role("button", name=f"Ta bort: {QUESTION}").first.click()
    page.screenshot(path=pictures / "samtal-5-ta-bort.png")
    dialog.get_by_role("button", name="Ta bort samtalet").click()
    expect(dialog.get_by_role("button", name="Ta bort samtalet")).to_have_count(0)
    # The browser takes the keyboard out of the panel with the button, and the panel takes it back.
    expect(dialog.locator(":focus")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator('[class*="st-key-turn-"]')).to_have_count(0)
    page.goto(address)
    expect(page.get_by_role("alert")).to_contain_text(
        "Samtalet finns inte bland dina samtal", timeout=ANSWER
    )
    page.screenshot(path=pictures / "samtal-6-finns-inte.png")
    ask(page, OTHER)


def test_question_in_the_address_is_asked_once(page: Page, server: Server) -> None:
    """A reload shows the conversation that it began, and asks nothing again."""
    address = f"{server.address}/?fraga=Vad+%C3%A4r+smart+specialisering%3F"
    page.goto(address)
    expect(page.locator("figure.citat").first).to_be_visible(timeout=ANSWER)
    _wait_in_address(page)
    page.get_by_role("button", name="Kopiera länk till frågan").click()
    assert page.evaluate("navigator.clipboard.readText()") == address
    page.reload()
    expect(page.locator("figure.citat").first).to_be_visible(timeout=ANSWER)
    expect(page.get_by_role("heading", level=2)).to_have_text(["Vad är smart specialisering?"])


def test_question_outlives_a_lost_server_is_stopped_and_asked_again(
    browser: Browser, server: Server, pictures: Path
) -> None:
    """A question under way when the server died waits again when it is opened; stopped, it stays.

    The model of a server that has just been started is not loaded, so that an answer takes long.
    """
    server.stop()
    server.start(cold=True)
    for page in window(browser, server):
        field = page.get_by_placeholder("Ställ en fråga")
        expect(field).to_be_visible(timeout=FIRST_START)
        field.fill(QUESTION)
        field.press("Enter")
        address = _wait_in_address(page)
        server.kill()
    server.start(cold=True)
    for page in window(browser, server):
        page.goto(address)
        page.get_by_role("button", name="Stoppa").click(timeout=FIRST_START)
        again = page.get_by_role("button", name="Ställ frågan igen")
        expect(again).to_be_visible(timeout=ANSWER)
        page.screenshot(path=pictures / "samtal-7-stoppad.png")
        page.reload()
        again.click(timeout=ANSWER)
        expect(page.locator("figure.citat").first).to_be_visible(timeout=ANSWER)
        expect(page.get_by_role("heading", level=2)).to_have_text([QUESTION])


def test_panel_is_without_faults_in_the_dark(
    browser: Browser, server: Server, pictures: Path
) -> None:
    """axe finds nothing, each way to delete is called after its conversation, and is read.

    White on the accent is not (1.9); axe does not judge what lies above a veil.
    """
    for page in window(browser, server, dark=True):
        ask(page, QUESTION)
        _panel(page)
        dialog = page.get_by_role("dialog")
        dialog.get_by_role("button", name=f"Ta bort: {QUESTION}").first.click()
        deleting = dialog.get_by_role("button", name="Ta bort samtalet")
        expect(deleting).to_have_css("color", DARK_PAPER)
        assert findings(page) == []
        expect(dialog.get_by_role("button", name="Stäng")).to_have_count(1)
        page.screenshot(path=pictures / "samtal-8-morkt.png")
