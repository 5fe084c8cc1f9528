"""A packed file's weights are decoded as they are defined, under the names of BERT."""

from __future__ import annotations

import struct

import numpy as np
from indexing.packing import HIDDEN, INNER, PIECES, POSITIONS, packed_file

from sok.indexing import packed


def slow_q4_0(blocks: bytes) -> list[float]:
    """Q4_0 one weight at a time, as its definition reads."""
    values = []
    for start in range(0, len(blocks), 18):
        (scale,) = struct.unpack_from("<e", blocks, start)
        nibbles = [byte % 16 for byte in blocks[start + 2 : start + 18]]
        nibbles += [byte // 16 for byte in blocks[start + 2 : start + 18]]
        values += [(nibble - 8) * scale for nibble in nibbles]
    return values


def test_q4_0_blocks_are_decoded_as_defined() -> None:
    """Every scale's and nibble's value is that of the definition, subnormal scales included."""
    rng = np.random.default_rng(7)
    blocks = rng.integers(0, 256, (300, 18)).astype("u1")
    scales = rng.normal(0, 0.1, 300).astype("<f2")
    scales[:4] = [0.0, -0.0, 6e-8, 65504.0]
    blocks[:, :2] = scales.view("u1").reshape(-1, 2)
    data = blocks.tobytes()
    expected = np.array(slow_q4_0(data), np.float32)
    assert np.array_equal(packed.dequantise(data), expected)


def test_low_nibbles_come_before_high_ones() -> None:
    """Byte j holds weight j in its low nibble and weight j + 16 in its high one."""
    block = struct.pack("<e", 1.0) + bytes(range(16))
    values = packed.dequantise(block)
    assert values[:16].tolist() == [nibble - 8 for nibble in range(16)]
    assert values[16:].tolist() == [-8.0] * 16


def test_tensors_get_the_names_and_shapes_of_bert() -> None:
    """Each matrix is (outputs, inputs), each bias and norm a vector, under BERT's own names."""
    tensors = packed.unpack(packed_file()).tensors
    layer = "encoder.layer.0."
    assert tensors["embeddings.word_embeddings.weight"].shape == (len(PIECES) + 1, HIDDEN)
    assert tensors["embeddings.position_embeddings.weight"].shape == (POSITIONS, HIDDEN)
    assert tensors["embeddings.token_type_embeddings.weight"].shape == (2, HIDDEN)
    assert tensors["embeddings.LayerNorm.weight"].shape == (HIDDEN,)
    assert tensors[layer + "attention.self.key.weight"].shape == (HIDDEN, HIDDEN)
    assert tensors[layer + "intermediate.dense.weight"].shape == (INNER, HIDDEN)
    assert tensors[layer + "output.dense.weight"].shape == (HIDDEN, INNER)
    assert tensors[layer + "intermediate.dense.bias"].shape == (INNER,)
    assert len(tensors) == 5 + 16
