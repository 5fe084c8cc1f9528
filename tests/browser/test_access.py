"""Everybody can use the pages: what axe-core finds, words and names, the keyboard alone."""

from __future__ import annotations

import pytest
from browser.access import ENGLISH, findings
from browser.asking import ANSWER, FIRST_START, REPORT, ask, printed_page, settle
from browser.serving import Server
from playwright.sync_api import Page, expect

from sok.web.addresses import INITIATIVES, STATISTICS, place_address

COMPARING = "Vilka regioner fick mest investeringsstöd?"
EVIDENCE = "satsningar för psykisk hälsa"
ASKING_EXAMPLES = "Ge exempel på insatser för unga."
REFUSED = "Hur många björnar finns det i Sverige?"
SOURCE = place_address(REPORT, printed_page(EVIDENCE), EVIDENCE) + "&sok=stöd"
# CSS pixels: the least size of what is pressed (WCAG 2.2, 2.5.8).
TARGET = 24
# Each name and text that is seen or read out, of Streamlit's parts and ours, but not what the
# documents say (which may be in English).
SAID = """() => {
  const said = [];
  for (const name of ["aria-label", "title", "placeholder", "alt"]) {
    for (const found of document.querySelectorAll(`[${name}]`)) said.push(found.getAttribute(name));
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const within = texts.currentNode.parentElement;
    if (within.checkVisibility() && !within.closest(".sok, noscript, [translate=no]")) {
      said.push(texts.currentNode.data);
    }
  }
  return said;
}"""
# What is pressed, is seen, is no link within a line of text, and is smaller than the argument.
SMALL = """(least) => [...document.querySelectorAll("button, summary, input, textarea, a")]
  .filter((found) => !found.closest("p, figcaption, blockquote, td, li") && found.checkVisibility())
  .map((found) => [found.outerHTML.slice(0, 120), found.getBoundingClientRect()])
  .filter(([, box]) => box.width > 1 && (box.width < least || box.height < least))
  .map(([html]) => html)"""

# More steps than there are things to be reached on the longest page of these tests.
MOST_STEPS = 60
# What has the focus is called, and whether an outline is drawn around it or what holds it.
FOCUSED = """() => {
  const focused = document.activeElement;
  const holders = [];
  for (let at = focused; at && holders.length < 6; at = at.parentElement) holders.push(at);
  const seen = holders.map((holder) => getComputedStyle(holder)).map((style) =>
    style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
  return [(focused.ariaLabel || focused.textContent).slice(0, 80), seen];
}"""


def _found(page: Page) -> list[str]:
    """What is found on the page, in the light and in the dark."""
    found = []
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme)
        settle(page)
        found += findings(page)
    return found


def test_nothing_is_found_at_the_questions(page: Page) -> None:
    """The empty page, answers of each form, a refusal and what is unfolded are without faults."""
    expect(page.get_by_placeholder("Ställ en fråga")).to_be_visible(timeout=FIRST_START)
    assert _found(page) == []
    for question in (COMPARING, ASKING_EXAMPLES, REFUSED):
        ask(page, question)
    page.get_by_text("Underlag:").first.click()
    page.get_by_text("Kopiera som").first.click()
    page.get_by_role("button", name="Hämta svaret").first.click()
    assert _found(page) == []


def test_nothing_is_found_in_the_library(page: Page, server: Server) -> None:
    """The documents, and the form for what is known of one, are without faults."""
    page.goto(f"{server.address}/bibliotek")
    page.get_by_role("button", name="Ändra").click(timeout=FIRST_START)
    assert _found(page) == []


def test_nothing_is_found_at_a_source(page: Page, server: Server) -> None:
    """A page with its quote, what was looked for and the table of contents is without faults."""
    page.goto(f"{server.address}/{SOURCE}")
    expect(page.locator("mark.citatet")).to_be_visible(timeout=FIRST_START)
    page.get_by_text("Innehåll", exact=True).click()
    assert _found(page) == []


@pytest.mark.parametrize("name", [INITIATIVES, STATISTICS])
def test_nothing_is_found_at_the_findings(page: Page, server: Server, name: str) -> None:
    """Fields, map, cards, bars and tables are without faults."""
    page.goto(f"{server.address}/{name}")
    copying = page.locator(".sok.bred button.kopiera").first
    expect(copying).to_be_visible(timeout=FIRST_START)
    assert _found(page) == []


