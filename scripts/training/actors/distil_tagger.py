"""Trains a teacher on the marked articles, and the Tagger on what it says of articles that nobody marked.

    python distil_tagger.py NEWS GUM --mpnet M --reader-teacher T    # -> .training/actors/distilled

NEWS and GUM are those of `train_tagger.py`, M is the folder of all-mpnet-base-v2, T the Reader's teacher. The Tagger goes on
from the committed weights, which also have a say in what is learned. Writes `teacher.pt` and `tagger.pt`; a teacher that is there
already is not trained again.
"""

from __future__ import annotations

import argparse
import random
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import torch
from tagger_data import WRITTEN, Text, all_marked, gum_texts, pieces_of, windows_read
from documents import read_articles, split_documents  # from the Reader's folder, which tagger_data finds
from export_tagger import MODEL_FOLDER, SHOWN, TaggerForExport, shown_shares
from features import load_tokenizer
from model import pretrained_folder
from restore import restore
from tagger_model import HEADS, Tagger, batch_of, earlier, link_logits, new_tagger, split_outputs
from tagger_teacher import TaggerTeacher, new_tagger_teacher
from tagger_training import HEAD_WEIGHTS, LINK_WEIGHT, Batch, batches_of, fit, fit_tagger, marked_loss
from tokenizers import Tokenizer
from torch import Tensor, nn

OUT = Path(__file__).parents[3] / ".training" / "actors" / "distilled"

TEXTS = 1250
"""Texts that nobody marked: those of news, those written for the project and those of GUM, then the encyclopedia's."""

SENTENCES = 60
"""Sentences of a text at most."""

TEACHER_SHARE = 0.6
"""Of the teacher's word in the labels; the rest is that of the Tagger as it was."""

FROZEN_LAYERS = 4
"""Of the teacher, from the bottom."""

TEACHER_RATES = {"gum": (5e-5, 5e-5), "marked": (1e-4, 1e-3)}
"""Highest rates of the teacher's encoder and of its heads."""


@dataclass(frozen=True)
class Labels:
    """What the models say of pieces that nobody marked; `Piece.label` is a row."""

    shares: Tensor
    """[piece, probabilities of the heads of SHOWN side by side]."""
    links: tuple[Tensor, Tensor]
    """Of the teacher and of the Tagger, [piece, 2 * LINK] each."""
    texts: Tensor
    """[piece], equal numbers are of one text."""


def train_teacher(teacher: TaggerTeacher, texts: list[Text], epochs: int, rates: tuple[float, float], seed: int) -> TaggerTeacher:
    layers = teacher.encoder.encoder.layer[:FROZEN_LAYERS]
    for module in (teacher.encoder.embeddings.word_embeddings, *layers):
        module.requires_grad_(False)
    encoder = [value for value in teacher.encoder.parameters() if value.requires_grad]
    rng = random.Random(seed)
    steps = [(batch, marked_loss) for _ in range(epochs) for batch in batches_of(texts, rng)]

    def run(batch: Batch) -> Tensor:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            return teacher(*batch_of(batch)).float()

    return fit(teacher, run, steps, [(encoder, rates[0]), ([teacher.types, *teacher.heads.parameters()], rates[1])])


def unmarked_texts(news: Path, marked: set[str], tokenizer: Tokenizer) -> list[Text]:
    texts = read_articles(news / "news-articles") | read_articles(WRITTEN)
    kept = sorted(texts.keys() - marked, key=lambda id: (id.startswith("wiki-"), id.startswith("GUM"), id))[:TEXTS]
    documents = split_documents({id: texts[id] for id in kept})
    return [Text(id, pieces_of(documents[id].text, documents[id].bounds[:SENTENCES], tokenizer)) for id in kept]


@torch.no_grad()
def label(texts: list[Text], teacher: nn.Module, tagger: nn.Module) -> Labels:
    """What both say of the texts, read as the product reads them; gives every piece that is read its row."""
    shares, links, owners = [], ([], []), []
    for number, text in enumerate(texts):
        for window, first, last in windows_read(text):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                outputs = [model(*batch_of([window]))[0, 1 + first : 1 + last].float() for model in (teacher, tagger)]
            (*of_teacher, teacher_links), (*of_tagger, tagger_links) = map(split_outputs, outputs)
            shares.append(TEACHER_SHARE * shown_shares(of_teacher) + (1 - TEACHER_SHARE) * shown_shares(of_tagger))
            links[0].append(teacher_links)
            links[1].append(tagger_links)
            for piece in window[first:last]:
                piece.label = len(owners)
                owners.append(number)
        if (number + 1) % 50 == 0 or number + 1 == len(texts):
            print(f"  {number + 1}/{len(texts)} texts", flush=True)
    return Labels(torch.cat(shares), (torch.cat(links[0]), torch.cat(links[1])), torch.tensor(owners))


