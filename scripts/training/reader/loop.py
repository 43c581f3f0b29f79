"""The training loop that Reader and Checker share: two threads that compute, one optimiser, checkpoints.

SIGTERM saves a checkpoint and ends the run; it resumes at that step, with the same options and data.
"""

from __future__ import annotations

import argparse
import copy
import os
import signal
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import Any, Protocol

# Each worker computes alone, on one thread: two workers then keep two cores busy without waiting for each other
# at every product. To be set before torch is loaded.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("MKL_NUM_THREADS", "1")

import torch  # noqa: E402
from torch import Tensor  # noqa: E402

from model import PackedReader  # noqa: E402
from options import options_of, require_same  # noqa: E402

AVERAGE_DECAY = 0.999
WEIGHT_DECAY = 0.01
LOG_STEPS = 25
FREE_OPTIONS = ("pairs", "workers", "checkpoint_minutes", "resume", "out", "data")
"""Those that may differ when a run goes on; of the data the contents are compared."""

Chunk = list[list]
"""Groups of examples that a worker takes at a time."""


class Loss(Protocol):
    """Sums over groups; `total` carries the gradient."""

    total: Tensor


class Sampler(Protocol):
    """Where chunks come from; its state makes a run resumable."""

    state: dict


def add_arguments(parser: argparse.ArgumentParser, rate: float, seed: int) -> None:
    """The options of `train`; `rate` and `seed` are defaults."""
    parser.add_argument("--pairs", type=int, required=True, help="budget: pairs of two texts in all")
    parser.add_argument("--rate", type=float, default=rate)
    parser.add_argument("--seed", type=int, default=seed)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--bf16", action="store_true", help="multiply in bfloat16: faster where the processor has AMX")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--checkpoint-minutes", type=float, default=4)


def train(
    model: PackedReader,
    sampler: Sampler,
    draw: Callable[[float], list[Chunk]],
    loss_of: Callable[[PackedReader, Chunk], Loss],
    describe: Callable[[list[Any]], str],
    arguments: argparse.Namespace,
    data: Path,
    weights_file: str,
    warmup_steps: int,
) -> None:
    """Trains what requires a gradient until `arguments.pairs` are spent.

    `draw` gives the chunks of a step for the share of the budget spent, `describe` a log line's figures. The
    learning rate rises over the first steps and falls to nothing at the end of the budget. `data` is the file whose
    rows the sampler draws: its state holds their places. Writes to `arguments.out`: `checkpoint.pt`, averaged weights
    in `weights_file`, `train.log`. Raises SystemExit where a checkpoint there is of other options or data, or is not
    to be resumed.
    """
    trained = [p for p in model.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(trained, lr=arguments.rate, weight_decay=WEIGHT_DECAY, fused=True)
    average = Average(model)
    step = pairs = 0
    arguments.out.mkdir(parents=True, exist_ok=True)
    checkpoint = arguments.out / "checkpoint.pt"
    options = options_of(arguments, FREE_OPTIONS, [data])
    if arguments.resume:
        state = torch.load(checkpoint, map_location="cpu", weights_only=True)
        # Earlier checkpoints hold no options.
        require_same(state.get("options", options), options, checkpoint)
        model.load_state_dict(state["model"])
        average.weights = state["average"]
        optimiser.load_state_dict(state["optimiser"])
        sampler.state = state["sampler"]
        step, pairs = state["step"], state["pairs"]
    elif checkpoint.exists():
        raise SystemExit(f"{checkpoint} is there already: give --resume to go on from it, or another --out.")
    workers = Workers(model, arguments.workers, loss_of, arguments.bf16)

    def checkpoint_now() -> None:
        state = {"model": model.state_dict(), "average": average.weights, "optimiser": optimiser.state_dict()}
        save(checkpoint, state | {"sampler": sampler.state, "step": step, "pairs": pairs, "options": options})
        save(arguments.out / weights_file, average.weights)

    log = (arguments.out / "train.log").open("a", buffering=1)
    saved = begun = time.monotonic()
    done: list[Loss] = []
    pairs_logged = pairs
    stopping: list[int] = []
    signal.signal(signal.SIGTERM, lambda number, _: stopping.append(number))
    while pairs < arguments.pairs and not stopping:
        progress = pairs / arguments.pairs
        chunks = draw(progress)
        done += workers.run(chunks)
        workers.collect(model, sum(map(len, chunks)))
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        for group in optimiser.param_groups:
            group["lr"] = arguments.rate * min(1.0, (step + 1) / warmup_steps) * max(0.0, 1 - progress)
        optimiser.step()
        step += 1
        pairs += sum(len(group) for chunk in chunks for group in chunk)
        average.update(model, step)
        now = time.monotonic()
        if step % LOG_STEPS == 0:
            speed = (pairs - pairs_logged) / (now - begun)
            place = f"{time.strftime('%H:%M:%S')} step {step} pairs {pairs}/{arguments.pairs}"
            log.write(f"{place} {describe(done)} pairs/s {speed:.1f}\n")
            done, begun, pairs_logged = [], now, pairs
        if now - saved > 60 * arguments.checkpoint_minutes:
            checkpoint_now()
            saved = now
    checkpoint_now()
    log.write("stopped\n" if stopping else "done\n")


class Workers:
    """Replicas of the model that share its weights and collect gradients of their own."""

    def __init__(
        self, model: PackedReader, count: int, loss_of: Callable[[PackedReader, Chunk], Loss], half: bool
    ) -> None:
        self.loss_of, self.half = loss_of, half
        self.pool = ThreadPoolExecutor(count, initializer=torch.set_num_threads, initargs=(1,))
        self.replicas = [copy.deepcopy(model) for _ in range(count)]
        self.free: SimpleQueue[PackedReader] = SimpleQueue()
        for replica in self.replicas:
            for own, shared in zip(replica.parameters(), model.parameters(), strict=True):
                own.data = shared.data
            self.free.put(replica)

    def run(self, chunks: list[Chunk]) -> list[Loss]:
        """Forward and backward over all chunks; gradients add up in the replicas."""
        return list(self.pool.map(self._chunk, chunks))

    def _chunk(self, groups: Chunk) -> Loss:
        replica = self.free.get()
        try:
            # A processor with AMX multiplies bfloat16 several times faster; weights and sums stay fp32.
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.half):
                loss = self.loss_of(replica, groups)
            loss.total.backward()
            loss.total = loss.total.detach()
            return loss
        finally:
            self.free.put(replica)

    def collect(self, model: PackedReader, groups: int) -> None:
        """Moves the replicas' gradients into the model: the mean over `groups`."""
        for parameter, *own in zip(model.parameters(), *(r.parameters() for r in self.replicas), strict=True):
            found = [p.grad for p in own if p.grad is not None]
            parameter.grad = sum(found[1:], found[0]) / groups if found else None
            for p in own:
                p.grad = None


class Average:
    """Exponential moving average of the weights."""

    def __init__(self, model: PackedReader) -> None:
        self.weights = {k: v.clone() for k, v in model.state_dict().items()}

    @torch.no_grad()
    def update(self, model: PackedReader, step: int) -> None:
        decay = min(AVERAGE_DECAY, (1 + step) / (10 + step))
        trained = {k: p for k, p in model.named_parameters() if p.requires_grad}
        torch._foreach_lerp_([self.weights[k] for k in trained], [p.data for p in trained.values()], 1 - decay)


def save(path: Path, content: object) -> None:
    """Writes the whole file or nothing."""
    part = path.with_suffix(".part")
    torch.save(content, part)
    part.replace(path)
