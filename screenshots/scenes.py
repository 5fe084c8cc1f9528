"""The pictures of the guide, by name: what is done at the app before each is taken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

from screenshots.doing import ask, press, settle, to_top, visit
from sok.web import addresses

REPORT = "hallbar-regional-utveckling-2021.txt"
# What is asked, in the order of the guide.
DEFINITION = "Vad är smart specialisering?"
RANKING = "Vilka regioner fick mest främjandestöd?"
REGION = "Berätta allt om Norrbotten."
FOLLOW_UP = "Och i Skåne?"
UNANSWERED = "Hur många invånare har Skåne?"
# A quote of the report, and how it could have read in an earlier edition.
QUOTED = (
    "Smart specialisering är ett arbetssätt för att kraftsamla för innovation och tillväxt inom de "
    "områden där det finns störst potential."
)
BEFORE = QUOTED.replace("kraftsamla för innovation", "främja innovation")
PAGE = 20
# A document as somebody may add it: nobody has said its title, publisher and year.
ADDED = (
    "Cykelplan 2023\n\nExempelstads kommun\n\nFler ska kunna cykla till arbetet. "
    "Kommunen bygger 12 kilometer cykelväg till och med 2025.\n"
)
DAMAGED = b"%PDF-1.7\nThe rest of the file is missing.\n"

# CSS pixels: as wide as the guide is shown, and a phone.
WIDE, PHONE = 1200, 390


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture: what is done before it, given the page and the app's address, and its size.

    `width` and `height` are those of the window in CSS pixels.
    """

    do: Callable[[Page, str], None]
    height: int
    width: int = WIDE
    dark: bool = False


def _first(page: Page, app: str) -> None:
    visit(page, app)


def _answer(page: Page, app: str) -> None:
    visit(page, app)
    ask(page, DEFINITION)


def _chat(page: Page, app: str) -> None:
    visit(page, app)
    ask(page, RANKING)


def _references(page: Page, app: str) -> None:
    _answer(page, app)
    page.get_by_text("Kopiera som").first.click()


def _follow_up(page: Page, app: str) -> None:
    visit(page, app)
    ask(page, REGION, FOLLOW_UP)


def _refusal(page: Page, app: str) -> None:
    visit(page, app)
    ask(page, UNANSWERED)


def _source(page: Page, app: str) -> None:
    visit(page, f"{app}/{addresses.place_address(REPORT, PAGE, QUOTED)}")


def _changed(page: Page, app: str) -> None:
    visit(page, f"{app}/{addresses.place_address(REPORT, PAGE, BEFORE, '0' * 64)}")


def _initiatives(page: Page, app: str) -> None:
    visit(page, f"{app}/{addresses.INITIATIVES}?region=Skåne&region=Halland")


def _figures(page: Page, app: str) -> None:
    visit(page, f"{app}/{addresses.STATISTICS}?enhet=procent")


def _download(page: Page, app: str) -> None:
    _chat(page, app)
    press(page, "Hämta svaret")


def _earlier(page: Page, app: str) -> None:
    _chat(page, app)
    _follow_up(page, app)
    visit(page, app)
    press(page, "Tidigare samtal")


def _opinion(page: Page, app: str) -> None:
    visit(page, app)
    turn = ask(page, DEFINITION)
    page.get_by_text("Fel svar").click()
    settle(page)
    to_top(turn.locator("figure.citat").last)
    field = turn.get_by_role("textbox")
    field.fill("Jag ville veta vilka regioner som arbetar så.")
    field.press("Enter")
    settle(page)


def _library(page: Page, app: str) -> None:
    visit(page, f"{app}/{addresses.LIBRARY}")
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(
        [
            {"name": "cykelplan.txt", "mimeType": "text/plain", "buffer": ADDED.encode()},
            {"name": "skadad.pdf", "mimeType": "application/pdf", "buffer": DAMAGED},
        ]
    )
    settle(page)
    press(page, "Lägg till 2 filer")
    page.get_by_text("cykelplan.txt är tillagt").wait_for()
    settle(page)


# In this order: there are few conversations at first, and the documents are changed last.
SCENES = {
    "borja": Scene(_first, 640),
    "samtal": Scene(_earlier, 700),
    "chatt": Scene(_chat, 860),
    "svar": Scene(_answer, 900),
    "kopiera": Scene(_references, 480),
    "kalla": Scene(_source, 800),
    "foljdfraga": Scene(_follow_up, 700),
    "nej": Scene(_refusal, 700),
    "insatser": Scene(_initiatives, 900),
    "siffror": Scene(_figures, 900),
    "hamta": Scene(_download, 860),
    "andrat": Scene(_changed, 700),
    "omdome": Scene(_opinion, 640),
    "telefon": Scene(_chat, 780, width=PHONE),
    "morkt": Scene(_chat, 860, dark=True),
    "bibliotek": Scene(_library, 1000),
}
