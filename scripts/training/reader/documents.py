"""Documents and their passages, split as the product splits them."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

SPLITTER = Path(__file__).parents[3] / "dist" / "scripts" / "split-passages.js"


@dataclass(frozen=True)
class Document:
    """A text and its passages, each `[start, end)` in code points of the text."""

    id: str
    text: str
    bounds: list[tuple[int, int]]

    @property
    def passages(self) -> list[str]:
        return [self.text[start:end] for start, end in self.bounds]

    def passage_at(self, offset: int) -> int | None:
        """Index of the passage that holds the character at `offset`."""
        for index, (start, end) in enumerate(self.bounds):
            if start <= offset < end:
                return index
        return None

    def passages_of(self, start: int, end: int) -> list[int]:
        """Indices of the passages that share more than half of themselves, or of `[start, end)`, with it."""
        return [
            index
            for index, (first, last) in enumerate(self.bounds)
            if 2 * (min(end, last) - max(start, first)) > min(end - start, last - first)
        ]


def split_documents(texts: dict[str, str]) -> dict[str, Document]:
    """Splits every text with the project's splitter (Node and `npm run build` are needed)."""
    with TemporaryDirectory() as folder:
        source, target = Path(folder) / "in.jsonl", Path(folder) / "out.jsonl"
        with source.open("w") as file:
            for id, text in texts.items():
                file.write(json.dumps({"id": id, "text": text}) + "\n")
        subprocess.run(["node", SPLITTER, source, target], check=True)
        rows = [json.loads(line) for line in target.open()]
    return {row["id"]: Document(row["id"], texts[row["id"]], [(a, b) for a, b in row["passages"]]) for row in rows}


def read_articles(folder: Path) -> dict[str, str]:
    """Texts of a folder of `<id>.txt` files, as the product reads them: no byte order mark, `\\n` line ends."""
    texts = {}
    for path in sorted(folder.glob("*.txt")):
        text = path.read_bytes().decode("utf-8-sig")
        texts[path.stem] = text.replace("\r\n", "\n").replace("\r", "\n")
    return texts
