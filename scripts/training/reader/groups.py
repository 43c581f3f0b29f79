"""Training groups: a question with its right passage, if any, and wrong ones from the same document."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, replace
from pathlib import Path

from tokenizers import Tokenizer

from augment import ask_of_another, make_unanswerable, names_in, restyle, years_in
from features import (
    CLS,
    MASK,
    SEP,
    Pair,
    PassageTokens,
    build_pair,
    token_span,
    tokenize_follow_up,
    tokenize_passages,
    tokenize_questions,
)
from follow_ups import follow_up, names_of
from rounds import Rounds
from thesaurus import Thesaurus

NEGATIVES = {"news": 3, "written": 3}
"""Wrong passages in a group, by set; `OTHER_NEGATIVES` elsewhere."""

OTHER_NEGATIVES = 2
NEAREST = 8
"""Passages of a document from which all wrong ones but one are drawn; the product reads five."""

BEHIND_SHARE = 0.3
"""Share of the groups in which the sentence behind the right one is among the wrong ones: the right one is its context,
and what stands there alone is no answer."""

SWAP_SHARE = 0.05
"""Share of answerable questions turned into unanswerable ones."""

OPPOSED_SHARE = 0.15
"""Share of answerable questions asked with a word in the opposite meaning, where they have such a word and there is a
thesaurus: of the sentence that answered them alone, since another one may answer now."""

ANOTHERS_SHARE = 0.15
"""Share of answerable questions asked of somebody else, or of another year, of the same document, where they name one:
of the sentence that answered them alone, since another one may answer now."""

CHAT_SETS = ("news", "written")
"""Sets of questions as people type them in a chat, many on each article."""

HISTORY_SHARE = 0.15
"""Share of the questions of `CHAT_SETS` that are asked after another one of the same article."""

MASKED_GROUPS = 0.25
"""Share of the groups in which word pieces are hidden, so that questions and sentences are not learned by heart."""

MASKED_PIECES = 0.08
"""Share of a question's and its passages' pieces hidden there; those of the answer stay."""

REWORDED_SHARE = 0.5
"""Share of the questions some of whose words give way to synonyms, where there is a thesaurus."""

SQUAD_LIKE = {"squad11-13": 13, "squad20-15": 28, "squad20-10": 20, "squad11-routerlens": 13}
MATCHING = {"nq-swap": 1.5, "qed": 1, "fairytaleqa": 1, "covidqa": 0.5, "policyqa": 0.5}
SENTENCES = {"selqa": 1.5, "qamr": 0.5, "nqg": 0.5}
WEIGHTS = SQUAD_LIKE | MATCHING | SENTENCES | {"news": 44, "written": 64}
"""How often a group is of each set, in proportion."""

SPAN_FREE = frozenset(SENTENCES)


@dataclass(frozen=True)
class Example:
    """An input with its targets."""

    pair: Pair
    relevant: bool
    span: tuple[int, int] | None
    """First and last token of the answer in the input; (0, 0) for none; None where it is not known."""


Group = list[Example]


class Corpus:
    """The prepared documents, tokenised, and the questions by set."""

    def __init__(self, folder: Path, tokenizer: Tokenizer, thesaurus: Thesaurus | None = None) -> None:
        self.tokenizer = tokenizer
        self.thesaurus = thesaurus
        rows = [json.loads(line) for line in (folder / "questions.jsonl").open()]
        self.questions: dict[str, list[dict]] = {}
        for row in rows:
            if not row["held"] and (row["negatives"] or row["positives"]):
                self.questions.setdefault(row["set"], []).append(row)
        used = {q["doc"] for qs in self.questions.values() for q in qs}
        self.texts: dict[str, list[str]] = {}
        for line in (folder / "documents.jsonl").open():
            document = json.loads(line)
            if document["id"] in used:
                self.texts[document["id"]] = document["passages"]
        self.tokens: dict[str, list[PassageTokens]] = {}
        self.by_document: dict[str, list[str]] = {}
        chat = [row for name in CHAT_SETS for row in self.questions.get(name, [])]
        for row in chat:
            self.by_document.setdefault(row["doc"], []).append(row["question"])
        self.names_in_document = {doc: names_of(self.texts[doc]) for doc in self.by_document}
        self.joined = {doc: " ".join(passages) for doc, passages in self.texts.items()}
        self.named_in_document: dict[str, list[str]] = {}
        self.names = [n for row in chat for n in names_in(row["question"])]

    def pair(self, question: list[int], doc: str, passage: int) -> tuple[Pair, PassageTokens]:
        """The input for a passage of a document, and the passage's tokens."""
        if doc not in self.tokens:
            self.tokens[doc] = tokenize_passages(self.tokenizer, self.texts[doc])
        tokens = self.tokens[doc]
        return build_pair(question, tokens[passage], tokens[passage - 1] if passage else None), tokens[passage]

    def group(self, row: dict, rng: random.Random) -> Group:
        """A group for one question, restyled; now and then made unanswerable."""
        text, right = row["question"], row["positives"]
        if self.thesaurus and right and rng.random() < OPPOSED_SHARE:
            passage = choose_right(right, rng)["passage"]
            opposed = self.thesaurus.oppose(text, self.texts[row["doc"]][passage], rng)
            if opposed:
                return self._unanswered(opposed, row["doc"], passage, rng)
        if right and rng.random() < ANOTHERS_SHARE:
            passage = choose_right(right, rng)["passage"]
            another = self._of_another(text, row["doc"], passage, rng)
            if another:
                return self._unanswered(another, row["doc"], passage, rng)
        swapped = None
        if right and self.names and rng.random() < SWAP_SHARE:
            swapped = make_unanswerable(text, self.joined[row["doc"]], self.names, rng)
        if self.thesaurus and not swapped and rng.random() < REWORDED_SHARE:
            text = self.thesaurus.reword(text, self.joined[row["doc"]], rng)
        others = [q for q in self.by_document.get(row["doc"], []) if q != row["question"]]
        if others and not swapped and rng.random() < HISTORY_SHARE:
            text = follow_up(others, text, self.names_in_document[row["doc"]], rng)
            question = tokenize_follow_up(self.tokenizer, restyle(text, rng))
        else:
            question = tokenize_questions(self.tokenizer, [restyle(swapped or text, rng)])[0]

        size = NEGATIVES.get(row["set"], OTHER_NEGATIVES)
        wrong = draw_negatives(row["negatives"], size, rng)
        if swapped:
            wrong = [right[0]["passage"], *wrong[: size - 1]]
        chosen = choose_right(right, rng) if right and not swapped else None
        if chosen and rng.random() < BEHIND_SHARE:
            wrong = self._with_next(wrong, row, chosen["passage"])
        group = [Example(self.pair(question, row["doc"], p)[0], False, (0, 0)) for p in wrong]
        if chosen:
            group.insert(0, self._right(question, row, chosen))
        return [mask(example, rng) for example in group] if rng.random() < MASKED_GROUPS else group

    def _unanswered(self, question: str, doc: str, passage: int, rng: random.Random) -> Group:
        """A group of one passage, which answers another question than this."""
        ids = tokenize_questions(self.tokenizer, [restyle(question, rng)])[0]
        return [Example(self.pair(ids, doc, passage)[0], False, (0, 0))]

    def _of_another(self, question: str, doc: str, passage: int, rng: random.Random) -> str | None:
        """The question asked of somebody else in the document; None where it names nobody in the passage."""
        if doc not in self.named_in_document:
            texts = self.texts[doc]
            self.named_in_document[doc] = sorted({name for text in texts for name in names_in(text) + years_in(text)})
        right = " ".join(self.texts[doc][max(0, passage - 1) : passage + 1])
        return ask_of_another(question, right, self.named_in_document[doc], rng)

    def _with_next(self, wrong: list[int], row: dict, passage: int) -> list[int]:
        """Wrong passages of the same number, the one behind `passage` among them, unless that is right or there is none."""
        behind = passage + 1
        known = {p["passage"] for p in row["positives"]}.union(wrong)
        if behind in known or behind == len(self.texts[row["doc"]]):
            return wrong
        return [behind, *wrong[:-1]]

    def _right(self, question: list[int], row: dict, chosen: dict) -> Example:
        pair, tokens = self.pair(question, row["doc"], chosen["passage"])
        span = None
        if chosen["spans"] and row["set"] not in SPAN_FREE:
            found = token_span(tokens, *chosen["spans"][0])
            span = found and (pair.first + found[0], pair.first + found[1])
        return Example(pair, True, span)


