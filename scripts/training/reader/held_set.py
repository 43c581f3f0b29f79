"""Writes the training articles held aside as a question set, for fitting ranking and confidence.

    python held_set.py DATA --out SET

SET gets `articles/` and `questions.jsonl` in the form of the development sets; `npm run fit-reader` reads it.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from documents import read_articles

PROJECT = Path(__file__).parents[3]
HELD_ARTICLES = Path(__file__).with_name("held_articles.json")


def held_questions(data: Path) -> tuple[list[dict], dict[str, str]]:
    """The held articles' questions in the form of the development sets, and all article texts by name."""
    held = set(json.loads(HELD_ARTICLES.read_text()))
    texts = read_articles(data / "news" / "news-articles")
    rows = []
    for line in (data / "news" / "news-qa.jsonl").open():
        row = json.loads(line)
        if row["doc"] not in held:
            continue
        text = texts[row["doc"]]
        rows.append(
            {
                "id": row["id"],
                "article": row["doc"],
                "question": row["question"],
                "answerable": not row["impossible"],
                "evidence": [text[e["start"] : e["end"]] for e in row["evidence"]],
                "answers": [a["text"] for a in row["answers"]],
                "kind": row["kind"],
            }
        )
    return rows, texts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with the unpacked set news/")
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
