"""How a question and a passage become the Reader's input. The TypeScript reader builds the same.

    tokens  [CLS] question [SEP] sentence [SEP] sentence before it [SEP]
    types     0      0       0      1       1          0             0

The sentence before is left out, with its [SEP], for the first passage of a document. Every part is cut to its
limit at its end. Token 0 ([CLS]) of the start and end logits stands for "no answer in this sentence"; the answer's
first and last token lie among the sentence's own tokens.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

CLS, SEP, MASK = 101, 102, 103
MAX_QUESTION_TOKENS = 40
MAX_SENTENCE_TOKENS = 108
MAX_PREVIOUS_TOKENS = 40
"""With the four special tokens an input has at most 192 tokens."""


@dataclass(frozen=True)
class PassageTokens:
    """Word pieces of a passage and the code points each covers."""

    ids: list[int]
    offsets: list[tuple[int, int]]


@dataclass(frozen=True)
class Pair:
    """One input. The sentence's tokens are `ids[first : first + count]`."""

    ids: list[int]
    types: list[int]
    first: int
    count: int


def load_tokenizer(encoder_folder: Path) -> Tokenizer:
    """The encoder's tokenizer without truncation, padding or special tokens."""
    tokenizer = Tokenizer.from_file(str(encoder_folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def tokenize_questions(tokenizer: Tokenizer, questions: list[str]) -> list[list[int]]:
    encoded = tokenizer.encode_batch(questions, add_special_tokens=False)
    return [e.ids[:MAX_QUESTION_TOKENS] for e in encoded]


def tokenize_follow_up(tokenizer: Tokenizer, question: str) -> list[int]:
    """A question with the one before it: cut at its beginning, since the last is the one asked."""
    return tokenizer.encode(question, add_special_tokens=False).ids[-MAX_QUESTION_TOKENS:]


def tokenize_passages(tokenizer: Tokenizer, passages: list[str]) -> list[PassageTokens]:
    encoded = tokenizer.encode_batch(passages, add_special_tokens=False)
    return [PassageTokens(e.ids[:MAX_SENTENCE_TOKENS], e.offsets[:MAX_SENTENCE_TOKENS]) for e in encoded]


def build_pair(question: list[int], sentence: PassageTokens, previous: PassageTokens | None) -> Pair:
    """Joins the parts, as drawn at the top of this file."""
    head = [CLS, *question, SEP]
    body = [*sentence.ids, SEP]
    tail = [] if previous is None else [*previous.ids[:MAX_PREVIOUS_TOKENS], SEP]
    return Pair(
        ids=head + body + tail,
        types=[0] * len(head) + [1] * len(body) + [0] * len(tail),
        first=len(head),
        count=len(sentence.ids),
    )


def token_span(sentence: PassageTokens, start: int, end: int) -> tuple[int, int] | None:
    """First and last token of the code points `[start, end)`; None where they were cut off."""
    inside = [i for i, (a, b) in enumerate(sentence.offsets) if a < end and b > start]
    if not inside or sentence.offsets[inside[-1]][1] < end:
        return None
    return inside[0], inside[-1]


def best_span(start: np.ndarray, end: np.ndarray, max_tokens: int) -> tuple[int, int, float]:
    """First token, last token and score (sum of logits) of the best span of at most `max_tokens` tokens."""
    scores = start[:, None] + end[None, :]
    allowed = np.triu(np.ones_like(scores, dtype=bool)) & ~np.triu(np.ones_like(scores, dtype=bool), max_tokens)
    scores = np.where(allowed, scores, -np.inf)
    first, last = np.unravel_index(int(scores.argmax()), scores.shape)
    return int(first), int(last), float(scores[first, last])
