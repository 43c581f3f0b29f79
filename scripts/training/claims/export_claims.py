"""Makes the Checker's ONNX file from the weights that `train_claims.py` saved, as the embedder's is made.

    python export_claims.py              writes retrieval/models/verbatim-checker/
    python export_claims.py --out DIR    writes there, for a trial
"""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType
from transformers import logging as transformers_logging

sys.path.append(str(Path(__file__).parents[1]))
import onnx_export  # noqa: E402
from checker_model import CheckerForExport, load_checker  # noqa: E402
from model import pretrained_folder  # noqa: E402, from the Reader's folder, which checker_model adds

PROJECT = Path(__file__).parents[3]
MODEL_FOLDER = PROJECT / "retrieval" / "models" / "verbatim-checker"
RUN = PROJECT / ".training" / "claims"
INPUTS = ("input_ids", "attention_mask", "token_type_ids")
MAX_TOKENS = 192


def example() -> dict[str, torch.Tensor]:
    """Three sequences of unequal length, the middle of each in segment 1."""
    ids = torch.randint(1000, 20000, (3, 24), generator=torch.Generator().manual_seed(1))
    mask = (torch.arange(24) < torch.tensor([24, 17, 5]).unsqueeze(1)).long()
    types = ((torch.arange(24) > 7) & (torch.arange(24) < 15)).long().repeat(3, 1)
    return dict(zip(INPUTS, (ids, mask, types), strict=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reader", type=Path, default=RUN / "reader.pt", help="the Reader that training began with")
    parser.add_argument("--weights", type=Path, default=RUN / "run" / "checker.pt")
    parser.add_argument("--out", type=Path, default=MODEL_FOLDER)
    arguments = parser.parse_args()

    logging.getLogger().setLevel(logging.ERROR)  # the quantiser advises shape inference, which fused operators lack
    transformers_logging.set_verbosity_error()
    module = CheckerForExport(load_checker(pretrained_folder(), arguments.reader, arguments.weights)).eval()
    inputs = example()
    model = onnx_export.trace(module, tuple(inputs.values()), INPUTS, module.outputs)
    onnx_export.verify(model, module, {name: tensor[:2, :20] for name, tensor in inputs.items()})
    config = module.encoder.config
    model = onnx_export.fuse(model, num_heads=config.num_attention_heads, hidden_size=config.hidden_size)
    model = onnx_export.quantise_embedding_rows(model)
    model = onnx_export.quantise_dynamic(model, QuantType.QInt8, per_channel=True, reduce_range=True)
    path = arguments.out / "onnx" / "model_quantized.onnx"
    sha256 = onnx_export.save(model, path)
    onnx_export.write_tokenizer(pretrained_folder(), arguments.out, MAX_TOKENS)
    print(f"{path.stat().st_size:,} bytes  sha256 {sha256}")


if __name__ == "__main__":
    main()
