"""Trains the embedder: a question is drawn to the sentences of a document that answer it, away from all others.

    python train_embedder.py --pairs 60000            from all-MiniLM-L6-v2
    python train_embedder.py --pairs 60000 --from F   from an earlier run's embedder.pt, or the committed ONNX file
    python train_embedder.py --pairs 60000 --resume   go on, with the same options; --pairs may differ

Reads what the Reader's `prepare.py` wrote. A pair is a question and the sentences it is held against. Writes to --out:
`checkpoint.pt`, `embedder.pt` (averaged weights, what `export_embedder.py` reads), `train.log`. Word embeddings stay
as they are.
"""

from __future__ import annotations

import argparse
import re
import sys
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "reader"))

from loop import add_arguments, train  # noqa: E402, I001: sets thread counts before torch is loaded
import torch  # noqa: E402
from tokenizers import Tokenizer  # noqa: E402
from torch import Tensor  # noqa: E402
from torch.nn import functional  # noqa: E402

from augment import restyle  # noqa: E402
from features import CLS, MAX_QUESTION_TOKENS, SEP, load_tokenizer  # noqa: E402
from groups import LATE, Corpus  # noqa: E402
from model import Packed, PackedEncoder, pretrained_encoder, pretrained_folder  # noqa: E402
from restore import restore  # noqa: E402
from rounds import Rounds  # noqa: E402
from thesaurus import load_thesaurus  # noqa: E402

PROJECT = Path(__file__).parents[3]
MAX_SENTENCE_TOKENS = 126
QUESTIONS = 24
"""Questions of a shelf at most."""

SENTENCES = 48
"""Sentences of a shelf: documents with fewer share one, of one with more those nearest to its questions."""

SHELVES_PER_STEP = 2
SCALE = 20.0
"""Cosines are multiplied by it, as all-MiniLM-L6-v2 was trained."""

REWORDED_SHARE = 0.3
"""Share of the questions some of whose words give way to synonyms, where there is a thesaurus."""

WARMUP_STEPS = 60
POINTS_BACK = re.compile(
    r"[\s\"“‘'«(–—-]*(?:he|she|it|they|we|his|her|hers|its|their|theirs|him|them|this|that|these|those|such|both"
    r"|neither|the former|the latter|the same)(?!\w)",
    re.IGNORECASE,
)
"""As the product has it: such a sentence is embedded after the one before it."""


class PackedEmbedder(PackedEncoder):
    """The encoder over a `Packed` batch, with mean pooling: a unit vector a sequence, [batch, hidden size]."""

    def forward(self, batch: Packed) -> Tensor:
        hidden = self.hidden(batch).float()
        rows = batch.slots // batch.mask.shape[1]
        summed = hidden.new_zeros(len(batch.mask), hidden.shape[1]).index_add(0, rows, hidden)
        return functional.normalize(summed, dim=1)


def new_embedder(start: Path | None) -> PackedEmbedder:
    """all-MiniLM-L6-v2, or what training made of it: `embedder.pt` or its export."""
    embedder = PackedEmbedder(pretrained_encoder(pretrained_folder()))
    if start and start.suffix == ".onnx":
        restore(embedder, start)
    elif start:
        embedder.load_state_dict(torch.load(start, map_location="cpu", weights_only=True))
    return embedder


@dataclass(frozen=True)
class Shelf:
    """Questions, and the sentences among which theirs are to be found. All as word pieces."""

    questions: list[list[int]]
    sentences: list[list[int]]
    right: list[set[int]]
    """Of each question, the places of the sentences that answer it."""

    def __len__(self) -> int:
        return len(self.questions)


@dataclass
class Loss:
    """Sums over shelves; `total` carries the gradient."""

    total: Tensor
    found: int
    questions: int


def shelf_loss(embedder: PackedEmbedder, shelves: list[Shelf]) -> Loss:
    """Cross-entropy of the right sentences, whichever of them, among those of the shelf."""
    total, found, questions = torch.zeros(()), 0, 0
    for shelf in shelves:
        texts = shelf.questions + shelf.sentences
        vectors = embedder(Packed.from_sequences(texts, [[0] * len(text) for text in texts]))
        scores = SCALE * vectors[: len(shelf)] @ vectors[len(shelf) :].T
        wrong = torch.ones(scores.shape, dtype=torch.bool)
        for row, right in enumerate(shelf.right):
            wrong[row, list(right)] = False
        total = total + (scores.logsumexp(1) - scores.masked_fill(wrong, -1e4).logsumexp(1)).mean()
        found += int((~wrong).gather(1, scores.argmax(1, keepdim=True)).sum())
        questions += len(shelf)
    return Loss(total, found, questions)


