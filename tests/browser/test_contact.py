"""A network that is gone while a page is open: it is said, and no question is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from browser.asking import ANSWER, FIRST_START, ask, rest
from browser.serving import Server
from playwright.sync_api import Locator, Page, Route, WebSocketRoute, expect

FIRST = "Vad är smart specialisering?"
LOST = "Vilka regioner fick mest investeringsstöd?"
# Milliseconds within which somebody who has asked is told that nothing came through.
TOLD = 7_000
NO_CONTACT = "Ingen kontakt med servern"
NOT_THERE = "Frågan kom inte fram"


@dataclass
class Network:
    """Between a page and the server; one that is gone lets nothing through and closes nothing.

    `lets_look` is whether what is no question passes all the same.
    """

    gone: bool = False
    lets_look: bool = False

    def between(self, page: Page) -> None:
        """Stand between the page, which is yet to be opened, and its server."""
        page.route_web_socket("**/_stcore/stream", self._pass_messages)
        page.route("**/_stcore/health", self._look)

    def _pass_messages(self, near: WebSocketRoute) -> None:
        far = near.connect_to_server()
        near.on_message(lambda message: None if self.gone else far.send(message))
        far.on_message(lambda message: None if self.gone else near.send(message))

    def _look(self, route: Route) -> None:
        if not self.gone or self.lets_look:
            route.fallback()


@pytest.fixture
def network(page: Page, server: Server) -> Iterator[Network]:
    """The network of a page on which one question is answered."""
    made = Network()
    made.between(page)
    page.goto(server.address)
    ask(page, FIRST)
    # While the server works at what is suggested next, more patience is right.
    rest(page)
    yield made
    made.gone = False
    page.unroute_all(behavior="ignoreErrors")


def _told(page: Page) -> Locator:
    return page.locator("#sok-kontakt")


def _send(page: Page, question: str) -> Locator:
    field = page.get_by_placeholder("Ställ en fråga")
    expect(field).to_be_enabled(timeout=FIRST_START)
    field.fill(question)
    field.press("Enter")
    return field


def test_a_question_into_a_dead_network_is_told_of_and_kept(
    page: Page, network: Network, pictures: Path
) -> None:
    """It is said in seconds; when there is contact again the question stands in the field."""
    expect(_told(page)).to_be_empty()
    network.gone = True
    field = _send(page, LOST)
    expect(_told(page)).to_contain_text(NO_CONTACT, timeout=TOLD)
    expect(_told(page)).to_contain_text("läggs tillbaka i fältet")
    page.screenshot(path=pictures / "kontakt-1-bruten.png")
    network.gone = False
    _told(page).get_by_role("button", name="Försök nu").click()
    expect(_told(page)).to_contain_text(NOT_THERE, timeout=ANSWER)
    expect(field).to_have_value(LOST)
    page.screenshot(path=pictures / "kontakt-2-ater.png")
    field.press("Enter")
    expect(page.locator("table.siffror")).to_be_visible(timeout=ANSWER)
    expect(_told(page)).to_be_empty()
    expect(field).to_have_value("")
    expect(page.get_by_role("heading", level=2)).to_have_text([FIRST, LOST])


def test_a_question_outlives_a_page_that_is_loaded_anew(page: Page, network: Network) -> None:
    """Where only the connection of the page is dead, the way on is to load it anew."""
    network.gone = network.lets_look = True
    _send(page, LOST)
    expect(_told(page)).to_contain_text(NOT_THERE, timeout=2 * TOLD)
    network.gone = False
    _told(page).get_by_role("button", name="Ladda om sidan").click()
    field = page.get_by_placeholder("Ställ en fråga")
    expect(field).to_have_value(LOST, timeout=FIRST_START)
    expect(page.get_by_role("heading", level=2)).to_have_text([FIRST])
    field.press("Enter")
    expect(page.locator("table.siffror")).to_be_visible(timeout=ANSWER)
    expect(_told(page)).to_be_empty()


def test_a_computer_without_network_says_so_at_once(page: Page, network: Network) -> None:
    """Before anything is asked, and no longer than it lasts."""
    page.context.set_offline(True)
    expect(_told(page)).to_contain_text(NO_CONTACT, timeout=TOLD)
    page.context.set_offline(False)
    expect(_told(page)).to_be_empty(timeout=ANSWER)


def _by_link(page: Page) -> None:
    page.get_by_role("link", name="Siffror").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Siffror", timeout=ANSWER)


def _anew(page: Page) -> None:
    page.goto(page.url)


@pytest.mark.parametrize("leave", [_by_link, _anew])
def test_a_page_may_be_left_as_soon_as_there_is_an_answer(
    page: Page, server: Server, leave: Callable[[Page], None]
) -> None:
    """A question that is answered is not on its way, and nobody is told that it is."""
    page.goto(server.address)
    ask(page, FIRST)
    leave(page)
    assert page.evaluate("sessionStorage.getItem('sok-fraga')") is None
    page.wait_for_timeout(TOLD)
    expect(_told(page)).to_be_empty()
