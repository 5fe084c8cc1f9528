"""Whether the index is that of the documents, found without reading them at each click."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from sok.errors import CorpusError, UnusableIndex
from sok.indexing.fresh import differences, list_corpus
from sok.indexing.manifest import Manifest, read_manifest
from sok.settings import Settings

# Seconds: the files of a large corpus take as long to hash as one click may.
_AGE = 5


@dataclass(frozen=True, slots=True)
class State:
    """The index's manifest (None if it cannot be used), and what is to be said of its state."""

    manifest: Manifest | None
    said: str
    is_current: bool


def read_state(settings: Settings, encoder_name: str) -> State:
    """The state of the index of these settings, no older than some seconds."""
    try:
        manifest = read_manifest(settings.index)
    except UnusableIndex as error:
        return State(None, str(error), False)
    try:
        reasons = _differences(settings, encoder_name, manifest.build)
    except CorpusError as error:
        return State(manifest, str(error), False)
    if reasons:
        return State(manifest, f"Indexet är inaktuellt ({'; '.join(reasons)}).", False)
    return State(manifest, "Indexet är aktuellt.", True)


@st.cache_data(ttl=_AGE, show_spinner=False)
def _differences(settings: Settings, encoder_name: str, build: str) -> tuple[str, ...]:
    """What differs from the index that was built under this name."""
    manifest = read_manifest(settings.index)
    return differences(manifest, list_corpus(settings.corpus), encoder_name, settings.ocr)
