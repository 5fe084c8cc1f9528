"""What the server answers beside Streamlit: the page before its program runs, and which index.

Streamlit serves the page as a file, in English; here it is made Swedish. A screen reader chooses
its voice by the language that it names, and without JavaScript it is all that there is. Which index
there is, an open page asks now and then (`looks/renewal.js`): one look at a file, nothing drawn.
"""

from __future__ import annotations

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sok.settings import from_environment
from sok.web.renewed import stamp_of

_NO_SCRIPT = "<p>Sidan behöver JavaScript. Slå på det i webbläsaren och ladda om.</p>"
# What is replaced by what. The scheme of colours keeps a dark window from flashing white.
_SWEDISH = (
    ('<html lang="en">', '<html lang="sv">'),
    (
        "<title>Streamlit</title>",
        '<title>Fråga rapporterna</title>\n    <meta name="color-scheme" content="light dark" />',
    ),
)
_NO_SCRIPT_OPENS, _NO_SCRIPT_CLOSES = "<noscript>", "</noscript>"
# What a browser asks for that would give us the file compressed, in part, or not at all.
_NOT_WHOLE = frozenset({b"accept-encoding", b"range", b"if-none-match", b"if-modified-since"})
# These describe the file as it was.
_OF_THE_FILE = frozenset({b"content-length", b"etag", b"last-modified", b"accept-ranges"})


def swedish(page: str) -> str:
    """The page with its language, title and what it says without JavaScript in Swedish."""
    for english, ours in _SWEDISH:
        page = page.replace(english, ours, 1)
    before, opens, rest = page.partition(_NO_SCRIPT_OPENS)
    _, closes, after = rest.partition(_NO_SCRIPT_CLOSES)
    return f"{before}{opens}{_NO_SCRIPT}{closes}{after}" if closes else page


class _Shell:
    """Passes everything on, and gives whole HTML pages in Swedish."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if not _asks_for_page(scope):
            await self._app(scope, receive, send)
            return
        asked = [(name, said) for name, said in scope["headers"] if name not in _NOT_WHOLE]
        held: list[Message] = []

        async def pass_on(message: Message) -> None:
            if message["type"] == "http.response.start" and _is_page(message):
                held.append(message)
            elif not held:
                await send(message)
            else:
                held.append(message)
                if not message.get("more_body"):
                    await _send_in_swedish(held, send)

        await self._app({**scope, "headers": asked}, receive, pass_on)


def _asks_for_page(scope: Scope) -> bool:
    """Whether a browser goes to a page, which it says by what it wants."""
    return (
        scope["type"] == "http"
        and scope["method"] == "GET"
        and any(name == b"accept" and b"text/html" in said for name, said in scope["headers"])
    )


def _is_page(start: Message) -> bool:
    kinds = [value for name, value in start["headers"] if name.lower() == b"content-type"]
    return start["status"] == 200 and any(kind.startswith(b"text/html") for kind in kinds)


async def _send_in_swedish(held: list[Message], send: Send) -> None:
    start, *parts = held
    english = b"".join(part.get("body", b"") for part in parts).decode("utf-8")
    page = swedish(english).encode("utf-8")
    kept = [(name, said) for name, said in start["headers"] if name.lower() not in _OF_THE_FILE]
    length = (b"content-length", str(len(page)).encode("ascii"))
    await send({**start, "headers": [*kept, length]})
    await send({"type": "http.response.body", "body": page})


async def _which_index(request: Request) -> Response:
    """What tells the index from one built before or after, "" where there is none."""
    stamp = stamp_of(from_environment().index)
    return PlainTextResponse("-".join(map(str, stamp or ())))


SWEDISH_SHELL = Middleware(_Shell)
INDEX_PROBE = Route("/_sok/index", _which_index)
