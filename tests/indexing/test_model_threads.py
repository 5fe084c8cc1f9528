"""Threads share an encoder, and none waits for another that computes the same question."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
from indexing.encoders import same, tiny
from numpy.typing import NDArray


def test_a_question_is_computed_on_one_processor(
    tiny_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Threads that wait for each other cost a busy server most; passages have all of them."""
    import torch
    from sentence_transformers import SentenceTransformer

    encoder, threads = tiny(tiny_model), []
    forward = SentenceTransformer.forward

    def counting(*given: object, **named: object) -> object:
        threads.append(torch.get_num_threads())
        return forward(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(SentenceTransformer, "forward", counting)
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    try:
        for role in ("query", "passage"):
            encoder.encode(["mål"], role)
            encoder.encode_tokens(["mål"], role)
        assert threads == [1, 1, 2, 2]
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(before)


def test_threads_share_an_encoder(tiny_model: Path) -> None:
    """Texts encoded by many threads at once get the vectors they get alone."""
    encoder = tiny(tiny_model)
    texts = ["mål " * (1 + number % 20) for number in range(40)]
    alone = [encoder.encode([text], "query")[0] for text in texts]
    results: dict[int, NDArray[np.float32]] = {}

    def work(first: int) -> None:
        for number in range(first, 40, 8):
            results[number] = encoder.encode([texts[number]], "query")[0]

    threads = [threading.Thread(target=work, args=(first,)) for first in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(same(results[number], alone[number]) for number in range(40))


def test_a_loaded_model_leaves_numpy_one_thread(tiny_model: Path) -> None:
    """Threads of numpy's own would wait for those of torch: a question took five times as long."""
    from threadpoolctl import threadpool_info

    tiny(tiny_model)
    blas = [pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"]
    assert blas and set(blas) == {1}
