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

TEACHER_SHARE = 0.7
"""Share of a teacher's judgements in the loss where there is one; the rest is the labels'."""

FORBIDDEN = -1e4
"""Start and end logits of tokens outside the sentence."""


@dataclass
class Loss:
    """Sums over groups; `total` carries the gradient."""

    total: Tensor
    listwise: float
    binary: float
    span: float
    groups: int
    spans: int


@dataclass(frozen=True)
class Wanted:
    """What a batch's outputs should be, as probabilities: by the labels, or by the teacher."""

    relevant: Tensor
    """Of each example, [batch]."""
    starts: Tensor
    """Over the tokens of each example, [batch, width]."""
    ends: Tensor
    right: list[Tensor]
    """Of each group: over "none of them" and its passages, [1 + passages]."""


def group_loss(reader: PackedReader, groups: list[Group], teacher: PackedReader | None = None) -> Loss:
    """Relevance: half a softmax over the group's passages and "none of them" (logit 0), half a binary
    cross-entropy. Span: cross-entropy of start and end over [CLS] and the sentence's tokens. With a teacher its
    probabilities count beside the labels; the figures are the labels' alone."""
    examples = [e for group in groups for e in group]
    batch = Packed.from_sequences([e.pair.ids for e in examples], [e.pair.types for e in examples])
    allowed = torch.zeros(batch.mask.shape, dtype=torch.bool)
    allowed[:, 0] = True
    for row, example in enumerate(examples):
        allowed[row, example.pair.first : example.pair.first + example.pair.count] = True

    outputs = judge(reader, batch, allowed)
    loss = compare(groups, outputs, by_labels(groups, examples, batch))
    if teacher is None:
        return loss
    with torch.no_grad():
        wanted = by_teacher(groups, judge(teacher, batch, allowed))
    loss.total = (1 - TEACHER_SHARE) * loss.total + TEACHER_SHARE * compare(groups, outputs, wanted).total
    return loss


def judge(reader: PackedReader, batch: Packed, allowed: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Relevance logits, and start and end logits of nothing but what is `allowed`."""
    logits, starts, ends = reader(batch)
    return logits, starts.masked_fill(~allowed, FORBIDDEN), ends.masked_fill(~allowed, FORBIDDEN)


def by_labels(groups: list[Group], examples: Group, batch: Packed) -> Wanted:
    width = batch.mask.shape[1]
    spans = torch.tensor([e.span or (0, 0) for e in examples])
    right = []
    for group in groups:
        place = next((i + 1 for i, e in enumerate(group) if e.relevant), 0)
        right.append(functional.one_hot(torch.tensor(place), 1 + len(group)).float())
    return Wanted(
        relevant=torch.tensor([float(e.relevant) for e in examples]),
        starts=functional.one_hot(spans[:, 0], width).float(),
        ends=functional.one_hot(spans[:, 1], width).float(),
        right=right,
    )


def by_teacher(groups: list[Group], outputs: tuple[Tensor, Tensor, Tensor]) -> Wanted:
    logits, starts, ends = outputs
    each = logits.split([len(group) for group in groups])
    return Wanted(
        relevant=logits.sigmoid(),
        starts=starts.softmax(-1),
        ends=ends.softmax(-1),
        right=[with_none(scores).softmax(-1) for scores in each],
    )


def with_none(scores: Tensor) -> Tensor:
    """A group's relevance logits after that of "none of them"."""
    return torch.cat([scores.new_zeros(1), scores])


def compare(groups: list[Group], outputs: tuple[Tensor, Tensor, Tensor], wanted: Wanted) -> Loss:
    logits, starts, ends = outputs
    binary_each = functional.binary_cross_entropy_with_logits(logits, wanted.relevant, reduction="none")
    span_each = (
        functional.cross_entropy(starts, wanted.starts, reduction="none")
        + functional.cross_entropy(ends, wanted.ends, reduction="none")
    ) / 2

    listwise = binary = span = no_span = logits.new_zeros(())
    row = spans = 0
    for group, right in zip(groups, wanted.right, strict=True):
        rows = slice(row, row + len(group))
        row += len(group)
        listwise = listwise + functional.cross_entropy(with_none(logits[rows]), right)
        binary = binary + binary_each[rows].mean()
        for example, loss in zip(group, span_each[rows], strict=True):
            if example.relevant and example.span:
                span = span + loss
                spans += 1
            elif not example.relevant:
                no_span = no_span + loss / len(group)
    total = span + NO_SPAN_WEIGHT * no_span + RELEVANCE_WEIGHT * (listwise + binary) / 2
    return Loss(total, listwise.item(), binary.item(), span.item(), len(groups), spans)
