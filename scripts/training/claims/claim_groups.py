"""Training groups: a claim with the passages that decide it, if any, and others from the same article."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

from checker_model import LABELS  # noqa: I001: finds the Reader's folder
from augment import names_in, restyle
from features import Pair, PassageTokens, build_pair, tokenize_passages, tokenize_questions
from rounds import Rounds
from swaps import contradict
from thesaurus import Thesaurus

SUPPORTED, CONTRADICTED, ABSENT = range(len(LABELS))
OTHERS = 1
"""Passages that do not decide, in a group with one that does; one more for an absent claim."""

HARDEST = 6
"""Most of them come from this many nearest passages."""

SWAP_SHARE = 0.25
"""Share of supported claims turned into contradicted ones."""

EARLY_END = 0.2
EARLY_COPIES, LATE_COPIES = 0.25, 0.07
"""Share of groups whose claim is a sentence of the article: until `EARLY_END` of the budget, and after it. They are
easy, and teach the comparing of two texts sooner than claims do."""

ASKED_SHARE = 0.55, 0.25
"""Share of the other groups whose claim is made of a question: at the beginning and at the end, falling evenly."""

ASKED_SWAP_SHARE = 0.45
"""Share of these that are turned into contradicted ones, mostly by another answer."""

WRONG_SHARE = 0.7
LONELY_SHARE = 0.15
"""Share of them shown with passages alone that do not decide."""

REWORDED_SHARE = 0.25
"""Share of claims some of whose words give way to synonyms, where there is a thesaurus."""

OPPOSED_SHARE = 0.3
"""Share of swaps that take another opposite from the thesaurus, where it has one."""

COPY_SWAP_SHARE = 0.6
"""Share of these with a swap."""


@dataclass(frozen=True)
class Example:
    """An input and what the passage says of the claim, as an index into `LABELS`."""

    pair: Pair
    label: int


Group = list[Example]


class ClaimSampler(Rounds):
    """An endless stream of groups, the claims in shuffled rounds."""

    def __init__(self, folder: Path, tokenizer: Tokenizer, seed: int, thesaurus: Thesaurus | None = None) -> None:
        self.claims = [json.loads(line) for line in (folder / "claims.jsonl").open()]
        self.asked = [json.loads(line) for line in (folder / "asked.jsonl").open()]
        super().__init__({"claims": range(len(self.claims)), "asked": range(len(self.asked))}, seed)
        self.thesaurus = thesaurus
        self.texts = {d["id"]: d["passages"] for d in map(json.loads, (folder / "documents.jsonl").open())}
        self.tokenizer = tokenizer
        self.tokens: dict[str, list[PassageTokens]] = {}
        self.names = {doc: [n for p in passages for n in names_in(p)] for doc, passages in self.texts.items()}

    def next(self, progress: float) -> Group:
        """The next group; `progress` is the share of the budget spent."""
        if self.rng.random() < (EARLY_COPIES if progress < EARLY_END else LATE_COPIES):
            return self.copy_group(self.claims[self.rng.randrange(len(self.claims))]["doc"])
        first, last = ASKED_SHARE
        if self.rng.random() < first + (last - first) * progress:
            return self.asked_group(self.asked[self.draw("asked")])
        return self.claim_group(self.claims[self.draw("claims")])

    def asked_group(self, row: dict) -> Group:
        """A claim made of a question, as its answer has it, with another answer or otherwise swapped."""
        rng, claim, passage = self.rng, row["claim"], row["evidence"][0]
        label, chosen = SUPPORTED, [passage]
        if rng.random() < ASKED_SWAP_SHARE:
            if row["wrong"] and rng.random() < WRONG_SHARE:
                claim, label = rng.choice(row["wrong"]), CONTRADICTED
            else:
                claim, label = self.swapped(claim, row["doc"], passage)
        if label == SUPPORTED and len(row["near"]) > 1 and rng.random() < LONELY_SHARE:
            chosen = []
        others = draw_others(row["near"], {passage}, OTHERS + (not chosen), rng)
        return self.group(claim, row["doc"], chosen, label, others)

    def reworded(self, claim: str, doc: str, deciding: list[int]) -> str:
        if self.thesaurus is None or not deciding or self.rng.random() >= REWORDED_SHARE:
            return claim
        return self.thesaurus.reword(claim, self.texts[doc][deciding[0]], self.rng)

    def claim_group(self, row: dict) -> Group:
        rng, label, claim = self.rng, LABELS.index(row["label"]), row["claim"]
        # Deciding sentences stand best first.
        chosen = row["evidence"][: 1 if rng.random() < 0.75 else 2][-1:]
        if label == SUPPORTED and rng.random() < SWAP_SHARE:
            claim, label = self.swapped(claim, row["doc"], chosen[0])
        others = draw_others(row["near"], set(row["evidence"]), OTHERS + (not chosen), rng)
        return self.group(claim, row["doc"], chosen, label, others)

    def copy_group(self, doc: str) -> Group:
        """A sentence of the article as the claim, as it is or with a swap."""
        rng, passages = self.rng, self.texts[doc]
        index = rng.randrange(len(passages))
        claim, label = passages[index], SUPPORTED
        if rng.random() < COPY_SWAP_SHARE:
            claim, label = self.swapped(claim, doc, index)
        others = [p for p in (index - 1, index + 1) if 0 <= p < len(passages)][:1]
        return self.group(claim, doc, [index], label, others)

    def swapped(self, claim: str, doc: str, passage: int) -> tuple[str, int]:
        text = self.texts[doc][passage]
        found = None
        if self.thesaurus and self.rng.random() < OPPOSED_SHARE:
            found = self.thesaurus.oppose(claim, text, self.rng)
        found = found or contradict(claim, text, self.names[doc], self.rng)
        return (found, CONTRADICTED) if found else (claim, SUPPORTED)

    def group(self, claim: str, doc: str, deciding: list[int], label: int, others: list[int]) -> Group:
        """The claim as people type it, with the passages that decide it and others."""
        typed = restyle(self.reworded(claim, doc, deciding), self.rng)
        question = tokenize_questions(self.tokenizer, [typed])[0]
        return [Example(self.pair(question, doc, p), label) for p in deciding] + [
            Example(self.pair(question, doc, p), ABSENT) for p in others
        ]

    def pair(self, claim: list[int], doc: str, passage: int) -> Pair:
        if doc not in self.tokens:
            self.tokens[doc] = tokenize_passages(self.tokenizer, self.texts[doc])
        tokens = self.tokens[doc]
        return build_pair(claim, tokens[passage], tokens[passage - 1] if passage else None)


def draw_others(near: list[int], taken: set[int], size: int, rng: random.Random) -> list[int]:
    """`size` passages that decide nothing, all but one from the nearest."""
    left = [p for p in near if p not in taken]
    hard = rng.sample(left[:HARDEST], min(size - 1, len(left[:HARDEST])))
    rest = [p for p in left if p not in hard]
    return hard + rng.sample(rest, min(size - len(hard), len(rest)))
