"""Who can reach the server, and who of them is let in: decided from the settings alone."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from ipaddress import ip_address

from sok.errors import SharingError

# The keys of [auth] without which nobody can sign in (Streamlit's documentation of st.login).
SIGN_IN_KEYS = (
    "redirect_uri",
    "cookie_secret",
    "client_id",
    "client_secret",
    "server_metadata_url",
)
# Characters of the secret that cookies are signed with: 32 hexadecimal digits are 128 bits.
SECRET_LENGTH = 32
EVERYONE = "*"


class Access(StrEnum):
    """How people come in: from this computer alone, signed in, or whoever reaches the server."""

    LOCAL = "local"
    SIGN_IN = "sign_in"
    OPEN = "open"


def access(address: str | None, auth: Mapping[str, object] | None, is_open: bool) -> Access:
    """How people come in to a server bound to `address` (None is every address it has).

    `auth` are the settings for sign-in, None if there are none; `is_open` says that whoever
    reaches the server is let in. Raises SharingError where others could reach it, but neither
    was set, and where sign-in is not wholly set.
    """
    if auth is not None:
        _check(auth)
        return Access.SIGN_IN
    if is_open:
        return Access.OPEN
    if address is not None and is_loopback(address):
        return Access.LOCAL
    raise SharingError(
        f"Servern är inställd så att andra datorer når den (adress: {address or 'alla'}), men "
        "ingen inloggning är inställd. Ställ in inloggning, eller sätt SOK_OPEN=1 om alla som når "
        "servern får läsa dokumenten. Så gör du: docs/delning.md."
    )


def is_loopback(address: str) -> bool:
    """Whether an address, or a name with its port ("localhost:8501"), is that of this computer."""
    host = _host(address)
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def may_change(way: Access, editors: str, email: str | None) -> bool:
    """Whether a person may change the documents, `editors` being what SOK_EDITORS says.

    It is a list of e-mail addresses with commas between, or "*" for everyone. Where it says
    nothing, so may all who are signed in or at this computer, but nobody who is not known.
    """
    named = {name.strip().casefold() for name in editors.split(",")} - {""}
    if way is Access.LOCAL or EVERYONE in named:
        return True
    if way is Access.OPEN:
        return False
    return not named or (email or "").strip().casefold() in named


def _host(address: str) -> str:
    """The address without port and brackets."""
    bare = address.strip().lower()
    if bare.startswith("["):
        return bare[1:].partition("]")[0]
    return bare.partition(":")[0] if bare.count(":") == 1 else bare


def _check(auth: Mapping[str, object]) -> None:
    missing = [key for key in SIGN_IN_KEYS if not auth.get(key)]
    if missing:
        raise SharingError(
            f"Inloggningen är inte färdigt inställd: {', '.join(missing)} saknas under [auth] i "
            ".streamlit/secrets.toml. Så gör du: docs/delning.md."
        )
    if len(str(auth["cookie_secret"])) < SECRET_LENGTH:
        raise SharingError(
            f"cookie_secret under [auth] i .streamlit/secrets.toml är kortare än {SECRET_LENGTH} "
            "tecken. Byt det mot ett längre, slumpat. Så gör du: docs/delning.md."
        )
