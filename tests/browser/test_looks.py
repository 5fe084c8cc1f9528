"""How the pages look: on a phone and a wide screen, light and dark, on paper, while they load."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.asking import ANSWER, FIRST_START, REPORT, ask, printed_page, settle
from browser.conftest import window
from browser.serving import Server
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from sok.web.addresses import INITIATIVES, STATISTICS, place_address
from sok.web.ask.conversation import STEP

COMPARING = "Vilka regioner fick mest investeringsstöd?"
ASKING_EXAMPLES = "Ge exempel på insatser för unga."
EVIDENCE = "satsningar för psykisk hälsa"
SOURCE = place_address(REPORT, printed_page(EVIDENCE), EVIDENCE)
# CSS pixels: a phone, a window at 100 % and a wide screen; at 400 % the second is as wide as 320.
WIDTHS = {"telefon": 390, "fonster": 1280, "bred": 1920}
ENLARGED = {"200 %": 640, "400 %": 320}
HEIGHT = 900
# Milliseconds in which what would still move, or be drawn again, has done so.
SETTLED = 400
# A score of the browser's own: below this the page counts as steady.
STEADY = 0.1
# Every shift counts, also those that follow on a key and that the usual score leaves out.
WATCHING = """() => {
  window.shifted = 0;
  new PerformanceObserver((seen) => {
    for (const shift of seen.getEntries()) window.shifted += shift.value;
  }).observe({type: "layout-shift"});
}"""
# Counts the frames that scripts ask for.
COUNTING = """window.frames_asked = 0;
const ask = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (drawn) => { window.frames_asked += 1; return ask(drawn); };"""
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# What stands out of the window to the right, but for what is scrolled within its own frame.
SPILT = """() => [...document.querySelectorAll("main *")]
  .filter((found) => found.checkVisibility() && !found.closest(".rutnat, .rulle, .osynlig"))
  .filter((found) => found.getBoundingClientRect().right > window.innerWidth + 1)
  .map((found) => found.outerHTML.slice(0, 120))"""
MOVING = """() => [...document.querySelectorAll("*")].filter((found) => {
  const style = getComputedStyle(found);
  return [style.transitionDuration, style.animationDuration].some((said) =>
    said.split(",").some((one) => parseFloat(one) > 0.001));
}).length"""


def _spills(page: Page) -> list[str]:
    return [f"{page.evaluate(WIDER)} px"] * (page.evaluate(WIDER) > 0) + page.evaluate(SPILT)


@pytest.fixture
def asked(page: Page) -> Iterator[Page]:
    """The page Fråga with a comparison and some initiatives."""
    ask(page, COMPARING)
    ask(page, ASKING_EXAMPLES)
    yield page


def _pictured(page: Page, pictures: Path, name: str) -> None:
    """The page at each width, light and dark; at none does it spill over sideways.

    Colours move nothing, so that in the dark one width is enough.
    """
    for scheme, widths in (("light", WIDTHS), ("dark", {"fonster": WIDTHS["fonster"]})):
        page.emulate_media(color_scheme=scheme)
        for width_name, width in widths.items():
            page.set_viewport_size({"width": width, "height": HEIGHT})
            settle(page)
            assert _spills(page) == [], f"{name}, {width} px"
            expect(page.get_by_role("navigation", name="Sidor", exact=True)).to_be_in_viewport()
            page.screenshot(path=pictures / f"utseende-{name}-{width_name}-{scheme}.png")


def test_the_empty_page(page: Page, pictures: Path) -> None:
    """Before anything is asked: the field and the way between the pages are in view everywhere."""
    field = page.get_by_placeholder("Ställ en fråga")
    expect(field).to_be_visible(timeout=FIRST_START)
    _pictured(page, pictures, "tom")
    expect(field).to_be_in_viewport()


def test_at_rest_a_page_does_nothing(page: Page, server: Server) -> None:
    """No script runs with each frame: where many have it open, that would take all the time."""
    page.add_init_script(COUNTING)
    page.goto(server.address)
    ask(page, COMPARING)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(SETTLED)
    assert page.evaluate("window.frames_asked") > 0, "frames are counted"
    page.evaluate("window.frames_asked = 0")
    page.wait_for_timeout(2 * SETTLED)
    assert page.evaluate("window.frames_asked") == 0


def test_answers(asked: Page, pictures: Path) -> None:
    """A comparison and initiatives fit at every width; the field stays where it is."""
    _pictured(asked, pictures, "svar")
    asked.get_by_role("heading", name=COMPARING).scroll_into_view_if_needed()
    expect(asked.get_by_placeholder("Ställ en fråga")).to_be_in_viewport()
    asked.screenshot(path=pictures / "utseende-jamforelse.png")


def test_a_source(page: Page, server: Server, pictures: Path) -> None:
    """A page of a document fits at every width, with its quote marked."""
    page.goto(f"{server.address}/{SOURCE}")
    expect(page.locator("mark.citatet")).to_be_visible(timeout=FIRST_START)
    _pictured(page, pictures, "kalla")


@pytest.mark.parametrize("name", [INITIATIVES, STATISTICS])
def test_findings(page: Page, server: Server, pictures: Path, name: str) -> None:
    """Map, cards, bars and tables fit at every width."""
    page.goto(f"{server.address}/{name}")
    expect(page.locator(".sok.bred button.kopiera").first).to_be_visible(timeout=FIRST_START)
    _pictured(page, pictures, name)


def test_the_library(page: Page, server: Server, pictures: Path) -> None:
    """The documents and what can be done to them fit at every width."""
    page.goto(f"{server.address}/bibliotek")
    expect(page.get_by_role("button", name="Ändra")).to_be_visible(timeout=FIRST_START)
    _pictured(page, pictures, "bibliotek")


def test_enlarged(asked: Page, server: Server, pictures: Path) -> None:
    """At 200 and 400 % nothing is lost and nothing scrolls sideways (WCAG 1.4.4 and 1.4.10)."""
    for name, width in ENLARGED.items():
        asked.set_viewport_size({"width": width, "height": HEIGHT * width // 1280})
        settle(asked)
        assert _spills(asked) == [], name
        asked.screenshot(path=pictures / f"utseende-svar-{width}.png")
    asked.get_by_role("link", name="Bibliotek").click()
    expect(asked.get_by_role("button", name="Ändra")).to_be_visible(timeout=ANSWER)
    settle(asked)
    assert _spills(asked) == []


def test_nothing_jumps_while_an_answer_comes(page: Page) -> None:
    """From the question typed to the answer in full, the page's layout shifts less than 0.1."""
    for width in (WIDTHS["fonster"], WIDTHS["telefon"]):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        expect(page.get_by_placeholder("Ställ en fråga")).to_be_visible(timeout=FIRST_START)
        settle(page)
        page.evaluate(WATCHING)
        ask(page, COMPARING)
        page.wait_for_timeout(SETTLED)
        assert page.evaluate("window.shifted") < STEADY
        page.get_by_role("button", name="Nytt samtal").click()


