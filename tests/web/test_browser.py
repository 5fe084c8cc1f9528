"""One real round in Chromium: the real report, model and server, from no index to a copied quote.

Pictures of what was seen are left in the folder SOK_SCREENSHOTS, or in pytest's own.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from made_pdf import a_pdf
from playwright.sync_api import Browser, Locator, Page, Route, expect, sync_playwright
from web.fakes import APP

from sok.web.ask.examples import EXAMPLES

# Seconds: on a busy machine the first start alone takes two minutes.
pytestmark = [pytest.mark.browser, pytest.mark.model, pytest.mark.timeout(600)]

REPORT = "hallbar-regional-utveckling-2021.txt"
QUESTION = "Vad säger rapporten om psykisk hälsa?"
EVIDENCE = "satsningar för psykisk hälsa"
COMPARING = "Vilka regioner fick mest investeringsstöd?"
COMPARED = "De regioner som fått mest investeringsstöd"
ASKING_EXAMPLES = "Exempel på insatser om skog"
INITIATIVE = "Satsa på en cirkulär, biobaserad ekonomi"
# A document that tries to be more than text; its answer is asked for below.
HOSTILE = (
    "En glass i Fantasivik kostar <b>25</b> kronor, $x^2$ :red[nu] ![b](http://x.invalid/b.png)."
)
HOSTILE_QUESTION = "Vad kostar en glass i Fantasivik <img src=x onerror=alert(1)> :smile:?"
# What a PDF says on its second page, which is uploaded.
PLANNED = "Hamnen i Holmsund ska muddras till fjorton meters djup för större fartyg."
PLANNING = "Hur djupt ska hamnen i Holmsund muddras?"
# Chromium runs as root in the containers of builds, and must ask nothing of the network.
ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
# Milliseconds: on a first start the model is made and the report indexed before anything is asked.
FIRST_START = 240_000
ANSWER = 60_000
# Milliseconds after which the second of two clicks has been taken in.
SECOND_CLICK = 500


def _chromium() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        if os.environ.get("SOK_REQUIRE_BROWSER") == "1":
            pytest.fail("SOK_REQUIRE_BROWSER=1, but there is no chromium on the path")
        pytest.skip("no chromium on the path")
    return found


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait_until_up(address: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail("the server did not start")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    path = _chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def address(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of its own with the real report, a hostile document beside it and no index."""
    folder = tmp_path_factory.mktemp("chat")
    corpus = folder / "corpus"
    corpus.mkdir()
    for source in (APP.parent / "corpus").glob(f"{Path(REPORT).stem}*"):
        shutil.copy(source, corpus)
    (corpus / "fientlig.txt").write_text(f"Priser\n\n{HOSTILE}\n", encoding="utf-8")
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(APP), f"--server.port={port}"]
    environment = os.environ | {
        "SOK_CORPUS": str(corpus),
        "SOK_INDEX": str(folder / "index"),
        "PYTHONPATH": str(APP.parent / "src"),
        "STREAMLIT_SERVER_HEADLESS": "true",
        "STREAMLIT_SERVER_ADDRESS": "127.0.0.1",
    }
    with (folder / "server.log").open("wb") as log:
        server = subprocess.Popen(
            command, cwd=APP.parent, env=environment, stdout=log, stderr=subprocess.STDOUT
        )
        try:
            _wait_until_up(f"http://127.0.0.1:{port}", server)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=30)


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that screenshots go to."""
    folder = Path(os.environ.get("SOK_SCREENSHOTS") or tmp_path_factory.mktemp("screenshots"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A window on the chat that fails the test if anything else than our server is asked for."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900},
        locale="sv-SE",
        permissions=["clipboard-read", "clipboard-write"],
    )
    elsewhere: list[str] = []

    def stop(route: Route) -> None:
        elsewhere.append(route.request.url)
        route.abort()

    context.route(lambda url: not url.startswith((address, "data:", "blob:")), stop)
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()
    assert elsewhere == [], "nothing leaves the machine"


def _ask(page: Page, question: str) -> None:
    field = page.get_by_placeholder("Ställ en fråga")
    expect(field).to_be_visible(timeout=FIRST_START)
    field.fill(question)
    field.press("Enter")
    turn = page.locator('[class*="st-key-turn-"]').last
    expect(turn.get_by_role("heading", level=2)).to_have_text(question, timeout=ANSWER)
    shown = turn.locator("figure.citat, .fel")
    expect(shown.first).to_be_visible(timeout=ANSWER)


def _printed_page(evidence: str) -> int:
    """The printed page that `evidence` stands on, counted in the report's own form feeds."""
    raw = (APP.parent / "corpus" / REPORT).read_text(encoding="utf-8")
    pages = [" ".join(page.split()) for page in raw.split("\f")]
    return next(number for number, page in enumerate(pages, start=3) if evidence in page)


