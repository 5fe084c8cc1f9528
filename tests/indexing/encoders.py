"""Encoders that tests load, how their vectors are compared, and a fresh interpreter for them."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sok.indexing import model
from sok.indexing.encoder import Encoder
from sok.indexing.model import load_encoder
from sok.settings import Settings

# All that the tiny model has tokens for.
WORDS = ["<pad>", "<unk>", "fråga", "stycke", "text", ":", "mål", "ort", "annan"]


def tiny(folder: Path, **changes: str) -> Encoder:
    """The tiny model's encoder with the settings' prompts changed."""
    return load_encoder(replace(Settings(model=str(folder)), **changes))


def same(left: NDArray[np.float32], right: NDArray[np.float32]) -> bool:
    """Whether two arrays of vectors are equal but for rounding."""
    return bool(np.allclose(left, right, atol=1e-5))


def run_python(code: str) -> str:
    """What a fresh interpreter prints, with warnings as errors."""
    command = [sys.executable, "-W", "error", "-c", code]
    paths = {**os.environ, "PYTHONPATH": str(Path(model.__file__).parents[2])}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=paths)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr
