"""Settings -> an encoder of texts; the only user of sentence-transformers, imported when needed."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import takewhile
from logging import ERROR, getLogger
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from threadpoolctl import threadpool_limits

from sok.errors import ModelError
from sok.indexing.encoder import Encoder, Encoding, Vectors
from sok.indexing.packed import PROMPTS
from sok.indexing.weights import FOLDER_VERSION, WEIGHTS_SHA256, model_folder
from sok.settings import DEFAULT_MODEL, Settings

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Role = Literal["query", "passage"]

# Texts per forward pass. They are sorted by length and small batches pad less: with two threads
# 8 of the report's sentences at a time gave 53 a second, 16 gave 37 and 32 gave 28.
BATCH_SIZE = 8


# What is made of the model's outputs.
_OUTPUTS = ("input_ids", "token_embeddings", "sentence_embedding")


class _SentenceEncoder:
    """A sentence-transformers model behind a lock: its tokenizer serves one thread at a time."""

    def __init__(self, name: str, model: SentenceTransformer, prompts: dict[Role, str]) -> None:
        self._name = name
        self._model = model
        self._prompts = prompts
        # The tokenizer takes as long to tell these as for a question.
        self._prompt_tokens = {p: model.tokenizer(p)["input_ids"] for p in prompts.values()}
        self._special = np.array(model.tokenizer.all_special_ids)
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        """As `encoder_name` gives it."""
        return self._name

    def encode(self, texts: Sequence[str], role: Role) -> Vectors:
        """Float32 of shape (len(texts), dimension), unit rows; what a model cannot hold is cut."""
        if not texts:
            return np.empty((0, self._model.get_embedding_dimension() or 0), np.float32)
        with self._computing(role):
            vectors = self._model.encode(
                list(texts),
                prompt=self._prompts[role],
                batch_size=BATCH_SIZE,
                show_progress_bar=False,
                normalize_embeddings=True,
            )
        return np.asarray(vectors, np.float32)

    def encode_tokens(self, texts: Sequence[str], role: Role) -> list[Encoding]:
        """As the protocol says; each row of length 1."""
        prompt = self._prompts[role]
        with self._computing(role):
            made = self._few if role == "query" else self._many
            return [self._encoding(output, prompt) for output in made(list(texts), prompt)]

    def _many(self, texts: list[str], prompt: str) -> list[Any]:
        """What the model gives for each text, in batches of those of about the same length."""
        found: list[Any] = self._model.encode(
            texts,
            prompt=prompt,
            batch_size=BATCH_SIZE,
            show_progress_bar=False,
            output_value=None,
        )
        return found

    def _few(self, texts: list[str], prompt: str) -> list[Any]:
        """The same in one batch, without what `encode` makes ready: a tenth of the time."""
        import torch

        if not texts:
            return []
        with torch.inference_mode():
            found = self._model(self._model.preprocess(texts, prompt=prompt))
        given = [name for name in _OUTPUTS if name in found]
        return [{name: found[name][place] for name in given} for place in range(len(texts))]

    @contextmanager
    def _computing(self, role: Role) -> Iterator[None]:
        """The model for this thread alone: on one processor for questions, on all for passages.

        Threads that share one question's small products wait for each other by spinning: where the
        processors had other work too, a question took 350 ms of computing instead of 25.
        """
        import torch

        with self._lock:
            all_of_them = torch.get_num_threads()
            torch.set_num_threads(1 if role == "query" else all_of_them)
            try:
                yield
            finally:
                torch.set_num_threads(all_of_them)

    def _encoding(self, output: Mapping[str, Any], prompt: str) -> Encoding:
        """One text's output of the model, cut to the tokens of the text itself."""
        vector = _unit(output["sentence_embedding"].numpy())
        if "token_embeddings" not in output:
            return Encoding(vector, np.empty(0, np.int32), np.empty((0, len(vector)), np.float32))
        tokens = output["input_ids"].numpy()
        # A word after the prompt may take the prompt's last space into its own first token.
        of_prompt = self._prompt_tokens[prompt]
        alike = (one == other for one, other in zip(tokens, of_prompt, strict=False))
        own = np.arange(len(tokens)) >= sum(takewhile(bool, alike))
        own &= ~np.isin(tokens, self._special)
        rows = output["token_embeddings"].numpy()[own]
        return Encoding(vector, tokens[own].astype(np.int32), _unit(rows))