def test_all_is_said_in_swedish(page: Page, server: Server) -> None:
    """The language is named, each page has its title, and Streamlit's parts speak Swedish."""
    ask(page, COMPARING)
    assert page.title() == "Fråga rapporterna"
    page.goto(f"{server.address}/bibliotek")
    page.get_by_role("button", name="Ändra").click(timeout=ANSWER)
    settle(page)
    assert page.title() == "Bibliotek – Fråga rapporterna"
    assert page.evaluate("document.documentElement.lang") == "sv"
    said = page.evaluate(SAID)
    assert any("Välj fil" in text for text in said), "the words looked at are Streamlit's too"
    assert [text for text in said if ENGLISH.search(text)] == []


def test_an_address_without_a_page_is_told_of_in_swedish(page: Page, server: Server) -> None:
    """It is said that nothing is there, and closed."""
    page.goto(f"{server.address}/finns-inte")
    told = page.get_by_role("dialog")
    expect(told).to_contain_text("Adressen leder inte till någon sida", timeout=FIRST_START)
    assert not ENGLISH.search(told.inner_text())
    told.get_by_role("button", name="Stäng").click()
    expect(told).to_have_count(0)


def test_the_way_between_the_pages(page: Page) -> None:
    """The pages are links in a landmark; the one that is open is marked, also for who listens."""
    row = page.get_by_role("navigation", name="Sidor", exact=True)
    expect(row.get_by_role("link", name="Fråga")).to_have_attribute(
        "aria-current", "page", timeout=FIRST_START
    )
    row.get_by_role("link", name="Bibliotek").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bibliotek")
    expect(row.get_by_role("link", name="Bibliotek")).to_have_attribute("aria-current", "page")
    assert row.get_by_role("link", name="Fråga").evaluate("link => link.pathname") == "/"


def test_what_is_pressed_is_large_enough(page: Page, server: Server) -> None:
    """Buttons, fields and links outside running text are at least 24 pixels wide and high."""
    ask(page, COMPARING)
    page.get_by_text("Kopiera som").first.click()
    assert page.evaluate(SMALL, TARGET) == []
    page.goto(f"{server.address}/bibliotek")
    page.get_by_role("button", name="Ändra").click(timeout=ANSWER)
    settle(page)
    assert page.evaluate(SMALL, TARGET) == []


def test_from_opening_to_a_copied_quote_by_keyboard(page: Page) -> None:
    """The keyboard alone asks, copies, opens a source and comes back; focus is always seen."""
    expect(page.get_by_placeholder("Ställ en fråga")).to_be_visible(timeout=FIRST_START)
    _press_until(page, "Tab", "Hoppa till innehållet")
    page.keyboard.press("Enter")
    expect(page.get_by_placeholder("Ställ en fråga")).to_be_focused()
    page.keyboard.type(COMPARING)
    page.keyboard.press("Enter")
    expect(page.locator("figure.citat").first).to_be_visible(timeout=ANSWER)
    _press_until(page, "Shift+Tab", "Kopiera citat")
    page.keyboard.press("Enter")
    expect(page.locator(":focus")).to_have_text("Kopierat")
    assert "investeringsstöd" in page.evaluate("navigator.clipboard.readText()")
    _press_until(page, "Shift+Tab", "Källa 1")
    with page.expect_popup() as opened:
        page.keyboard.press("Enter")
    expect(opened.value.locator("mark.citatet").first).to_be_visible(timeout=ANSWER)
    opened.value.close()
    expect(page.locator(":focus")).to_have_text("[1]")
    _press_until(page, "Shift+Tab", "Bibliotek")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Bibliotek")).to_be_focused(timeout=ANSWER)
    expect(page.get_by_role("button", name="Välj fil")).to_be_visible(timeout=ANSWER)
    _press_until(page, "Tab", "Välj fil")
    _press_until(page, "Shift+Tab", "Fråga")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=COMPARING)).to_be_visible()


def _press_until(page: Page, key: str, name: str) -> None:
    """Press the key until what is called so has the focus, which must be seen at each step."""
    for _ in range(MOST_STEPS):
        page.keyboard.press(key)
        said, outlines = page.evaluate(FOCUSED)
        assert any(outlines), f"no focus is seen at {said}"
        if name in said:
            return
    pytest.fail(f"{name} is not reached by {key}")
