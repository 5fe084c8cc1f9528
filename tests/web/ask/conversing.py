"""What tests of the page Fråga do in common: visitors, questions, and buttons by their labels."""

from __future__ import annotations

from collections.abc import Callable

from streamlit.testing.v1 import AppTest
from web.fakes import SCRIPT, FakeEngine, a_quote, an_answer

from sok.keeping.conversations import list_conversations, open_conversation
from sok.keeping.database import Database
from sok.keeping.kept import KeptConversation, Listed
from sok.records import Answer
from sok.settings import from_environment

Start = Callable[[FakeEngine], AppTest]


def reply(question: str) -> Answer:
    """An answer of one quote, which has the question's words in it."""
    return an_answer(question, a_quote(f"Svar på {question.lower().rstrip('?')}.", 4))


def visit(**address: str) -> AppTest:
    """Another window on the same server, at this address."""
    app = AppTest.from_file(str(SCRIPT), default_timeout=20)
    for name, value in address.items():
        app.query_params[name] = value
    return app.run()


def shown(app: AppTest, text: str) -> list[str]:
    """The pieces of HTML on the page that hold the text."""
    return [element.value for element in app.html if text in element.value]


def ask(app: AppTest, question: str) -> AppTest:
    """Ask at the page."""
    return app.chat_input[0].set_value(question).run()


def labels(app: AppTest) -> list[str]:
    """The labels of all buttons."""
    return [button.label for button in app.button]


def click(app: AppTest, label: str) -> AppTest:
    """Click the first button with that label."""
    return next(button for button in app.button if button.label == label).click().run()


def database() -> Database:
    """What the server keeps, as another process sees it."""
    return Database(from_environment().data)


def listed(owner: str = "") -> tuple[Listed, ...]:
    """The kept conversations."""
    return list_conversations(database(), owner)


def last_kept(owner: str = "") -> KeptConversation:
    """The conversation that was changed last."""
    found = open_conversation(database(), owner, listed(owner)[0].id)
    assert found is not None
    return found


def address_scripts(app: AppTest) -> list[str]:
    """The scripts on the page that set its address."""
    return [html for html in shown(app, "history.replaceState")]
