"""Steps shared by the scripts that turn a PyTorch encoder into an ONNX file this project can load.

The runtime is ONNX Runtime 1.14 (through transformers.js 2.17), which refuses files above IR version 8
and knows opsets up to 17. Every function here keeps within those limits, and `save` checks them.
"""

from __future__ import annotations

import hashlib
import json
import logging
import shutil
import warnings
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model
from transformers import BertConfig

INPUTS = ("input_ids", "attention_mask", "token_type_ids")
"""What every model here takes, in this order."""

OPSET = 17
MAX_IR_VERSION = 8
MAX_FILE_BYTES = 25_000_000
"""Largest model file to commit: it must fit a plain git repository."""

MAX_TRACE_ERROR = 1e-4
"""Largest difference allowed between PyTorch's and ONNX Runtime's fp32 outputs."""

MIN_TABLE_ELEMENTS = 1_000_000
"""A gathered initializer at least this large is taken for the word embedding table."""

EIGHT_BIT_LAYERS = 6
"""With so many layers of MiniLM a model with word embeddings in eight bits stays below `MAX_FILE_BYTES`."""

FOUR_BIT_SHARES = np.linspace(0.45, 1, 23)
"""Where values of a row may be cut off, as shares of its largest one."""

MIN_WEIGHT_ELEMENTS = 100_000
"""Two-dimensional initializers at least this large are stored in eight bits."""


def ship(module: torch.nn.Module, config: BertConfig, source: Path, folder: Path, max_tokens: int) -> None:
    """Writes the variant that the project ships and the tokenizer of `source` beside it; prints size and sha256.

    Weights of products are int8, one scale a column, kept to seven bits; word embeddings as `store_embeddings` has them.
    `module.outputs` gives the dynamic axes of each output, `config` is that of its encoder.
    """
    logging.getLogger().setLevel(logging.ERROR)  # the quantiser advises shape inference, which fused operators lack
    layers = config.num_hidden_layers
    model = store_embeddings(trace_fused(module, config, module.outputs), layers, max_tokens)
    model = quantise_dynamic(model, QuantType.QInt8, per_channel=True, reduce_range=True)
    path = folder / "onnx" / "model_quantized.onnx"
    sha256 = save(model, path)
    write_tokenizer(source, folder, max_tokens, layers)
    print(f"{path.stat().st_size:,} bytes  sha256 {sha256}")


def trace_fused(module: torch.nn.Module, config: BertConfig, outputs: dict[str, dict[int, str]]) -> ModelProto:
    """The fp32 graph, fused, and verified against PyTorch before that on sequences of unequal length."""
    example = example_inputs()
    model = trace(module, example, outputs)
    verify(model, module, tuple(tensor[:2, :20] for tensor in example))
    return fuse(model, num_heads=config.num_attention_heads, hidden_size=config.hidden_size)


def example_inputs() -> tuple[torch.Tensor, ...]:
    """Three sequences of unequal length, the middle of each in segment 1."""
    ids = torch.randint(1000, 20000, (3, 24), generator=torch.Generator().manual_seed(1))
    mask = (torch.arange(24) < torch.tensor([24, 17, 5]).unsqueeze(1)).long()
    types = ((torch.arange(24) > 7) & (torch.arange(24) < 15)).long().repeat(3, 1)
    return ids, mask, types


def trace(
    module: torch.nn.Module, example: tuple[torch.Tensor, ...], outputs: dict[str, dict[int, str]]
) -> ModelProto:
    """Exports `module` with dynamic batch and sequence axes on each of `INPUTS`.

    `outputs` gives the dynamic axes of each output, by name. The TorchScript exporter is used, because it
    writes opset 17 directly and leaves the patterns that `fuse` looks for.
    """
    axes = {name: {0: "batch", 1: "sequence"} for name in INPUTS} | outputs
    with TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        path = Path(folder) / "traced.onnx"
        torch.onnx.export(
            module.eval(),
            example,
            str(path),
            input_names=list(INPUTS),
            output_names=list(outputs),
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )
        return onnx.load(path)


