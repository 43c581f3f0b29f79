"""Makes the training set of the Reader from the question sets.

Reads the unpacked sets (folders `qa/`, `more/`, `news/`) and the project's own `written/`, splits their texts with
the project's own splitter and writes to --out:

    documents.jsonl   {id, passages: [text]}
    questions.jsonl   {id, set, doc, question, kind, impossible, positives: [{passage, spans: [[start, end]]}],
                       negatives: [passage, ...] hardest first, held}

Span offsets are code points into the passage. Texts that share sentences with the evaluation sets are left out.
Documents named by `held_articles.json` are marked `held`: they fit fusion and calibration, and Reader, Embedder and
Checker are never trained on them.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from candidates import LEXICAL_WEIGHT, BM25, Embedder
from documents import Document, read_articles, split_documents

PROJECT = Path(__file__).parents[3]
HELD_ARTICLES = Path(__file__).with_name("held_articles.json")
WRITTEN = Path(__file__).with_name("written")

NEGATIVES = 16
"""Hard negatives kept for each question."""

MIN_SHARED_LENGTH = 40
"""A sentence at least this long that stands in an evaluation article rules its document out."""

DENSE_SETS = ("news", "written", "squad11-13", "squad20-15", "squad20-10")
"""Sets whose negatives are ranked by meaning too; the others have few passages a document."""


@dataclass
class Question:
    """A question before its document is split: offsets are code points into the document."""

    id: str
    set: str
    doc: str
    question: str
    kind: str = ""
    impossible: bool = False
    evidence: list[tuple[int, int]] = field(default_factory=list)
    answers: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True)
class Source:
    """A question set: where it lies, its form, and how many of its questions to take at most."""

    name: str
    paths: tuple[str, ...]
    form: str
    limit: int = 10**9


SOURCES = (
    Source("squad11-13", ("qa/qa/squad11-13-articles.jsonl",), "span"),
    Source("squad20-15", ("qa/qa/squad20-15-articles.jsonl",), "span"),
    Source("squad20-10", ("more/squad20-10-train-articles.jsonl",), "span"),
    Source("squad11-routerlens", ("qa/qa/squad11-train-subset-routerlens.jsonl",), "span"),
    Source("nq-swap", ("qa/qa/nq-swap-train.jsonl", "qa/qa/nq-swap-dev.jsonl", "qa/qa/nq-swap-test.jsonl"), "span"),
    Source("qed", ("qa/qa/qed-dev.jsonl",), "span"),
    Source("fairytaleqa", ("qa/qa/fairytaleqa-train.jsonl",), "span", 3000),
    Source("covidqa", ("qa/qa/covid-200423_covidQA.jsonl",), "span", 600),
    Source("policyqa", ("qa/qa/policyqa-dev.jsonl",), "span", 1000),
    Source("selqa", ("qa/qa/selqa-dev.jsonl", "qa/qa/selqa-test.jsonl"), "sentence"),
    Source("qamr", ("qa/qa/qamr-dev.jsonl", "qa/qa/qamr-test.jsonl"), "sentence", 5000),
    Source("nqg", ("qa/qa/nqg-test_from-squad-train-lower-tok.jsonl",), "sentence", 5000),
)


def read_jsonl(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.open()]


class Collection:
    """Documents and questions gathered from the sets."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.fixed: dict[str, Document] = {}
        """Documents that come as sentences and need no splitting."""
        self.questions: list[Question] = []

    def add_span_set(self, name: str, rows: list[dict]) -> None:
        """Contexts of one document become its text, a blank line between them."""
        contexts: dict[str, dict[str, int]] = defaultdict(dict)
        for row in rows:
            doc = f"{name}/{row['doc']}"
            known = contexts[doc]
            context = unwrap(row["context"])
            if context not in known:
                text = self.texts.get(doc, "")
                known[context] = len(text)
                self.texts[doc] = f"{text}{context}\n\n"
            offset = known[context]
            # FairytaleQA's free answers have no place in the text: start is null or negative.
            answers = [
                (offset + a["start"], offset + a["start"] + len(a["text"]))
                for a in row["answers"]
                if a["start"] is not None and a["start"] >= 0 and context[a["start"] :].startswith(unwrap(a["text"]))
            ]
            if not answers and not row["impossible"]:
                continue
            evidence = [] if answers else [(offset, offset + len(context))]
            self.questions.append(
                Question(row["id"], name, doc, row["question"], row.get("kind") or "", row["impossible"], evidence, answers)
            )

    def add_sentence_set(self, name: str, rows: list[dict]) -> None:
        """Sentences of one text are its passages; for sets of single sentences, those that stand together."""
        groups: dict[str, list[str]] = defaultdict(list)
        for number, row in enumerate(rows):
            doc = f"{name}/{sentence_group(name, row, number)}"
            sentences = groups[doc]
            for sentence in row["sentences"]:
                if sentence not in sentences:
                    sentences.append(sentence)
            right = [sentences.index(row["sentences"][label]) for label in row["labels"]]
            # Offsets are not known yet: passage numbers stand in, and `place` below turns them into offsets.
            self.questions.append(
                Question(row["id"], name, doc, row["question"], "", not right, [(i, i) for i in right])
            )
        for doc, sentences in groups.items():
            text, bounds = "", []
            for sentence in sentences:
                bounds.append((len(text), len(text) + len(sentence)))
                text += sentence + "\n"
            self.fixed[doc] = Document(doc, text, bounds)
        for question in self.questions:
            if question.set == name:
                bounds = self.fixed[question.doc].bounds
                question.evidence = [bounds[i] for i, _ in question.evidence]

    def add_article_set(self, name: str, articles: Path, questions: Path) -> None:
        """Whole articles, with offsets of evidence and answers into them."""
        for id, text in read_articles(articles).items():
            self.texts[f"{name}/{id}"] = text
        for row in read_jsonl(questions):
            self.questions.append(
                Question(
                    row["id"],
                    name,
                    f"{name}/{row['doc']}",
                    row["question"],
                    row["kind"],
                    row["impossible"],
                    [(e["start"], e["end"]) for e in row["evidence"]],
                    [(a["start"], a["start"] + len(a["text"])) for a in row["answers"]],
                )
            )


