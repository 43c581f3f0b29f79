"""The tagger: a BERT encoder with a head for each question asked of a word piece."""

from __future__ import annotations

from pathlib import Path

import torch
from tagger_data import ACTOR_TAGS, DEEDS, ENTITY_TAGS, ROLE_TAGS, UNKNOWN, Mention, Piece  # noqa: I001: finds the Reader's folder
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from features import CLS, SEP
from model import pretrained_encoder, pretrained_folder

LINK = 32
"""Dimensions in which words are compared by whom they stand for."""

HEADS = {"actor": ACTOR_TAGS, "deed": len(DEEDS), "role": ROLE_TAGS, "entity": ENTITY_TAGS}


class Tagger(nn.Module):
    """Logits of every head side by side, [batch, sequence, sum of HEADS], then two vectors of LINK dimensions.

    The first vector of a later mention times the second of an earlier one is the logit that both stand for the same.
    A mention's vector is the mean of those of its pieces.
    """

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        self.encoder = encoder
        self.heads = new_heads(encoder.config.hidden_size)
        self.dropout = nn.Dropout(0.1)

    def forward(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor) -> Tensor:
        hidden = self.encoder(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        return self.heads(self.dropout(hidden))


def new_heads(width: int) -> nn.Linear:
    """Every head and the vectors of links, over hidden values of `width`."""
    heads = nn.Linear(width, sum(HEADS.values()) + 2 * LINK)
    nn.init.normal_(heads.weight, std=0.02)
    nn.init.zeros_(heads.bias)
    return heads


def split_outputs(outputs: Tensor) -> tuple[Tensor, ...]:
    """The logits of every head, then the vectors of links."""
    return outputs.split([*HEADS.values(), 2 * LINK], dim=-1)


def new_tagger() -> Tagger:
    """The pretrained encoder with fresh heads."""
    return Tagger(pretrained_encoder(pretrained_folder()))


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


def link_loss(links: Tensor, windows: list[list[Piece]]) -> Tensor:
    """Negative log likelihood of a right antecedent, or of none: the mean over mentions.

    :param links: [batch, sequence, 2 * LINK], as `batch_of` lays out `windows`, which are in the order of their texts
    """
    rows: dict[Mention, list[int]] = {}
    for row, window in enumerate(windows):
        for place, piece in enumerate(window):
            if piece.mention:
                rows.setdefault(piece.mention, []).append(row * links.shape[1] + place + 1)
    mentions = sorted(rows, key=lambda mention: (mention.text, mention.start))
    if len(mentions) < 2:
        return links.new_zeros(())
    sizes = torch.tensor([len(rows[mention]) for mention in mentions])
    places = torch.tensor([place for mention in mentions for place in rows[mention]])
    owners = torch.repeat_interleave(torch.arange(len(mentions)), sizes)
    texts = {text: number for number, text in enumerate({mention.text for mention in mentions})}
    before = earlier(torch.tensor([texts[mention.text] for mention in mentions]))
    entity = torch.tensor([mention.entity for mention in mentions])
    same = before & (entity.unsqueeze(1) == entity)
    every = link_logits(links.flatten(0, 1)[places], owners, before)
    # "None" is right where none is.
    right = torch.cat([~same.any(1, keepdim=True), same], dim=1)
    return (every.logsumexp(1) - every.masked_fill(~right, -1e9).logsumexp(1)).mean()


def earlier(texts: Tensor) -> Tensor:
    """Of mentions in their order, by the number of their text: [mention, whether another stands before it in its text]."""
    return (texts.unsqueeze(1) == texts) & torch.ones(len(texts), len(texts), dtype=torch.bool).tril(-1)


def link_logits(links: Tensor, owners: Tensor, before: Tensor) -> Tensor:
    """[mention, 1 + mention]: that a mention stands for nobody spoken of before, or for whom an earlier one does.

    :param links: [piece, 2 * LINK]
    :param owners: for each piece the number of its mention
    :param before: as `earlier` gives it
    """
    count = len(before)
    sizes = torch.bincount(owners, minlength=count).unsqueeze(1)
    means = links.new_zeros(count, 2 * LINK).index_add(0, owners, links) / sizes
    later, first = means.split(LINK, dim=1)
    scores = (later @ first.T).masked_fill(~before, -1e9)
    return torch.cat([scores.new_zeros(count, 1), scores], dim=1)


def labels_of(windows: list[list[Piece]], head: str) -> Tensor:
    """Labels of a head, padded as `batch_of` pads."""
    width = max(len(window) for window in windows) + 2
    labels = torch.full((len(windows), width), UNKNOWN)
    for row, window in enumerate(windows):
        labels[row, 1 : len(window) + 1] = torch.tensor([getattr(piece, head) for piece in window])
    return labels
