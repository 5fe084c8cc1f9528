"""What tests in a browser do at the page Fråga, and what they look for there."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect
from web.fakes import APP

REPORT = "hallbar-regional-utveckling-2021.txt"
# A document that tries to be more than text.
HOSTILE = (
    "En glass i Fantasivik kostar <b>25</b> kronor, $x^2$ :red[nu] ![b](http://x.invalid/b.png) "
    "<script>alert(1)</script> [länk](javascript:alert(2)) <a href='javascript:alert(3)'>nu</a> "
    "\u202ebakvänt\u202c \u2067rtl \u200fslut\u2069."
)
# A title that would turn what stands after it around, and be a link and a picture.
HOSTILE_TITLE = "Priser [nu](javascript:alert(4)) <img src=x onerror=alert(5)> \u202e\u2067osrevni"
# Milliseconds: on a first start the model is made and the report indexed before anything is asked.
FIRST_START = 240_000
ANSWER = 60_000
AT_REST = '.stApp[data-test-script-state="notRunning"]:not(:has([data-stale="true"]))'
# Resolves when nothing has been drawn anew for as many milliseconds as are given.
RESTING = """(still) => new Promise((done) => {
  const {documentElement: all, body} = document;
  const seen = () => [
    all.scrollWidth, all.scrollHeight, all.outerHTML.length, getComputedStyle(body).color,
    document.getAnimations().filter((one) => one.playState === "running").length,
  ].join();
  let [before, since] = [seen(), performance.now()];
  const look = () => {
    const now = seen();
    if (now !== before) [before, since] = [now, performance.now()];
    if (performance.now() - since >= still) done();
    else requestAnimationFrame(look);
  };
  look();
})"""
# Milliseconds: on a change of width or colours Streamlit draws again within a tenth of a second.
STILL = 150


def ask(page: Page, question: str) -> Locator:
    """Type the question and wait for its answer or message; the turn that holds it."""
    field = page.get_by_placeholder("Ställ en fråga")
    expect(field).to_be_visible(timeout=FIRST_START)
    field.fill(question)
    field.press("Enter")
    turn = page.locator('[class*="st-key-turn-"]').last
    expect(turn.get_by_role("heading", level=2)).to_have_text(question, timeout=ANSWER)
    expect(turn.locator("figure.citat, .fel").first).to_be_visible(timeout=ANSWER)
    return turn


def rest(page: Page) -> None:
    """Wait until the app is done with the page: what it draws anew is pale, and loses a click."""
    done = page.locator(AT_REST)
    expect(done).to_be_visible(timeout=ANSWER)


def settle(page: Page) -> None:
    """Wait until a page that was made another size or colour, or unfolded, is drawn."""
    rest(page)
    page.evaluate(RESTING, STILL)


def printed_page(evidence: str) -> int:
    """The printed page that `evidence` stands on, counted in the report's own form feeds."""
    raw = (APP.parent / "corpus" / REPORT).read_text(encoding="utf-8")
    pages = [" ".join(page.split()) for page in raw.split("\f")]
    return next(number for number, page in enumerate(pages, start=3) if evidence in page)