def labelled_loss(outputs: Tensor, batch: Batch, *, labels: Labels) -> tuple[Tensor, Tensor]:
    """Cross-entropy to the labels, and of links between the words that they take for actors."""
    *parts, links = split_outputs(outputs)
    width = outputs.shape[1]
    labelled = [
        (row * width + place + 1, piece.label)
        for row, window in enumerate(batch)
        for place, piece in enumerate(window)
        if piece.label is not None
    ]
    places, rows = torch.tensor(labelled).T
    logits = dict(zip(HEADS, parts, strict=True))
    targets = dict(zip(SHOWN, labels.shares[rows].split([HEADS[head] for head in SHOWN], dim=1), strict=True))
    loss = outputs.new_zeros(())
    for head, target in targets.items():
        likely = logits[head].flatten(0, 1)[places].log_softmax(-1)
        loss = loss - HEAD_WEIGHTS[head] * (target * likely).sum(-1).mean()
    owners = mentions_in(places.tolist(), targets["actor"].argmax(-1).tolist())
    kept = owners >= 0
    if owners.max() < 1:
        return loss, outputs.new_zeros(())
    texts = torch.zeros(int(owners.max()) + 1, dtype=torch.long).index_copy(0, owners[kept], labels.texts[rows][kept])
    before = earlier(texts)
    told = [link_logits(vectors[rows][kept], owners[kept], before).softmax(-1) for vectors in labels.links]
    target = TEACHER_SHARE * told[0] + (1 - TEACHER_SHARE) * told[1]
    likely = link_logits(links.flatten(0, 1)[places][kept], owners[kept], before).log_softmax(-1)
    linked = -(target * likely.clamp_min(-50)).sum(-1).mean()
    return loss + LINK_WEIGHT * linked, linked


def mentions_in(places: list[int], tags: list[int]) -> Tensor:
    """For each piece the number of the mention that it belongs to by its actor tag, -1 where to none."""
    owners, count = [], 0
    for number, tag in enumerate(tags):
        before = tags[number - 1] if number and places[number - 1] == places[number] - 1 else 0
        goes_on = tag and tag % 2 == 0 and before and (before - 1) // 2 == (tag - 1) // 2
        count += bool(tag) and not goes_on
        owners.append(count - 1 if tag else -1)
    return torch.tensor(owners)


def committed_tagger() -> Tagger:
    module = TaggerForExport(new_tagger())
    restore(module, MODEL_FOLDER / "onnx" / "model_quantized.onnx")
    return module.tagger.eval()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news", type=Path)
    parser.add_argument("gum", type=Path)
    parser.add_argument("--mpnet", type=Path, required=True)
    parser.add_argument("--reader-teacher", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--gum-epochs", type=int, default=1)
    parser.add_argument("--teacher-epochs", type=int, default=4)
    parser.add_argument("--epochs", type=int, default=3, help="of the Tagger, over marked and unmarked texts alike")
    parser.add_argument("--rate", type=float, default=1.2e-4)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    arguments.out.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer(pretrained_folder())
    marked = all_marked(arguments.news, tokenizer)

    teacher_path = arguments.out / "teacher.pt"
    teacher = new_tagger_teacher(arguments.mpnet, arguments.reader_teacher)
    if teacher_path.exists():
        teacher.load_state_dict(torch.load(teacher_path, weights_only=True))
    else:
        gum = gum_texts(arguments.gum, tokenizer)
        teacher = train_teacher(teacher, gum, arguments.gum_epochs, TEACHER_RATES["gum"], 1)
        teacher = train_teacher(teacher, marked, arguments.teacher_epochs, TEACHER_RATES["marked"], 2)
        torch.save(teacher.state_dict(), teacher_path)

    tagger = committed_tagger()
    texts = unmarked_texts(arguments.news, {text.id for text in marked}, tokenizer)
    labels = label(texts, teacher.eval(), tagger)
    rng = random.Random(7)
    torch.manual_seed(7)
    steps = [(batch, marked_loss) for _ in range(arguments.epochs) for batch in batches_of(marked, rng)]
    loss = partial(labelled_loss, labels=labels)
    steps += [(batch, loss) for _ in range(arguments.epochs) for batch in batches_of(texts, rng)]
    rng.shuffle(steps)
    tagger = fit_tagger(tagger, steps, arguments.rate)
    torch.save(tagger.state_dict(), arguments.out / "tagger.pt")


if __name__ == "__main__":
    main()
