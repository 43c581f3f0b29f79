"""Averages the weights of two runs of `train.py`, of which the second began with those of the first.

    python average.py FIRST.pt SECOND.pt --share 0.75 --out READER.pt    three quarters are the second's
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from loop import save


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    parser.add_argument("--share", type=float, required=True, help="of the second, 0 to 1")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()

    first, second = (torch.load(p, map_location="cpu", weights_only=True) for p in (arguments.first, arguments.second))
    save(arguments.out, {name: torch.lerp(weight, second[name], arguments.share) for name, weight in first.items()})


if __name__ == "__main__":
    main()
