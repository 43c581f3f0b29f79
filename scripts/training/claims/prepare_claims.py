"""Makes the training set of the Checker from `news/claims.jsonl` and its articles.

Splits the articles with the project's own splitter, ranks each article's passages by likeness to each claim, and
writes to --out:

    documents.jsonl   {id, passages: [text]}
    claims.jsonl      {id, doc, claim, label, evidence: [passage, ...] best first, near: [passage, ...] nearest first}
    asked.jsonl       the same, made of questions and their answers, all supported, with `wrong`: [claim, ...] that
                      give another answer of the article
    held/             the claims that fit weights and thresholds, in the form of the development set

Held are the claims on the articles of the Reader's `held_articles.json` and on one in twelve of the others: they are
never trained on, though the Reader, with which training begins, has seen questions about those others.
"""

from __future__ import annotations

import argparse
import json
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1] / "reader"))

from candidates import LEXICAL_WEIGHT, BM25, Embedder  # noqa: E402
from documents import Document, read_articles, split_documents  # noqa: E402
from prepare import (  # noqa: E402
    PROJECT,
    SOURCES,
    WRITTEN,
    Collection,
    Question,
    add_options,
    held_documents,
    positives,
    read_jsonl,
    shared_with_evaluation,
)
from question_claims import claim_of, kind_of  # noqa: E402

NEAR = 12
"""Passages kept for each claim."""

HELD_SHARE = 12

ASKED_SETS = ("squad11-13", "squad20-15", "squad20-10", "squad11-routerlens")
"""Sets of questions besides the news and the written ones that claims are made of."""

WRONG = 3
"""Claims with another answer that are kept for each question."""


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


def asked_questions(data: Path) -> Collection:
    """The sets whose questions become claims; `data` is the folder with qa/, more/ and news/."""
    collection = Collection()
    for source in SOURCES:
        if source.name in ASKED_SETS:
            collection.add_span_set(source.name, [row for path in source.paths for row in read_jsonl(data / path)])
    collection.add_article_set("news", data / "news" / "news-articles", data / "news" / "news-qa.jsonl")
    collection.add_article_set("written", WRITTEN / "articles", WRITTEN / "questions.jsonl")
    return collection


def asked_claims(document: Document, questions: list[Question]) -> Iterator[dict]:
    """Claims made of the questions about a document, each with those that another answer makes."""
    words = BM25(document.passages)
    passages = document.passages
    answered: list[tuple[Question, str, int]] = []
    for question in questions:
        right = next((p for p in positives(question, document) if p["spans"]), None)
        if right is not None:
            start, end = right["spans"][0]
            answered.append((question, passages[right["passage"]][start:end], right["passage"]))
    by_kind: dict[str, list[str]] = defaultdict(list)
    for _, answer, _ in answered:
        if answer not in by_kind[kind_of(answer)]:
            by_kind[kind_of(answer)].append(answer)
    for question, answer, passage in answered:
        evidence = passages[passage]
        claim = claim_of(question.question, answer, evidence)
        if claim is None:
            continue
        kind = kind_of(answer)
        others = [o for o in by_kind[kind] if o.lower() not in evidence.lower() and o.lower() not in claim.lower()]
        near = [int(i) for i in np.argsort(-words.scores(claim), kind="stable")]
        yield {
            "id": question.id,
            "doc": document.id,
            "claim": claim,
            "label": "supported",
            "evidence": [passage],
            "near": near[:NEAR],
            "wrong": [claim.replace(answer, o, 1) for o in others[:WRONG] if answer in claim and kind != "other"],
        }


def write_asked(data: Path, held: set[str], evaluation: Path, out: Path) -> None:
    """Writes `asked.jsonl`, and adds its documents to `documents.jsonl`."""
    collection = asked_questions(data)
    questions: dict[str, list[Question]] = defaultdict(list)
    for question in collection.questions:
        if not question.impossible and not is_held(question.doc.removeprefix("news/"), held):
            questions[question.doc].append(question)
    documents = split_documents({d: t for d, t in collection.texts.items() if d in questions})
    shared = shared_with_evaluation(documents, evaluation)
    count = wrong = 0
    with (out / "asked.jsonl").open("w") as file, (out / "documents.jsonl").open("a") as texts:
        for name in sorted(set(documents) - shared):
            claims = list(asked_claims(documents[name], questions[name]))
            for claim in claims:
                file.write(json.dumps(claim, ensure_ascii=False) + "\n")
            if claims:
                texts.write(json.dumps({"id": name, "passages": documents[name].passages}, ensure_ascii=False) + "\n")
            count += len(claims)
            wrong += sum(bool(c["wrong"]) for c in claims)
    print(f"made of questions {count}, {wrong} of them with another answer")


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
    parser.add_argument("data", type=Path, help="folder with the unpacked sets qa/, more/, news/")
    add_options(parser, out=PROJECT / ".training" / "claims" / "data")
    arguments = parser.parse_args()

    rows = read_jsonl(arguments.data / "news" / "claims.jsonl")
    docs = {row["doc"] for row in rows}
    texts = {d: t for d, t in read_articles(arguments.data / "news" / "news-articles").items() if d in docs}
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
    write_asked(arguments.data, held, arguments.eval, arguments.out)
    print(f"training {dict(counts)}, held {dict(Counter(r['label'] for r in kept))}")


if __name__ == "__main__":
    main()
