"""What happens on the stage, in a game or in a rehearsal: claims of it are hypothetical, and in sports none at all.

A single word proves little: people are shot in cinemas, and soldiers die in drills. So a claim is unreal only where the
sentence says that it is played, or where a plot is told in the present.
"""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.events import namings
from histor.claims.groups import Group
from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors, case_of, children
from histor.language.analysis import Sentence, Token
from histor.record import Statement

WORDS = "unreal.toml"
UNDERGONE = ("obj", "nsubj:pass", "ccomp", "nmod")
OPENINGS = ("in", "during", "throughout", "under", "on")
QUOTES = frozenset("\"“”'‘’")
MOST_STEPS = 5


def is_unreal(token: Token, verb: Token, statement: Statement | None, before: Sentence | None = None) -> bool:
    """Whether what `token` claims is only played or told as a plot; `before` is the sentence before its own."""
    if _is_played(token) or _in_setting(verb) or _is_meant_otherwise(verb.sentence):
        return True
    if any(_is_of_a_work(t) for t in (verb, *ancestors(verb, 3))):
        return True
    return _in_plot(verb, before) and not _is_sourced(statement)


def is_sport(group: Group, doers: Sequence[Token], measure: str = "") -> bool:
    """Whether a group are opponents in a game, or a side that speaks of its defeat ("we were slaughtered").

    So are things that players destroy, and a "midfielder injured in the match", where no other happening is named.
    """
    head = group.head
    if head.lemma.lower() in word_set(WORDS, "opponents") or group.unit != "person":
        return any(d.lemma.lower() in word_set(WORDS, "players") for d in doers)
    if measure == "injured" and head.lemma.lower() in word_set(WORDS, "team"):
        return _names(head.sentence, "sports") and not doers and not namings(head.sentence)
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
        if below is not governor and _is_a_part(below, governor):
            return True
        if any(c.lower in word_set(WORDS, "made_up") for c in children(governor, "amod", "compound")):
            return governor is token or below.dep in ("acl:relcl", "acl", "nsubj", "nmod", "obj")
        below = governor
    return False


def _is_a_part(noun: Token, verb: Token) -> bool:
    """ "He plays a detective whose wife was murdered", "she stars as a teacher who is shot"."""
    if verb.lemma.lower() not in word_set(WORDS, "playing") or noun.kind != "person":
        return False
    return noun.dep == "obj" or (noun.dep in ("obl", "nmod") and case_of(noun) == "as")


def _is_meant_otherwise(sentence: Sentence) -> bool:
    """'In the drill a man "shot" nine': a drill, and one word in quotation marks."""
    if not _names(sentence, "drills"):
        return False
    texts = [t.text for t in sentence.tokens]
    threes = zip(texts, texts[1:], texts[2:], strict=False)
    return any(before in QUOTES and word[0].isalpha() and behind in QUOTES for before, word, behind in threes)


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
    if not (_is_present(verb) or any(map(_is_present, children(verb, "cop")))):
        return False
    subjects = children(verb, "nsubj")
    heroes = [t for t in subjects if t.lemma.lower() in word_set(WORDS, "heroes")]
    works = [*subjects, *(t for hero in heroes for t in children(hero, "nmod:poss", "nmod"))]
    return any(t.lemma.lower() in word_set(WORDS, "works") for t in works)


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
