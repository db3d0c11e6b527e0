"""What happens on the stage, in a game or in a rehearsal: claims of it are hypothetical, and in sports none at all.

A single word proves little: people are shot in cinemas, and soldiers die in drills. So a claim is unreal only where the
sentence says that it is played, or where a plot is told in the present.
"""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.groups import Group
from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors, children
from histor.language.analysis import Sentence, Token
from histor.record import Statement

WORDS = "unreal.toml"
UNDERGONE = ("obj", "nsubj:pass", "ccomp", "nmod")
OPENINGS = ("in", "during", "throughout", "under")
MOST_STEPS = 5


def is_unreal(token: Token, verb: Token, statement: Statement | None, before: Sentence | None = None) -> bool:
    """Whether what `token` claims is only played or told as a plot; `before` is the sentence before its own."""
    if _is_played(token) or _in_setting(verb) or any(_is_of_a_work(t) for t in (verb, *ancestors(verb, 3))):
        return True
    return _in_plot(verb, before) and not _is_sourced(statement)


def is_sport(group: Group, doers: Sequence[Token]) -> bool:
    """Whether a group are opponents in a game, or a side that speaks of its defeat ("we were slaughtered")."""
    head = group.head
    if head.lemma.lower() in word_set(WORDS, "opponents"):
        return any(d.lemma.lower() in word_set(WORDS, "players") for d in doers)
    return head.pos == "PRON" and group.nature == "plural" and _names(head.sentence, "sports")


def _is_sourced(statement: Statement | None) -> bool:
    return statement is not None and statement.source is not None


def _names(sentence: Sentence, key: str) -> bool:
    words = word_set(WORDS, key)
    return any(t.lemma.lower() in words for t in sentence.tokens)


def _is_played(token: Token) -> bool:
    """ "simulated a crash that left 25 dead", "a mock attack that killed nine"."""
    below = token
    for governor in (token, *ancestors(token, MOST_STEPS)):
        if governor is not token and governor.lemma.lower() in word_set(WORDS, "acting"):
            return below.dep in UNDERGONE
        if any(c.lower in word_set(WORDS, "made_up") for c in children(governor, "amod", "compound")):
            return governor is token or below.dep in ("acl:relcl", "acl", "nsubj", "nmod", "obj")
        below = governor
    return False


def _in_setting(verb: Token) -> bool:
    """ "In the scenario, 25 people were killed"; "In the finale, a detective finds three bodies"."""
    opening = verb.sentence.tokens[0]
    if opening.lower not in OPENINGS or opening.dep != "case":
        return False
    noun = opening.head
    if children(noun, "acl", "acl:relcl", "nmod") or (noun.head.i != verb.i and noun.head not in ancestors(verb, 3)):
        return False
    lemma = noun.lemma.lower()
    if lemma in word_set(WORDS, "settings"):
        return True
    return lemma in word_set(WORDS, "scenes") and _is_present(noun.head)


def _is_of_a_work(verb: Token) -> bool:
    """ "The film tells of a raid that killed 30"."""
    return _is_present(verb) and any(c.lemma.lower() in word_set(WORDS, "works") for c in children(verb, "nsubj"))


def _in_plot(verb: Token, before: Sentence | None) -> bool:
    """ "The new thriller is out. The opening explosion leaves nine dead." Headlines, without a full stop, are news."""
    sentence = verb.sentence
    if sentence.tokens[-1].text != "." or not any(_is_present(v) for v in (verb, *ancestors(verb, 2))):
        return False
    return _names(sentence, "works") or (before is not None and _names(before, "works"))


def _is_present(verb: Token) -> bool:
    if verb.tag in ("VBZ", "VBP"):
        return True
    return any(c.tag in ("VBZ", "VBP") and c.lemma == "be" for c in children(verb, "aux:pass")) and verb.tag == "VBN"
