"""Passages of a document near a question, by words and by meaning: hard negatives and candidates to rank."""

from __future__ import annotations

import math
import re
from collections import Counter
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

LEXICAL_WEIGHT = 0.01
"""Weight of a point of BM25 against the cosine, as in the project's Retriever."""

EMBEDDING_BATCH_TOKENS = 2048


class BM25:
    """Okapi BM25 over the passages of one document; words are cut to six letters instead of stemmed."""

    def __init__(self, passages: list[str], k1: float = 1.2, b: float = 0.7) -> None:
        counts = [Counter(words(p)) for p in passages]
        lengths = np.array([sum(c.values()) for c in counts], dtype=np.float32)
        norm = k1 * (1 - b + b * lengths / max(1.0, float(lengths.mean())))
        self.size = len(passages)
        self.postings: dict[str, tuple[np.ndarray, np.ndarray]] = {}
        rows: dict[str, list[tuple[int, int]]] = {}
        for index, count in enumerate(counts):
            for word, times in count.items():
                rows.setdefault(word, []).append((index, times))
        for word, hits in rows.items():
            at = np.array([i for i, _ in hits])
            times = np.array([t for _, t in hits], dtype=np.float32)
            idf = math.log(1 + (self.size - len(hits) + 0.5) / (len(hits) + 0.5))
            self.postings[word] = (at, idf * times * (k1 + 1) / (times + norm[at]))

    def scores(self, question: str) -> np.ndarray:
        """One score a passage."""
        total = np.zeros(self.size, dtype=np.float32)
        for word in set(words(question)):
            if word in self.postings:
                at, score = self.postings[word]
                total[at] += score
        return total


def words(text: str) -> list[str]:
    """Lower-cased words, cut to six letters."""
    return [w[:6] for w in re.findall(r"\w+", text.lower())]


class Embedder:
    """The project's sentence embedder (its int8 ONNX file), run from Python."""

    def __init__(self, folder: Path, threads: int = 2) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(str(folder / "onnx" / "model_quantized.onnx"), options)
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.enable_truncation(256)
        self.tokenizer.no_padding()

    def embed(self, texts: list[str]) -> np.ndarray:
        """Unit vectors, [texts, 384]."""
        encoded = [e.ids for e in self.tokenizer.encode_batch(texts)]
        order = sorted(range(len(texts)), key=lambda i: len(encoded[i]))
        vectors = np.zeros((len(texts), 384), dtype=np.float32)
        batch: list[int] = []
        for position, index in enumerate(order):
            batch.append(index)
            is_last = position + 1 == len(order)
            if is_last or (len(batch) + 1) * len(encoded[order[position + 1]]) > EMBEDDING_BATCH_TOKENS:
                vectors[batch] = self._run([encoded[i] for i in batch])
                batch = []
        return vectors

    def _run(self, batch: list[list[int]]) -> np.ndarray:
        ids = np.zeros((len(batch), max(map(len, batch))), dtype=np.int64)
        for row, tokens in enumerate(batch):
            ids[row, : len(tokens)] = tokens
        mask = (np.arange(ids.shape[1]) < np.array([len(t) for t in batch])[:, None]).astype(np.int64)
        inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        return self.session.run(["sentence_embedding"], inputs)[0]