class ShelfSampler(Rounds):
    """An endless stream of shelves: sets by the Reader's weights, the documents of each in shuffled rounds."""

    def __init__(self, corpus: Corpus, seed: int) -> None:
        self.corpus = corpus
        self.questions: dict[str, dict[str, list[dict]]] = {}
        for name, rows in corpus.questions.items():
            for row in rows:
                if row["positives"]:
                    self.questions.setdefault(name, {}).setdefault(row["doc"], []).append(row)
        super().__init__({name: list(documents) for name, documents in self.questions.items()}, seed)

    def next(self) -> Shelf:
        """The next shelf."""
        name = self.choose(LATE)
        questions: list[list[int]] = []
        sentences: list[list[int]] = []
        right: list[set[int]] = []
        while len(sentences) < SENTENCES // 2 and len(questions) < QUESTIONS:
            doc = self.draw(name)
            rows = self.questions[name][doc]
            rows = self.rng.sample(rows, min(len(rows), QUESTIONS - len(questions)))
            places = self._sentences(doc, rows)
            for row in rows:
                questions.append(self._question(row))
                right.append({len(sentences) + places.index(p["passage"]) for p in row["positives"] if p["passage"] in places})
            sentences += [self._sentence(doc, place) for place in places]
        return Shelf(questions, sentences, right)

    def _sentences(self, doc: str, rows: list[dict]) -> list[int]:
        """Places of the sentences of a document that its questions are held against, the right ones among them."""
        count = len(self.corpus.texts[doc])
        if count <= SENTENCES:
            return list(range(count))
        chosen = dict.fromkeys(p["passage"] for row in rows for p in row["positives"][:1])
        for rank in range(SENTENCES):
            for row in rows:
                if rank < len(row["negatives"]) and len(chosen) < SENTENCES:
                    chosen[row["negatives"][rank]] = None
        return list(chosen)

    def _question(self, row: dict) -> list[int]:
        text = row["question"]
        if self.corpus.thesaurus and self.rng.random() < REWORDED_SHARE:
            text = self.corpus.thesaurus.reword(text, self.corpus.joined[row["doc"]], self.rng)
        return self._pieces(restyle(text, self.rng), MAX_QUESTION_TOKENS)

    def _sentence(self, doc: str, place: int) -> list[int]:
        texts = self.corpus.texts[doc]
        text = texts[place]
        if place > 0 and POINTS_BACK.match(text):
            text = f"{texts[place - 1]} {text}"
        return self._pieces(text, MAX_SENTENCE_TOKENS)

    def _pieces(self, text: str, most: int) -> list[int]:
        return [CLS, *self.corpus.tokenizer.encode(text, add_special_tokens=False).ids[:most], SEP]


def figures(losses: list[Loss]) -> str:
    questions = sum(loss.questions for loss in losses)
    mean = sum(float(loss.total) for loss in losses) / len(losses)
    return f"loss {mean:.3f} P@1 {sum(loss.found for loss in losses) / questions:.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_arguments(parser, rate=3e-5, seed=5)
    parser.add_argument("--from", dest="start", type=Path, help="weights to begin with")
    parser.add_argument("--wordnet", type=Path, help="folder of WordNet's files: questions in other words too")
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--data", type=Path, default=PROJECT / ".training" / "reader" / "data")
    parser.add_argument("--out", type=Path, default=PROJECT / ".training" / "embedder" / "run")
    arguments = parser.parse_args()

    torch.manual_seed(arguments.seed)
    tokenizer: Tokenizer = load_tokenizer(pretrained_folder())
    embedder = new_embedder(arguments.start)
    table = embedder.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    embedder.dropout = arguments.dropout
    thesaurus = load_thesaurus(arguments.wordnet, tokenizer.get_vocab(), table)
    sampler = ShelfSampler(Corpus(arguments.data, tokenizer, thesaurus), arguments.seed)
    train(
        embedder,
        sampler,
        lambda _: [[sampler.next()] for _ in range(SHELVES_PER_STEP)],
        shelf_loss,
        figures,
        arguments,
        arguments.data / "questions.jsonl",
        "embedder.pt",
        WARMUP_STEPS,
    )


if __name__ == "__main__":
    main()
