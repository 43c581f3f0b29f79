"""Gives back trainable weights from the committed int8 file, so that training can go on without its checkpoint.

    python restore.py      -> .training/reader/restored.pt, for `train.py --from`

Every weight is the file's own, within the rounding to seven bits. Word embeddings, which training leaves as they are, are the
file's own where it has them in four bits, as they were trained, and otherwise those that the model has.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn

from export import MODEL_FOLDER, onnx_export
from model import empty_reader, pretrained_folder

PROJECT = Path(__file__).parents[3]


def restore(model: nn.Module, path: Path) -> None:
    """Gives `model` the weights of its own export. Raises KeyError where the file holds another kind of model."""
    graph = onnx.load(path).graph
    tensors = {t.name: numpy_helper.to_array(t) for t in graph.initializer}

    state = model.state_dict()
    found = {name: torch.from_numpy(tensors[name].copy()) for name in state if name in tensors}
    for name, value in found.items():
        if len(value) < len(state[name]):  # positions that the export left out, since nothing is as long
            found[name] = torch.cat([value, state[name][len(value) :]])
    for node in graph.node:
        if node.op_type == "QAttention":
            layer = int(re.search(r"\d+", node.name)[0])
            attention = f"layer.{layer}.attention.self"
            prefix = next(name for name in state if f".{attention}." in name).split(attention)[0] + attention
            weight = onnx_export.product_weight(tensors, node.input[1])
            bias = torch.from_numpy(tensors[node.input[2]].copy())
            for part, w, b in zip(("query", "key", "value"), weight.chunk(3), bias.chunk(3), strict=True):
                found[f"{prefix}.{part}.weight"], found[f"{prefix}.{part}.bias"] = w.clone(), b.clone()
        elif node.op_type == "MatMulInteger":
            # "/encoder/encoder/layer.0/output/dense/MatMul_quant"; the heads' products have no "/encoder".
            place = node.name.removesuffix("_quant").strip("/").split("/")[:-1]
            name = ".".join(place) + ".weight"
            found[name] = onnx_export.product_weight(tensors, node.input[1])
    packed = next((name for name in tensors if name.endswith("_int4")), None)
    if packed:
        halves = np.stack([tensors[packed] & 15, tensors[packed] >> 4], axis=1).astype(np.float32) - 8
        table = halves * tensors[packed.replace("_int4", "_scale")]
        found[packed.removesuffix("_int4")] = torch.from_numpy(table.reshape(len(table), -1))
    missing = [name for name in state if name not in found and "word_embeddings" not in name]
    if missing:
        raise KeyError(f"{path} lacks {missing}")
    model.load_state_dict(state | found)


def layers_of(path: Path) -> int:
    """How many layers a model file has, each with one fused attention."""
    return sum(node.op_type == "QAttention" for node in onnx.load(path).graph.node)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=MODEL_FOLDER / "onnx" / "model_quantized.onnx")
    parser.add_argument("--out", type=Path, default=PROJECT / ".training" / "reader" / "restored.pt")
    arguments = parser.parse_args()
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    reader = empty_reader(pretrained_folder(), layers_of(arguments.model))
    restore(reader, arguments.model)
    torch.save(reader.state_dict(), arguments.out)


if __name__ == "__main__":
    main()
