"""Documents beside the report: tables and figures of a PDF, and one that tries to be a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser.asking import ANSWER, ask
from browser.documents import FIGURE, INITIATIVE, PRINTED, ROWS, TABLE
from browser.serving import Server
from playwright.sync_api import Locator, Page, expect

from sok.web.addresses import place_address

# A part of what is hostile that would be gone if it were taken for more than text.
SIGN = "<script>alert(1)</script> ![b]"
MADE = ".sok img, .sok script, a[href^='javascript'], a[href^='http://x.invalid'], .sok .katex"


@pytest.fixture(scope="module")
def server(documents_server: Server) -> Server:
    """A server that has a PDF with a table and a figure beside the report."""
    return documents_server


def _source(page: Page, turn: Locator, path: Path, frames: int) -> None:
    """The place that the answer leads to, what is quoted in so many frames on its picture."""
    with page.expect_popup() as opened:
        turn.locator("figcaption a.kalla").first.click()
    frame = opened.value.locator(".sok.ark .ram.citatet").first
    expect(frame).to_be_in_viewport(timeout=ANSWER)
    expect(opened.value.locator(".sok.ark .ram.citatet")).to_have_count(frames)
    opened.value.screenshot(path=path)
    opened.value.close()


def test_a_table_is_quoted_with_its_rows(page: Page, pictures: Path) -> None:
    """Caption, names of columns and rows stand as a table, with both numbers of the page."""
    turn = ask(page, "Vilken tabell visar antal resor med färja och buss?")
    table = turn.locator("table.tabell")
    expect(table.locator("caption")).to_have_text(TABLE)
    expect(table.locator("thead th")).to_have_text(ROWS[0])
    for number, row in enumerate(ROWS[1:]):
        expect(table.locator("tbody tr").nth(number).locator("td")).to_have_text(row)
    source = turn.locator("figcaption").first
    expect(source).to_contain_text(f"s.\u00a0{PRINTED}")
    expect(source).to_contain_text("PDF-sida\u00a02")
    page.screenshot(path=pictures / "pdf-1-tabell.png")
    _source(page, turn, pictures / "pdf-2-tabell-kalla.png", frames=1 + len(ROWS) * len(ROWS[0]))


def test_a_figure_is_shown_with_its_caption(page: Page, pictures: Path) -> None:
    """The picture is cut out of its page, is called by its caption, and has both numbers."""
    turn = ask(page, "Visa diagrammet över fjärrvärmens pris i Holmsund")
    expect(turn.locator("figure.citat").first).to_contain_text(FIGURE)
    picture = turn.get_by_role("img", name=FIGURE)
    expect(picture).to_be_visible(timeout=ANSWER)
    assert picture.evaluate("drawn => drawn.naturalWidth / drawn.naturalHeight") > 1
    for said in (f"s.\u00a0{PRINTED + 1}", "PDF-sida\u00a03"):
        expect(turn.locator("figcaption").first).to_contain_text(said)
        expect(turn.locator("p.kant").filter(has_text="Trafik i Holmsund").last).to_contain_text(
            said
        )
    picture.scroll_into_view_if_needed()
    page.screenshot(path=pictures / "pdf-3-figur.png")
    _source(page, turn, pictures / "pdf-4-figur-kalla.png", frames=1)


@pytest.mark.parametrize(
    "address",
    [
        "insatser?text=glass",
        "insatser?text=glass&visa=Tabell",
        "siffror?text=glass",
        f"{place_address('glass.txt', 1, INITIATIVE)}&sok=glass",
    ],
    ids=["insatser", "insatser-tabell", "siffror", "kalla"],
)
def test_hostile_findings_stay_text(
    page: Page, server: Server, pictures: Path, address: str, request: pytest.FixtureRequest
) -> None:
    """In cards, tables and on the document's own page tags, pictures and links are letters."""
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.goto(f"{server.address}/{address}")
    expect(page.locator("main").get_by_text(SIGN).first).to_be_visible(timeout=ANSWER)
    assert page.locator(MADE).count() == 0
    page.screenshot(path=pictures / f"fientlig-{request.node.callspec.id}.png")
    assert dialogs == []
