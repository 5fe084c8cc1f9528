"""The page before Streamlit runs in it, in Swedish and otherwise as it was, and which index."""

from __future__ import annotations

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import streamlit
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sok.indexing.manifest import MANIFEST
from sok.web.shell import INDEX_PROBE, SWEDISH_SHELL, swedish

INDEX = Path(streamlit.__file__).parent / "static" / "index.html"
TEXT = '<html lang="en"> är ingen sida'
ANSWERS = {
    "/": HTMLResponse(INDEX.read_text(encoding="utf-8"), headers={"etag": '"en"'}),
    "/text": PlainTextResponse(TEXT),
    "/saknas": HTMLResponse(TEXT, status_code=404),
    "/tom": HTMLResponse(""),
}


# What the browser says it wants when it goes to a page, and what it takes.
HEADERS = [(b"accept", b"text/html,*/*"), (b"accept-encoding", b"gzip"), (b"host", b"x.invalid")]


async def _application(scope: Scope, receive: Receive, send: Send) -> None:
    wanted = {name for name, _ in scope["headers"]}
    assert wanted == {b"accept", b"host"}, "the page must come as it is"
    await ANSWERS[scope["path"]](scope, receive, send)


def got(path: str, app: ASGIApp | None = None) -> tuple[int, dict[str, str], str]:
    """Status, headers and body of what an application (one behind the shell) answers."""
    app = app or SWEDISH_SHELL.cls(_application)
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    scope = {"type": "http", "method": "GET", "path": path, "headers": HEADERS, "query_string": b""}
    # In a thread of its own: the browser of other tests keeps a loop running in this one.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, app(scope, receive, send)).result()
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    body = b"".join(message.get("body", b"") for message in sent[1:])
    assert int(headers["content-length"]) == len(body)
    return sent[0]["status"], headers, body.decode()


def test_the_page_is_swedish() -> None:
    """Streamlit's own page names Swedish as its language, and says in it what it needs."""
    _, headers, page = got("/")
    assert '<html lang="sv">' in page and "<title>Fråga rapporterna</title>" in page
    assert '<meta name="color-scheme" content="light dark" />' in page
    assert "Sidan behöver JavaScript" in page and "You need to enable JavaScript" not in page
    assert "etag" not in headers, "it would be that of the English page"


def test_the_rest_of_the_page_is_as_it_was() -> None:
    """All that the page loads is still loaded."""
    english = INDEX.read_text(encoding="utf-8")
    loaded = [line for line in english.splitlines() if "<script" in line or "<link" in line]
    assert loaded and all(line in swedish(english) for line in loaded)


def test_what_is_no_page_is_left_alone() -> None:
    """Texts, errors and empty answers pass through unchanged."""
    assert got("/text")[2] == TEXT
    assert got("/saknas")[::2] == (404, TEXT)
    assert got("/tom")[::2] == (200, "")


def _index() -> str:
    return got(INDEX_PROBE.path, INDEX_PROBE.handle)[2]


def test_another_index_is_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same as long as it is the same, another when it is built anew, "" where there is none."""
    monkeypatch.setenv("SOK_INDEX", str(tmp_path))
    assert _index() == ""
    (tmp_path / MANIFEST).write_text("{}", encoding="utf-8")
    first = _index()
    assert first and _index() == first
    os.utime(tmp_path / MANIFEST, ns=(1, 1))
    assert _index() not in {"", first}
