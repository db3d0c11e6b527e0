"""Rows of happenings of which the news is the latest: "the second in a spate of four deaths".

What a number counts of all of them is not of the news, and neither is what is told of those before it right behind the
sentence that calls the news its second: "the first left a man dead".
"""

from __future__ import annotations

from collections.abc import Collection

from histor.claims.draft import Draft
from histor.claims.episodes import is_next_in_a_row
from histor.claims.harm import HARM
from histor.claims.lexicon import word_set
from histor.claims.persons.mention import DEFINITE
from histor.claims.syntax import ancestors, case_of, children
from histor.language.analysis import Analysis, Sentence, Token

ABOVE = 5
PARTS = ("part", "one")
NOMINAL = ("nsubj", "nsubj:pass", "obl", "nmod")


def counts_a_row(draft: Draft) -> bool:
    """Whether a number counts all of a row: "the latest in a series of nine murders"."""
    if draft.group is None or (draft.group.best or 0) < 2:
        return False
    ranks = [
        t for t in ancestors(draft.trigger, ABOVE) if t.lower in word_set("persons.toml", "ranks") or t.lower in PARTS
    ]
    rows = (c for t in ranks for c in children(t, "obl", "nmod") if _is_row(c))
    return any(row.i < draft.trigger.i for row in rows)


def _is_row(noun: Token) -> bool:
    of_several = any(case_of(t) == "of" and t.tag == "NNS" for t in children(noun, "nmod"))
    return noun.lemma.lower() in word_set("newness.toml", "rows") and case_of(noun) in ("in", "of") and of_several


def told_before(analysis: Analysis) -> Collection[int]:
    """The sentences, by their index, that tell of those that came before the news in a row."""
    pairs = zip(analysis.sentences, analysis.sentences[1:], strict=False)
    return {then.index for news, then in pairs if is_next_in_a_row(news) and _tells_of_those_before(then)}


def is_of_one_before(draft: Draft, sentences: Collection[int]) -> bool:
    """Whether a claim tells whom one of those before the news harmed."""
    if draft.claim.measure not in HARM or draft.trigger.sentence.index not in sentences:
        return False
    head = draft.group.head if draft.group is not None else None
    return head is not None and head.pos != "PRON" and not any(c.lower in DEFINITE for c in children(head, "det"))


def _tells_of_those_before(sentence: Sentence) -> bool:
    """ "The first left one dead", "in the other shooting", "the previous two killed three", "last month two died"."""
    return _opens_with_a_time(sentence) or any(
        t.lower in word_set("newness.toml", "previous") and _means_a_happening(t) for t in sentence.tokens
    )


def _opens_with_a_time(sentence: Sentence) -> bool:
    """ "Three weeks ago a man was stabbed", "in March, a clerk was shot": a time of its own before its subject."""
    root = next((t for t in sentence.tokens if t.is_root), None)
    subject = next((c for c in root.children if c.dep.startswith("nsubj")), None) if root is not None else None
    before = children(root, "obl", "obl:unmarked", "advmod", "obl:npmod", "obl:tmod") if root is not None else []
    unnamed = subject is not None and subject.pos != "PROPN"
    return subject is not None and unnamed and any(c.i < subject.i and _is_a_time(c) for c in before)


def _is_a_time(word: Token) -> bool:
    return any(t.kind == "time" for t in (word, *word.children))


def _means_a_happening(word: Token) -> bool:
    noun = word.head if word.dep in ("amod", "nummod") else word
    the = any(c.lower in ("the", "those") for c in children(noun, "det"))
    if not the or noun.dep not in NOMINAL:
        return False
    cases = word_set("newness.toml", "killings", "cases", "violent")
    return noun is word or noun.pos == "NUM" or noun.lower == "one" or noun.lemma.lower() in cases
