"""The tagger: a BERT encoder with a head for each question asked of a word piece."""

from __future__ import annotations

from pathlib import Path

import torch
from tagger_data import ACTOR_TAGS, DEEDS, ENTITY_TAGS, ROLE_TAGS, UNKNOWN, Piece  # noqa: I001: finds the Reader's folder
from torch import Tensor, nn
from transformers import AutoModel, BertConfig, BertModel

from features import CLS, SEP
from model import pretrained_folder

HEADS = {"actor": ACTOR_TAGS, "deed": len(DEEDS), "role": ROLE_TAGS, "entity": ENTITY_TAGS}


class Tagger(nn.Module):
    """Logits of every head side by side, [batch, sequence, sum of HEADS]."""

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        self.encoder = encoder
        self.heads = nn.Linear(encoder.config.hidden_size, sum(HEADS.values()))
        nn.init.normal_(self.heads.weight, std=0.02)
        nn.init.zeros_(self.heads.bias)
        self.dropout = nn.Dropout(0.1)

    def forward(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor) -> Tensor:
        hidden = self.encoder(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        return self.heads(self.dropout(hidden))


def new_tagger() -> Tagger:
    """The pretrained encoder with fresh heads."""
    return Tagger(AutoModel.from_pretrained(pretrained_folder(), attn_implementation="eager", add_pooling_layer=False))


def load_tagger(weights: Path) -> Tagger:
    """A tagger that `train_tagger.py` saved."""
    config = BertConfig.from_pretrained(pretrained_folder(), attn_implementation="eager")
    tagger = Tagger(BertModel(config, add_pooling_layer=False))
    tagger.load_state_dict(torch.load(weights, map_location="cpu", weights_only=True))
    return tagger.eval()


def batch_of(windows: list[list[Piece]]) -> tuple[Tensor, Tensor, Tensor]:
    """Padded inputs: ids, mask, and as segments whether a piece's word begins with a capital."""
    width = max(len(window) for window in windows) + 2
    ids, mask, case = (torch.zeros(len(windows), width, dtype=torch.long) for _ in range(3))
    for row, window in enumerate(windows):
        size = len(window) + 2
        ids[row, :size] = torch.tensor([CLS, *(piece.id for piece in window), SEP])
        mask[row, :size] = 1
        case[row, 1 : size - 1] = torch.tensor([piece.case for piece in window])
    return ids, mask, case


def labels_of(windows: list[list[Piece]], head: str) -> Tensor:
    """Labels of a head, padded as `batch_of` pads."""
    width = max(len(window) for window in windows) + 2
    labels = torch.full((len(windows), width), UNKNOWN)
    for row, window in enumerate(windows):
        labels[row, 1 : len(window) + 1] = torch.tensor([getattr(piece, head) for piece in window])
    return labels
