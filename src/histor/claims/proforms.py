"""Those of whom a harm is told by a word in place of its verb: "three men were hurt, as was a woman. So was a guard".

(Pro-forms and inversion: Quirk et al. 1985, 12.29.) Trees are unsure there, so the order of words tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from histor.claims.conjuncts import conjuncts
from histor.claims.groups import Group
from histor.claims.harm import HARM
from histor.claims.lexicon import PEOPLE, Sense, word_set
from histor.language.analysis import Sentence, Token

FRAMES = ("object", "subject", "light subject", "light passive", "state", "condition", "resultative")
STANDING = ("be", "do", "have")
INSIDE = ("DET", "NUM", "ADJ", "PRON")
WITHIN = ("compound", "nummod", "amod", "nmod:poss", "det")


def as_well(word: Token, sense: Sense) -> list[Token]:
    """The heads of those behind "as was", "and so were" in the sentence of a word of harm."""
    if sense.measure not in HARM or sense.frame not in FRAMES:
        return []
    tokens = word.sentence.tokens
    at = word.i - tokens[0].i
    places = [k for k in range(at + 1, len(tokens) - 2) if _stands(tokens, k, ("as", "so"))]
    return [c for k in places if (head := _head(tokens[k + 2 :])) is not None for c in conjuncts(head)]


def stood_for(sentence: Sentence) -> Token | None:
    """Of whom a sentence says that it is the same with them: "So was his wife"; None of any other sentence."""
    tokens = sentence.tokens
    return _head(tokens[2:]) if len(tokens) > 2 and _stands(tokens, 0, ("so",)) else None  # so, was


def same(sense: Sense) -> Sense:
    """The sense of the verb that a word stands for, said of whoever is behind it."""
    return replace(sense, frame="so", units=PEOPLE)


def as_more(group: Group) -> Group:
    """A number of those told of so, which is beside the number before it: "so were two nurses"."""
    return replace(group, quantity=replace(group.quantity, increment=True)) if group.quantity is not None else group


def _stands(tokens: Sequence[Token], k: int, words: tuple[str, ...]) -> bool:
    return tokens[k].lower in words and tokens[k + 1].lemma.lower() in STANDING and tokens[k + 1].tag != "VBG"


def _head(tokens: Sequence[Token]) -> Token | None:
    """The head of the nominal of people that the words begin with."""
    for token in tokens:
        if token.pos in ("NOUN", "PROPN") or token.lower in word_set("pronouns.toml", "people"):
            if token.dep in WITHIN and token.head.i > token.i:
                continue
            return token if token.kind == "person" or token.ent == "person" else None
        if token.pos not in INSIDE and token.tag != "HYPH":
            return None
    return None
