"""Who is let in, and who of them may change the documents."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.runtime.context import ContextProxy
from streamlit.testing.v1 import AppTest
from web.fakes import FakeEngine, a_quote, an_answer

from sok.errors import SharingError
from sok.web.sharing import SIGN_IN_KEYS, Access, access, is_loopback, may_change

AUTH = {key: "x" * 32 for key in SIGN_IN_KEYS}


@pytest.mark.parametrize("address", ["localhost", "127.0.0.1", "::1", "LOCALHOST", "127.1.2.3"])
def test_this_computer_needs_no_sign_in(address: str) -> None:
    """A server bound to this computer alone starts as it is."""
    assert access(address, None, False) is Access.LOCAL


@pytest.mark.parametrize("address", [None, "", "0.0.0.0", "::", "10.0.0.5", "sok.region.se"])
def test_others_need_sign_in_or_an_explicit_setting(address: str | None) -> None:
    """Any other address is refused, unless somebody has said who comes in."""
    with pytest.raises(SharingError, match="SOK_OPEN=1"):
        access(address, None, False)
    assert access(address, None, True) is Access.OPEN
    assert access(address, AUTH, False) is Access.SIGN_IN
    assert access(address, AUTH, True) is Access.SIGN_IN, "sign-in is never left out"


@pytest.mark.parametrize("key", SIGN_IN_KEYS)
def test_sign_in_half_set_is_refused(key: str) -> None:
    """A key that is missing is named, before anybody meets a page that cannot sign them in."""
    with pytest.raises(SharingError, match=key):
        access("localhost", {**AUTH, key: ""}, False)


def test_a_guessable_secret_is_refused() -> None:
    """Cookies that say who somebody is are not signed with a short word."""
    with pytest.raises(SharingError, match="cookie_secret"):
        access("localhost", {**AUTH, "cookie_secret": "hemligt"}, False)


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("localhost:8501", True),
        ("[::1]:8501", True),
        ("127.0.0.1:80", True),
        ("sok.localhost", True),
        ("localhost.example.com", False),
        ("127.0.0.1.example.com", False),
        ("192.168.1.4:8501", False),
    ],
)
def test_names_of_this_computer(host: str, expected: bool) -> None:
    """Only names that always mean this computer are taken for it."""
    assert is_loopback(host) is expected


@pytest.mark.parametrize(
    ("way", "editors", "email", "expected"),
    [
        (Access.LOCAL, "", None, True),
        (Access.LOCAL, "anna@example.se", None, True),
        (Access.SIGN_IN, "", "bo@example.se", True),
        (Access.SIGN_IN, "anna@example.se", "bo@example.se", False),
        (Access.SIGN_IN, "anna@example.se, Bo@Example.se", "bo@example.se", True),
        (Access.SIGN_IN, "anna@example.se", None, False),
        (Access.OPEN, "", None, False),
        (Access.OPEN, "anna@example.se", None, False),
        (Access.OPEN, "*", None, True),
    ],
)
def test_who_may_change_documents(
    way: Access, editors: str, email: str | None, expected: bool
) -> None:
    """Named people, or all who are signed in; nobody unnamed, unless it is said."""
    assert may_change(way, editors, email) is expected


@pytest.mark.parametrize(
    ("host", "fields"), [("localhost:8501", 1), ("sok.region.se", 0), ("10.0.0.5:8501", 0)]
)
def test_a_local_server_answers_to_local_names_alone(
    start: Callable[[FakeEngine], AppTest],
    monkeypatch: pytest.MonkeyPatch,
    host: str,
    fields: int,
) -> None:
    """Behind another server, or reached by a borrowed name, it says what to do and no more."""
    monkeypatch.setattr(ContextProxy, "headers", {"Host": host})
    app = start(FakeEngine(lambda question: an_answer(question, a_quote("Öar.", 3))))
    assert len(app.chat_input) == fields
    said = "".join(html.value for html in app.get("html"))
    assert ("docs/delning.md" in said) is (fields == 0)


def test_an_open_server_answers_to_any_name(
    start: Callable[[FakeEngine], AppTest], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With SOK_OPEN=1 another name is let in, and asks."""
    monkeypatch.setattr(ContextProxy, "headers", {"Host": "sok.region.se"})
    monkeypatch.setenv("SOK_OPEN", "1")
    app = start(FakeEngine(lambda question: an_answer(question, a_quote("Öar.", 3))))
    assert len(app.chat_input) == 1
