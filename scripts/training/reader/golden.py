"""Writes `test/fixtures/reader-inputs.json`: what the reference tokenizer and `features.py` make of real text.

Offsets are UTF-16 code units, as TypeScript counts. The tests hold the TypeScript reader to it.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from features import build_pair, load_tokenizer, tokenize_follow_up, tokenize_passages, tokenize_questions
from follow_ups import SEPARATOR
from model import pretrained_folder

PROJECT = Path(__file__).parents[3]
FIXTURE = PROJECT / "test" / "fixtures" / "reader-inputs.json"
QUESTIONS = (
    # The question, and the one before it.
    ("Who is meeting Umerov in Florida?", None),
    ("why “pretty good”", None),
    ("wat did rutte's office say abt the €90bn – café", None),
    ("word " * 60, None),
    ("and when did he say that?", "What did Rutte say about the €90bn?"),
    ("and what else", "previous " * 60),
)
ODD_TEXTS = (
    "Zelensky’s “pretty good” talks – Kyiv, naïve!",
    "It cost €1.5bn ($1.7bn), up 3.2% — a record…",
    "Łódź, Málaga, Ångström and São Paulo; résumé",
    "🎉 Party 👩‍👩‍👧 time, 😀😀 he said.",
    "他说你好。Hello",
    "Кто встречается с Умеровым?",
    "zero\u200bwidth and soft\u00adhyphen",
    "antidisestablishmentarianism’s hyper-super-unbelievableness",
    "x" * 120 + " end",
    "“Nested ‘quotes’ here,” she said (or [did] she?)",
    "tabs\tand  double  spaces\u00a0nbsp",
)


def utf16(text: str, offset: int) -> int:
    return len(text[:offset].encode("utf-16-le")) // 2


def main() -> None:
    tokenizer = load_tokenizer(pretrained_folder())
    article = (PROJECT / "corpus" / "article.txt").read_text()
    sentences = [s for line in article.split("\n") for s in re.split(r"(?<=[.”])\s+(?=[A-Z“])", line) if s][:12]
    texts = [*sentences, *ODD_TEXTS]
    passages = tokenize_passages(tokenizer, texts)
    located = [
        {"text": text, "pieces": [[i, utf16(text, a), utf16(text, b)] for i, (a, b) in zip(p.ids, p.offsets, strict=True)]}
        for text, p in zip(texts, passages, strict=True)
    ]
    pairs = []
    for number, (question, previous) in enumerate(QUESTIONS):
        asked = (
            tokenize_questions(tokenizer, [question])[0]
            if previous is None
            else tokenize_follow_up(tokenizer, previous + SEPARATOR + question)
        )
        before = passages[number - 1] if number else None
        pair = build_pair(asked, passages[number], before)
        pairs.append(
            {
                "question": question,
                "previous": previous,
                "sentence": texts[number],
                "before": texts[number - 1] if number else None,
                "ids": pair.ids,
                "segments": pair.types,
                "first": pair.first,
            }
        )
    FIXTURE.write_text(json.dumps({"texts": located, "pairs": pairs}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
