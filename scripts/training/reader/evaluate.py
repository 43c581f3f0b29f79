"""Measures a Reader alone: no retriever but to choose what is read, no fusion, no calibration.

    python evaluate.py MODEL... --data DATA --eval SET...

MODEL is `reader.pt`, or a folder that `export.py` wrote. SET is a development set (`questions.jsonl`, `articles/`);
`held` stands for the articles of `held_articles.json`, whose texts and questions lie in the sets of DATA and in
`written/`. Printed for each:

    P@1    share of answerable questions whose passage of highest relevance is right
    F1     token F1 of the span in that passage, over the answerable questions that have answers
    AUROC  of the highest relevance, answerable against unanswerable; nan where the set lacks one kind
"""

from __future__ import annotations

import argparse
import json
import math
import re
import string
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
import torch

from candidates import LEXICAL_WEIGHT, BM25, Embedder
from documents import read_articles, split_documents
from features import Pair, best_span, build_pair, load_tokenizer, tokenize_passages, tokenize_questions
from held_set import held_questions
from model import Packed, load_reader, pretrained_folder

PROJECT = Path(__file__).parents[3]
BATCH_TOKENS = 1024
MAX_SPAN_TOKENS = 32


class TorchReader:
    """The fp32 weights that `train.py` saved."""

    def __init__(self, path: Path) -> None:
        self.reader = load_reader(pretrained_folder(), path)

    def run(self, pairs: list[Pair]) -> list[np.ndarray]:
        with torch.no_grad():
            outputs = self.reader(Packed.from_sequences([p.ids for p in pairs], [p.types for p in pairs]))
        return [tensor.numpy() for tensor in outputs]


