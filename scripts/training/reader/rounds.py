"""Items of several sets, drawn in shuffled rounds."""

from __future__ import annotations

import random
from collections.abc import Sequence


class Rounds:
    """`sets` by weight, the items of each in shuffled rounds. `state` makes it resumable."""

    def __init__(self, sets: dict[str, Sequence], seed: int) -> None:
        self.sets = sets
        self.rng = random.Random(seed)
        self.queues: dict[str, list] = {name: [] for name in sets}

    def choose(self, weights: dict[str, float]) -> str:
        """The name of a set."""
        names = [name for name in weights if name in self.sets]
        return self.rng.choices(names, [weights[name] for name in names])[0]

    def draw(self, name: str):
        """The next item of a set."""
        if not self.queues[name]:
            self.queues[name] = self.rng.sample(self.sets[name], len(self.sets[name]))
        return self.queues[name].pop()

    @property
    def state(self) -> dict:
        return {"rng": self.rng.getstate(), "queues": {k: list(v) for k, v in self.queues.items()}}

    @state.setter
    def state(self, state: dict) -> None:
        version, internal, gauss = state["rng"]
        self.rng.setstate((version, tuple(internal), gauss))
        self.queues |= state["queues"]
