"""Makes the Reader's ONNX file from the weights that `train.py` saved.

Without `--variant` it writes the chosen variant into the project; with `--variant all --out DIR` it writes every
variant of the model card's table, for `evaluate.py` to measure.
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Callable
from pathlib import Path

from onnx import ModelProto
from onnxruntime.quantization import QuantType
from transformers import logging as transformers_logging

sys.path.append(str(Path(__file__).parents[1]))
import onnx_export  # noqa: E402
from model import OUTPUTS, ReaderForExport, load_reader, pretrained_folder  # noqa: E402

PROJECT = Path(__file__).parents[3]
MODEL_FOLDER = PROJECT / "retrieval" / "models" / "verbatim-reader"
WEIGHTS = PROJECT / ".training" / "reader" / "run" / "reader.pt"
MAX_TOKENS = 192
"""Longest input; see `features.py`."""

AXES = {name: {0: "batch", 1: "sequence"} for name in OUTPUTS} | {"logits": {0: "batch"}}
S8 = QuantType.QInt8

FEED_FORWARD = tuple(f"layer.{layer}/output/dense/MatMul" for layer in range(10))
"""The second product of each feed-forward block: its inputs have the widest range."""


def dynamic(weight_type: QuantType, reduce_range: bool, exclude: tuple[str, ...] = ()):
    """A quantiser with one scale a column; products in `exclude` keep fp32 inputs, their weights stored as int8."""

    def quantise(model: ModelProto) -> ModelProto:
        quantised = onnx_export.quantise_dynamic(model, weight_type, True, reduce_range, exclude=exclude)
        return onnx_export.store_weights_int8(quantised) if exclude else quantised

    return quantise


VARIANTS: dict[str, Callable[[ModelProto], ModelProto] | None] = {
    "fp32": None,
    "weights-only": onnx_export.store_weights_int8,
    "s8-channel": dynamic(S8, False),
    "s8-channel-7bit": dynamic(S8, True),
    "s8-channel-7bit-mixed": dynamic(S8, True, FEED_FORWARD[:5]),
    "s8-channel-7bit-ff": dynamic(S8, True, FEED_FORWARD),
}
CHOSEN = "s8-channel-7bit"


def trace(weights: Path) -> tuple[ModelProto, int]:
    """The fused fp32 graph, and how many layers it has."""
    module = ReaderForExport(load_reader(pretrained_folder(), weights)).eval()
    return onnx_export.trace_fused(module, module.encoder.config, AXES), module.encoder.config.num_hidden_layers


def build(traced: ModelProto, layers: int, quantise: Callable[[ModelProto], ModelProto] | None) -> ModelProto:
    """The variant's model: word embeddings in the four bits that they were trained in, products as `quantise` makes them."""
    model = ModelProto.FromString(traced.SerializeToString())
    return model if quantise is None else quantise(onnx_export.store_embeddings(model, layers, MAX_TOKENS))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--variant", default=CHOSEN, choices=[*VARIANTS, "all"], help=f"default: {CHOSEN}")
    parser.add_argument("--out", type=Path, help="folder for DIR/VARIANT/; default: the project's model folder")
    arguments = parser.parse_args()
    if arguments.variant != CHOSEN and arguments.out is None:
        parser.error("--variant needs --out")

    logging.getLogger().setLevel(logging.ERROR)  # the quantiser advises shape inference, which fused operators lack
    transformers_logging.set_verbosity_error()
    traced, layers = trace(arguments.weights)
    for name in VARIANTS if arguments.variant == "all" else [arguments.variant]:
        folder = arguments.out / name if arguments.out else MODEL_FOLDER
        quantise = VARIANTS[name]
        path = folder / "onnx" / ("model.onnx" if quantise is None else "model_quantized.onnx")
        limit = 2**31 - 1 if quantise is None else onnx_export.MAX_FILE_BYTES
        sha256 = onnx_export.save(build(traced, layers, quantise), path, limit)
        onnx_export.write_tokenizer(pretrained_folder(), folder, MAX_TOKENS, layers)
        print(f"{name:26} {path.stat().st_size:>10,} bytes  sha256 {sha256}", flush=True)


if __name__ == "__main__":
    main()
