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
from copy import deepcopy
from pathlib import Path

import torch
from tagger_data import MARKED, MARKED_WRITTEN, Text, all_marked, gum_texts, windows_read
from features import load_tokenizer  # from the Reader's folder, which tagger_data finds
from tagger_model import Tagger, batch_of, new_tagger, split_outputs
from tagger_training import batches_of, fit_tagger, marked_loss
from model import pretrained_folder
from options import options_of, require_same

OUT = Path(__file__).parents[3] / ".training" / "actors"
PARTS = 4
FREE_OPTIONS = ("parts", "threads", "out", "news", "gum")
"""Those that may differ between calls that fill one folder; of GUM and the marks the contents are compared."""


def train(tagger: Tagger, texts: list[Text], epochs: int, rate: float, seed: int) -> Tagger:
    """Trains on every text in each epoch; returns the average of the weights."""
    rng = random.Random(seed)
    torch.manual_seed(seed)
    batches = [batch for _ in range(epochs) for batch in batches_of(texts, rng)]
    return fit_tagger(tagger, [(batch, marked_loss) for batch in batches], rate)


@torch.no_grad()
def scores_of(tagger: Tagger, text: Text) -> list[list[float]]:
    """`[start, end, probabilities of every head..., vectors...]` of each piece, as the product reads an article."""
    scores = []
    for window, first, last in windows_read(text):
        *parts, links = split_outputs(tagger(*batch_of([window]))[0])
        shown = torch.cat([*(part.softmax(-1) for part in parts), links], dim=-1)
        for number in range(first, last):
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
    marked = [path for folder in (arguments.news / "actors", MARKED, MARKED_WRITTEN) for path in sorted(folder.glob("*.json"))]
    options = options_of(arguments, FREE_OPTIONS, [arguments.gum, *marked])
    options_path = arguments.out / "options.json"
    if options_path.exists():
        require_same(json.loads(options_path.read_text()), options, options_path)
    articles = all_marked(arguments.news, tokenizer)
    options_path.write_text(json.dumps(options, indent=2) + "\n")
    base_path = arguments.out / "base.pt"
    base = new_tagger()
    if base_path.exists():
        base.load_state_dict(torch.load(base_path, weights_only=True))
    elif arguments.gum_epochs > 0:
        base = train(base, gum_texts(arguments.gum, tokenizer), arguments.gum_epochs, arguments.rate, 1)
        torch.save(base.state_dict(), base_path)
    scores_path = arguments.out / "scores.json"
    scores = json.loads(scores_path.read_text()) if scores_path.exists() else {}
    for part in arguments.parts:
        kept = [article for number, article in enumerate(articles) if number % PARTS != part]
        print(f"part {part}: {len(kept)} articles", flush=True)
        tagger = train(deepcopy(base), kept, arguments.epochs, arguments.rate, 2 + part)
        if part == PARTS:
            torch.save(tagger.state_dict(), arguments.out / "tagger.pt")
        for number, article in enumerate(articles):
            if number % PARTS == part:
                scores[article.id] = scores_of(tagger, article)
        scores_path.write_text(json.dumps(scores))


if __name__ == "__main__":
    main()
