"""Writes the training documents held aside as two question sets, for fitting ranking, confidence and modes.

    python held_set.py DATA --out FOLDER

FOLDER/asked gets the questions written for articles, as people ask them, FOLDER/squad those of SQuAD: each has
`articles/` and `questions.jsonl` in the form of the development sets; `npm run fit-reader` reads them.
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
    squad = {name.split("/")[1] for name in held_documents() if name.startswith("squad")}
    for name, is_squad in (("asked", False), ("squad", True)):
        chosen = [row for row in rows if (row["article"] in squad) == is_squad]
        articles = {row["article"] for row in chosen}
        (arguments.out / name / "articles").mkdir(parents=True, exist_ok=True)
        for article in articles:
            (arguments.out / name / "articles" / f"{article}.txt").write_text(texts[article], newline="\n")
        with (arguments.out / name / "questions.jsonl").open("w") as file:
            for row in chosen:
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
        print(f"{name}: {len(chosen)} questions on {len(articles)} articles")


if __name__ == "__main__":
    main()
