"""Makes a question of a conversation from two questions about one document.

The Reader's question is then `previous | question`: it learns that the answer wanted is the last one's, and that
what a pronoun or half a question leaves unsaid stands before the bar.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from augment import names_in

SEPARATOR = " | "
LEAD_IN_SHARE = 0.4
LEAD_INS = ("and ", "and ", "so ", "ok and ", "but ", "also ")
UNRELATED_SHARE = 0.25
"""Share of questions left complete, after any other question: a change of subject."""

PLACE_PREPOSITIONS = ("in", "at")
OBJECT_PREPOSITIONS = ("of", "to", "by", "for", "with", "from", "about", "on", "against", "than", "like")
SUBJECTS, OBJECTS = ("he", "she", "they", "it"), ("him", "her", "them", "it")
POSSESSIVES = ("his", "her", "their", "its")


def names_of(passages: Sequence[str]) -> list[str]:
    """Names in a document and their last words, longest first."""
    found = {name for passage in passages for name in names_in(passage)}
    found |= {name.split()[-1] for name in found}
    return sorted((n for n in found if len(n) > 2), key=lambda name: (-len(name), name))


def follow_up(others: Sequence[str], question: str, names: Sequence[str], rng: random.Random) -> str:
    """`question` as asked after one of `others`, which are about the same document."""
    if rng.random() >= UNRELATED_SHARE:
        shortened = [(o, s) for o in others if (s := elided(o, question) or referring(o, question, names, rng))]
        if shortened:
            previous, short = rng.choice(shortened)
            if rng.random() < LEAD_IN_SHARE and not short.startswith(("and ", "what about ")):
                short = rng.choice(LEAD_INS) + short[0].lower() + short[1:]
            return previous + SEPARATOR + short
    return rng.choice(others) + SEPARATOR + question


def elided(previous: str, question: str) -> str | None:
    """The end of a question that begins, and may end, like the one before it: "and women?"; None where it does not."""
    before, after = previous.rstrip(" ?").split(), question.rstrip(" ?").split()
    same = 0
    while same < min(len(before), len(after)) and before[same].lower() == after[same].lower():
        same += 1
    tail, old = after[same:], before[same:]
    while tail and old and tail[-1].lower() == old[-1].lower():
        tail, old = tail[:-1], old[:-1]
    if same < 3 or not 1 <= len(tail) <= 4 or not old:
        return None
    return f"{'what about' if len(tail[0]) % 2 else 'and'} {' '.join(tail)}?"


def referring(previous: str, question: str, names: Sequence[str], rng: random.Random) -> str | None:
    """The question with a pronoun for the longest name that both hold; None where they share none."""
    before = previous.lower()
    for name in names:
        # A last name refers to whom the previous question calls by the full one.
        pattern = re.compile(rf"(?:\b(\w+) )?(?:the )?(?<!\w){re.escape(name)}(['’]s)?(?!\w)", re.IGNORECASE)
        if not re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", before):
            continue
        found = pattern.search(question)
        if found is None or part_of_more(question, *found.span()):
            continue
        word = (found[1] or "").lower()
        pick = rng.randrange(4)
        if found[2]:
            pronoun = POSSESSIVES[pick]
        elif word in PLACE_PREPOSITIONS:
            return question[: found.start()] + "there" + question[found.end() :]
        else:
            pronoun = (OBJECTS if word in OBJECT_PREPOSITIONS else SUBJECTS)[pick]
        lead = f"{found[1]} " if found[1] else ""
        return question[: found.start()] + lead + pronoun + question[found.end() :]
    return None


def part_of_more(question: str, start: int, end: int) -> bool:
    """Whether a name's place is but a part of a longer name or noun phrase: "the Rana Plaza building"."""
    before, after = question[:start].split(), question[end:].split()
    is_compound = "the " in question[start:end].lower() and after and after[0].isalpha()
    return bool(is_compound or (after and after[0][0].isupper()) or (len(before) > 1 and before[-1][0].isupper()))
