"""The options of a run, kept beside what it saved, so that it only goes on as it began."""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Collection, Iterable
from pathlib import Path


def options_of(arguments: argparse.Namespace, free: Collection[str], files: Iterable[Path]) -> dict:
    """All options but the `free` ones, paths as given, and `data_sha256` of the names and contents of `files`."""
    options = {k: str(v) if isinstance(v, Path) else v for k, v in vars(arguments).items() if k not in free}
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.name.encode() + path.read_bytes())
    return options | {"data_sha256": digest.hexdigest()}


def require_same(saved: dict, options: dict, place: Path) -> None:
    """Raises SystemExit, naming the options that differ from those that the file `place` was saved with."""
    differing = [name for name in saved | options if saved.get(name) != options.get(name)]
    if differing:
        values = ", ".join(f"{name} {saved.get(name)} (now {options.get(name)})" for name in differing)
        raise SystemExit(f"{place} is of a run with {values}: give the same, or another --out.")
