"""Statements made of questions and their answers: "Who bought the mine?", "Shell" -> "Shell bought the mine".

What is asked in other words than the text's becomes a claim in other words; another answer of the same kind, a claim
that the text contradicts. Questions whose order cannot be told safely are passed over.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from lemminflect import getAllLemmas, getInflection

sys.path.insert(0, str(Path(__file__).parents[1] / "reader"))

from augment import CALENDAR  # noqa: E402

BE = frozenset("is are was were".split())
DO = {"did": "VBD", "does": "VBZ", "do": None}
MODAL = frozenset("has have had can could will would should may might must".split())
PREPOSITIONS = frozenset("in on at by for since from to after before during with of into about under over near through".split())
DETERMINERS = frozenset("the a an his her its their our my your this that these those some any no each every all both".split())
PLACED = frozenset("in on at by since from after before during near outside inside until".split())
TIMES = frozenset("year decade century month season".split())
NOT_ASKED = re.compile(r"n't\b|\bnot\b|\bnever\b|\bor\b", re.IGNORECASE)
NUMBER_WORD = re.compile(r"\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|half)\b", re.IGNORECASE)
DATE = re.compile(rf"\b(?:{'|'.join(sorted(CALENDAR))})\b")
ASKING = frozenset("who what which when where why howmany whom".split())
WITHOUT_NOUN = frozenset("who when where why whom".split())
LONGEST_ANSWER = 14
"""Words."""


@dataclass(frozen=True)
class Question:
    """A question in parts: | in | which | town | did | they meet |."""

    lead: str | None
    asked: str
    """A question word, "how many" and "how much" as "howmany"."""
    noun: list[str]
    aux: str | None
    """The auxiliary verb; None where the question asks for the subject of another one: "who resigned"."""
    rest: list[str]


def claim_of(question: str, answer: str, evidence: str) -> str | None:
    """The statement that `answer` makes of `question`; `evidence` is the sentence that it stands in."""
    if len(answer.split()) > LONGEST_ANSWER:
        return None
    parts = _parts_of(question)
    if parts is None:
        return None
    if parts.aux is None:
        return _subject(parts, answer) if parts.lead is None else None
    if not parts.rest:
        return None
    told = _placed(parts, answer, evidence)
    if parts.aux in DO:
        return _done(parts, answer, told, evidence)
    return _been(parts, answer) if told is None else _been_there(parts, told)


def _parts_of(question: str) -> Question | None:
    words = re.sub(r"\b(who|what|where|when)['’]s\b", r"\1 is", question.strip(" ?.!"), flags=re.IGNORECASE).split()
    if len(words) < 3 or NOT_ASKED.search(question):
        return None
    lead = words.pop(0) if words[0].lower() in PREPOSITIONS else None
    asked, *rest = words
    asked = asked.lower()
    if asked == "how" and rest[0].lower() in ("many", "much"):
        asked, rest = "howmany", rest[1:]
    if asked not in ASKING or (lead and asked in ("who", "why")):
        return None
    at = next((i for i, w in enumerate(rest[:5]) if w.lower() in BE | MODAL or w.lower() in DO), None)
    if at is None or (at > 0 and asked in WITHOUT_NOUN):
        return Question(lead, asked, [], None, rest)
    return Question(lead, asked, rest[:at], rest[at].lower(), rest[at + 1 :])


def _done(question: Question, answer: str, told: str | None, evidence: str) -> str | None:
    """Of a question with "do": "what did they buy in May"."""
    rest, form = question.rest, DO[question.aux]
    verb = _verb_at(rest, evidence)
    # What one says somebody does, or what is done at all, does not stand behind the verb.
    chained = told is None and verb is not None and any(_is_base(w) for w in rest[verb + 1 :])
    if verb is None or chained or rest[verb] in ("do", "say", "tell", "call"):
        return None
    inflected = getInflection(rest[verb].lower(), form)[0] if form else rest[verb].lower()
    subject, after = [*rest[:verb], inflected], rest[verb + 1 :]
    if told is not None:
        return " ".join([*subject, *after, told])
    if after and after[-1].lower() in PREPOSITIONS:
        return " ".join([*subject, *after, answer])
    return " ".join([*subject, answer, *after])


def _been_there(question: Question, told: str) -> str | None:
    """Of a question for when, where or why: "when was the mine closed"."""
    rest, aux = question.rest, question.aux
    participle = _participle_at(rest)
    if participle is None:
        return " ".join([*rest, aux, told]) if question.asked == "where" and aux in BE else None
    return None if participle == 0 else " ".join([*rest[:participle], aux, *rest[participle:], told])


def _been(question: Question, answer: str) -> str | None:
    """Of a question for who or what: "what was closed in May", "who is the mayor"."""
    rest, aux = question.rest, question.aux
    if question.lead is not None or rest[-1].lower() in PREPOSITIONS:
        return None
    participle = _participle_at(rest)
    if participle == 0 or (aux in MODAL and _is_base(rest[0])):
        return " ".join([_counted(question.asked, question.noun, answer), aux, *rest])
    opens_name = rest[0].lower() in DETERMINERS or rest[0][0].isupper()
    return " ".join([answer, aux, *rest]) if aux in BE and participle is None and opens_name and not question.noun else None


def _subject(question: Question, answer: str) -> str | None:
    """Of a question for whoever does something: "Who resigned on Friday"."""
    asked, rest = question.asked, question.rest
    if asked in ("who", "what") and rest and _is_form(rest[0].lower(), "VBD", "VBZ"):
        return " ".join([answer, *rest])
    if asked == "howmany" and NUMBER_WORD.search(answer):
        return " ".join([_counted(asked, rest[:1], answer), *rest[1:]])
    return None


def _counted(asked: str, noun: list[str], answer: str) -> str:
    if asked != "howmany" or not noun or noun[-1].lower() in answer.lower():
        return answer
    return " ".join([answer, *noun])


def _placed(question: Question, answer: str, evidence: str) -> str | None:
    """The answer as what stands last: when, where or why. None where it is who or what."""
    asked, noun, lead = question.asked, question.noun, question.lead
    first = answer.split()[0].lower()
    before = re.search(r"(\w+)\W+$", evidence[: max(0, evidence.find(answer))])
    if asked == "why":
        return answer if first in ("because", "to", "for", "due", "as", "after", "since", "so") else f"because {answer}"
    if lead is not None:
        return answer if first in PREPOSITIONS else f"{lead.lower()} {answer}"
    is_time = bool(noun) and noun[0].lower() in TIMES
    if asked not in ("when", "where") and not is_time:
        return None
    if first in PREPOSITIONS:
        return answer
    if before and before[1].lower() in PLACED:
        return f"{before[1].lower()} {answer}"
    if DATE.search(answer):
        return f"on {answer}"
    return f"in {answer}" if asked == "where" or re.search(r"\d{4}", answer) else answer


def _is_base(word: str) -> bool:
    return word.lower() in getAllLemmas(word.lower()).get("VERB", ())


def _is_form(word: str, *tags: str) -> bool:
    """Whether a word in small letters is one of some forms of a verb."""
    lemmas = getAllLemmas(word).get("VERB", ())
    return any(word in getInflection(lemma, tag) for lemma in lemmas for tag in tags)


def _participle_at(words: list[str]) -> int | None:
    return next((i for i, word in enumerate(words) if _is_participle(word)), None)


def _is_participle(word: str) -> bool:
    return word == word.lower() and not _is_base(word) and _is_form(word, "VBN", "VBG")


def _verb_at(rest: list[str], evidence: str) -> int | None:
    """The place of the verb behind its subject: the one that the evidence has in any form, or the only one there may be."""
    found = [
        i
        for i, word in enumerate(rest)
        if i > 0 and word == word.lower() and _is_base(word) and rest[i - 1].lower() not in DETERMINERS | PREPOSITIONS
    ]
    held = {lemma for word in re.findall(r"[a-z]+", evidence.lower()) for lemma in getAllLemmas(word).get("VERB", ())}
    told = [i for i in found if rest[i] in held]
    if told:
        return told[0]
    return found[0] if len(found) == 1 else None


def kind_of(answer: str) -> str:
    """What another answer has to be like to be a wrong one."""
    if re.fullmatch(r"(?:in )?(?:1[5-9]|20)\d\d", answer):
        return "year"
    if DATE.search(answer):
        return "day"
    if re.search(r"[$£€%]|per ?cent|million|billion", answer):
        return "amount"
    if NUMBER_WORD.search(answer):
        return "number"
    words = answer.split()
    if len(words) <= 4 and all(w[0].isupper() for w in words if w.lower() not in ("of", "the", "and", "de", "van")):
        return "name"
    return "other"
