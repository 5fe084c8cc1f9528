"""From no index at all to a copied quote: the real model, server and report."""

from __future__ import annotations

from pathlib import Path

from browser.asking import FIRST_START, ask, printed_page
from browser.conftest import window
from browser.documents import PLANNED, PLANNING
from browser.serving import Server
from playwright.sync_api import Browser, Page, expect

QUESTION = "Vad säger rapporten om psykisk hälsa?"
EVIDENCE = "satsningar för psykisk hälsa"


def test_from_no_index_to_an_answer(browser: Browser, pictures: Path, tmp_path: Path) -> None:
    """The index is built in view of the first visitor, and answers."""
    server = Server(tmp_path)
    server.corpus.mkdir()
    (server.corpus / "plan.txt").write_text(f"Hamnar\n\n{PLANNED}\n", encoding="utf-8")
    server.start(cold=True)
    for page in window(browser, server):
        expect(page.get_by_role("progressbar")).to_be_visible(timeout=FIRST_START)
        page.screenshot(path=pictures / "1-bygger.png")
        expect(page.get_by_placeholder("Ställ en fråga")).to_be_visible(timeout=FIRST_START)
        turn = ask(page, PLANNING)
        expect(turn.locator("figure.citat").first).to_contain_text(PLANNED)
    server.stop()


def test_a_typed_question_gets_a_quote_to_copy(page: Page, pictures: Path) -> None:
    """With its page, where it stands, and what of it was asked for."""
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
