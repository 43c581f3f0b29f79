"""The fitting of a tagger or of its teacher: batches of windows, losses, averaged weights."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from typing import TypeVar

import torch
from tagger_data import WINDOW, Piece, Text, training_windows
from features import MASK  # from the Reader's folder, which tagger_data finds
from tagger_model import HEADS, Tagger, batch_of, labels_of, link_loss, split_outputs
from torch import Tensor, nn
from torch.func import functional_call
from torch.nn.functional import cross_entropy

BATCH = 8
MASKED = 0.08
"""Share of the pieces hidden in training, so that names are not learned by heart."""

LINK_WEIGHT = 1.0

HEAD_WEIGHTS = {"actor": 1.0, "deed": 1.0, "role": 0.5, "entity": 0.5}

Model = TypeVar("Model", bound=nn.Module)
Batch = list[list[Piece]]
Loss = Callable[[Tensor, Batch], tuple[Tensor, Tensor]]
"""Of outputs and the windows that they are of: the loss, and the part of it that is of links."""


def batches_of(texts: list[Text], rng: random.Random) -> list[Batch]:
    """Every text once, in any order: batches of windows, those of one text one after the other."""
    texts = rng.sample(texts, len(texts))
    windows = [window for text in texts for window in training_windows(text, rng.randint(WINDOW // 4, WINDOW))]
    masked = [[replace(piece, id=MASK) if rng.random() < MASKED else piece for piece in window] for window in windows]
    return [masked[i : i + BATCH] for i in range(0, len(masked), BATCH)]


def marked_loss(outputs: Tensor, batch: Batch) -> tuple[Tensor, Tensor]:
    """How unlikely the labels of a batch are."""
    *parts, links = split_outputs(outputs)
    linked = link_loss(links, batch)
    loss = LINK_WEIGHT * linked
    for (head, size), part in zip(HEADS.items(), parts, strict=True):
        labels = labels_of(batch, head)
        if (labels >= 0).any():
            loss = loss + HEAD_WEIGHTS[head] * cross_entropy(part.reshape(-1, size), labels.reshape(-1))
    return loss, linked


def fit(
    model: Model, run: Callable[[Batch], Tensor], steps: list[tuple[Batch, Loss]], groups: list[tuple[list[nn.Parameter], float]]
) -> Model:
    """One cycle of AdamW over `steps`; returns a copy of `model` with the average of the weights.

    :param run: gives the outputs of `model`
    :param groups: parameters that are learned, each with its highest rate
    """
    parameters = [parameter for group, _ in groups for parameter in group]
    optimiser = torch.optim.AdamW([{"params": group} for group, _ in groups], weight_decay=0.01)
    rates = [rate for _, rate in groups]
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rates, total_steps=len(steps) + 1, pct_start=0.1)
    average = deepcopy(model).eval()
    copies = dict(zip(model.parameters(), average.parameters(), strict=True))
    means = [copies[parameter] for parameter in parameters]
    model.train()
    for module in model.modules():
        if hasattr(module, "attention_head_size"):
            module.dropout.p = 0.0  # costs more time than it is worth
    since, total, total_linked = time.time(), 0.0, 0.0
    for step, (batch, loss_of) in enumerate(steps):
        loss, linked = loss_of(run(batch), batch)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        schedule.step()
        decay = min(0.99, (1 + step) / (10 + step))
        with torch.no_grad():
            torch._foreach_lerp_(means, parameters, 1 - decay)
        total += loss.item()
        total_linked += linked.item()
        if (step + 1) % 50 == 0 or step + 1 == len(steps):
            count = step % 50 + 1
            mean, linked_mean = total / count, total_linked / count
            place = f"  {step + 1}/{len(steps)}"
            print(f"{place}  loss {mean:.4f} linked {linked_mean:.4f}  {time.time() - since:.0f} s", flush=True)
            total = total_linked = 0.0
    return average


def fit_tagger(tagger: Tagger, steps: list[tuple[Batch, Loss]], rate: float) -> Tagger:
    """Fits all but the word embeddings, computed in bfloat16 throughout; the weights that are learned stay fp32."""
    tagger.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    fixed = {name: value.to(torch.bfloat16) for name, value in tagger.named_parameters() if not value.requires_grad}

    def run(batch: Batch) -> Tensor:
        learned = {name: value.to(torch.bfloat16) for name, value in tagger.named_parameters() if value.requires_grad}
        return functional_call(tagger, fixed | learned, batch_of(batch)).float()

    return fit(tagger, run, steps, [([value for value in tagger.parameters() if value.requires_grad], rate)])
