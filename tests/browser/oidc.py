"""A service for sign-in (OpenID Connect) that lets in whoever gives a name, for tests alone."""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import ClassVar
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT = "sok"
# Seconds that a token of the service holds.
_HOLDS = 600


class _Service(BaseHTTPRequestHandler):
    """The four addresses that the protocol needs; `codes` holds who signed in, by code."""

    key = RSAKey.generate_key(2048, {"kid": "1"})
    codes: ClassVar[dict[str, tuple[str, str]]] = {}

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: tests have their own log."""

    def do_GET(self) -> None:
        """What the service says of itself, its keys, and the page to sign in at."""
        asked = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(asked.query).items()}
        if asked.path == "/.well-known/openid-configuration":
            self._send_json(self._configuration())
        elif asked.path == "/keys":
            self._send_json({"keys": [self.key.as_dict(private=False)]})
        elif "name" in query:
            code = secrets.token_hex(8)
            self.codes[code] = (query["name"], query.get("nonce", ""))
            back = urlencode({"code": code, "state": query["state"]})
            self.send_response(302)
            self.send_header("Location", f"{query['redirect_uri']}?{back}")
            self.end_headers()
        else:
            kept = "".join(
                f'<input type="hidden" name="{name}" value="{value}">'
                for name, value in query.items()
            )
            self._send(f'<form>{kept}<input name="name" aria-label="Namn"></form>', "text/html")

    def do_POST(self) -> None:
        """A code is exchanged for a token that says who signed in."""
        body = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        name, nonce = self.codes.pop(body["code"][0])
        now = int(time.time())
        claims = {
            "iss": self._address,
            "aud": CLIENT,
            "sub": name,
            "name": name.title(),
            "email": f"{name}@example.se",
            "nonce": nonce,
            "iat": now,
            "exp": now + _HOLDS,
        }
        token = jwt.encode({"alg": "RS256", "kid": "1"}, claims, self.key)
        self._send_json({"access_token": "-", "token_type": "Bearer", "id_token": token})

    @property
    def _address(self) -> str:
        host, port = self.server.server_address[:2]
        return f"http://{host!s}:{port}"

    def _configuration(self) -> dict[str, object]:
        return {
            "issuer": self._address,
            "authorization_endpoint": f"{self._address}/sign-in",
            "token_endpoint": f"{self._address}/token",
            "jwks_uri": f"{self._address}/keys",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
        }

    def _send_json(self, said: object) -> None:
        self._send(json.dumps(said), "application/json")

    def _send(self, body: str, media_type: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", media_type)
        self.end_headers()
        self.wfile.write(body.encode())


@contextmanager
def service() -> Iterator[str]:
    """The address of a service that runs as long as the block does."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Service)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def settings(service_address: str, app_address: str) -> str:
    """The file secrets.toml of an app that signs people in at the service."""
    return "\n".join(
        [
            "[auth]",
            f'redirect_uri = "{app_address}/oauth2callback"',
            f'cookie_secret = "{secrets.token_hex(32)}"',
            f'client_id = "{CLIENT}"',
            f'client_secret = "{secrets.token_hex(8)}"',
            f'server_metadata_url = "{service_address}/.well-known/openid-configuration"',
        ]
    )
