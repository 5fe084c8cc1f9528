"""Whether the index was built anew under open pages, and what is said of that."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from sok.indexing.manifest import MANIFEST
from sok.web.addresses import LIBRARY
from sok.web.markup import problem_html

OPENING = "Indexet har byggts om. Öppnar det nya …"
RENEWED = (
    "Dokumenten har lästs in på nytt sedan du öppnade sidan. Det som visas från och med nu "
    "kommer ur dem som finns nu; tidigare svar ur ändrade dokument säger det själva."
)
# Seen wherever on the page the person is; see `looks/messages.css`.
_NOTICE = (
    f'<div class="sok nytt" lang="sv" role="status"><p>{RENEWED} '
    f'<a href="{LIBRARY}">Se dokumenten</a></p></div>'
)
_HINDRANCE = '<div class="sok nytt" lang="sv">{problem}</div>'
HINDERED = "Indexet har byggts om men går inte att öppna, så det som visas är ur det förra."
# Which of the openings of the index a session saw last.
_SEEN = "sett-index"

# When the manifest was written and which file it is; None if there is none.
Stamp = tuple[int, int] | None


def stamp_of(folder: Path) -> Stamp:
    """What tells the index in `folder` from one built before or after, without reading it."""
    try:
        found = (folder / MANIFEST).stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ino


def tell_renewed(opening: int, hindrance: str) -> None:
    """Draw that the index is another than when the session last looked, or why it is not."""
    if hindrance:
        st.html(_HINDRANCE.format(problem=problem_html(f"{HINDERED} {hindrance}")))
    elif st.session_state.get(_SEEN, opening) != opening:
        st.html(_NOTICE)
    st.session_state[_SEEN] = opening