def mask(example: Example, rng: random.Random) -> Example:
    """The example with some of its word pieces hidden."""
    first, last = example.span or (0, 0)
    ids = [
        MASK if piece not in (CLS, SEP) and not first <= at <= last and rng.random() < MASKED_PIECES else piece
        for at, piece in enumerate(example.pair.ids)
    ]
    return replace(example, pair=replace(example.pair, ids=ids))


def choose_right(positives: list[dict], rng: random.Random) -> dict:
    """One of the right passages, of those with a known answer where there are any."""
    return rng.choice([p for p in positives if p["spans"]] or positives)


def draw_negatives(ranked: list[int], size: int, rng: random.Random) -> list[int]:
    """`size` wrong passages, all but one of them among the nearest."""
    chosen: list[int] = []
    for pool, count in ((ranked[:NEAREST], size - 1), (ranked, size)):
        left = [p for p in pool if p not in chosen]
        chosen += rng.sample(left, min(len(left), max(0, count - len(chosen))))
    return chosen


class Sampler(Rounds):
    """An endless stream of groups: sets by weight, the questions of each in shuffled rounds."""

    def __init__(self, corpus: Corpus, seed: int) -> None:
        super().__init__({name: range(len(rows)) for name, rows in corpus.questions.items()}, seed)
        self.corpus = corpus

    def next(self) -> Group:
        name = self.choose(WEIGHTS)
        return self.corpus.group(self.corpus.questions[name][self.draw(name)], self.rng)
