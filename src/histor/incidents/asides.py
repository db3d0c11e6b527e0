"""Lines between the paragraphs of a report that name other stories: "Man killed in Lunt crash", "MORE: Nun, 70, shot".

A page's links to other stories stand among its paragraphs when it is saved as text. Such a line stands alone, ends in
no full stop and is worded like a headline: without articles and auxiliaries, or with a capital at each word. What it
tells is another happening, unless it repeats the report's title, tells of somebody of whom the report has told, or
counts as many as it has. So is a line with the length of a film, wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from histor.claims.draft import Draft
from histor.claims.harm import HARM
from histor.incidents.cluster import Cluster, families
from histor.language.analysis import Analysis, Sentence

LONGEST = 18  # words of a line
ORDINARY = 8  # words of a sentence that ends in a full stop, above which no line is a link
LONG = 4  # letters of a word whose capital counts
MOSTLY = 0.7
ENDS = re.compile(r"[.!?;:,…][\"'”’)\]]*$|[\"”]$")
FILM = re.compile(r"\d{1,2}:\d\d [A-Z][^\n.!?]*$")  # "1:29 Two shot on Pell Street": a film with its length
SHORT = ("a", "an", "the", "his", "her", "their")


def asides(analysis: Analysis, title: str) -> Collection[int]:
    """The sentences, by their index, that are such lines; none of them repeats the report's `title`."""
    sentences = [s for s in analysis.sentences if any(t.text[0].isalpha() for t in s.tokens)]
    first = next((s.index for s in sentences if len(s.tokens) >= ORDINARY and s.tokens[-1].text == "."), None)
    films = {
        s.index for s in sentences if FILM.match(analysis.text[s.start : s.end].strip()) and not _repeats(s, title)
    }
    if first is None:
        return films
    shared = {b.paragraph for a, b in pairwise(sentences) if a.paragraph == b.paragraph}
    alone = [s for s in sentences if s.index > first and s.paragraph not in shared]
    return films | {s.index for s in alone if _is_headline(s, analysis.text) and not _repeats(s, title)}


def _is_headline(sentence: Sentence, text: str) -> bool:
    words = [t for t in sentence.tokens if t.text[0].isalnum()]
    if not words or len(words) > LONGEST or ENDS.search(text[sentence.start : sentence.end].rstrip()):
        return False
    if any(t.lower in SHORT for t in words[:2]):
        return False
    long = [t for t in words[1:] if len(t.text) >= LONG and t.text[0].isalpha()]
    if long and sum(t.text[0].isupper() for t in long) >= MOSTLY * len(long):
        return True
    if any(t.dep in ("aux", "aux:pass", "cop") for t in words):
        return False
    bare = [sentence.root, *(c for c in sentence.root.children if c.dep == "acl")]
    return any(t.tag == "VBN" for t in bare) or not any(t.lower in SHORT for t in words)


def _repeats(sentence: Sentence, title: str) -> bool:
    """Whether most of the longer words of a line stand in the title."""
    long = {t.lower for t in sentence.tokens if len(t.text) >= LONG}
    return len(long & set(re.findall(r"\w+", title.lower()))) >= MOSTLY * len(long)


def of_other_stories(drafts: Sequence[Draft], analysis: Analysis, title: str) -> dict[str, Cluster]:
    """The claims, by their id, of lines that tell of other stories, each with the incident of its line and kind."""
    lines = asides(analysis, title)
    harm = [d for d in drafts if d.claim.measure in HARM and d.claim.polarity == "affirmed"]
    report = [d for d in harm if d.trigger.sentence.index not in lines]
    found: dict[str, Cluster] = {}
    for index in lines:
        line = [d for d in harm if d.trigger.sentence.index == index]
        before = [d for d in report if d.trigger.sentence.index < index]
        if any(_is_the_same(one, told) for one in line for told in before):
            continue
        own: dict[str, Cluster] = {}
        for draft in line:
            family = families().get(draft.claim.event, draft.claim.event)
            found[draft.claim.id] = own.setdefault(family, Cluster(family, background=True))
    return found


def _is_the_same(aside: Draft, told: Draft) -> bool:
    """Whether a claim of a line is about somebody told of in the report, or counts as many, being several."""
    if aside.person is not None and aside.person is told.person:
        return True
    mine, theirs = aside.claim.count, told.claim.count
    counted = mine is not None and theirs is not None and mine.best == theirs.best and (mine.best or 0) > 1
    return counted and aside.claim.measure == told.claim.measure
