"""What tests of the page Bibliotek do in common: documents, what is shown, and clicks."""

from __future__ import annotations

from fakes import FakeEncoder
from made_pdf import typeset_pdf
from streamlit.testing.v1 import AppTest

from sok.indexing.build import build_index
from sok.indexing.model import encoder_name
from sok.library.limited import read_limited
from sok.settings import Settings

PLAN = typeset_pdf([("Plan för hamnen", 24), "Umeå kommun", "2023-05-02"], ["Hamnen fördjupas."])
PDF = "application/pdf"
ABOUT = (
    'title = "Öar"\npublisher = "Skärgårdsverket"\nyear = 2020\nlanguage = "sv"\nfirst_page = 1\n'
)


def bibliotek() -> None:
    """The script of the page."""
    from sok.web.library import page

    page.page()


def build(settings: Settings) -> None:
    """Index the corpus, as the page would."""
    build_index(settings, FakeEncoder(encoder_name(settings)), read_limited)


def html_of(app: AppTest) -> str:
    """All HTML on the page, which must show no bug."""
    assert len(app.exception) == 0, app.exception
    return " ".join(element.value for element in app.html)


def click(app: AppTest, label: str) -> AppTest:
    """Click the only button with that label."""
    (button,) = [button for button in app.button if button.label == label]
    return button.click().run()
