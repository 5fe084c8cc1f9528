"""Chromium, and a server of the app over the real report with the real model.

Pictures of what was seen are left in the folder SOK_SCREENSHOTS, or in pytest's own.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from browser.asking import FIRST_START, HOSTILE, HOSTILE_TITLE, REPORT
from browser.documents import MADE
from browser.serving import Server
from playwright.sync_api import Browser, Page, Route, expect, sync_playwright
from web.fakes import APP

from sok.web.ask.examples import EXAMPLES

# Chromium runs as root in the containers of builds, and must ask nothing of the network.
ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
# Seconds: on a busy machine the first start alone takes two minutes.
TIMEOUT = 600


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test here drives a browser, and the real model behind it."""
    for item in items:
        if Path(item.fspath).parent == Path(__file__).parent:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.model)
            item.add_marker(pytest.mark.timeout(TIMEOUT))


def _chromium() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        if os.environ.get("SOK_REQUIRE_BROWSER") == "1":
            pytest.fail("SOK_REQUIRE_BROWSER=1, but there is no chromium on the path")
        pytest.skip("no chromium on the path")
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    path = _chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that screenshots go to."""
    folder = Path(os.environ.get("SOK_SCREENSHOTS") or tmp_path_factory.mktemp("screenshots"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def with_corpus(folder: Path) -> Server:
    """A server, not yet started, with the real report and a hostile document, and no index."""
    server = Server(folder)
    server.corpus.mkdir()
    for source in (APP.parent / "corpus").glob(f"{Path(REPORT).stem}*"):
        shutil.copy(source, server.corpus)
    (server.corpus / "fientlig.txt").write_text(f"Priser\n\n{HOSTILE}\n", encoding="utf-8")
    (server.corpus / "fientlig.toml").write_text(f"title = '{HOSTILE_TITLE}'\n", encoding="utf-8")
    return server


def serving_beside(indexed: Path, folder: Path, files: Mapping[str, bytes]) -> Iterator[Server]:
    """A server in a new folder, whose index has the files beside what `indexed` has."""
    server = Server(folder)
    for part in (server.corpus, server.index):
        shutil.copytree(indexed / part.name, part)
    for name, content in files.items():
        (server.corpus / name).write_bytes(content)
    if files:
        server.build()
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def shared_server(
    browser: Browser, pictures: Path, report_index: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """A running server that brought its index of the report up to date for its first visitor."""
    server = with_corpus(tmp_path_factory.mktemp("server"))
    shutil.copytree(report_index, server.index)
    server.start()
    for page in window(browser, server):
        expect(page.get_by_role("button", name=EXAMPLES[0])).to_be_visible(timeout=FIRST_START)
        page.screenshot(path=pictures / "2-tom.png")
    yield server
    server.stop()


@pytest.fixture(scope="session")
def server(shared_server: Server) -> Server:
    """A server that tests share, which leave its documents and index as they were."""
    return shared_server


@pytest.fixture(scope="session")
def indexed(shared_server: Server) -> Path:
    """A folder with corpus and index, to be copied and not to be changed."""
    return shared_server.folder


@pytest.fixture(scope="session")
def documents_server(indexed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A running server with made documents beside the report; each test leaves those of others."""
    yield from serving_beside(indexed, tmp_path_factory.mktemp("documents") / "sok", MADE)


@pytest.fixture(scope="module")
def own_server(indexed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A running server of one file of tests, for what is kept or what is changed there."""
    yield from serving_beside(indexed, tmp_path_factory.mktemp("server") / "sok", {})


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    """A window on the app that fails the test if anything else than our server is asked for."""
    yield from window(browser, server)


def window(browser: Browser, server: Server, *, dark: bool = False) -> Iterator[Page]:
    """A new visitor's window on the server, opened at the page Fråga, and closed at the end."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900},
        locale="sv-SE",
        color_scheme="dark" if dark else "light",
        permissions=["clipboard-read", "clipboard-write"],
    )
    elsewhere: list[str] = []

    def stop(route: Route) -> None:
        elsewhere.append(route.request.url)
        route.abort()

    context.route(lambda url: not url.startswith((server.address, "data:", "blob:")), stop)
    page = context.new_page()
    page.goto(server.address)
    yield page
    context.close()
    assert elsewhere == [], "nothing leaves the machine"
