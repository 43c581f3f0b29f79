"""Rewrites questions as people type them in a chat, and makes answerable ones unanswerable."""

from __future__ import annotations

import random
import re

LOWER_SHARE = 0.25
NO_MARK_SHARE = 0.3
TYPO_SHARE = 0.12
TERSE_SHARE = 0.06

FILLERS = frozenset(
    "a an the is are was were be been do does did has have had of to in on at for by with that this it its "
    "please there can could would will".split()
)
CALENDAR = frozenset(
    "January February March April May June July August September October November December "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
NEIGHBOURS = {
    "a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj", "i": "uo", "j": "hk",
    "k": "jl", "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o", "q": "wa", "r": "et", "s": "ad", "t": "ry",
    "u": "yi", "v": "cb", "w": "qe", "x": "zc", "y": "tu", "z": "x",
}  # fmt: skip


def restyle(question: str, rng: random.Random) -> str:
    """The question with none, one or several of: typos, dropped filler words, lower case, no question mark."""
    if rng.random() < TERSE_SHARE:
        question = terse(question)
    if rng.random() < TYPO_SHARE:
        question = mistype(question, rng)
    if rng.random() < LOWER_SHARE:
        question = question.lower()
    if rng.random() < NO_MARK_SHARE:
        question = question.rstrip(" ?")
    return question


def terse(question: str) -> str:
    """Without its filler words, as long as three words stay."""
    kept = [w for w in question.rstrip(" ?").split() if w.lower() not in FILLERS]
    return " ".join(kept) if len(kept) >= 3 else question


def mistype(question: str, rng: random.Random) -> str:
    """One typing slip for every 30 characters or part of them."""
    letters = list(question)
    for _ in range(1 + len(question) // 30):
        places = [i for i in range(1, len(letters) - 1) if letters[i].isalpha() and letters[i + 1].isalpha()]
        if not places:
            break
        at = rng.choice(places)
        slip = rng.randrange(4)
        if slip == 0:
            letters[at], letters[at + 1] = letters[at + 1], letters[at]
        elif slip == 1:
            del letters[at]
        elif slip == 2:
            letters.insert(at, letters[at])
        else:
            letters[at] = rng.choice(NEIGHBOURS.get(letters[at].lower(), letters[at]))
    return "".join(letters)


def names_in(text: str) -> list[str]:
    """Runs of capitalised words that do not open the text."""
    return re.findall(r"(?<=[a-z,] )(?:[A-Z][\w'-]+)(?: [A-Z][\w'-]+)*", text)


def years_in(text: str) -> list[str]:
    """Years from 1500 on."""
    return re.findall(r"\b(?:1[5-9]|20)\d\d\b", text)


def ask_of_another(question: str, right: str, names: list[str], rng: random.Random) -> str | None:
    """The question about somebody else, or another year, of the same text: `right`, which answered it, does not answer it now.

    `names` are names and years of the text. None where the question names nothing that `right` holds.
    """
    own = [name for name in names_in(question) + years_in(question) if name in right]
    if not own:
        return None
    old = rng.choice(own)
    others = [
        name
        for name in names
        if is_like(name, old) and not any(part in right + question for part in name.split())
    ]
    return question.replace(old, rng.choice(others), 1) if others else None


def is_like(name: str, other: str) -> bool:
    """Whether both are years, or names of as many words and of no day or month."""
    same = len(name.split()) == len(other.split()) and name[0].isdigit() == other[0].isdigit()
    return same and not CALENDAR & {*name.split(), *other.split()}


def make_unanswerable(question: str, text: str, names: list[str], rng: random.Random) -> str | None:
    """The question about another number or name, one that `text` does not hold; None where it has neither.

    `names` are names from questions about other texts.
    """
    numbers = re.findall(r"\b\d{1,4}\b", question)
    if numbers:
        old = rng.choice(numbers)
        for _ in range(5):
            new = str(max(1, int(old) + rng.choice((-30, -9, -3, -2, 2, 3, 4, 7, 11, 25))))
            if new not in text:
                return re.sub(rf"\b{old}\b", new, question, count=1)
    own = names_in(question)
    if own:
        old = rng.choice(own)
        for _ in range(5):
            new = rng.choice(names)
            if not any(part in text for part in new.split()):
                return question.replace(old, new, 1)
    return None
