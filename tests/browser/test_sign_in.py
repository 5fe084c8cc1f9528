"""Sign-in at a service, and servers that are not to be reached by strangers."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from browser import oidc
from browser.access import findings
from browser.asking import ANSWER, ask
from browser.serving import Server
from playwright.sync_api import Browser, Page, expect
from web.fakes import APP

EDITOR = "anna"
READER = "bo"
# Seconds in which a server that refuses to start has ended.
REFUSING = 60


@pytest.fixture(scope="module")
def shared(indexed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that signs people in, and lets one of them change the documents."""
    folder = tmp_path_factory.mktemp("shared")
    for part in ("corpus", "index"):
        shutil.copytree(indexed / part, folder / part)
    with oidc.service() as service:
        server = Server(folder, {"SOK_EDITORS": f"{EDITOR}@example.se"})
        written = folder / "secrets.toml"
        written.write_text(oidc.settings(service, server.address), encoding="utf-8")
        server.environment["STREAMLIT_SECRETS_FILES"] = str(written)
        server.start()
        yield server
        server.stop()


def _signed_in(browser: Browser, server: Server, name: str) -> Page:
    page = browser.new_context(locale="sv-SE").new_page()
    page.goto(server.address)
    page.get_by_role("button", name="Logga in").click(timeout=ANSWER)
    field = page.get_by_label("Namn")
    field.fill(name)
    field.press("Enter")
    expect(page.get_by_placeholder("Ställ en fråga")).to_be_visible(timeout=ANSWER)
    return page


def test_nothing_is_seen_before_sign_in(browser: Browser, shared: Server, pictures: Path) -> None:
    """Until somebody has signed in, no page shows anything of the documents."""
    page = browser.new_page()
    for place in ("", "/bibliotek"):
        page.goto(f"{shared.address}{place}")
        expect(page.get_by_role("button", name="Logga in")).to_be_visible(timeout=ANSWER)
        expect(page.get_by_placeholder("Ställ en fråga")).to_have_count(0)
        expect(page.locator("[class*='st-key-dokument-']")).to_have_count(0)
    page.screenshot(path=pictures / "logga-in.png")
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_found_at_sign_in(
    browser: Browser, shared: Server, scheme: Literal["light", "dark"]
) -> None:
    """The page to sign in at is without faults, and speaks Swedish."""
    page = browser.new_context(locale="sv-SE", color_scheme=scheme).new_page()
    page.goto(shared.address)
    expect(page.get_by_role("button", name="Logga in")).to_be_visible(timeout=ANSWER)
    expect(page.locator("html")).to_have_attribute("lang", "sv")
    assert findings(page) == []
    page.context.close()


def test_who_is_named_may_change_documents(
    browser: Browser, shared: Server, pictures: Path
) -> None:
    """The library lets the named person add and remove, and others only look."""
    for name, fields in ((EDITOR, 1), (READER, 0)):
        page = _signed_in(browser, shared, name)
        ask(page, "Vad är smart specialisering?")
        page.goto(f"{shared.address}/bibliotek")
        expect(page.get_by_text("Dokument som kan sökas")).to_be_visible(timeout=ANSWER)
        expect(page.get_by_test_id("stFileUploader")).to_have_count(fields)
        expect(page.get_by_role("button", name="Ta bort: ")).to_have_count(2 * fields)
        page.screenshot(path=pictures / f"bibliotek-{name}.png")
        page.get_by_role("button", name="Logga ut").click()
        expect(page.get_by_role("button", name="Logga in")).to_be_visible(timeout=ANSWER)
        page.context.close()


def test_a_server_for_others_needs_sign_in_or_a_setting(tmp_path: Path) -> None:
    """Bound to all addresses with neither, the program ends with a message that says what to do."""
    server = Server(tmp_path)
    ended = subprocess.run(
        [sys.executable, "-m", "streamlit", "run", APP, "--server.port=0"],
        cwd=APP.parent,
        env={**server.variables, "STREAMLIT_SERVER_ADDRESS": "0.0.0.0"},
        capture_output=True,
        text=True,
        timeout=REFUSING,
        check=False,
    )
    assert ended.returncode == 1
    assert "SOK_OPEN=1" in ended.stderr and "Traceback" not in ended.stderr