def verify(model: ModelProto, module: torch.nn.Module, inputs: tuple[torch.Tensor, ...]) -> None:
    """Raises ValueError where the fp32 graph and PyTorch disagree on tokens that are not padding.

    `inputs` are as `INPUTS`; an output is one value or vector a sequence, or one a token.
    """
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    named = {name: tensor.numpy() for name, tensor in zip(INPUTS, inputs, strict=True)}
    got = session.run(None, named)
    with torch.no_grad():
        want = module(*inputs)
    mask = named["attention_mask"] == 1
    for ours, theirs in zip(got, want if isinstance(want, tuple) else (want,), strict=True):
        difference = np.abs(ours - theirs.numpy())
        if difference.shape[:2] == mask.shape:
            difference = difference[mask]
        if difference.max() > MAX_TRACE_ERROR:
            raise ValueError(f"the exported graph is off by {difference.max():.2e}, more than {MAX_TRACE_ERROR}")


def fuse(
    model: ModelProto,
    num_heads: int,
    hidden_size: int,
    embed_layer_norm: bool = False,
    gelu_approximation: bool = False,
) -> ModelProto:
    """Replaces BERT subgraphs by ONNX Runtime's own operators: Attention, SkipLayerNormalization, BiasGelu.

    With `embed_layer_norm` the embeddings become one EmbedLayerNormalization too; its quantised form has a
    single scale for the whole word table. `gelu_approximation` takes the tanh form of GELU (FastGelu).
    """
    options = FusionOptions("bert")
    options.enable_embed_layer_norm = embed_layer_norm
    options.enable_gelu_approximation = gelu_approximation
    with TemporaryDirectory() as folder:
        path = Path(folder) / "model.onnx"
        onnx.save(model, path)
        optimised = optimize_model(
            str(path),
            model_type="bert",
            num_heads=num_heads,
            hidden_size=hidden_size,
            optimization_options=options,
            opt_level=0,  # ONNX Runtime's own passes run at load time, in the version that loads it
        )
        optimised.save_model_to_file(str(path))  # sorts the nodes and declares ONNX Runtime's domain
        return onnx.load(path)


def quantise_dynamic(
    model: ModelProto,
    weight_type: QuantType,
    per_channel: bool,
    reduce_range: bool,
    op_types: Sequence[str] = ("MatMul", "Attention"),
    exclude: Sequence[str] = (),
) -> ModelProto:
    """Quantises the constant weights of `op_types`; their inputs are quantised at run time (MatMulInteger).

    `reduce_range` keeps weights to seven bits. Processors without VNNI add pairs of 8-bit products in 16 bits,
    which overflows for larger signed weights. Nodes whose name ends in one of `exclude` are left alone.
    """
    with TemporaryDirectory() as folder:
        source, target = Path(folder) / "in.onnx", Path(folder) / "out.onnx"
        onnx.save(model, source)
        quantize_dynamic(
            source,
            target,
            op_types_to_quantize=list(op_types),
            per_channel=per_channel,
            reduce_range=reduce_range,
            nodes_to_exclude=[node.name for node in model.graph.node if node.name.endswith(tuple(exclude))],
            weight_type=weight_type,
            # Outputs of fused operators have no type that shape inference knows.
            extra_options={"DefaultTensorType": TensorProto.FLOAT},
        )
        return onnx.load(target)


def quantise_embedding_rows(model: ModelProto) -> ModelProto:
    """Stores the word embedding table as int8 with one scale a row, looked up beside it."""
    graph = model.graph
    tables = {t.name: t for t in graph.initializer}
    nodes: list[NodeProto] = []
    for node in graph.node:
        if node.op_type != "Gather" or not _is_table(model, node.input[0]):
            nodes.append(node)
            continue
        table = tables[node.input[0]]
        codes, scales = _symmetric_int8(numpy_helper.to_array(table), axis=1)
        name, ids, output = table.name, node.input[1], node.output[0]
        _replace_initializer(model, table, {f"{name}_int8": codes, f"{name}_scale": scales})
        nodes += [
            helper.make_node("Gather", [f"{name}_int8", ids], [f"{output}_int8"], axis=0),
            helper.make_node("Cast", [f"{output}_int8"], [f"{output}_code"], to=TensorProto.FLOAT),
            helper.make_node("Gather", [f"{name}_scale", ids], [f"{output}_scale"], axis=0),
            helper.make_node("Mul", [f"{output}_code", f"{output}_scale"], [output]),
        ]
    _replace_nodes(model, nodes)
    return model