def test_from_no_index_to_a_copied_quote(page: Page, pictures: Path) -> None:
    """The index is built in view; a typed question gets its quote, page, source and copy."""
    expect(page.get_by_role("progressbar")).to_be_visible(timeout=FIRST_START)
    page.screenshot(path=pictures / "1-bygger.png")
    expect(page.get_by_role("button", name=EXAMPLES[0])).to_be_visible(timeout=FIRST_START)
    page.screenshot(path=pictures / "2-tom.png")

    _ask(page, QUESTION)
    quote = page.locator("figure.citat").filter(has_text=EVIDENCE).first
    expect(quote).to_be_visible()
    expect(quote.locator("strong")).to_have_text(f"s.\u00a0{_printed_page(EVIDENCE)}")
    page.screenshot(path=pictures / "3-svar.png")

    quote.get_by_role("button", name="Kopiera citat").click()
    expect(quote.get_by_role("button", name="Kopierat")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert EVIDENCE in copied
    assert f"s.\u00a0{_printed_page(EVIDENCE)})" in copied

    page.get_by_text("Underlag:").click()
    mark = page.locator("mark").filter(has_text="psykisk").first
    expect(mark).to_be_visible()
    style = mark.evaluate(
        "e => [getComputedStyle(e).fontWeight, getComputedStyle(e).textDecoration]"
    )
    assert int(style[0]) >= 600 and "underline" in style[1], "marked by more than colour"
    page.screenshot(path=pictures / "4-underlag.png")


def test_comparison_initiatives_and_files(page: Page, pictures: Path) -> None:
    """Figures are compared in a table with pages, initiatives are entries, and both are files."""
    _ask(page, COMPARING)
    rows = page.locator("table.siffror tbody tr")
    figures = [int(text.split()[0]) for text in rows.locator("td.uppgift").all_text_contents()]
    assert len(figures) > 1 and figures == sorted(figures, reverse=True)
    expect(rows.first.locator("td").last).to_have_text(f"s.\u00a0{_printed_page(COMPARED)}")
    page.screenshot(path=pictures / "7-jamforelse.png")

    _ask(page, ASKING_EXAMPLES)
    turn = page.locator('[class*="st-key-turn-"]').last
    entry = turn.locator("ol.insatser > li").filter(has_text=INITIATIVE).first
    expect(entry.locator(".titel")).to_contain_text("Värmland")
    expect(entry.locator("strong")).to_have_text(f"s.\u00a0{_printed_page(INITIATIVE)}")
    entry.get_by_text("Kopiera som").click()
    entry.get_by_role("button", name="Fotnot").click()
    expect(entry.get_by_role("button", name="Kopierat")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.endswith(f"s.\u00a0{_printed_page(INITIATIVE)}.")
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
        page.get_by_role("button", name="Ny konversation").click()


def test_hostile_text_stays_text(page: Page, pictures: Path) -> None:
    """Tags, scripts, formulas, emoji codes and pictures of a document or a question are letters."""
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    _ask(page, HOSTILE_QUESTION)
    shown = page.locator("figure.citat").filter(has_text="Fantasivik").first
    expect(shown).to_contain_text(HOSTILE)
    assert page.locator(".sok img, .sok b, .sok .katex, .sok a").count() == 0
    assert dialogs == []
    page.screenshot(path=pictures / "5-fientlig.png")


def test_new_answer_is_in_view_on_a_phone(page: Page, pictures: Path) -> None:
    """On 390 pixels nothing spills over sideways, and a new answer is seen from its beginning."""
    page.set_viewport_size({"width": 390, "height": 844})
    for question in EXAMPLES[1:4]:
        _ask(page, question)
    heading = page.get_by_role("heading", level=2).last
    expect(heading).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.screenshot(path=pictures / "6-telefon.png")
    page.get_by_role("button", name="Ny konversation").click()
    expect(page.get_by_role("button", name=EXAMPLES[0])).to_be_visible()


def test_an_uploaded_pdf_is_asked_about(
    page: Page, address: str, pictures: Path, tmp_path: Path
) -> None:
    """A file goes from the library's field to a quote with its page; then it is taken away."""
    file = tmp_path / "Plan för åtta hamnar.pdf"
    file.write_bytes(a_pdf([("Plan för hamnarna", 24), "Umeå kommun", "2023-05-02"], [PLANNED]))
    expect(page.get_by_placeholder("Ställ en fråga")).to_be_visible(timeout=FIRST_START)
    page.goto(f"{address}/bibliotek")
    expect(page.get_by_text("Dokument som kan sökas")).to_be_visible(timeout=ANSWER)
    page.get_by_test_id("stFileUploaderDropzoneInput").first.set_input_files(file)
    page.get_by_role("button", name=f"Lägg till {file.name}").click()
    expect(page.get_by_role("status")).to_contain_text("kan sökas", timeout=ANSWER)
    card = page.locator('[class*="st-key-dokument-"]').filter(has_text=file.name)
    expect(card).to_contain_text("Plan för hamnarna gissat")
    expect(page.get_by_role("button", name="Ta bort")).to_have_count(3)
    page.screenshot(path=pictures / "10-bibliotek.png")
    page.set_viewport_size({"width": 390, "height": 844})
    card.get_by_role("button", name="Bekräfta").click()
    form = page.get_by_test_id("stPopoverBody")
    expect(form).to_contain_text("Titeln står störst")
    expect(form.get_by_label("Titel")).to_have_value("Plan för hamnarna")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.screenshot(path=pictures / "11-bibliotek-telefon.png")

    page.goto(address)
    _ask(page, PLANNING)
    quote = page.locator("figure.citat").filter(has_text="Hamnen i Holmsund").first
    expect(quote).to_contain_text(re.compile(r"PDF-sida\s2\b"))

    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{address}/bibliotek")
    card.get_by_role("button", name="Ta bort").click()
    page.get_by_role("button", name="Ta bort dokumentet").click()
    expect(page.get_by_role("status")).to_contain_text("är borttaget", timeout=ANSWER)
    expect(card).to_have_count(0)
