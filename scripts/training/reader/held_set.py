"""Writes the training documents held aside as a question set, for fitting ranking and confidence.

    python held_set.py DATA --out SET

SET gets `articles/` and `questions.jsonl` in the form of the development sets; `npm run fit-reader` reads it.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from documents import split_documents
from prepare import PROJECT, Question, collect, held_documents, positives


def held_questions(data: Path) -> tuple[list[dict], dict[str, str]]:
    """The held documents' questions in the form of the development sets, and their texts by name."""
    held = held_documents()
    collection = collect(data)
    texts = {name: collection.texts[name] for name in held}
    documents = split_documents(texts)

    def row(question: Question) -> dict:
        document, text = documents[question.doc], texts[question.doc]
        # SQuAD marks answers only: the sentences that hold them are the evidence.
        right = question.evidence or [document.bounds[p["passage"]] for p in positives(question, document)]
        return {
            "id": question.id,
            "article": question.doc.split("/")[1],
            "question": question.question,
            "answerable": not question.impossible,
            "evidence": [] if question.impossible else [text[start:end] for start, end in right],
            "answers": [text[start:end] for start, end in question.answers],
            "kind": question.kind,
        }

    rows = [row(question) for question in collection.questions if question.doc in held]
    return rows, {name.split("/")[1]: text for name, text in texts.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with the unpacked sets qa/, more/, news/")
    parser.add_argument("--out", type=Path, default=PROJECT / ".training" / "reader" / "held")
    arguments = parser.parse_args()

    rows, texts = held_questions(arguments.data)
    (arguments.out / "articles").mkdir(parents=True, exist_ok=True)
    for article in {row["article"] for row in rows}:
        (arguments.out / "articles" / f"{article}.txt").write_text(texts[article], newline="\n")
    with (arguments.out / "questions.jsonl").open("w") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    print(f"{len(rows)} questions on {len({row['article'] for row in rows})} articles")


if __name__ == "__main__":
    main()