def store_embeddings(model: ModelProto, layers: int, max_tokens: int) -> ModelProto:
    """Stores word embeddings in eight bits; beside more than `EIGHT_BIT_LAYERS` layers in four, and no position beyond `max_tokens`."""
    if layers <= EIGHT_BIT_LAYERS:
        return quantise_embedding_rows(model)
    positions = next(t for t in model.graph.initializer if t.name.endswith("position_embeddings.weight"))
    positions.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(positions)[:max_tokens], positions.name))
    return quantise_embedding_halves(model)


def quantise_embedding_halves(model: ModelProto) -> ModelProto:
    """Stores the word embedding table in four bits with two scales a row, one for each half of it, unpacked beside it.

    A byte holds a column of the first half of a row in its low bits, and that of the second half in its high ones.
    """
    graph = model.graph
    gather = next(node for node in graph.node if node.op_type == "Gather" and _is_table(model, node.input[0]))
    table = next(t for t in graph.initializer if t.name == gather.input[0])
    codes, scales = four_bit_codes(numpy_helper.to_array(table))
    low, high = (codes + 8).astype(np.uint8).transpose(1, 0, 2)
    name, ids, output = table.name, gather.input[1], gather.output[0]
    constants = {
        f"{name}_int4": low | high << 4,
        f"{name}_scale": scales,
        f"{name}_sixteenth": np.float32(1 / 16),
        f"{name}_sixteen": np.float32(16),
        f"{name}_zero": np.float32(8),
        f"{name}_half": np.array([2], dtype=np.int64),
        f"{name}_row": np.array([0, 0, -1], dtype=np.int64),
    }
    _replace_initializer(model, table, {key: np.asarray(value) for key, value in constants.items()})
    unpack = [
        helper.make_node("Gather", [f"{name}_int4", ids], [f"{output}_byte"], axis=0),
        helper.make_node("Cast", [f"{output}_byte"], [f"{output}_both"], to=TensorProto.FLOAT),
        helper.make_node("Mul", [f"{output}_both", f"{name}_sixteenth"], [f"{output}_shifted"]),
        helper.make_node("Floor", [f"{output}_shifted"], [f"{output}_high"]),
        helper.make_node("Mul", [f"{output}_high", f"{name}_sixteen"], [f"{output}_without"]),
        helper.make_node("Sub", [f"{output}_both", f"{output}_without"], [f"{output}_low"]),
        helper.make_node("Unsqueeze", [f"{output}_low", f"{name}_half"], [f"{output}_first"]),
        helper.make_node("Unsqueeze", [f"{output}_high", f"{name}_half"], [f"{output}_second"]),
        helper.make_node("Concat", [f"{output}_first", f"{output}_second"], [f"{output}_halves"], axis=2),
        helper.make_node("Sub", [f"{output}_halves", f"{name}_zero"], [f"{output}_code"]),
        helper.make_node("Gather", [f"{name}_scale", ids], [f"{output}_scale"], axis=0),
        helper.make_node("Mul", [f"{output}_code", f"{output}_scale"], [f"{output}_scaled"]),
        helper.make_node("Reshape", [f"{output}_scaled", f"{name}_row"], [output]),
    ]
    _replace_nodes(model, [new for node in graph.node for new in (unpack if node is gather else [node])])
    return model


