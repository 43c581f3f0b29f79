"""The Checker: the Reader's encoder with a head of three logits, for a claim and a passage.

It is a `PackedReader` whose relevance head has three outputs in the order of `LABELS`; its span head stays unused.
"""

from __future__ import annotations

import copy
import sys
from pathlib import Path

import torch
from torch import Tensor, nn

sys.path.insert(0, str(Path(__file__).parents[1] / "reader"))

from model import PackedReader, empty_reader, layers_in, load_reader  # noqa: E402

LABELS = ("supported", "contradicted", "absent")
"""What a passage says of a claim; `absent`: neither."""

OUTPUT = "logits"


class CheckerForExport(nn.Module):
    """The same model over padded inputs, [batch, sequence] each; gives [batch, 3]."""

    outputs = {OUTPUT: {0: "batch"}}

    def __init__(self, checker: PackedReader) -> None:
        super().__init__()
        self.encoder, self.head = checker.encoder, checker.relevance

    def forward(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor) -> Tensor:
        hidden = self.encoder(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        return self.head(hidden[:, 0])


def new_checker(config_folder: Path, reader_weights: Path) -> PackedReader:
    """A Checker from a trained Reader: what was relevant is at first as likely supported as contradicted."""
    reader = load_reader(config_folder, reader_weights)
    relevance = reader.relevance
    with_three = _three_logits(reader)
    with torch.no_grad():
        nn.init.normal_(with_three.relevance.weight, std=0.02)
        with_three.relevance.weight[:2] += relevance.weight
        with_three.relevance.bias[:2] = relevance.bias
        with_three.relevance.bias[2] = 0
    return with_three


def load_checker(config_folder: Path, weights: Path) -> PackedReader:
    """A Checker with the weights that `train_claims.py` saved."""
    state = torch.load(weights, map_location="cpu", weights_only=True)
    checker = _three_logits(empty_reader(config_folder, layers_in(state)))
    checker.load_state_dict(state)
    return checker.eval()


def _three_logits(reader: PackedReader) -> PackedReader:
    checker = copy.copy(reader)
    checker._modules = dict(reader._modules)
    checker.relevance = nn.Linear(reader.config.hidden_size, len(LABELS))
    return checker
