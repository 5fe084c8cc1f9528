"""From the index on disk to an engine that all visitors share, made in a thread of its own.

The thread belongs to the server and not to a page: a build goes on when its page is reloaded,
and a second visitor sees the same progress instead of starting a second build.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from threading import Lock, Thread

import streamlit as st

from sok.answering.engine import Engine, open_engine, rebuild
from sok.errors import IndexMissing, IndexStale, SokError
from sok.indexing.encoder import Encoder
from sok.indexing.manifest import read_manifest
from sok.indexing.model import LazyEncoder, load_encoder
from sok.settings import Settings, from_environment
from sok.web.renewed import Stamp, stamp_of
from sok.web.work import Task, Work


class Opening:
    """The state of the way to an engine: what is being done, how far it has come, how it ended.

    `share` is how much of a build is done, 0 to 1; `skipped` says why files are not in the index,
    and `work` is what changes the documents now, or did so last. `times` counts how often an index
    was opened, and `hindrance` says why the last one was not.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.engine: Engine | None = None
        self.problem: Exception | None = None
        self.step = ""
        self.share: float | None = None
        self.skipped: tuple[str, ...] = ()
        self.work: Work | None = None
        self.times = 0
        self.hindrance = ""
        self._stamp: Stamp = None
        self._spare: LazyEncoder | None = None
        self._lock = Lock()
        self._thread: Thread | None = None
        self.start()

    @property
    def running(self) -> bool:
        """Whether there is neither an engine nor a problem yet."""
        return self.engine is None and self.problem is None

    def start(self, *, build: bool = False) -> None:
        """Open the index, or build it first; once begun, only a problem lets it begin again."""
        with self._lock:
            if self._thread is not None and self.problem is None:
                return
            self.step, self.share, self.problem = "Öppnar indexet …", None, None
            self._thread = Thread(target=self._run, args=(build,), daemon=True)
            self._thread.start()

    @property
    def encoder(self) -> Encoder:
        """The model that answers, to index with; while nothing answers, one that will."""
        if self.engine is not None:
            return self.engine.encoder
        self._spare = self._spare or LazyEncoder(self.settings)
        return self._spare

    def change(self, tasks: Sequence[Task]) -> bool:
        """Begin to change the documents, unless that is being done; then open the index anew.

        Questions are answered from the index as it was until that is done.
        """
        with self._lock:
            if self.work is not None and self.work.running:
                return False
            self.work = Work(tasks, self._reopen)
            return True

    @property
    def is_behind(self) -> bool:
        """Whether another program has built the index anew since it was opened."""
        if self.engine is None or (self.work is not None and self.work.running):
            return False
        return stamp_of(self.settings.index) not in {None, self._stamp}

    def renew(self) -> None:
        """Open the index anew if it is behind; where that cannot be done, the old one answers."""
        with self._lock:
            if not self.is_behind:
                return
            try:
                self._reopen()
            except SokError as error:
                self.hindrance = str(error)

    def _reopen(self) -> None:
        engine = self._open(self.encoder)
        self._tell_skipped()
        self.engine, self.problem = engine, None

    def _open(self, encoder: Encoder | None = None) -> Engine:
        # Noted before it is read: what is built meanwhile is another.
        self._stamp = stamp_of(self.settings.index)
        engine = open_engine(self.settings, encoder) if encoder else open_engine(self.settings)
        self.times, self.hindrance = self.times + 1, ""
        return engine

    def _tell_skipped(self) -> None:
        skipped = read_manifest(self.settings.index).skipped
        self.skipped = tuple(file.reason for file in skipped)

    def _run(self, build: bool) -> None:
        try:
            engine = self._built() if build else self._opened()
            self._tell_skipped()
        except Exception as error:
            self.problem = error  # raised or shown by the page: a thread has nobody to tell
            return
        self.engine = engine
        with suppress(Exception):  # the first question meets the same error, and shows it
            engine.warm()

    def _opened(self) -> Engine:
        try:
            return self._open()
        except (IndexMissing, IndexStale):
            return self._built()

    def _built(self) -> Engine:
        """Build with the model that then answers too, so that it is loaded once."""
        self.step = "Läser in språkmodellen …"
        encoder = load_encoder(self.settings)
        rebuild(self.settings, self._report, encoder=encoder)
        return self._open(encoder)

    def _report(self, step: str, share: float) -> None:
        self.step, self.share = step, share


@st.cache_resource(show_spinner=False)
def shared_opening() -> Opening:
    """The one way to an engine of this server, started by the first visitor."""
    return Opening(from_environment())