def test_on_paper(asked: Page, pictures: Path) -> None:
    """Printed: each question with quotes and references, and nothing that is pressed or filled."""
    asked.emulate_media(media="print")
    for gone in ("navigation", "button", "textbox"):
        expect(asked.get_by_role(gone)).to_have_count(0)
    expect(asked.locator("figure.citat").first).to_be_visible()
    file = pictures / "utseende-utskrift.pdf"
    asked.pdf(path=file, format="A4")
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())
    for part in (COMPARING, ASKING_EXAMPLES, "22 procent", "s. 20", "Jämställd regional tillväxt"):
        assert part in text.replace("\u00a0", " ")
    assert "Kopiera" not in text


def test_what_is_left_out_is_told_on_paper(page: Page, pictures: Path) -> None:
    """Earlier questions that are folded away: a button on the screen, a sentence in print."""
    for number in range(2 * STEP):
        ask(page, f"Vad är smart specialisering, {number}?")
    told = page.get_by_text(f"De {STEP} första frågorna i samtalet är inte med")
    expect(page.get_by_role("button", name="Visa tidigare frågor")).to_be_visible()
    expect(told).to_be_hidden()
    page.emulate_media(media="print")
    expect(told).to_be_visible()
    page.screenshot(path=pictures / "utseende-utskrift-lang.png")


def test_less_motion_and_own_colours(browser: Browser, server: Server, pictures: Path) -> None:
    """Who asks their system for less motion or colours of their own gets it."""
    for page in window(browser, server):
        ask(page, COMPARING)
        page.emulate_media(reduced_motion="reduce", forced_colors="active")
        settle(page)
        assert page.evaluate(MOVING) == 0
        page.screenshot(path=pictures / "utseende-egna-farger.png")
