"""Marked texts as rows of word pieces with labels, for the tagger of actors."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from unicodedata import category

from tokenizers import Tokenizer

sys.path.append(str(Path(__file__).parents[1] / "reader"))
from documents import Document, read_articles, split_documents  # noqa: E402

MARKED = Path(__file__).with_name("marked")
"""Actors marked for this project, in further articles of NEWS."""

MARKED_WRITTEN = Path(__file__).with_name("marked-written")
"""Actors marked for this project, in articles of `WRITTEN`."""

WRITTEN = Path(__file__).parents[1] / "reader" / "written" / "articles"
"""Articles written for this project."""

WINDOW = 190
"""Word pieces read together, without [CLS] and [SEP]."""

ACTOR_TYPES = ("person", "organisation", "country", "group")
ENTITY_TYPES = {"person": 0, "organization": 1, "place": 2}
"""GUM's types that are told apart; all others are the fourth."""

ACTOR_TAGS = 1 + 2 * len(ACTOR_TYPES)
ENTITY_TAGS = 1 + 2 * (len(ENTITY_TYPES) + 1)
DEEDS = {"none": 0, "does": 1, "says": 2}
ROLE_TAGS = 3
UNKNOWN = -100
"""Label of what was not marked."""


@dataclass(frozen=True)
class Mention:
    """Words that stand for one of those of whom a text speaks."""

    text: str
    entity: int
    """Equal numbers stand for the same."""
    start: int


@dataclass
class Piece:
    """A word piece with its place in the text, in code points, and its labels."""

    id: int
    start: int
    end: int
    case: int
    """1 where it begins with a capital: the encoder itself is uncased."""
    actor: int = UNKNOWN
    """0, or 1 + 2 * type where the mention of an actor begins, one more where it goes on."""
    deed: int = UNKNOWN
    """What the actor whose mention this is does in this sentence."""
    role: int = UNKNOWN
    """1 where the words that tell a role begin, 2 where they go on."""
    entity: int = UNKNOWN
    """As `actor`, of the types of GUM."""
    mention: Mention | None = None
    """The words that stand for somebody or something, to which it belongs."""
    label: int | None = None
    """The row of what models say of it, where nobody marked it."""


@dataclass
class Text:
    """A text as sentences of pieces."""

    id: str
    sentences: list[list[Piece]] = field(default_factory=list)


def pieces_of(text: str, bounds: list[tuple[int, int]], tokenizer: Tokenizer) -> list[list[Piece]]:
    """The word pieces of each sentence."""
    sentences = []
    for start, end in bounds:
        encoding = tokenizer.encode(text[start:end], add_special_tokens=False)
        places = [(start + first, start + last) for first, last in encoding.offsets]
        sentences.append(
            [
                Piece(id, first, last, int(category(text[first]) == "Lu"))
                for id, (first, last) in zip(encoding.ids, places, strict=True)
            ]
        )
    return sentences


def marked_articles(articles: Path, actors: Path, tokenizer: Tokenizer) -> list[Text]:
    """The texts of the folder `articles` whose actors are marked in the folder `actors`, in the order of their names."""
    texts = read_articles(articles)
    marked = {path.stem: json.loads(path.read_text()) for path in sorted(actors.glob("*.json"))}
    documents = split_documents({id: texts[id] for id in marked})
    return [mark(documents[id], actors, tokenizer) for id, actors in marked.items()]


def all_marked(news: Path, tokenizer: Tokenizer) -> list[Text]:
    """All articles that were marked; `news` holds `news-articles/` and `actors/`."""
    folders = ((news / "news-articles", news / "actors"), (news / "news-articles", MARKED), (WRITTEN, MARKED_WRITTEN))
    return [article for texts, actors in folders for article in marked_articles(texts, actors, tokenizer)]


def mark(document: Document, actors: list[dict], tokenizer: Tokenizer) -> Text:
    """Labels an article. Where mentions lie in each other the shorter one counts."""
    if any(ord(character) > 0xFFFF for character in document.text):
        raise ValueError(f"{document.id}: offsets of the marks would not be those of Python")
    text = Text(document.id, pieces_of(document.text, document.bounds, tokenizer))
    for sentence in text.sentences:
        for piece in sentence:
            piece.actor = piece.deed = piece.role = 0
    mentions = [
        (mention["start"], mention["end"], number, actor) for number, actor in enumerate(actors) for mention in actor["mentions"]
    ]
    for start, end, entity, actor in sorted(mentions, key=lambda mention: mention[0] - mention[1]):
        kind = ACTOR_TYPES.index(actor["type"])
        for (first, last), sentence in zip(document.bounds, text.sentences, strict=True):
            if first >= end or last <= start:
                continue
            deed = deed_in(first, last, actor)
            for number, piece in enumerate(within(sentence, start, end)):
                piece.actor = 1 + 2 * kind + (number > 0)
                piece.deed = deed
                piece.mention = Mention(text.id, entity, start)
    for start, end in filter(None, (role_of(document.text, actor) for actor in actors)):
        for sentence in text.sentences:
            for number, piece in enumerate(within(sentence, start, end)):
                piece.role = 1 + (number > 0)
    return text