class LazyEncoder:
    """The model of the settings, loaded when the first text is to be encoded."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._name = encoder_name(settings)
        self._loading = threading.Lock()
        self._encoder: Encoder | None = None

    @property
    def name(self) -> str:
        """As `encoder_name` gives it."""
        return self._name

    @property
    def ready(self) -> bool:
        """Whether the model is loaded."""
        return self._encoder is not None

    def load(self) -> Encoder:
        """The model, loaded now unless it is; raises ModelError. Other threads wait for it."""
        with self._loading:
            if self._encoder is None:
                self._encoder = load_encoder(self._settings)
            return self._encoder

    def encode(self, texts: Sequence[str], role: Role) -> Vectors:
        """What the model gives; raises ModelError if it cannot be loaded."""
        return self.load().encode(texts, role)

    def encode_tokens(self, texts: Sequence[str], role: Role) -> list[Encoding]:
        """What the model gives; raises ModelError if it cannot be loaded."""
        return self.load().encode_tokens(texts, role)


def _unit(rows: Vectors) -> Vectors:
    """The rows (or the one row) with length 1."""
    lengths = np.linalg.norm(rows, axis=-1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, np.finfo(np.float32).tiny), np.float32)


def load_encoder(settings: Settings) -> Encoder:
    """The model of the settings, ready to use; several seconds the first time in a process.

    The default model and a folder are loaded without network. Raises ModelError when the
    default's weights are missing or altered, or another model cannot be loaded.
    """
    name = encoder_name(settings)
    if settings.model == DEFAULT_MODEL:
        return _load(name, str(model_folder()), settings)
    try:
        return _load(name, settings.model, settings)
    # Foreign files fail in as many ways as libraries read them; the cause stays attached.
    except Exception as error:
        raise ModelError(
            f'Modellen "{settings.model}" kan inte laddas. Ange i SOK_MODEL en mapp med en '
            "sentence-transformers-modell eller ett namn på Hugging Face (som hämtas över nätet "
            "första gången), eller ta bort SOK_MODEL så används den förvalda modellen."
        ) from error


def _load(name: str, model: str, settings: Settings) -> Encoder:
    """The model of a folder or hub name; one text is encoded, since the first takes longest.

    From then on numpy computes with one thread in this process.
    """
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    # What it says in English of a model that it cannot find is said in Swedish by the error.
    getLogger("sentence_transformers").setLevel(ERROR)
    logging.disable_progress_bar()
    # The CPU everywhere: the same vectors on every machine, and what the measurements are of.
    loaded = SentenceTransformer(model, device="cpu", local_files_only=Path(model).is_dir())
    prompts: dict[Role, str] = {
        "query": _prompt(settings.query_prompt, loaded, "query"),
        "passage": _prompt(settings.passage_prompt, loaded, "passage", "document"),
    }
    encoder = _SentenceEncoder(name, loaded, prompts)
    encoder.encode([name], "query")
    # Numpy's own threads, for the small products of a search, wait for each other by spinning: with
    # two of them a question took 63 to 103 ms of computing, with one 31, and no less time.
    threadpool_limits(limits=1, user_api="blas")
    return encoder


def _prompt(chosen: str | None, model: SentenceTransformer, *names: str) -> str:
    """The chosen prompt, else the first with any text that the model has by one of the names."""
    if chosen is not None:
        return chosen
    own = [model.prompts.get(name) for name in (*names, model.default_prompt_name or "")]
    return next((prompt for prompt in own if prompt), "")


def encoder_name(settings: Settings) -> str:
    """The name that `load_encoder` gives its encoder, found without loading anything.

    The default model is known by its weights, a folder by its files (names, sizes, times), any
    other model by its hub name alone. A prompt shown as None is the model's own.
    """
    query, passage = settings.query_prompt, settings.passage_prompt
    if settings.model == DEFAULT_MODEL:
        weights = f"{WEIGHTS_SHA256[:12]}-{FOLDER_VERSION}"
        query = PROMPTS["query"] if query is None else query
        passage = PROMPTS["passage"] if passage is None else passage
    elif Path(settings.model).is_dir():
        weights = _fingerprint(Path(settings.model))
    else:
        weights = "hub"
    return f"{settings.model} ({weights}), query={query!r}, passage={passage!r}"


def _fingerprint(folder: Path) -> str:
    """Twelve hex digits that change when a file in the folder is added, removed or written."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    listing = [
        f"{file.relative_to(folder).as_posix()} {file.stat().st_size} {file.stat().st_mtime_ns}"
        for file in files
    ]
    return hashlib.sha256("\n".join(listing).encode()).hexdigest()[:12]
