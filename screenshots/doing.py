"""What somebody does at the app before a picture is taken."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

# Milliseconds: the model is loaded while the first question waits.
_ANSWER = 120_000
# Milliseconds until what moved has come to rest.
_REST = 600


def settle(page: Page) -> None:
    """Wait until the page is drawn."""
    page.wait_for_timeout(_REST)
    app = page.get_by_test_id("stApp")
    expect(app).to_have_attribute("data-test-script-state", "notRunning", timeout=_ANSWER)
    page.wait_for_timeout(_REST)


def visit(page: Page, address: str) -> None:
    """Go to the address below the app's own."""
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=_ANSWER)
    settle(page)


def ask(page: Page, *questions: str) -> Locator:
    """Ask the questions one after the other; the turn of the last."""
    field = page.get_by_placeholder("Ställ en fråga")
    turn = page.locator('[class*="st-key-turn-"]').last
    for question in questions:
        field.fill(question)
        field.press("Enter")
        heading = turn.get_by_role("heading", level=2)
        expect(heading).to_have_text(question, timeout=_ANSWER)
        settle(page)
    page.mouse.move(0, 0)
    return turn


def press(page: Page, name: str) -> None:
    """Press the last button of that name, and wait for what it does."""
    page.get_by_role("button", name=name).last.click()
    settle(page)


def to_top(found: Locator) -> None:
    """Scroll until it stands at the top of the window."""
    found.evaluate("e => e.scrollIntoView({block: 'start', behavior: 'instant'})")
