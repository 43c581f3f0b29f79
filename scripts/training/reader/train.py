"""Trains the Reader on prepared groups, on CPU threads. SIGTERM saves a checkpoint and ends it; it resumes at that step.

    python train.py --pairs 120000 --from READER.pt    from the weights of start.py, of restore.py or of an earlier run
    python train.py --pairs 120000 --resume            go on, with the same options; --pairs may differ
    python train.py --pairs 92000 --mpnet MPNET        the teacher (teacher.py), from all-mpnet-base-v2
    python train.py --pairs 92000 --from READER.pt --mpnet MPNET --teacher TEACHER.pt    the Reader, from its judgements too

Writes to --out: `checkpoint.pt` (model, average, optimiser, position), `reader.pt` (averaged weights, what
`evaluate.py` and `export.py` read), `train.log`. The learning rate rises over the first steps and falls to nothing
at --pairs. Word embeddings stay as they are.
"""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

from loop import add_arguments, train  # noqa: I001: sets thread counts before torch is loaded
import torch

from features import load_tokenizer
from groups import Corpus, Group, Sampler
from losses import Loss, group_loss
from model import load_reader, pretrained_folder
from teacher import load_teacher, new_teacher
from thesaurus import load_thesaurus

PROJECT = Path(__file__).parents[3]
PAIRS_PER_CHUNK = 18
"""Pairs that a worker takes at a time."""

CHUNKS_PER_STEP = 2
WARMUP_STEPS = 150


def draw_step(sampler: Sampler) -> list[list[Group]]:
    """The chunks of one step."""
    chunks: list[list[Group]] = []
    for _ in range(CHUNKS_PER_STEP):
        chunk: list[Group] = []
        while sum(map(len, chunk)) < PAIRS_PER_CHUNK:
            chunk.append(sampler.next())
        chunks.append(chunk)
    return chunks


def figures(losses: list[Loss]) -> str:
    groups = sum(x.groups for x in losses)
    spans = max(1, sum(x.spans for x in losses))
    return (
        f"listwise {sum(x.listwise for x in losses) / groups:.3f}"
        f" binary {sum(x.binary for x in losses) / groups:.3f}"
        f" span {sum(x.span for x in losses) / spans:.3f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_arguments(parser, rate=1.5e-4, seed=11)
    parser.add_argument("--mpnet", type=Path, help="folder of all-mpnet-base-v2: trains the teacher on it")
    parser.add_argument("--teacher", type=Path, help="the teacher's weights: trains the Reader from its judgements too")
    parser.add_argument("--from", dest="start", type=Path, help="weights to begin with")
    parser.add_argument("--wordnet", type=Path, help="folder of WordNet's files: questions in other words too")
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--frozen", type=int, default=0, help="layers, the lowest first, that stay as they are")
    parser.add_argument("--data", type=Path, default=PROJECT / ".training" / "reader" / "data")
    parser.add_argument("--out", type=Path, default=PROJECT / ".training" / "reader" / "run")
    arguments = parser.parse_args()
    if arguments.teacher and not arguments.mpnet:
        parser.error("--teacher needs --mpnet, the folder of its encoder")
    is_teacher = arguments.mpnet and not arguments.teacher
    if not is_teacher and not arguments.start:
        parser.error("--from is needed, the weights to begin with: start.py makes them")

    torch.manual_seed(arguments.seed)
    encoder = pretrained_folder()
    tokenizer = load_tokenizer(encoder)
    teacher = load_teacher(arguments.mpnet, arguments.teacher) if arguments.teacher else None
    if is_teacher:
        reader = new_teacher(arguments.mpnet, tokenizer)
    else:
        reader = load_reader(encoder, arguments.start).train()
    reader.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    reader.dropout, reader.frozen = arguments.dropout, arguments.frozen
    table = reader.encoder.embeddings.word_embeddings.weight.detach()
    thesaurus = load_thesaurus(arguments.wordnet, tokenizer.get_vocab(), table)
    sampler = Sampler(Corpus(arguments.data, tokenizer, thesaurus), arguments.seed)
    train(
        reader,
        sampler,
        lambda _: draw_step(sampler),
        partial(group_loss, teacher=teacher),
        figures,
        arguments,
        arguments.data / "questions.jsonl",
        "reader.pt",
        WARMUP_STEPS,
    )


if __name__ == "__main__":
    main()
