"""Every kind of answer on the real report, as it is seen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from browser.asking import ANSWER, FIRST_START, ask, printed_page
from browser.conftest import window
from browser.serving import Server
from playwright.sync_api import Browser, Locator, Page, expect

# What each kind of answer is asked for with, and what its answer shows.
KINDS = {
    "belopp": ("Hur mycket gick till god samhällsplanering?", ".belopp"),
    "flera-belopp": ("Hur stor andel gick till innovation och företagande?", "table.siffror"),
    "lista": ("Vilka är de tre stora samhällsutmaningarna?", "ul.lista"),
    "jamforelse": ("Vilka regioner fick mest investeringsstöd?", "table.staplar .stapel"),
    "insatser": ("Ge exempel på insatser för unga.", "ol.insatser .bricka"),
    "region": ("Berätta allt om Norrbotten.", "ol.insatser + *, table.siffror"),
    "stycken": ("Vad är smart specialisering?", "figure.citat a.nummer"),
    "avslag": ("Vad kostar en pizza?", "figure.citat .kant"),
}
HELP = "hej"
COMPARED = "De regioner som fått mest investeringsstöd"
NARROW = {"width": 390, "height": 844}
# Pixels that an answer may be seen to move as it comes: none but those of rounding.
STILL = 1


def _settled(page: Page) -> Locator:
    """The last turn, when the questions that go on from it have come too."""
    expect(page.get_by_role("heading", name="Fråga vidare")).to_be_visible(timeout=ANSWER)
    expect(page.locator('[class*="st-key-forslag-"] button').first).to_be_enabled(timeout=ANSWER)
    return page.locator('[class*="st-key-turn-"]').last


def _picture(page: Page, path: Path) -> None:
    """The whole conversation, which Streamlit scrolls within its own window."""
    size = page.viewport_size
    assert size
    height = page.evaluate("document.querySelector('.stMainBlockContainer').scrollHeight")
    page.set_viewport_size({"width": size["width"], "height": int(height) + 80})
    page.screenshot(path=path)
    page.set_viewport_size(size)


def _new(page: Page) -> None:
    page.get_by_role("button", name="Nytt samtal").click()
    expect(page.get_by_role("button", name="Nytt samtal")).to_have_count(0)


def test_every_kind_of_answer_has_its_form(page: Page, pictures: Path) -> None:
    """Each is drawn as its question asks for, and every one but a refusal has numbered sources."""
    for name, (question, shows) in KINDS.items():
        ask(page, question)
        turn = _settled(page)
        expect(turn.locator(shows).first).to_be_visible()
        numbered = turn.locator("a.nummer, td a.kalla").count()
        assert (numbered == 0) is (name == "avslag"), name
        _picture(page, pictures / f"svar-{name}.png")
        _new(page)
    field = page.get_by_placeholder("Ställ en fråga")
    field.fill(HELP)
    field.press("Enter")
    expect(page.get_by_text("Jag svarar med ordagranna citat")).to_be_visible(timeout=ANSWER)
    _picture(page, pictures / "svar-hjalp.png")


def test_a_follow_up_says_how_it_was_read(page: Page, pictures: Path) -> None:
    """The whole question stands between the one that was typed and its answer."""
    ask(page, KINDS["jamforelse"][0])
    turn = ask(page, "Och främjandestöd?")
    read = turn.get_by_text("Tolkat som: Vilka regioner fick mest främjandestöd?")
    expect(read).to_be_visible()
    _settled(page)
    _picture(page, pictures / "svar-foljdfraga.png")


def test_a_reference_is_one_step_from_its_source(page: Page) -> None:
    """A click, or Enter, on a mark opens the place in a window of its own, the next in the same."""
    turn = ask(page, KINDS["jamforelse"][0])
    link = turn.locator("td a.kalla").first
    expect(link).to_contain_text(f"s.\u00a0{printed_page(COMPARED)}")
    mark = turn.locator("figure.citat a.nummer").first
    name = mark.get_attribute("aria-label") or ""
    assert re.match(rf"Källa 1: s\.\s{printed_page(COMPARED)} i .*, öppnas i eget fönster$", name)
    with page.expect_popup() as opened:
        mark.focus()
        page.keyboard.press("Enter")
    address = re.compile(r"/kalla\?dokument=.*&sida=\d+&citat=De\+regioner.*&version=\w{12}$")
    expect(opened.value).to_have_url(address)
    link.click()
    page.wait_for_timeout(500)
    assert len(page.context.pages) == 2


def test_a_link_to_the_source_is_copied_whole(page: Page, server: Server) -> None:
    """The address is this server's, as the browser reaches it, so that it can be sent on."""
    turn = ask(page, KINDS["belopp"][0])
    turn.get_by_text("Kopiera som").first.click()
    turn.get_by_role("button", name="Kopiera länk").first.click()
    expect(turn.get_by_role("button", name="Kopierat")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f"{server.address}/kalla?dokument=")


def test_from_opening_to_a_copied_quote_in_three_steps(page: Page) -> None:
    """An example, and the copy button: two clicks."""
    page.get_by_role("button", name="Vad är smart specialisering?").click(timeout=FIRST_START)
    copying = page.get_by_role("button", name="Kopiera citat").first
    copying.click(timeout=ANSWER)
    expect(page.get_by_role("button", name="Kopierat").first).to_be_visible()
    assert "s.\u00a0" in page.evaluate("navigator.clipboard.readText()")


def test_a_suggestion_goes_on_and_the_whole_is_had_as_a_file(page: Page, pictures: Path) -> None:
    """A click asks it, it is answered with quotes, and both are in the Word file."""
    ask(page, KINDS["jamforelse"][0])
    _settled(page)
    suggestion = page.locator(".st-key-forslag-0 button")
    question = suggestion.inner_text()
    suggestion.click()
    turn = page.locator('[class*="st-key-turn-1"]')
    expect(turn.get_by_role("heading", level=2)).to_have_text(question, timeout=ANSWER)
    expect(turn.locator("figure.citat").first).to_be_visible(timeout=ANSWER)
    page.get_by_role("button", name="Hämta samtalet").click()
    files = page.get_by_test_id("stPopoverBody")
    with page.expect_download() as download:
        files.get_by_role("button", name="Markdown", exact=True).click()
    made = Path(download.value.path()).read_text(encoding="utf-8")
    assert made.count("\n## ") == 3 and KINDS["jamforelse"][0] in made
    page.screenshot(path=pictures / "svar-samtal.png")


def test_a_new_answer_is_announced_and_moves_nothing(page: Page) -> None:
    """A place that was there says it once, and the question stays where it was first seen."""
    ask(page, KINDS["stycken"][0])
    said = page.locator("#sok-sagt")
    expect(said).to_have_text(re.compile(r"Svar: \d citat\."))
    turn = _settled(page)
    top = turn.bounding_box()
    page.wait_for_timeout(300)
    after = turn.bounding_box()
    assert top and after and abs(top["y"] - after["y"]) <= STILL


@pytest.mark.parametrize("dark", [False, True], ids=["ljust", "morkt"])
def test_answers_fit_a_phone(browser: Browser, server: Server, pictures: Path, dark: bool) -> None:
    """On 390 pixels nothing spills over sideways, in light and dark."""
    for page in window(browser, server, dark=dark):
        page.set_viewport_size(NARROW)
        for name in ("jamforelse", "region", "belopp"):
            ask(page, KINDS[name][0])
            _settled(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
            looks = "mork" if dark else "ljus"
            _picture(page, pictures / f"svar-telefon-{looks}-{name}.png")
            _new(page)
