"""Writes `test/fixtures/tagger-inputs.json`: how training reads the project's own article. The TypeScript tagger is held to it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tagger_data import pieces_of, reading_windows

sys.path.append(str(Path(__file__).parents[1] / "reader"))
from documents import split_documents  # noqa: E402
from features import CLS, SEP, load_tokenizer  # noqa: E402
from model import pretrained_folder  # noqa: E402

PROJECT = Path(__file__).parents[3]
FIXTURE = PROJECT / "test" / "fixtures" / "tagger-inputs.json"


def main() -> None:
    text = (PROJECT / "corpus" / "article.txt").read_text()
    document = split_documents({"article": text})["article"]
    sentences = pieces_of(text, document.bounds, load_tokenizer(pretrained_folder()))
    windows = []
    for start, end, kept, until in reading_windows([len(sentence) for sentence in sentences]):
        pieces = [piece for sentence in sentences[start:end] for piece in sentence]
        first = sum(len(sentence) for sentence in sentences[start:kept])
        windows.append(
            {
                "ids": [CLS, *(piece.id for piece in pieces), SEP],
                "segments": [0, *(piece.case for piece in pieces), 0],
                "kept": [first, first + sum(len(sentence) for sentence in sentences[kept:until])],
            }
        )
    FIXTURE.write_text(json.dumps(windows) + "\n")


if __name__ == "__main__":
    main()
