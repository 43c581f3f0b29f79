"""The Reader's training loss over a packed batch of groups."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from groups import Group
from model import Packed, PackedReader

RELEVANCE_WEIGHT = 2.0
NO_SPAN_WEIGHT = 0.5
"""Weight of "no answer here" in the wrong passages of a group, all together, against the right one's span."""


@dataclass
class Loss:
    """Sums over groups; `total` carries the gradient."""

    total: Tensor
    listwise: float
    binary: float
    span: float
    groups: int
    spans: int


def group_loss(reader: PackedReader, groups: list[Group]) -> Loss:
    """Relevance: half a softmax over the group's passages and "none of them" (logit 0), half a binary
    cross-entropy. Span: cross-entropy of start and end over [CLS] and the sentence's tokens."""
    examples = [e for group in groups for e in group]
    batch = Packed.from_sequences([e.pair.ids for e in examples], [e.pair.types for e in examples])
    logits, starts, ends = reader(batch)

    relevant = torch.tensor([float(e.relevant) for e in examples])
    binary_each = functional.binary_cross_entropy_with_logits(logits, relevant, reduction="none")

    allowed = torch.zeros(batch.mask.shape, dtype=torch.bool)
    allowed[:, 0] = True
    for row, example in enumerate(examples):
        allowed[row, example.pair.first : example.pair.first + example.pair.count] = True
    targets = torch.tensor([e.span or (0, 0) for e in examples])
    starts = starts.masked_fill(~allowed, -1e4)
    ends = ends.masked_fill(~allowed, -1e4)
    span_each = (
        functional.cross_entropy(starts, targets[:, 0], reduction="none")
        + functional.cross_entropy(ends, targets[:, 1], reduction="none")
    ) / 2

    listwise = binary = wanted = unwanted = logits.new_zeros(())
    row = spans = 0
    for group in groups:
        rows = slice(row, row + len(group))
        row += len(group)
        scores = torch.cat([logits.new_zeros(1), logits[rows]])
        right = next((i + 1 for i, e in enumerate(group) if e.relevant), 0)
        listwise = listwise + torch.logsumexp(scores, 0) - scores[right]
        binary = binary + binary_each[rows].mean()
        for example, loss in zip(group, span_each[rows], strict=True):
            if example.relevant and example.span:
                wanted = wanted + loss
                spans += 1
            elif not example.relevant:
                unwanted = unwanted + loss / len(group)
    total = wanted + NO_SPAN_WEIGHT * unwanted + RELEVANCE_WEIGHT * (listwise + binary) / 2
    return Loss(total, listwise.item(), binary.item(), wanted.item(), len(groups), spans)
