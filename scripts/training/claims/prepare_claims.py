"""Makes the training set of the Checker from `news/claims.jsonl` and its articles.

Splits the articles with the project's own splitter, ranks each article's passages by likeness to each claim, and
writes to --out:

    documents.jsonl   {id, passages: [text]}
    claims.jsonl      {id, doc, claim, label, evidence: [passage, ...] best first, near: [passage, ...] nearest first}
    held/             the claims that fit weights and thresholds, in the form of the development set

Held are the claims on the articles of the Reader's `held_articles.json` and on one in twelve of the others: they are
never trained on, though the Reader, with which training begins, has seen questions about those others.
"""

from __future__ import annotations

import argparse
import json
import sys
import zlib
from collections import Counter
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1] / "reader"))

from candidates import LEXICAL_WEIGHT, BM25, Embedder  # noqa: E402
from documents import Document, read_articles, split_documents  # noqa: E402
from prepare import PROJECT, add_options, held_documents, read_jsonl, shared_with_evaluation  # noqa: E402

NEAR = 12
"""Passages kept for each claim."""

HELD_SHARE = 12


def is_held(doc: str, held: set[str]) -> bool:
    return doc in held or zlib.crc32(doc.encode()) % HELD_SHARE == 0


def near_passages(document: Document, claims: list[str], embedder: Embedder) -> list[list[int]]:
    """For each claim, the document's passages from the most to the least similar."""
    vectors = embedder.embed(document.passages)
    words = BM25(document.passages)
    return [
        [int(i) for i in np.argsort(-(vectors @ query + LEXICAL_WEIGHT * words.scores(claim)), kind="stable")]
        for claim, query in zip(claims, embedder.embed(claims), strict=True)
    ]


def prepared(row: dict, document: Document, near: list[int]) -> dict:
    """The claim with passage numbers instead of offsets."""
    evidence = [i for e in row["evidence"] for i in document.passages_of(e["start"], e["end"])]
    return {
        "id": row["id"],
        "doc": row["doc"],
        "claim": row["claim"],
        "label": row["label"],
        "evidence": list(dict.fromkeys(evidence)),
        "near": near[:NEAR],
    }


def write_held(folder: Path, rows: list[dict], texts: dict[str, str]) -> None:
    """The held claims as a set of `articles/` and `claims.jsonl`, with evidence as text."""
    (folder / "articles").mkdir(parents=True, exist_ok=True)
    with (folder / "claims.jsonl").open("w") as file:
        for row in rows:
            text = texts[row["doc"]]
            evidence = [text[e["start"] : e["end"]] for e in row["evidence"]]
            claim = {k: row[k] for k in ("id", "claim", "label")} | {"article": row["doc"], "evidence": evidence}
            file.write(json.dumps(claim, ensure_ascii=False) + "\n")
    for doc in {row["doc"] for row in rows}:
        (folder / "articles" / f"{doc}.txt").write_text(texts[doc])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news", type=Path, help="the unpacked folder news/")
    add_options(parser, out=PROJECT / ".training" / "claims" / "data")
    arguments = parser.parse_args()

    rows = read_jsonl(arguments.news / "claims.jsonl")
    docs = {row["doc"] for row in rows}
    texts = {d: t for d, t in read_articles(arguments.news / "news-articles").items() if d in docs}
    documents = split_documents(texts)
    shared = shared_with_evaluation(documents, arguments.eval)

    held = {name.removeprefix("news/") for name in held_documents()}
    embedder = Embedder(arguments.embedder, threads=1)
    arguments.out.mkdir(parents=True, exist_ok=True)
    counts: Counter[str] = Counter()
    with (arguments.out / "claims.jsonl").open("w") as claims, (arguments.out / "documents.jsonl").open("w") as file:
        for name in sorted(docs - shared):
            if is_held(name, held):
                continue
            document = documents[name]
            own = [row for row in rows if row["doc"] == name]
            file.write(json.dumps({"id": name, "passages": document.passages}, ensure_ascii=False) + "\n")
            for row, near in zip(own, near_passages(document, [r["claim"] for r in own], embedder), strict=True):
                claim = prepared(row, document, near)
                if claim["evidence"] or row["label"] == "absent":
                    counts[row["label"]] += 1
                    claims.write(json.dumps(claim, ensure_ascii=False) + "\n")
    kept = [r for r in rows if is_held(r["doc"], held) and r["doc"] not in shared]
    write_held(arguments.out / "held", kept, texts)
    print(f"training {dict(counts)}, held {dict(Counter(r['label'] for r in kept))}")


if __name__ == "__main__":
    main()
