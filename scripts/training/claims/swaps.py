"""Turns what an article supports into what it contradicts, by one small change."""

from __future__ import annotations

import random
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "reader"))

from augment import names_in  # noqa: E402

NUMBER = re.compile(r"(?<![\w.,])\d{1,4}(?![\w,.]*\d)")
VERB = re.compile(r"\b(is|was|are|were|has|had|can|could|will|would|did|does)\b(?! not\b| never\b|n't)")
NEGATION = re.compile(r"\b(?:(is|was|are|were|has|had|can|could|will|would|did|does)(?: not|n't))\b")
SHIFTS = (-30, -10, -4, -2, -1, 1, 2, 3, 5, 12, 20)


def contradict(claim: str, evidence: str, names: list[str], rng: random.Random) -> str | None:
    """The claim with a number or name of the evidence changed, or a negation put in or out, or an opposite put in,
    or two names exchanged; None where nothing of it can be done. `names` are other names of the article."""
    ways = [
        swap_number(claim, evidence, rng),
        swap_negation(claim, rng),
        swap_opposite(claim, rng),
        swap_name(claim, evidence, names, rng),
        swap_parts(claim, evidence, rng),
    ]
    possible = [way for way in ways if way is not None]
    return rng.choice(possible) if possible else None


def swap_number(claim: str, evidence: str, rng: random.Random) -> str | None:
    """Another number for one that claim and evidence share."""
    shared = [m for m in NUMBER.finditer(claim) if re.search(rf"(?<!\d){m[0]}(?!\d)", evidence)]
    if not shared:
        return None
    old = rng.choice(shared)
    new = str(max(1, int(old[0]) + rng.choice(SHIFTS)))
    return None if new in evidence else claim[: old.start()] + new + claim[old.end() :]


def swap_negation(claim: str, rng: random.Random) -> str | None:
    """The claim's only negation taken out, or one put after its first auxiliary verb."""
    negated = NEGATION.findall(claim)
    if len(negated) == 1:
        return NEGATION.sub(r"\1", claim, count=1)
    if negated or re.search(r"\b(?:no|never|nobody|nothing|none|without|n't)\b", claim):
        return None
    verb = VERB.search(claim)
    if verb is None:
        return None
    word = rng.choice((" not", " never", "n't")) if verb[1] not in ("can", "will") else " not"
    return claim[: verb.end()] + word + claim[verb.end() :]


def swap_opposite(claim: str, rng: random.Random) -> str | None:
    """One word replaced by its opposite."""
    found = [m for m in re.finditer(r"[A-Za-z]+", claim) if m[0].lower() in OPPOSITES]
    if not found:
        return None
    old = rng.choice(found)
    return claim[: old.start()] + rng.choice(OPPOSITES[old[0].lower()]) + claim[old.end() :]


def swap_name(claim: str, evidence: str, names: list[str], rng: random.Random) -> str | None:
    """Another name of the article for one that claim and evidence share."""
    shared = [n for n in names_in(claim) if n in evidence]
    others = [n for n in names if not any(part in evidence for part in n.split())]
    if not shared or not others:
        return None
    return claim.replace(rng.choice(shared), rng.choice(others), 1)


def swap_parts(claim: str, evidence: str, rng: random.Random) -> str | None:
    """Two names of the claim, both in the evidence, each in the other's place; not where both do the same together."""
    opening = re.match(r"[A-Z][\w'-]+(?: [A-Z][\w'-]+)*", claim)
    names = [n for n in dict.fromkeys(([opening[0]] if opening else []) + names_in(claim)) if n in evidence]
    if len(names) < 2 or MUTUAL.search(claim):
        return None
    one, other = rng.sample(names, 2)
    if one in other or other in one:
        return None
    return re.sub(
        rf"{re.escape(one)}|{re.escape(other)}", lambda found: other if found[0] == one else one, claim
    )


MUTUAL = re.compile(r"\b(?:and|or|met|meet|meets|meeting|with|between|married|both|together|versus|vs)\b")


def _both_ways(pairs: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for pair in pairs.split():
        one, other = pair.split("/")
        found.setdefault(one, []).append(other)
        found.setdefault(other, []).append(one)
    return found


OPPOSITES = _both_ways(
    "more/less more/fewer most/least before/after first/last increased/decreased rose/fell higher/lower high/low "
    "bigger/smaller larger/smaller largest/smallest biggest/smallest older/younger oldest/youngest early/late "
    "earlier/later good/bad better/worse best/worst always/never all/none many/few everyone/nobody won/lost "
    "winning/losing accepted/rejected accept/reject support/oppose supported/opposed supports/opposes agreed/refused "
    "agree/refuse allowed/banned allow/ban legal/illegal possible/impossible started/stopped began/ended start/end "
    "opened/closed open/closed alive/dead love/hate loved/hated likes/dislikes hot/cold warm/cold male/female men/women "
    "man/woman boys/girls boy/girl son/daughter father/mother brother/sister husband/wife north/south east/west "
    "northern/southern eastern/western left/right above/below inside/outside increase/decrease rise/fall up/down "
    "bought/sold buy/sell succeeded/failed success/failure safe/dangerous rich/poor public/private easy/hard "
    "popular/unpopular happy/unhappy likely/unlikely over/under half/double day/week week/month "
    "month/year million/billion hundred/thousand public/secret strong/weak gained/lost built/destroyed joined/left "
    "January/June March/October Monday/Thursday two/three three/five four/six seven/nine twice/once cheap/expensive "
    "cheaper/dearer faster/slower fast/slow denied/admitted denies/admits domestic/foreign true/false with/without"
)
