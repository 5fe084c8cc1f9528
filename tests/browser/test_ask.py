"""Questions of every kind, typed at the page Fråga."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

from browser.asking import ANSWER, FIRST_START, HOSTILE, HOSTILE_TITLE, ask, printed_page
from browser.serving import Server
from playwright.sync_api import Locator, Page, expect

from sok.web.ask.examples import EXAMPLES

COMPARING = "Vilka regioner fick mest investeringsstöd?"
COMPARED = "De regioner som fått mest investeringsstöd"
ASKING_EXAMPLES = "Exempel på insatser om skog"
INITIATIVE = "Satsa på en cirkulär, biobaserad ekonomi"
HOSTILE_QUESTION = (
    "Vad kostar en glass i Fantasivik <img src=x onerror=alert(1)> :smile: "
    "[här](javascript:alert(6)) \u202e?"
)
# What text of others must never become, on any page; links of ours lead to pages of ours.
MADE = (
    ".sok img, .sok b, .sok script, .sok .katex, a[href^='javascript'], [onerror], "
    "[data-testid='stMarkdownContainer'] a:not(.st-key-navigering a)"
)
# Whether what is given stands at the left edge of what holds it.
BEGINS_LINE = """(found) => {
  const left = (one) => one.getBoundingClientRect().left;
  return left(found) - left(found.closest("figcaption")) < 30;
}"""
# Milliseconds after which the second of two clicks has been taken in.
SECOND_CLICK = 500


def test_comparison_initiatives_and_files(page: Page, pictures: Path) -> None:
    """Figures are compared in a table with pages, initiatives are entries, and both are files."""
    ask(page, COMPARING)
    rows = page.locator("table.siffror tbody tr")
    figures = [int(text.split()[0]) for text in rows.locator("td.uppgift").all_text_contents()]
    assert len(figures) > 1 and figures == sorted(figures, reverse=True)
    expect(rows.first.locator("td").last).to_contain_text(f"s.\u00a0{printed_page(COMPARED)}")
    page.screenshot(path=pictures / "7-jamforelse.png")

    ask(page, ASKING_EXAMPLES)
    turn = page.locator('[class*="st-key-turn-"]').last
    entry = turn.locator("ol.insatser > li").filter(has_text=INITIATIVE).first
    expect(entry.locator(".titel")).to_contain_text("Värmland")
    expect(entry.locator("strong")).to_have_text(f"s.\u00a0{printed_page(INITIATIVE)}")
    entry.get_by_text("Kopiera som").click()
    entry.get_by_role("button", name="Fotnot").click()
    expect(entry.get_by_role("button", name="Kopierat")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.endswith(f"s.\u00a0{printed_page(INITIATIVE)}.")
    page.screenshot(path=pictures / "8-insatser.png")

    turn.get_by_role("button", name="Hämta svaret").click()
    files = page.get_by_test_id("stPopoverBody")
    assert INITIATIVE in _part(_downloaded(page, files, "Word"), "word/document.xml")
    assert INITIATIVE in _part(_downloaded(page, files, "Insatser, Excel"), "xl/sharedStrings.xml")
    page.screenshot(path=pictures / "9-hamta.png")


def _downloaded(page: Page, files: Locator, name: str) -> Path:
    """The file that the button of that name gives."""
    with page.expect_download() as download:
        files.get_by_role("button", name=name, exact=True).click()
    return Path(download.value.path())


def _part(file: Path, name: str) -> str:
    with ZipFile(file) as parts:
        return parts.read(name).decode()


def test_every_example_is_answered_once(page: Page) -> None:
    """What the empty page offers is answered with quotes, once even where it is clicked twice."""
    for example in EXAMPLES:
        page.get_by_role("button", name=example).dblclick(timeout=FIRST_START)
        copying = page.get_by_role("button", name=re.compile("Kopiera (citat|listan)")).first
        expect(copying).to_be_visible(timeout=ANSWER)
        page.wait_for_timeout(SECOND_CLICK)
        expect(page.get_by_role("heading", level=2)).to_have_text([example])
        page.get_by_role("button", name="Nytt samtal").click()


def test_hostile_text_stays_text(page: Page, server: Server, pictures: Path) -> None:
    """Tags, scripts, formulas, emoji codes, pictures and links of others are letters everywhere.

    A mark that turns text around ends with the text that holds it.
    """
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    ask(page, HOSTILE_QUESTION)
    shown = page.locator("figure.citat").filter(has_text="Fantasivik").first
    expect(shown).to_contain_text(HOSTILE)
    expect(shown).to_contain_text(HOSTILE_TITLE)
    assert shown.locator("figcaption strong").evaluate(BEGINS_LINE), "the page is said first"
    assert page.locator(MADE).count() == 0
    page.screenshot(path=pictures / "5-fientlig.png")
    page.goto(f"{server.address}/bibliotek")
    expect(page.get_by_text(HOSTILE_TITLE)).to_be_visible(timeout=ANSWER)
    assert page.locator(MADE).count() == 0
    page.screenshot(path=pictures / "5-fientlig-bibliotek.png")
    assert dialogs == []


def test_new_answer_is_in_view_on_a_phone(page: Page, pictures: Path) -> None:
    """On 390 pixels nothing spills over sideways, and a new answer is seen from its beginning."""
    page.set_viewport_size({"width": 390, "height": 844})
    for question in EXAMPLES[1:4]:
        ask(page, question)
    heading = page.get_by_role("heading", level=2).last
    expect(heading).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.screenshot(path=pictures / "6-telefon.png")
    page.get_by_role("button", name="Nytt samtal").click()
    expect(page.get_by_role("button", name=EXAMPLES[0])).to_be_visible()
