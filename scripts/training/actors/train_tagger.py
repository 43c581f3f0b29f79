"""Trains the tagger of actors, and tags every marked article by a tagger that was trained without it.

    python train_tagger.py NEWS GUM            # -> .training/actors: tagger.pt, scores.json
    python train_tagger.py NEWS GUM --parts 0  # one part alone; what is there already is kept

NEWS holds `news-articles/` and `actors/`, GUM is a JSON Lines file of texts with typed mentions. Articles are those of
NEWS/actors, then those of `marked/` and of `marked-written/`, by name; article i belongs to part i mod PARTS.
A further call goes on with what is in --out, so its options, GUM and the marks must be those of `options.json` there.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import torch
from tagger_data import (
    MARKED,
    MARKED_WRITTEN,
    WINDOW,
    WRITTEN,
    Piece,
    Text,
    gum_texts,
    marked_articles,
    reading_windows,
    training_windows,
)
from features import MASK, load_tokenizer  # from the Reader's folder, which tagger_data finds
from tagger_model import HEADS, Tagger, batch_of, labels_of, link_loss, new_tagger, split_outputs
from model import pretrained_folder
from options import options_of, require_same
from torch import Tensor
from torch.func import functional_call
from torch.nn.functional import cross_entropy

OUT = Path(__file__).parents[3] / ".training" / "actors"
PARTS = 4
FREE_OPTIONS = ("parts", "threads", "out", "news", "gum")
"""Those that may differ between calls that fill one folder; of GUM and the marks the contents are compared."""

BATCH = 8
MASKED = 0.08
"""Share of the pieces hidden in training, so that names are not learned by heart."""

LINK_WEIGHT = 1.0

HEAD_WEIGHTS = {"actor": 1.0, "deed": 1.0, "role": 0.5, "entity": 0.5}


def windows_of(texts: list[Text], rng: random.Random) -> list[list[Piece]]:
    """The windows of all texts, those of one text one after the other."""
    texts = rng.sample(texts, len(texts))
    windows = [window for text in texts for window in training_windows(text, rng.randint(WINDOW // 4, WINDOW))]
    return [
        [replace(piece, id=MASK) if rng.random() < MASKED else piece for piece in window] for window in windows
    ]


def train(tagger: Tagger, texts: list[list[Text]], epochs: int, rate: float, seed: int) -> Tagger:
    """Trains on every text of `texts[epoch % len(texts)]` in turn; returns the average of the weights."""
    rng = random.Random(seed)
    torch.manual_seed(seed)
    batches: list[list[list[Piece]]] = []
    for epoch in range(epochs):
        windows = windows_of(texts[epoch % len(texts)], rng)
        batches += [windows[i : i + BATCH] for i in range(0, len(windows), BATCH)]
    tagger.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    parameters = [parameter for parameter in tagger.parameters() if parameter.requires_grad]
    fixed = {
        name: value.to(torch.bfloat16) for name, value in tagger.named_parameters() if not value.requires_grad
    }
    optimiser = torch.optim.AdamW(parameters, lr=rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=len(batches) + 1, pct_start=0.1)
    average = deepcopy(tagger).eval()
    means = [parameter for parameter in average.parameters() if parameter.requires_grad]
    tagger.train()
    for layer in tagger.encoder.encoder.layer:
        layer.attention.self.dropout.p = 0.0  # costs more time than it is worth
    since, total, total_linked = time.time(), 0.0, 0.0
    for step, batch in enumerate(batches):
        *parts, links = split_outputs(in_half(tagger, batch, fixed))
        linked = link_loss(links, batch)
        loss = LINK_WEIGHT * linked
        for (head, size), part in zip(HEADS.items(), parts, strict=True):
            labels = labels_of(batch, head)
            if (labels >= 0).any():
                loss = loss + HEAD_WEIGHTS[head] * cross_entropy(part.reshape(-1, size), labels.reshape(-1))
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        schedule.step()
        decay = min(0.99, (1 + step) / (10 + step))
        with torch.no_grad():
            torch._foreach_lerp_(means, parameters, 1 - decay)
        total += loss.item()
        total_linked += linked.item()
        if (step + 1) % 50 == 0 or step + 1 == len(batches):
            steps = step % 50 + 1
            mean, linked_mean = total / steps, total_linked / steps
            place = f"  {step + 1}/{len(batches)}"
            print(f"{place}  loss {mean:.4f} linked {linked_mean:.4f}  {time.time() - since:.0f} s", flush=True)
            total = total_linked = 0.0
    return average


def in_half(tagger: Tagger, batch: list[list[Piece]], fixed: dict[str, Tensor]) -> Tensor:
    """Outputs computed in bfloat16 throughout; the weights that are learned stay fp32."""
    halves = dict(fixed)
    for name, value in tagger.named_parameters():
        if value.requires_grad:
            halves[name] = value.to(torch.bfloat16)
    return functional_call(tagger, halves, batch_of(batch)).float()


@torch.no_grad()
def scores_of(tagger: Tagger, text: Text) -> list[list[float]]:
    """`[start, end, probabilities of every head..., vectors...]` of each piece, as the product reads an article."""
    scores = []
    for start, end, kept, until in reading_windows([len(sentence) for sentence in text.sentences]):
        window = [piece for sentence in text.sentences[start:end] for piece in sentence][:WINDOW]
        if not window:
            continue
        *parts, links = split_outputs(tagger(*batch_of([window]))[0])
        shown = torch.cat([*(part.softmax(-1) for part in parts), links], dim=-1)
        first = sum(len(sentence) for sentence in text.sentences[start:kept])
        last = sum(len(sentence) for sentence in text.sentences[start:until])
        for number in range(first, min(last, WINDOW)):
            row = [round(share, 4) for share in shown[1 + number].tolist()]
            scores.append([window[number].start, window[number].end, *row])
    return scores


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news", type=Path)
    parser.add_argument("gum", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--gum-epochs", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--parts", type=int, nargs="*", default=[*range(PARTS), PARTS], help="4 is the tagger itself")
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    arguments.out.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer(pretrained_folder())
    news = arguments.news / "news-articles"
    marks = ((news, arguments.news / "actors"), (news, MARKED), (WRITTEN, MARKED_WRITTEN))
    marked = [path for _, actors in marks for path in sorted(actors.glob("*.json"))]
    options = options_of(arguments, FREE_OPTIONS, [arguments.gum, *marked])
    options_path = arguments.out / "options.json"
    if options_path.exists():
        require_same(json.loads(options_path.read_text()), options, options_path)
    articles = [article for texts, actors in marks for article in marked_articles(texts, actors, tokenizer)]
    options_path.write_text(json.dumps(options, indent=2) + "\n")
    base_path = arguments.out / "base.pt"
    base = new_tagger()
    if base_path.exists():
        base.load_state_dict(torch.load(base_path, weights_only=True))
    elif arguments.gum_epochs > 0:
        base = train(base, [gum_texts(arguments.gum, tokenizer)], arguments.gum_epochs, arguments.rate, 1)
        torch.save(base.state_dict(), base_path)
    scores_path = arguments.out / "scores.json"
    scores = json.loads(scores_path.read_text()) if scores_path.exists() else {}
    for part in arguments.parts:
        kept = [article for number, article in enumerate(articles) if number % PARTS != part]
        print(f"part {part}: {len(kept)} articles", flush=True)
        tagger = train(deepcopy(base), [kept], arguments.epochs, arguments.rate, 2 + part)
        if part == PARTS:
            torch.save(tagger.state_dict(), arguments.out / "tagger.pt")
        for number, article in enumerate(articles):
            if number % PARTS == part:
                scores[article.id] = scores_of(tagger, article)
        scores_path.write_text(json.dumps(scores))


if __name__ == "__main__":
    main()
