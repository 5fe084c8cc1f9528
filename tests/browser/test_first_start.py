"""From no index at all to a copied quote: the real report, model and server."""

from __future__ import annotations

from pathlib import Path

from browser.asking import ask, printed_page
from playwright.sync_api import Page, expect

QUESTION = "Vad säger rapporten om psykisk hälsa?"
EVIDENCE = "satsningar för psykisk hälsa"


def test_from_no_index_to_a_copied_quote(page: Page, pictures: Path) -> None:
    """Of the index built in view, a typed question gets its quote, page, source and copy."""
    ask(page, QUESTION)
    quote = page.locator("figure.citat").filter(has_text=EVIDENCE).first
    expect(quote).to_be_visible()
    expect(quote.locator("strong")).to_have_text(f"s.\u00a0{printed_page(EVIDENCE)}")
    page.screenshot(path=pictures / "3-svar.png")

    quote.get_by_role("button", name="Kopiera citat").click()
    expect(quote.get_by_role("button", name="Kopierat")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert EVIDENCE in copied
    assert f"s.\u00a0{printed_page(EVIDENCE)})" in copied

    page.get_by_text("Underlag:").click()
    mark = page.locator("mark").filter(has_text="psykisk").first
    expect(mark).to_be_visible()
    style = mark.evaluate(
        "e => [getComputedStyle(e).fontWeight, getComputedStyle(e).textDecoration]"
    )
    assert int(style[0]) >= 600 and "underline" in style[1], "marked by more than colour"
    page.screenshot(path=pictures / "4-underlag.png")
