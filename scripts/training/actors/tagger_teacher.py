"""The Tagger's teacher: the Reader's, of twice the width and depth and too large to ship, under the Tagger's heads."""

from __future__ import annotations

from pathlib import Path

import torch
from tagger_model import new_heads
from torch import Tensor, nn
from torch.nn.functional import embedding
from transformers import MPNetConfig, MPNetModel


class TaggerTeacher(nn.Module):
    """MPNet over the Tagger's batches and with its outputs; `numbers` are those of BERT's word pieces in MPNet's vocabulary."""

    def __init__(self, encoder: MPNetModel, numbers: Tensor) -> None:
        super().__init__()
        self.encoder = encoder
        self.register_buffer("numbers", numbers)
        # MPNet has no token types; these begin at nothing.
        self.types = nn.Parameter(torch.zeros(2, encoder.config.hidden_size))
        self.heads = new_heads(encoder.config.hidden_size)
        self.dropout = nn.Dropout(0.1)

    def forward(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor) -> Tensor:
        words = embedding(self.numbers[input_ids], self.encoder.embeddings.word_embeddings.weight)
        embedded = words + embedding(token_type_ids, self.types)
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=attention_mask).last_hidden_state
        return self.heads(self.dropout(hidden))


def new_tagger_teacher(mpnet: Path, reader_teacher: Path) -> TaggerTeacher:
    """The encoder of the Reader's teacher, which `train.py --mpnet` saved, with fresh heads; `mpnet` holds its configuration."""
    state = torch.load(reader_teacher, map_location="cpu", weights_only=True)
    encoder = MPNetModel(MPNetConfig.from_pretrained(mpnet, attn_implementation="eager"), add_pooling_layer=False)
    encoder.load_state_dict(
        {name.removeprefix("encoder."): value for name, value in state.items() if name.startswith("encoder.")}
    )
    return TaggerTeacher(encoder, state["numbers"])
