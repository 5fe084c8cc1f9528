"""Who uses the page, and what they may do."""

from __future__ import annotations

import os
from dataclasses import dataclass
from hashlib import sha256

import streamlit as st
from streamlit.runtime.secrets import secrets_singleton

from sok.web.sharing import Access, access, may_change


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at a page: `name` tells them from others, "" where nobody signs in.

    `may_change` is whether they may add, replace, confirm and remove documents, and `is_known`
    whether what they do can be kept for them alone: not where strangers come in unnamed.
    """

    name: str
    may_change: bool
    is_known: bool


def way_in() -> Access:
    """How people come in to this server; raises SharingError where that is not settled."""
    auth = secrets_singleton.get("auth") if secrets_singleton.load_if_toml_exists() else None
    return access(st.get_option("server.address"), auth, os.environ.get("SOK_OPEN") == "1")


def person() -> Person:
    """The person at this page, who has been let in.

    The name is a hash of what the service for sign-in calls them, so that neither name nor
    e-mail address is kept anywhere.
    """
    way = way_in()
    editors = os.environ.get("SOK_EDITORS", "")
    if way is not Access.SIGN_IN:
        return Person("", may_change(way, editors, None), way is Access.LOCAL)
    told = f"{st.user.get('iss')}\n{st.user.get('sub')}"
    name = sha256(told.encode()).hexdigest()
    return Person(name, may_change(way, editors, _email()), True)


def _email() -> str | None:
    """The person's e-mail address, unless the service for sign-in says that it is unverified."""
    if st.user.get("email_verified") is False:
        return None
    email = st.user.get("email")
    return str(email) if email else None