def unwrap(text: str) -> str:
    """Joins wrapped lines, keeping every offset: a lone line end becomes a space."""
    return re.sub(r"(?<!\n)\n(?!\n)", " ", text)


def sentence_group(name: str, row: dict, number: int) -> str:
    """What a sentence-form question's passages belong to."""
    if name == "qamr":  # "Wiki1k:wikinews:762751:3:1": the article is all but paragraph and sentence
        return ":".join(row["doc"].split(":")[:3])
    if name == "nqg":  # no article is given, but neighbouring lines come from the same one
        return str(number // 40)
    return f"{row['doc']}#{row.get('section', '')}"


def evaluation_sentences(folder: Path) -> set[str]:
    """Long sentences and lines of every evaluation article, normalised. Prints what was found.

    Raises SystemExit where a set of the folder, or the folder itself, holds no article: nothing would be kept out.
    """
    sets = {path.name: sorted(path.glob("articles/*.txt")) for path in folder.iterdir() if path.is_dir()}
    if not sets or not all(sets.values()):
        raise SystemExit(f"{folder}: must hold evaluation sets, each with articles/*.txt, so as to keep them out.")
    print("kept out:", ", ".join(f"{name} ({len(articles)} articles)" for name, articles in sorted(sets.items())))
    return {
        normalise(line)
        for articles in sets.values()
        for path in articles
        for line in re.split(r"\n|(?<=[.!?]) ", path.read_text())
        if len(line) >= MIN_SHARED_LENGTH
    }


def normalise(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


def shared_with_evaluation(documents: dict[str, Document], folder: Path) -> set[str]:
    """Names of the documents that share a sentence with an evaluation article in `folder`; prints them."""
    forbidden = evaluation_sentences(folder)
    shared = {name for name, document in documents.items() if overlaps(document, forbidden)}
    print(f"left out, as they share sentences with evaluation articles: {sorted(shared)}")
    return shared


def overlaps(document: Document, forbidden: set[str]) -> bool:
    return any(
        normalise(part) in forbidden
        for line in document.text.split("\n")
        for part in [line, *re.split(r"(?<=[.!?]) ", line)]
        if len(part) >= MIN_SHARED_LENGTH
    )


def positives(question: Question, document: Document) -> list[dict]:
    """The right passages with the answer spans in them, offsets into the passage."""
    if question.impossible:
        return []
    found: dict[int, list[list[int]]] = {}
    for start, end in question.evidence:
        for index in document.passages_of(start, end):
            found[index] = []
    for start, end in question.answers:
        index = document.passage_at(start)
        if index is None or (question.evidence and index not in found):
            continue
        first, last = document.bounds[index]
        spans = found.setdefault(index, [])
        if end <= last and [start - first, end - first] not in spans:
            spans.append([start - first, end - first])
    return [{"passage": index, "spans": spans} for index, spans in sorted(found.items())]


def mine(documents: dict[str, Document], questions: list[Question], embedder: Embedder) -> Iterator[np.ndarray]:
    """For each question, its document's passages from the most to the least similar."""
    dense_docs = {q.doc for q in questions if q.set in DENSE_SETS}
    vectors = {}
    passages = [(doc, p) for doc in sorted(dense_docs) for p in documents[doc].passages]
    print(f"embedding {len(passages)} passages", flush=True)
    embedded = embedder.embed([p for _, p in passages])
    at = 0
    for doc in sorted(dense_docs):
        size = len(documents[doc].bounds)
        vectors[doc] = embedded[at : at + size]
        at += size
    dense = [q for q in questions if q.set in DENSE_SETS]
    print(f"embedding {len(dense)} questions", flush=True)
    queries = dict(zip((id(q) for q in dense), embedder.embed([q.question for q in dense]), strict=True))
    lexical: dict[str, BM25] = {}
    for question in questions:
        if question.doc not in lexical:
            lexical[question.doc] = BM25(documents[question.doc].passages)
        scores = LEXICAL_WEIGHT * lexical[question.doc].scores(question.question)
        if question.doc in vectors:
            scores = scores + vectors[question.doc] @ queries[id(question)]
        yield np.argsort(-scores, kind="stable")


def collect(data: Path) -> Collection:
    """All sets; `data` is the folder with the unpacked ones."""
    collection = Collection()
    rng = random.Random(7)
    for source in SOURCES:
        rows = [row for path in source.paths for row in read_jsonl(data / path)]
        (collection.add_span_set if source.form == "span" else collection.add_sentence_set)(source.name, rows)
        mine_only = [q for q in collection.questions if q.set == source.name]
        if len(mine_only) > source.limit:
            kept = {id(q) for q in rng.sample(mine_only, source.limit)}
            collection.questions = [q for q in collection.questions if q.set != source.name or id(q) in kept]
    collection.add_article_set("news", data / "news" / "news-articles", data / "news" / "news-qa.jsonl")
    collection.add_article_set("written", WRITTEN / "articles", WRITTEN / "questions.jsonl")
    return collection


def held_documents() -> set[str]:
    """Names, `set/document`, of those that Reader, Embedder and Checker are never trained on."""
    return set(json.loads(HELD_ARTICLES.read_text()))


def add_options(parser: argparse.ArgumentParser, out: Path) -> None:
    """The options of making a training set; `out` is the default of --out."""
    parser.add_argument("--eval", type=Path, required=True, help="folder of evaluation sets, to keep out of training")
    parser.add_argument("--embedder", type=Path, default=PROJECT / "retrieval" / "models" / "verbatim-embedder")
    parser.add_argument("--out", type=Path, default=out)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with the unpacked sets qa/, more/, news/")
    add_options(parser, out=PROJECT / ".training" / "reader" / "data")
    arguments = parser.parse_args()

    collection = collect(arguments.data)
    used = {q.doc for q in collection.questions}
    print(f"splitting {len(used)} documents", flush=True)
    documents = split_documents({d: t for d, t in collection.texts.items() if d in used})
    documents |= {d: doc for d, doc in collection.fixed.items() if d in used}

    shared = shared_with_evaluation(documents, arguments.eval)
    questions = [q for q in collection.questions if q.doc not in shared]

    held = held_documents()
    arguments.out.mkdir(parents=True, exist_ok=True)
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    with (arguments.out / "questions.jsonl").open("w") as file:
        for question, order in zip(questions, mine(documents, questions, Embedder(arguments.embedder)), strict=True):
            document = documents[question.doc]
            right = positives(question, document)
            if not right and not question.impossible:
                continue
            taken = {p["passage"] for p in right}
            wrong = [int(i) for i in order if i not in taken]
            if question.impossible and question.evidence:
                # What the question was written for, though it does not answer, is what makes it hard.
                near = question.evidence
                own = [i for a, b in near for i, (start, _) in enumerate(document.bounds) if a <= start < b]
                wrong = [i for i in wrong if i in own][:4] + [i for i in wrong if i not in own]
            row = {
                "id": question.id,
                "set": question.set,
                "doc": question.doc,
                "question": question.question,
                "kind": question.kind,
                "impossible": question.impossible,
                "positives": right,
                "negatives": wrong[:NEGATIVES],
                "held": question.doc in held,
            }
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
            count = counts[question.set]
            count[0] += 1
            count[1] += question.impossible
            count[2] += any(p["spans"] for p in right)
    with (arguments.out / "documents.jsonl").open("w") as file:
        for name, document in documents.items():
            file.write(json.dumps({"id": name, "passages": document.passages}, ensure_ascii=False) + "\n")
    for set_name, (total, impossible, spans) in counts.items():
        print(f"{set_name:20} {total:6} questions, {impossible:5} unanswerable, {spans:6} with a span")


if __name__ == "__main__":
    main()
