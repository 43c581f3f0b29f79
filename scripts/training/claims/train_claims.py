"""Trains the Checker on prepared claims. SIGTERM saves a checkpoint and ends it; it resumes at that step.

    python train_claims.py --reader READER.pt --pairs 20000            from the Reader's weights
    python train_claims.py --reader READER.pt --pairs 20000 --resume   go on; --pairs may differ

Writes to --out: `checkpoint.pt`, `checker.pt` (averaged weights, what `export_claims.py` reads), `train.log`. Word
embeddings and the lowest layers stay as they are: what they hold was learned on far more text.
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "reader"))

from train import PROJECT, Average, Workers, pretrained_folder, save  # noqa: E402, I001: sets thread counts first
import torch  # noqa: E402
from torch import Tensor  # noqa: E402
from torch.nn import functional  # noqa: E402

from checker_model import new_checker  # noqa: E402
from claim_groups import ABSENT, ClaimSampler, Group  # noqa: E402
from features import load_tokenizer  # noqa: E402
from model import Packed, PackedReader  # noqa: E402

PAIRS_PER_STEP = 24
WARMUP_STEPS = 40
WEIGHT_DECAY = 0.01
LOG_STEPS = 20


@dataclass
class Loss:
    """Sums over groups; `total` carries the gradient."""

    total: Tensor
    pairs: float
    article: float
    groups: int
    decided: int
    right: int
    """Deciding passages, and those of them given their label rather than the opposite one."""


def claim_loss(checker: PackedReader, groups: list[Group]) -> Loss:
    """Half a cross-entropy for each pair, half one for each claim: over "absent" (0) and, for each passage, its
    supporting and contradicting logit relative to its neither."""
    examples = [e for group in groups for e in group]
    batch = Packed.from_sequences([e.pair.ids for e in examples], [e.pair.types for e in examples])
    logits = checker(batch)[0]
    labels = torch.tensor([e.label for e in examples])
    each = functional.cross_entropy(logits, labels, reduction="none")
    relative = logits[:, :ABSENT] - logits[:, ABSENT:]
    pairs = article = logits.new_zeros(())
    row = 0
    for group in groups:
        rows = slice(row, row + len(group))
        row += len(group)
        # A deciding passage, where there is one, comes first in its group.
        target = group[0].label + 1 if group[0].label != ABSENT else 0
        scores = torch.cat([logits.new_zeros(1), relative[rows].flatten()])
        article = article + torch.logsumexp(scores, 0) - scores[target]
        pairs = pairs + each[rows].sum()
    deciding = labels != ABSENT
    right = (logits[deciding, :ABSENT].argmax(1) == labels[deciding]).sum()
    return Loss((pairs + article) / 2, pairs.item(), article.item(), len(groups), int(deciding.sum()), int(right))


class ClaimWorkers(Workers):
    """Workers that compute the claims' loss."""

    def _chunk(self, groups: list[Group]) -> Loss:
        replica = self.free.get()
        try:
            loss = claim_loss(replica, groups)
            loss.total.backward()
            loss.total = loss.total.detach()
            return loss
        finally:
            self.free.put(replica)


def freeze(checker: PackedReader, layers: int) -> None:
    """Keeps the embeddings, the lowest layers and the unused span head as they are."""
    for part in (checker.encoder.embeddings, *checker.encoder.encoder.layer[:layers], checker.span):
        part.requires_grad_(False)


def draw_chunks(sampler: ClaimSampler, progress: float, count: int) -> list[list[Group]]:
    """The groups of one step, dealt to `count` workers."""
    groups: list[Group] = []
    while sum(map(len, groups)) < PAIRS_PER_STEP:
        groups.append(sampler.next(progress))
    return [groups[i::count] for i in range(count)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reader", type=Path, required=True, help="weights that the Reader's train.py saved")
    parser.add_argument("--pairs", type=int, required=True, help="budget: claim-passage pairs in all")
    parser.add_argument("--data", type=Path, default=PROJECT / ".training" / "claims" / "data")
    parser.add_argument("--out", type=Path, default=PROJECT / ".training" / "claims" / "run")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--frozen-layers", type=int, default=2)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=17)
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--checkpoint-minutes", type=float, default=4)
    arguments = parser.parse_args()

    torch.manual_seed(arguments.seed)
    encoder = pretrained_folder()
    # Without dropout, as in evaluation: PackedReader has none.
    checker = new_checker(encoder, arguments.reader)
    freeze(checker, arguments.frozen_layers)
    trained = [p for p in checker.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(trained, lr=arguments.rate, weight_decay=WEIGHT_DECAY, fused=True)
    average = Average(checker)
    sampler = ClaimSampler(arguments.data, load_tokenizer(encoder), arguments.seed)
    step = pairs = 0
    arguments.out.mkdir(parents=True, exist_ok=True)
    checkpoint = arguments.out / "checkpoint.pt"
    if arguments.resume:
        state = torch.load(checkpoint, map_location="cpu", weights_only=True)
        checker.load_state_dict(state["model"])
        average.weights = state["average"]
        optimiser.load_state_dict(state["optimiser"])
        sampler.state = state["sampler"]
        step, pairs = state["step"], state["pairs"]
    workers = ClaimWorkers(checker, arguments.workers)

    def checkpoint_now() -> None:
        state = {"model": checker.state_dict(), "average": average.weights, "optimiser": optimiser.state_dict()}
        save(checkpoint, state | {"sampler": sampler.state, "step": step, "pairs": pairs})
        save(arguments.out / "checker.pt", average.weights)

    log = (arguments.out / "train.log").open("a", buffering=1)
    saved = begun = time.monotonic()
    done: list[Loss] = []
    pairs_logged = pairs
    stopping: list[int] = []
    signal.signal(signal.SIGTERM, lambda number, _: stopping.append(number))
    while pairs < arguments.pairs and not stopping:
        progress = pairs / arguments.pairs
        chunks = draw_chunks(sampler, progress, arguments.workers)
        done += workers.run(chunks)
        workers.collect(checker, sum(map(len, chunks)))
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        for group in optimiser.param_groups:
            group["lr"] = arguments.rate * min(1, (step + 1) / WARMUP_STEPS) * max(0, 1 - progress)
        optimiser.step()
        step += 1
        pairs += sum(len(group) for chunk in chunks for group in chunk)
        average.update(checker, step)
        now = time.monotonic()
        if step % LOG_STEPS == 0:
            groups = sum(x.groups for x in done)
            log.write(
                f"{time.strftime('%H:%M:%S')} step {step} pairs {pairs}/{arguments.pairs}"
                f" pair {sum(x.pairs for x in done) / groups:.3f} article {sum(x.article for x in done) / groups:.3f}"
                f" told apart {sum(x.right for x in done) / max(1, sum(x.decided for x in done)):.3f}"
                f" pairs/s {(pairs - pairs_logged) / (now - begun):.1f}\n"
            )
            done, begun, pairs_logged = [], now, pairs
        if now - saved > 60 * arguments.checkpoint_minutes:
            checkpoint_now()
            saved = now
    checkpoint_now()
    log.write("stopped\n" if stopping else "done\n")


if __name__ == "__main__":
    main()
