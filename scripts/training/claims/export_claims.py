"""Makes the Checker's ONNX file from the weights that `train_claims.py` saved, as the embedder's is made.

    python export_claims.py              writes retrieval/models/verbatim-checker/
    python export_claims.py --out DIR    writes there, for a trial
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))
import onnx_export  # noqa: E402
from checker_model import CheckerForExport, load_checker  # noqa: E402
from model import pretrained_folder  # noqa: E402, from the Reader's folder, which checker_model adds

PROJECT = Path(__file__).parents[3]
MODEL_FOLDER = PROJECT / "retrieval" / "models" / "verbatim-checker"
WEIGHTS = PROJECT / ".training" / "claims" / "run" / "checker.pt"
MAX_TOKENS = 192


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--out", type=Path, default=MODEL_FOLDER)
    arguments = parser.parse_args()

    module = CheckerForExport(load_checker(pretrained_folder(), arguments.weights)).eval()
    onnx_export.ship(module, module.encoder.config, pretrained_folder(), arguments.out, MAX_TOKENS)


if __name__ == "__main__":
    main()
