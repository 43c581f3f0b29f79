"""The teacher: a Reader of twice the width and depth, too large to ship, from whose judgements the Reader learns.

It reads what the Reader reads. all-mpnet-base-v2 was made with BERT's word pieces under other numbers, so a packed
batch of the Reader's fits it token by token.
"""

from __future__ import annotations

from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional
from transformers import MPNetConfig, MPNetModel

from model import Packed, PackedReader

RENAMED = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}


class PackedTeacher(PackedReader):
    """MPNet under the Reader's heads, over the Reader's batches and with its outputs."""

    def __init__(self, encoder: MPNetModel, numbers: Tensor) -> None:
        super().__init__(encoder)
        self.register_buffer("numbers", numbers)
        # MPNet has no token types; these begin at nothing.
        self.types = nn.Parameter(torch.zeros(2, self.config.hidden_size))

    def _embed(self, batch: Packed) -> Tensor:
        tables = self.encoder.embeddings
        # MPNet counts positions from the one after its padding's.
        positions = batch.positions + self.config.pad_token_id + 1
        summed = (
            functional.embedding(self.numbers[batch.ids], tables.word_embeddings.weight)
            + functional.embedding(batch.types, self.types)
            + functional.embedding(positions, tables.position_embeddings.weight)
        )
        return self._drop(tables.LayerNorm(summed))

    def _bias(self, batch: Packed) -> Tensor:
        width = batch.mask.shape[1]
        distances = self.encoder.encoder.compute_position_bias(torch.empty(1, width, 1))
        return super()._bias(batch) + distances.float()

    def _attention(self, layer: nn.Module) -> tuple[tuple[nn.Linear, ...], nn.Linear, nn.LayerNorm]:
        own = layer.attention.attn
        return (own.q, own.k, own.v), own.o, layer.attention.LayerNorm


def new_teacher(folder: Path, tokenizer: Tokenizer) -> PackedTeacher:
    """The teacher with its encoder's pretrained weights and fresh heads; `tokenizer` is the Reader's."""
    encoder = MPNetModel.from_pretrained(folder, add_pooling_layer=False)
    pieces = tokenizer.get_vocab(with_added_tokens=True)
    own = Tokenizer.from_file(str(folder / "tokenizer.json")).get_vocab(with_added_tokens=True)
    numbers = torch.full((max(pieces.values()) + 1,), own["[UNK]"])
    for piece, number in pieces.items():
        numbers[number] = own.get(RENAMED.get(piece, piece), own["[UNK]"])
    return PackedTeacher(encoder, numbers)


def load_teacher(folder: Path, weights: Path) -> PackedTeacher:
    """The trained teacher, for its judgements alone; the configuration is the initial encoder's."""
    state = torch.load(weights, map_location="cpu", weights_only=True)
    encoder = MPNetModel(MPNetConfig.from_pretrained(folder), add_pooling_layer=False)
    teacher = PackedTeacher(encoder, state["numbers"])
    teacher.load_state_dict(state)
    for module in teacher.modules():
        if isinstance(module, nn.Linear) and module not in (teacher.relevance, teacher.span):
            # As autocast would cast them for every product anew.
            module.to(torch.bfloat16)
    return teacher.eval().requires_grad_(False)