def deed_in(start: int, end: int, actor: dict) -> int:
    for kind in ("says", "does"):
        for other in actor[kind]:
            shared = min(end, other["end"]) - max(start, other["start"])
            if shared > 0 and 2 * shared >= min(end - start, other["end"] - other["start"]):
                return DEEDS[kind]
    return DEEDS["none"]


def role_of(text: str, actor: dict) -> tuple[int, int] | None:
    """Where the words of a role stand, nearest to a mention; only the wording is marked."""
    role = actor["role"]
    places = [start for start in range(len(text)) if text.startswith(role, start)] if role else []
    if not places:
        return None
    start = min(places, key=lambda place: min(abs(place - mention["start"]) for mention in actor["mentions"]))
    return start, start + len(role)


def gum_texts(path: Path, tokenizer: Tokenizer) -> list[Text]:
    """The texts of GUM with all mentions of entities marked; of those that lie in each other the shorter counts."""
    texts = []
    for row in map(json.loads, path.open()):
        text = Text(row["id"], pieces_of(row["text"], [(a, b) for a, b in row["sentences"]], tokenizer))
        for sentence in text.sentences:
            for piece in sentence:
                piece.entity = 0
        for mention in sorted(row["mentions"], key=lambda mention: mention["start"] - mention["end"]):
            kind = ENTITY_TYPES.get(mention["type"], len(ENTITY_TYPES))
            for sentence in text.sentences:
                if not sentence or sentence[0].start >= mention["end"] or sentence[-1].end <= mention["start"]:
                    continue
                for number, piece in enumerate(within(sentence, mention["start"], mention["end"])):
                    piece.entity = 1 + 2 * kind + (number > 0)
                    piece.mention = Mention(text.id, mention["entity"], mention["start"])
        texts.append(text)
    return texts


def within(sentence: list[Piece], start: int, end: int) -> Iterator[Piece]:
    return (piece for piece in sentence if piece.start < end and piece.end > start)


def training_windows(text: Text, first_length: int) -> Iterator[list[Piece]]:
    """Whole sentences side by side, as many as fit; the first window only up to `first_length` pieces."""
    window: list[Piece] = []
    room = first_length
    for sentence in text.sentences:
        if window and len(window) + len(sentence) > room:
            yield window
            window, room = [], WINDOW
        window = window + sentence[:WINDOW]
        window = window[:WINDOW]
    if window:
        yield window


def windows_read(text: Text) -> Iterator[tuple[list[Piece], int, int]]:
    """Each window that a text is read in, and which of its pieces, `[first, last)`, are told of."""
    for start, end, kept, until in reading_windows([len(sentence) for sentence in text.sentences]):
        window = [piece for sentence in text.sentences[start:end] for piece in sentence][:WINDOW]
        if window:
            first = sum(len(sentence) for sentence in text.sentences[start:kept])
            yield window, first, min(WINDOW, sum(len(sentence) for sentence in text.sentences[start:until]))


def reading_windows(lengths: list[int]) -> list[tuple[int, int, int, int]]:
    """How an article is read: `(from, to, kept from, kept to)`, in sentences, of each window.

    A window holds whole sentences. Of its sentences those are kept that no window before it kept, save that the
    last ones wait for the next window, where they stand with what follows: about a quarter of what a window holds.
    """
    windows = []
    kept = 0
    while kept < len(lengths):
        start, size = kept, min(lengths[kept], WINDOW)
        # A quarter of the window for what stands before.
        before = 0
        while start > 0 and before + lengths[start - 1] <= WINDOW // 4 and size + before + lengths[start - 1] <= WINDOW:
            start -= 1
            before += lengths[start]
        end, size = kept + 1, size + before
        while end < len(lengths) and size + lengths[end] <= WINDOW:
            size += lengths[end]
            end += 1
        until, after = end, 0
        while end < len(lengths) and until - 1 > kept and after + lengths[until - 1] <= WINDOW // 4:
            until -= 1
            after += lengths[until]
        windows.append((start, end, kept, until))
        kept = until
    return windows