class OnnxReader:
    """A folder in transformers.js layout."""

    def __init__(self, folder: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 2
        path = next((folder / "onnx").glob("*.onnx"))
        self.session = onnxruntime.InferenceSession(str(path), options)

    def run(self, pairs: list[Pair]) -> list[np.ndarray]:
        width = max(len(p.ids) for p in pairs)
        ids, mask, types = np.zeros((3, len(pairs), width), dtype=np.int64)
        for row, pair in enumerate(pairs):
            ids[row, : len(pair.ids)] = pair.ids
            types[row, : len(pair.ids)] = pair.types
            mask[row, : len(pair.ids)] = 1
        inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": types}
        return self.session.run(["logits", "start_logits", "end_logits"], inputs)


@dataclass(frozen=True)
class Task:
    """A question, the passages that are read for it, and what is right."""

    question: dict
    text: str
    bounds: list[tuple[int, int]]
    pairs: list[Pair]
    offsets: list[list[tuple[int, int]]]


def read_set(folder: Path) -> tuple[list[dict], dict[str, str]]:
    rows = [json.loads(line) for line in (folder / "questions.jsonl").open()]
    return rows, read_articles(folder / "articles")


def tasks_of(rows: list[dict], texts: dict[str, str], embedder: Embedder, top: int) -> list[Task]:
    """Tokenises every question with the `top` passages that dense and lexical scores put first."""
    tokenizer = load_tokenizer(pretrained_folder())
    documents = split_documents({a: texts[a] for a in {r["article"] for r in rows}})
    tokens = {a: tokenize_passages(tokenizer, d.passages) for a, d in documents.items()}
    lexical = {a: BM25(d.passages) for a, d in documents.items()}
    vectors = {a: embedder.embed(d.passages) for a, d in documents.items() if len(d.bounds) > top}
    questions = tokenize_questions(tokenizer, [r["question"] for r in rows])
    found = []
    for row, question in zip(rows, questions, strict=True):
        article = row["article"]
        passages, read = tokens[article], list(range(len(tokens[article])))
        if article in vectors:
            query = embedder.embed([row["question"]])[0]
            scores = vectors[article] @ query + LEXICAL_WEIGHT * lexical[article].scores(row["question"])
            read = [int(i) for i in np.argsort(-scores, kind="stable")[:top]]
        pairs = [build_pair(question, passages[i], passages[i - 1] if i else None) for i in read]
        bounds = [documents[article].bounds[i] for i in read]
        found.append(Task(row, texts[article], bounds, pairs, [passages[i].offsets for i in read]))
    return found


def read_all(reader: TorchReader | OnnxReader, tasks: list[Task]) -> list[tuple[float, str, str]]:
    """For each task the highest relevance, the text of its passage, and the best span in that passage."""
    results = []
    for task in tasks:
        order = sorted(range(len(task.pairs)), key=lambda i: len(task.pairs[i].ids))
        best = (-np.inf, 0, None)
        batch: list[int] = []
        for position, index in enumerate(order):
            batch.append(index)
            longer = order[position + 1] if position + 1 < len(order) else None
            if longer is None or (len(batch) + 1) * len(task.pairs[longer].ids) > BATCH_TOKENS:
                logits, starts, ends = reader.run([task.pairs[i] for i in batch])
                row = int(logits.argmax())
                if logits[row] > best[0]:
                    best = (float(logits[row]), batch[row], (starts[row], ends[row]))
                batch = []
        relevance, index, (start, end) = best
        pair, (passage, _) = task.pairs[index], task.bounds[index]
        own = slice(pair.first, pair.first + pair.count)
        first, last, _ = best_span(start[own], end[own], MAX_SPAN_TOKENS)
        offsets = task.offsets[index]
        span = task.text[passage + offsets[first][0] : passage + offsets[last][1]]
        results.append((relevance, task.text[slice(*task.bounds[index])], span))
    return results


def collapse(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub("``|''", '"', text)).strip()


def is_right(passage: str, evidence: list[str]) -> bool:
    """As the reference scorer: equal, or one in the other from twelve characters on."""
    found = collapse(passage)
    for sentence in map(collapse, evidence):
        contained = found in sentence or sentence in found
        if found == sentence or (contained and min(len(found), len(sentence)) >= 12):
            return True
    return False


def token_f1(answer: str, right: str) -> float:
    """SQuAD's token F1."""
    a, b = (
        re.sub(r"\b(a|an|the)\b", " ", "".join(c for c in t.lower() if c not in string.punctuation + "“”’")).split()
        for t in (answer, right)
    )
    shared = sum((Counter(a) & Counter(b)).values())
    return 2 * shared / (len(a) + len(b)) if shared else float(a == b)


def auroc(positive: list[float], negative: list[float]) -> float:
    if not positive or not negative:
        return math.nan
    wins = sum((p > n) + (p == n) / 2 for p in positive for n in negative)
    return wins / (len(positive) * len(negative))


def measure(reader: TorchReader | OnnxReader, tasks: list[Task]) -> dict[str, float]:
    figures: dict[str, list[float]] = defaultdict(list)
    positive, negative = [], []
    for task, (relevance, passage, span) in zip(tasks, read_all(reader, tasks), strict=True):
        question = task.question
        if not question["answerable"]:
            negative.append(relevance)
            continue
        positive.append(relevance)
        figures["P@1"].append(is_right(passage, question["evidence"]))
        if question["answers"]:
            figures["F1"].append(max(token_f1(span, answer) for answer in question["answers"]))
    return {name: float(np.mean(values)) for name, values in figures.items()} | {"AUROC": auroc(positive, negative)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("models", nargs="+", type=Path)
    parser.add_argument("--data", type=Path, help="folder with the unpacked sets, for the set `held`")
    parser.add_argument("--eval", nargs="+", type=Path, required=True, help="folders of sets, or `held`")
    parser.add_argument("--top", type=int, default=10**6, help="passages read; all when left out")
    parser.add_argument("--limit", type=int, help="questions of a set at most")
    parser.add_argument("--embedder", type=Path, default=PROJECT / "retrieval" / "models" / "verbatim-embedder")
    arguments = parser.parse_args()
    if Path("held") in arguments.eval and arguments.data is None:
        parser.error("the set `held` needs --data")

    embedder = Embedder(arguments.embedder)
    for folder in arguments.eval:
        rows, texts = held_questions(arguments.data) if folder == Path("held") else read_set(folder)
        tasks = tasks_of(rows[: arguments.limit], texts, embedder, arguments.top)
        for path in arguments.models:
            reader = OnnxReader(path) if path.is_dir() else TorchReader(path)
            figures = measure(reader, tasks)
            row = "  ".join(f"{name} {value:.3f}" for name, value in figures.items())
            print(f"{folder.name:14} {path.name:24} {row}", flush=True)


if __name__ == "__main__":
    main()
