"""Makes the tagger's ONNX file from the weights that `train_tagger.py` saved.

    python export_tagger.py [--weights tagger.pt] [--out FOLDER]    # -> retrieval/models/verbatim-tagger
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import torch
from tagger_data import WINDOW
from tagger_model import HEADS, Tagger, load_tagger, split_outputs
from model import pretrained_folder  # from the Reader's folder, which tagger_data finds
from torch import Tensor, nn

sys.path.append(str(Path(__file__).parents[1]))
import onnx_export  # noqa: E402

PROJECT = Path(__file__).parents[3]
MODEL_FOLDER = PROJECT / "retrieval" / "models" / "verbatim-tagger"
WEIGHTS = PROJECT / ".training" / "actors" / "tagger.pt"
SHOWN = ("actor", "deed", "role")
"""Heads that the product uses, in its order."""


class TaggerForExport(nn.Module):
    """Probabilities of the heads of SHOWN side by side, [batch, sequence, 15], and the vectors of links, [..., 2 * LINK]."""

    outputs = {name: {0: "batch", 1: "sequence"} for name in ("shares", "links")}

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger

    def forward(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor) -> tuple[Tensor, Tensor]:
        *logits, links = split_outputs(self.tagger(input_ids, attention_mask, token_type_ids))
        return shown_shares(logits), links


def shown_shares(logits: Sequence[Tensor]) -> Tensor:
    """Probabilities of the heads of SHOWN side by side, of the logits of all HEADS."""
    parts = dict(zip(HEADS, logits, strict=True))
    return torch.cat([parts[head].softmax(-1) for head in SHOWN], dim=-1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--out", type=Path, default=MODEL_FOLDER)
    arguments = parser.parse_args()

    module = TaggerForExport(load_tagger(arguments.weights)).eval()
    onnx_export.ship(module, module.tagger.encoder.config, pretrained_folder(), arguments.out, WINDOW + 2)


if __name__ == "__main__":
    main()