def four_bit_codes(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Codes in [-7, 7] of each row's halves, [rows, 2, columns / 2], and the scales that give the table back, [rows, 2, 1].

    A scale is the one of least squared error among some that cut off the largest values; a table that was stored so
    before gives its own codes again.
    """
    halves = table.astype(np.float32).reshape(len(table), 2, -1)
    largest = np.maximum(np.abs(halves).max(axis=2, keepdims=True), np.float32(1e-8)) / 7
    scales, least = largest, np.full_like(largest, np.inf)
    for share in FOUR_BIT_SHARES:
        tried = largest * np.float32(share)
        error = np.square(np.rint(halves / tried).clip(-7, 7) * tried - halves).sum(axis=2, keepdims=True)
        scales, least = np.where(error < least, tried, scales), np.minimum(error, least)
    return np.rint(halves / scales).clip(-7, 7).astype(np.int8), scales


def store_weights_int8(model: ModelProto) -> ModelProto:
    """Stores large fp32 matrices as int8 with one scale a column; ONNX Runtime expands them at load time.

    Arithmetic stays fp32. Cast and Mul are used rather than DequantizeLinear, because ONNX Runtime does not
    fold the latter into a constant but would run it for each call.
    """
    expand: list[NodeProto] = []
    for weight in list(model.graph.initializer):
        is_matrix = weight.data_type == TensorProto.FLOAT and len(weight.dims) == 2
        if not is_matrix or np.prod(weight.dims) < MIN_WEIGHT_ELEMENTS:
            continue
        name = weight.name
        codes, scales = _symmetric_int8(numpy_helper.to_array(weight), axis=0)
        _replace_initializer(model, weight, {f"{name}_int8": codes, f"{name}_scale": scales})
        expand += [
            helper.make_node("Cast", [f"{name}_int8"], [f"{name}_code"], to=TensorProto.FLOAT),
            helper.make_node("Mul", [f"{name}_code", f"{name}_scale"], [name]),
        ]
    _replace_nodes(model, expand + list(model.graph.node))
    return model


def product_weight(tensors: dict[str, np.ndarray], quantised: str) -> torch.Tensor:
    """The weight, [out, in], of a product whose second input is the initializer `quantised`, "..._quantized"."""
    name = quantised.removesuffix("_quantized")
    zero = tensors[f"{name}_zero_point"].astype(np.float32)
    codes = tensors[quantised].astype(np.float32) - zero
    return torch.from_numpy((codes * tensors[f"{name}_scale"]).T.copy())


def save(model: ModelProto, path: Path, max_bytes: int = MAX_FILE_BYTES) -> str:
    """Writes the model and returns its sha256. Raises ValueError where the runtime would refuse it."""
    opset = next(o.version for o in model.opset_import if o.domain == "")
    if opset > OPSET:
        raise ValueError(f"opset {opset} is above {OPSET}, the last that ONNX Runtime 1.14 knows")
    model.ir_version = min(model.ir_version, MAX_IR_VERSION)
    model.doc_string = ""
    for node in model.graph.node:
        node.doc_string = ""
    data = model.SerializeToString(deterministic=True)
    if len(data) > max_bytes:
        raise ValueError(f"{path.name} has {len(data)} bytes, more than {max_bytes}")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return hashlib.sha256(data).hexdigest()


def write_tokenizer(source: Path, folder: Path, max_tokens: int, layers: int) -> None:
    """Copies the encoder's tokenizer and configuration, with its number of layers, as transformers.js expects them."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source / "tokenizer.json", folder / "tokenizer.json")
    written = json.loads((source / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps(written | {"num_hidden_layers": layers}, indent=2) + "\n")
    tokenizer_config = json.loads((source / "tokenizer_config.json").read_text())
    tokenizer_config["model_max_length"] = max_tokens
    (folder / "tokenizer_config.json").write_text(json.dumps(tokenizer_config, indent=2) + "\n")


def _is_table(model: ModelProto, name: str) -> bool:
    """Whether that is an initializer as large as a word embedding table."""
    return any(t.name == name and np.prod(t.dims) >= MIN_TABLE_ELEMENTS for t in model.graph.initializer)


def _symmetric_int8(values: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """Codes in [-127, 127] and the fp32 scales that give `values` back, one for each slice across `axis`."""
    scales = np.abs(values).max(axis=axis, keepdims=True).astype(np.float32) / 127
    scales[scales == 0] = 1
    return np.rint(values / scales).astype(np.int8), scales


def _replace_initializer(model: ModelProto, old: TensorProto, new: dict[str, np.ndarray]) -> None:
    model.graph.initializer.remove(old)
    model.graph.initializer.extend(numpy_helper.from_array(value, name) for name, value in new.items())


def _replace_nodes(model: ModelProto, nodes: Sequence[NodeProto]) -> None:
    copies = [NodeProto.FromString(node.SerializeToString()) for node in nodes]
    del model.graph.node[:]
    model.graph.node.extend(copies)
